//! What the claims of a report say of each of its chains, as far as it tells people apart.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use reportedly_model::{
    Anchor, Claim, FateEvent, Modality, Party, Polarity, Quoted, Reading, Slots, Span,
};

use crate::ages::{self, Age};
use crate::words::{folded, office_words};
use crate::{callings, days};

/// What one report says of one chain. Keys are folded for comparison, values are the words to
/// show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Facts {
    /// Offices, by their words.
    pub(crate) roles: BTreeMap<BTreeSet<String>, String>,
    /// Organisations that the offices belong to.
    pub(crate) organizations: BTreeMap<String, String>,
    /// Relatives, by what they are to the chain and by name.
    pub(crate) relatives: BTreeMap<(String, String), String>,
    /// Those who went along, and other ties.
    pub(crate) company: BTreeMap<String, String>,
    /// How old.
    pub(crate) age: Option<Age>,
    /// The words that say so.
    pub(crate) age_told: Option<Quoted>,
    /// What sort of life the offices speak of, with the title that says so.
    pub(crate) callings: BTreeMap<&'static str, String>,
    /// Countries of the places that it is said to have been in.
    pub(crate) countries: BTreeSet<String>,
    /// The places themselves, by gazetteer, with their names.
    pub(crate) places: BTreeMap<String, String>,
    /// The day by which it is said to have died, with the words for it.
    pub(crate) died: Option<(i32, String)>,
    /// The last day from which it is said to have gone, been or said something.
    pub(crate) lived: Option<(i32, String)>,
    /// Whether a report has it dead and then alive, or tells of a death that it also denies: whoever was
    /// taken for dead there may be alive elsewhere.
    pub(crate) survived: bool,
    /// Whom an unnamed chain hangs on.
    pub(crate) anchor: Option<Anchor>,
}

/// What a reading says of its chains, by chain; `text` is the report's, by code points.
pub(crate) fn of_reading(reading: &Reading, text: &[char]) -> BTreeMap<usize, Facts> {
    let mut facts: BTreeMap<usize, Facts> = BTreeMap::new();
    let chains = chains_by_span(reading);
    for claim in &reading.claims {
        for party in std::iter::once(&claim.subject).chain(parties_of(&claim.slots)) {
            let (Some(anchor), Some(chain)) = (&party.of, chains.get(&party.span).copied()) else {
                continue;
            };
            facts
                .entry(chain)
                .or_default()
                .anchor
                .get_or_insert_with(|| anchor.clone());
        }
        let Some(&subject) = chains.get(&claim.subject.span) else {
            continue;
        };
        // What is denied describes nobody.
        if claim.polarity == Polarity::Positive {
            add(reading, &chains, claim, subject, &mut facts);
            add_life(reading, claim, facts.entry(subject).or_default());
        } else if tells_of_death(claim) {
            facts.entry(subject).or_default().survived = true;
        }
    }
    facts.values_mut().for_each(note_survival);
    for (at, chain) in reading.chains.iter().enumerate().filter(|(_, c)| c.named) {
        if let Some((age, words)) = ages::of_chain(reading, text, chain) {
            let own = facts.entry(at).or_default();
            (own.age, own.age_told) = (Some(age), Some(words));
        }
    }
    facts
}

/// What [`Reading::chain_at`] finds, for a report with very many claims.
fn chains_by_span(reading: &Reading) -> HashMap<Span, usize> {
    let mentions = reading.mentions.iter().rev();
    mentions
        .map(|mention| (mention.span, mention.chain))
        .collect()
}

fn add(
    reading: &Reading,
    chains: &HashMap<Span, usize>,
    claim: &Claim,
    chain: usize,
    facts: &mut BTreeMap<usize, Facts>,
) {
    let own = facts.entry(chain).or_default();
    for place in claim.slots.places() {
        own.countries.extend(place.country.clone());
        let known = place.place.clone().zip(Some(place.name.clone()));
        own.places.extend(known);
    }
    match &claim.slots {
        Slots::Role(role) => {
            let callings = callings::of_title(&role.title.text).into_iter();
            own.callings
                .extend(callings.map(|calling| (calling, role.title.text.clone())));
            let title = role.title.text.as_str();
            let words = office_words(title, reading.report.language.as_deref());
            own.roles.insert(words, title.to_owned());
            own.organizations
                .extend(role.organization.iter().map(by_name));
        }
        Slots::Kinship(kinship) => {
            let relation = folded(&kinship.relation.value);
            let (relative, shown) = by_name(&kinship.relative);
            own.relatives.insert((relation.clone(), relative), shown);
            // Read from the other end, the relation is "whose brother".
            if let Some(&relative) = chains.get(&kinship.relative.span) {
                let (whose, shown) = by_name(&claim.subject);
                let of_relative = &mut facts.entry(relative).or_default().relatives;
                of_relative.insert((format!("{relation} of"), whose), shown);
            }
        }
        Slots::Movement(movement) => own.company.extend(movement.companions.iter().map(by_name)),
        Slots::Association(association) => own.company.extend([by_name(&association.other)]),
        Slots::Presence(_) | Slots::Fate(_) | Slots::Legal(_) | Slots::Statement(_) => {}
    }
}

/// A death, or what only the living do, with its day; "died" is told by the report's own day.
fn add_life(reading: &Reading, claim: &Claim, own: &mut Facts) {
    if claim.modality != Modality::Actual {
        return;
    }
    let told = claim.time.as_ref().and_then(|time| time.edtf.as_deref());
    match &claim.slots {
        Slots::Fate(fate) if is_death(fate.event.value) => {
            let published = reading.report.published.as_ref();
            let day = told.or(published.map(|published| published.date.as_str()));
            let found = day.and_then(|day| Some((days::last_of(day)?, format!("dead by {day}"))));
            own.died = own.died.take().into_iter().chain(found).min();
        }
        Slots::Movement(_) | Slots::Presence(_) | Slots::Statement(_) => {
            let words = &claim.evidence.exact;
            let found = told.and_then(|day| {
                Some((days::first_of(day)?, format!("alive on {day} (“{words}”)")))
            });
            own.lived = own.lived.take().into_iter().chain(found).max();
        }
        _ => {}
    }
}

/// Days by which a report may err on a death.
pub(crate) const SLIP: i32 = 2;

/// Who is dead in a report and alive in it later was only taken for dead.
fn note_survival(own: &mut Facts) {
    let days = own.died.as_ref().zip(own.lived.as_ref());
    own.survived |= days.is_some_and(|(died, lived)| died.0 + SLIP < lived.0);
}

fn tells_of_death(claim: &Claim) -> bool {
    let of_death = |slots: &Slots| matches!(slots, Slots::Fate(fate) if is_death(fate.event.value));
    claim.modality == Modality::Actual && of_death(&claim.slots)
}

fn is_death(event: FateEvent) -> bool {
    matches!(event, FateEvent::Died | FateEvent::Killed)
}

fn by_name(party: &Party) -> (String, String) {
    (folded(&party.name), party.name.clone())
}

/// Every party in the slots.
fn parties_of(slots: &Slots) -> Vec<&Party> {
    match slots {
        Slots::Movement(movement) => movement.companions.iter().collect(),
        Slots::Legal(legal) => legal
            .authority
            .iter()
            .chain(&legal.relayed_by)
            .chain(&legal.addressee)
            .collect(),
        Slots::Role(role) => role.organization.iter().collect(),
        Slots::Kinship(kinship) => vec![&kinship.relative],
        Slots::Association(association) => vec![&association.other],
        Slots::Presence(_) | Slots::Fate(_) | Slots::Statement(_) => Vec::new(),
    }
}
