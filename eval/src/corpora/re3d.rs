//! re3d (Dstl): people named in defence and foreign-affairs news, by overlap, one to one.
//!
//! Its entities mix names with descriptions and pronouns; those of type Person that hold a
//! capitalised word, not first in its sentence alone, are taken for proper names.

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
}

/// Measures on the two development sources, or on all others in the folder.
///
/// # Errors
///
/// When the folder holds no source or a line is malformed.
pub fn measure(folder: &Path, split: Split, machine: &Machine) -> Result<Outcome> {
    let (mut outcome, mut counts) = (Outcome::default(), Counts::default());
    for source in sources(folder, split)? {
        let documents: Vec<Document> = lines(&source.join("documents.json"))?;
        let mut people: HashMap<String, Vec<(Span, String)>> = HashMap::new();
        for entity in lines::<Entity>(&source.join("entities.json"))? {
            if entity.kind == "Person" && is_proper_name(&entity.value) {
                let span = Span::new(entity.begin, entity.end);
                let known = people.entry(entity.document_id).or_default();
                if !known.iter().any(|k| k.0.overlaps(span)) {
                    known.push((span, entity.value));
                }
            }
        }
        for document in documents {
            let gold = people.remove(&document.id).unwrap_or_default();
            counts += compare(&document, &gold, machine, &mut outcome)?;
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

/// "Gen. Joseph Votel", not "he" nor "the commander".
fn is_proper_name(words: &str) -> bool {
    let capitalised = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    let first_counts = !matches!(
        words.split_whitespace().next(),
        Some(
            "The"
                | "He"
                | "She"
                | "His"
                | "Her"
                | "I"
                | "We"
                | "They"
                | "A"
                | "An"
                | "My"
                | "Our"
                | "You"
                | "Who"
        )
    );
    words
        .split_whitespace()
        .skip(usize::from(!first_counts))
        .any(|word| capitalised(&word))
}

fn compare(
    document: &Document,
    gold: &[(Span, String)],
    machine: &Machine,
    outcome: &mut Outcome,
) -> Result<Counts> {
    let understood = machine.understand(&document.id, &document.text, None)?;
    let reading = machine.read(understood);
    let found: Vec<(Span, &str)> = reading
        .mentions
        .iter()
        .filter(|m| m.mention_type == MentionType::Person && m.form == MentionForm::Name)
        .map(|m| (m.span, m.text.as_str()))
        .collect();
    let pairs = pair_up(gold, &found, |g, f| overlap(&[g.0], &[f.0]));
    for (g, (_, words)) in gold.iter().enumerate() {
        if !pairs.iter().any(|pair| pair.0 == g) {
            outcome.miss("not found", words.clone());
        }
    }
    for (f, (_, words)) in found.iter().enumerate() {
        if !pairs.iter().any(|pair| pair.1 == f) {
            outcome.miss("not annotated", *words);
        }
    }
    Ok(Counts {
        right: pairs.len(),
        found: found.len(),
        gold: gold.len(),
    })
}
