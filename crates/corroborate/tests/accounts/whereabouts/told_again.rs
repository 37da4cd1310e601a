//! What is told later than it was: before what a report opens with, in a copy, or to take it back.

use reportedly_model::{FateEvent, Kind, Modality, RelationKind};

use crate::vocabulary::{
    OMAR, Told, VERA, in_short, omar, places, report, report_a, report_b, report_c, story, vera,
};

#[test]
fn what_had_been_is_before_what_a_report_told_first() {
    let answer = |second: Told| {
        let claims = [
            vera().stays_in("Lebanon").words("Vera Lind is in Lebanon."),
            second,
        ];
        in_short(&story([report_a(10, claims)]).where_is(VERA))
    };
    let went = |words: &str| vera().went().to("Cyprus").words(words);
    assert_eq!(
        answer(went("She had gone to Cyprus.")),
        "Reported: Lebanon; earlier: Cyprus"
    );
    let stayed = vera()
        .stays_in("Cyprus")
        .words("She had spent a week in Cyprus.");
    assert_eq!(answer(stayed), "Reported: Lebanon; earlier: Cyprus");
    assert_eq!(
        answer(went("She had then gone to Cyprus.")),
        "Disputed: Lebanon, Cyprus",
        "told as the next thing"
    );
    assert_eq!(
        answer(went("She went to Cyprus.")),
        "Disputed: Lebanon, Cyprus"
    );
}

#[test]
fn a_stay_on_the_way_to_a_later_leg_is_over() {
    let answer = story([report_a(
        10,
        [
            vera().went().to("Cyprus").on("2024-11").leg("j1", 1),
            vera()
                .stays_in("Cyprus")
                .words("where she stayed with a cousin"),
            vera().went().to("Lebanon").leg("j1", 2),
        ],
    )])
    .where_is(VERA);
    assert_eq!(in_short(&answer), "Reported: Lebanon; earlier: Cyprus");
}

#[test]
fn a_weekday_in_a_copy_is_that_of_the_report_that_told_it_first() {
    let words = "She reached the town on Saturday evening.";
    let reached = |day: &str| {
        let told = vera().went().to("Cyprus").words(words).on(day);
        told.time_in_words("on Saturday")
    };
    let answer = |copy: &str, told: &str| {
        let all = story([
            report_a(4, reached("2024-11-30")),
            report_b(9, vera().stays_in("Lebanon").on("2024-12-03")),
            report("c.txt", copy, reached(told)),
        ]);
        in_short(&all.where_is(VERA))
    };
    let copied = answer("2024-12-08", "2024-12-07");
    assert_eq!(copied, "Reported: Lebanon; earlier: Cyprus");
    let weeks_later = answer("2025-01-12", "2025-01-11");
    assert_eq!(weeks_later, "Reported: Cyprus; earlier: Lebanon, Cyprus");
}

#[test]
fn what_a_report_takes_back_it_does_not_tell() {
    let died = || vera().was(FateEvent::Died);
    let retraction = |told: Told| {
        let drafts = [
            report_a(10, [died(), vera().stays_in("Cyprus")]),
            report_b(11, told).relation(RelationKind::Retracts, "a.txt"),
            report_c(9, vera().stays_in("Lebanon")),
        ];
        story(drafts)
    };
    let taken_back = retraction(died().words("It withdraws its report on the death of Vera Lind."));
    let answer = taken_back.where_is(VERA);
    assert_eq!(in_short(&answer), "Reported: Lebanon");
    assert!(answer.fates.is_empty(), "{:?}", answer.fates);
    let revision = &answer.revisions[0];
    assert!(
        revision.words.contains("1 claim of b.txt repeats it"),
        "it is not left out without a word: {}",
        revision.words
    );
    assert!(
        revision
            .withdrawn
            .iter()
            .any(|claim| claim.report == "b.txt")
    );
    let supposed = retraction(died().modality(Modality::Hypothetical));
    for taken_back in [taken_back, supposed] {
        let fates = taken_back.events_of(VERA, Kind::Fate);
        let told: Vec<&str> = fates
            .iter()
            .flat_map(|event| &event.accounts)
            .map(|one| one.report.as_str())
            .collect();
        assert_eq!(told, ["a.txt"]);
    }
    let instead = retraction(vera().was(FateEvent::Arrested)).where_is(VERA);
    assert_eq!(instead.fates.len(), 1, "what it tells instead counts");
    assert!(!instead.revisions[0].words.contains("repeats"));
}

#[test]
fn a_correction_that_repeats_a_journey_makes_its_end_no_later() {
    let words = "Omar Tal fled Beirut by car and reached Jounieh";
    let fled = || omar().went().from("Beirut").to("Jounieh").words(words);
    let seen = omar().went().to("Cyprus").on("2024-12-09");
    let answer = story([
        report_a(7, fled()),
        report_b(10, seen),
        report_c(12, fled()).corrects("a.txt"),
    ])
    .where_is(OMAR);
    assert_eq!(places(&answer), ["Cyprus"], "{}", answer.answer);
}
