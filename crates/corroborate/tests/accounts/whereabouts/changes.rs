//! Rules 8 and 10: what is taken back, what changed, and what would overturn the answer.

use reportedly_corroborate::changes;
use reportedly_model::{ChangeKind, RelationKind, Standing};

use crate::vocabulary::{VERA, places, report_a, report_b, report_c, story, vera};

#[test]
fn rule_8_a_correction_replaces_and_a_retraction_takes_away() {
    let original = || report_a(10, vera().stays_in("Lebanon"));
    let corrected = story([
        original(),
        report_b(12, vera().stays_in("Cyprus")).corrects("a.txt"),
    ])
    .where_is(VERA);
    assert_eq!(places(&corrected), ["Cyprus"]);
    assert_eq!(corrected.revisions[0].withdrawn.len(), 1);
    let retracted = story([
        original(),
        report_b(12, []).relation(RelationKind::Retracts, "a.txt"),
        report_c(11, []).relation(RelationKind::CopyOf, "a.txt"),
    ]);
    let after = retracted.where_is(VERA);
    assert_eq!(after.standing, Standing::NothingReported);
    assert_eq!(
        after.revisions[0].words,
        "b.txt retracts a.txt: 1 claim of it no longer counts; c.txt copied it and has not been revised"
    );
    // Before the retraction, the report stands.
    assert_eq!(
        places(&retracted.where_was(VERA, "2024-12-11")),
        ["Lebanon"]
    );
}

#[test]
fn rule_8_a_corrected_report_is_no_origin_of_an_event() {
    let event = story([
        report_a(10, vera().went().to("Cyprus").by("Anna Berg")),
        report_b(12, vera().went().to("Cyprus").by("Karl Holm")).corrects("a.txt"),
    ])
    .event();
    assert_eq!(event.origins.high, 1);
    assert_eq!(event.accounts[0].withdrawn_by.as_deref(), Some("b.txt"));
}

#[test]
fn rule_10_the_answer_names_what_would_overturn_it() {
    let answer = story([
        report_a(10, vera().stays_in("Lebanon").by("Anna Berg").hearsay()),
        report_b(10, vera().stays_in("Cyprus").by("Karl Holm")),
    ])
    .where_is(VERA);
    let words: Vec<&str> = answer
        .overturn
        .iter()
        .map(|overturn| overturn.words.as_str())
        .collect();
    assert_eq!(
        words,
        [
            "without b.txt, the answer would be: last reported in Lebanon",
            "another independent origin for Lebanon, or an account that dates it later",
            "a report of a movement from Cyprus, or of a presence elsewhere, dated after 10 December 2024",
        ]
    );
}

#[test]
fn rule_10_between_two_dates_it_says_what_changed_and_why() {
    let whole = story([
        report_a(10, vera().went().to("Lebanon")),
        report_b(20, vera().stays_in("Cyprus").on("2024-12-19")),
        report_c(22, vera().stays_in("Cyprus").on("2024-12-19").by("a guard")),
    ]);
    let at = |date: &str| whole.where_was(VERA, date);
    let moved = changes(&at("2024-12-10"), &at("2024-12-20"));
    assert_eq!(moved[0].what, ChangeKind::Answer);
    assert_eq!(
        moved[0].words,
        "last reported in Cyprus instead of Lebanon, by b.txt: Lebanon, before Cyprus, as told by b.txt"
    );
    let supported = changes(&at("2024-12-20"), &at("2024-12-22"));
    assert_eq!(
        (supported.len(), supported[0].what),
        (1, ChangeKind::Support)
    );
    assert!(changes(&at("2024-12-22"), &at("2024-12-31")).is_empty());
}

#[test]
fn rule_10_a_place_that_is_over_is_told_as_earlier() {
    let whole = story([
        report_a(
            10,
            vera().stays_in("Beirut").by("Anna Berg").by("Karl Holm"),
        ),
        report_b(10, vera().stays_in("Damascus").by("Jan Moss")),
        report_c(
            20,
            vera().went().to("Moscow").on("2024-12-18").by("Tom Reed"),
        ),
    ]);
    let (before, after) = (whole.where_was(VERA, "2024-12-12"), whole.where_is(VERA));
    let words: Vec<String> = changes(&before, &after)
        .into_iter()
        .filter(|change| change.what == ChangeKind::Rival)
        .map(|change| change.words)
        .collect();
    assert_eq!(
        words,
        ["Damascus is told as earlier: before Moscow, as told by c.txt"]
    );
}

#[test]
fn rule_10_support_that_came_and_went_is_counted() {
    let stays = || vera().stays_in("Lebanon").by("a friend");
    let before = story([report_a(10, stays())]).where_is(VERA);
    let three = || {
        [
            report_a(10, stays()),
            report_b(11, stays()),
            report_c(12, stays()),
        ]
    };
    let after = story(three()).where_is(VERA);
    let words = |from, to| -> Vec<String> {
        let found = changes(from, to).into_iter();
        let of_support = found.filter(|change| change.what == ChangeKind::Support);
        of_support.map(|change| change.words).collect()
    };
    let more = words(&before, &after);
    assert!(more[0].ends_with("(claims: 2 more)"), "{more:?}");
    let fewer = words(&after, &before);
    assert!(fewer[0].ends_with("(claims: 2 fewer)"), "{fewer:?}");
    let told = &after.answer;
    assert!(
        told.contains("a.txt, b.txt and c.txt cite a friend"),
        "{told}"
    );
}
