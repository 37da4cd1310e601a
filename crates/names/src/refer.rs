//! Shorter forms of a name inside one report: "Khatib", "Fadi", "General Khatib".

use crate::align::{self, Alignment};
use crate::name::{Name, Part, PartRole};
use crate::similarity::{ALIKE, Ground};

/// Inside one report a name keeps its spelling, so that little difference is let pass.
const SAME_SPELLING: f64 = 0.93;

/// How a shorter form of a name refers, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReferringForm {
    /// All that the longer form has.
    Full,
    /// Several of its parts.
    SeveralParts,
    /// The family name alone, with or without title.
    Family,
    /// The given name alone, with or without title.
    Given,
    /// A nickname, or "father of" alone.
    Nickname,
    /// A second given name or a father's name alone.
    Middle,
}

/// Whether a shorter form may refer to the bearer of a longer one, inside one report.
///
/// ```
/// use reportedly_names::{Name, is_compatible};
///
/// let long = Name::parse("General Irena al-Novak");
/// assert!(is_compatible(&Name::parse("Novak"), &long));
/// assert!(is_compatible(&Name::parse("Gen. Novak"), &long));
/// assert!(is_compatible(&Name::parse("Irena"), &long));
/// assert!(!is_compatible(&Name::parse("Petra Novak"), &long));
/// assert!(!is_compatible(&Name::parse("Mr Novak"), &long));
/// assert!(!is_compatible(&Name::parse("the general"), &long));
/// ```
pub fn is_compatible(short: &Name, long: &Name) -> bool {
    referring_form(short, long).is_some()
}

/// How a shorter form refers to the bearer of a longer one; `None` when it cannot.
pub fn referring_form(short: &Name, long: &Name) -> Option<ReferringForm> {
    Some(referring(short, long, SAME_SPELLING)?.0)
}

/// The same where the two may be spelled otherwise, as by two reports or in two scripts; with how
/// alike their parts are at least, from 0 to 1.
///
/// ```
/// use reportedly_names::{Name, ReferringForm, referring_form_in_any_spelling};
///
/// let long = Name::parse("Irena al-Hachemi");
/// for short in ["Hashimi", "الهاشمي"] {
///     let found = referring_form_in_any_spelling(&Name::parse(short), &long);
///     assert!(found.is_some_and(|(form, _)| form == ReferringForm::Family));
/// }
/// assert!(referring_form_in_any_spelling(&Name::parse("Hamidi"), &long).is_none());
/// ```
pub fn referring_form_in_any_spelling(short: &Name, long: &Name) -> Option<(ReferringForm, f64)> {
    referring(short, long, ALIKE)
}

/// How a shorter form refers, and how alike parts that go together are at least, which is `least` or
/// more.
fn referring(short: &Name, long: &Name, least: f64) -> Option<(ReferringForm, f64)> {
    let (short_parts, long_parts) = (align::compared_parts(short), align::compared_parts(long));
    if short_parts.is_empty() || short_parts.len() > long_parts.len() + 1 {
        return None;
    }
    if let (Some(a), Some(b)) = (short.gender(), long.gender())
        && a != b
    {
        return None;
    }
    let alignment = align::aligned(&short_parts, &long_parts);
    let close = |likeness: f64, ground: Ground| {
        likeness >= least || matches!(ground, Ground::Initial | Ground::ShortForm | Ground::Half)
    };
    let all_found = alignment.only_a.is_empty()
        && alignment
            .pairs
            .iter()
            .all(|pair| close(pair.likeness.degree, pair.likeness.ground));
    if !all_found || rests_on_initials(&alignment) || !in_order(&alignment) {
        return None;
    }
    let degrees = alignment.pairs.iter().map(|pair| pair.likeness.degree);
    Some((form_of(&alignment), degrees.fold(1.0, f64::min)))
}

fn form_of(alignment: &Alignment) -> ReferringForm {
    if alignment.only_b.is_empty() {
        return ReferringForm::Full;
    }
    match alignment.pairs.as_slice() {
        [pair] => form_of_parts(pair.b),
        _ => ReferringForm::SeveralParts,
    }
}

fn form_of_parts(parts: &[&Part]) -> ReferringForm {
    let [part] = parts else {
        return ReferringForm::SeveralParts;
    };
    match part.role {
        PartRole::Family => ReferringForm::Family,
        PartRole::Given => ReferringForm::Given,
        PartRole::Nickname | PartRole::Teknonym => ReferringForm::Nickname,
        _ => ReferringForm::Middle,
    }
}

fn rests_on_initials(alignment: &Alignment) -> bool {
    alignment
        .pairs
        .iter()
        .all(|pair| pair.a[0].role == PartRole::Initial)
}

/// "Novak Irena" is no short form of "Irena Novak Petrov".
fn in_order(alignment: &Alignment) -> bool {
    alignment.only_b.is_empty()
        || alignment
            .pairs
            .windows(2)
            .all(|pairs| pairs[0].at.1 < pairs[1].at.1)
}
