//! A name that several people go by, where one of them is asked for.

use reportedly_resolve::Match;

use crate::failure::Failure;

/// Namesakes that are named.
const MOST_NAMED: usize = 6;

/// Asks which of several is meant; they are told apart by their ids, and by a report that speaks of each.
pub(crate) fn several_people(name: &str, found: &[Match<'_>]) -> Failure {
    let ids = found.iter().take(MOST_NAMED).map(|found| {
        let person = found.person;
        let first = person.members.first();
        let report = first.map_or("", |member| member.report_name.as_str());
        format!("{} ({}, {report})", person.id, person.name)
    });
    let ids: Vec<String> = ids.collect();
    Failure::usage(
        format!("several people go by {name}"),
        format!("give the id of the one you mean: {}", ids.join("; or ")),
    )
}
