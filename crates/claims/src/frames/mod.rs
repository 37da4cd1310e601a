//! Frames: which claims the words of a report make, phenomenon by phenomenon.

mod aboard;
mod among_them;
mod attachments;
mod fate;
mod finding;
mod legal;
mod motion;
mod owners;
mod party;
mod phrases;
mod place;
mod presence;
mod statement;
mod subjects;
mod support;
mod ties;
mod together;

use std::collections::HashSet;

use reportedly_model::{Kind, Slots, Span};

use crate::Reader;
use crate::syntax::{Choice, Relation, Standing, offered_with};

pub use finding::Finding;
pub use party::party;
pub(crate) use place::known::locate;
pub use place::{container, place_value, state_behind, state_in_short};
pub use together::told_with;

/// Everything the report says, before attribution, factuality and time are added.
pub fn find_all(reader: &Reader) -> Vec<Finding> {
    let mut found = Vec::new();
    for token in 0..reader.document.tokens().len() {
        if !reader.makes_claims(token) {
            continue;
        }
        found.extend(motion::find(reader, token));
        found.extend(presence::find(reader, token));
        found.extend(presence::spoken_from::find(reader, token));
        found.extend(place::in_headline::find(reader, token));
        found.extend(presence::received::find(reader, token));
        found.extend(legal::find(reader, token));
        found.extend(fate::find(reader, token));
        found.extend(fate::members::find(reader, token));
        found.extend(fate::victim::find(reader, token));
        found.extend(presence::whereabouts::find(reader, token));
        found.extend(ties::role::find(reader, token));
        found.extend(ties::kinship::find(reader, token));
        found.extend(ties::siblings::find(reader, token));
        found.extend(ties::association::find(reader, token));
        found.extend(ties::met::find(reader, token));
    }
    found.extend(legal::notice::find_all(reader));
    let members = among_them::find(reader, &found);
    found.extend(members);
    fate::fatal_wound::set_apart(reader, &mut found);
    fate::retold::place_retold(reader, &mut found);
    let statements = statement::find_all(reader, &found);
    found.extend(statements);
    for finding in &mut found {
        offer_alternatives(reader, finding);
    }
    without_repetition(reader, together::merge(reader, without_asked_for(found)))
}

/// "fled or was killed": one of the two happened, and nobody says which.
fn offer_alternatives(reader: &Reader, finding: &mut Finding) {
    let document = reader.document;
    let tree = &document.tree;
    let first = tree.first_conjunct(finding.predicate);
    let verbs = [finding.predicate, first];
    let denied = |&verb: &usize| tree.child_in(verb, &[Relation::Neg]).is_some();
    let happening = matches!(
        finding.slots.kind(),
        Kind::Movement | Kind::Presence | Kind::Fate
    );
    if !happening || finding.choice.is_some() || verbs.iter().any(denied) {
        return;
    }
    let Some(word) = offered_with(document, finding.predicate) else {
        return;
    };
    let all = tree.conjuncts(first);
    finding
        .words
        .extend(all.into_iter().map(|verb| verb..verb + 1));
    finding.choice = Some(Choice {
        standing: Standing::Offered,
        word,
    });
}

/// An arrest or a handing over that is only asked for is told by the request, the warrant or the
/// reward, and has not happened.
fn without_asked_for(mut findings: Vec<Finding>) -> Vec<Finding> {
    let asked: HashSet<usize> = findings
        .iter()
        .flat_map(|finding| finding.only_asked.iter().copied())
        .collect();
    findings.retain(|finding| {
        let happening = matches!(
            finding.slots.kind(),
            Kind::Movement | Kind::Presence | Kind::Fate
        );
        !(happening && asked.contains(&finding.predicate))
    });
    findings
}

/// One predicate says one thing of one subject, however many mentions lead to it.
fn without_repetition(reader: &Reader, findings: Vec<Finding>) -> Vec<Finding> {
    let mut seen = HashSet::new();
    let mut kept = findings;
    kept.retain(|finding| {
        let who = reader
            .chains
            .chain_at(finding.subject)
            .unwrap_or(finding.subject);
        let once = matches!(
            finding.slots.kind(),
            Kind::Movement | Kind::Presence | Kind::Fate
        );
        let apart = finding.choice.is_some() || finding.dated_behind.is_some();
        let chosen = apart.then(|| place_of(&finding.slots));
        !once || seen.insert((finding.predicate, who, finding.slots.kind(), chosen))
    });
    kept
}

/// The first place of a movement, presence or fate, which tells apart what a list offers.
fn place_of(slots: &Slots) -> Option<Span> {
    let place = match slots {
        Slots::Movement(m) => [&m.destination, &m.origin, &m.via]
            .into_iter()
            .find_map(|places| places.last()),
        Slots::Presence(presence) => presence.place.last(),
        Slots::Fate(fate) => fate.place.last(),
        _ => None,
    };
    place.map(|place| place.span)
}
