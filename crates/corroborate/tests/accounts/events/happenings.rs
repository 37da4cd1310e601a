//! What befell somebody, what the law did, titles and kin.

use reportedly_model::{FacetSlot, FateEvent, Kind, LegalAct};

use crate::vocabulary::{
    Told, facet, omar, report, report_a, report_b, report_c, shown, story, told, undated, vera,
};

#[test]
fn steps_of_law_are_never_one_another_but_a_warrant_makes_wanted() {
    let whole = story([
        undated("a.txt", omar().faces(LegalAct::Wanted, &["war crimes"])),
        undated(
            "b.txt",
            [
                omar().faces(
                    LegalAct::Warrant,
                    &["crimes against humanity", "war crimes"],
                ),
                omar().faces(LegalAct::Accused, &["war crimes"]),
                omar().faces(LegalAct::Sanction, &[]),
            ],
        ),
    ]);
    let events = whole.events_of("Omar Said", Kind::Legal);
    assert_eq!(events.len(), 3, "{}", shown(&events));
    assert_eq!(
        facet(&events[0], FacetSlot::Act),
        "a: wanted; b: warrant; a b refine by b"
    );
    assert_eq!(
        facet(&events[0], FacetSlot::Offence),
        "a: war crimes; b: crimes against humanity → war crimes; a b refine by b"
    );
}

#[test]
fn killed_refines_died_and_conflicts_with_wounded() {
    let refined = story([
        undated("a.txt", omar().was(FateEvent::Died)),
        undated("b.txt", omar().was(FateEvent::Killed)),
    ])
    .event();
    assert_eq!(
        facet(&refined, FacetSlot::Event),
        "a: died; b: killed; a b refine by b"
    );
    let torn = story([
        undated("a.txt", omar().was(FateEvent::Died)),
        undated("b.txt", omar().was(FateEvent::Wounded)),
    ])
    .event();
    assert_eq!(
        facet(&torn, FacetSlot::Event),
        "a: died; b: wounded; a b conflict"
    );
}

#[test]
fn a_title_is_refined_whatever_its_spelling() {
    let event = story([
        undated("a.txt", vera().office("adviser")),
        undated("b.txt", vera().office("main political advisor")),
    ])
    .event();
    assert_eq!(
        facet(&event, FacetSlot::Title),
        "a: adviser; b: main political advisor; a b refine by b"
    );
}

#[test]
fn kinship_reads_both_ways() {
    let event = story([
        undated("a.txt", omar().relative("brother", "Imad Said")),
        undated("b.txt", told("Imad Said").relative("brother", "Omar Said")),
    ])
    .event();
    assert_eq!(
        facet(&event, FacetSlot::Relation),
        "a: brother; b: sibling; a b agree"
    );
    assert_eq!(
        facet(&event, FacetSlot::Relative),
        "a: Imad Said; b: Imad Said; a b agree"
    );
    assert_eq!(facet(&event, FacetSlot::Subject), "none");
}

#[test]
fn whoever_surrendered_was_also_detained() {
    let event = story([undated(
        "a.txt",
        [
            omar().was(FateEvent::Detained).by("a lawyer"),
            omar().was(FateEvent::Surrendered).by("a guard"),
        ],
    )])
    .event();
    assert_eq!(facet(&event, FacetSlot::Event), "a: detained → surrendered");
}

#[test]
fn arrests_near_in_time_are_one_happening_and_far_ones_two() {
    let arrest = |name: &str, day: &str, place: &str| {
        let told = omar().was(FateEvent::Arrested).fate_in(place).on(day);
        report(name, "2024-05-12", told)
    };
    let near = story([
        arrest("a.txt", "2024-05-08", "Lebanon"),
        arrest("b.txt", "2024-05-09", "Cyprus"),
    ]);
    let places = facet(&near.event(), FacetSlot::Place);
    assert!(places.ends_with("a b conflict"), "{places}");
    let far = story([
        arrest("a.txt", "2023-01-08", "Lebanon"),
        arrest("b.txt", "2024-05-09", "Cyprus"),
    ]);
    assert_eq!(far.events().len(), 2);
}

