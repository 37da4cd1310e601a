use insta::assert_snapshot;

use super::flow::{Look, paragraph};
use super::{Answered, answers, comparison, fixtures, nobody, phrase, reading};

const PLAIN: Look = Look {
    colour: false,
    width: 80,
};

#[test]
fn a_reading_in_lines() {
    assert_snapshot!(reading(PLAIN, &fixtures::first_reading()));
}

#[test]
fn a_denial_a_plan_and_a_name_from_right_to_left() {
    assert_snapshot!(reading(PLAIN, &fixtures::second_reading()));
}

#[test]
fn a_reading_in_colour() {
    let look = Look {
        colour: true,
        width: 60,
    };
    assert_snapshot!(reading(look, &fixtures::second_reading()).replace('\u{1b}', "␛"));
}

#[test]
fn two_accounts_side_by_side() {
    let (findings, events) = (fixtures::findings(), fixtures::events());
    let page = comparison(PLAIN, &findings, &events, &[fixtures::whereabouts()]);
    assert_snapshot!(page);
}

#[test]
fn an_answer_with_the_accounts_behind_it() {
    let findings = fixtures::findings();
    let found = [Answered {
        person: findings.people[0].clone(),
        whereabouts: fixtures::whereabouts(),
        besides: Vec::new(),
        changes: None,
    }];
    assert_snapshot!(answers(PLAIN, &findings, "Novak", &found));
}

#[test]
fn nobody_goes_by_the_name() {
    assert_snapshot!(nobody(
        PLAIN,
        &fixtures::findings(),
        "Irina Nowack",
        &["Irena Novak", "Ivana Novak"]
    ));
}

#[test]
fn what_did_not_happen_is_said_so() {
    let mut page = String::new();
    for claim in fixtures::fates() {
        paragraph(&mut page, PLAIN, 0, 0, &phrase::phrase(&claim));
    }
    assert_snapshot!(page);
}
