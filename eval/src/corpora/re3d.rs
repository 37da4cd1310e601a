//! re3d (Dstl): people named in defence and foreign-affairs news, by overlap, one to one.
//!
//! Its entities mix names with descriptions, offices and pronouns. An entity of type Person is a proper
//! name when it holds a capitalised word that is neither the head of a description ("The minister"), nor
//! a word for an office ("Foreign Secretary"), nor part of an entity of another kind ("commander of
//! *U.S. Central Command*").
//!
//! Each comes with the confidence that its makers computed from the votes of many annotators: 0 for
//! "Jan" in "Jan. 8", which was voted a date, and for "Asad" in "the Asad regime", which was voted a part
//! of an organisation. What has less than a half is neither asked for nor, when found, an error. For
//! comparison, the last figure takes every entity with a capitalised word for a name, whatever the votes.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use reportedly_model::{MentionForm, MentionType, Span};
use serde::Deserialize;

use super::{Split, files};
use crate::overlap::{overlap, pair_up};
use crate::score::Counts;
use crate::{Figure, Machine, Outcome};

/// The two sources to develop on; the other five test.
const DEVELOP: [&str; 2] = ["CENTCOM", "UK Government"];

/// Words that open a description and are capitalised only at the head of a sentence.
const OPENERS: [&str; 14] = [
    "The", "He", "She", "His", "Her", "I", "We", "They", "A", "An", "My", "Our", "You", "Who",
];

/// Entities whose words are not a person's, whatever the votes.
const OTHERS: [&str; 3] = ["Organisation", "Location", "Nationality"];

/// Capitalised words for offices: no names by themselves.
const OFFICES: [&str; 38] = [
    "Minister",
    "Ministers",
    "Prime",
    "Foreign",
    "Defence",
    "Defense",
    "Secretary",
    "Secretaries",
    "State",
    "President",
    "Special",
    "Representative",
    "Envoy",
    "Ambassador",
    "Commander",
    "Chief",
    "Spokesman",
    "Spokesperson",
    "Director",
    "General",
    "Officer",
    "Petty",
    "Senior",
    "Head",
    "Capt",
    "Gen",
    "Brig",
    "Col",
    "Maj",
    "Lt",
    "Sgt",
    "Office",
    "US",
    "UK",
    "U.S",
    "Mr",
    "Mrs",
    "Leader",
];

#[derive(Deserialize)]
struct Document {
    #[serde(rename = "_id")]
    id: String,
    text: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Entity {
    document_id: String,
    begin: usize,
    end: usize,
    #[serde(rename = "type")]
    kind: String,
    value: String,
    confidence: f64,
}

impl Entity {
    fn span(&self) -> Span {
        Span::new(self.begin, self.end)
    }
}

/// The people of one document, by what the corpus makes of them.
#[derive(Default)]
struct People<'e> {
    /// Proper names that the votes confirm.
    named: Vec<&'e Entity>,
    /// Whatever else was taken for a person and holds a capitalised word.
    doubtful: Vec<&'e Entity>,
    /// All with a capitalised word, whatever the votes.
    capitalised: Vec<&'e Entity>,
}

/// Measures on the two development sources, or on all others in the folder.
///
/// # Errors
///
/// When the folder holds no source or a line is malformed.
pub fn measure(folder: &Path, split: Split, machine: &Machine) -> Result<Outcome> {
    let (mut outcome, mut counts) = (Outcome::default(), Counts::default());
    let mut alike = Counts::default();
    for source in sources(folder, split)? {
        let documents: Vec<Document> = lines(&source.join("documents.json"))?;
        let mut entities: HashMap<String, Vec<Entity>> = HashMap::new();
        for entity in lines::<Entity>(&source.join("entities.json"))? {
            entities
                .entry(entity.document_id.clone())
                .or_default()
                .push(entity);
        }
        for document in documents {
            let annotated = entities.remove(&document.id).unwrap_or_default();
            let gold = people(&document.text, &annotated);
            let found = named_in(&document, machine)?;
            alike += count(&gold.capitalised, &found);
            counts += compare(&gold, found, &mut outcome);
            outcome.documents += 1;
        }
    }
    let basis = format!(
        "{} of {} annotated, {} found",
        counts.right, counts.gold, counts.found
    );
    outcome.figures = vec![
        Figure::at_least("people named, F1", counts.f1(), 0.75, basis),
        Figure::plain("precision", counts.precision(), ""),
        Figure::plain("recall", counts.recall(), ""),
        Figure::plain("F1 against all entities alike", alike.f1(), ""),
    ];
    Ok(outcome)
}

