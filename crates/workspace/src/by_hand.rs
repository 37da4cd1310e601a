//! Claims that analysts make, or correct. Whatever they say has to stand in the report's words, as
//! what the reader finds does.

mod circumstances;
mod slots;
mod text;
mod whole;

use reportedly_model::{
    Certainty, Claim, Evidentiality, Kind, MentionSelector, MentionType, Modality, Party,
    PartyType, PlaceValue, Polarity, Quoted, Reading, RoleStatus, Span,
};
use reportedly_storage::report_id;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use text::{Text, distance};
pub use whole::claim_as_a_whole;

/// Words of a report: as they stand there, or where they stand, in code points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Words {
    /// Where they stand.
    At(Span),
    /// As they stand; the nearest to the evidence are meant.
    Said(String),
}

/// Whom a claim is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Who {
    /// A name, or other words of the report for them.
    pub name: Option<String>,
    /// Where these stand.
    #[serde(flatten)]
    pub span: Option<Span>,
    /// One human being where nothing is said.
    #[serde(rename = "type")]
    pub party_type: Option<PartyType>,
}

/// Whether a movement reached its destination, as the words have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ending {
    /// It did.
    Reached,
    /// It did not.
    NotReached,
    /// They leave it open: "left for".
    Unsaid,
}

impl Ending {
    fn reached(self) -> Option<bool> {
        match self {
            Ending::Reached => Some(true),
            Ending::NotReached => Some(false),
            Ending::Unsaid => None,
        }
    }
}

/// What a claim says, as an analyst describes it; what is `None` is not told, or stays as it was.
/// Empty words take away what was read: a place, a time, an organisation.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// Whom it is about.
    pub subject: Option<Who>,
    /// Where: the destination of a movement, the place of the others.
    pub place: Option<Words>,
    /// Whence a movement.
    pub origin: Option<Words>,
    /// What is said: the event, act, relation or title.
    pub value: Option<String>,
    /// The relative, the associate, the body of a role.
    pub other: Option<Words>,
    /// Who says so, as chains from the one who says so outwards to the one who tells of it ("Y, citing
    /// X": X, Y); no chain at all for the report itself.
    pub sources: Option<Vec<Vec<Words>>>,
    /// When, in words of the report.
    pub time: Option<Words>,
    /// The date that these words stand for, in EDTF.
    pub date: Option<String>,
    /// Whether a movement reached its destination.
    pub arrival: Option<Ending>,
    /// Whether an office is still held.
    pub status: Option<RoleStatus>,
    /// Said, or denied.
    pub polarity: Option<Polarity>,
    /// How certain the report is.
    pub certainty: Option<Certainty>,
    /// Whether it happened, or was only planned.
    pub modality: Option<Modality>,
    /// Whether it is hearsay.
    pub evidentiality: Option<Evidentiality>,
}

/// Why a claim cannot be made so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HandError {
    /// A stretch that is not in the text.
    #[error("the text has no stretch from {start} to {end}; it has {length} code points")]
    Outside {
        /// Where it begins.
        start: usize,
        /// Where it ends.
        end: usize,
        /// How long the text is.
        length: usize,
    },
    /// Words that are not in the text.
    #[error("{0:?} does not stand in the report; give the words as they stand there")]
    NotSaid(String),
    /// A chain of sources with nobody in it.
    #[error("a chain of sources names somebody; leave sources empty for the report itself")]
    NobodySays,
    /// A chain of sources that comes back to somebody.
    #[error("{0:?} stands in a chain of sources twice; give each source once")]
    SaidTwice(String),
    /// Something that a claim of this kind says.
    #[error("a claim of the kind {kind} says its {slot}; give it as {field}")]
    Missing {
        /// What sort of claim.
        kind: String,
        /// What is missing.
        slot: &'static str,
        /// The field for it.
        field: &'static str,
    },
    /// A word that is none of a closed list.
    #[error("{value:?} is no {slot}: {expected}; give one of these as value")]
    NoSuchValue {
        /// As given.
        value: String,
        /// Of what.
        slot: &'static str,
        /// What there is.
        expected: String,
    },
    /// A date that is none.
    #[error("{0:?} is no date in EDTF; write 2024-12-14, 2024-12 or XXXX-12-14")]
    NoSuchDate(String),
    /// A date that rests on nothing in the report.
    #[error("a date rests on words of the report; give these as time")]
    DateWithoutWords,
    /// A correction without a change.
    #[error(
        "a correction says what changes; give subject, place, origin, arrival, value, other, status, sources, time, date, polarity, certainty, modality or evidentiality, or judge the claim wrong and say why"
    )]
    NothingChanged,
}

