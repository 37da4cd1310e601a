//! Headlines, subtitles and the short titles inside a text.

use reportedly_model::BlockRole;

use super::Line;
use crate::draft::Markup;
use crate::words::{count, ends_sentence, ends_with_mark, is_title_case};

pub(super) fn is_headline(line: &Line<'_>) -> bool {
    let Some(next) = line.next else {
        return false;
    };
    if line.paragraph.markup != Markup::None || line.words().contains('\n') {
        return false;
    }
    if ends_sentence(without_brackets(line.words())) && !line.words().ends_with('?') {
        return false;
    }
    match line.role_before() {
        _ if line.is_first_prose => is_title(line.words(), next),
        Some(BlockRole::Body) => is_title_inside(line, next),
        _ => is_short_title(line.words()) && is_prose(next),
    }
}

/// The line without the brackets at its end: "… two officials said. (AFP)" is a sentence.
fn without_brackets(words: &str) -> &str {
    match words.rsplit_once('(') {
        Some((before, inside)) if inside.trim_end().ends_with(')') => before.trim_end(),
        _ => words,
    }
}

/// The title or subtitle above all running text.
fn is_title(words: &str, next: &str) -> bool {
    let is_question = words.ends_with('?') && count(words) <= 14;
    let is_unfinished = !ends_with_mark(words) || is_question;
    let is_short = count(words) <= 30 && words.chars().count() <= 200;
    // A short line over another short line may be the start of a list.
    is_unfinished && is_short && (is_prose(next) || count(next) >= 6 || count(words) >= 3)
}

/// A title between two paragraphs of running text.
fn is_title_inside(line: &Line<'_>, next: &str) -> bool {
    let is_after_sentence = line.words_before().is_some_and(ends_sentence);
    is_after_sentence && is_short_title(line.words()) && is_prose(next)
}

fn is_short_title(words: &str) -> bool {
    let words_in_it = count(words);
    let is_question = words.ends_with('?') && words_in_it <= 8;
    let is_short = words_in_it <= 8 || (words_in_it <= 14 && is_title_case(words));
    let starts_as_title = !words.starts_with(char::is_lowercase);
    is_short && starts_as_title && (!ends_with_mark(words) || is_question)
}

/// Whether a paragraph is running text: it ends as a sentence does, or is long.
fn is_prose(words: &str) -> bool {
    (ends_sentence(words) && count(words) >= 4) || count(words) >= 20
}
