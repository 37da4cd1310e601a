//! Who was brought together with whom, and told apart from whom.

use std::collections::BTreeSet;

use reportedly_model::{Change, ChangeKind, Person, PersonMember};

use super::because::Judging;
use super::counterparts::Counterparts;

/// In words, who is taken for the same person now and who is no more; of those with a name.
///
/// `were` are those whom the person was, first whose answer is held against that of today;
/// `is_old` says of a report whether it had come in before.
pub(super) fn changes(
    person: &Person,
    were: &[&Person],
    (counterparts, judging): (&Counterparts<'_>, &Judging<'_>),
    is_old: impl Fn(&str) -> bool,
) -> Vec<Change> {
    let reports = |one: &Person, other: &Person| {
        let shared = |member: &&PersonMember| is_old(&member.report) && has(other, member);
        let names = one.members.iter().filter(shared);
        let names: BTreeSet<&str> = names.map(|member| member.report_name.as_str()).collect();
        names.into_iter().collect::<Vec<_>>().join(", ")
    };
    let joined = were.iter().skip(1).filter_map(|other| {
        let reports = reports(other, person);
        let words = format!(
            "{} ({reports}), somebody else until then, is now taken for the same person{}",
            other.name,
            why(person, other)
        );
        (is_told(other) && !reports.is_empty()).then_some(words)
    });
    let parted = were.iter().flat_map(|was| {
        let parts = counterparts.parted(was, person).into_iter();
        parts.filter_map(|part| {
            let reports = reports(part, was);
            let words = format!(
                "{} ({reports}), the same person until then, is now taken for somebody else{}",
                part.name,
                judging
                    .told_apart(part, person)
                    .map_or_else(String::new, |why| format!(": {why}"))
            );
            (is_told(part) && !reports.is_empty()).then_some(words)
        })
    });
    let changes = joined.chain(parted).map(|words| Change {
        what: ChangeKind::Identity,
        words,
        claims: Vec::new(),
    });
    changes.collect()
}

/// What made another one with a person, the likeliest link of all.
fn why(person: &Person, other: &Person) -> String {
    let is_of = |at: usize| {
        person
            .members
            .get(at)
            .is_some_and(|member| has(other, member))
    };
    let links = person
        .links
        .iter()
        .filter(|link| is_of(link.a) != is_of(link.b));
    let likeliest = links.max_by(|a, b| a.probability.total_cmp(&b.probability));
    let reasons = likeliest.map(|link| link.reasons.join("; "));
    let reasons = reasons.filter(|reasons| !reasons.is_empty());
    reasons.map_or_else(String::new, |reasons| format!(": {reasons}"))
}

fn is_told(person: &Person) -> bool {
    !person.names.is_empty()
}

fn has(person: &Person, member: &PersonMember) -> bool {
    let mut members = person.members.iter();
    members.any(|one| one.report == member.report && one.chain == member.chain)
}
