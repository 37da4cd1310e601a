//! People judged to be one, and people judged to be two.

use std::collections::{BTreeMap, BTreeSet};

use reportedly_model::{Person, PersonLink, PersonMember, Reading, SeenName};
use reportedly_storage::{Decision, LogEntry, Spot};

use crate::pick::find_chain;

/// The words by which a judgement holds on to a person: their first mention by name, in their
/// earliest report.
pub fn spot_of_person(readings: &[Reading], person: &Person) -> Option<Spot> {
    person.members.iter().find_map(|member| {
        let reading = readings
            .iter()
            .find(|reading| reading.report.id == member.report)?;
        let chain = reading.chains.get(member.chain)?;
        let mentions = || {
            chain
                .mentions
                .iter()
                .filter_map(|&at| reading.mentions.get(at))
        };
        let named =
            mentions().find(|mention| person.names.iter().any(|seen| seen.name == mention.text));
        let mention = named.or_else(|| mentions().next())?;
        Some(Spot {
            report: member.report.clone(),
            exact: mention.text.clone(),
            span: mention.span,
        })
    })
}

/// Tells people apart, then brings others together, as judged.
pub(crate) fn on_people(people: &mut Vec<Person>, readings: &[Reading], holding: &[&LogEntry]) {
    let last = last_of_each_pair(readings, holding);
    for ((a, b), entry) in &last {
        if matches!(entry.judgement.decision, Decision::NotTheSame { .. }) {
            tell_apart(people, a, b);
        }
    }
    for ((a, b), entry) in &last {
        if matches!(entry.judgement.decision, Decision::Same { .. }) {
            bring_together(people, a, b, entry);
        }
    }
    people.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
}

/// A chain of a report, by the report's id.
type ChainOf = (String, usize);

/// Of several judgements on one pair, the last.
fn last_of_each_pair<'l>(
    readings: &[Reading],
    holding: &[&'l LogEntry],
) -> BTreeMap<(ChainOf, ChainOf), &'l LogEntry> {
    let chain = |spot: &Spot| {
        let reading = readings
            .iter()
            .find(|reading| reading.report.id == spot.report)?;
        Some((spot.report.clone(), find_chain(reading, spot)?))
    };
    let mut last = BTreeMap::new();
    for entry in holding {
        let (Decision::Same { a, b } | Decision::NotTheSame { a, b } | Decision::Unsure { a, b }) =
            &entry.judgement.decision
        else {
            continue;
        };
        if let (Some(a), Some(b)) = (chain(a), chain(b)) {
            let pair = if a < b { (a, b) } else { (b, a) };
            last.insert(pair, *entry);
        }
    }
    last
}

fn holds(person: &Person, chain: &ChainOf) -> bool {
    person.members.iter().any(|member| is_chain(member, chain))
}

fn is_chain(member: &PersonMember, (report, chain): &ChainOf) -> bool {
    member.report == *report && member.chain == *chain
}

fn bring_together(people: &mut Vec<Person>, a: &ChainOf, b: &ChainOf, entry: &LogEntry) {
    let at = |chain| people.iter().position(|person| holds(person, chain));
    let (Some(first), Some(second)) = (at(a), at(b)) else {
        return;
    };
    if first == second {
        return;
    }
    let (kept, gone) = (first.min(second), first.max(second));
    let other = people.remove(gone);
    let Some(person) = people.get_mut(kept) else {
        return;
    };
    let shift = person.members.len();
    let position =
        |members: &[PersonMember], chain| members.iter().position(|member| is_chain(member, chain));
    person.members.extend(other.members);
    person
        .links
        .extend(other.links.into_iter().map(|link| PersonLink {
            a: link.a + shift,
            b: link.b + shift,
            ..link
        }));
    if let (Some(x), Some(y)) = (position(&person.members, a), position(&person.members, b)) {
        person.links.push(judged_link(x.min(y), x.max(y), entry));
    }
    person.names = names_of_both(std::mem::take(&mut person.names), other.names);
    let words = |name: &str| name.split_whitespace().count();
    if words(&other.name) > words(&person.name) {
        person.name = other.name;
    }
    person.doubts.extend(other.doubts);
}

fn judged_link(a: usize, b: usize, entry: &LogEntry) -> PersonLink {
    let judgement = &entry.judgement;
    let why = judgement
        .why
        .as_ref()
        .map(|why| format!(": {why}"))
        .unwrap_or_default();
    PersonLink {
        a,
        b,
        probability: 1.0,
        reasons: vec![format!(
            "judged the same by {} on {}{why}",
            judgement.by, judgement.at
        )],
    }
}

fn names_of_both(ours: Vec<SeenName>, theirs: Vec<SeenName>) -> Vec<SeenName> {
    let mut all: BTreeMap<String, (usize, BTreeSet<String>)> = BTreeMap::new();
    for seen in ours.into_iter().chain(theirs) {
        let (count, reports) = all.entry(seen.name).or_default();
        *count += seen.count;
        reports.extend(seen.reports);
    }
    let mut names: Vec<SeenName> = all
        .into_iter()
        .map(|(name, (count, reports))| SeenName {
            name,
            count,
            reports: reports.into_iter().collect(),
        })
        .collect();
    names.sort_by(|x, y| y.count.cmp(&x.count).then_with(|| x.name.cmp(&y.name)));
    names
}

