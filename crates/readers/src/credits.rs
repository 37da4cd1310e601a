//! What wires a report credits as a whole: in its byline, its dateline, its signature or a note
//! on how it was made. What a source told an agency inside the report is no credit.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;
use reportedly_model::{BlockRole, CharIndex, Credit, Quoted, Span};

use crate::agencies::{NAMED, alternatives, named};
use crate::blocks::Piece;
use crate::words::{ends_sentence, pattern};

/// Signatures and notes stand in one of so many paragraphs at the end.
const LAST_BLOCKS: usize = 3;

/// Agencies that the report does not name.
const UNNAMED: &str = r"(?:news\s|wire\s)?(?:agencies|agences|agencias|Agenturen)";

/// "By our staff and agencies", "Agencies".
static UNNAMED_IN_BYLINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)(?:^|[/,|(]\s*|\b(?:and|with|by|et|avec|y|con|mit|und)\s(?:les\s|des\s)?)(?P<credit>{UNNAMED})\s*(?:$|[/,|).])"
    ))
});

/// "… (AFP)", "… — Reuters", "… AP/dpa", "… (avec AFP)" as the last words of a paragraph.
static SIGNED: LazyLock<Regex> = LazyLock::new(|| {
    let agency = alternatives();
    pattern(&format!(
        r#"(?x) (?P<lead> [\[(]\s* | \s(?:[–—]|--?)\s* | [.!?…»”"’)\]]\s+ | ^(?:[–—]|--?)?\s* )
        (?: (?i:with|avec|con|mit|sources?|via) \s* :? \s* )?
        (?P<credits> (?:{agency}|(?i:{UNNAMED})) (?: (?:\s*[/,&;]\s*|\s(?:and|et|y|und)\s) (?:{agency}|(?i:{UNNAMED})) )* )
        \s* (?: [\])] \.? | (?P<stop>\.) )? $"#
    ))
});

/// What a name in front of brackets ends with, where they only shorten it: "the news agency (ANSA)".
static SHORTENED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:agency|agence|agencia|agentur|service|presse?|wire|network|international|india)$",
    )
});

/// "BEIRUT (Reuters)", "Beirut, May 3 (AFP)" before the first words, though no dash follows.
static OPENS: LazyLock<Regex> = LazyLock::new(|| {
    let agency = alternatives();
    pattern(&format!(
        r#"(?x) ^ (?P<place> \p{{Lu}}[\p{{L}}.’'-]* (?: [\ ,/]+ (?:\p{{Lu}}[\p{{L}}.’'-]*|\d{{1,4}}) ){{0,5}} )
        \s* \( (?P<credits> {agency} (?: [/,]\s*{agency} )* ) \) \s* [“"«‘]? \p{{Lu}}"#
    ))
});

/// What a note on the making of a report says.
static NOTE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix) \b(?: contributed\sto\sthis\s(?:report|story|article)
        | (?:additional|further)\s(?:reporting|material|information)\s(?:by|from)
        | with\s(?:reporting|material|inputs?|information|files|contributions)\s(?:by|from)
        | (?:report|story|article)\s(?:includes|contains|uses)\s(?:reporting|material|information)\s(?:by|from)
        | (?:report|story|article)\swas\s(?:first\s|originally\s)?(?:published|written|compiled|produced)\s(?:by|with|from)
        | avec\sl[’'] | avec\sles?\sagences? )\b?",
    )
});

/// The agencies that a report credits, each once, in the order of the text.
pub(crate) fn of_report(text: &str, pieces: &[Piece]) -> Vec<Credit> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for byline in with_role(pieces, BlockRole::Byline) {
        found.extend(shifted(in_byline(&text[byline.clone()]), byline.start));
    }
    if let Some(first) = with_role(pieces, BlockRole::Body).next() {
        found.extend(shifted(in_opening(&text[first.clone()]), first.start));
    }
    let last = with_role(pieces, BlockRole::Body).rev().take(LAST_BLOCKS);
    let closing = last
        .map(|block| shifted(in_closing(&text[block.clone()]), block.start))
        .find(|credits| !credits.is_empty());
    found.extend(closing.unwrap_or_default());
    found.sort_by_key(|range| (range.start, range.end));
    each_once(text, &found)
}

fn with_role(
    pieces: &[Piece],
    role: BlockRole,
) -> impl DoubleEndedIterator<Item = Range<usize>> + '_ {
    pieces
        .iter()
        .filter(move |piece| piece.role == role)
        .map(|piece| piece.range.clone())
}

