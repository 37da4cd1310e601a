//! The pipelines say of sixty texts in each language exactly what spaCy 3.8.18 says of them.
//!
//! The texts are in `frozen-*-texts.jsonl`, spaCy's word on them in `frozen-*-analyses.jsonl`,
//! written by `parity/record.py`.

mod common;

use reportedly_model::Analysis;
use reportedly_nlp::Pipeline;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// First and last offset, tag, part of speech, features, lemma, head and dependency.
type Row = (usize, usize, String, String, String, String, usize, String);

#[derive(Debug, PartialEq, Deserialize)]
struct Recorded {
    tokens: Vec<Row>,
    sentences: Vec<(usize, usize)>,
    entities: Vec<(usize, usize, String)>,
}

fn recorded(analysis: &Analysis) -> Recorded {
    let row = |token: &reportedly_model::Token| {
        (
            token.span.start,
            token.span.end,
            token.tag.to_string(),
            token.pos.to_string(),
            token.morph.to_string(),
            token.lemma.to_string(),
            token.head,
            token.dep.to_string(),
        )
    };
    Recorded {
        tokens: analysis.tokens.iter().map(row).collect(),
        sentences: analysis
            .sentences
            .iter()
            .map(|range| (range.start, range.end))
            .collect(),
        entities: analysis
            .entities
            .iter()
            .map(|entity| {
                (
                    entity.tokens.start,
                    entity.tokens.end,
                    entity.label.to_string(),
                )
            })
            .collect(),
    }
}

fn lines<T: DeserializeOwned>(file: &str) -> Vec<T> {
    let read = |line| serde_json::from_str(line).expect("a line of JSON");
    file.lines().map(read).collect()
}

fn assert_as_recorded(pipeline: &Pipeline, texts: &str, expected: &str) {
    let texts: Vec<String> = lines(texts);
    let expected: Vec<Recorded> = lines(expected);
    assert_eq!(texts.len(), expected.len(), "run parity/record.py");

    for (text, expected) in texts.iter().zip(expected) {
        let found = recorded(&pipeline.analyze(text));
        for (found, expected) in found.tokens.iter().zip(&expected.tokens) {
            assert_eq!(found, expected, "in {text:?}");
        }
        assert_eq!(found, expected, "in {text:?}");
    }
}

#[test]
fn every_english_text_is_analysed_as_by_spacy() {
    assert_as_recorded(
        &common::ENGLISH,
        include_str!("frozen-en-texts.jsonl"),
        include_str!("frozen-en-analyses.jsonl"),
    );
}

#[test]
fn every_french_text_is_analysed_as_by_spacy() {
    assert_as_recorded(
        &common::FRENCH,
        include_str!("frozen-fr-texts.jsonl"),
        include_str!("frozen-fr-analyses.jsonl"),
    );
}
