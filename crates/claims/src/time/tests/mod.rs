//! Expressions are tried on sentences cut at blanks and punctuation, with only the tags that
//! the grammar asks for, and on a few hand-made dependency analyses for the tense.

use jiff::civil::{Date, date};
use reportedly_model::{Analysis, Span, Token};

use super::{TimeExpression, find_times};

mod calendar;
mod offsets;
mod relative;
mod story;
mod stretches;
mod tense;

/// Saturday.
const PUBLISHED: Date = date(2024, 12, 14);

fn token(text: &str, start: usize, index: usize) -> Token {
    Token {
        text: text.into(),
        span: Span::new(start, start + text.chars().count()),
        space_after: true,
        lemma: text.to_lowercase().into(),
        tag: if text == "the" {
            "DT".into()
        } else {
            "NN".into()
        },
        pos: "NOUN".into(),
        morph: "".into(),
        head: index,
        dep: "dep".into(),
    }
}

/// Cuts at blanks, and before commas, full stops at the end and possessives.
fn analyse(text: &str) -> Analysis {
    let mut analysis = Analysis::default();
    let mut start = 0;
    for word in text.split(' ') {
        let stem = word.trim_end_matches([',', ';']);
        let stem = stem.strip_suffix("’s").unwrap_or(stem);
        let length = stem.chars().count();
        for (part, at) in [(stem, 0), (&word[stem.len()..], length)] {
            if !part.is_empty() {
                analysis
                    .tokens
                    .push(token(part, start + at, analysis.tokens.len()));
            }
        }
        if let Some(last) = analysis
            .tokens
            .last_mut()
            .filter(|_| stem.len() < word.len())
        {
            last.pos = "PUNCT".into();
        }
        start += word.chars().count() + 1;
    }
    for index in 1..analysis.tokens.len() {
        let glued = analysis.tokens[index - 1].span.end == analysis.tokens[index].span.start;
        analysis.tokens[index - 1].space_after = !glued;
    }
    analysis.sentences.push(0..analysis.tokens.len());
    analysis
}

fn times(text: &str, published: Option<Date>) -> Vec<TimeExpression> {
    find_times(&analyse(text), published)
}

/// The words of every expression with its value, "-" for none.
fn read(text: &str, published: Option<Date>) -> Vec<(String, String)> {
    times(text, published)
        .into_iter()
        .map(|time| (time.value.text, time.value.edtf.unwrap_or("-".into())))
        .collect()
}

#[track_caller]
fn check(published: Option<Date>, cases: &[(&str, &str)]) {
    for (words, edtf) in cases {
        let text = format!("She was there {words} with him");
        let expected = vec![((*words).to_owned(), (*edtf).to_owned())];
        assert_eq!(read(&text, published), expected, "{text}");
    }
}

#[track_caller]
fn check_published(cases: &[(&str, &str)]) {
    check(Some(PUBLISHED), cases);
}
