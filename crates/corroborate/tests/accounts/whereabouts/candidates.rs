//! Rules 1 to 3: what is a place where somebody may be, when it was so, and what refreshes it.

use reportedly_model::{ApartGround, Modality, Standing};

use crate::vocabulary::{
    VERA, apart, in_short, left, omar, opens, places, report, report_a, report_b, report_c, story,
    tells, undated, vera,
};

#[test]
fn rule_1_the_as_of_date_leaves_later_reports_out() {
    let whole = story([
        report_a(10, vera().stays_in("Lebanon").on("2024-12-09")),
        report_b(20, vera().stays_in("Cyprus").on("2024-12-19")),
    ]);
    let before = whole.where_was(VERA, "2024-12-15");
    assert_eq!(
        (places(&before), before.coverage.later),
        (vec!["Lebanon"], 1)
    );
    assert_eq!(places(&whole.where_was(VERA, "2024-12-20")), ["Cyprus"]);
}

#[test]
fn rule_1_a_departure_only_rules_a_place_out() {
    let answer = story([report_a(10, vera().went().from("Syria"))]).where_is(VERA);
    assert_eq!(answer.standing, Standing::OnlyRuledOut);
    assert_eq!((places(&answer), left(&answer)), (vec![], vec!["Syria"]));
    opens(
        &answer,
        "Whereabouts unknown: said to have left Syria, according to a.txt",
    );
}

#[test]
fn rule_1_a_departure_ends_an_earlier_stay_within_the_place() {
    let answer = story([
        report_a(9, vera().stays_in("Damascus")),
        report_b(10, vera().went().from("Syria").on("2024-12-10")),
    ])
    .where_is(VERA);
    assert_eq!(in_short(&answer), "OnlyRuledOut; earlier: Damascus");
    // It leaves the wider place open, and what is told of later.
    let answer = story([
        report_a(12, vera().stays_in("Damascus").on("2024-12-11")),
        report_b(10, vera().went().from("Syria").on("2024-12-08")),
    ])
    .where_is(VERA);
    assert_eq!(places(&answer), ["Damascus"]);
}

#[test]
fn rule_1_a_departure_from_the_latest_place_revives_no_earlier_one() {
    let answer = story([
        report(
            "a.txt",
            "2024-03-05",
            vera().stays_in("Cyprus").on("2024-03-02"),
        ),
        report(
            "b.txt",
            "2024-03-12",
            vera().went().to("Lebanon").on("2024-03-10"),
        ),
        report(
            "c.txt",
            "2024-03-20",
            vera().went().from("Lebanon").on("2024-03-18").by("police"),
        ),
    ])
    .where_is(VERA);
    assert_eq!(in_short(&answer), "OnlyRuledOut; earlier: Lebanon, Cyprus");
    opens(
        &answer,
        "Whereabouts unknown since 18 March 2024: said to have left Lebanon, according to \
             police, in c.txt (reports published to 20 March 2024). Before that, last reported in \
             Lebanon (dated 10 March 2024).",
    );
}

#[test]
fn rule_1_a_dated_departure_comes_after_what_was_before_it_elsewhere() {
    let answer = story([
        report(
            "a.txt",
            "2024-03-05",
            vera().stays_in("Cyprus").on("2024-03-02"),
        ),
        report(
            "c.txt",
            "2024-03-20",
            vera().went().from("Lebanon").on("2024-03-18"),
        ),
        undated("d.txt", vera().stays_in("Iraq")),
    ])
    .where_is(VERA);
    assert_eq!(in_short(&answer), "OnlyRuledOut: Iraq; earlier: Cyprus");
    tells(&answer, "An undated report has Iraq.");
}

#[test]
fn rule_1_what_did_not_happen_or_was_no_end_is_listed_apart() {
    let answer = story([undated(
        "a.txt",
        [
            vera().went().to("Cyprus").planned(),
            vera().went().to("Russia").modality(Modality::Attempted),
            vera().went().to("Iraq").modality(Modality::Hypothetical),
            vera().went().to("Dubai").reached(Some(false)),
            vera().went().via("Lebanon"),
            omar().went().to("Moscow").with("Vera Lind"),
        ],
    )])
    .where_is(VERA);
    assert_eq!(answer.standing, Standing::NothingReported);
    assert_eq!(
        apart(&answer),
        [
            (ApartGround::Intended, "Cyprus"),
            (ApartGround::Attempted, "Russia"),
            (ApartGround::Hypothetical, "Iraq"),
            (ApartGround::NotReached, "Dubai"),
            (ApartGround::Transit, "Lebanon"),
            (ApartGround::Inferred, "Moscow"),
        ]
    );
}

#[test]
fn rule_1_an_arrival_that_is_unsaid_is_shown_so() {
    let answer = story([undated("a.txt", vera().went().to("Cyprus").reached(None))]).where_is(VERA);
    assert_eq!(places(&answer), ["Cyprus"]);
    assert!(!answer.places[0].arrival_stated);
    tells(&answer, "whether it was reached is unsaid");
}

