//! Hedges, plans, denials, rival accounts, and reports that say nothing.

use reportedly_model::{Absence, FacetSlot, Kind, Modality};

use crate::vocabulary::{facet, lina, omar, shown, story, told, undated, vera};

#[test]
fn a_hedge_is_a_difference_in_certainty_and_no_conflict() {
    let event = story([
        undated("a.txt", omar().went().via("Iraq").to("Russia")),
        undated("b.txt", omar().went().via("Iraq").to("Russia").hearsay()),
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
fn what_was_planned_is_another_event_than_what_happened() {
    let events = story([
        undated("a.txt", vera().went().to("Russia").planned()),
        undated("b.txt", vera().went().to("Russia")),
    ])
    .events();
    assert_eq!(events.len(), 2, "{}", shown(&events));
}

#[test]
fn a_denial_is_in_the_event_that_it_denies() {
    let event = story([
        undated("a.txt", vera().went().to("Russia")),
        undated(
            "b.txt",
            vera().went().to("Russia").denied().by("her lawyer"),
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
    let event = story([undated(
        "a.txt",
        [
            vera().went().to("Lebanon").by("a neighbour"),
            vera().went().to("Russia").by("an officer"),
        ],
    )])
    .event();
    assert_eq!(
        facet(&event, FacetSlot::Destination),
        "a: Lebanon → Russia; a a conflict"
    );
}

#[test]
fn unnamed_groups_meet_where_they_do_the_same() {
    let minister = "a former Lebanese minister";
    let intended = Modality::Intended;
    let event = story([
        undated(
            "a.txt",
            told("numerous senior military officials")
                .went()
                .to("Cyprus")
                .modality(intended)
                .by(minister),
        ),
        undated(
            "b.txt",
            told("several military officers")
                .went()
                .to("Cyprus")
                .modality(intended)
                .by(minister),
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
        undated("a.txt", vera().went().to("Russia").means("boat")),
        undated("b.txt", vera().went().to("Russia")),
        undated("c.txt", vera().office("engineer")),
        undated("d.txt", omar().office("pilot")),
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
fn a_denial_of_one_place_does_not_deny_the_other_account_of_the_same_source() {
    let event = story([
        undated("a.txt", vera().went().from("Syria").to("Lebanon")),
        undated(
            "b.txt",
            [
                vera().went().to("Lebanon").denied().by("her aides"),
                vera().went().from("Syria").to("Cyprus").by("the aides"),
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
fn a_rival_account_stays_beside_what_else_its_report_says() {
    let whole = story([
        undated(
            "a.txt",
            vera().went().from("Syria").to("Lebanon").by("a pilot"),
        ),
        undated(
            "b.txt",
            [
                vera().went().to("Lebanon").denied().by("her aides"),
                vera().went().from("Syria").to("Cyprus"),
                lina().went().with("Vera Lind"),
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
fn a_private_jet_is_a_plane_and_no_boat() {
    let told = |first: &str, second: &str| {
        let event = story([
            undated("a.txt", vera().went().to("Russia").means(first)),
            undated("b.txt", vera().went().to("Russia").means(second)),
        ])
        .events_of("Vera Lind", Kind::Movement)
        .remove(0);
        facet(&event, FacetSlot::Means)
    };
    assert_eq!(
        told("private jet", "plane"),
        "a: private jet; b: plane; a b refine by a"
    );
    assert_eq!(
        told("avion", "airliner"),
        "a: avion; b: airliner; a b agree"
    );
    assert_eq!(
        told("private jet", "fishing boat"),
        "a: private jet; b: fishing boat; a b conflict"
    );
}
