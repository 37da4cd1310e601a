//! When words that several reports share were first told of.
//!
//! "He left on Saturday" means another Saturday in a copy of the next week than where it was first
//! told: the day is that of the first.

use std::collections::HashMap;

use jiff::civil::Date;
use reportedly_model::Claim;

use crate::index::{ClaimAt, Index, stated_time};
use crate::time::Interval;

/// Fewer words are the same by chance.
const FEWEST_WORDS: usize = 6;
/// Copies come out within so many days; the same words later may tell of another time.
const COPIED_WITHIN_DAYS: i32 = 10;

/// Words with a time in them, and that time's, by the day on which a report first had them.
pub(crate) type FirstTold = HashMap<String, (Date, Interval)>;

/// The first day of all words that reports of the index have with a time.
pub(crate) fn first_told(index: &Index<'_>) -> FirstTold {
    let mut first = FirstTold::new();
    for at in index.all_claims() {
        let (Some(words), Some(day)) = (shared_words(index.claim(at)), index.published(at.report))
        else {
            continue;
        };
        let when = stated_time(index.claim(at));
        let known = first.entry(words).or_insert((day, when));
        if day < known.0 {
            *known = (day, when);
        }
    }
    first
}

/// When a claim says that it happened, by the report that was first to say it in these words.
pub(crate) fn as_first_told(index: &Index<'_>, at: ClaimAt, first: &FirstTold) -> Interval {
    let own = stated_time(index.claim(at));
    let known = shared_words(index.claim(at)).and_then(|words| first.get(&words));
    let (Some(&(day, when)), Some(published)) = (known, index.published(at.report)) else {
        return own;
    };
    let copied = Interval::new(Some(day), Some(day));
    let near = copied.gap_in_days(Interval::new(Some(published), Some(published)));
    if near <= COPIED_WITHIN_DAYS {
        when
    } else {
        own
    }
}

/// The words of a claim and those of its time, where they are enough to tell a copy by.
fn shared_words(claim: &Claim) -> Option<String> {
    let time = claim.time.as_ref()?;
    let words = claim.evidence.exact.as_str();
    let long = words.split_whitespace().count() >= FEWEST_WORDS;
    (long && time.edtf.is_some()).then(|| format!("{words}\n{}", time.text))
}
