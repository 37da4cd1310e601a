//! GAP (Webster et al., "Mind the GAP: A Balanced Corpus of Gendered Ambiguous Pronouns", 2018): whom a
//! pronoun means, of two people of its gender named around it.
//!
//! As its own scorer does, each of the two names is a yes or a no: yes if the reading has a mention that
//! overlaps the name in the chain of the mention at the pronoun. Half of the pronouns are masculine, half
//! feminine. For a tool that states who is where, a wrong person is worse than none; the last three figures
//! tell the two apart.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use reportedly_model::{Reading, Span};

use super::{Split, files};
use crate::score::Counts;
use crate::{Figure, Machine, Outcome};

const COLUMNS: usize = 11;

/// One snippet with a pronoun and two names.
struct Snippet<'t> {
    id: &'t str,
    text: &'t str,
    pronoun: Span,
    names: [Candidate<'t>; 2],
}

struct Candidate<'t> {
    words: &'t str,
    span: Span,
    is_meant: bool,
}

/// What became of the pronouns.
#[derive(Default)]
struct Pronouns {
    right: usize,
    wrong: usize,
    unlinked: usize,
}

/// Measures on the development or on the test snippets.
///
/// # Errors
///
/// When the file is missing or a line is malformed.
pub fn measure(folder: &Path, split: Split, machine: &Machine) -> Result<Outcome> {
    let part = match split {
        Split::Dev => "gap-development.tsv",
        Split::Test => "gap-test.tsv",
    };
    let path = files::locate(folder, part)?;
    let text = files::text(&path)?;
    let mut outcome = Outcome::default();
    let (mut feminine, mut masculine) = (Counts::default(), Counts::default());
    let mut pronouns = Pronouns::default();
    for (number, line) in text.lines().enumerate().skip(1) {
        let snippet =
            snippet(line).with_context(|| format!("{}, line {}", path.display(), number + 1))?;
        let understood = machine.understand(snippet.id, snippet.text, None)?;
        let reading = machine.read(understood);
        let counts = compare(&snippet, &reading, &mut pronouns, &mut outcome);
        match is_feminine(&snippet) {
            true => feminine += counts,
            false => masculine += counts,
        }
        outcome.documents += 1;
    }
    let mut all = feminine;
    all += masculine;
    let basis = format!("{} of {} meant, {} linked", all.right, all.gold, all.found);
    let of = format!("of {} pronouns", outcome.documents);
    let share = |count: usize| count as f64 / outcome.documents.max(1) as f64;
    outcome.figures = vec![
        Figure::plain("whom a pronoun means, F1", all.f1(), basis),
        Figure::plain("precision", all.precision(), ""),
        Figure::plain("recall", all.recall(), ""),
        Figure::plain("feminine, F1", feminine.f1(), ""),
        Figure::plain("masculine, F1", masculine.f1(), ""),
        Figure::plain("given whom they mean", share(pronouns.right), of.clone()),
        Figure::plain("given somebody else", share(pronouns.wrong), of.clone()),
        Figure::plain("given neither of the two", share(pronouns.unlinked), of),
    ];
    Ok(outcome)
}

fn snippet(line: &str) -> Result<Snippet<'_>> {
    let columns: Vec<&str> = line.split('\t').collect();
    ensure!(
        columns.len() == COLUMNS,
        "{} columns instead of {COLUMNS}",
        columns.len()
    );
    let span = |words: usize| -> Result<Span> {
        let start: usize = columns[words + 1].parse()?;
        Ok(Span::new(start, start + columns[words].chars().count()))
    };
    let candidate = |words: usize| -> Result<Candidate> {
        Ok(Candidate {
            words: columns[words],
            span: span(words)?,
            is_meant: columns[words + 2] == "TRUE",
        })
    };
    Ok(Snippet {
        id: columns[0],
        text: columns[1],
        pronoun: span(2)?,
        names: [candidate(4)?, candidate(7)?],
    })
}

fn is_feminine(snippet: &Snippet) -> bool {
    let Span { start, end } = snippet.pronoun;
    let word: String = snippet.text.chars().skip(start).take(end - start).collect();
    matches!(word.to_lowercase().as_str(), "she" | "her" | "hers")
}

fn compare(
    snippet: &Snippet,
    reading: &Reading,
    pronouns: &mut Pronouns,
    outcome: &mut Outcome,
) -> Counts {
    let linked = |name: &Candidate| is_linked(reading, snippet.pronoun, name.span);
    let told: Vec<bool> = snippet.names.iter().map(linked).collect();
    let mut counts = Counts::default();
    for (name, &linked) in snippet.names.iter().zip(&told) {
        counts.gold += usize::from(name.is_meant);
        counts.found += usize::from(linked);
        counts.right += usize::from(linked && name.is_meant);
    }
    let wrong = snippet
        .names
        .iter()
        .zip(&told)
        .any(|(n, &t)| t && !n.is_meant);
    let shown = || {
        let of = |n: &Candidate| format!("{}{}", n.words, if n.is_meant { "*" } else { "" });
        format!(
            "{} [{}: {} / {}] {}",
            snippet.id,
            snippet.pronoun.start,
            of(&snippet.names[0]),
            of(&snippet.names[1]),
            snippet.text
        )
    };
    if wrong {
        pronouns.wrong += 1;
        outcome.miss("somebody else", shown());
    } else if counts.right > 0 {
        pronouns.right += 1;
    } else {
        pronouns.unlinked += 1;
        if counts.gold > 0 {
            outcome.miss("neither", shown());
        }
    }
    counts
}

/// Whether the chain of the mention at `pronoun` has one that overlaps `name`.
fn is_linked(reading: &Reading, pronoun: Span, name: Span) -> bool {
    let at = reading.mentions.iter().find(|m| m.span == pronoun);
    at.is_some_and(|at| {
        let mentions = &reading.chains[at.chain].mentions;
        mentions
            .iter()
            .any(|&m| reading.mentions[m].span.overlaps(name))
    })
}
