//! The ten rules of whereabouts, one or more tests a rule.

mod common;

use common::{places, report, story, told};
use reportedly_corroborate::changes;
use reportedly_model::{
    ApartGround, ChangeKind, FateEvent, Modality, RelationKind, Standing, Whereabouts,
};

fn earlier(answer: &Whereabouts) -> Vec<&str> {
    answer
        .earlier
        .iter()
        .map(|place| place.place.name.as_str())
        .collect()
}

fn apart(answer: &Whereabouts) -> Vec<(ApartGround, &str)> {
    answer
        .apart
        .iter()
        .map(|place| (place.ground, place.place.name.as_str()))
        .collect()
}

fn left(answer: &Whereabouts) -> Vec<&str> {
    answer
        .ruled_out
        .iter()
        .map(|left| left.place.name.as_str())
        .collect()
}

#[test]
fn the_answer_reads_as_the_design_has_it() {
    let mut whole = story([
        report(
            "a.txt",
            "2024-12-14",
            [told("Vera Lind")
                .went()
                .via("Lebanon")
                .to("Abu Dhabi")
                .by("one friend")],
        ),
        report(
            "b.txt",
            "2024-12-16",
            [told("Vera Lind").went().via("Lebanon").to("Abu Dhabi")],
        ),
    ]);
    whole.not_read = vec!["c.pdf".to_owned()];
    assert_eq!(
        whole.whereabouts("Vera Lind", "2024-12-22").answer,
        "Last reported in Abu Dhabi (reports published to 22 December 2024; arrival date \
         unstated). a.txt cites one friend, b.txt nobody: 1–2 origins. Nothing later among the 2 \
         of 3 reports read."
    );
}

#[test]
fn rule_1_the_as_of_date_leaves_later_reports_out() {
    let whole = story([
        report(
            "a.txt",
            "2024-12-10",
            [told("Vera Lind").stays_in("Lebanon").on("2024-12-09")],
        ),
        report(
            "b.txt",
            "2024-12-20",
            [told("Vera Lind").stays_in("Cyprus").on("2024-12-19")],
        ),
    ]);
    let before = whole.whereabouts("Vera Lind", "2024-12-15");
    assert_eq!(
        (places(&before), before.coverage.later),
        (vec!["Lebanon"], 1)
    );
    assert_eq!(
        places(&whole.whereabouts("Vera Lind", "2024-12-20")),
        ["Cyprus"]
    );
}

#[test]
fn rule_1_a_departure_only_rules_a_place_out() {
    let answer = story([report(
        "a.txt",
        "2024-12-10",
        [told("Vera Lind").went().from("Syria")],
    )])
    .whereabouts("Vera Lind", "");
    assert_eq!(answer.standing, Standing::OnlyRuledOut);
    assert_eq!((places(&answer), left(&answer)), (vec![], vec!["Syria"]));
    assert!(
        answer
            .answer
            .starts_with("Whereabouts unknown: said to have left Syria, according to a.txt")
    );
}

#[test]
fn rule_1_a_departure_ends_an_earlier_stay_within_the_place() {
    let answer = story([
        report(
            "a.txt",
            "2024-12-09",
            [told("Vera Lind").stays_in("Damascus")],
        ),
        report(
            "b.txt",
            "2024-12-10",
            [told("Vera Lind").went().from("Syria").on("2024-12-10")],
        ),
    ])
    .whereabouts("Vera Lind", "");
    assert_eq!(
        (places(&answer), earlier(&answer)),
        (vec![], vec!["Damascus"])
    );
    // It leaves the wider place open, and what is told of later.
    let answer = story([
        report(
            "a.txt",
            "2024-12-12",
            [told("Vera Lind").stays_in("Damascus").on("2024-12-11")],
        ),
        report(
            "b.txt",
            "2024-12-10",
            [told("Vera Lind").went().from("Syria").on("2024-12-08")],
        ),
    ])
    .whereabouts("Vera Lind", "");
    assert_eq!(places(&answer), ["Damascus"]);
}

