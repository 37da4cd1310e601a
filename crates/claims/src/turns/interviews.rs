//! Interviews without labels: what is asked of "you" stands in a line of its own, and the lines behind it are the
//! answer.

use std::ops::Range;

use super::{around, opens_line};
use crate::document::Document;
use crate::interviewee;
use crate::quotes::Quotation;

/// So many questions make an interview.
const QUESTIONS: usize = 2;

/// Most sentences of a question.
const LONGEST_QUESTION: usize = 3;

/// The answers of whoever is interviewed, the quotations of `marked` left out.
pub fn answers(document: &Document, marked: &[Quotation]) -> Vec<Quotation> {
    let lines = lines(document);
    let mut asked: Vec<bool> = lines
        .iter()
        .map(|line| is_question(document, line) && addresses(document, line))
        .collect();
    if !document.is_french {
        if !answers_in_person(document, &lines, &asked) {
            return Vec::new();
        }
        ask_without_you(document, &lines, &mut asked);
    }
    let Some(first) = asked.iter().position(|&is| is) else {
        return Vec::new();
    };
    let many = asked.iter().filter(|&&is| is).count() >= QUESTIONS;
    let Some(speaker) = interviewee::find(document, lines[first].start).filter(|_| many) else {
        return Vec::new();
    };
    (first + 1..lines.len())
        .filter(|&at| !asked[at] && !is_remark(document, &lines, &asked, at))
        .flat_map(|at| around(behind_label(document, &lines[at]), marked))
        .map(|tokens| Quotation {
            speaker: Some((speaker, tokens.start.saturating_sub(1))),
            tokens,
            label: None,
        })
        .collect()
}

/// The lines, or blocks, of the text; a line that only goes on with a sentence is none.
fn lines(document: &Document) -> Vec<Range<usize>> {
    let count = document.tokens().len();
    let opens = |t: usize| opens_line(document, t) && document.sentence(t).start == t;
    let mut starts: Vec<usize> = (0..count)
        .filter(|&t| t == 0 || document.block(t) != document.block(t - 1) || opens(t))
        .collect();
    starts.push(count);
    starts.windows(2).map(|pair| pair[0]..pair[1]).collect()
}

/// "Où est votre père ?": a line of few sentences that ends so.
fn is_question(document: &Document, line: &Range<usize>) -> bool {
    let ends = (line.clone().rev())
        .find(|&t| !document.is_pos(t, "SPACE"))
        .is_some_and(|t| document.token(t).text == "?");
    let first = document.tree.sentence(line.start);
    let last = document.tree.sentence(line.end - 1);
    ends && last - first < LONGEST_QUESTION
}

/// "Où est *votre* père ?": whether it is asked of somebody there.
fn addresses(document: &Document, line: &Range<usize>) -> bool {
    let own = |t: usize| document.text(document.span(t..t + 1)).to_lowercase();
    let you = if document.is_french {
        ["vous", "-vous", "votre", "vos", "tu", "-tu", "toi", "ton"].as_slice()
    } else {
        ["you", "your", "yours", "yourself"].as_slice()
    };
    line.clone().any(|t| you.contains(&own(t).as_str()))
}

/// Whether two answers at least speak of "I" and "my": an explainer asks its readers, and answers itself.
fn answers_in_person(document: &Document, lines: &[Range<usize>], asked: &[bool]) -> bool {
    let spoken = |at: &usize| {
        lines[*at].clone().any(|t| {
            let first = matches!(document.token(t).text.as_str(), "I" | "me" | "my" | "My");
            first && document.token(t).pos == "PRON"
        })
    };
    let answer = |at: &usize| asked[at - 1] && !asked[*at];
    (1..lines.len()).filter(answer).filter(spoken).count() >= QUESTIONS
}

/// "Where is he?", "What happened to the mayor?": asked between two answers, of nobody by word.
fn ask_without_you(document: &Document, lines: &[Range<usize>], asked: &mut [bool]) {
    for at in 1..lines.len().saturating_sub(1) {
        let between = !asked[at - 1] && !asked[at + 1] && asked[..at].contains(&true);
        asked[at] |= between && is_question(document, &lines[at]);
    }
}

/// "Le ministre affirme qu'il a fui.", between two lines that are no questions: what the interviewer holds against
/// whoever answers, who says neither "je" nor "mon" in it.
fn is_remark(document: &Document, lines: &[Range<usize>], asked: &[bool], at: usize) -> bool {
    let line = &lines[at];
    let one = document.tree.sentence(line.start) == document.tree.sentence(line.end - 1);
    let own = line
        .clone()
        .any(|t| matches!(document.lower(t), "i" | "me" | "my" | "we" | "our" | "us"));
    let answered = at > 0 && !asked[at - 1];
    let goes_on = lines.get(at + 1).is_some() && !asked[at + 1];
    one && !own && answered && goes_on
}

/// "*Irena Varnek :* Il est détenu": without the name at its head.
fn behind_label(document: &Document, line: &Range<usize>) -> Range<usize> {
    let near = line.start..line.end.min(line.start + 6);
    let colon = near.clone().find(|&t| document.token(t).text == ":");
    let named = |end: usize| {
        let mut words = line.start..end;
        words.all(|t| {
            document.name_of(t).is_some() || document.token(t).text.starts_with(char::is_uppercase)
        })
    };
    match colon.filter(|&colon| named(colon)) {
        Some(colon) => colon + 1..line.end,
        None => line.clone(),
    }
}
