//! ECB+ (Cybulska and Vossen 2014): who is who over reports.
//!
//! Its `HUMAN_PART_PER` mentions are chained within and over the documents of a topic. Measured are the
//! mentions that give a name, those in a chain and, for those in none, those of the sentences that were
//! chosen for annotation. Two measures:
//!
//! - *names given*: each document's own chains are given with the names in them, and nothing else of the
//!   text; what is measured is who is whom over documents;
//! - *from the text*: documents are read, and each annotated name belongs to whomever the mention found
//!   there belongs to; a name that wasn't found is somebody of its own.
//!
//! All documents of a split are resolved at once, so that namesakes of other topics can be mixed up; but
//! as nobody annotated who is whom over topics, only items of one topic are compared. Odd topics develop,
//! even ones test.

mod documents;
mod names;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use anyhow::Result;
use reportedly_model::{Chain, Mention, MentionForm, MentionType, Person, Reading, Report, Span};
use reportedly_names::Name;
use reportedly_resolve::{Reliability, Resolution};

use self::documents::Document;
use super::Split;
use crate::clustering::{Agreement, Clustered};
use crate::score::ratio;
use crate::{Figure, Machine, Outcome};

/// Measures on the odd topics or the even ones.
///
/// # Errors
///
/// When a file is missing or malformed.
pub fn measure(folder: &Path, split: Split, machine: &Machine) -> Result<Outcome> {
    let documents = documents::of_split(folder, split)?;
    let mut outcome = Outcome {
        documents: documents.len(),
        ..Outcome::default()
    };
    let given: Vec<Reading> = documents.iter().map(with_names_given).collect();
    let (people, asked, reliability) = resolved(&given, &gold_of_given(&documents));
    let items = by_chain(&documents, &people);
    measure_items(&items, &asked, "names given", &mut outcome);
    outcome
        .tables
        .push(("names given".to_owned(), reliability.to_string()));
    let across = people.iter().filter(|person| topics(person).len() > 1);
    outcome.figures.push(Figure::plain(
        "names given: people put into several topics",
        across.count() as f64,
        "who is whom over topics is not annotated",
    ));

    let mut readings = Vec::with_capacity(documents.len());
    for document in &documents {
        let understood = machine.understand(&document.name, &document.text, None)?;
        readings.push(machine.read(understood));
    }
    let (people, asked, reliability) = resolved(&readings, &gold_of_read(&documents, &readings));
    let items = by_mention(&documents, &readings, &people);
    measure_items(&items, &asked, "from the text", &mut outcome);
    outcome
        .tables
        .push(("from the text".to_owned(), reliability.to_string()));
    Ok(outcome)
}

/// The pairs of people that an analyst would be asked about, with why they are two so far.
type Asked = HashMap<(String, String), String>;

/// For each report and chain, its topic and who is meant.
type Gold = HashMap<(String, usize), (u32, String)>;

fn resolved(readings: &[Reading], gold: &Gold) -> (Vec<Person>, Asked, Reliability) {
    let mut resolution = Resolution::default();
    resolution.extend(readings);
    let mut reliability = Reliability::default();
    for pair in resolution.compared_pairs() {
        let known = |(report, chain): (&str, usize)| gold.get(&(report.to_owned(), chain));
        if let Some((a, b)) = known(pair.a).zip(known(pair.b)).filter(|(a, b)| a.0 == b.0) {
            reliability.add(pair.probability, a.1 == b.1);
        }
    }
    let asked = resolution.pairs_to_decide().into_iter();
    let asked = asked
        .map(|pair| ((pair.a, pair.b), pair.why_apart))
        .collect();
    (resolution.into_people(), asked, reliability)
}

fn gold_of_given(documents: &[Document]) -> Gold {
    let mut gold = Gold::new();
    for document in documents {
        for (chain, (label, _)) in document.chains().into_iter().enumerate() {
            let place = (document.name.clone(), chain);
            gold.insert(place, (document.topic, label.to_owned()));
        }
    }
    gold
}

