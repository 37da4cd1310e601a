//! A journey and a stay that exclude one another are set against one another.

use reportedly_model::{Event, FacetSlot, Kind};

use crate::vocabulary::{Told, VERA, facet, report, shown, story, vera};

fn told(name: &str, claim: Told) -> crate::vocabulary::Draft {
    report(name, "2024-12-12", claim)
}

/// The events of one kind that two reports of one day make.
fn events(one: Told, other: Told, kind: Kind) -> Vec<Event> {
    let whole = story([told("a.txt", one), told("b.txt", other)]);
    whole.events_of(VERA, kind)
}

fn polarity(one: Told, other: Told, kind: Kind) -> String {
    let found = events(one, other, kind);
    assert_eq!(found.len(), 1, "{}", shown(&found));
    facet(&found[0], FacetSlot::Polarity)
}

#[test]
fn who_did_not_set_foot_in_a_place_is_not_there() {
    let not_to = |place: &str| vera().went().to(place).denied().by("her lawyer");
    let in_beirut = || vera().stays_in("Beirut").by("a guard");
    let conflict = "a: said to be so; b: denied; a b conflict";
    for place in ["Beirut", "Lebanon"] {
        assert_eq!(
            polarity(in_beirut(), not_to(place), Kind::Presence),
            conflict
        );
    }
    let both = vera().went().to("Damascus").to("Beirut").denied();
    assert_eq!(polarity(in_beirut(), both, Kind::Presence), conflict);
    let stayed = vera().went().from("Moscow").denied();
    assert_eq!(polarity(in_beirut(), stayed, Kind::Presence), conflict);
    for other in [not_to("Moscow"), vera().went().from("Lebanon").denied()] {
        assert_eq!(polarity(in_beirut(), other, Kind::Presence), "none");
    }
    let long_before = in_beirut().on("2019-05");
    assert_eq!(
        polarity(long_before, not_to("Beirut"), Kind::Presence),
        "none"
    );
}

#[test]
fn who_never_was_in_a_place_did_not_go_there_and_who_is_not_may_have() {
    let went = || vera().went().to("Beirut").by("a guard");
    let not_in = |words: &str| vera().stays_in("Beirut").denied().words(words);
    let never = not_in("She was never in Beirut.");
    assert_eq!(
        polarity(went(), never, Kind::Movement),
        "a: said to be so; b: denied; a b conflict"
    );
    let not_now = not_in("She is not in Beirut.");
    assert_eq!(polarity(went(), not_now, Kind::Movement), "none");
}

#[test]
fn who_has_been_in_a_place_since_one_day_did_not_come_on_a_later_one() {
    let since = |edtf: &str| vera().stays_in("Beirut").on(edtf).by("a diplomat");
    let came = || {
        vera()
            .went()
            .from("Moscow")
            .to("Beirut")
            .on("2024-12-09")
            .by("an envoy")
    };
    let time = |one: Told, other: Told| {
        let found = events(one, other, Kind::Presence);
        facet(&found[0], FacetSlot::Time)
    };
    assert_eq!(
        time(since("2024-12-04/.."), came()),
        "a: 2024-12-04/..; b: 2024-12-09; a b conflict"
    );
    let by_then = || since("../2024-12-04").time_in_words("by Wednesday");
    assert!(time(by_then(), came()).ends_with("a b conflict"));
    let until_then = since("../2024-12-04").time_in_words("until Wednesday");
    assert_eq!(time(until_then, came()), "a: ../2024-12-04");
    // A stay that began with the journey, one that is long enough for a return, and a move within.
    for begun in ["2024-12-09/..", "2024-12/..", "2022/.."] {
        assert_eq!(time(since(begun), came()), format!("a: {begun}"));
    }
    let within = vera()
        .went()
        .from("Beirut airport")
        .to("Beirut")
        .on("2024-12-09");
    assert_eq!(time(since("2024-12-04/.."), within), "a: 2024-12-04/..");
    // One voice tells of two journeys.
    let again = came();
    let one = story([report(
        "a.txt",
        "2024-12-12",
        [since("2024-12-04/.."), again],
    )]);
    let found = one.events_of(VERA, Kind::Presence);
    assert_eq!(found[0].accounts.len(), 1);
}
