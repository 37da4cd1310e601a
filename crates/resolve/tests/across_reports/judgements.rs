//! What analysts decide wins over scores.

use crate::support::{mention, report};
use reportedly_model::{
    Judgement, JudgementStanding, JudgementVerdict, LinkGround, MentionSelector, MentionType,
    Reading,
};
use reportedly_resolve::{Resolution, resolve};

use JudgementVerdict::{NotTheSame, SamePerson, Unsure};

fn judged(verdict: JudgementVerdict, a: &Reading, b: &Reading, day: &str) -> Judgement {
    Judgement {
        a: mention(a, 0),
        b: mention(b, 0),
        verdict,
        decided: format!("{day}T10:00:00Z"),
        by: Some("Vera".into()),
        note: None,
    }
}

fn with(readings: &[Reading], judgements: &[Judgement]) -> Resolution {
    let mut resolution = Resolution::default();
    for judgement in judgements {
        resolution.judge(judgement.clone());
    }
    resolution.extend(readings);
    resolution
}

fn standings(resolution: &Resolution) -> Vec<JudgementStanding> {
    resolution
        .judgements()
        .map(|(_, standing)| standing)
        .collect()
}

fn kessler(id: &str) -> Reading {
    report(id).person(&["Goran Kessler"]).done()
}

fn other(id: &str) -> Reading {
    report(id).person(&["Petra Novak"]).done()
}

#[test]
fn the_same_person_is_one_whatever_the_names() {
    let readings = [kessler("a"), other("b")];
    assert_eq!(resolve(&readings).len(), 2);
    let judgement = judged(SamePerson, &readings[0], &readings[1], "2024-01-01");
    let resolution = with(&readings, &[judgement]);
    let people = resolution.people();
    assert_eq!(people.len(), 1);
    let [link] = people[0].links.as_slice() else {
        panic!("one link")
    };
    assert_eq!(link.evidence[0].ground, LinkGround::Judgement);
    assert_eq!(
        link.reasons,
        ["judged the same person by Vera on 2024-01-01"]
    );
    assert_eq!(standings(&resolution), [JudgementStanding::Holds]);
}

#[test]
fn not_the_same_keeps_apart_even_through_a_third_and_is_asked_no_more() {
    let readings = [kessler("a"), kessler("b"), kessler("c")];
    let judgement = judged(NotTheSame, &readings[0], &readings[1], "2024-01-01");
    let resolution = with(&readings, &[judgement]);
    assert_eq!(resolution.people().len(), 2);
    assert!(
        resolution
            .pairs_to_decide()
            .iter()
            .all(|pair| pair.judged.is_none())
    );
    let two = with(
        &readings[..2],
        &[judged(NotTheSame, &readings[0], &readings[1], "2024-01-01")],
    );
    assert!(two.pairs_to_decide().is_empty());
}

#[test]
fn unsure_keeps_the_question_open() {
    let readings = [kessler("a"), kessler("b")];
    let judgement = judged(Unsure, &readings[0], &readings[1], "2024-01-01");
    let mut resolution = with(&readings, &[judgement]);
    assert_eq!(resolution.people().len(), 2);
    let pairs = resolution.pairs_to_decide();
    assert_eq!(pairs.len(), 1);
    assert_eq!(pairs[0].judged, Some(Unsure));
    resolution.judge(judged(SamePerson, &readings[0], &readings[1], "2024-01-02"));
    assert_eq!(resolution.people().len(), 1);
}

#[test]
fn of_contradictory_judgements_the_latest_wins_and_says_so() {
    let readings = [kessler("a"), other("b")];
    let of = |verdict, day| judged(verdict, &readings[0], &readings[1], day);
    let resolution = with(
        &readings,
        &[
            of(NotTheSame, "2024-01-02"),
            of(SamePerson, "2024-01-01"),
            of(SamePerson, "2024-01-03"),
        ],
    );
    assert_eq!(resolution.people().len(), 1);
    assert_eq!(
        standings(&resolution),
        [
            JudgementStanding::Overruled { by: 2 },
            JudgementStanding::Holds,
            JudgementStanding::Holds
        ]
    );
}

#[test]
fn judgements_that_exclude_one_another_through_a_third_are_settled_too() {
    let readings = [
        kessler("a"),
        other("b"),
        report("c").person(&["Ali Hamdan"]).done(),
    ];
    let [a, b, c] = &readings;
    let resolution = with(
        &readings,
        &[
            judged(SamePerson, a, b, "2024-01-01"),
            judged(SamePerson, b, c, "2024-01-02"),
            judged(NotTheSame, a, c, "2024-01-03"),
        ],
    );
    assert_eq!(resolution.people().len(), 2);
    assert_eq!(
        standings(&resolution)[0],
        JudgementStanding::Overruled { by: 2 }
    );
    assert_eq!(resolution.person_of("b", 0), resolution.person_of("c", 0));
}

