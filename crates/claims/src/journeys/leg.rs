//! One leg as it is told: by whom, of which time, and how it follows those told before it.

use reportedly_model::{Claim, Movement, PlaceValue, Slots, Source};

use crate::Reader;

/// A movement of a journey.
pub(super) struct Leg {
    /// Number of the claim.
    pub claim: usize,
    pub sentence: usize,
    /// Who tells it; `None` for the report itself.
    voice: Option<Voice>,
    /// Whether it has "had", or what French says for it.
    had: bool,
    /// Whether it is told as the next thing: "then", "from there".
    next: bool,
}

/// Whom a leg is told by.
#[derive(PartialEq)]
struct Voice {
    chain: Option<usize>,
    /// The last word for them: "his lawyer" and "the lawyer" are one.
    word: String,
    /// Whether they are named before what they say, by a verb: "he said that", after which "had" is
    /// only the past of what was said.
    leads: bool,
}

/// Words by which even what "had" been is told as the next thing.
const NEXT: &[&str] = &[
    "afterwards",
    "later",
    "onward",
    "onwards",
    "subsequently",
    "then",
    "ensuite",
    "puis",
];

const HAD: &[&str] = &["had", "avait", "avaient", "était", "étaient"];

impl Leg {
    /// The movement of claim number `at`; `chain_of` finds whom a source's words refer to.
    pub fn new(
        reader: &Reader,
        (at, claim): (usize, &Claim),
        chain_of: impl Fn(&Source) -> Option<usize>,
    ) -> Self {
        let document = reader.document;
        let words = || {
            document
                .index_range(claim.evidence.span)
                .map(|token| document.lower(token))
        };
        let time = claim.time.as_ref().map_or("", |time| time.text.as_str());
        let in_time = |word: &&str| time.split_whitespace().any(|of| of == *word);
        let first = claim.sources.first().and_then(|chain| chain.first());
        Self {
            claim: at,
            sentence: sentence_at(reader, claim.evidence.span.start),
            voice: first.map(|source| Voice {
                chain: chain_of(source),
                word: last_word(&source.text),
                leads: source.span.start < claim.evidence.span.start && !is_phrase(reader, source),
            }),
            had: words().any(|word| HAD.contains(&word)),
            next: words().any(|word| NEXT.contains(&word)) || NEXT.iter().any(in_time),
        }
    }

    /// "He had flown in from A": told of a time before the other. In what somebody is quoted for,
    /// "had" tells it only beside what the same one says without.
    pub fn had_been_before(&self, other: &Leg) -> bool {
        let is_only_past = self.voice.as_ref().is_some_and(|voice| voice.leads);
        let same_way = other.voice.as_ref().is_some_and(|voice| voice.leads);
        let tells = !is_only_past || same_way && self.same_voice(other);
        self.had && !self.next && !other.had && other.sentence < self.sentence && tells
    }

    /// A start told after the end: "reached A. He left B by car", where A is in another country.
    pub fn opens_the_way_to(&self, end: &Leg, claims: &[Claim]) -> bool {
        let (Some(mine), Some(arrival)) = (movement(claims, self), movement(claims, end)) else {
            return false;
        };
        let bare = mine.destination.is_empty() && mine.via.is_empty();
        bare && !self.next
            && arrival.reached == Some(true)
            && end.sentence < self.sentence
            && in_other_countries(&mine.origin, &arrival.destination)
    }

    /// Whether it sets out from where the other arrived.
    pub fn sets_out_from(&self, other: &Leg, claims: &[Claim]) -> bool {
        let (Some(mine), Some(theirs)) = (movement(claims, self), movement(claims, other)) else {
            return false;
        };
        let arrived = |from: &PlaceValue| theirs.destination.iter().any(|to| is_one(from, to));
        mine.origin.iter().any(arrived)
    }

    /// Two goals that two sources give, with nothing that leads from one to the other: they
    /// contradict each other, unless their days tell otherwise.
    pub fn rivals(&self, before: &Leg, claims: &[Claim]) -> bool {
        let (Some(mine), Some(theirs)) = (movement(claims, self), movement(claims, before)) else {
            return false;
        };
        let dated = |leg: &Leg| {
            claims
                .get(leg.claim)
                .is_some_and(|claim| claim.time.is_some())
        };
        let crossing = |leg: &Leg| {
            let claim = claims.get(leg.claim);
            claim.is_some_and(|claim| claim.rule == "motion/cross")
        };
        self.voice.is_some()
            && before.voice.is_some()
            && !self.same_voice(before)
            && !self.next
            && mine.origin.is_empty()
            && !crossing(before)
            && !(dated(self) && dated(before))
            && in_other_countries(&mine.destination, &theirs.destination)
    }

    fn same_voice(&self, other: &Leg) -> bool {
        match (&self.voice, &other.voice) {
            (Some(mine), Some(theirs)) => {
                let same_chain = mine.chain.is_some() && mine.chain == theirs.chain;
                same_chain || mine.word == theirs.word
            }
            (mine, theirs) => mine.is_none() && theirs.is_none(),
        }
    }
}

/// "according to him", "selon lui": what such a source says keeps its tense.
fn is_phrase(reader: &Reader, source: &Source) -> bool {
    let document = reader.document;
    let first = document.token_at(source.span.start);
    let before = first.and_then(|token| token.checked_sub(1));
    before.is_some_and(|token| document.is_pos(token, "ADP"))
}

fn last_word(text: &str) -> String {
    text.split_whitespace()
        .last()
        .unwrap_or_default()
        .to_lowercase()
}

fn movement<'a>(claims: &'a [Claim], leg: &Leg) -> Option<&'a Movement> {
    match &claims.get(leg.claim)?.slots {
        Slots::Movement(movement) => Some(movement),
        _ => None,
    }
}

/// Whether both are known to lie in countries, and none of the one in a country of the other: a
/// town that is not known may lie anywhere.
fn in_other_countries(a: &[PlaceValue], b: &[PlaceValue]) -> bool {
    let apart = |mine: &PlaceValue| {
        b.iter()
            .all(|theirs| matches!((&mine.country, &theirs.country), (Some(a), Some(b)) if a != b))
    };
    !a.is_empty() && !b.is_empty() && a.iter().all(apart)
}

fn is_one(a: &PlaceValue, b: &PlaceValue) -> bool {
    match (&a.place, &b.place) {
        (Some(a), Some(b)) => a == b,
        _ => a.name == b.name,
    }
}

fn sentence_at(reader: &Reader, at: usize) -> usize {
    reader
        .document
        .token_at(at)
        .map_or(0, |token| reader.document.tree.sentence(token))
}
