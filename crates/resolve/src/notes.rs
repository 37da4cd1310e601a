//! What is kept of a report: its chains with what it says of each, and where its mentions stand.

use std::collections::BTreeMap;

use reportedly_model::{
    Chain, Evidence, Gender, MentionForm, MentionType, PartyType, Reading, Span,
};
use reportedly_names::Name;

use crate::facts::{self, Facts};
use crate::signature;
use crate::words::folded;

/// Code points kept on each side of a mention.
const AROUND: usize = 32;

/// One report, however often it was read.
#[derive(Debug, Clone, Default)]
pub(crate) struct ReportNotes {
    /// The report's id.
    pub(crate) id: String,
    /// File names of its copies, each with its date of publication; empty once it is taken out.
    pub(crate) copies: BTreeMap<String, Option<String>>,
    /// The text, in which a better reader finds what was judged.
    pub(crate) text: String,
    /// Where mentions stand, and the chain of each.
    pub(crate) mentions: Vec<(Span, usize)>,
    /// Full names of the people in it: folded, and as written.
    pub(crate) people: BTreeMap<String, String>,
    /// Names of the bodies and places in it, likewise.
    pub(crate) subjects: BTreeMap<String, String>,
    /// The chains that refer to people, groups and organisations.
    pub(crate) chains: Vec<ChainNotes>,
}

/// A chain of one report.
#[derive(Debug, Clone)]
pub(crate) struct ChainNotes {
    /// Index of the chain in the reading.
    pub(crate) chain: usize,
    pub(crate) party_type: PartyType,
    /// The shown name, or the words for someone unnamed.
    pub(crate) name: String,
    /// The fullest name first, then the other forms; empty for someone unnamed.
    pub(crate) forms: Vec<String>,
    /// Every form seen, with how many mentions write it so.
    pub(crate) seen: BTreeMap<String, usize>,
    /// By title or given name.
    pub(crate) gender: Option<Gender>,
    /// As the report has it, by its pronouns too.
    pub(crate) gender_told: Option<Gender>,
    pub(crate) facts: Facts,
    /// The first mention that is a name, or just the first.
    pub(crate) selector: Evidence,
    /// Where the first mention of all stands.
    pub(crate) first: Span,
    /// The chain of the same report that someone unnamed hangs on, and how.
    pub(crate) hangs_on: Option<(usize, String)>,
}

impl ReportNotes {
    /// What is worth keeping of a reading.
    pub(crate) fn of(reading: &Reading) -> Self {
        let text: Vec<char> = reading.report.text.chars().collect();
        let mut facts = facts::of_reading(reading, &text);
        let chains = reading.chains.iter().enumerate();
        let mut notes: Vec<ChainNotes> = chains
            .filter_map(|(at, chain)| {
                let facts = facts.remove(&at).unwrap_or_default();
                of_chain(reading, &text, at, chain, facts)
            })
            .collect();
        hang_up(&mut notes);
        let published = reading.report.published.as_ref();
        let date = published.map(|published| published.date.clone());
        let mentions = reading.mentions.iter();
        let is_person = |chain: &Chain| chain.mention_type == MentionType::Person;
        Self {
            id: reading.report.id.clone(),
            copies: [(reading.report.name.clone(), date)].into(),
            text: reading.report.text.clone(),
            mentions: mentions.map(|m| (m.span, m.chain)).collect(),
            people: names_of(reading, |chain| {
                is_person(chain) && chain.name.contains(' ')
            }),
            subjects: names_of(reading, |chain| {
                matches!(
                    chain.mention_type,
                    MentionType::Organization | MentionType::Place
                )
            }),
            chains: notes,
        }
    }

    /// File name, that of the first copy.
    pub(crate) fn name(&self) -> &str {
        self.copies.keys().next().map_or("", String::as_str)
    }

    /// The earliest date that a copy gives.
    pub(crate) fn published(&self) -> Option<&str> {
        self.copies.values().flatten().map(String::as_str).min()
    }

    /// Number of the day of publication, months taken for 31 days.
    pub(crate) fn day(&self) -> Option<i32> {
        crate::days::first_of(self.published()?)
    }
}

