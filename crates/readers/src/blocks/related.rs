//! Pointers to other reports: "Read also: …". They make no claim.

use super::Line;
use crate::draft::Markup;
use crate::words::{after_words, count, ends_sentence};

/// Cues that also are ordinary words, and so need a colon or a dash after them.
const CUES_WITH_COLON: &[&str] = &[
    "read",
    "watch",
    "listen",
    "related",
    "see",
    "more",
    "explainer",
    "in pictures",
    "in depth",
    "lire",
    "voir",
    "lisez",
    "lesen",
    "ver",
    "lea",
    "leia",
    "leggi",
    "اقرأ",
];

/// Cues that are never the start of a sentence of a report.
const CUES: &[&str] = &[
    "read also",
    "read more",
    "read next",
    "read now",
    "read the full",
    "also read",
    "also see",
    "see also",
    "see more",
    "watch also",
    "watch now",
    "listen to",
    "listen now",
    "more on this",
    "more about this",
    "more from",
    "more stories",
    "related stories",
    "related articles",
    "related news",
    "related content",
    "related topics",
    "related posts",
    "recommended",
    "you may also like",
    "you might also like",
    "don't miss",
    "don’t miss",
    "click here",
    "subscribe to",
    "sign up for",
    "sign up to",
    "follow us",
    "share this",
    "most read",
    "editor's picks",
    "editors’ picks",
    "further reading",
    "à lire aussi",
    "a lire aussi",
    "à lire",
    "lire aussi",
    "lire également",
    "lire la suite",
    "voir aussi",
    "à voir aussi",
    "sur le même sujet",
    "à découvrir",
    "pour aller plus loin",
    "lesen sie auch",
    "lesen sie mehr",
    "mehr zum thema",
    "siehe auch",
    "auch interessant",
    "lea también",
    "lee también",
    "le puede interesar",
    "vea también",
    "más información",
    "leia também",
    "leia mais",
    "veja também",
    "leggi anche",
    "lees ook",
    "les også",
    "läs också",
    "читайте также",
    "читать также",
    "смотрите также",
    "по теме",
    "читайте також",
    "اقرأ أيضا",
    "اقرأ أيضًا",
    "إقرأ أيضا",
    "اقرأ المزيد",
    "شاهد أيضا",
    "okuyun",
    "ayrıca oku",
];

/// What stands alone where a page has an advertisement.
const ADVERTISEMENTS: &[&str] = &[
    "advertisement",
    "advertising",
    "publicité",
    "anzeige",
    "publicidad",
    "реклама",
    "إعلان",
];

/// Longer lines are prose that happens to open with a cue.
const MAX_WORDS: usize = 32;

pub(super) fn is_link(line: &Line<'_>) -> bool {
    let words = line.words();
    if line.in_link_list && continues_list(line) {
        return true;
    }
    let is_advertisement = ADVERTISEMENTS.contains(&words.to_lowercase().as_str());
    is_advertisement || count(words) <= MAX_WORDS && (has_cue(words) || is_bare_address(words))
}

/// Whether the line opens with a cue.
pub(super) fn has_cue(words: &str) -> bool {
    let words = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_followed_by_colon = |rest: &str| {
        rest.trim_start()
            .starts_with([':', '|', '»', '>', '–', '—'])
    };
    CUES_WITH_COLON
        .iter()
        .any(|cue| after_words(words, cue).is_some_and(is_followed_by_colon))
        || CUES
            .iter()
            .any(|cue| after_words(words, cue).is_some_and(is_link_after_cue))
}

/// A cue is followed by nothing, a mark, or the title of what it points to, and not by a
/// sentence: "See also the map." stays prose.
fn is_link_after_cue(rest: &str) -> bool {
    let rest = rest.trim_start();
    let is_marked = rest.is_empty() || rest.starts_with(|c: char| !c.is_alphanumeric());
    is_marked || !ends_sentence(rest)
}

/// Whether the line is a cue alone, with its links on the lines below.
pub(super) fn opens_list(words: &str) -> bool {
    has_cue(words)
        && count(words) <= 5
        && words
            .trim_end()
            .ends_with(|c: char| c == ':' || c.is_alphabetic())
        && is_cue_alone(words)
}

fn is_cue_alone(words: &str) -> bool {
    let words = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_end = |rest: &str| !rest.contains(char::is_alphanumeric);
    CUES_WITH_COLON
        .iter()
        .chain(CUES)
        .any(|cue| after_words(words, cue).is_some_and(is_end))
        || count(words) <= 4 && !words.contains(char::is_numeric) && words.ends_with(':')
}

/// Below a cue, titles follow: items, or short lines without a full stop.
fn continues_list(line: &Line<'_>) -> bool {
    let words = line.words();
    let is_title = !ends_sentence(words) && !words.ends_with(':') || words.ends_with('?');
    let is_short = count(words) <= MAX_WORDS && is_title;
    is_short && (line.paragraph.markup == Markup::Item || line.paragraph.markup == Markup::None)
}

/// A line that is nothing but an address.
fn is_bare_address(words: &str) -> bool {
    let is_address =
        words.starts_with("http://") || words.starts_with("https://") || words.starts_with("www.");
    is_address && !words.contains(char::is_whitespace)
}
