//! How single values lie to one another.

use super::means;
use super::value::{Raw, Value};
use crate::index::Index;
use crate::place_order::PlaceOrder;
use crate::time::{Interval, onset};
use crate::who::{Identity, Who};
use crate::words::{Overlap, fold, overlap};

/// How two values lie to one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    Same,
    FirstFiner,
    SecondFiner,
    /// They share something, and each says something of its own.
    Shared,
    Apart,
    /// It cannot be told.
    Unknown,
}

impl Relation {
    /// Whether the one can stand for the other.
    pub fn meets(self) -> bool {
        !matches!(self, Relation::Apart | Relation::Unknown)
    }
}

pub(super) fn relate(index: &Index<'_>, a: &Value<'_>, b: &Value<'_>) -> Relation {
    match (&a.raw, &b.raw) {
        (Raw::Place(x), Raw::Place(y)) => match index.place_order(x, y) {
            PlaceOrder::Same => Relation::Same,
            PlaceOrder::FirstWider => Relation::SecondFiner,
            PlaceOrder::SecondWider => Relation::FirstFiner,
            PlaceOrder::Apart => Relation::Apart,
            PlaceOrder::Unknown => Relation::Unknown,
        },
        (Raw::Party(x), Raw::Party(y)) => parties(x, y),
        (Raw::Words, Raw::Words) => words(&a.shown.value, &b.shown.value),
        (Raw::Means, Raw::Means) => means::relate(&a.shown.value, &b.shown.value),
        (Raw::Code, Raw::Turned) | (Raw::Turned, Raw::Code) => {
            let order = codes(&a.shown.value, &b.shown.value);
            if order.meets() {
                Relation::Same
            } else {
                Relation::Apart
            }
        }
        (Raw::Code, Raw::Code) | (Raw::Turned, Raw::Turned) => {
            codes(&a.shown.value, &b.shown.value)
        }
        (Raw::Time(_), Raw::Time(_)) if a.claim.kind() != b.claim.kind() => beginnings(a, b),
        (Raw::Time(x), Raw::Time(y)) => times((*x, &a.shown.value), (*y, &b.shown.value)),
        (Raw::Firmness(x), Raw::Firmness(y)) => match x.cmp(y) {
            std::cmp::Ordering::Equal => Relation::Same,
            std::cmp::Ordering::Greater => Relation::FirstFiner,
            std::cmp::Ordering::Less => Relation::SecondFiner,
        },
        _ => Relation::Unknown,
    }
}

fn parties(a: &Who, b: &Who) -> Relation {
    match a.identity(b) {
        Identity::Same => Relation::Same,
        Identity::FirstWider => Relation::SecondFiner,
        Identity::SecondWider => Relation::FirstFiner,
        Identity::Similar => match words(&a.name, &b.name) {
            Relation::Apart => Relation::Unknown,
            other => other,
        },
        Identity::Different => match (a.is_named(), b.is_named()) {
            (true, true) => Relation::Apart,
            _ => words(&a.name, &b.name),
        },
    }
}

fn words(a: &str, b: &str) -> Relation {
    match overlap(a, b) {
        Overlap::Same => Relation::Same,
        Overlap::FirstMore => Relation::FirstFiner,
        Overlap::SecondMore => Relation::SecondFiner,
        Overlap::Shared => Relation::Shared,
        Overlap::Nothing => Relation::Apart,
    }
}

/// General value, and the finer ones that it takes in.
const FINER_CODES: &[(&str, &[&str])] = &[
    ("died", &["killed"]),
    ("detained", &["arrested", "captured"]),
    ("stopped", &["arrested", "captured", "detained"]),
    (
        "wanted",
        &[
            "warrant",
            "red notice",
            "arrest request",
            "extradition request",
        ],
    ),
    ("accused", &["charged"]),
    ("convicted", &["sentenced"]),
    ("sibling", &["brother", "sister"]),
    ("nephew or niece", &["nephew", "niece"]),
    ("uncle or aunt", &["uncle", "aunt"]),
    ("child", &["son", "daughter"]),
    ("parent", &["father", "mother"]),
    ("spouse", &["husband", "wife"]),
];

fn codes(a: &str, b: &str) -> Relation {
    let takes_in = |general: &str, finer: &str| {
        FINER_CODES
            .iter()
            .any(|(from, to)| *from == general && to.contains(&finer))
    };
    match words(a, b) {
        Relation::Same => Relation::Same,
        _ if takes_in(a, b) => Relation::SecondFiner,
        _ if takes_in(b, a) => Relation::FirstFiner,
        // "older brother" is a brother; "red notice" shares nothing with another notice.
        Relation::FirstFiner => Relation::FirstFiner,
        Relation::SecondFiner => Relation::SecondFiner,
        _ => Relation::Apart,
    }
}

/// A stay and a journey to it begin at one time, or are told in two ways.
fn beginnings(a: &Value<'_>, b: &Value<'_>) -> Relation {
    match (onset(&a.shown.value), onset(&b.shown.value)) {
        (Some(x), Some(y)) => times((x, &a.shown.value), (y, &b.shown.value)),
        _ => Relation::Unknown,
    }
}

fn times(a: (Interval, &str), b: (Interval, &str)) -> Relation {
    if a.1 == b.1 || fold(a.1) == fold(b.1) {
        return Relation::Same;
    }
    if fills_in(a.1, b.1) {
        return Relation::SecondFiner;
    }
    if fills_in(b.1, a.1) {
        return Relation::FirstFiner;
    }
    if !a.0.is_bounded() || !b.0.is_bounded() {
        return Relation::Unknown;
    }
    match (a.0.contains(b.0), b.0.contains(a.0)) {
        (true, true) => Relation::Same,
        (true, false) => Relation::SecondFiner,
        (false, true) => Relation::FirstFiner,
        (false, false) if a.0.overlaps(b.0) => Relation::Shared,
        (false, false) => Relation::Apart,
    }
}

/// Whether `full` puts digits where `open` has `X`: "2024-12-08" for "XXXX-12-08".
fn fills_in(open: &str, full: &str) -> bool {
    open.contains('X')
        && open.chars().count() == full.chars().count()
        && open
            .chars()
            .zip(full.chars())
            .all(|(o, f)| o == f || (o == 'X' && f.is_ascii_digit()))
}
