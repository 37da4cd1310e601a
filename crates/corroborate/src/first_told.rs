//! When words that several reports share were first told of.
//!
//! "He left on Saturday" means another Saturday in a copy of the next week than where it was first
//! told: the day is that of the first.

use std::collections::HashMap;

use jiff::civil::Date;
use reportedly_model::{Claim, Reading};

use crate::archive::published;
use crate::time::{Interval, parse_edtf};

/// Fewer words are the same by chance.
const FEWEST_WORDS: usize = 6;
/// Copies come out within so many days; the same words later may tell of another time.
const COPIED_WITHIN_DAYS: i32 = 10;

/// Words with a time in them, and that time's, by the day on which a report first had them.
pub(crate) struct FirstTold(HashMap<String, (Date, Interval)>);

impl FirstTold {
    /// Of reports with the days on which they were published; one without a day is first with nothing.
    pub fn of<'a>(reports: impl Iterator<Item = (&'a Reading, Option<Date>)>) -> Self {
        let mut first = HashMap::new();
        for (reading, published) in reports {
            let Some(day) = published else { continue };
            for claim in &reading.claims {
                let Some(words) = shared_words(claim) else {
                    continue;
                };
                let when = stated_time(claim);
                let known = first.entry(words).or_insert((day, when));
                if day < known.0 {
                    *known = (day, when);
                }
            }
        }
        Self(first)
    }

    /// When a claim of a report of that day says that it happened, by the report that was first to say it in
    /// these words.
    pub fn meant(&self, claim: &Claim, published: Option<Date>) -> Interval {
        let known = shared_words(claim).and_then(|words| self.0.get(&words));
        let (Some(&(day, when)), Some(published)) = (known, published) else {
            return stated_time(claim);
        };
        let copied = Interval::new(Some(day), Some(day));
        let near = copied.gap_in_days(Interval::new(Some(published), Some(published)));
        if near <= COPIED_WITHIN_DAYS {
            when
        } else {
            stated_time(claim)
        }
    }
}

/// Gives each time the one that its words were [first told](reportedly_model::TimeValue::first_told) of, by all
/// these reports; `misdated` are the ids of those whose day [cannot be](crate::is_misdated).
pub fn tell_first(readings: &mut [Reading], misdated: &[String]) {
    let day_of =
        |reading: &Reading| published(reading).filter(|_| !misdated.contains(&reading.report.id));
    let first = FirstTold::of(readings.iter().map(|reading| (reading, day_of(reading))));
    let mut told = Vec::new();
    for reading in readings.iter() {
        let day = day_of(reading);
        told.extend(reading.claims.iter().map(|claim| {
            let meant = first.meant(claim, day);
            let differs = meant != stated_time(claim);
            differs.then(|| meant.to_edtf()).flatten()
        }));
    }
    let claims = readings.iter_mut().flat_map(|reading| &mut reading.claims);
    for (claim, first_told) in claims.zip(told) {
        if let Some(time) = &mut claim.time {
            time.first_told = first_told;
        }
    }
}

/// When a claim says that it happened, by its own report.
pub(crate) fn stated_time(claim: &Claim) -> Interval {
    let edtf = claim.time.as_ref().and_then(|time| time.edtf.as_deref());
    edtf.and_then(parse_edtf).unwrap_or_default()
}

/// The words of a claim and those of its time, where they are enough to tell a copy by. What an analyst says
/// of the words is said of that report alone.
fn shared_words(claim: &Claim) -> Option<String> {
    let time = claim.time.as_ref().filter(|_| !claim.is_by_hand())?;
    let words = claim.evidence.exact.as_str();
    let long = words.split_whitespace().count() >= FEWEST_WORDS;
    (long && time.edtf.is_some()).then(|| format!("{words}\n{}", time.text))
}
