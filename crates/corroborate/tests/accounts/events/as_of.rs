//! Happenings as they stood on a day.

use reportedly_corroborate::ReportRelation;
use reportedly_model::{Kind, RelationKind};

use crate::vocabulary::{VERA, report, shown, story, vera};

#[test]
fn accounts_and_origins_are_those_that_were_known() {
    let went = || vera().went().to("Beirut");
    let whole = story([
        report("a.txt", "2024-12-10", went().by("a guard")),
        report("b.txt", "2024-12-12", went().by("her lawyer")),
        report("c.txt", "2024-12-14", went().denied().by("an envoy")),
    ]);
    for (day, accounts, high) in [
        ("2024-12-09", 0, 0),
        ("2024-12-10", 1, 1),
        ("2024-12-13", 2, 2),
        ("2024-12-14", 3, 2),
    ] {
        let then = whole.events_then(VERA, day);
        let told: usize = then.iter().map(|event| event.accounts.len()).sum();
        let counted = then.first().map_or(0, |event| event.origins.high);
        assert_eq!((told, counted), (accounts, high), "{day}: {}", shown(&then));
    }
    let mut now = whole.events_of(VERA, Kind::Movement);
    now.iter_mut().for_each(|event| event.absent.clear());
    assert_eq!(whole.events_then(VERA, "2025-01-01"), now);
}

#[test]
fn a_correction_that_was_yet_to_come_takes_nothing_back() {
    let mut whole = story([
        report(
            "a.txt",
            "2024-12-10",
            vera().stays_in("Beirut").by("a guard"),
        ),
        report(
            "b.txt",
            "2024-12-12",
            vera().stays_in("Moscow").by("a guard"),
        ),
    ]);
    whole.relations = vec![ReportRelation {
        newer: "b.txt".into(),
        older: "a.txt".into(),
        kind: RelationKind::Corrects,
    }];
    let withdrawn = |day: &str| {
        let then = whole.events_then(VERA, day);
        let accounts = then.iter().flat_map(|event| event.accounts.clone());
        accounts
            .filter(|account| account.withdrawn_by.is_some())
            .count()
    };
    assert_eq!(withdrawn("2024-12-11"), 0);
    assert_eq!(withdrawn("2024-12-12"), 1);
}