fn gold_of_read(documents: &[Document], readings: &[Reading]) -> Gold {
    let mut gold = Gold::new();
    for (document, reading) in documents.iter().zip(readings) {
        for name in &document.names {
            if let Some(mention) = mention_of(reading, name.span) {
                let place = (reading.report.id.clone(), mention.chain);
                gold.entry(place)
                    .or_insert_with(|| (document.topic, name.chain.clone()));
            }
        }
    }
    gold
}

/// The mention of a person by name that was found at an annotated one.
fn mention_of(reading: &Reading, span: Span) -> Option<&Mention> {
    let mut mentions = reading.mentions.iter();
    mentions.find(|m| {
        m.mention_type == MentionType::Person
            && m.form == MentionForm::Name
            && m.span.overlaps(span)
    })
}

fn measure_items(items: &[Item], asked: &Asked, measure: &str, outcome: &mut Outcome) {
    outcome.figures.extend(figures(measure, agreement(items)));
    let (split, asked) = miss(items, asked, measure, outcome);
    outcome.figures.push(Figure::plain(
        &format!("{measure}: split pairs that are asked about"),
        ratio(asked, split),
        format!("{asked} of {split} whose names were found"),
    ));
}

/// An item of a topic, with its name.
struct Item {
    topic: u32,
    name: String,
    clustered: Clustered,
}

fn figures(measure: &str, agreement: Agreement) -> Vec<Figure> {
    let (precision, recall, f1) = agreement.b_cubed();
    let pairs = agreement.pairs;
    let figure = |name: &str, value, basis: String| {
        Figure::plain(&format!("{measure}: {name}"), value, basis)
    };
    let counted = format!(
        "{} right of {} annotated, {} found",
        pairs.right, pairs.gold, pairs.found
    );
    vec![
        figure("B³ F1", f1, format!("{} items", agreement.items)),
        figure("B³ precision", precision, String::new()),
        figure("B³ recall", recall, String::new()),
        figure("pairs over documents, F1", pairs.f1(), counted),
        figure("pairs, precision", pairs.precision(), String::new()),
        figure("pairs, recall", pairs.recall(), String::new()),
    ]
}

/// A reading that knows the annotated chains with a name, and nothing else.
fn with_names_given(document: &Document) -> Reading {
    let (mut mentions, mut chains) = (Vec::new(), Vec::new());
    for (label, names) in document.chains() {
        let chain = chains.len();
        let first = mentions.len();
        mentions.extend(names.iter().map(|name| Mention {
            text: name.text.clone(),
            span: name.span,
            mention_type: MentionType::Person,
            form: MentionForm::Name,
            chain,
        }));
        let forms: BTreeSet<&str> = names.iter().map(|name| name.text.as_str()).collect();
        chains.push(Chain {
            name: fullest(names.iter().map(|name| name.text.as_str()))
                .unwrap_or(label)
                .to_owned(),
            named: true,
            mention_type: MentionType::Person,
            names: forms.into_iter().map(str::to_owned).collect(),
            gender: None,
            mentions: (first..mentions.len()).collect(),
        });
    }
    let report = Report {
        id: document.name.clone(),
        name: document.name.clone(),
        text: document.text.clone(),
        ..Report::default()
    };
    Reading {
        report,
        mentions,
        chains,
        claims: Vec::new(),
    }
}

/// The name with the most parts, the first of its like.
fn fullest<'n>(names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let parts = |name: &str| Name::parse(name).naming_parts().count();
    let mut best: Option<&str> = None;
    for name in names {
        if best.is_none_or(|best| parts(name) > parts(best)) {
            best = Some(name);
        }
    }
    best
}

/// One item for each annotated chain of a document.
fn by_chain(documents: &[Document], people: &[Person]) -> Vec<Item> {
    let ids = ids_of_chains(people);
    let mut items = Vec::new();
    for document in documents {
        for (chain, (label, names)) in document.chains().into_iter().enumerate() {
            let found = ids.get(&(document.name.as_str(), chain)).copied();
            let names = names.iter().map(|name| name.text.as_str());
            items.push(item(
                document,
                label,
                fullest(names).unwrap_or(label),
                found,
            ));
        }
    }
    items
}

