//! Answers before it is said how much they rest on.
//!
//! How many reports there are, how many of them were read, and to which day they go changes with
//! every report, whomever it is about. What is said of that is left open in an answer that is kept,
//! and filled in when the answer is shown.

use reportedly_model::{Coverage, Overturn, Whereabouts};
use serde::{Deserialize, Serialize};

use crate::time::edtf_in_words;

/// An answer in which nothing stands yet of what all reports together are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OpenAnswer {
    /// The answer; its sentences, its coverage and what would overturn it are empty.
    answer: Whereabouts,
    told: OpenWords,
    /// Reports without which the answer would be another.
    losses: Vec<Overturn>,
    rivals: Vec<Overturn>,
    news: Option<OpenWords>,
}

/// Sentences in which nothing stands yet of what all reports together are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenWords(Vec<Piece>);

/// A piece of an open sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Piece {
    /// Words that stand.
    Words(String),
    /// To which day the reports go that the answer rests on.
    Reports,
    /// The same for reports that may still come: "dated after 12 December 2024".
    LaterReports,
    /// Among how many reports nothing later, or nothing else, is said.
    NothingLater,
    NothingElse,
}

impl OpenWords {
    pub(super) fn push(&mut self, words: impl Into<String>) {
        self.0.push(Piece::Words(words.into()));
    }

    pub(super) fn leave_open(&mut self, piece: Piece) {
        self.0.push(piece);
    }

    pub(super) fn extend(&mut self, words: OpenWords) {
        self.0.extend(words.0);
    }

    /// The words with what all reports together are; `as_of` is the day that the answer is of.
    pub fn in_full(&self, coverage: &Coverage, as_of: Option<&str>) -> String {
        let pieces = self.0.iter().map(|piece| match piece {
            Piece::Words(words) => words.clone(),
            Piece::Reports => reports_in_words(coverage, as_of),
            Piece::LaterReports => later_reports_in_words(coverage),
            Piece::NothingLater => coverage_sentence(coverage, "Nothing later"),
            Piece::NothingElse => coverage_sentence(coverage, "Nothing else"),
        });
        pieces.collect()
    }
}

impl From<String> for OpenWords {
    fn from(words: String) -> Self {
        Self(vec![Piece::Words(words)])
    }
}

impl From<Whereabouts> for OpenAnswer {
    /// An answer in which nothing but its coverage is left open.
    fn from(mut answer: Whereabouts) -> Self {
        let told = std::mem::take(&mut answer.answer).into();
        let overturn = std::mem::take(&mut answer.overturn);
        answer.coverage = Coverage::default();
        Self::new(answer, told, (Vec::new(), overturn, None))
    }
}

impl OpenAnswer {
    pub(super) fn new(
        answer: Whereabouts,
        told: OpenWords,
        (losses, rivals, news): (Vec<Overturn>, Vec<Overturn>, Option<OpenWords>),
    ) -> Self {
        Self {
            answer,
            told,
            losses,
            rivals,
            news,
        }
    }

    /// Id of the person.
    pub fn person(&self) -> &str {
        &self.answer.person
    }

    /// The answer without its sentences, its coverage and what would overturn it.
    pub fn findings(&self) -> &Whereabouts {
        &self.answer
    }

    /// The same answer with its findings cut short; gives what `cut` gives, too.
    pub fn cut_short<T>(&self, cut: impl FnOnce(Whereabouts) -> (Whereabouts, T)) -> (Self, T) {
        let (answer, given) = cut(self.answer.clone());
        let short = Self {
            answer,
            told: self.told.clone(),
            losses: self.losses.clone(),
            rivals: self.rivals.clone(),
            news: self.news.clone(),
        };
        (short, given)
    }

    /// Its sentences.
    pub fn told(&self) -> &OpenWords {
        &self.told
    }

    /// The whole answer.
    pub fn with(&self, coverage: &Coverage) -> Whereabouts {
        let as_of = self.answer.as_of.as_deref();
        let mut whole = self.answer.clone();
        whole.answer = self.told.in_full(coverage, as_of);
        // Without the only report read nothing is left, which goes without saying.
        if coverage.read > 1 {
            whole.overturn.extend(self.losses.iter().cloned());
        }
        whole.overturn.extend(self.rivals.iter().cloned());
        let news = self.news.iter().map(|words| Overturn {
            claim: None,
            words: words.in_full(coverage, as_of),
        });
        whole.overturn.extend(news);
        whole.coverage = coverage.clone();
        whole
    }
}

fn reports_in_words(coverage: &Coverage, as_of: Option<&str>) -> String {
    match as_of.or(coverage.published_to.as_deref()) {
        Some(date) => format!("reports published to {}", edtf_in_words(date)),
        None => "reports without a date".to_owned(),
    }
}

fn later_reports_in_words(coverage: &Coverage) -> String {
    match &coverage.published_to {
        Some(date) => format!("dated after {}", edtf_in_words(date)),
        None => "with a date".to_owned(),
    }
}

fn coverage_sentence(coverage: &Coverage, nothing: &str) -> String {
    let reports = match (coverage.read, coverage.given) {
        (1, 1) => "in the one report read".to_owned(),
        (read, given) if read == given => format!("among the {read} reports read"),
        (read, given) => format!("among the {read} of {given} reports read"),
    };
    let mut words = format!("{nothing} {reports}");
    if coverage.undated > 0 {
        words.push_str(&format!(", {} undated", coverage.undated));
    }
    if coverage.later > 0 {
        words.push_str(&format!("; {} published later left out", coverage.later));
    }
    words + "."
}
