//! What the claims of a report say of each of its chains, as far as it tells people apart.

use std::collections::{BTreeMap, BTreeSet};

use reportedly_model::{Anchor, Party, Reading, Slots};

use crate::words::{content_words, folded};

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
    /// Whom an unnamed chain hangs on.
    pub(crate) anchor: Option<Anchor>,
}

/// What a reading says of its chains, by chain.
pub(crate) fn of_reading(reading: &Reading) -> BTreeMap<usize, Facts> {
    let mut facts: BTreeMap<usize, Facts> = BTreeMap::new();
    for claim in &reading.claims {
        for party in std::iter::once(&claim.subject).chain(parties_of(&claim.slots)) {
            let (Some(anchor), Some(chain)) = (&party.of, reading.chain_at(party.span)) else {
                continue;
            };
            facts
                .entry(chain)
                .or_default()
                .anchor
                .get_or_insert_with(|| anchor.clone());
        }
        let Some(subject) = reading.chain_at(claim.subject.span) else {
            continue;
        };
        add(reading, &claim.subject, &claim.slots, subject, &mut facts);
    }
    facts
}

fn add(
    reading: &Reading,
    subject: &Party,
    slots: &Slots,
    chain: usize,
    facts: &mut BTreeMap<usize, Facts>,
) {
    let own = facts.entry(chain).or_default();
    match slots {
        Slots::Role(role) => {
            own.roles
                .insert(content_words(&role.title.text), role.title.text.clone());
            own.organizations
                .extend(role.organization.iter().map(by_name));
        }
        Slots::Kinship(kinship) => {
            let relation = folded(&kinship.relation.value);
            let (relative, shown) = by_name(&kinship.relative);
            own.relatives.insert((relation.clone(), relative), shown);
            // Read from the other end, the relation is "whose brother".
            if let Some(relative) = reading.chain_at(kinship.relative.span) {
                let (whose, shown) = by_name(subject);
                let of_whom = (format!("{relation} of"), whose);
                facts
                    .entry(relative)
                    .or_default()
                    .relatives
                    .insert(of_whom, shown);
            }
        }
        Slots::Movement(movement) => own.company.extend(movement.companions.iter().map(by_name)),
        Slots::Association(association) => own.company.extend([by_name(&association.other)]),
        Slots::Presence(_) | Slots::Fate(_) | Slots::Legal(_) | Slots::Statement(_) => {}
    }
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
