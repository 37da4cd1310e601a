//! Pairs of people who may be one, and of those who were taken for one on little, for an analyst to decide.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use reportedly_model::{
    JudgementVerdict, LinkEvidence, LinkGround, MentionSelector, PairToDecide, PartyType, Person,
};
use reportedly_names::composed;

use crate::clusters::MERGE;
use crate::doubtful;
use crate::edges::Edges;
use crate::judged::Judged;
use crate::score::{self, CONTRADICTION};
use crate::store::Store;

/// Below this nobody need be asked, unless the names are one.
const WORTH_ASKING: f64 = 0.3;
/// Questions about one person.
const MOST_FOR_ONE: usize = 8;

/// The open pairs, the likeliest first; those that were judged unsure last. `person_of` gives the
/// person that a node belongs to, `nodes_of` the nodes of a person.
pub(crate) fn pairs<'p>(
    store: &Store,
    edges: &Edges,
    judged: &Judged,
    person_of: impl Fn(usize) -> Option<&'p Person>,
    nodes_of: impl Fn(&str) -> Vec<usize>,
) -> Vec<PairToDecide> {
    let mut found = best_edges(store, edges, &person_of);
    for (people, edge) in of_one_name(store, &person_of) {
        found.entry(people).or_insert(edge);
    }
    let mut open: Vec<Open> = found
        .into_iter()
        .map(|(people, edge)| Open {
            people,
            edge,
            verdict: verdict_on(judged, &nodes_of, people),
        })
        .filter(|open| open.verdict != Some(JudgementVerdict::NotTheSame))
        .collect();
    let doubtful = doubtful::links(store, &person_of);
    let not_judged = doubtful.filter(|(_, (_, x, y))| judged.same_as(*x).all(|one| one != *y));
    open.extend(not_judged.map(|(person, edge)| Open {
        people: (person, person),
        edge,
        verdict: None,
    }));
    open.sort_by(|x, y| {
        (x.verdict.is_some().cmp(&y.verdict.is_some()))
            .then_with(|| y.edge.0.total_cmp(&x.edge.0))
            .then_with(|| x.people.cmp(&y.people))
            .then_with(|| {
                let keys = |open: &Open<'_>| (store.key(open.edge.1), store.key(open.edge.2));
                keys(x).cmp(&keys(y))
            })
    });
    keep_few_for_one(&mut open);
    let told = open.into_iter().map(|open| {
        let ((a, b), (probability, x, y)) = (open.people, open.edge);
        let (ours, theirs) = (nodes_of(a), nodes_of(b));
        let told_apart = told_apart(store, &ours, &theirs);
        let mut evidence = score::evidence(store, x, y);
        let weight = add_contrary(store, told_apart, &mut evidence);
        PairToDecide {
            a: a.to_owned(),
            b: b.to_owned(),
            mentions: (selector(store, x), selector(store, y)),
            probability: score::with_weight(probability, weight),
            evidence,
            why_apart: why_apart(
                store,
                probability,
                (&ours, &theirs),
                told_apart,
                open.verdict,
            ),
            judged: open.verdict,
        }
    });
    let mut told: Vec<PairToDecide> = told.collect();
    // What other reports have against two may make them the least likely.
    told.sort_by(|x, y| {
        (x.judged.is_some().cmp(&y.judged.is_some()))
            .then_with(|| y.probability.total_cmp(&x.probability))
    });
    told
}

/// The first nodes of two people whom the reports tell apart; the likeliest edge between them may
/// be one of reports that say too little to.
fn told_apart(store: &Store, ours: &[usize], theirs: &[usize]) -> Option<(usize, usize)> {
    let pairs = ours
        .iter()
        .flat_map(|&x| theirs.iter().map(move |&y| (x, y)));
    let mut pairs = pairs.filter(|_| ours != theirs);
    pairs.find(|(x, y)| score::are_told_apart(store, *x, *y))
}

/// Adds what tells two nodes apart to the evidence of others of the same people; gives the weight of
/// what is new.
fn add_contrary(
    store: &Store,
    told_apart: Option<(usize, usize)>,
    evidence: &mut Vec<LinkEvidence>,
) -> f64 {
    let contrary = told_apart.map_or_else(Vec::new, |(x, y)| score::contrary_evidence(store, x, y));
    let mut weight = 0.0;
    for found in contrary {
        if evidence.iter().all(|known| known.ground != found.ground) {
            weight += found.weight;
            evidence.push(found);
        }
    }
    weight
}

/// Leaves the first few questions about each person.
fn keep_few_for_one(open: &mut Vec<Open<'_>>) {
    let mut asked: HashMap<&str, usize> = HashMap::new();
    open.retain(|open| {
        let (a, b) = open.people;
        let is_new = [a, b]
            .iter()
            .all(|id| asked.get(id).is_none_or(|n| *n < MOST_FOR_ONE));
        if is_new {
            *asked.entry(a).or_default() += 1;
            if a != b {
                *asked.entry(b).or_default() += 1;
            }
        }
        is_new
    });
}

/// Two people by their ids, with the likeliest edge between them, and what was judged of them.
struct Open<'p> {
    people: (&'p str, &'p str),
    edge: BestEdge,
    verdict: Option<JudgementVerdict>,
}

fn verdict_on(
    judged: &Judged,
    nodes_of: &impl Fn(&str) -> Vec<usize>,
    (a, b): (&str, &str),
) -> Option<JudgementVerdict> {
    match judged.tells_any_apart() {
        true => judged.verdict_between(&nodes_of(a), &nodes_of(b)),
        false => None,
    }
}

