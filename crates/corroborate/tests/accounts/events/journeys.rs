//! Journeys: legs, places on the way and dates.

use reportedly_model::{FacetSlot, Kind};

use crate::vocabulary::{
    facet, lina, omar, report, report_a, report_b, shown, story, told, undated, vera,
};

#[test]
fn one_leg_by_way_of_a_country_agrees_with_two_legs_by_way_of_its_airport() {
    let event = story([
        report_a(10, vera().went().via("Lebanon").to("Abu Dhabi")),
        report_b(
            12,
            [
                vera().went().to("Lebanon").leg("j1", 1),
                vera()
                    .went()
                    .via("Beirut airport")
                    .to("Abu Dhabi")
                    .leg("j1", 2)
                    .by("a friend"),
            ],
        ),
    ])
    .event();
    assert_eq!(
        facet(&event, FacetSlot::Via),
        "a: Lebanon; b: Lebanon → Beirut airport; a b refine by b"
    );
    assert_eq!(
        facet(&event, FacetSlot::Destination),
        "a: Abu Dhabi; b: Abu Dhabi; a b agree"
    );
    assert_eq!((event.origins.low, event.origins.high), (1, 2));
}

#[test]
fn legs_that_a_report_does_not_join_are_joined_by_the_other_account() {
    let event = story([
        undated("a.txt", vera().went().via("Lebanon").to("Abu Dhabi")),
        undated(
            "b.txt",
            [
                vera().went().to("Lebanon"),
                vera().went().via("Beirut airport").to("Abu Dhabi"),
            ],
        ),
    ])
    .event();
    assert_eq!(
        facet(&event, FacetSlot::Destination),
        "a: Abu Dhabi; b: Abu Dhabi; a b agree"
    );
}

#[test]
fn a_second_account_adds_the_means_of_a_leg() {
    let event = story([
        undated("a.txt", omar().went().via("Iraq").to("Russia")),
        undated(
            "b.txt",
            [
                omar().went().to("Iraq").means("helicopter").leg("j1", 1),
                omar().went().from("Iraq").to("Russia").leg("j1", 2),
            ],
        ),
    ])
    .event();
    assert_eq!(facet(&event, FacetSlot::Via), "a: Iraq; b: Iraq; a b agree");
    assert_eq!(
        facet(&event, FacetSlot::Destination),
        "a: Russia; b: Russia; a b agree"
    );
    assert_eq!(facet(&event, FacetSlot::Means), "a: silent; b: helicopter");
}

#[test]
fn a_city_refines_its_country_and_two_countries_conflict() {
    let refined = story([
        undated("a.txt", vera().went().to("Emirates")),
        undated("b.txt", vera().went().to("Abu Dhabi")),
    ])
    .event();
    assert_eq!(
        facet(&refined, FacetSlot::Destination),
        "a: Emirates; b: Abu Dhabi; a b refine by b"
    );
    let torn = story([
        undated("a.txt", vera().went().to("Lebanon")),
        undated("b.txt", vera().went().to("Russia")),
    ])
    .event();
    assert_eq!(
        facet(&torn, FacetSlot::Destination),
        "a: Lebanon; b: Russia; a b conflict"
    );
}

#[test]
fn where_one_account_ends_another_goes_on() {
    let event = story([
        undated("a.txt", vera().went().to("Lebanon")),
        undated("b.txt", vera().went().via("Lebanon").to("Abu Dhabi")),
    ])
    .event();
    assert_eq!(
        facet(&event, FacetSlot::Destination),
        "a: Lebanon; b: Abu Dhabi; a b refine by b"
    );
}

#[test]
fn journeys_at_different_times_are_different_events() {
    let events = story([
        undated("a.txt", vera().went().to("Lebanon").on("2023-01-04")),
        undated("b.txt", vera().went().to("Russia").on("2024-12-08")),
        undated("c.txt", vera().went().to("Lebanon").on("2024-06")),
    ])
    .events();
    assert_eq!(events.len(), 3, "{}", shown(&events));
}

#[test]
fn dates_of_one_journey_that_differ_by_a_day_conflict() {
    let event = story([
        undated("a.txt", vera().went().to("Russia").on("2024-12-08")),
        undated("b.txt", vera().went().to("Moscow").on("2024-12-09")),
    ])
    .event();
    assert_eq!(
        facet(&event, FacetSlot::Time),
        "a: 2024-12-08; b: 2024-12-09; a b conflict"
    );
}

#[test]
fn a_day_without_a_year_is_refined_by_the_full_date() {
    let event = story([
        undated("a.txt", vera().went().to("Russia").on("XXXX-12-08")),
        undated("b.txt", vera().went().to("Russia").on("2024-12-08")),
    ])
    .event();
    assert_eq!(
        facet(&event, FacetSlot::Time),
        "a: XXXX-12-08; b: 2024-12-08; a b refine by b"
    );
}

#[test]
fn wife_and_son_refine_the_family_of_the_same_man_only() {
    let together = story([
        undated(
            "a.txt",
            [
                omar().went().to("Russia"),
                told("Omar Said's family")
                    .of("Omar Said", "family")
                    .went()
                    .to("Lebanon")
                    .leg("j1", 1),
                told("Omar Said's family")
                    .of("Omar Said", "family")
                    .went()
                    .from("Beirut")
                    .leg("j1", 2),
            ],
        ),
        undated(
            "b.txt",
            [
                omar().went().to("Russia"),
                told("his wife")
                    .of("Omar Said", "wife")
                    .went()
                    .via("Lebanon"),
                told("his son").of("Omar Said", "son").went().via("Lebanon"),
            ],
        ),
    ]);
    let events = together.events_of("Omar Said's family", Kind::Movement);
    assert_eq!(events.len(), 1, "{}", shown(&together.events()));
    assert_eq!(
        facet(&events[0], FacetSlot::Subject),
        "a: Omar Said's family; b: his wife → his son; a b refine by b"
    );
    let apart = story([
        undated(
            "a.txt",
            told("Omar Said's family")
                .of("Omar Said", "family")
                .went()
                .to("Lebanon"),
        ),
        undated(
            "b.txt",
            told("his wife")
                .of("Imad Haddad", "wife")
                .went()
                .to("Lebanon"),
        ),
    ]);
    assert_eq!(apart.events().len(), 2);
}

#[test]
fn whoever_came_along_has_a_journey_too_but_no_destination() {
    let whole = story([
        undated(
            "a.txt",
            [omar().went().to("Russia"), lina().went().with("Omar Said")],
        ),
        undated("b.txt", omar().went().to("Russia").with("Lina Karam")),
    ]);
    let events = whole.events_of("Lina Karam", Kind::Movement);
    assert_eq!(events.len(), 1, "{}", shown(&whole.events()));
    assert_eq!(
        facet(&events[0], FacetSlot::Companions),
        "a: Omar Said; b: Omar Said; a b agree"
    );
    assert_eq!(facet(&events[0], FacetSlot::Destination), "none");
}

#[test]
fn trips_of_different_weeks_are_a_sequence() {
    let trip =
        |name: &str, published: &str, place: &str| report(name, published, omar().went().to(place));
    let weeks_apart = story([
        trip("a.txt", "2024-05-10", "Lebanon"),
        trip("b.txt", "2024-06-21", "Cyprus"),
    ]);
    assert_eq!(weeks_apart.events().len(), 2);
    let same_week = story([
        trip("a.txt", "2024-05-10", "Lebanon"),
        trip("b.txt", "2024-05-12", "Cyprus"),
    ]);
    assert_eq!(same_week.events().len(), 1);
}