fn shifted(ranges: Vec<Range<usize>>, by: usize) -> Vec<Range<usize>> {
    let moved = ranges.into_iter();
    moved
        .map(|range| range.start + by..range.end + by)
        .collect()
}

/// Agencies named anywhere in a byline; in capitals throughout, "ANI GRIGORYAN" is a person.
fn in_byline(line: &str) -> Vec<Range<usize>> {
    if credits_picture(line) {
        return Vec::new();
    }
    let in_capitals = !line.chars().any(char::is_lowercase);
    let is_apart = |range: &Range<usize>| {
        let rest = line[range.end..].trim_start();
        !in_capitals || !rest.starts_with(char::is_alphabetic)
    };
    let mut found = agencies_in(line, 0..line.len());
    found.retain(is_apart);
    let unnamed = UNNAMED_IN_BYLINE.captures(line);
    found.extend(unnamed.and_then(|unnamed| Some(unnamed.name("credit")?.range())));
    found
}

/// "[Omar Diaz/AFP]": whoever took a picture.
fn credits_picture(line: &str) -> bool {
    let inside = line.strip_prefix(['[', '(']);
    let inside = inside.and_then(|line| line.strip_suffix([']', ')']));
    let taken_by = inside.and_then(|inside| inside.split_once('/'));
    taken_by.is_some_and(|(name, _)| named(name).is_none())
}

/// Agencies in the brackets of a dateline that runs on into the sentence.
fn in_opening(paragraph: &str) -> Vec<Range<usize>> {
    let Some(opening) = OPENS.captures(paragraph) else {
        return Vec::new();
    };
    match opening.name("credits") {
        Some(credits) if !is_shortened(&opening["place"]) => {
            agencies_in(paragraph, credits.range())
        }
        _ => Vec::new(),
    }
}

/// Agencies that sign a paragraph, or that a note on its making names.
fn in_closing(paragraph: &str) -> Vec<Range<usize>> {
    let signed = signature(paragraph);
    match signed.is_empty() {
        true => in_note(paragraph),
        false => signed,
    }
}

fn signature(paragraph: &str) -> Vec<Range<usize>> {
    let Some(signed) = SIGNED.captures(paragraph) else {
        return Vec::new();
    };
    let (Some(lead), Some(credits)) = (signed.name("lead"), signed.name("credits")) else {
        return Vec::new();
    };
    let before = paragraph[..lead.start()].trim_end();
    let in_brackets = lead.as_str().starts_with(['(', '[']);
    // "He named his employer – AFP." is a sentence to its end, "… left. – AFP" is not.
    let after_dash = lead.as_str().trim().starts_with(['-', '–', '—']);
    let ends_prose =
        after_dash && signed.name("stop").is_some() && !before.is_empty() && !ends_sentence(before);
    if ends_prose || (in_brackets && is_shortened(before)) {
        return Vec::new();
    }
    let mut found = agencies_in(paragraph, credits.range());
    if found.is_empty() {
        found.push(credits.range());
    }
    found
}

/// Agencies in the sentence that tells how a report was made.
fn in_note(paragraph: &str) -> Vec<Range<usize>> {
    let Some(note) = NOTE.find(paragraph) else {
        return Vec::new();
    };
    let start = paragraph[..note.start()]
        .rfind(". ")
        .map_or(0, |stop| stop + 2);
    agencies_in(paragraph, start..paragraph.len())
}

/// Whether brackets after `words` give the short form of a name, and credit nobody.
fn is_shortened(words: &str) -> bool {
    let ends_with_agency = NAMED
        .find_iter(words)
        .any(|agency| agency.end() == words.len());
    ends_with_agency || (!ends_sentence(words) && SHORTENED.is_match(words))
}

fn agencies_in(text: &str, within: Range<usize>) -> Vec<Range<usize>> {
    let found = NAMED.find_iter(&text[within.clone()]);
    let found = found.map(|agency| agency.range()).collect();
    shifted(found, within.start)
}

/// The first credit of each agency; one that is not named has no name.
fn each_once(text: &str, found: &[Range<usize>]) -> Vec<Credit> {
    let index = CharIndex::new(text);
    let mut credits: Vec<Credit> = Vec::new();
    for range in found {
        let words = &text[range.clone()];
        let name = named(words).map(str::to_owned);
        let span = Span::new(index.char(range.start), index.char(range.end));
        if credits.iter().all(|known| known.name != name) {
            let words = Quoted::new(words, span);
            credits.push(Credit { name, words });
        }
    }
    credits
}

#[cfg(test)]
mod tests;
