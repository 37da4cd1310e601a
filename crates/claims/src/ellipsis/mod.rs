//! Lists and profiles that leave out whom they speak of: "Irena Novak, ex-minister: *Believed* to be
//! in Brno. *Last seen* on Sunday."
//!
//! The model takes such openings for names or nouns, and the label for whoever speaks. What is left
//! out is put into the text for the model, "Irena Novak, ex-minister, *is* believed … *She was* last
//! seen"; in the analysis the words put in take up no room, so that offsets stay those of the report.

mod callings;
mod field;
mod label;
mod opening;

use reportedly_model::Report;

pub use self::label::is_bullet;
use self::label::{Label, bullet, entry, heading, label};
use self::opening::{LeftOut, left_out};
use crate::edits::Edit;
use crate::french::is_french;

/// What is put into each block of `texts`.
pub fn edits(report: &Report, texts: &[String]) -> Vec<Vec<Edit>> {
    if is_french(report) {
        return texts.iter().map(|_| Vec::new()).collect();
    }
    let mut above = None;
    texts
        .iter()
        .map(|text| {
            let chars: Vec<char> = text.chars().collect();
            if let Some(found) = heading(text) {
                above = Some(found);
                return Vec::new();
            }
            let bullet = bullet(&chars);
            let mut edits = match (label(&chars), above, entry(&chars)) {
                (Some(label), _, None) => within_labelled(&chars, &label),
                (_, _, Some((start, pronoun))) => within(&chars, start, pronoun),
                (None, Some(pronoun), None) => within(&chars, bullet, pronoun),
                (None, None, None) => Vec::new(),
            };
            if bullet > 0 {
                // the model takes some for a part of the name behind them
                let without = Edit {
                    at: 0..bullet,
                    words: String::new(),
                };
                edits.insert(0, without);
            }
            edits
        })
        .collect()
}

/// The edits of a block that opens with a label, unless its label names who speaks.
fn within_labelled(chars: &[char], label: &Label) -> Vec<Edit> {
    let first = sentence_from(chars, label.text);
    let Some(found) = left_out(&first).filter(|_| !speaks(&first)) else {
        return theme(chars, label, &first);
    };
    // a description set apart by a comma is closed by one
    let close = if label.is_described { ", " } else { " " };
    let words = match found {
        LeftOut::Whereabouts => "'s ".to_owned(),
        LeftOut::Subject => close.to_owned(),
        LeftOut::Verb(verb) => format!("{close}{verb} "),
    };
    let mut edits = vec![
        Edit {
            at: label.mark..label.text,
            words,
        },
        lowered(chars, label.text),
    ];
    edits.extend(linking_verb(chars, label.text, &found));
    edits.extend(within(
        chars,
        end_of_sentence(chars, label.text),
        label.pronoun,
    ));
    edits
}

/// "• Irena Novak: Novak was seen in Brno", "• Irena Novak: She was seen": nobody speaks so of
/// themselves, so that the label ends like a sentence.
fn theme(chars: &[char], label: &Label, first: &str) -> Vec<Edit> {
    let opens = first.split_whitespace().next().map(opening::bare);
    let third = opens.is_some_and(|word| matches!(word.as_str(), "he" | "she" | "his" | "her"));
    let of_label = first
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| word == label.family_name);
    let is_theme = label.is_item && (third || of_label) && !speaks(first);
    if !is_theme {
        return Vec::new();
    }
    let mut edits = vec![Edit {
        at: label.mark..label.text,
        words: ". ".to_owned(),
    }];
    edits.extend(within(chars, label.text, label.pronoun));
    edits
}

/// Whether a sentence is somebody's own words.
fn speaks(sentence: &str) -> bool {
    let first_person = |word: &str| {
        matches!(
            word.trim_matches(|c: char| !c.is_alphanumeric() && c != '\''),
            "I" | "We" | "we" | "My" | "my" | "Our" | "our" | "I'm" | "us"
        )
    };
    sentence.starts_with(['"', '“', '«', '\'', '‘'])
        || sentence.split_whitespace().any(first_person)
}

/// The edits of the sentences from `start` that leave out their subject.
fn within(chars: &[char], start: usize, pronoun: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut at = start;
    while at < chars.len() {
        while chars.get(at).is_some_and(|c| c.is_whitespace()) {
            at += 1;
        }
        let sentence = sentence_from(chars, at);
        let found = left_out(&sentence);
        if let Some(field) = field::told(&sentence, pronoun) {
            edits.extend(field.into_iter().map(|edit| edit.moved(at)));
        } else if let Some(found) = found {
            let subject = match found {
                LeftOut::Whereabouts if pronoun == "She" => "Her ".to_owned(),
                LeftOut::Whereabouts => "His ".to_owned(),
                LeftOut::Subject => format!("{pronoun} "),
                LeftOut::Verb(verb) => format!("{pronoun} {verb} "),
            };
            edits.push(Edit {
                at: at..at,
                words: subject,
            });
            edits.push(lowered(chars, at));
            edits.extend(linking_verb(chars, at, &found));
        }
        at = end_of_sentence(chars, at);
    }
    edits
}

/// "Whereabouts *are* unknown".
fn linking_verb(chars: &[char], at: usize, found: &LeftOut) -> Option<Edit> {
    let noun = matches!(found, LeftOut::Whereabouts).then_some("whereabouts")?;
    let end = at + noun.len();
    (chars.get(end) == Some(&' ')).then(|| Edit {
        at: end..end + 1,
        words: " are ".to_owned(),
    })
}

/// The capital at `at` as a small letter.
fn lowered(chars: &[char], at: usize) -> Edit {
    Edit {
        at: at..at + 1,
        words: chars[at].to_lowercase().collect(),
    }
}

fn sentence_from(chars: &[char], start: usize) -> String {
    chars[start..end_of_sentence(chars, start)].iter().collect()
}

/// Where the sentence from `start` ends: behind a full stop that a blank and a capital follow.
fn end_of_sentence(chars: &[char], start: usize) -> usize {
    let ends = |&at: &usize| {
        matches!(chars[at], '.' | '!' | '?' | ';')
            && chars.get(at + 1).is_some_and(|c| c.is_whitespace())
            && chars[at + 1..]
                .iter()
                .find(|c| !c.is_whitespace())
                .is_some_and(|c| c.is_uppercase())
    };
    (start..chars.len())
        .find(ends)
        .map_or(chars.len(), |at| at + 1)
}
