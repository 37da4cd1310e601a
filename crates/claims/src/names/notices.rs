//! Entries of notices and lists: "MORANDU, Felix (a.k.a. MORANDOU, Felix). DOB 12 May 1961. Position:
//! Minister of Defence." The family name stands first, in capitals, and labels tell what follows.

use std::ops::Range;

use compact_str::CompactString;
use reportedly_model::Token;

use super::words::fold;
use super::{Name, NameType};
use crate::lexicon::Lexicon;

/// Words of a family name, and of given names.
const LONGEST_FAMILY: usize = 4;
const LONGEST_GIVEN: usize = 5;

/// Words of a label, at most.
const LONGEST_LABEL: usize = 5;

/// One person of a notice.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Family name, comma, given names.
    pub name: Range<usize>,
    /// All that the notice tells of the person.
    pub tokens: Range<usize>,
    /// Other names in the same shape.
    pub by_names: Vec<Range<usize>>,
    /// What stands behind "Position:".
    pub position: Option<Range<usize>>,
}

/// The entries of a report, in order.
pub fn find_entries(
    tokens: &[Token],
    lower: &[CompactString],
    block_of: &[usize],
    labels_of: &[CompactString],
    lexicon: &Lexicon,
) -> Vec<Entry> {
    let mut starts: Vec<(usize, Range<usize>)> = Vec::new();
    for start in 0..tokens.len() {
        if !opens_line(tokens, block_of, start) {
            continue;
        }
        let first = behind_number(tokens, block_of, start);
        let limit = (first..tokens.len())
            .take(2 * (LONGEST_FAMILY + LONGEST_GIVEN))
            .take_while(|&t| block_of.get(t) == block_of.get(start))
            .last()
            .map_or(first, |last| last + 1);
        if let Some(name) = family_first(&tokens[..limit], first) {
            starts.push((start, name));
        }
    }
    let mut entries = Vec::new();
    for (at, (start, name)) in starts.iter().enumerate() {
        let next = starts.get(at + 1).map_or(tokens.len(), |(start, _)| *start);
        let end = (*start..next)
            .find(|&t| block_of.get(t) != block_of.get(*start))
            .unwrap_or(next);
        let labels = &lexicon.legal.entry_labels;
        // "2. NOVAK, Petr. DOB: 1961. He lives in A": behind name and labels stands plain text
        let prose = prose_from(tokens, lower, name, end);
        let labelled = (name.end..prose).any(|t| labels.has(&lower[t]));
        let numbered = behind_number(tokens, block_of, *start) > *start;
        // "LONDON, England" above a report
        let place = |t: usize| labels_of[t] == "GPE";
        let above = name.end == end
            && fields_follow(tokens, block_of, end)
            && !(place(name.start) && place(name.end - 1));
        if labelled || above || numbered && (starts.len() > 1 || prose < end) {
            let fields = if labelled { prose } else { name.end };
            entries.push(Entry {
                name: name.clone(),
                tokens: *start..fields,
                by_names: by_names(tokens, lower, name.end..fields),
                position: position(tokens, lower, lexicon, name.end..fields),
            });
        }
    }
    entries
}

/// "*Wanted by:* Bulgaria": whether the block behind a name opens with a label, or with words put in its stead.
fn fields_follow(tokens: &[Token], block_of: &[usize], end: usize) -> bool {
    let next = block_of.get(end).copied();
    let opening = end..tokens.len().min(end + LONGEST_LABEL);
    let mut opening = opening.take_while(|&t| block_of.get(t).copied() == next);
    opening.any(|t| tokens[t].text == ":" || tokens[t].span.start == tokens[t].span.end)
}

/// Where the first sentence of an entry begins that speaks of whoever it names: "He …", "An adviser, she …",
/// "Novak …".
fn prose_from(tokens: &[Token], lower: &[CompactString], name: &Range<usize>, end: usize) -> usize {
    let family: Vec<CompactString> = (name.start..name.end)
        .take_while(|&t| tokens[t].text != ",")
        .map(|t| lower[t].clone())
        .collect();
    let opens = |t: usize| {
        let word = lower[t].as_str();
        let again = family.contains(&lower[t]) && tokens[t].text.contains(char::is_lowercase);
        let stop = (t..end).find(|&t| tokens[t].text == ".").unwrap_or(end);
        let pronoun = (t..stop).any(|t| matches!(lower[t].as_str(), "he" | "she" | "his" | "her"));
        let titled = matches!(
            word,
            "mr" | "mrs" | "ms" | "mr." | "mrs." | "ms." | "dr" | "dr."
        );
        again || pronoun || titled
    };
    (name.end + 1..end)
        .find(|&t| tokens[t - 1].text == "." && opens(t))
        .unwrap_or(end)
}

/// The entry that `token` stands in, of `entries` in order.
pub fn entry_at(entries: &[Entry], token: usize) -> Option<&Entry> {
    let next = entries.partition_point(|entry| entry.tokens.end <= token);
    entries
        .get(next)
        .filter(|entry| entry.tokens.contains(&token))
}

/// Whether a line begins at `token`, or what a colon leads up to.
fn opens_line(tokens: &[Token], block_of: &[usize], token: usize) -> bool {
    let Some(before) = token.checked_sub(1) else {
        return true;
    };
    block_of.get(before) != block_of.get(token)
        || tokens[before].text.contains('\n')
        || tokens[before].text == ":"
}