/// What finds a place by its name; the words and where they stand are filled in here.
pub type FindPlace<'f> = &'f dyn Fn(&str) -> Option<PlaceValue>;

/// A mention by its words and what stands around them.
///
/// # Errors
///
/// When the text has no such stretch.
pub fn selector_at(reading: &Reading, span: Span) -> Result<MentionSelector, HandError> {
    let page = Text::new(reading);
    Ok(MentionSelector {
        report: reading.report.id.clone(),
        words: page.evidence(span)?,
    })
}

/// A claim that the reader missed, on the words at `evidence`.
///
/// # Errors
///
/// When what is told does not stand in the report, or is not enough for the kind.
pub fn claim_by_hand(
    reading: &Reading,
    kind: Kind,
    evidence: Span,
    told: &Told,
    find_place: FindPlace<'_>,
) -> Result<Claim, HandError> {
    let hand = Hand {
        text: Text::new(reading),
        near: evidence,
        find_place,
    };
    let words = hand.text.evidence(evidence)?;
    let missing = || HandError::Missing {
        kind: word(&kind),
        slot: "subject",
        field: "subject",
    };
    let subject = hand.party(told.subject.as_ref().ok_or_else(missing)?)?;
    let slots = hand.slots(kind, &words, told)?;
    let mut claim = Claim::new(reading.report.name.clone(), subject, slots, words);
    hand.set_factuality(&mut claim, told);
    circumstances::set(&hand, &mut claim, told)?;
    claim.rule = Claim::BY_HAND.to_owned();
    claim.id = id(reading, &claim);
    Ok(claim)
}

/// A claim with what an analyst says that it should say.
///
/// # Errors
///
/// When what is told does not stand in the report, or changes nothing.
pub fn corrected(
    reading: &Reading,
    claim: &Claim,
    told: &Told,
    find_place: FindPlace<'_>,
) -> Result<Claim, HandError> {
    let hand = Hand {
        text: Text::new(reading),
        near: claim.evidence.span,
        find_place,
    };
    let mut corrected = claim.clone();
    if let Some(who) = &told.subject {
        corrected.subject = hand.party(who)?;
    }
    hand.set_slots(&mut corrected, told)?;
    hand.set_factuality(&mut corrected, told);
    circumstances::set(&hand, &mut corrected, told)?;
    if corrected == *claim {
        return Err(HandError::NothingChanged);
    }
    corrected.rule = Claim::BY_HAND.to_owned();
    Ok(corrected)
}

fn id(reading: &Reading, claim: &Claim) -> String {
    let (subject, evidence) = (claim.subject.span, claim.evidence.span);
    let told = (&claim.slots, &claim.sources, &claim.time);
    let told = serde_json::to_string(&told).unwrap_or_default();
    let what = format!(
        "by hand {} {} {} {} {} {told}",
        reading.report.id, subject.start, subject.end, evidence.start, evidence.end
    );
    report_id(what.as_bytes())
        .get(..16)
        .unwrap_or_default()
        .to_owned()
}

/// What is made by hand, beside some words.
struct Hand<'r> {
    text: Text<'r>,
    near: Span,
    find_place: FindPlace<'r>,
}

