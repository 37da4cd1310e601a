//! What befell somebody, what the law did, titles and kin.

use reportedly_model::{FacetSlot, FateEvent, Kind, LegalAct};

use crate::vocabulary::{facet, omar, report, shown, story, told, undated, vera};

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
