//! Rule 6: a report that tells one movement after another, "flew on to Dubai two days later", orders
//! the places of every account of the journey, though no date does. So does one that tells of a leg
//! without a date, and then where the person was on a day.

use reportedly_model::{Claim, PlaceValue, Slots, Source};

use super::candidate::Candidate;
use super::setting::Setting;
use crate::place_order::PlaceOrder;
use crate::words::tokens;

/// Words by which a movement is told as the next one, in English and French, folded.
const NEXT: &[&str] = &[
    "afterwards",
    "ensuite",
    "later",
    "onward",
    "onwards",
    "puis",
    "subsequently",
    "then",
];

/// Two places that one report tells one after the other.
pub(super) struct Sequence<'a> {
    cluster: usize,
    from: &'a PlaceValue,
    pub to: &'a PlaceValue,
    pub report: usize,
}

/// The sequences that reports tell, each once.
pub(super) fn sequences<'a>(setting: &Setting<'a>, all: &[Candidate<'a>]) -> Vec<Sequence<'a>> {
    let mut told: Vec<&Candidate<'a>> = all.iter().collect();
    told.sort_by_key(|told| (told.at.report, start(told)));
    let mut found: Vec<Sequence<'a>> = Vec::new();
    for (position, next) in told.iter().enumerate() {
        let told_as_next = next.is_movement && is_told_as_next(next.claim);
        if !told_as_next && !next.stated {
            continue;
        }
        let before = told[..position].iter().rev();
        let before = before.take_while(|earlier| earlier.at.report == next.at.report);
        let dated = next.stated && !reaches_back(next.claim);
        let told_before = |earlier: &&&Candidate<'a>| {
            earlier.is_movement
                && (told_as_next || dated && is_before_date(earlier, next))
                && start(earlier) < start(next)
                && setting.index.place_order(earlier.place, next.place) == PlaceOrder::Apart
        };
        let mut before = before.filter(told_before);
        let Some(nearest) = before.next() else {
            continue;
        };
        let as_near = before.take_while(|earlier| start(earlier) == start(nearest));
        let from = as_near.last().unwrap_or(nearest);
        let known = found.iter().any(|known| {
            known.cluster == from.cluster
                && known.from.name == from.place.name
                && known.to.name == next.place.name
        });
        if !known {
            found.push(Sequence {
                cluster: from.cluster,
                from: from.place,
                to: next.place,
                report: next.at.report,
            });
        }
    }
    found
}

/// The sequence that leads on from a candidate.
pub(super) fn leads_on<'s, 'a>(
    setting: &Setting<'a>,
    candidate: &Candidate<'a>,
    sequences: &'s [Sequence<'a>],
) -> Option<&'s Sequence<'a>> {
    let order = |place: &PlaceValue| setting.index.place_order(place, candidate.place);
    let back = |of: &Sequence<'a>| {
        sequences.iter().any(|other| {
            setting.index.place_order(other.from, of.to).related() && order(other.to).related()
        })
    };
    sequences.iter().find(|sequence| {
        candidate.is_movement
            && sequence.cluster == candidate.cluster
            && order(sequence.from).related()
            && order(sequence.to) == PlaceOrder::Apart
            && !back(sequence)
    })
}

/// Where a report comes to the place of a candidate: the words of a second leg begin with those of the first.
pub(super) fn start(candidate: &Candidate<'_>) -> usize {
    let words = candidate.claim.evidence.span.start;
    words.max(candidate.place.span.start)
}

/// Whether one voice tells first a leg without a date, and then where the person was on a day:
/// "landed in A; by Thursday evening he was in B".
fn is_before_date(earlier: &Candidate<'_>, dated: &Candidate<'_>) -> bool {
    let same_voice = |(a, b): (&Vec<Source>, &Vec<Source>)| {
        let (a, b) = (a.iter().map(|source| &source.text), b.iter());
        a.eq(b.map(|source| &source.text))
    };
    let (mine, theirs) = (&earlier.claim.sources, &dated.claim.sources);
    !earlier.stated
        && earlier.firmness() <= dated.firmness()
        && mine.len() == theirs.len()
        && mine.iter().zip(theirs).all(same_voice)
}

/// Words by which something is told of a time before, in English and French, folded.
const HAD: &[&str] = &["had", "avait", "avaient", "etait", "etaient"];

/// What "had" been is told of a time before.
fn reaches_back(claim: &Claim) -> bool {
    let words = tokens(&claim.evidence.exact);
    words.iter().any(|word| word == "had")
}

/// Whether a claim tells of a time before that of its report: "had been", "avait été".
pub(super) fn is_told_of_a_time_before(claim: &Claim) -> bool {
    let words = tokens(&claim.evidence.exact);
    words.iter().any(|word| HAD.contains(&word.as_str()))
}

/// The account, of the same report and told before, that something is told to "had" been before: "is in
/// A. He had gone to B". After "she said that he", "had" is only the past of what was said.
pub(super) fn had_been_before<'c, 'a>(
    setting: &Setting<'a>,
    candidate: &Candidate<'a>,
    all: &'c [Candidate<'a>],
) -> Option<&'c Candidate<'a>> {
    let claim = candidate.claim;
    let words = tokens(&claim.evidence.exact);
    let has = |of: &[&str]| words.iter().any(|word| of.contains(&word.as_str()));
    let mut sources = claim.sources.iter().filter_map(|chain| chain.first());
    let is_only_past = sources.any(|source| source.span.start < claim.evidence.span.start);
    if !has(HAD) || has(NEXT) || is_only_past || candidate.stated && !candidate.is_movement {
        return None;
    }
    let told = all.iter().filter(|other| {
        let had = tokens(&other.claim.evidence.exact);
        other.at.report == candidate.at.report
            && start(other) < start(candidate)
            && !had.iter().any(|word| HAD.contains(&word.as_str()))
    });
    let nearest = told.max_by_key(|other| start(other))?;
    let apart = setting.index.place_order(nearest.place, candidate.place) == PlaceOrder::Apart;
    let dated_later = nearest.when.strictly_before(candidate.when);
    (apart && !dated_later && nearest.passed.is_none()).then_some(nearest)
}

fn is_told_as_next(claim: &Claim) -> bool {
    let Slots::Movement(movement) = &claim.slots else {
        return false;
    };
    let time = claim.time.as_ref().map_or("", |time| time.text.as_str());
    let words = tokens(&format!("{} {time}", claim.evidence.exact));
    let on_to = words.windows(2).any(|pair| pair == ["on", "to"]);
    movement.origin.is_empty() && (on_to || words.iter().any(|word| NEXT.contains(&word.as_str())))
}