#[test]
fn an_arrest_is_not_that_of_somebody_held_since_before() {
    let held = |edtf: &str| report_a(5, omar().was(FateEvent::Detained).on(edtf).by("a guard"));
    let arrested = |day: &str| {
        let told = omar().was(FateEvent::Arrested).fate_in("Beirut").on(day);
        report_b(19, told.by("Anna Berg"))
    };
    let whole = story([held("2024-09/.."), arrested("2024-12-18")]);
    assert_eq!(whole.events().len(), 2);
    let whole = story([held("2024-12/.."), arrested("2024-12-18")]);
    assert_eq!(whole.range(), (2, 2));
}

#[test]
fn being_confined_at_home_is_not_being_taken_away() {
    let told = |name: &str, event, words: &str| {
        report(name, "2024-12-19", omar().was(event).told_as(words))
    };
    for at_home in ["been under house arrest", "assigné à résidence"] {
        let whole = story([
            told("a.txt", FateEvent::Detained, at_home),
            told("b.txt", FateEvent::Arrested, "picked up"),
        ]);
        assert_eq!(whole.events().len(), 2, "{at_home}");
        let whole = story([
            told("a.txt", FateEvent::Detained, at_home),
            told("b.txt", FateEvent::Detained, "placed under house arrest"),
        ]);
        assert_eq!(whole.events().len(), 1, "{at_home}");
    }
    let whole = story([
        told("a.txt", FateEvent::Detained, "held"),
        told("b.txt", FateEvent::Arrested, "arrested"),
    ]);
    assert_eq!(whole.events().len(), 1);
}

#[test]
fn what_says_neither_where_nor_when_makes_two_arrests_no_one() {
    let arrest = |name: &str, place: &str, day: &str| {
        let told = omar().was(FateEvent::Arrested).fate_in(place).on(day);
        report(name, "2024-12-12", told)
    };
    let bare = || report_c(12, omar().was(FateEvent::Arrested));
    let two = story([
        arrest("a.txt", "Beirut", "2024-11-20"),
        arrest("b.txt", "Moscow", "2024-12-10"),
        bare(),
    ]);
    let reports = |event: &reportedly_model::Event| event.accounts.len();
    assert_eq!(two.events().iter().map(reports).max(), Some(1));
    let one = story([arrest("b.txt", "Moscow", "2024-12-10"), bare()]);
    assert_eq!(one.event().accounts.len(), 2);
}

#[test]
fn a_step_of_law_is_taken_on_a_day_and_wanted_one_is_for_long() {
    let told = |name: &str, act, edtf: &str| {
        report(name, "2024-12-12", omar().faces(act, &["fraud"]).on(edtf))
    };
    let events = |act| {
        let whole = [told("a.txt", act, "2014/.."), told("b.txt", act, "2022-03")];
        story(whole).events().len()
    };
    assert_eq!(events(LegalAct::Sanction), 2);
    assert_eq!(events(LegalAct::Wanted), 1);
}

#[test]
fn an_apartment_in_one_town_is_not_an_apartment_in_another() {
    let stays = |town: &str| vera().stays_in("apartment").and_in(town);
    let events = |one: Told, other: Told| story([report_a(9, one), report_b(9, other)]).events();
    let conflict = events(stays("Beirut"), stays("Moscow"));
    assert_eq!(conflict.len(), 1);
    let place = facet(&conflict[0], FacetSlot::Place);
    assert!(place.ends_with("a b conflict"), "{place}");
    assert_eq!(
        events(stays("Beirut"), stays("Damascus").on("2024-10-02")).len(),
        2
    );
    assert_eq!(events(stays("Beirut"), vera().stays_in("Lebanon")).len(), 1);
}

#[test]
fn who_was_in_a_place_by_one_day_may_have_been_elsewhere_weeks_before() {
    let by = || vera().stays_in("Moscow").on("../2024-12-20");
    let in_beirut = |name: &str, day: &str| report(name, day, vera().stays_in("Beirut").on(day));
    let long_before = story([
        in_beirut("a.txt", "2024-12-01"),
        report("b.txt", "2024-12-22", by()),
    ]);
    assert_eq!(long_before.events().len(), 2);
    let days_before = story([
        in_beirut("a.txt", "2024-12-18"),
        report("b.txt", "2024-12-22", by()),
    ]);
    assert_eq!(days_before.events().len(), 1);
}
