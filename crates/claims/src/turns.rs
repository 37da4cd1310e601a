//! Lines that say at their head who speaks: "A: He was in Goma.", "MS. ILVES: I saw him.",
//! "@goma_watch: He has been arrested".
//!
//! What follows such a label is its speaker's word, like what stands between quotation marks.

mod interviews;

use std::ops::Range;

use crate::document::Document;
use crate::interviewee;
use crate::names::NameType;
use crate::quotes::Quotation;
use crate::syntax::Relation;

/// Words that a label takes, at most.
const LONGEST_LABEL: usize = 6;

/// A line's label, without its colon.
struct Label {
    words: Range<usize>,
    colon: usize,
    sort: Sort,
}

#[derive(PartialEq, Eq)]
enum Sort {
    /// An account's name: it labels a line by itself.
    Account,
    /// "Q" or "A".
    Letter,
    /// Somebody named or called by a calling: only several make a transcript.
    Speaker,
}

/// What somebody who is interviewed is asked.
#[derive(Debug)]
pub struct Question {
    /// The words behind the "Q:".
    pub tokens: Range<usize>,
    /// Head token of the name of whoever is to answer.
    pub addressee: usize,
}

/// What is said under each label of the report, in order, the quotations of `marked` left out.
pub fn find(document: &Document, marked: &[Quotation]) -> Vec<Quotation> {
    let lines = Lines::of(document);
    let answers = lines.interviewee(document);
    let mut turns = Vec::new();
    for (number, label) in lines.labels.iter().enumerate() {
        let said = lines.said(document, number);
        if answers.is_some() && asks(document, label) {
            // what the report asks is its own word
            continue;
        }
        if label.sort == Sort::Account
            || lines.are_transcript()
                && (speaks_again(document, &lines.labels, label) || is_sentence(document, &said))
        {
            let speaker = answers.filter(|_| label.sort == Sort::Letter);
            turns.extend(parts(label, speaker, said, marked));
        }
    }
    if turns.is_empty() {
        turns = interviews::answers(document, marked);
    }
    turns
}

/// What is asked under each "Q:" of an interview, where it is known of whom.
pub fn questions(document: &Document) -> Vec<Question> {
    let lines = Lines::of(document);
    let Some(addressee) = lines.interviewee(document) else {
        return Vec::new();
    };
    let asked = (0..lines.labels.len()).filter(|&at| asks(document, &lines.labels[at]));
    asked
        .map(|at| Question {
            tokens: lines.said(document, at),
            addressee,
        })
        .collect()
}

/// Where lines begin, and their labels.
struct Lines {
    starts: Vec<usize>,
    labels: Vec<Label>,
}

impl Lines {
    fn of(document: &Document) -> Self {
        let starts: Vec<usize> = (0..document.tokens().len())
            .filter(|&token| opens_line(document, token))
            .collect();
        let labels = starts
            .iter()
            .filter_map(|&start| label(document, start))
            .collect();
        Self { starts, labels }
    }

    fn are_transcript(&self) -> bool {
        let speakers = self.labels.iter().filter(|l| l.sort != Sort::Account);
        speakers.count() > 1
    }

    /// The words behind a label.
    fn said(&self, document: &Document, number: usize) -> Range<usize> {
        let label = &self.labels[number];
        let next = self.labels.get(number + 1).map(|next| next.words.start);
        label.colon + 1..end(document, label, next, &self.starts)
    }

    /// Whoever answers under "A:".
    fn interviewee(&self, document: &Document) -> Option<usize> {
        let mut letters = self.labels.iter().filter(|l| l.sort == Sort::Letter);
        let first = letters.next()?;
        letters.next()?;
        interviewee::find(document, first.words.start)
    }
}

/// "Q: …".
fn asks(document: &Document, label: &Label) -> bool {
    label.sort == Sort::Letter && document.words(label.words.clone()) == "Q"
}

/// Whether a new line, or a new block, begins with `token`.
fn opens_line(document: &Document, token: usize) -> bool {
    let Some(before) = token.checked_sub(1) else {
        return true;
    };
    if document.is_pos(token, "SPACE") {
        return false;
    }
    let last = (0..token).rev().find(|&t| !document.is_pos(t, "SPACE"));
    let from = document.token(last.unwrap_or(before)).span.end;
    let gap = reportedly_model::Span::new(from, document.token(token).span.start);
    document.block(before) != document.block(token) || document.text(gap).contains('\n')
}

