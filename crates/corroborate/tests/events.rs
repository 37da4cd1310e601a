//! Claims of several reports about one happening, and how their slots compare.

mod common;

use common::{facet, report, shown, story, told};
use reportedly_model::{Absence, FacetSlot, FateEvent, Kind, LegalAct, Modality};

#[test]
fn one_leg_by_way_of_a_country_agrees_with_two_legs_by_way_of_its_airport() {
    let event = story([
        report(
            "a.txt",
            "2024-12-10",
            [told("Vera Lind").went().via("Lebanon").to("Abu Dhabi")],
        ),
        report(
            "b.txt",
            "2024-12-12",
            [
                told("Vera Lind").went().to("Lebanon").leg("j1", 1),
                told("Vera Lind")
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
        report(
            "a.txt",
            "",
            [told("Vera Lind").went().via("Lebanon").to("Abu Dhabi")],
        ),
        report(
            "b.txt",
            "",
            [
                told("Vera Lind").went().to("Lebanon"),
                told("Vera Lind")
                    .went()
                    .via("Beirut airport")
                    .to("Abu Dhabi"),
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
        report(
            "a.txt",
            "",
            [told("Omar Said").went().via("Iraq").to("Russia")],
        ),
        report(
            "b.txt",
            "",
            [
                told("Omar Said")
                    .went()
                    .to("Iraq")
                    .means("helicopter")
                    .leg("j1", 1),
                told("Omar Said")
                    .went()
                    .from("Iraq")
                    .to("Russia")
                    .leg("j1", 2),
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
fn a_hedge_is_a_difference_in_certainty_and_no_conflict() {
    let event = story([
        report(
            "a.txt",
            "",
            [told("Omar Said").went().via("Iraq").to("Russia")],
        ),
        report(
            "b.txt",
            "",
            [told("Omar Said").went().via("Iraq").to("Russia").hearsay()],
        ),
    ])
    .event();
    assert_eq!(
        facet(&event, FacetSlot::Certainty),
        "a: certain; b: probable, hearsay; a b refine by a"
    );
    let certainty = event
        .facets
        .iter()
        .find(|facet| facet.slot == FacetSlot::Certainty)
        .unwrap();
    assert!(
        certainty.pairs[0].reason.contains("is said to"),
        "{}",
        certainty.pairs[0].reason
    );
}

#[test]
fn a_city_refines_its_country_and_two_countries_conflict() {
    let refined = story([
        report("a.txt", "", [told("Vera Lind").went().to("Emirates")]),
        report("b.txt", "", [told("Vera Lind").went().to("Abu Dhabi")]),
    ])
    .event();
    assert_eq!(
        facet(&refined, FacetSlot::Destination),
        "a: Emirates; b: Abu Dhabi; a b refine by b"
    );
    let torn = story([
        report("a.txt", "", [told("Vera Lind").went().to("Lebanon")]),
        report("b.txt", "", [told("Vera Lind").went().to("Russia")]),
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
        report("a.txt", "", [told("Vera Lind").went().to("Lebanon")]),
        report(
            "b.txt",
            "",
            [told("Vera Lind").went().via("Lebanon").to("Abu Dhabi")],
        ),
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
        report(
            "a.txt",
            "",
            [told("Vera Lind").went().to("Lebanon").on("2023-01-04")],
        ),
        report(
            "b.txt",
            "",
            [told("Vera Lind").went().to("Russia").on("2024-12-08")],
        ),
        report(
            "c.txt",
            "",
            [told("Vera Lind").went().to("Lebanon").on("2024-06")],
        ),
    ])
    .events();
    assert_eq!(events.len(), 3, "{}", shown(&events));
}

#[test]
fn dates_of_one_journey_that_differ_by_a_day_conflict() {
    let event = story([
        report(
            "a.txt",
            "",
            [told("Vera Lind").went().to("Russia").on("2024-12-08")],
        ),
        report(
            "b.txt",
            "",
            [told("Vera Lind").went().to("Moscow").on("2024-12-09")],
        ),
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
        report(
            "a.txt",
            "",
            [told("Vera Lind").went().to("Russia").on("XXXX-12-08")],
        ),
        report(
            "b.txt",
            "",
            [told("Vera Lind").went().to("Russia").on("2024-12-08")],
        ),
    ])
    .event();
    assert_eq!(
        facet(&event, FacetSlot::Time),
        "a: XXXX-12-08; b: 2024-12-08; a b refine by b"
    );
}

#[test]
fn what_was_planned_is_another_event_than_what_happened() {
    let events = story([
        report(
            "a.txt",
            "",
            [told("Vera Lind")
                .went()
                .to("Russia")
                .modality(Modality::Intended)],
        ),
        report("b.txt", "", [told("Vera Lind").went().to("Russia")]),
    ])
    .events();
    assert_eq!(events.len(), 2, "{}", shown(&events));
}

#[test]
fn a_denial_is_in_the_event_that_it_denies() {
    let event = story([
        report("a.txt", "", [told("Vera Lind").went().to("Russia")]),
        report(
            "b.txt",
            "",
            [told("Vera Lind")
                .went()
                .to("Russia")
                .denied()
                .by("her lawyer")],
        ),
    ])
    .event();
    assert_eq!(
        facet(&event, FacetSlot::Polarity),
        "a: said to be so; b: denied; a b conflict"
    );
    assert_eq!((event.origins.low, event.origins.high), (1, 1));
}

#[test]
fn two_sources_of_one_report_can_contradict_one_another() {
    let event = story([report(
        "a.txt",
        "",
        [
            told("Vera Lind").went().to("Lebanon").by("a neighbour"),
            told("Vera Lind").went().to("Russia").by("an officer"),
        ],
    )])
    .event();
    assert_eq!(
        facet(&event, FacetSlot::Destination),
        "a: Lebanon → Russia; a a conflict"
    );
}

#[test]
fn wife_and_son_refine_the_family_of_the_same_man_only() {
    let together = story([
        report(
            "a.txt",
            "",
            [
                told("Omar Said").went().to("Russia"),
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
        report(
            "b.txt",
            "",
            [
                told("Omar Said").went().to("Russia"),
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
        report(
            "a.txt",
            "",
            [told("Omar Said's family")
                .of("Omar Said", "family")
                .went()
                .to("Lebanon")],
        ),
        report(
            "b.txt",
            "",
            [told("his wife")
                .of("Imad Haddad", "wife")
                .went()
                .to("Lebanon")],
        ),
    ]);
    assert_eq!(apart.events().len(), 2);
}

#[test]
fn whoever_came_along_has_a_journey_too_but_no_destination() {
    let whole = story([
        report(
            "a.txt",
            "",
            [
                told("Omar Said").went().to("Russia"),
                told("Lina Karam").went().with("Omar Said"),
            ],
        ),
        report(
            "b.txt",
            "",
            [told("Omar Said").went().to("Russia").with("Lina Karam")],
        ),
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
fn unnamed_groups_meet_where_they_do_the_same() {
    let minister = "a former Lebanese minister";
    let intended = Modality::Intended;
    let event = story([
        report(
            "a.txt",
            "",
            [told("numerous senior military officials")
                .went()
                .to("Cyprus")
                .modality(intended)
                .by(minister)],
        ),
        report(
            "b.txt",
            "",
            [told("several military officers")
                .went()
                .to("Cyprus")
                .modality(intended)
                .by(minister)],
        ),
    ])
    .event();
    assert_eq!((event.origins.low, event.origins.high), (1, 2));
    assert!(
        event.origins.joins[0].reason.contains(minister),
        "{:?}",
        event.origins.joins
    );
}

#[test]
fn a_report_without_a_value_is_silent_without_a_claim_or_not_read() {
    let mut whole = story([
        report(
            "a.txt",
            "",
            [told("Vera Lind").went().to("Russia").means("boat")],
        ),
        report("b.txt", "", [told("Vera Lind").went().to("Russia")]),
        report("c.txt", "", [told("Vera Lind").office("engineer")]),
        report("d.txt", "", [told("Omar Said").office("pilot")]),
    ]);
    whole.not_read = vec!["e.pdf".to_owned()];
    let event = whole.events_of("Vera Lind", Kind::Movement).remove(0);
    assert_eq!(facet(&event, FacetSlot::Means), "a: boat; b: silent");
    let absent: Vec<(&str, Absence)> = event
        .absent
        .iter()
        .map(|a| (a.report.as_str(), a.absence))
        .collect();
    assert_eq!(
        absent,
        [
            ("c.txt", Absence::NoClaimFound),
            ("e.pdf", Absence::NotRead)
        ]
    );
}

#[test]
fn steps_of_law_are_never_one_another_but_a_warrant_makes_wanted() {
    let whole = story([
        report(
            "a.txt",
            "",
            [told("Omar Said").faces(LegalAct::Wanted, &["war crimes"])],
        ),
        report(
            "b.txt",
            "",
            [
                told("Omar Said").faces(
                    LegalAct::Warrant,
                    &["crimes against humanity", "war crimes"],
                ),
                told("Omar Said").faces(LegalAct::Accused, &["war crimes"]),
                told("Omar Said").faces(LegalAct::Sanction, &[]),
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
        report("a.txt", "", [told("Omar Said").was(FateEvent::Died)]),
        report("b.txt", "", [told("Omar Said").was(FateEvent::Killed)]),
    ])
    .event();
    assert_eq!(
        facet(&refined, FacetSlot::Event),
        "a: died; b: killed; a b refine by b"
    );
    let torn = story([
        report("a.txt", "", [told("Omar Said").was(FateEvent::Died)]),
        report("b.txt", "", [told("Omar Said").was(FateEvent::Wounded)]),
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
        report("a.txt", "", [told("Vera Lind").office("adviser")]),
        report(
            "b.txt",
            "",
            [told("Vera Lind").office("main political advisor")],
        ),
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
        report(
            "a.txt",
            "",
            [told("Omar Said").relative("brother", "Imad Said")],
        ),
        report(
            "b.txt",
            "",
            [told("Imad Said").relative("brother", "Omar Said")],
        ),
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
fn a_denial_of_one_place_does_not_deny_the_other_account_of_the_same_source() {
    let event = story([
        report(
            "a.txt",
            "",
            [told("Vera Lind").went().from("Syria").to("Lebanon")],
        ),
        report(
            "b.txt",
            "",
            [
                told("Vera Lind")
                    .went()
                    .to("Lebanon")
                    .denied()
                    .by("her aides"),
                told("Vera Lind")
                    .went()
                    .from("Syria")
                    .to("Cyprus")
                    .by("the aides"),
            ],
        ),
    ])
    .event();
    assert_eq!(
        facet(&event, FacetSlot::Destination),
        "a: Lebanon; b: Cyprus; a b conflict"
    );
    assert_eq!(
        facet(&event, FacetSlot::Polarity),
        "a: said to be so; b: denied → said to be so; a b conflict"
    );
}

#[test]
fn whoever_surrendered_was_also_detained() {
    let event = story([report(
        "a.txt",
        "",
        [
            told("Omar Said").was(FateEvent::Detained).by("a lawyer"),
            told("Omar Said").was(FateEvent::Surrendered).by("a guard"),
        ],
    )])
    .event();
    assert_eq!(facet(&event, FacetSlot::Event), "a: detained → surrendered");
}

#[test]
fn a_rival_account_stays_beside_what_else_its_report_says() {
    let whole = story([
        report(
            "a.txt",
            "",
            [told("Vera Lind")
                .went()
                .from("Syria")
                .to("Lebanon")
                .by("a pilot")],
        ),
        report(
            "b.txt",
            "",
            [
                told("Vera Lind")
                    .went()
                    .to("Lebanon")
                    .denied()
                    .by("her aides"),
                told("Vera Lind").went().from("Syria").to("Cyprus"),
                told("Lina Karam").went().with("Vera Lind"),
            ],
        ),
    ]);
    let events = whole.events_of("Vera Lind", Kind::Movement);
    assert_eq!(events.len(), 1, "{}", shown(&events));
    assert_eq!(
        facet(&events[0], FacetSlot::Destination),
        "a: Lebanon; b: Cyprus; a b conflict"
    );
}

#[test]
fn trips_of_different_weeks_are_a_sequence() {
    let trip = |name: &str, published: &str, place: &str| {
        report(name, published, [told("Omar Said").went().to(place)])
    };
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

#[test]
fn arrests_near_in_time_are_one_happening_and_far_ones_two() {
    let arrest = |name: &str, day: &str, place: &str| {
        let told = told("Omar Said")
            .was(FateEvent::Arrested)
            .fate_in(place)
            .on(day);
        report(name, "2024-05-12", [told])
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
