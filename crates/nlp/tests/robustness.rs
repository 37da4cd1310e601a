//! Whatever the text, the pipelines answer, and their answers are sound.

mod common;

use std::ops::Range;

use common::{ENGLISH, FRENCH};
use proptest::prelude::*;
use reportedly_model::{Analysis, CharIndex};
use reportedly_nlp::{LoadError, Pipeline};

/// Has both pipelines analyse `text`, and checks the analyses.
fn assert_analysed(text: &str) {
    for pipeline in [&*ENGLISH, &*FRENCH] {
        assert_sound(text, &pipeline.analyze(text));
    }
}

/// Checks what must hold of the analysis of any text.
fn assert_sound(text: &str, analysis: &Analysis) {
    let index = CharIndex::new(text);
    let count = analysis.tokens.len();
    let mut spelt = String::new();
    for token in &analysis.tokens {
        assert_eq!(index.slice(text, token.span), token.text);
        assert!(!token.text.is_empty());
        assert!(token.head < count);
        assert!(!token.lemma.is_empty() && !token.tag.is_empty() && !token.dep.is_empty());
        spelt.push_str(&token.text);
        spelt.push_str(if token.space_after { " " } else { "" });
    }
    assert_eq!(spelt, text);

    let mut end = 0;
    for sentence in &analysis.sentences {
        assert_eq!(sentence.start, end);
        assert!(sentence.start < sentence.end);
        end = sentence.end;
        let inside = |at: usize| sentence.contains(&analysis.tokens[at].head);
        assert!(
            sentence.clone().all(inside),
            "a head lies outside of its sentence"
        );
    }
    assert_eq!(end, count);
    assert_in_order(analysis.entities.iter().map(|entity| &entity.tokens), count);
}

fn assert_in_order<'r>(ranges: impl Iterator<Item = &'r Range<usize>>, count: usize) {
    let mut end = 0;
    for range in ranges {
        assert!(end <= range.start && range.start < range.end && range.end <= count);
        end = range.end;
    }
}

/// Pieces that texts are made of when pure chance would hardly make them.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-zA-Z]{1,8}",
        "\\PC{1,3}",
        "[ \n\t\u{a0}\u{2028}\u{1f}]{1,3}",
        "[.,;:!?'\"()«»“”…/@#$%-]{1,4}",
        "[0-9]{1,4}(km|%|€|th|s)?",
        Just("don't".to_owned()),
        "(l|qu|d|n)['’]",
        "[aà]-t-(il|on|elle)",
        "(anti|ex|saint|a-la|é)[-–‐]",
        Just("https://example.org/a?b=c#d".to_owned()),
        Just("👩‍👩‍👧".to_owned()),
        Just("بثينة،".to_owned()),
        Just("\u{202e}\u{0}\u{feff}".to_owned()),
        Just("e\u{301}\u{301}\u{301}".to_owned()),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_characters_are_analysed(text in any::<String>()) {
        assert_analysed(&text);
    }

    #[test]
    fn any_mixture_is_analysed(text in pieces()) {
        assert_analysed(&text);
    }

    #[test]
    fn company_does_not_change_the_analysis(texts in prop::collection::vec(pieces(), 0..6)) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        for pipeline in [&*ENGLISH, &*FRENCH] {
            let alone: Vec<Analysis> = texts.iter().map(|text| pipeline.analyze(text)).collect();
            prop_assert_eq!(pipeline.analyze_many(&texts), alone);
        }
    }
}

#[test]
fn nothing_gives_nothing() {
    for pipeline in [&*ENGLISH, &*FRENCH] {
        assert_eq!(pipeline.analyze(""), Analysis::default());
        assert_eq!(pipeline.analyze_many(&[]), []);
    }
}

#[test]
fn a_megabyte_of_one_word_is_one_token() {
    for word in ["a", "1", "é", "a@", "."] {
        let text = word.repeat((1 << 20) / word.len());
        for pipeline in [&*ENGLISH, &*FRENCH] {
            let analysis = pipeline.analyze(&text);
            assert_eq!(analysis.tokens.len(), 1);
            assert_sound(&text, &analysis);
        }
    }
}

#[test]
fn what_splits_at_every_letter_is_split_in_linear_time() {
    for word in ["(", ")", "..)", "x:", "a-", "l'", "ex-", "http://a.b/c:"] {
        let text = word.repeat((1 << 16) / word.len());
        assert_analysed(&text);
    }
}

#[test]
fn threads_can_share_a_pipeline() {
    let text = "Irena Novak left Tbilisi on Tuesday; she's said to be in Yerevan.";
    let expected = FRENCH.analyze(text);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert_eq!(FRENCH.analyze(text), expected));
        }
    });
}

#[test]
fn what_is_no_wheel_is_refused_with_the_remedy() {
    let wheel = std::fs::read_dir(common::data())
        .unwrap()
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .find(|path| path.to_string_lossy().contains("en_core_web_sm"))
        .expect("run `make data`");
    let bytes = std::fs::read(wheel).unwrap();
    let half = &bytes[..bytes.len() / 2];
    let mut spoilt = bytes.clone();
    spoilt[100_000..200_000].fill(0x55);
    for bytes in [b"".as_slice(), b"not a wheel", half, &spoilt] {
        let error = Pipeline::from_wheel_bytes(bytes).expect_err("it is no wheel");
        assert!(error.to_string().contains("make data"), "{error}");
    }
}

#[test]
fn a_folder_with_several_languages_gives_the_one_asked_for() {
    assert_eq!(ENGLISH.language(), "en");
    assert_eq!(FRENCH.language(), "fr");
    assert_eq!(FRENCH.name_and_version(), "fr_core_news_md 3.8.0");
    let error = Pipeline::open_language(&common::data(), "xx").expect_err("there is none");
    assert!(matches!(error, LoadError::NoLanguage { .. }), "{error}");
}

#[test]
fn a_missing_model_is_named() {
    let error = Pipeline::open("no/such.whl".as_ref()).expect_err("there is none");
    assert!(matches!(error, LoadError::Io { .. }));
    assert!(error.to_string().contains("no/such.whl"), "{error}");

    let empty = env!("CARGO_MANIFEST_DIR").to_owned() + "/tests/common";
    let error = Pipeline::open(empty.as_ref()).expect_err("there is none");
    assert!(matches!(error, LoadError::NoPipeline { .. }), "{error}");
}