impl Words {
    /// Whether they say that there is nothing to say.
    fn are_none(&self) -> bool {
        matches!(self, Words::Said(said) if said.trim().is_empty())
    }
}

impl Hand<'_> {
    fn words(&self, words: &Words) -> Result<Quoted, HandError> {
        match words {
            Words::At(span) => self.text.quoted(*span),
            Words::Said(said) => {
                let found = self.text.find(said, self.near);
                let span = found.ok_or_else(|| HandError::NotSaid(said.clone()))?;
                self.text.quoted(span)
            }
        }
    }

    /// Somebody by a mention of theirs, or by other words of the report.
    fn party(&self, who: &Who) -> Result<Party, HandError> {
        let party_type = who.party_type.unwrap_or(PartyType::Person);
        if let Some(span) = who.span {
            let quoted = self.text.quoted(span)?;
            return Ok(self.party_of(quoted, party_type));
        }
        let name = who.name.clone().unwrap_or_default();
        let span = self
            .mention_of(&name)
            .or_else(|| self.text.find(&name, self.near))
            .ok_or(HandError::NotSaid(name))?;
        Ok(self.party_of(self.text.quoted(span)?, party_type))
    }

    /// The mention nearest to the evidence of whoever the report calls so.
    fn mention_of(&self, name: &str) -> Option<Span> {
        let reading = self.text.reading;
        let called = |chain: usize| {
            let chain = reading.chains.get(chain);
            chain.is_some_and(|chain| {
                chain.name == name || chain.names.iter().any(|known| known == name)
            })
        };
        let mentions = reading.mentions.iter();
        mentions
            .filter(|mention| called(mention.chain))
            .map(|mention| mention.span)
            .min_by_key(|span| distance(*span, self.near))
    }

    fn party_of(&self, quoted: Quoted, party_type: PartyType) -> Party {
        let reading = self.text.reading;
        let chain = reading.chain_at(quoted.span);
        let chain = chain.and_then(|chain| reading.chains.get(chain));
        let known_type = chain.and_then(|chain| match chain.mention_type {
            MentionType::Person => Some(PartyType::Person),
            MentionType::Group => Some(PartyType::Group),
            MentionType::Organization => Some(PartyType::Organization),
            _ => None,
        });
        let name = chain.map_or(&quoted.text, |chain| &chain.name).clone();
        let party_type = known_type.unwrap_or(party_type);
        Party::new(name, party_type, quoted.text, quoted.span)
    }

    fn other(&self, words: &Words, party_type: PartyType) -> Result<Party, HandError> {
        Ok(self.party_of(self.words(words)?, party_type))
    }

    fn place(&self, words: &Words) -> Result<PlaceValue, HandError> {
        let quoted = self.words(words)?;
        let known = (self.find_place)(&quoted.text);
        let unknown = || PlaceValue {
            name: quoted.text.clone(),
            text: String::new(),
            span: quoted.span,
            place: None,
            country: None,
            lat: None,
            lon: None,
            precision: None,
        };
        Ok(PlaceValue {
            text: quoted.text.clone(),
            span: quoted.span,
            ..known.unwrap_or_else(unknown)
        })
    }

    fn places(&self, words: Option<&Words>) -> Result<Vec<PlaceValue>, HandError> {
        let given = words.filter(|words| !words.are_none());
        given.map(|words| self.place(words)).into_iter().collect()
    }

    fn set_factuality(&self, claim: &mut Claim, told: &Told) {
        claim.polarity = told.polarity.unwrap_or(claim.polarity);
        claim.certainty = told.certainty.unwrap_or(claim.certainty);
        claim.modality = told.modality.unwrap_or(claim.modality);
        claim.evidentiality = told.evidentiality.unwrap_or(claim.evidentiality);
    }
}

fn word(kind: &Kind) -> String {
    match serde_json::to_value(kind) {
        Ok(Value::String(word)) => word,
        _ => String::new(),
    }
}
