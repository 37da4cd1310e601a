//! Rules 4 to 6: rival places, denials, and places within places.

use reportedly_model::Standing;

use crate::vocabulary::{
    Draft, Told, VERA, in_short, opens, places, report, report_a, report_b, report_c, story, tells,
    undated, vera,
};

#[test]
fn rule_4_origins_come_first_then_assertion_then_certainty() {
    let rivals = |more: Vec<Draft>| {
        let mut drafts = vec![
            report_a(10, vera().stays_in("Lebanon").by("Anna Berg")),
            report_b(10, vera().stays_in("Cyprus").by("Karl Holm")),
        ];
        drafts.extend(more);
        story(drafts).where_is(VERA)
    };
    let level = rivals(Vec::new());
    assert_eq!(level.standing, Standing::Disputed);
    opens(&level, "Disputed: last reported in Lebanon or Cyprus");
    let another = || vera().stays_in("Cyprus").by("Jan Moss");
    let won = rivals(vec![report_c(10, another())]);
    assert_eq!(
        (won.standing, places(&won)[0]),
        (Standing::Reported, "Cyprus")
    );
    let copy = report_c(10, vera().stays_in("Cyprus").by("Karl Holm"));
    assert_eq!(rivals(vec![copy]).standing, Standing::Disputed);
    let hedged = story([
        report_a(10, vera().stays_in("Lebanon").by("a guard").hearsay()),
        report_b(10, vera().stays_in("Cyprus").by("a waiter")),
    ])
    .where_is(VERA);
    assert_eq!(
        (hedged.standing, places(&hedged)[0]),
        (Standing::Reported, "Cyprus")
    );
}

#[test]
fn rule_5_a_denial_disputes_the_same_place_and_period_only() {
    let with = |denial: Told| {
        story([
            report_a(10, vera().stays_in("Beirut").on("2024-12-08")),
            report_b(11, denial.denied().by("her lawyer")),
        ])
        .where_is(VERA)
    };
    let disputed = with(vera().stays_in("Lebanon").on("2024-12-08"));
    assert_eq!(in_short(&disputed), "Disputed: Beirut");
    tells(
        &disputed,
        "not in Lebanon, according to her lawyer, in b.txt",
    );
    let elsewhere = with(vera().stays_in("Cyprus").on("2024-12-08"));
    assert_eq!(
        (elsewhere.standing, elsewhere.denials.len()),
        (Standing::Reported, 1)
    );
    let other_time = with(vera().stays_in("Lebanon").on("2024-10"));
    assert_eq!(other_time.standing, Standing::Reported);
    let stayed = with(vera().went().from("Syria"));
    assert_eq!(stayed.standing, Standing::Disputed);
}

#[test]
fn rule_6_a_city_supports_its_country_and_not_the_other_way() {
    let answer = story([
        report_a(10, vera().stays_in("Abu Dhabi").by("Anna Berg")),
        report_b(10, vera().stays_in("Emirates").by("Karl Holm")),
    ])
    .where_is(VERA);
    assert_eq!(in_short(&answer), "Reported: Abu Dhabi, Emirates");
    assert_eq!(answer.places[0].origins.low, 1);
    assert_eq!(answer.places[0].within[0].origins.low, 2);
    tells(&answer, "For Emirates as a whole: 2 origins, corroborated.");
}

#[test]
fn rule_6_two_cities_leave_their_country() {
    let answer = story([
        report_a(10, vera().stays_in("Abu Dhabi").by("Anna Berg")),
        report_b(10, vera().stays_in("Dubai").by("Karl Holm")),
        report_c(10, vera().stays_in("Emirates").by("Jan Moss")),
    ])
    .where_is(VERA);
    assert_eq!(
        (answer.standing, places(&answer)[0]),
        (Standing::Reported, "Emirates")
    );
    assert_eq!(answer.places[0].origins.low, 3);
}

#[test]
fn rule_6_lebanon_then_abu_dhabi_is_a_sequence() {
    let answer = story([
        report_a(10, vera().went().to("Lebanon")),
        report_b(12, vera().went().via("Beirut airport").to("Abu Dhabi")),
        report_c(12, vera().stays_in("Beirut")),
    ])
    .where_is(VERA);
    assert_eq!(
        in_short(&answer),
        "Reported: Abu Dhabi; earlier: Beirut, Lebanon"
    );
}

#[test]
fn rule_6_a_movement_told_as_the_next_one_orders_the_places_of_all_accounts() {
    let fled = || vera().went().to("Lebanon").on("2024-03-03");
    let later = vera()
        .went()
        .to("Cyprus")
        .words("Vera Lind flew on to Cyprus two days later.");
    let answer = story([
        report("a.txt", "2024-03-08", [fled(), later]),
        report("b.txt", "2024-03-09", fled()),
    ])
    .where_is(VERA);
    assert_eq!(answer.standing, Standing::Reported);
    assert_eq!(in_short(&answer), "Reported: Cyprus; earlier: Lebanon");
}

#[test]
fn accounts_that_differ_on_which_place_came_first_dispute_the_answer() {
    let answer = story([
        report_a(10, vera().went().via("Lebanon").to("Abu Dhabi")),
        report_b(10, vera().went().via("Abu Dhabi").to("Lebanon")),
    ])
    .where_is(VERA);
    assert_eq!(in_short(&answer), "Disputed: Abu Dhabi, Lebanon");
}

#[test]
fn two_sources_of_one_report_are_two_origins_and_no_corroboration_by_others() {
    let answer = story([report_a(
        10,
        vera().went().to("Lebanon").by("a guard").by("a fisherman"),
    )])
    .where_is(VERA);
    tells(&answer, "2 origins, told by one report.");
}

#[test]
fn rule_4_two_accounts_of_the_way_to_one_place_are_told_to_exclude_one_another() {
    let reasons = |came: &str| {
        let since = vera()
            .stays_in("Beirut")
            .on("2024-12-04/..")
            .by("Anna Berg");
        let journey = vera().went().from("Moscow").to("Beirut").on(came);
        let whole = story([report_a(12, since), report_b(12, journey.by("Karl Holm"))]);
        whole.where_is(VERA).places[0].reasons.join("; ")
    };
    let told = "a.txt has the person there since 4 December 2024, b.txt an arrival of 9 December 2024: not both";
    assert!(
        reasons("2024-12-09").ends_with(told),
        "{}",
        reasons("2024-12-09")
    );
    assert!(!reasons("2024-12-04").contains("not both"));
}

#[test]
fn why_a_place_stands_behind_another_is_said_in_a_word() {
    let behind = |drafts: Vec<Draft>| {
        let answer = story(drafts).where_is(VERA);
        answer.places[1].reasons.join("; ")
    };
    let beirut = || vera().stays_in("Beirut").on("2024-12-08");
    let cyprus = || vera().stays_in("Cyprus").on("2024-12-08");
    let two = vec![
        report_a(10, beirut().by("Anna Berg")),
        report_b(10, beirut().by("Karl Holm")),
        report_c(10, cyprus()),
    ];
    assert!(behind(two).ends_with("behind Beirut, which has more independent origins"));
    let hearsay = vec![report_a(10, beirut()), report_b(10, cyprus().hearsay())];
    assert!(behind(hearsay).ends_with("behind Beirut, which is asserted, not hearsay"));
    let undated = vec![
        report_a(10, beirut()),
        undated("u.txt", vera().stays_in("Cyprus")),
    ];
    assert!(behind(undated).ends_with("behind Beirut, which is dated"));
}