/// Takes a person apart where two of their mentions are of two people: at the weakest link on
/// each way from one to the other.
fn tell_apart(people: &mut Vec<Person>, a: &ChainOf, b: &ChainOf) {
    let Some(at) = people
        .iter()
        .position(|person| holds(person, a) && holds(person, b))
    else {
        return;
    };
    let person = people.remove(at);
    let position = |chain| {
        person
            .members
            .iter()
            .position(|member| is_chain(member, chain))
    };
    let (Some(first), Some(second)) = (position(a), position(b)) else {
        people.push(person);
        return;
    };
    let mut links = person.links.clone();
    let mut side = reached_from(first, &person.members, &links);
    while side.contains(&second) {
        let Some(weakest) = weakest_between(first, second, &person.members, &links) else {
            break;
        };
        links.remove(weakest);
        side = reached_from(first, &person.members, &links);
    }
    if side.contains(&second) {
        people.push(person);
        return;
    }
    let (one, other): (Vec<usize>, Vec<usize>) =
        (0..person.members.len()).partition(|at| side.contains(at));
    people.push(part_of(&person, &one, &links));
    people.push(part_of(&person, &other, &links));
}

/// The members that links lead to. A copy of a report has no links of its own: it goes with the
/// same chain of the report before it in the list.
fn reached_from(start: usize, members: &[PersonMember], links: &[PersonLink]) -> BTreeSet<usize> {
    let mut reached = BTreeSet::from([start]);
    let mut open = vec![start];
    while let Some(at) = open.pop() {
        let linked = links.iter().filter_map(|link| match at {
            _ if link.a == at => Some(link.b),
            _ if link.b == at => Some(link.a),
            _ => None,
        });
        let copies = copies_of(at, members, links);
        for next in linked.chain(copies) {
            if reached.insert(next) {
                open.push(next);
            }
        }
    }
    reached
}

fn copies_of(at: usize, members: &[PersonMember], links: &[PersonLink]) -> Vec<usize> {
    let linked = |at: usize| links.iter().any(|link| link.a == at || link.b == at);
    let same_chain = |x: usize, y: usize| {
        let chain = |at: usize| members.get(at).map(|member| member.chain);
        chain(x) == chain(y)
    };
    let mut found = Vec::new();
    if at > 0 && !linked(at) && same_chain(at, at - 1) {
        found.push(at - 1);
    }
    if at + 1 < members.len() && !linked(at + 1) && same_chain(at, at + 1) {
        found.push(at + 1);
    }
    found
}

/// The least probable of the links without which fewer ways lead from one member to the other:
/// the weakest of all that the two are reached by.
fn weakest_between(
    a: usize,
    b: usize,
    members: &[PersonMember],
    links: &[PersonLink],
) -> Option<usize> {
    let mut order: Vec<usize> = (0..links.len()).collect();
    order.sort_by(|x, y| {
        let probability = |at: &usize| links.get(*at).map_or(1.0, |link| link.probability);
        probability(x).total_cmp(&probability(y)).then(y.cmp(x))
    });
    // Links are few and hold everyone together; the weakest whose loss parts the two, else the
    // weakest of all, after which another look is taken.
    let parts = |at: &usize| {
        let mut rest = links.to_vec();
        rest.remove(*at);
        !reached_from(a, members, &rest).contains(&b)
    };
    order
        .iter()
        .copied()
        .find(parts)
        .or_else(|| order.first().copied())
}

fn part_of(person: &Person, members: &[usize], links: &[PersonLink]) -> Person {
    let kept: Vec<PersonMember> = members
        .iter()
        .filter_map(|&at| person.members.get(at).cloned())
        .collect();
    let reports: BTreeSet<&str> = kept
        .iter()
        .map(|member| member.report_name.as_str())
        .collect();
    let names = person.names.iter().filter_map(|seen| {
        let reports: Vec<String> = seen
            .reports
            .iter()
            .filter(|report| reports.contains(report.as_str()))
            .cloned()
            .collect();
        (!reports.is_empty()).then(|| SeenName {
            reports,
            ..seen.clone()
        })
    });
    let names: Vec<SeenName> = names.collect();
    let position = |at: usize| members.iter().position(|&member| member == at);
    let links = links.iter().filter_map(|link| {
        let (a, b) = (position(link.a)?, position(link.b)?);
        Some(PersonLink {
            a,
            b,
            ..link.clone()
        })
    });
    let first = members.first().copied() == Some(0);
    let id = if first {
        person.id.clone()
    } else {
        own_id(&kept)
    };
    let name = names
        .iter()
        .map(|seen| &seen.name)
        .max_by_key(|name| name.split_whitespace().count());
    Person {
        id,
        name: name.unwrap_or(&person.name).clone(),
        names,
        links: links.collect(),
        members: kept,
        ..person.clone()
    }
}

/// An id from the earliest member, for whoever was told apart from the one who keeps theirs.
fn own_id(members: &[PersonMember]) -> String {
    let first = members.first();
    let text = first.map(|member| format!("person\n{}\nchain {}", member.report, member.chain));
    let hash = reportedly_storage::report_id(text.unwrap_or_default().as_bytes());
    hash.get(..32).unwrap_or(&hash).to_owned()
}
