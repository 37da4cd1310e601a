//! Topics: units that may tell of one happening, directly or by way of others, and none of which can
//! be one with any unit outside. What a topic comes to depends on nothing but its own units, on the
//! reports that they stand in, and on those that are linked with these.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use jiff::civil::Date;
use reportedly_model::Kind;

use crate::archive::Archive;
use crate::happening::{Sets, keys};
use crate::index::Index;
use crate::unit::{Unit, units};

/// What topics are found by in one report: for each of its units the keys that it shares with what
/// it is compared with, and the id of the person it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Outline(Vec<OutlinedUnit>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct OutlinedUnit {
    keys: Vec<String>,
    person: Option<String>,
}

/// Units of one topic: positions of reports in the archive, each with the numbers of its units.
pub(crate) type Members = BTreeMap<usize, Vec<usize>>;

/// The outline of the report at a position of the archive; `index` is of all its reports.
pub(crate) fn outline(index: &Index<'_>, report: usize) -> Outline {
    let units = units(index, &BTreeSet::from([report]));
    let person = |unit: &Unit<'_>| index.corpus.people.get(unit.who.person?);
    let outlined = |unit: &Unit<'_>| OutlinedUnit {
        keys: topic_keys(index, unit),
        person: person(unit).map(|person| person.id.clone()),
    };
    Outline(units.iter().map(outlined).collect())
}

fn topic_keys(index: &Index<'_>, unit: &Unit<'_>) -> Vec<String> {
    let mut keys = keys(index, unit);
    if keys.is_empty() {
        // Compared with those alone that are called the very same.
        keys.push(unit.who.key());
    }
    // What is said of journeys and of stays may contradict one another.
    let kind = match unit.kind() {
        Kind::Presence => Kind::Movement,
        kind => kind,
    };
    keys.iter().map(|key| format!("{kind:?} {key}")).collect()
}

/// The topics of all reports, by the first unit of each; `outlines` stand in the order of the archive.
pub(crate) fn topics<'o>(outlines: impl Iterator<Item = &'o Outline>) -> Vec<Members> {
    let mut places: Vec<(usize, usize)> = Vec::new();
    let mut first: HashMap<&str, usize> = HashMap::new();
    let mut shared: Vec<(usize, usize)> = Vec::new();
    for (report, outline) in outlines.enumerate() {
        for (number, unit) in outline.0.iter().enumerate() {
            let at = places.len();
            places.push((report, number));
            let known = unit.keys.iter().map(|key| *first.entry(key).or_insert(at));
            shared.extend(known.filter(|&known| known != at).map(|known| (known, at)));
        }
    }
    let mut sets = Sets::new(places.len());
    for (a, b) in shared {
        if !sets.are_joined(a, b) {
            sets.join(a, b);
        }
    }
    let members = |group: Vec<usize>| {
        let mut members = Members::new();
        for (report, number) in group.into_iter().map(|at| places[at]) {
            members.entry(report).or_default().push(number);
        }
        members
    };
    sets.groups().into_iter().map(members).collect()
}

/// Ids of the people whom the units of a topic are about.
pub(crate) fn subjects<'o>(
    members: &Members,
    outline_of: impl Fn(usize) -> &'o Outline,
) -> BTreeSet<&'o str> {
    let units = members.iter().flat_map(|(&report, numbers)| {
        let outline = outline_of(report);
        numbers.iter().filter_map(|&number| outline.0.get(number))
    });
    units.filter_map(|unit| unit.person.as_deref()).collect()
}

/// What a topic is worked out from: its reports with those that are linked with them, and its units;
/// as of a day, without what was published later.
pub(crate) fn of_topic<'a>(
    archive: &Rc<Archive<'a>>,
    members: &Members,
    as_of: Option<Date>,
) -> (Index<'a>, Vec<Unit<'a>>) {
    let own: Vec<usize> = members.keys().copied().collect();
    let index = Index::new(archive, archive.with_linked(&own), |archived| {
        archived.is_known_by(as_of)
    });
    let mut found = Vec::new();
    for report in 0..index.reports.len() {
        let Some(numbers) = members.get(&index.position(report)) else {
            continue;
        };
        let all = units(&index, &BTreeSet::from([report])).into_iter();
        let of_topic = all
            .enumerate()
            .filter(|(number, _)| numbers.binary_search(number).is_ok());
        found.extend(of_topic.map(|(_, unit)| unit));
    }
    found.retain(|unit| !index.takes_back(unit));
    (index, found)
}