#[test]
fn rule_1_company_told_of_later_leaves_an_arrival_stated() {
    let answer = story([undated(
        "a.txt",
        [
            vera().went().to("Cyprus").leg("j1", 1),
            vera().went().reached(None).with("Omar Haddad").leg("j1", 2),
        ],
    )])
    .where_is(VERA);
    assert_eq!(places(&answer), ["Cyprus"]);
    assert!(answer.places[0].arrival_stated);
}

#[test]
fn rule_2_overlapping_times_are_not_ordered() {
    let answer = story([
        report_a(20, vera().stays_in("Lebanon").on("2024-12")),
        report_b(20, vera().stays_in("Cyprus").on("2024-12-15")),
    ])
    .where_is(VERA);
    assert_eq!(answer.standing, Standing::Disputed);
}

#[test]
fn rule_2_undated_reports_never_outrank_dated_ones() {
    let answer = story([
        undated("a.txt", vera().stays_in("Lebanon").by("Anna Berg")),
        undated("b.txt", vera().stays_in("Lebanon").by("Karl Holm")),
        report_c(20, vera().stays_in("Cyprus").hearsay()),
    ])
    .where_is(VERA);
    assert_eq!(answer.standing, Standing::Reported);
    assert_eq!(places(&answer), ["Cyprus", "Lebanon"]);
}

#[test]
fn rule_2_a_presence_told_of_the_present_is_of_the_day_of_its_report() {
    let answer = story([
        report("a.txt", "2024-04-02", vera().went().to("Iraq")),
        report(
            "b.txt",
            "2024-05-20",
            vera()
                .stays_in("Lebanon")
                .words("Vera Lind is now in Lebanon."),
        ),
        report(
            "c.txt",
            "2024-05-25",
            vera().stays_in("Cyprus").words("Vera Lind was in Cyprus."),
        ),
    ])
    .where_is(VERA);
    assert_eq!(
        in_short(&answer),
        "Disputed: Lebanon, Cyprus; earlier: Iraq"
    );
}

#[test]
fn rule_3_retelling_an_old_route_refreshes_nothing() {
    let answer = story([
        report_a(10, vera().went().to("Lebanon")),
        report_b(12, vera().stays_in("Cyprus").on("2024-12-11")),
        report("c.txt", "2025-02-01", vera().went().to("Lebanon")),
    ])
    .where_is(VERA);
    assert_eq!(in_short(&answer), "Reported: Cyprus; earlier: Lebanon");
}

#[test]
fn rule_3_the_same_words_again_make_a_presence_no_later() {
    let words = "Vera Lind is now in Lebanon with her two sons.";
    let stays = || vera().stays_in("Lebanon").words(words);
    let answer = story([
        report("a.txt", "2024-05-01", stays()),
        report(
            "b.txt",
            "2024-05-10",
            vera().stays_in("Cyprus").on("2024-05-09"),
        ),
        report("c.txt", "2024-05-20", stays()),
    ])
    .where_is(VERA);
    assert_eq!(in_short(&answer), "Reported: Cyprus; earlier: Lebanon");
}

#[test]
fn a_leg_that_retells_the_last_one_is_no_stage() {
    let answer = story([report_a(
        10,
        [
            vera().went().to("Russia").leg("j1", 1),
            vera().went().to("Russia").leg("j1", 2),
        ],
    )])
    .where_is(VERA);
    assert_eq!((places(&answer), apart(&answer)), (vec!["Russia"], vec![]));
}

#[test]
fn stays_of_different_years_in_one_place_are_told_apart() {
    let answer = story([
        report("a.txt", "2017-01-23", vera().stays_in("Cyprus")),
        report(
            "b.txt",
            "2019-01-21",
            [
                vera().stays_in("Cyprus").on("2018-12"),
                vera().stays_in("Lebanon").on("2019-01-20"),
            ],
        ),
    ])
    .where_is(VERA);
    assert_eq!(
        in_short(&answer),
        "Reported: Lebanon; earlier: Cyprus, Cyprus"
    );
    let origins: Vec<usize> = answer
        .earlier
        .iter()
        .map(|stay| stay.origins.high)
        .collect();
    assert_eq!(
        origins,
        [1, 1],
        "what was said before it tells nothing of the second stay"
    );
}

#[test]
fn a_journey_told_again_without_a_place_leaves_none() {
    let answer = story([report_a(
        10,
        [
            vera().went().to("Lebanon").leg("j1", 1),
            vera().went().with("Omar Haddad").leg("j1", 2),
        ],
    )])
    .where_is(VERA);
    assert_eq!((places(&answer), left(&answer)), (vec!["Lebanon"], vec![]));
    assert_eq!(apart(&answer), []);
}

#[test]
fn a_headline_is_no_account_beside_its_report() {
    let of_report = |headline: &str| {
        let claims = [
            vera().stays_in(headline),
            vera().stays_in("Damascus").by("a friend"),
        ];
        story([report_a(10, claims).headlined()]).where_is(VERA)
    };
    let answer = of_report("Syria");
    assert_eq!(places(&answer), ["Damascus"]);
    tells(&answer, "a.txt cites a friend: 1 origin");
    // What the report itself leaves open, or puts elsewhere, the headline tells alone.
    let answer = story([report_a(10, vera().stays_in("Syria")).headlined()]).where_is(VERA);
    assert_eq!(places(&answer), ["Syria"]);
    assert_eq!(places(&of_report("Cyprus")).len(), 2);
}