#[test]
fn rule_1_what_did_not_happen_or_was_no_end_is_listed_apart() {
    let answer = story([report(
        "a.txt",
        "",
        [
            told("Vera Lind")
                .went()
                .to("Cyprus")
                .modality(Modality::Intended),
            told("Vera Lind")
                .went()
                .to("Russia")
                .modality(Modality::Attempted),
            told("Vera Lind")
                .went()
                .to("Iraq")
                .modality(Modality::Hypothetical),
            told("Vera Lind").went().to("Dubai").reached(Some(false)),
            told("Vera Lind").went().via("Lebanon"),
            told("Omar Said").went().to("Moscow").with("Vera Lind"),
        ],
    )])
    .whereabouts("Vera Lind", "");
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
    let answer = story([report(
        "a.txt",
        "",
        [told("Vera Lind").went().to("Cyprus").reached(None)],
    )])
    .whereabouts("Vera Lind", "");
    assert_eq!(places(&answer), ["Cyprus"]);
    assert!(!answer.places[0].arrival_stated);
    assert!(
        answer.answer.contains("whether it was reached is unsaid"),
        "{}",
        answer.answer
    );
}

#[test]
fn rule_2_overlapping_times_are_not_ordered() {
    let answer = story([
        report(
            "a.txt",
            "2024-12-20",
            [told("Vera Lind").stays_in("Lebanon").on("2024-12")],
        ),
        report(
            "b.txt",
            "2024-12-20",
            [told("Vera Lind").stays_in("Cyprus").on("2024-12-15")],
        ),
    ])
    .whereabouts("Vera Lind", "");
    assert_eq!(answer.standing, Standing::Disputed);
}

#[test]
fn rule_2_undated_reports_never_outrank_dated_ones() {
    let answer = story([
        report(
            "a.txt",
            "",
            [told("Vera Lind").stays_in("Lebanon").by("Anna Berg")],
        ),
        report(
            "b.txt",
            "",
            [told("Vera Lind").stays_in("Lebanon").by("Karl Holm")],
        ),
        report(
            "c.txt",
            "2024-12-20",
            [told("Vera Lind").stays_in("Cyprus").hearsay()],
        ),
    ])
    .whereabouts("Vera Lind", "");
    assert_eq!(answer.standing, Standing::Reported);
    assert_eq!(places(&answer), ["Cyprus", "Lebanon"]);
}

#[test]
fn rule_3_retelling_an_old_route_refreshes_nothing() {
    let answer = story([
        report(
            "a.txt",
            "2024-12-10",
            [told("Vera Lind").went().to("Lebanon")],
        ),
        report(
            "b.txt",
            "2024-12-12",
            [told("Vera Lind").stays_in("Cyprus").on("2024-12-11")],
        ),
        report(
            "c.txt",
            "2025-02-01",
            [told("Vera Lind").went().to("Lebanon")],
        ),
    ])
    .whereabouts("Vera Lind", "");
    assert_eq!(
        (places(&answer), earlier(&answer)),
        (vec!["Cyprus"], vec!["Lebanon"])
    );
}

#[test]
fn rule_4_origins_come_first_then_assertion_then_certainty() {
    let rivals = |more: Vec<common::Draft>| {
        let mut drafts = vec![
            report(
                "a.txt",
                "2024-12-10",
                [told("Vera Lind").stays_in("Lebanon").by("Anna Berg")],
            ),
            report(
                "b.txt",
                "2024-12-10",
                [told("Vera Lind").stays_in("Cyprus").by("Karl Holm")],
            ),
        ];
        drafts.extend(more);
        story(drafts).whereabouts("Vera Lind", "")
    };
    let level = rivals(Vec::new());
    assert_eq!(level.standing, Standing::Disputed);
    assert!(
        level
            .answer
            .starts_with("Disputed: last reported in Lebanon or Cyprus")
    );
    let another = || told("Vera Lind").stays_in("Cyprus").by("Jan Moss");
    let won = rivals(vec![report("c.txt", "2024-12-10", [another()])]);
    assert_eq!(
        (won.standing, places(&won)[0]),
        (Standing::Reported, "Cyprus")
    );
    let copy = report(
        "c.txt",
        "2024-12-10",
        [told("Vera Lind").stays_in("Cyprus").by("Karl Holm")],
    );
    assert_eq!(rivals(vec![copy]).standing, Standing::Disputed);
    let hedged = story([
        report(
            "a.txt",
            "2024-12-10",
            [told("Vera Lind")
                .stays_in("Lebanon")
                .by("a guard")
                .hearsay()],
        ),
        report(
            "b.txt",
            "2024-12-10",
            [told("Vera Lind").stays_in("Cyprus").by("a waiter")],
        ),
    ])
    .whereabouts("Vera Lind", "");
    assert_eq!(
        (hedged.standing, places(&hedged)[0]),
        (Standing::Reported, "Cyprus")
    );
}