fn sources(folder: &Path, split: Split) -> Result<Vec<PathBuf>> {
    let entries = folder
        .read_dir()
        .with_context(|| folder.display().to_string())?;
    let mut sources: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.join("entities.json").is_file())
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            DEVELOP.contains(&name.as_ref()) == (split == Split::Dev)
        })
        .collect();
    sources.sort();
    anyhow::ensure!(
        !sources.is_empty(),
        "{} holds no source of this split; eval/README.md says where the corpus is published",
        folder.display()
    );
    Ok(sources)
}

fn lines<T: for<'a> Deserialize<'a>>(file: &Path) -> Result<Vec<T>> {
    files::text(file)?
        .lines()
        .filter(|line| !line.trim().is_empty())
        .enumerate()
        .map(|(number, line)| {
            serde_json::from_str(line)
                .with_context(|| format!("{}, line {}", file.display(), number + 1))
        })
        .collect()
}

/// Sorts the people of a document; of those that overlap, the first stands for all.
fn people<'e>(text: &str, annotated: &'e [Entity]) -> People<'e> {
    let mut people = People::default();
    for entity in annotated.iter().filter(|entity| entity.kind == "Person") {
        if !capitals(&entity.value).is_empty() {
            add(&mut people.capitalised, entity);
        }
        if entity.confidence >= 0.5 && is_proper_name(text, entity, annotated) {
            add(&mut people.named, entity);
        } else {
            people.doubtful.push(entity);
        }
    }
    people
}

fn add<'e>(people: &mut Vec<&'e Entity>, entity: &'e Entity) {
    if !people.iter().any(|p| p.span().overlaps(entity.span())) {
        people.push(entity);
    }
}

/// The capitalised words, the first one only if it isn't an article or a pronoun.
fn capitals(words: &str) -> Vec<&str> {
    words
        .split_whitespace()
        .enumerate()
        .filter(|(at, word)| *at > 0 || !OPENERS.contains(word))
        .map(|(_, word)| word)
        .filter(|word| word.starts_with(char::is_uppercase))
        .collect()
}

/// "Gen. Joseph Votel"; not "The Foreign Secretary", nor "Central Command spokesman".
fn is_proper_name(text: &str, person: &Entity, annotated: &[Entity]) -> bool {
    let others: Vec<&str> = annotated
        .iter()
        .filter(|other| OTHERS.contains(&other.kind.as_str()))
        .filter(|other| other.span().overlaps(person.span()))
        .flat_map(|other| other.value.split_whitespace())
        .collect();
    let words: String = text
        .chars()
        .skip(person.begin)
        .take(person.span().len())
        .collect();
    capitals(&words).into_iter().any(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        !OFFICES.contains(&bare) && !others.contains(&word)
    })
}

/// The people whom the reading names.
fn named_in(document: &Document, machine: &Machine) -> Result<Vec<(Span, String)>> {
    let understood = machine.understand(&document.id, &document.text, None)?;
    let reading = machine.read(understood);
    Ok(reading
        .mentions
        .into_iter()
        .filter(|m| m.mention_type == MentionType::Person && m.form == MentionForm::Name)
        .map(|m| (m.span, m.text))
        .collect())
}

fn pairs(gold: &[&Entity], found: &[(Span, String)]) -> Vec<(usize, usize)> {
    pair_up(gold, found, |g, f| overlap(&[g.span()], &[f.0]))
}

fn count(gold: &[&Entity], found: &[(Span, String)]) -> Counts {
    Counts {
        right: pairs(gold, found).len(),
        found: found.len(),
        gold: gold.len(),
    }
}

fn compare(people: &People, found: Vec<(Span, String)>, outcome: &mut Outcome) -> Counts {
    let meets = |entities: &[&Entity], span: Span| entities.iter().any(|e| e.span().overlaps(span));
    let found: Vec<(Span, String)> = found
        .into_iter()
        .filter(|f| meets(&people.named, f.0) || !meets(&people.doubtful, f.0))
        .collect();
    let pairs = pairs(&people.named, &found);
    for (g, entity) in people.named.iter().enumerate() {
        if !pairs.iter().any(|pair| pair.0 == g) {
            outcome.miss("not found", entity.value.clone());
        }
    }
    for (f, (_, words)) in found.iter().enumerate() {
        if !pairs.iter().any(|pair| pair.1 == f) {
            outcome.miss("not annotated", words.clone());
        }
    }
    count(&people.named, &found)
}
