//! "A hotel" is no rival of a town: which hotel is unsaid.

use reportedly_model::FateEvent;

use crate::vocabulary::{
    OMAR, VERA, in_short, omar, opens, report, report_a, report_b, story, vera,
};

#[test]
fn an_unnamed_place_is_no_rival_of_a_named_one() {
    let answer = |one: &str, other: &str| {
        let whole = story([
            report_a(10, vera().stays_in(one).by("Anna Berg")),
            report_b(10, vera().stays_in(other).by("Karl Holm")),
        ]);
        in_short(&whole.where_is(VERA))
    };
    assert_eq!(answer("Beirut", "hotel"), "Reported: Beirut, hotel");
    assert_eq!(answer("villa", "Beirut"), "Reported: Beirut, villa");
    assert_eq!(answer("Beirut", "Moscow"), "Disputed: Beirut, Moscow");
    assert_eq!(answer("villa", "barracks"), "Disputed: villa, barracks");
}

#[test]
fn an_unnamed_place_does_not_end_a_stay_in_a_named_one() {
    let whole = |later: &str| {
        story([
            report_a(10, vera().stays_in("Beirut").on("2024-12-08")),
            report_b(12, vera().stays_in(later).on("2024-12-11")),
        ])
    };
    let hotel = whole("hotel").where_is(VERA);
    assert_eq!(in_short(&hotel), "Reported: Beirut, hotel");
    let moscow = whole("Moscow").where_is(VERA);
    assert_eq!(in_short(&moscow), "Reported: Moscow; earlier: Beirut");
}

#[test]
fn where_one_account_names_the_town_the_hotel_is_there() {
    let told = |place: &str| omar().was(FateEvent::Arrested).fate_in(place);
    let one_report = story([report(
        "a.txt",
        "2024-12-12",
        [
            told("Beirut").by("a minister"),
            told("hotel").on("2024-12-11"),
        ],
    )]);
    let answer = one_report.where_is(OMAR);
    assert_eq!(in_short(&answer), "Reported: Beirut");
    opens(
        &answer,
        "Reported arrested in Beirut (11 December 2024), according to a minister, in a.txt: 1 origin.",
    );
    // Another report's hotel may be anywhere.
    let two_reports = story([
        report_a(12, told("Beirut").by("a minister")),
        report_b(12, told("hotel").on("2024-12-11")),
    ]);
    assert_eq!(
        in_short(&two_reports.where_is(OMAR)),
        "Reported: Beirut, hotel"
    );
}
