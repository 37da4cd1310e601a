//! Events: the claims of several reports about one happening.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::rc::Rc;

use jiff::civil::Date;
use reportedly_model::{Absence, Absent, Account, Event, Facet};
use sha2::{Digest, Sha256};

use crate::archive::Archive;
use crate::corpus::Corpus;
use crate::facet::facets;
use crate::happening::{clusters, contradicts, is_open};
use crate::index::{ClaimAt, Index};
use crate::origins::count_origins;
use crate::source::chain_words;
use crate::topics::{Members, Outline, of_topic, outline, topics};
use crate::unit::Unit;
use crate::who::Identity;

/// The happenings that the reports tell of, by person, kind, and compatible places, times and
/// journeys; sorted by subject, then by kind, then by the earliest account.
pub fn events(corpus: &Corpus<'_>) -> Vec<Event> {
    let archive = Rc::new(Archive::new(corpus));
    let whole = Index::whole(&archive);
    let outlines: Vec<Outline> = (0..whole.reports.len())
        .map(|report| outline(&whole, report))
        .collect();
    let topics = topics(outlines.iter()).into_iter();
    let mut events: Vec<(ClaimAt, Event)> = topics
        .flat_map(|members| events_of(&archive, &members, None))
        .collect();
    events.sort_by(|(a_first, a), (b_first, b)| {
        (&a.subject, &a.person, a.kind, a_first).cmp(&(&b.subject, &b.person, b.kind, b_first))
    });
    let mut not_read = corpus.not_read.to_vec();
    not_read.sort();
    let speaking: HashMap<&str, Vec<String>> = corpus
        .people
        .iter()
        .enumerate()
        .map(|(at, person)| (person.id.as_str(), archive.names_of_reports(at)))
        .collect();
    let told = events.into_iter().map(|(_, mut event)| {
        let speaking = event.person.as_deref().and_then(|id| speaking.get(id));
        add_absent(&mut event, speaking.map_or(&[], Vec::as_slice), &not_read);
        event
    });
    told.collect()
}

/// The happenings of one topic, each with the place of its earliest account in the archive; which
/// reports say nothing of them is left out. As of a day, what was published later is, too.
pub(crate) fn events_of(
    archive: &Rc<Archive<'_>>,
    members: &Members,
    as_of: Option<Date>,
) -> Vec<(ClaimAt, Event)> {
    let (index, units) = of_topic(archive, members, as_of);
    let found = clusters(&index, &units).into_iter();
    found
        .filter_map(|members| {
            let told: Vec<&Unit<'_>> = members.iter().map(|&at| &units[at]).collect();
            let against = against(&index, &told, &units);
            let first = told.first()?.claims.first()?;
            let first = ClaimAt {
                report: index.position(first.report),
                claim: first.claim,
            };
            Some((first, event(&index, &told, &against)))
        })
        .collect()
}

/// What is told as another kind of happening, and excludes this one.
fn against<'u, 'a>(
    index: &Index<'_>,
    told: &[&'u Unit<'a>],
    all: &'u [Unit<'a>],
) -> Vec<&'u Unit<'a>> {
    // Most accounts are no denials and leave nothing open, and there may be thousands.
    let open: Vec<&Unit<'a>> = told.iter().copied().filter(|own| is_open(own)).collect();
    let excludes = |other: &&Unit<'a>| {
        let compared: &[&Unit<'a>] = if other.denied() { told } else { &open };
        compared.iter().any(|own| contradicts(index, own, other))
    };
    all.iter().filter(excludes).collect()
}

/// Tells which reports say nothing of a happening: of those that speak of the person, and those that
/// were not read, by their names.
pub fn add_absent(event: &mut Event, speaking: &[String], not_read: &[String]) {
    let telling: HashSet<&str> = event
        .accounts
        .iter()
        .map(|account| account.report.as_str())
        .collect();
    let absent = |absence: Absence| {
        move |report: &String| Absent {
            report: report.clone(),
            absence,
        }
    };
    // One that was not read may have claims that were made by hand; what else it tells is open.
    let tells_nothing = |report: &&String| !telling.contains(report.as_str());
    let silent = speaking
        .iter()
        .filter(tells_nothing)
        .filter(|report| !not_read.contains(report));
    let unread = not_read.iter().filter(tells_nothing);
    let absent: Vec<Absent> = silent
        .map(absent(Absence::NoClaimFound))
        .chain(unread.map(absent(Absence::NotRead)))
        .collect();
    event.absent = absent;
}

/// The event that `units` tell of, and `against` contradict.
fn event(index: &Index<'_>, units: &[&Unit<'_>], against: &[&Unit<'_>]) -> Event {
    let subject = widest(units);
    let person = subject.who.person;
    let both: Vec<&Unit<'_>> = units.iter().chain(against).copied().collect();
    let claims: BTreeSet<ClaimAt> = both.iter().flat_map(|unit| unit.claims.clone()).collect();
    let telling: BTreeSet<usize> = claims.iter().map(|at| at.report).collect();
    let found = person.and_then(|person| index.corpus.people.get(person));
    Event {
        id: event_id(index, units, &claims),
        kind: subject.kind(),
        person: found.map(|person| person.id.clone()),
        subject: found.map_or_else(|| subject.who.name.clone(), |person| person.name.clone()),
        accounts: telling
            .iter()
            .map(|&report| account(index, report, &claims))
            .collect(),
        absent: Vec::new(),
        facets: compared(index, &both),
        origins: count_origins(index, &supporting(index, units)),
    }
}

/// The facets of all accounts; what a report says that was corrected or retracted is shown, and
/// neither agrees with anything nor contradicts it any more.
fn compared(index: &Index<'_>, units: &[&Unit<'_>]) -> Vec<Facet> {
    let stands = |unit: &&&Unit<'_>| index.withdrawn_by(unit.report).is_none();
    let standing: Vec<&Unit<'_>> = units.iter().filter(stands).copied().collect();
    let mut all = facets(index, units);
    if standing.len() == units.len() {
        return all;
    }
    let counted = facets(index, &standing);
    for facet in &mut all {
        let same = counted.iter().find(|other| other.slot == facet.slot);
        facet.pairs = same.map_or_else(Vec::new, |counted| counted.pairs.clone());
    }
    all
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
