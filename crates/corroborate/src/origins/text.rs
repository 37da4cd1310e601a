//! Proved: the sentences, or the whole reports, are the same but for little.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use reportedly_model::{CharIndex, JoinGround, Span};

use super::same_source::compatible;
use super::{Ground, Telling};
use crate::index::Index;
use crate::words::tokens;

/// Words in a shingle.
const SHINGLE: usize = 4;
/// Share of the shorter text's shingles that two reports must share to be copies.
const SHARED_IN_REPORTS: f64 = 0.5;
/// The same for two sentences.
const SHARED_IN_SENTENCES: f64 = 0.7;
/// Shorter sentences are the same by chance.
const FEWEST_WORDS_IN_SENTENCE: usize = 9;
/// Shorter reports are compared by sentences alone.
const FEWEST_SHINGLES_IN_REPORT: usize = 30;

/// What is kept of a report's text to compare it with others.
pub(crate) struct Fingerprint {
    chars: CharIndex,
    shingles: BTreeSet<u64>,
}

impl Fingerprint {
    /// Shingles and offsets of `text`.
    pub fn new(text: &str) -> Self {
        Self {
            chars: CharIndex::new(text),
            shingles: shingles(&tokens(text)),
        }
    }

    /// Share of the shorter text's wording that is in the other; `None` for very short texts.
    fn shared_with(&self, other: &Fingerprint) -> Option<f64> {
        let fewest = self.shingles.len().min(other.shingles.len());
        let shared = self.shingles.intersection(&other.shingles).count();
        (fewest >= FEWEST_SHINGLES_IN_REPORT).then(|| shared as f64 / fewest as f64)
    }

    /// Whether the two texts share most of their wording.
    pub fn is_near_copy(&self, other: &Fingerprint) -> bool {
        self.shared_with(other)
            .is_some_and(|shared| shared >= SHARED_IN_REPORTS)
    }
}

pub(super) fn same_text(index: &Index<'_>, a: &Telling<'_>, b: &Telling<'_>) -> Option<Ground> {
    if !compatible(index, a, b) {
        return None;
    }
    let reason = same_sentence(index, a, b).or_else(|| same_report(index, a.report, b.report))?;
    Some(Ground::proved(JoinGround::SameText, reason))
}

fn same_report(index: &Index<'_>, a: usize, b: usize) -> Option<String> {
    let shared = index.fingerprint(a).shared_with(index.fingerprint(b))?;
    (shared >= SHARED_IN_REPORTS).then(|| {
        format!(
            "{:.0} % of the wording of the shorter report is in the other",
            shared * 100.0
        )
    })
}

fn same_sentence(index: &Index<'_>, a: &Telling<'_>, b: &Telling<'_>) -> Option<String> {
    let theirs: Vec<Vec<String>> = sentences(index, b).iter().map(|s| tokens(s)).collect();
    for mine in sentences(index, a) {
        let mine_words = tokens(mine);
        if theirs.iter().any(|words| nearly_equal(&mine_words, words)) {
            return Some(format!(
                "both have the sentence “{}” but for little",
                short(mine)
            ));
        }
    }
    None
}

fn nearly_equal(a: &[String], b: &[String]) -> bool {
    if a.len().min(b.len()) < FEWEST_WORDS_IN_SENTENCE {
        return false;
    }
    let (mine, theirs) = (shingles(a), shingles(b));
    let shared = mine.intersection(&theirs).count() as f64;
    shared / mine.len().max(theirs.len()) as f64 >= SHARED_IN_SENTENCES
}

/// The sentences that the claims of an account rest on.
pub(super) fn sentences<'a>(index: &Index<'a>, telling: &Telling<'_>) -> Vec<&'a str> {
    let text = index.reports[telling.report].report.text.as_str();
    let chars = &index.fingerprint(telling.report).chars;
    let mut found: Vec<&str> = Vec::new();
    for &at in &telling.claims {
        let sentence = sentence_around(text, chars, index.claim(at).evidence.span);
        if !sentence.is_empty() && !found.contains(&sentence) {
            found.push(sentence);
        }
    }
    found
}

/// The stretch around `span` up to the nearest ends of sentences or lines.
fn sentence_around<'t>(text: &'t str, chars: &CharIndex, span: Span) -> &'t str {
    let (start, end) = (chars.byte(span.start), chars.byte(span.end));
    let (before, after) = (
        text.get(..start).unwrap_or(""),
        text.get(end.max(start)..).unwrap_or(""),
    );
    let from = sentence_ends(before).last().unwrap_or(0);
    let to = sentence_ends(after)
        .next()
        .map_or(text.len(), |at| end + at);
    text.get(from..to.max(from)).unwrap_or("").trim()
}

/// Byte offsets just after the ends of sentences and lines.
fn sentence_ends(text: &str) -> impl Iterator<Item = usize> + '_ {
    text.char_indices().filter_map(move |(at, c)| {
        let after = text.get(at + c.len_utf8()..).unwrap_or("");
        let ends = match c {
            '\n' => true,
            '.' | '!' | '?' | '؟' | '。' => after.chars().next().is_some_and(char::is_whitespace),
            _ => false,
        };
        ends.then(|| at + c.len_utf8())
    })
}

fn shingles(words: &[String]) -> BTreeSet<u64> {
    words
        .windows(SHINGLE.min(words.len().max(1)))
        .map(|window| {
            let mut hasher = DefaultHasher::new();
            window.hash(&mut hasher);
            hasher.finish()
        })
        .collect()
}

fn short(sentence: &str) -> String {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    match words.get(..10) {
        Some(first) if words.len() > 12 => format!("{} …", first.join(" ")),
        _ => words.join(" "),
    }
}
