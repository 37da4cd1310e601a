//! Evidence before it is put into words, so that a score alone costs no words.

use smallvec::SmallVec;

use super::words;
use crate::comparison::{Evidence, Verdict};
use crate::name::Part;
use crate::similarity::Ground;

/// All that is found of two names.
pub(super) type Findings<'n> = SmallVec<[Finding<'n>; 8]>;

/// What one pair of parts says.
#[derive(Debug, Clone)]
pub(super) struct Finding<'n> {
    /// Parts of the first name; none where only the second has some.
    pub(super) a: Stretch<'n>,
    pub(super) b: Stretch<'n>,
    pub(super) verdict: Verdict,
    /// In natural log-odds.
    pub(super) weight: f64,
    pub(super) why: Why<'n>,
}

/// One part, or neighbours.
#[derive(Debug, Clone, Copy)]
pub(super) enum Stretch<'n> {
    None,
    One(&'n Part),
    Several(&'n [&'n Part]),
}

/// What kind of reason there is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Why<'n> {
    /// The parts go together on this ground; whether many people bear them.
    Alike { ground: Ground, common: bool },
    /// The part of the first name and this other one of its parts stand in another order.
    Order(&'n [&'n Part]),
    /// The parts differ, or one name has none.
    Differ,
    /// A woman's name and a man's.
    Gender,
}

impl Stretch<'_> {
    /// The words.
    fn text(self) -> Option<String> {
        match self {
            Stretch::None => None,
            Stretch::One(part) => Some(part.text.clone()),
            Stretch::Several(parts) => {
                let texts: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
                Some(texts.join(" "))
            }
        }
    }
}

impl Finding<'_> {
    /// The finding in words.
    pub(super) fn in_words(&self) -> Evidence {
        let (part_a, part_b) = (self.a.text(), self.b.text());
        let (a, b) = (part_a.as_deref(), part_b.as_deref());
        let why = match self.why {
            Why::Alike { ground, common } => {
                words::agreement(a.unwrap_or_default(), b.unwrap_or_default(), ground, common)
            }
            Why::Order(other) => {
                let other = Stretch::Several(other).text();
                words::order(a.unwrap_or_default(), &other.unwrap_or_default())
            }
            Why::Differ => words::difference(a, b, self.verdict),
            Why::Gender => words::gender(),
        };
        Evidence {
            part_a,
            part_b,
            verdict: self.verdict,
            weight: self.weight,
            why,
        }
    }
}