fn label(document: &Document, start: usize) -> Option<Label> {
    let limit = document.tokens().len().min(start + LONGEST_LABEL + 1);
    let colon = (start + 1..limit)
        .take_while(|&t| document.block(t) == document.block(start))
        .find(|&t| document.token(t).text.ends_with(':'))?;
    let words = label_words(document, start..colon);
    let sort = sort(document, &words)?;
    Some(Label { words, colon, sort })
}

/// "*@goma_watch*", without the "RT" of whoever passes it on; "*Marta Ilves* (@marta_i)".
fn label_words(document: &Document, words: Range<usize>) -> Range<usize> {
    let bracket = words.clone().find(|&t| document.token(t).text == "(");
    let account = bracket.filter(|&b| document.token(b + 1).text.starts_with('@'));
    let passed_on = document.token(words.start).text == "RT" && words.len() > 1;
    let start = words.start + usize::from(passed_on);
    start..account.unwrap_or(words.end).max(start + 1)
}

fn sort(document: &Document, words: &Range<usize>) -> Option<Sort> {
    let text = document.words(words.clone());
    let next = document.word_after(words.end);
    if text.starts_with('@') && words.len() == 1 || next.starts_with('@') {
        return Some(Sort::Account);
    }
    let answer = if document.is_french { "R" } else { "A" };
    if text == "Q" || text == answer {
        return Some(Sort::Letter);
    }
    let head = words.end - 1;
    let capitals = words
        .clone()
        .all(|t| document.token(t).text.starts_with(char::is_uppercase));
    let person = document.is_name(head, NameType::Person);
    (capitals && (person || speaks_by_calling(document, words))).then_some(Sort::Speaker)
}

/// "JUDGE OKELLO", "Interviewer", "MR. KASK".
fn speaks_by_calling(document: &Document, words: &Range<usize>) -> bool {
    let lexicon = document.lexicon;
    words.clone().any(|t| {
        let word = document.lower(t);
        let bare = word.trim_end_matches('.');
        lexicon.speech.source_nouns.has(word)
            || lexicon.roles.nouns.has(word)
            || lexicon.speech.turn_words.has(bare)
    })
}

/// A turn ends with the next label, or where a block ends that does not belong to it.
fn end(document: &Document, label: &Label, next: Option<usize>, starts: &[usize]) -> usize {
    let all = document.tokens().len();
    let after = |from: usize| {
        let later = starts.partition_point(|&start| start <= from);
        starts.get(later..).unwrap_or_default()
    };
    let ends = |&start: &usize| {
        label.sort == Sort::Account || document.block(start) != document.block(label.colon)
    };
    let line = after(label.colon).iter().copied().find(ends);
    next.unwrap_or(all).min(line.unwrap_or(all))
}

/// Who is asked and answers labels several lines; "Q" and "A" label nothing else.
fn speaks_again(document: &Document, labels: &[Label], label: &Label) -> bool {
    let words = |label: &Label| document.words(label.words.clone());
    let same = labels.iter().filter(|&other| words(other) == words(label));
    label.sort == Sort::Letter || same.count() > 1
}

/// "Marta Ilves: killed in Goma" lists somebody; who speaks does so in sentences of their own.
fn is_sentence(document: &Document, said: &Range<usize>) -> bool {
    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
    let verb = |t: usize| document.is_pos(t, "VERB") || document.is_pos(t, "AUX");
    let first = said.start..document.sentence(said.start.min(said.end - 1)).end;
    let mut verbs = first.filter(|&t| said.contains(&t) && verb(t));
    verbs.any(|t| {
        let mut own = document.tree.children_in(t, &subjects);
        own.any(|subject| said.contains(&subject))
    })
}

/// What is said, as it stands around the quotations inside it, by whoever answers or is named before
/// the colon.
fn parts(
    label: &Label,
    answers: Option<usize>,
    said: Range<usize>,
    marked: &[Quotation],
) -> Vec<Quotation> {
    let part = |tokens| Quotation {
        tokens,
        speaker: Some((answers.unwrap_or(label.words.end - 1), label.colon)),
        label: answers.is_none().then(|| label.words.clone()),
    };
    around(said, marked).into_iter().map(part).collect()
}

/// What is said, as it stands around the quotations inside it.
fn around(said: Range<usize>, marked: &[Quotation]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut from = said.start;
    let inner = marked
        .iter()
        .filter(|q| said.start < q.tokens.end && q.tokens.start < said.end);
    for stop in inner
        .map(|q| q.tokens.clone())
        .chain(std::iter::once(said.end..said.end))
    {
        if from < stop.start {
            parts.push(from..stop.start);
        }
        from = stop.end;
    }
    parts
}
