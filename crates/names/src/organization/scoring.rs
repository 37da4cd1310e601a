//! What the words of two organisations' names say together.

use std::sync::Arc;

use super::OrganizationName;
use super::alignment::{self, Alignment, Pair};
use super::words::{OrganizationWord, Weight};
use crate::comparison::{Comparison, Evidence, Verdict};

/// Log-odds before any evidence: most pairs are two organisations.
const PRIOR: f64 = -1.5;
/// A word that few others share.
const DISTINCTIVE: f64 = 2.6;
/// A word that many share.
const COMMON: f64 = 0.9;
/// The number of a series.
const NUMBER: f64 = 0.6;
/// Nothing differs.
const WHOLE: f64 = 1.0;
/// Distinctive words that differ.
const OTHER_WORD: f64 = -4.5;
/// Common words that differ: "Solutions", "Enterprises".
const OTHER_COMMON_WORD: f64 = -2.2;
/// Another number is another of the series.
const OTHER_NUMBER: f64 = -2.2;
/// A word of one name alone may be left out of the other, or tell a branch from its parent.
const OMITTED: f64 = -1.5;
const OMITTED_COMMON: f64 = -0.7;
/// "Fund II" is not "Fund".
const OMITTED_NUMBER: f64 = -2.4;
/// "Fund I" may be called "Fund" until there is another.
const OMITTED_ONE: f64 = -0.5;
/// Letters that stand alone.
const LETTER: f64 = 0.7;
/// "AG" and "GmbH" of one name are two bodies of one house.
const OTHER_FORM: f64 = -1.2;
/// Initials may stand for many names.
const BY_INITIALS: f64 = 2.5;

/// Nothing about names is ever certain.
const MOST: f64 = 0.995;
/// Words that exclude each other are never outweighed by common ones.
const MOST_WHEN_EXCLUDED: f64 = 0.3;
/// A distinctive word more may be that of a branch: "Banco Novak", "Banco Novak Chile".
const MOST_WHEN_OMITTED: f64 = 0.65;

/// How likely two names are one organisation's or one ship's, with the evidence word by word.
///
/// Symmetric, and depends on the names alone.
///
/// ```
/// use reportedly_names::{OrganizationName, compare_organizations};
///
/// let a = OrganizationName::parse("OAO Novakprom");
/// let b = OrganizationName::parse("Open Joint Stock Company Novakprom");
/// assert!(compare_organizations(&a, &b).probability > 0.8);
///
/// let other = OrganizationName::parse("Brezaprom JSC");
/// assert!(compare_organizations(&a, &other).probability < 0.2);
/// ```
pub fn compare_organizations(a: &OrganizationName, b: &OrganizationName) -> Comparison {
    // One order for each pair makes the result symmetric.
    if b.text < a.text {
        return compare_in_order(b, a).swapped();
    }
    compare_in_order(a, b)
}

fn compare_in_order(a: &OrganizationName, b: &OrganizationName) -> Comparison {
    if a.words.is_empty() || b.words.is_empty() {
        return Comparison::nothing();
    }
    let as_wholes = written_in_one(a, b).or_else(|| by_initials(a, b));
    let mut evidence = match as_wholes {
        Some(found) => vec![found],
        None => of_words(&alignment::aligned(&a.words, &b.words)),
    };
    evidence.extend(of_forms(a, b));
    let differs = |evidence: &Evidence| evidence.verdict != Verdict::Agree;
    let whole = if evidence.iter().any(differs) {
        0.0
    } else {
        WHOLE
    };
    let odds: f64 = PRIOR + whole + evidence.iter().map(|evidence| evidence.weight).sum::<f64>();
    Comparison {
        probability: (1.0 / (1.0 + (-odds).exp())).min(ceiling(&evidence)),
        evidence,
    }
}

/// What the names can show at most, however many words agree.
fn ceiling(evidence: &[Evidence]) -> f64 {
    let some = |limit: f64| evidence.iter().any(|evidence| evidence.weight <= limit);
    if some(OTHER_NUMBER) {
        MOST_WHEN_EXCLUDED
    } else if some(OMITTED) {
        MOST_WHEN_OMITTED
    } else {
        MOST
    }
}

fn of_words(alignment: &Alignment) -> Vec<Evidence> {
    let mut evidence: Vec<Evidence> = alignment.pairs.iter().map(agreement).collect();
    let (mut rest_a, mut rest_b) = (alignment.only_a.clone(), alignment.only_b.clone());
    // What tells most is held against what tells most.
    rest_a.sort_by_key(|word| rank(word));
    rest_b.sort_by_key(|word| rank(word));
    let both = rest_a.len().min(rest_b.len());
    evidence.extend(rest_a.iter().zip(&rest_b).map(|(a, b)| contradiction(a, b)));
    evidence.extend(rest_a[both..].iter().map(|word| omission(Some(word), None)));
    evidence.extend(rest_b[both..].iter().map(|word| omission(None, Some(word))));
    evidence
}

