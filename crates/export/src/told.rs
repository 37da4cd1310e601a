//! What a claim says of its subject, slot by slot: without it, "legal" may be a charge or an acquittal.

use reportedly_corroborate::edtf_in_words;
use reportedly_model::{Claim, Legal, Movement, Party, Quoted, RoleStatus, Slots};

use crate::facts::{places, word};

/// Every slot that has a value, with what it is called; several values are told after one another.
pub(crate) fn told(claim: &Claim) -> Vec<(&'static str, String)> {
    let mut told = slots(claim);
    let places = places(claim).into_iter();
    told.extend(places.map(|(slot, place)| (slot, place.name.clone())));
    told.extend(claim.time.iter().map(|time| {
        let date = time.meant().map(edtf_in_words);
        let date = date.filter(|date| !time.text.contains(date.as_str()));
        let of_whom = time.first_told.as_ref().map_or("", |_| ", as first told");
        let date = date.map_or_else(String::new, |date| format!(" ({date}{of_whom})"));
        ("time", format!("{}{date}", time.text))
    }));
    told.retain(|(_, value)| !value.is_empty());
    told
}

/// The values of one slot that is neither a place nor a time; nothing where the kind has no such slot.
pub(crate) fn value_of(claim: &Claim, slot: &str) -> String {
    let found = slots(claim).into_iter().filter(|(name, _)| *name == slot);
    let values: Vec<String> = found.map(|(_, value)| value).collect();
    values.join("; ")
}

/// What is claimed in the fewest words: "accused of fraud", "former mayor", "headed for Oslo".
pub(crate) fn gist(claim: &Claim) -> String {
    match &claim.slots {
        Slots::Fate(fate) => word(&fate.event.value),
        Slots::Legal(legal) => match texts(&legal.offence) {
            offence if offence.is_empty() => word(&legal.act.value),
            offence => format!("{}: {offence}", word(&legal.act.value)),
        },
        Slots::Role(role) => role.title_in_words(),
        Slots::Kinship(kinship) => kinship.relation.value.clone(),
        Slots::Association(tie) => tie.relation.value.clone(),
        Slots::Movement(movement) => journey(movement),
        Slots::Presence(_) | Slots::Statement(_) => word(&claim.kind()),
    }
}

/// Whoever left for a place is not said to be there.
fn journey(movement: &Movement) -> String {
    let arrival = match movement.reached {
        Some(true) => return "movement".to_owned(),
        Some(false) => "not reached",
        None if movement.destination.is_empty() => return "movement".to_owned(),
        None => "arrival unsaid",
    };
    format!("movement, {arrival}")
}

fn slots(claim: &Claim) -> Vec<(&'static str, String)> {
    match &claim.slots {
        Slots::Movement(movement) => of_movement(movement),
        Slots::Presence(_) => Vec::new(),
        Slots::Fate(fate) => vec![("event", word(&fate.event.value))],
        Slots::Legal(legal) => of_legal(legal),
        Slots::Role(role) => vec![
            ("title", role.title.text.clone()),
            ("organization", parties(role.organization.as_slice())),
            ("status", status(role.status).to_owned()),
        ],
        Slots::Kinship(kinship) => vec![
            ("relation", kinship.relation.value.clone()),
            ("relative", kinship.relative.name.clone()),
        ],
        Slots::Association(tie) => vec![
            ("relation", tie.relation.value.clone()),
            ("other", tie.other.name.clone()),
        ],
        Slots::Statement(statement) => vec![("content", statement.content.text.clone())],
    }
}

fn of_movement(movement: &Movement) -> Vec<(&'static str, String)> {
    let reached = match (movement.reached, movement.destination.is_empty()) {
        (Some(true), _) => "yes",
        (Some(false), _) => "no",
        (None, false) => "unsaid",
        (None, true) => "",
    };
    vec![
        ("reached", reached.to_owned()),
        ("means", texts(&movement.means)),
        ("companions", parties(&movement.companions)),
    ]
}

fn of_legal(legal: &Legal) -> Vec<(&'static str, String)> {
    let in_absentia = legal.in_absentia.map(|absent| match absent {
        true => "yes",
        false => "no",
    });
    vec![
        ("act", word(&legal.act.value)),
        ("offence", texts(&legal.offence)),
        ("authority", parties(&legal.authority)),
        ("relayed by", parties(&legal.relayed_by)),
        ("addressee", parties(&legal.addressee)),
        ("condition", texts(legal.condition.as_slice())),
        ("in absentia", in_absentia.unwrap_or_default().to_owned()),
    ]
}

fn status(status: RoleStatus) -> &'static str {
    match status {
        RoleStatus::Current => "current",
        RoleStatus::Former => "former",
        RoleStatus::Unstated => "",
    }
}

/// Words of a report, one after another.
pub(crate) fn texts(quoted: &[Quoted]) -> String {
    let texts: Vec<&str> = quoted.iter().map(|one| one.text.as_str()).collect();
    texts.join("; ")
}

fn parties(parties: &[Party]) -> String {
    let names: Vec<&str> = parties.iter().map(|one| one.name.as_str()).collect();
    names.join("; ")
}
