//! Who is asked about although they were taken for one, or told apart.

use crate::support::report;
use reportedly_model::{Judgement, JudgementVerdict, PairToDecide, Reading};
use reportedly_resolve::Resolution;

fn resolved(readings: &[Reading]) -> Resolution {
    let mut resolution = Resolution::default();
    resolution.extend(readings);
    resolution
}

fn named(id: &str, name: &str) -> Reading {
    report(id).person(&[name]).done()
}

fn judged(pair: &PairToDecide, verdict: JudgementVerdict) -> Judgement {
    Judgement {
        a: pair.mentions.0.clone(),
        b: pair.mentions.1.clone(),
        verdict,
        decided: "2024-01-01T10:00:00Z".into(),
        by: None,
        note: None,
    }
}

#[test]
fn a_name_that_many_bear_makes_one_person_and_a_question() {
    let readings = [named("a", "David Kim"), named("b", "David Kim")];
    let mut resolution = resolved(&readings);
    let pairs = resolution.pairs_to_decide();
    let [pair] = pairs.as_slice() else {
        panic!("one question, not {}", pairs.len())
    };
    let people = resolution.people().len();
    assert_eq!(people == 1, pair.a == pair.b);
    resolution.judge(judged(pair, JudgementVerdict::SamePerson));
    assert_eq!(resolution.people().len(), 1);
    assert!(resolution.pairs_to_decide().is_empty());
    let mut apart = resolved(&readings);
    apart.judge(judged(pair, JudgementVerdict::NotTheSame));
    assert_eq!(apart.people().len(), 2);
    assert!(apart.pairs_to_decide().is_empty());
}

#[test]
fn two_spellings_that_may_be_two_names_make_a_question() {
    let resolution = resolved(&[named("a", "Salem Khalifa"), named("b", "Salim Khalifa")]);
    assert_eq!(resolution.pairs_to_decide().len(), 1);
}

#[test]
fn a_rare_name_makes_no_question() {
    let resolution = resolved(&[
        named("a", "Zoubaida Qandarelli"),
        named("b", "Zoubaïda Qandarelli"),
    ]);
    assert_eq!(resolution.people().len(), 1);
    assert!(resolution.pairs_to_decide().is_empty());
}

#[test]
fn namesakes_whom_reports_tell_apart_are_asked_about_all_the_same() {
    let general = report("a").person(&["David Kim"]).role("general").done();
    let banker = report("b").person(&["David Kim"]).role("banker").done();
    let resolution = resolved(&[general, banker]);
    assert_eq!(resolution.people().len(), 2);
    let pairs = resolution.pairs_to_decide();
    assert_eq!(pairs.len(), 1);
    assert_ne!(pairs[0].a, pairs[0].b);
}

#[test]
fn a_woman_and_a_man_of_one_stem_are_two_and_no_question() {
    for (a, b) in [
        ("Gabriel Costa", "Gabriela Costa"),
        ("Salem Khalifa", "Selim Khalifa"),
    ] {
        let resolution = resolved(&[named("a", a), named("b", b)]);
        assert_eq!(resolution.people().len(), 2, "{a} {b}");
        assert!(resolution.pairs_to_decide().is_empty(), "{a} {b}");
    }
}

#[test]
fn what_any_reports_have_against_two_counts_in_the_question() {
    let minister = |id: &str| report(id).person(&["David Kim"]).role("fisheries minister");
    let readings = [
        minister("a").role("general").done(),
        minister("b").done(),
        report("c").person(&["David Kim"]).role("goalkeeper").done(),
    ];
    let asked = |readings: &[Reading]| {
        let pairs = resolved(readings).pairs_to_decide().into_iter();
        pairs.map(|pair| pair.probability).fold(0.0, f64::max)
    };
    assert!(asked(&readings) < 0.5, "{}", asked(&readings));
}