#[test]
fn a_judgement_taken_back_leaves_no_trace() {
    let readings = [kessler("a"), other("b")];
    let judgement = judged(SamePerson, &readings[0], &readings[1], "2024-01-01");
    let mut resolution = with(&readings, &[judgement]);
    let change = resolution.take_back(|judgement| judgement.by.as_deref() == Some("Vera"));
    assert_eq!(change.made.len(), 2);
    let people: Vec<_> = resolution.people().into_iter().cloned().collect();
    assert_eq!(people, resolve(&readings));
}

#[test]
fn a_better_reader_finds_the_judged_words_again() {
    let mut readings = [kessler("a"), other("b")];
    let judgement = judged(SamePerson, &readings[0], &readings[1], "2024-01-01");
    // It keeps a line more of the page, and finds somebody else in it.
    let mut better = report("a")
        .person(&["Milan Hruby"])
        .person(&["Goran Kessler"])
        .done();
    better.report.text = "Milan Hruby Goran Kessler".into();
    readings[0] = better;
    let resolution = with(&readings, std::slice::from_ref(&judgement));
    assert_eq!(standings(&resolution), [JudgementStanding::Holds]);
    assert_eq!(resolution.person_of("a", 1), resolution.person_of("b", 0));
    assert_eq!(resolution.people().len(), 2);
    let alone = with(&readings[..1], &[judgement]);
    assert_eq!(standings(&alone), [JudgementStanding::NotFound]);
}

#[test]
fn one_chain_cannot_be_torn_and_says_so() {
    let reading = report("a").person(&["Goran Kessler", "Kessler"]).done();
    let judgement = Judgement {
        b: MentionSelector {
            ..mention(&reading, 1)
        },
        ..judged(NotTheSame, &reading, &reading, "2024-01-01")
    };
    let resolution = with(&[reading], &[judgement]);
    assert_eq!(standings(&resolution), [JudgementStanding::WithinOneChain]);
}

#[test]
fn two_people_of_one_report_are_one_where_an_analyst_says_so() {
    let reading = report("a")
        .person(&["Goran Kessler"])
        .person(&["G. K."])
        .done();
    let judgement = Judgement {
        b: mention(&reading, 1),
        ..judged(SamePerson, &reading, &reading, "2024-01-01")
    };
    assert_eq!(with(&[reading], &[judgement]).people().len(), 1);
}

#[test]
fn namesakes_become_a_question_with_both_sides() {
    let about = |id: &str, role: &str| report(id).person(&["Muhammad Ali"]).role(role).done();
    let readings = [
        about("a", "tax inspector"),
        about("b", "deputy harbour master"),
    ];
    let mut resolution = with(&readings, &[]);
    assert_eq!(resolution.people().len(), 2);
    let pairs = resolution.pairs_to_decide();
    let [pair] = pairs.as_slice() else {
        panic!("one question, not {}", pairs.len())
    };
    assert!(pair.probability > 0.3 && pair.probability < 0.7);
    assert!(pair.evidence.iter().any(|evidence| evidence.weight > 0.0));
    assert!(pair.evidence.iter().any(|evidence| evidence.weight < 0.0));
    assert_eq!(pair.why_apart, "too little speaks for it");
    let (a, b) = pair.mentions.clone();
    resolution.judge(Judgement {
        a,
        b,
        ..judged(SamePerson, &readings[0], &readings[1], "2024-01-01")
    });
    assert_eq!(resolution.people().len(), 1);
    assert!(resolution.pairs_to_decide().is_empty());
}

#[test]
fn one_name_read_as_a_person_and_as_a_body_becomes_a_question() {
    let body = |id: &str, name: &str| {
        report(id)
            .chain(MentionType::Organization, &[name], true)
            .done()
    };
    let readings = [
        kessler("a"),
        body("b", "Goran Kessler"),
        body("c", "Kessler"),
    ];
    let mut resolution = with(&readings, &[]);
    assert_eq!(resolution.people().len(), 3);
    let pairs = resolution.pairs_to_decide();
    let [pair] = pairs.as_slice() else {
        panic!("one question, not {}", pairs.len())
    };
    assert_eq!(
        pair.why_apart,
        "one is read as a person, the other as an organisation"
    );
    resolution.judge(judged(SamePerson, &readings[0], &readings[1], "2024-01-01"));
    assert_eq!(resolution.people().len(), 2);
    assert!(resolution.pairs_to_decide().is_empty());
}
