//! Proved: the sentences, or the whole reports, are the same but for little.

use std::cmp::Ordering;
use std::hash::{DefaultHasher, Hash, Hasher};

use reportedly_model::{CharIndex, JoinGround, Span};

use super::same_source::compatible;
use super::{Ground, Telling};
use crate::index::{ClaimAt, Index};
use crate::words::tokens;

/// Words in a shingle.
const SHINGLE: usize = 4;
/// Share of the shorter text's shingles that two reports must share to be copies.
pub(crate) const SHARED_IN_REPORTS: f64 = 0.5;
/// The same for two sentences.
const SHARED_IN_SENTENCES: f64 = 0.7;
/// Shorter sentences are the same by chance.
const FEWEST_WORDS_IN_SENTENCE: usize = 9;
/// Shorter reports are compared by sentences alone.
const FEWEST_SHINGLES_IN_REPORT: usize = 30;

/// What is kept of a report's text to compare it with others.
pub(crate) struct Fingerprint {
    chars: CharIndex,
    /// Sorted, each once.
    shingles: Vec<u64>,
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
    pub fn shared_with(&self, other: &Fingerprint) -> Option<f64> {
        let fewest = self.shingles.len().min(other.shingles.len());
        let shared = count_shared(&self.shingles, &other.shingles);
        (fewest >= FEWEST_SHINGLES_IN_REPORT).then(|| shared as f64 / fewest as f64)
    }
}

pub(super) fn same_text(index: &Index<'_>, a: &Telling<'_>, b: &Telling<'_>) -> Option<Ground> {
    if !compatible(index, a, b) {
        return None;
    }
    let reason = same_sentence(a, b).or_else(|| same_report(index, a.report, b.report))?;
    Some(Ground::proved(JoinGround::SameText, reason))
}

fn same_report(index: &Index<'_>, a: usize, b: usize) -> Option<String> {
    let shared = index.shared_wording(a, b)?;
    (shared >= SHARED_IN_REPORTS).then(|| {
        format!(
            "{:.0} % of the wording of the shorter report is in the other",
            shared * 100.0
        )
    })
}

fn same_sentence(a: &Telling<'_>, b: &Telling<'_>) -> Option<String> {
    let alike = |mine: &&Sentence<'_>| b.sentences.iter().any(|theirs| nearly_equal(mine, theirs));
    let same = a.sentences.iter().find(alike)?;
    Some(format!(
        "both have the sentence “{}” but for little",
        short(same.text)
    ))
}

fn nearly_equal(a: &Sentence<'_>, b: &Sentence<'_>) -> bool {
    if a.words.len().min(b.words.len()) < FEWEST_WORDS_IN_SENTENCE {
        return false;
    }
    let shared = count_shared(&a.shingles, &b.shingles) as f64;
    shared / a.shingles.len().max(b.shingles.len()) as f64 >= SHARED_IN_SENTENCES
}

/// A sentence that a claim rests on.
pub(super) struct Sentence<'a> {
    pub text: &'a str,
    pub words: Vec<String>,
    shingles: Vec<u64>,
}

/// The sentences that the claims of an account rest on.
pub(super) fn sentences<'a>(index: &Index<'a>, claims: &[ClaimAt]) -> Vec<Sentence<'a>> {
    let mut found: Vec<Sentence<'a>> = Vec::new();
    for &at in claims {
        let sentence = sentence_of(index, at);
        if !sentence.is_empty() && !found.iter().any(|known| known.text == sentence) {
            let words = tokens(sentence);
            let shingles = shingles(&words);
            found.push(Sentence {
                text: sentence,
                words,
                shingles,
            });
        }
    }
    found
}

/// The sentence that a claim rests on.
pub(super) fn sentence_of<'a>(index: &Index<'a>, at: ClaimAt) -> &'a str {
    let text = index.reports[at.report].report.text.as_str();
    let chars = &index.fingerprint(at.report).chars;
    sentence_around(text, chars, index.claim(at).evidence.span)
}

/// The stretch around `span` up to the nearest ends of sentences or lines.
fn sentence_around<'t>(text: &'t str, chars: &CharIndex, span: Span) -> &'t str {
    let (start, end) = (chars.byte(span.start), chars.byte(span.end));
    let (before, after) = (
        text.get(..start).unwrap_or(""),
        text.get(end.max(start)..).unwrap_or(""),
    );
    let from = sentence_ends(before).next_back().unwrap_or(0);
    let to = sentence_ends(after)
        .next()
        .map_or(text.len(), |at| end + at);
    text.get(from..to.max(from)).unwrap_or("").trim()
}

/// Byte offsets just after the ends of sentences and lines.
fn sentence_ends(text: &str) -> impl DoubleEndedIterator<Item = usize> + '_ {
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

/// Hashes of all runs of a few words, sorted, each once.
fn shingles(words: &[String]) -> Vec<u64> {
    let mut hashes: Vec<u64> = words
        .windows(SHINGLE.min(words.len().max(1)))
        .map(|window| {
            let mut hasher = DefaultHasher::new();
            window.hash(&mut hasher);
            hasher.finish()
        })
        .collect();
    hashes.sort_unstable();
    hashes.dedup();
    hashes
}

/// How many values two sorted lists share.
fn count_shared(a: &[u64], b: &[u64]) -> usize {
    let (mut left, mut right, mut shared) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(left), b.get(right)) {
        match x.cmp(y) {
            Ordering::Less => left += 1,
            Ordering::Greater => right += 1,
            Ordering::Equal => (left, right, shared) = (left + 1, right + 1, shared + 1),
        }
    }
    shared
}

fn short(sentence: &str) -> String {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    match words.get(..10) {
        Some(first) if words.len() > 12 => format!("{} …", first.join(" ")),
        _ => words.join(" "),
    }
}