fn of_chain(
    reading: &Reading,
    text: &[char],
    at: usize,
    chain: &Chain,
    facts: Facts,
) -> Option<ChainNotes> {
    let party_type = party_type(chain.mention_type)?;
    if facts == Facts::default() && signature::only_signs(reading, text, chain) {
        return None;
    }
    let mentions = || {
        chain
            .mentions
            .iter()
            .filter_map(|&m| reading.mentions.get(m))
    };
    let first = mentions().map(|m| m.span).min().unwrap_or_default();
    let shown = mentions()
        .filter(|m| m.form == MentionForm::Name)
        .map(|m| m.span)
        .min()
        .unwrap_or(first);
    let forms = forms_of(chain);
    let by_name = || Name::parse(forms.first()?).gender();
    Some(ChainNotes {
        chain: at,
        party_type,
        name: chain.name.clone(),
        gender: by_name().filter(|_| party_type == PartyType::Person),
        gender_told: chain.gender.filter(|_| party_type == PartyType::Person),
        forms,
        seen: seen_forms(reading, chain),
        facts,
        selector: selector(text, shown),
        first,
        hangs_on: None,
    })
}

/// Every form of the name, with how many mentions write it so.
fn seen_forms(reading: &Reading, chain: &Chain) -> BTreeMap<String, usize> {
    if !chain.named {
        return BTreeMap::new();
    }
    let written = |form: &String| {
        let mentions = chain
            .mentions
            .iter()
            .filter_map(|&m| reading.mentions.get(m));
        mentions
            .filter(|m| m.form == MentionForm::Name && m.text == *form)
            .count()
    };
    let forms = chain.names.iter().chain([&chain.name]);
    forms
        .map(|form| (form.clone(), written(form).max(1)))
        .collect()
}

fn party_type(mention_type: MentionType) -> Option<PartyType> {
    match mention_type {
        MentionType::Person => Some(PartyType::Person),
        MentionType::Group => Some(PartyType::Group),
        MentionType::Organization => Some(PartyType::Organization),
        MentionType::Place | MentionType::Time => None,
    }
}

/// The forms that hold a name, the fullest first.
fn forms_of(chain: &Chain) -> Vec<String> {
    if !chain.named {
        return Vec::new();
    }
    let others = chain.names.iter().filter(|name| **name != chain.name);
    std::iter::once(&chain.name)
        .chain(others)
        .filter(|name| Name::parse(name).naming_parts().next().is_some())
        .cloned()
        .collect()
}

fn selector(text: &[char], span: Span) -> Evidence {
    let end = span.end.min(text.len());
    let start = span.start.min(end);
    let slice = |from: usize, to: usize| text[from..to].iter().collect();
    Evidence {
        exact: slice(start, end),
        prefix: slice(start.saturating_sub(AROUND), start),
        suffix: slice(end, (end + AROUND).min(text.len())),
        span,
    }
}

fn names_of(reading: &Reading, counts: impl Fn(&Chain) -> bool) -> BTreeMap<String, String> {
    let chains = reading.chains.iter().filter(|chain| chain.named);
    chains
        .filter(|chain| counts(chain))
        .map(|chain| (folded(&chain.name), chain.name.clone()))
        .collect()
}

/// Finds, for each unnamed chain, the named one that it hangs on.
fn hang_up(notes: &mut [ChainNotes]) {
    let found: Vec<Option<(usize, String)>> =
        notes.iter().map(|note| anchor_of(note, notes)).collect();
    for (note, found) in notes.iter_mut().zip(found) {
        note.hangs_on = found;
    }
}

fn anchor_of(note: &ChainNotes, all: &[ChainNotes]) -> Option<(usize, String)> {
    let anchor = note
        .facts
        .anchor
        .as_ref()
        .filter(|_| note.forms.is_empty())?;
    let called = |other: &&ChainNotes| {
        other.chain != note.chain
            && !other.forms.is_empty()
            && (other.name == anchor.name || other.seen.contains_key(&anchor.name))
    };
    let found = all.iter().find(called)?;
    Some((found.chain, folded(&anchor.relation)))
}
