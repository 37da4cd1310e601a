//! Whether a presence is told of the day of its report: "is in Brno", rather than "was in Brno"; and whether a
//! detention is: "is being held", rather than "has been detained".

use reportedly_model::{Claim, FateEvent, PlaceValue, Polarity, Slots};

use crate::words::tokens;

/// Verbs and adverbs that tell of the present, in English and French, folded.
const PRESENT: &[&str] = &[
    "is",
    "are",
    "has",
    "have",
    "remains",
    "remain",
    "lives",
    "live",
    "resides",
    "reside",
    "stays",
    "stay",
    "hides",
    "shelters",
    "now",
    "currently",
    "still",
    "today",
    "est",
    "sont",
    "vit",
    "vivent",
    "reste",
    "actuellement",
];
/// Verbs that tell of a time before.
const PAST: &[&str] = &[
    "was",
    "were",
    "had",
    "lived",
    "resided",
    "stayed",
    "hid",
    "remained",
    "sheltered",
    "spent",
    "etait",
    "etaient",
    "vivait",
    "vivaient",
    "residait",
];

/// Perfects, which tell what happened before.
const PERFECT: &[&str] = &["has", "have"];

/// Whether a claim says where its subject is at the time of telling, or that it is held then. The word
/// nearest before the place decides, so that "who was a minister is in Brno" counts.
pub(crate) fn is_told_of_the_present(claim: &Claim) -> bool {
    let tense = match &claim.slots {
        Slots::Presence(presence) => tense(up_to_place(claim, presence.place.first()), &[]),
        Slots::Fate(fate) if fate.event.value == FateEvent::Detained => {
            tense(&claim.evidence.exact, PERFECT)
        }
        _ => None,
    };
    claim.polarity == Polarity::Positive && claim.time.is_none() && tense == Some(Tense::Present)
}

#[derive(Clone, Copy, PartialEq)]
enum Tense {
    Present,
    Past,
}

/// The tense of the last word that has one; of what is told in the `past`, that.
fn tense(words: &str, past: &[&str]) -> Option<Tense> {
    let words = tokens(words);
    words.iter().rev().find_map(|word| {
        let word = word.as_str();
        if past.contains(&word) || PAST.contains(&word) {
            return Some(Tense::Past);
        }
        PRESENT.contains(&word).then_some(Tense::Present)
    })
}

/// The evidence before the place, or the whole of it when the place stands elsewhere.
fn up_to_place<'c>(claim: &'c Claim, place: Option<&PlaceValue>) -> &'c str {
    let evidence = claim.evidence.exact.as_str();
    let before = place.and_then(|place| place.span.start.checked_sub(claim.evidence.span.start));
    let end = before.and_then(|count| evidence.char_indices().nth(count));
    match end {
        Some((byte, _)) if byte > 0 => evidence.get(..byte).unwrap_or(evidence),
        _ => evidence,
    }
}
