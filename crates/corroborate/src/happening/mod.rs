//! Which claims tell of one happening.
//!
//! Two units of one subject and kind either match strongly (they share something that tells the
//! happening from others), weakly (nothing speaks against it, little for it), or as rivals (both
//! cannot be true, and they seem to speak of the same thing). Strong matches are joined first;
//! then what has only weak matches goes where there is one place for it to go; then rivals of
//! different tellers are put side by side. Each step looks at all pairs, so that no order of
//! reports plays a part.

mod across;
mod cluster;
mod fate;
mod legal;
mod movement;
mod presence;
mod tie;

use jiff::ToSpan;
use jiff::civil::Date;
use reportedly_model::{Claim, Kind, Modality, PlaceValue, Source};

use crate::index::Index;
use crate::place_order::{PlaceOrder, telling};
use crate::time::Interval;
use crate::unit::Unit;
use crate::who::Identity;

pub(crate) use across::{contradicts, is_open};
pub(crate) use cluster::{Sets, clusters, keys};
pub(crate) use fate::FateGroup;

/// How far two units tell of one happening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Match {
    Strong,
    Weak,
    Rival,
    No,
}

/// Days by which two dates of one happening may differ between reports.
const DATE_TOLERANCE_IN_DAYS: i32 = 3;

/// Compares two units.
pub(crate) fn compare(index: &Index<'_>, a: &Unit<'_>, b: &Unit<'_>) -> Match {
    if a.modality() != b.modality() {
        return Match::No;
    }
    compare_as_told(index, a, b)
}

/// The same, whatever either of them is: a fact, a plan, or something that may be.
pub(crate) fn compare_as_told(index: &Index<'_>, a: &Unit<'_>, b: &Unit<'_>) -> Match {
    if a.kind() != b.kind() {
        return Match::No;
    }
    if a.kind() == Kind::Kinship {
        return tie::kinship(a, b);
    }
    let found = match a.kind() {
        Kind::Movement => movement::compare(index, a, b),
        Kind::Presence => presence::compare(index, a, b),
        Kind::Fate => fate::compare(index, a, b),
        Kind::Legal => legal::compare(a, b),
        Kind::Role => tie::role(a, b),
        Kind::Association => tie::association(a, b),
        Kind::Kinship | Kind::Statement => Match::No,
    };
    match a.who.identity(&b.who) {
        Identity::Same => found,
        Identity::Different => Match::No,
        // Unnamed people are taken for the same only where what they did is told as the same.
        _ if found != Match::Strong => Match::No,
        Identity::Similar if !a.who.is_described_as(&b.who) => told_otherwise(a, b),
        _ => Match::Strong,
    }
}

/// What two tellers say of one happening in different ways; one teller would mean two happenings.
fn told_otherwise(a: &Unit<'_>, b: &Unit<'_>) -> Match {
    if tellers_differ(a, b) {
        Match::Rival
    } else {
        Match::No
    }
}

/// Whether two accounts could contradict one another: two reports, or two sources of one.
fn tellers_differ(a: &Unit<'_>, b: &Unit<'_>) -> bool {
    if a.report != b.report {
        return true;
    }
    let (mine, theirs) = (&a.first.sources, &b.first.sources);
    !mine.is_empty() && !theirs.is_empty() && !voices(mine).eq(voices(theirs))
}

/// The words for the innermost source of each chain.
fn voices(chains: &[Vec<Source>]) -> impl Iterator<Item = &str> {
    let innermost = chains.iter().filter_map(|chain| chain.first());
    innermost.map(|source| source.text.as_str())
}

/// Whether their times let two units be one happening: as stated, and nothing that a report says
/// to have happened is of a time well after it.
fn times_fit(a: &Unit<'_>, b: &Unit<'_>) -> bool {
    a.latest.overlaps(b.latest)
}

/// When a claim can have happened at the latest: as stated, else not long after the first report.
pub(crate) fn latest_time(claim: &Claim, time: Interval, published: Option<Date>) -> Interval {
    if time.is_bounded() || claim.modality != Modality::Actual {
        return time;
    }
    let last = published.and_then(|day| day.checked_add(DATE_TOLERANCE_IN_DAYS.days()).ok());
    Interval::until(last)
}

/// Days before its publication in which what a report tells without a date most likely was.
const NEWS_IS_FRESH_FOR_DAYS: i64 = 10;

/// When something most likely was: as stated, else in the days before it was published; on that very
/// day for what is told of the present. "By Friday" most likely is not long before that Friday.
pub(crate) fn likely_time(present: bool, time: Interval, published: Option<Date>) -> Interval {
    let fresh = |end: Option<Date>| {
        let start = end.and_then(|day| day.checked_sub(NEWS_IS_FRESH_FOR_DAYS.days()).ok());
        Interval::new(start, end)
    };
    match (time.start, time.end) {
        (None, Some(_)) => fresh(time.end),
        (None, None) if present => Interval::new(published, published),
        (None, None) => fresh(published),
        _ => time,
    }
}

/// Whether two units, undated ones by their reports, are near enough in time to contradict one
/// another; trips of different weeks are a sequence.
fn near(a: &Unit<'_>, b: &Unit<'_>, tolerance_in_days: i32) -> bool {
    a.likely.gap_in_days(b.likely) <= tolerance_in_days
}

/// The closest relation between any place of one list and any of the other; `None` when one of
/// them is empty.
fn closest(index: &Index<'_>, a: &[&PlaceValue], b: &[&PlaceValue]) -> Option<PlaceOrder> {
    let (a, b) = (telling(a), telling(b));
    a.iter()
        .flat_map(|first| b.iter().map(move |second| index.place_order(first, second)))
        .min_by_key(|order| match order {
            PlaceOrder::Same => 0,
            PlaceOrder::FirstWider | PlaceOrder::SecondWider => 1,
            PlaceOrder::Unknown => 2,
            PlaceOrder::Apart => 3,
        })
}