fn rank(word: &OrganizationWord) -> u8 {
    match word.weight {
        Weight::Distinctive => 0,
        Weight::Number => 1,
        Weight::Common => 2,
        Weight::Small => 3,
    }
}

fn agreement(pair: &Pair) -> Evidence {
    let (a, b) = (texts(pair.a), texts(pair.b));
    let why = if a == b {
        format!("both have “{a}”")
    } else if pair.degree == 1.0 {
        format!("“{a}” and “{b}” are written alike")
    } else {
        format!("“{a}” and “{b}” are nearly alike")
    };
    let distinctive = pair
        .a
        .iter()
        .chain(pair.b)
        .any(|word| word.is_distinctive());
    let number = pair.a.iter().any(|word| word.weight == Weight::Number);
    let letter = pair.a.iter().all(|word| word.plain().len() == 1);
    let full = match (distinctive, number) {
        _ if letter && !number => LETTER,
        (true, _) => DISTINCTIVE,
        (_, true) => NUMBER,
        _ => COMMON,
    };
    Evidence {
        part_a: Some(a),
        part_b: Some(b),
        verdict: Verdict::Agree,
        weight: full * ((pair.degree - 0.5) / 0.5),
        why,
    }
}

fn contradiction(a: &OrganizationWord, b: &OrganizationWord) -> Evidence {
    let weight = match (a.weight, b.weight) {
        (Weight::Distinctive, Weight::Distinctive) => OTHER_WORD,
        (Weight::Number, Weight::Number) => OTHER_NUMBER,
        _ => OTHER_COMMON_WORD,
    };
    Evidence {
        part_a: Some(a.text.clone()),
        part_b: Some(b.text.clone()),
        verdict: Verdict::Contradict,
        weight,
        why: format!("“{}” is not “{}”", a.text, b.text),
    }
}

fn omission(a: Option<&OrganizationWord>, b: Option<&OrganizationWord>) -> Evidence {
    let word = a.or(b);
    let weight = match word.map(|word| word.weight) {
        Some(Weight::Distinctive) => OMITTED,
        Some(Weight::Number) if word.is_some_and(|word| word.plain() == "1") => OMITTED_ONE,
        Some(Weight::Number) => OMITTED_NUMBER,
        Some(Weight::Common) => OMITTED_COMMON,
        Some(Weight::Small) | None => 0.0,
    };
    let text = |word: Option<&OrganizationWord>| word.map(|word| word.text.clone());
    Evidence {
        part_a: text(a),
        part_b: text(b),
        verdict: Verdict::Omit,
        weight,
        why: format!("only one has “{}”", text(word).unwrap_or_default()),
    }
}

/// "Van der Bilt" and "Vanderbilt": blanks and small words are all that differs.
fn written_in_one(a: &OrganizationName, b: &OrganizationName) -> Option<Evidence> {
    let alike = a.letters == b.letters && a.words.len() != b.words.len();
    let why = |a: &str, b: &str| format!("“{a}” and “{b}” are written alike but for blanks");
    alike.then(|| agreement_as_wholes(a, b, DISTINCTIVE, why))
}

/// Both names agree as wholes, for a reason that their texts are put into.
fn agreement_as_wholes(
    a: &OrganizationName,
    b: &OrganizationName,
    weight: f64,
    why: impl Fn(&str, &str) -> String,
) -> Evidence {
    let (text_a, text_b) = (texts(&a.words), texts(&b.words));
    Evidence {
        why: why(&text_a, &text_b),
        part_a: Some(text_a),
        part_b: Some(text_b),
        verdict: Verdict::Agree,
        weight,
    }
}

/// "NLA" for "Novak Liberation Army": a word in capitals that has all the others' first letters.
fn by_initials(a: &OrganizationName, b: &OrganizationName) -> Option<Evidence> {
    let (short, long) = match (a.words.as_slice(), b.words.as_slice()) {
        ([short], long) | (long, [short]) => (short, long),
        _ => return None,
    };
    let initials: String = long
        .iter()
        .filter_map(|word| word.plain().chars().next())
        .collect();
    let fits = short.capitals && long.len() >= 3 && initials == short.plain();
    let why = |a: &str, b: &str| format!("one of “{a}” and “{b}” has the initials of the other");
    fits.then(|| agreement_as_wholes(a, b, BY_INITIALS - WHOLE, why))
}

/// Legal forms that exclude each other.
fn of_forms(a: &OrganizationName, b: &OrganizationName) -> Option<Evidence> {
    let (form_a, form_b) = (a.legal_form?, b.legal_form?);
    form_a.excludes(form_b).then(|| Evidence {
        part_a: None,
        part_b: None,
        verdict: Verdict::Contradict,
        weight: OTHER_FORM,
        why: "the legal forms differ".to_owned(),
    })
}

/// The words of neighbours; an abbreviation that stands for several is said once.
fn texts(words: &[Arc<OrganizationWord>]) -> String {
    let mut texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    texts.dedup();
    texts.join(" ")
}
