//! Events: the claims of several reports about one happening.

use std::collections::{BTreeMap, BTreeSet};

use reportedly_model::{Absence, Absent, Account, Event};
use sha2::{Digest, Sha256};

use crate::corpus::Corpus;
use crate::facet::facets;
use crate::happening::clusters;
use crate::index::{ClaimAt, Index};
use crate::origins::count_origins;
use crate::source::chain_words;
use crate::unit::{Unit, units};
use crate::who::Identity;

/// The happenings that the reports tell of, by person, kind, and compatible places, times and
/// journeys; sorted by subject, then by kind, then by the earliest account.
pub fn events(corpus: &Corpus<'_>) -> Vec<Event> {
    let index = Index::whole(corpus);
    let all: BTreeSet<usize> = (0..index.reports.len()).collect();
    let units = units(&index, &all);
    let reports_of_person = reports_of_person(&index);
    let mut events: Vec<(usize, Event)> = clusters(&index, &units)
        .into_iter()
        .map(|members| {
            let told: Vec<&Unit<'_>> = members.iter().map(|&at| &units[at]).collect();
            (members[0], event(&index, &told, &reports_of_person))
        })
        .collect();
    events.sort_by(|(a_first, a), (b_first, b)| {
        (&a.subject, &a.person, a.kind, a_first).cmp(&(&b.subject, &b.person, b.kind, b_first))
    });
    events.into_iter().map(|(_, event)| event).collect()
}

fn event(
    index: &Index<'_>,
    units: &[&Unit<'_>],
    reports_of_person: &BTreeMap<usize, BTreeSet<usize>>,
) -> Event {
    let subject = widest(units);
    let person = subject.who.person;
    let claims: BTreeSet<ClaimAt> = units.iter().flat_map(|unit| unit.claims.clone()).collect();
    let telling: BTreeSet<usize> = claims.iter().map(|at| at.report).collect();
    let found = person.and_then(|person| index.corpus.people.get(person));
    let speaking = person.and_then(|person| reports_of_person.get(&person));
    Event {
        id: event_id(index, units, &claims),
        kind: subject.kind(),
        person: found.map(|person| person.id.clone()),
        subject: found.map_or_else(|| subject.who.name.clone(), |person| person.name.clone()),
        accounts: telling
            .iter()
            .map(|&report| account(index, report, &claims))
            .collect(),
        absent: absent(index, &telling, speaking),
        facets: facets(index, units),
        origins: count_origins(index, &supporting(index, units)),
    }
}

/// The unit whose subject takes in the others: the family rather than the wife.
fn widest<'u, 'a>(units: &[&'u Unit<'a>]) -> &'u Unit<'a> {
    let takes_in_some = |unit: &&&Unit<'_>| {
        units
            .iter()
            .any(|other| unit.who.identity(&other.who) == Identity::FirstWider)
    };
    units
        .iter()
        .find(takes_in_some)
        .copied()
        .unwrap_or(units[0])
}

/// The claims that count for the origins: of reports that stand, and those that say it is so;
/// where all deny it, the denials.
fn supporting(index: &Index<'_>, units: &[&Unit<'_>]) -> Vec<ClaimAt> {
    let claims_of = |denied: bool| -> Vec<ClaimAt> {
        let wanted = units.iter().filter(|unit| unit.denied() == denied);
        let standing = wanted.filter(|unit| index.withdrawn_by(unit.report).is_none());
        standing.flat_map(|unit| unit.claims.clone()).collect()
    };
    let positive = claims_of(false);
    if positive.is_empty() && units.iter().all(|unit| unit.denied()) {
        return claims_of(true);
    }
    positive
}

fn account(index: &Index<'_>, report: usize, claims: &BTreeSet<ClaimAt>) -> Account {
    let own: Vec<ClaimAt> = claims
        .iter()
        .copied()
        .filter(|at| at.report == report)
        .collect();
    let mut sources = Vec::new();
    for chain in own.iter().flat_map(|&at| &index.claim(at).sources) {
        let words = chain_words(index, report, chain);
        if !sources.contains(&words) {
            sources.push(words);
        }
    }
    Account {
        report: index.name(report).to_owned(),
        published: index.published(report).map(|date| date.to_string()),
        claims: own.iter().map(|&at| index.claim(at).id.clone()).collect(),
        sources,
        withdrawn_by: index
            .withdrawn_by(report)
            .map(|newer| index.name(newer).to_owned()),
    }
}

fn absent(
    index: &Index<'_>,
    telling: &BTreeSet<usize>,
    speaking: Option<&BTreeSet<usize>>,
) -> Vec<Absent> {
    let silent = speaking
        .into_iter()
        .flatten()
        .filter(|report| !telling.contains(report));
    let without_claim = silent.map(|&report| Absent {
        report: index.name(report).to_owned(),
        absence: Absence::NoClaimFound,
    });
    let mut not_read: Vec<&String> = index.corpus.not_read.iter().collect();
    not_read.sort();
    let not_read = not_read.into_iter().map(|report| Absent {
        report: report.clone(),
        absence: Absence::NotRead,
    });
    without_claim.chain(not_read).collect()
}

fn reports_of_person(index: &Index<'_>) -> BTreeMap<usize, BTreeSet<usize>> {
    let mut reports: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (report, reading) in index.reports.iter().enumerate() {
        for person in (0..reading.chains.len()).filter_map(|chain| index.person_of(report, chain)) {
            reports.entry(person).or_default().insert(report);
        }
    }
    reports
}

fn event_id(index: &Index<'_>, units: &[&Unit<'_>], claims: &BTreeSet<ClaimAt>) -> String {
    let mut hash = Sha256::new();
    hash.update(format!("{:?}", units[0].kind()));
    for &at in claims {
        let claim = index.claim_ref(at);
        hash.update([0]);
        hash.update(&claim.report);
        hash.update([0]);
        hash.update(&claim.claim);
    }
    // A claim about someone who came along is told of both, in two events.
    for unit in units.iter().filter(|unit| unit.as_companion) {
        hash.update([1]);
        hash.update(&unit.who.name);
    }
    short_hex(&hash.finalize())
}

/// The first 16 hexadecimal digits of a hash.
pub(crate) fn short_hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