#[test]
fn rule_5_a_denial_disputes_the_same_place_and_period_only() {
    let with = |denial: common::Told| {
        story([
            report(
                "a.txt",
                "2024-12-10",
                [told("Vera Lind").stays_in("Beirut").on("2024-12-08")],
            ),
            report("b.txt", "2024-12-11", [denial.denied().by("her lawyer")]),
        ])
        .whereabouts("Vera Lind", "")
    };
    let disputed = with(told("Vera Lind").stays_in("Lebanon").on("2024-12-08"));
    assert_eq!(
        (disputed.standing, places(&disputed)),
        (Standing::Disputed, vec!["Beirut"])
    );
    assert!(
        disputed
            .answer
            .contains("not in Lebanon, according to her lawyer, in b.txt")
    );
    let elsewhere = with(told("Vera Lind").stays_in("Cyprus").on("2024-12-08"));
    assert_eq!(
        (elsewhere.standing, elsewhere.denials.len()),
        (Standing::Reported, 1)
    );
    let other_time = with(told("Vera Lind").stays_in("Lebanon").on("2024-10"));
    assert_eq!(other_time.standing, Standing::Reported);
    let stayed = with(told("Vera Lind").went().from("Syria"));
    assert_eq!(stayed.standing, Standing::Disputed);
}

#[test]
fn rule_6_a_city_supports_its_country_and_not_the_other_way() {
    let answer = story([
        report(
            "a.txt",
            "2024-12-10",
            [told("Vera Lind").stays_in("Abu Dhabi").by("Anna Berg")],
        ),
        report(
            "b.txt",
            "2024-12-10",
            [told("Vera Lind").stays_in("Emirates").by("Karl Holm")],
        ),
    ])
    .whereabouts("Vera Lind", "");
    assert_eq!(
        (answer.standing, places(&answer)),
        (Standing::Reported, vec!["Abu Dhabi", "Emirates"])
    );
    assert_eq!(answer.places[0].origins.low, 1);
    assert_eq!(answer.places[0].within[0].origins.low, 2);
    assert!(
        answer
            .answer
            .contains("For Emirates as a whole: 2 origins, corroborated.")
    );
}

#[test]
fn rule_6_two_cities_leave_their_country() {
    let answer = story([
        report(
            "a.txt",
            "2024-12-10",
            [told("Vera Lind").stays_in("Abu Dhabi").by("Anna Berg")],
        ),
        report(
            "b.txt",
            "2024-12-10",
            [told("Vera Lind").stays_in("Dubai").by("Karl Holm")],
        ),
        report(
            "c.txt",
            "2024-12-10",
            [told("Vera Lind").stays_in("Emirates").by("Jan Moss")],
        ),
    ])
    .whereabouts("Vera Lind", "");
    assert_eq!(
        (answer.standing, places(&answer)[0]),
        (Standing::Reported, "Emirates")
    );
    assert_eq!(answer.places[0].origins.low, 3);
}

#[test]
fn rule_6_lebanon_then_abu_dhabi_is_a_sequence() {
    let answer = story([
        report(
            "a.txt",
            "2024-12-10",
            [told("Vera Lind").went().to("Lebanon")],
        ),
        report(
            "b.txt",
            "2024-12-12",
            [told("Vera Lind")
                .went()
                .via("Beirut airport")
                .to("Abu Dhabi")],
        ),
        report(
            "c.txt",
            "2024-12-12",
            [told("Vera Lind").stays_in("Beirut")],
        ),
    ])
    .whereabouts("Vera Lind", "");
    assert_eq!(
        (answer.standing, places(&answer)),
        (Standing::Reported, vec!["Abu Dhabi"])
    );
    assert_eq!(earlier(&answer), ["Beirut", "Lebanon"]);
}

#[test]
fn rule_7_death_heads_the_answer_with_whoever_says_so() {
    let answer = story([
        report(
            "a.txt",
            "2024-12-10",
            [told("Omar Said").went().to("Lebanon")],
        ),
        report(
            "b.txt",
            "2024-12-12",
            [told("Omar Said").was(FateEvent::Died).by("a cousin")],
        ),
        report(
            "c.txt",
            "2024-12-13",
            [told("Omar Said")
                .was(FateEvent::Died)
                .denied()
                .by("his son")],
        ),
    ])
    .whereabouts("Omar Said", "");
    assert!(
        answer.answer.starts_with(
            "Reported dead, according to a cousin, in b.txt: 1 origin; this is denied, according to \
             his son, in c.txt. If alive, last reported in Lebanon"
        ),
        "{}",
        answer.answer
    );
    assert_eq!(answer.fates[0].denied_by.len(), 1);
}

