//! UW factuality (Lee et al. 2015): how firmly each predicate is said to have happened, from
//! −3 (certainly not) to 3 (certainly).

use std::path::Path;

use anyhow::{Context, Result};
use reportedly_claims::Factuality;
use reportedly_model::{Certainty, Evidentiality, Modality, Polarity};

use super::{Split, files};
use crate::align::{Joined, join, token_at};
use crate::score::{mean_absolute_error, pearson};
use crate::{Figure, Machine, Outcome};

/// One word of the corpus, with its grade where it is an annotated predicate.
struct Word<'a> {
    text: &'a str,
    grade: Option<f64>,
}

/// Measures on `glue_data/UW/dev.conll` or `test.conll`.
///
/// # Errors
///
/// When the file is missing or not in its layout.
pub fn measure(folder: &Path, split: Split, machine: &Machine) -> Result<Outcome> {
    let file = match split {
        Split::Dev => "glue_data/UW/dev.conll",
        Split::Test => "glue_data/UW/test.conll",
    };
    let text = files::text(&files::locate(folder, file)?)?;
    let mut outcome = Outcome::default();
    let mut pairs = Vec::new();
    for (number, sentence) in sentences(&text)?.into_iter().enumerate() {
        if sentence.iter().all(|word| word.grade.is_none()) {
            continue;
        }
        let joined = join([sentence.iter().map(|word| word.text).collect()]);
        let name = format!("sentence {}", number + 1);
        compare(&name, &sentence, &joined, machine, &mut pairs, &mut outcome)?;
        outcome.documents += 1;
    }
    let basis = format!("{} predicates", pairs.len());
    outcome.figures = vec![
        Figure::at_least("Pearson's r", pearson(&pairs), 0.60, basis),
        Figure::at_most("mean absolute error", mean_absolute_error(&pairs), 0.60, ""),
    ];
    Ok(outcome)
}

/// Sentences of the tab-separated file: number, word, grade or `_`, then a parse not used here.
fn sentences(text: &str) -> Result<Vec<Vec<Word<'_>>>> {
    let mut sentences = vec![Vec::new()];
    for (number, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            sentences.push(Vec::new());
            continue;
        }
        let mut fields = line.split('\t').skip(1);
        let (word, grade) = fields
            .next()
            .zip(fields.next())
            .with_context(|| format!("line {} has fewer than three fields", number + 1))?;
        if let Some(sentence) = sentences.last_mut() {
            sentence.push(Word {
                text: word,
                grade: grade.parse().ok(),
            });
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    Ok(sentences)
}

fn compare(
    name: &str,
    sentence: &[Word],
    joined: &Joined,
    machine: &Machine,
    pairs: &mut Vec<(f64, f64)>,
    outcome: &mut Outcome,
) -> Result<()> {
    let understood = machine.understand(name, &joined.text, None)?;
    let factuality = machine.layers(&understood).factuality;
    for (word, span) in sentence.iter().zip(&joined.spans) {
        let Some(gold) = word.grade else { continue };
        let token = token_at(&understood.analysis, *span);
        let found = token
            .and_then(|t| factuality.get(t))
            .map_or(grade(&Factuality::default()), grade);
        pairs.push((found, gold));
        if (found - gold).abs() >= 1.5 {
            let class = if found > gold { "too firm" } else { "too weak" };
            outcome.miss(
                class,
                format!("{found:.1} for {gold:.1}: {}: {}", word.text, joined.text),
            );
        }
    }
    Ok(())
}

/// Factuality on the scale of the annotators. They grade by what readers expect to happen: what
/// somebody says will happen is probable to them; what somebody only wants, plans or is asked to do
/// (which stands as a hedge) less so; what hangs on a condition is possible. The steps were set on
/// the part to develop on.
fn grade(factuality: &Factuality) -> f64 {
    if factuality.void {
        return 0.0;
    }
    let firmness = match factuality.certainty {
        Certainty::Certain => 2.8,
        Certainty::Probable => 2.0,
        Certainty::Possible => 1.0,
        Certainty::Unknown => 0.5,
    };
    let firmness = match factuality.modality {
        Modality::Actual => firmness,
        Modality::Intended if factuality.hedges.is_empty() => f64::min(firmness, 2.0),
        Modality::Intended => f64::min(firmness, 1.5),
        Modality::Attempted => f64::min(firmness, 0.9),
        Modality::Hypothetical => f64::min(firmness, 1.0),
    };
    let firmness = match factuality.evidentiality {
        Evidentiality::Asserted => firmness,
        Evidentiality::Reported => f64::min(firmness, 2.0),
    };
    match factuality.polarity {
        Polarity::Positive => firmness,
        Polarity::Negative => -firmness * 0.9,
    }
}