/// A probability, and the two nodes that it is about.
pub(crate) type BestEdge = (f64, usize, usize);

/// For each two people the likeliest edge between them.
fn best_edges<'p>(
    store: &Store,
    edges: &Edges,
    person_of: &impl Fn(usize) -> Option<&'p Person>,
) -> BTreeMap<(&'p str, &'p str), BestEdge> {
    let mut best: BTreeMap<(&str, &str), BestEdge> = BTreeMap::new();
    for x in store.all_nodes() {
        let worth = edges.of(x).filter(|(y, probability)| {
            // Namesakes whom the reports tell apart are asked about all the same.
            *probability >= WORTH_ASKING || store.names_alike(x, *y) >= MERGE
        });
        for (y, probability) in worth {
            let (Some(a), Some(b)) = (person_of(x), person_of(y)) else {
                continue;
            };
            if a.id >= b.id {
                continue;
            }
            let found = best.entry((&a.id, &b.id)).or_insert((probability, x, y));
            let keys = |x: usize, y: usize| (store.key(x), store.key(y));
            let is_better = probability > found.0
                || (probability == found.0 && keys(x, y) < keys(found.1, found.2));
            if is_better {
                *found = (probability, x, y);
            }
        }
    }
    best
}

/// How likely a person and an organisation of the very same name are one that was read in two ways.
const READ_IN_TWO_WAYS: f64 = 0.5;

/// Everybody of one full name, each with the first node: people, and bodies that act as one.
#[derive(Default)]
struct Namesakes<'p> {
    people: BTreeMap<&'p str, usize>,
    bodies: BTreeMap<&'p str, usize>,
}

/// A person and an organisation of the very same full name, who were never compared: one of the two
/// may have been taken for what it is not.
fn of_one_name<'p>(
    store: &Store,
    person_of: &impl Fn(usize) -> Option<&'p Person>,
) -> BTreeMap<(&'p str, &'p str), BestEdge> {
    let mut called: BTreeMap<String, Namesakes<'p>> = BTreeMap::new();
    for node in store.all_nodes() {
        let notes = store.notes(node);
        let is_full = notes.name.split_whitespace().count() > 1;
        let Some(person) = person_of(node).filter(|_| is_full) else {
            continue;
        };
        let of_name = called
            .entry(composed(&notes.name).to_lowercase())
            .or_default();
        let of_type = match notes.party_type {
            PartyType::Person => &mut of_name.people,
            PartyType::Organization => &mut of_name.bodies,
            PartyType::Group => continue,
        };
        let first = of_type.entry(&person.id).or_insert(node);
        if store.key(node) < store.key(*first) {
            *first = node;
        }
    }
    let mut found = BTreeMap::new();
    for Namesakes { people, bodies } in called.values() {
        let both = people
            .iter()
            .flat_map(|a| bodies.iter().map(move |b| (a, b)));
        for ((&person, &x), (&body, &y)) in both {
            let (ids, edge) = match person.cmp(body) {
                Ordering::Less => ((person, body), (READ_IN_TWO_WAYS, x, y)),
                Ordering::Greater => ((body, person), (READ_IN_TWO_WAYS, y, x)),
                Ordering::Equal => continue,
            };
            found.insert(ids, edge);
        }
    }
    found
}

fn selector(store: &Store, node: usize) -> MentionSelector {
    MentionSelector {
        report: store.report(node).id.clone(),
        words: store.notes(node).selector.clone(),
    }
}

/// What tells two apart beside their names.
fn against(store: &Store, x: usize, y: usize) -> String {
    let evidence = score::evidence(store, x, y).into_iter();
    let telling = evidence.filter(|evidence| {
        let beside = !matches!(evidence.ground, LinkGround::Names | LinkGround::NothingElse);
        beside && evidence.weight < 0.0
    });
    let words: BTreeSet<String> = telling.map(|evidence| evidence.words).collect();
    words.into_iter().collect::<Vec<_>>().join("; ")
}

/// Why the program has not brought the two together.
fn why_apart(
    store: &Store,
    probability: f64,
    (a, b): (&[usize], &[usize]),
    told_apart: Option<(usize, usize)>,
    verdict: Option<JudgementVerdict>,
) -> String {
    if verdict == Some(JudgementVerdict::Unsure) {
        return "judged unsure".to_owned();
    }
    if a == b {
        return doubtful::WHY.to_owned();
    }
    let type_of = |nodes: &[usize]| nodes.first().map(|&node| store.notes(node).party_type);
    if type_of(a) != type_of(b) {
        return "one is read as a person, the other as an organisation".to_owned();
    }
    if probability < MERGE {
        return "too little speaks for it".to_owned();
    }
    let pairs = || a.iter().flat_map(|&x| b.iter().map(move |&y| (x, y)));
    if let Some((x, _)) = pairs().find(|(x, y)| store.node(*x).report == store.node(*y).report) {
        return format!("{} speaks of both as two", store.report(x).name());
    }
    if let Some((x, y)) = told_apart {
        return against(store, x, y);
    }
    if let Some((x, y)) = pairs().find(|(x, y)| store.names_alike(*x, *y) < CONTRADICTION) {
        let (x, y) = (&store.notes(x).name, &store.notes(y).name);
        return format!("“{x}” and “{y}” hardly name one person");
    }
    "another fits about as well, or other names and reports of the two bear it out too little"
        .to_owned()
}