#[test]
fn rule_7_detention_heads_it_until_a_release() {
    let arrest = || {
        let arrest = told("Omar Said")
            .was(FateEvent::Arrested)
            .fate_in("Beirut")
            .on("2024-12-11");
        report("a.txt", "2024-12-12", [arrest])
    };
    let held = story([arrest()]).whereabouts("Omar Said", "");
    assert!(
        held.answer
            .starts_with("Reported arrested in Beirut (11 December 2024), according to a.txt")
    );
    assert_eq!(places(&held), ["Beirut"]);
    let released = told("Omar Said").was(FateEvent::Released).on("2024-12-20");
    let free = story([arrest(), report("b.txt", "2024-12-21", [released])]);
    assert!(free.whereabouts("Omar Said", "").fates.is_empty());
}

#[test]
fn rule_8_a_correction_replaces_and_a_retraction_takes_away() {
    let original = || {
        report(
            "a.txt",
            "2024-12-10",
            [told("Vera Lind").stays_in("Lebanon")],
        )
    };
    let corrected = story([
        original(),
        report(
            "b.txt",
            "2024-12-12",
            [told("Vera Lind").stays_in("Cyprus")],
        )
        .relation(RelationKind::Corrects, "a.txt"),
    ])
    .whereabouts("Vera Lind", "");
    assert_eq!(places(&corrected), ["Cyprus"]);
    assert_eq!(corrected.revisions[0].withdrawn.len(), 1);
    let retracted = story([
        original(),
        report("b.txt", "2024-12-12", []).relation(RelationKind::Retracts, "a.txt"),
        report("c.txt", "2024-12-11", []).relation(RelationKind::CopyOf, "a.txt"),
    ]);
    let after = retracted.whereabouts("Vera Lind", "");
    assert_eq!(after.standing, Standing::NothingReported);
    assert_eq!(
        after.revisions[0].words,
        "b.txt retracts a.txt: 1 claim of it no longer counts; c.txt copied it and has not been revised"
    );
    // Before the retraction, the report stands.
    assert_eq!(
        places(&retracted.whereabouts("Vera Lind", "2024-12-11")),
        ["Lebanon"]
    );
}

#[test]
fn rule_8_a_corrected_report_is_no_origin_of_an_event() {
    let event = story([
        report(
            "a.txt",
            "2024-12-10",
            [told("Vera Lind").went().to("Cyprus").by("Anna Berg")],
        ),
        report(
            "b.txt",
            "2024-12-12",
            [told("Vera Lind").went().to("Cyprus").by("Karl Holm")],
        )
        .relation(RelationKind::Corrects, "a.txt"),
    ])
    .event();
    assert_eq!(event.origins.high, 1);
    assert_eq!(event.accounts[0].withdrawn_by.as_deref(), Some("b.txt"));
}

#[test]
fn rule_10_the_answer_names_what_would_overturn_it() {
    let answer = story([
        report(
            "a.txt",
            "2024-12-10",
            [told("Vera Lind")
                .stays_in("Lebanon")
                .by("Anna Berg")
                .hearsay()],
        ),
        report(
            "b.txt",
            "2024-12-10",
            [told("Vera Lind").stays_in("Cyprus").by("Karl Holm")],
        ),
    ])
    .whereabouts("Vera Lind", "");
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
        report(
            "a.txt",
            "2024-12-10",
            [told("Vera Lind").went().to("Lebanon")],
        ),
        report(
            "b.txt",
            "2024-12-20",
            [told("Vera Lind").stays_in("Cyprus").on("2024-12-19")],
        ),
        report(
            "c.txt",
            "2024-12-22",
            [told("Vera Lind")
                .stays_in("Cyprus")
                .on("2024-12-19")
                .by("a guard")],
        ),
    ]);
    let at = |date: &str| whole.whereabouts("Vera Lind", date);
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
fn nobody_knows_a_person_that_is_not_there() {
    let whole = story([report("a.txt", "", [told("Vera Lind").office("engineer")])]);
    assert!(reportedly_corroborate::whereabouts(&whole.corpus(), "lost", None).is_none());
    let answer = whole.whereabouts("Vera Lind", "");
    assert_eq!(
        answer.answer,
        "No place reported (reports without a date). Nothing else in the one report read, 1 undated."
    );
}