/// One item for each annotated mention that gives a name.
fn by_mention(documents: &[Document], readings: &[Reading], people: &[Person]) -> Vec<Item> {
    let ids = ids_of_chains(people);
    let mut items = Vec::new();
    for (document, reading) in documents.iter().zip(readings) {
        for name in &document.names {
            let mention = mention_of(reading, name.span);
            let chain = mention.map(|mention| (reading.report.id.as_str(), mention.chain));
            let found = chain.and_then(|chain| ids.get(&chain).copied());
            items.push(item(document, &name.chain, &name.text, found));
        }
    }
    items
}

fn item(document: &Document, label: &str, name: &str, found: Option<&str>) -> Item {
    let place = document.name.clone();
    let nobody = || format!("{place} {label} {name}");
    Item {
        topic: document.topic,
        name: name.to_owned(),
        clustered: Clustered {
            gold: label.to_owned(),
            found: found.map_or_else(nobody, str::to_owned),
            place,
        },
    }
}

fn ids_of_chains(people: &[Person]) -> BTreeMap<(&str, usize), &str> {
    let members = people.iter().flat_map(|person| {
        let members = person.members.iter();
        members.map(|member| ((member.report.as_str(), member.chain), person.id.as_str()))
    });
    members.collect()
}

/// The topics of a person, which the names of documents start with.
fn topics(person: &Person) -> BTreeSet<&str> {
    let names = person
        .members
        .iter()
        .map(|member| member.report_name.as_str());
    names.filter_map(|name| name.split('_').next()).collect()
}

fn agreement(items: &[Item]) -> Agreement {
    let mut by_topic: BTreeMap<u32, Vec<Clustered>> = BTreeMap::new();
    for item in items {
        by_topic
            .entry(item.topic)
            .or_default()
            .push(item.clustered.clone());
    }
    let mut all = Agreement::default();
    for items in by_topic.values() {
        all += Agreement::of(items);
    }
    all
}

/// Notes each two names that are wrongly one or wrongly two, by what sort of names they are; gives
/// how many found ones are wrongly two, and how many of these are asked about.
fn miss(items: &[Item], asked: &Asked, measure: &str, outcome: &mut Outcome) -> (usize, usize) {
    let (mut split, mut open) = (0, 0);
    for (at, a) in items.iter().enumerate() {
        let others = items.iter().skip(at + 1).filter(|b| b.topic == a.topic);
        for b in others.filter(|b| b.clustered.place != a.clustered.place) {
            let gold = a.clustered.gold == b.clustered.gold;
            let found = a.clustered.found == b.clustered.found;
            if gold == found {
                continue;
            }
            let fault = if gold { "split" } else { "joined" };
            let class = format!("{measure}, {fault}: {}", sort_of(a, b));
            let (x, y) = (&a.clustered.found, &b.clustered.found);
            let why = asked.get(&(x.min(y).clone(), x.max(y).clone()));
            if gold && !is_missing(a) && !is_missing(b) {
                split += 1;
                open += usize::from(why.is_some());
            }
            let words = format!(
                "{} ({}) / {} ({}) {}",
                a.name,
                a.clustered.place,
                b.name,
                b.clustered.place,
                why.map_or("", String::as_str)
            );
            outcome.miss(&class, words);
        }
    }
    (split, open)
}

/// Whether no mention was found where the name stands.
fn is_missing(item: &Item) -> bool {
    item.clustered.found.ends_with(&item.name)
}

fn sort_of(a: &Item, b: &Item) -> &'static str {
    let full = |item: &Item| Name::parse(&item.name).naming_parts().count() > 1;
    match (full(a), full(b)) {
        _ if is_missing(a) || is_missing(b) => "a name was not found",
        (true, true) => "two full names",
        (false, false) => "two single names",
        _ => "a single name and a full one",
    }
}