/// Behind "1.", "(b)", "12)".
fn behind_number(tokens: &[Token], block_of: &[usize], start: usize) -> usize {
    let mark = |t: &usize| {
        let text = &tokens[*t].text;
        let number = text.trim_matches(|c: char| matches!(c, '.' | '(' | ')'));
        number.is_empty()
            || number.len() <= 3 && number.chars().all(|c| c.is_ascii_digit())
            || number.len() == 1 && number.chars().all(|c| c.is_ascii_lowercase())
    };
    let last = tokens.len().min(start + 4);
    (start..last)
        .find(|t| !mark(t) || block_of.get(*t) != block_of.get(start))
        .unwrap_or(start)
}

/// "MORANDU, Felix", "AL-HADDAD, Salim Omar" at `start`.
fn family_first(tokens: &[Token], start: usize) -> Option<Range<usize>> {
    let text = |t: usize| tokens.get(t).map(|t| t.text.as_str());
    let capitals = |word: &str| {
        word.chars().any(char::is_alphabetic)
            && word
                .chars()
                .all(|c| c.is_uppercase() || matches!(c, '-' | '\'' | '’'))
    };
    let comma = (start..start + 1 + 2 * LONGEST_FAMILY)
        .find(|&t| !text(t).is_some_and(|word| capitals(word) || word == "-"))?;
    let long = (start..comma).any(|t| text(t).is_some_and(|w| w.chars().count() > 1));
    if comma == start || text(comma) != Some(",") || !long {
        return None;
    }
    let given = |word: &str| {
        let parts = matches!(
            word,
            "-" | "al" | "el" | "bin" | "bint" | "ibn" | "de" | "van"
        );
        parts || word.starts_with(char::is_uppercase) && word.chars().all(|c| !c.is_numeric())
    };
    let end = (comma + 1..comma + 2 + LONGEST_GIVEN)
        .find(|&t| !text(t).is_some_and(given))
        .unwrap_or(comma + 1);
    (end > comma + 1).then_some(start..end)
}

/// "a.k.a. MORANDOU, Felix": the names behind each "a.k.a.".
fn by_names(tokens: &[Token], lower: &[CompactString], entry: Range<usize>) -> Vec<Range<usize>> {
    let called = |t: &usize| {
        let word = lower[*t].trim_matches('.');
        matches!(word, "a.k.a" | "aka" | "alias" | "f.k.a" | "fka")
    };
    entry
        .filter(called)
        .filter_map(|t| {
            let dot = tokens.get(t + 1).is_some_and(|t| t.text == ".");
            family_first(tokens, t + 1 + usize::from(dot))
        })
        .collect()
}

/// What stands behind "Position:", up to the end of its sentence or field.
fn position(
    tokens: &[Token],
    lower: &[CompactString],
    lexicon: &Lexicon,
    entry: Range<usize>,
) -> Option<Range<usize>> {
    let end = entry.end;
    let label = entry
        .clone()
        .find(|&t| lexicon.legal.entry_positions.has(&lower[t]))?;
    let colon = (label + 1..end.min(label + 3)).find(|&t| tokens[t].text == ":")?;
    let closes = |t: &usize| {
        let text = tokens[*t].text.as_str();
        matches!(text, "." | ";" | "(" | ")" | "[" | "|") || text.contains('\n')
    };
    let last = (colon + 1..end).find(closes).unwrap_or(end);
    (last > colon + 1).then_some(colon + 1..last)
}

/// Puts the names of entries in, and takes out what the model made of labels, numbers and addresses;
/// places stay.
pub fn with_entries(
    names: &mut Vec<Name>,
    entries: &[Entry],
    tokens: &[Token],
    labels: &[CompactString],
) {
    if entries.is_empty() {
        return;
    }
    names.retain(|name| {
        let at = name.tokens.start;
        let Some(entry) = entry_at(entries, at) else {
            return true;
        };
        let held = (entry.by_names.iter())
            .chain([&entry.name])
            .any(|n| n.start < name.tokens.end && at < n.end);
        let told = entry.position.as_ref().is_some_and(|p| p.contains(&at));
        let place = matches!(labels[at].as_str(), "GPE" | "LOC");
        !held && (told || place && name.name_type == NameType::Place)
    });
    for entry in entries {
        for words in entry.by_names.iter().chain([&entry.name]) {
            names.push(Name {
                tokens: words.clone(),
                titles: words.start..words.start,
                name_type: NameType::Person,
                key: fold(&in_usual_order(&joined(tokens, words.clone()))),
            });
        }
    }
    names.sort_by_key(|name| name.tokens.start);
}

/// Names of entries are people's, whatever the report makes of their words elsewhere.
pub fn settle_entries(names: &mut [Name], entries: &[Entry]) {
    for name in names {
        let of_entry = entry_at(entries, name.tokens.start).is_some_and(|entry| {
            entry.name == name.tokens || entry.by_names.contains(&name.tokens)
        });
        if of_entry {
            name.name_type = NameType::Person;
        }
    }
}

pub(super) fn joined(tokens: &[Token], words: Range<usize>) -> String {
    let mut text = String::new();
    for token in &tokens[words] {
        text.push_str(&token.text);
        if token.space_after {
            text.push(' ');
        }
    }
    text
}

/// "MORANDU, Felix" → "Felix MORANDU".
pub fn in_usual_order(name: &str) -> String {
    match name.split_once(',') {
        Some((family, given)) => format!("{} {}", given.trim(), family.trim()),
        None => name.to_owned(),
    }
}