#[test]
fn accounts_that_differ_on_which_place_came_first_dispute_the_answer() {
    let answer = story([
        report(
            "a.txt",
            "2024-12-10",
            [told("Vera Lind").went().via("Lebanon").to("Abu Dhabi")],
        ),
        report(
            "b.txt",
            "2024-12-10",
            [told("Vera Lind").went().via("Abu Dhabi").to("Lebanon")],
        ),
    ])
    .whereabouts("Vera Lind", "");
    assert_eq!(
        (answer.standing, places(&answer)),
        (Standing::Disputed, vec!["Abu Dhabi", "Lebanon"])
    );
}

#[test]
fn two_sources_of_one_report_are_two_origins_and_no_corroboration_by_others() {
    let answer = story([report(
        "a.txt",
        "2024-12-10",
        [told("Vera Lind")
            .went()
            .to("Lebanon")
            .by("a guard")
            .by("a fisherman")],
    )])
    .whereabouts("Vera Lind", "");
    assert!(
        answer.answer.contains("2 origins, told by one report."),
        "{}",
        answer.answer
    );
}

#[test]
fn a_leg_that_retells_the_last_one_is_no_stage() {
    let answer = story([report(
        "a.txt",
        "2024-12-10",
        [
            told("Vera Lind").went().to("Russia").leg("j1", 1),
            told("Vera Lind").went().to("Russia").leg("j1", 2),
        ],
    )])
    .whereabouts("Vera Lind", "");
    assert_eq!((places(&answer), apart(&answer)), (vec!["Russia"], vec![]));
}

#[test]
fn everybody_at_once_gets_the_same_answers() {
    let whole = story([
        report(
            "a.txt",
            "2024-12-10",
            [
                told("Vera Lind").went().to("Lebanon").with("Omar Said"),
                told("Omar Said").stays_in("Cyprus"),
            ],
        ),
        report(
            "b.txt",
            "2024-12-12",
            [told("Vera Lind").stays_in("Beirut").by("a guard")],
        ),
    ]);
    let all = reportedly_corroborate::all_whereabouts(&whole.corpus(), None);
    let one_by_one: Vec<Whereabouts> = whole
        .people
        .iter()
        .map(|person| whole.whereabouts(&person.name, ""))
        .collect();
    assert_eq!(all, one_by_one);
}

#[test]
fn rule_1_a_departure_from_the_latest_place_revives_no_earlier_one() {
    let answer = story([
        report(
            "a.txt",
            "2024-03-05",
            [told("Vera Lind").stays_in("Cyprus").on("2024-03-02")],
        ),
        report(
            "b.txt",
            "2024-03-12",
            [told("Vera Lind").went().to("Lebanon").on("2024-03-10")],
        ),
        report(
            "c.txt",
            "2024-03-20",
            [told("Vera Lind")
                .went()
                .from("Lebanon")
                .on("2024-03-18")
                .by("police")],
        ),
    ])
    .whereabouts("Vera Lind", "");
    assert_eq!(
        (answer.standing, places(&answer)),
        (Standing::OnlyRuledOut, vec![])
    );
    assert!(
        answer.answer.starts_with(
            "Whereabouts unknown since 18 March 2024: said to have left Lebanon, according to \
             police, in c.txt (reports published to 20 March 2024). Before that, last reported in \
             Lebanon (dated 10 March 2024)."
        ),
        "{}",
        answer.answer
    );
}

#[test]
fn rule_1_a_dated_departure_comes_after_what_was_before_it_elsewhere() {
    let answer = story([
        report(
            "a.txt",
            "2024-03-05",
            [told("Vera Lind").stays_in("Cyprus").on("2024-03-02")],
        ),
        report(
            "c.txt",
            "2024-03-20",
            [told("Vera Lind").went().from("Lebanon").on("2024-03-18")],
        ),
        report("d.txt", "", [told("Vera Lind").stays_in("Iraq")]),
    ])
    .whereabouts("Vera Lind", "");
    assert_eq!(
        (answer.standing, earlier(&answer)),
        (Standing::OnlyRuledOut, vec!["Cyprus"])
    );
    assert!(
        answer.answer.contains("An undated report has Iraq."),
        "{}",
        answer.answer
    );
}

