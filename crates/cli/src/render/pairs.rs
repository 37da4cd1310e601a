//! Pairs of people who may be one, for an analyst to decide.

use reportedly_model::MentionSelector;
use reportedly_resolve::reasons;

use super::flow::{Look, Tone, Words, paragraph};
use super::phrase::quoted;
use crate::people::OpenPair;

/// The pairs, each with its words, what speaks for and against it, and how to decide.
pub(crate) fn pairs_to_decide(look: Look, pairs: &[OpenPair]) -> String {
    let mut page = String::new();
    for pair in pairs {
        told(&mut page, look, pair);
    }
    let last = match pairs.len() {
        0 => "Nobody is left to decide about.".to_owned(),
        1 => "1 pair to decide".to_owned(),
        count => format!("{count} pairs to decide"),
    };
    let mut words = Words::of(Tone::Faint, &last);
    if !pairs.is_empty() {
        words.push(
            Tone::Faint,
            ": `reportedly judge same`, `not-the-same` or `unsure`, each with two ids or NAME@REPORT.",
        );
    }
    paragraph(&mut page, look, 0, 0, &words);
    page
}

fn told(page: &mut String, look: Look, open: &OpenPair) {
    let pair = &open.pair;
    let heading = Words::of(Tone::Strong, &format!("{:.2}", pair.probability))
        .with(Tone::Strong, &format!("  {}", open.names.0))
        .with(Tone::Plain, " and ")
        .with(Tone::Strong, &open.names.1);
    paragraph(page, look, 0, 6, &heading);
    let sides = [
        (&pair.a, &open.reports.0, &pair.mentions.0),
        (&pair.b, &open.reports.1, &pair.mentions.1),
    ];
    for (id, report, mention) in sides {
        let mut words = Words::of(Tone::Plain, &in_context(mention));
        words.also(Tone::Plain, report);
        words.also(Tone::Faint, id);
        paragraph(page, look, 6, 8, &words);
    }
    let (speaks_for, mut against) = reasons(pair);
    against.extend(pair.judged.map(|_| "judged unsure".to_owned()));
    against.dedup();
    for (label, reasons) in [("for: ", speaks_for), ("against: ", against)] {
        if reasons.is_empty() {
            continue;
        }
        let words = Words::of(Tone::Faint, label).with(Tone::Plain, &reasons.join("; "));
        paragraph(page, look, 6, 8, &words);
    }
}

/// The mention with the words around it, on one line.
fn in_context(mention: &MentionSelector) -> String {
    let words = &mention.words;
    let text = format!("{}{}{}", words.prefix, words.exact, words.suffix);
    let words: Vec<&str> = text.split_whitespace().collect();
    quoted(&words.join(" "))
}