#[test]
fn rule_2_a_presence_told_of_the_present_is_of_the_day_of_its_report() {
    let answer = story([
        report("a.txt", "2024-04-02", [told("Vera Lind").went().to("Iraq")]),
        report(
            "b.txt",
            "2024-05-20",
            [told("Vera Lind")
                .stays_in("Lebanon")
                .words("Vera Lind is now in Lebanon.")],
        ),
        report(
            "c.txt",
            "2024-05-25",
            [told("Vera Lind")
                .stays_in("Cyprus")
                .words("Vera Lind was in Cyprus.")],
        ),
    ])
    .whereabouts("Vera Lind", "");
    assert_eq!(earlier(&answer), ["Iraq"]);
    assert_eq!(answer.standing, Standing::Disputed);
    assert_eq!(places(&answer), ["Lebanon", "Cyprus"]);
}

#[test]
fn rule_3_the_same_words_again_make_a_presence_no_later() {
    let words = "Vera Lind is now in Lebanon with her two sons.";
    let stays = || told("Vera Lind").stays_in("Lebanon").words(words);
    let answer = story([
        report("a.txt", "2024-05-01", [stays()]),
        report(
            "b.txt",
            "2024-05-10",
            [told("Vera Lind").stays_in("Cyprus").on("2024-05-09")],
        ),
        report("c.txt", "2024-05-20", [stays()]),
    ])
    .whereabouts("Vera Lind", "");
    assert_eq!(
        (places(&answer), earlier(&answer)),
        (vec!["Cyprus"], vec!["Lebanon"])
    );
}

#[test]
fn rule_7_nobody_is_last_reported_where_they_died() {
    let died = || {
        report(
            "a.txt",
            "2024-12-12",
            [told("Omar Said")
                .was(FateEvent::Killed)
                .fate_in("Beirut")
                .on("2024-12-11")],
        )
    };
    let dead = story([died()]).whereabouts("Omar Said", "");
    assert!(places(&dead).is_empty());
    assert!(
        dead.answer.starts_with(
            "Reported killed in Beirut (11 December 2024), according to a.txt: 1 origin. Nothing"
        ),
        "{}",
        dead.answer
    );
    let seen = told("Omar Said")
        .stays_in("Cyprus")
        .on("2024-12-20")
        .by("a cousin");
    let seen = story([died(), report("b.txt", "2024-12-21", [seen])]).whereabouts("Omar Said", "");
    assert_eq!(
        (seen.standing, seen.fates[0].later_signs.len()),
        (Standing::Disputed, 1)
    );
    assert!(seen.answer.contains("1 origin; reported alive later, according to a cousin, in b.txt. If alive, last reported in Cyprus"), "{}", seen.answer);
}

#[test]
fn rule_7_rival_accounts_of_one_arrest_are_no_sequence() {
    let arrest = |name: &str, place: &str, day: &str| {
        let told = told("Omar Said")
            .was(FateEvent::Arrested)
            .fate_in(place)
            .on(day);
        report(name, "2024-05-11", [told])
    };
    let near = story([
        arrest("a.txt", "Beirut", "2024-05-08"),
        arrest("b.txt", "Cyprus", "2024-05-09"),
    ]);
    let answer = near.whereabouts("Omar Said", "");
    assert_eq!(
        (answer.standing, answer.fates.len()),
        (Standing::Disputed, 1)
    );
    assert!(answer.answer.starts_with(
        "Reported arrested in Beirut (8 May 2024), according to a.txt; or else in Cyprus (9 May \
         2024), according to b.txt: 1–2 origins, which contradict one another."), "{}", answer.answer);
    let far = story([
        arrest("a.txt", "Beirut", "2023-01-08"),
        arrest("b.txt", "Cyprus", "2024-05-09"),
    ]);
    assert_eq!(far.whereabouts("Omar Said", "").fates.len(), 2);
}

#[test]
fn rule_6_a_movement_told_as_the_next_one_orders_the_places_of_all_accounts() {
    let fled = || told("Vera Lind").went().to("Lebanon").on("2024-03-03");
    let later = told("Vera Lind")
        .went()
        .to("Cyprus")
        .words("Vera Lind flew on to Cyprus two days later.");
    let answer = story([
        report("a.txt", "2024-03-08", [fled(), later]),
        report("b.txt", "2024-03-09", [fled()]),
    ])
    .whereabouts("Vera Lind", "");
    assert_eq!(answer.standing, Standing::Reported);
    assert_eq!(
        (places(&answer), earlier(&answer)),
        (vec!["Cyprus"], vec!["Lebanon"])
    );
}
