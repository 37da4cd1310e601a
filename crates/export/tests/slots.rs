//! Whatever a claim says of its subject leaves with it: which step of law, which office, whether anybody arrived.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;

use reportedly_corroborate::NoGazetteer;
use reportedly_export::{ftm, geojson, table};
use reportedly_model::{
    Coded, Fate, FateEvent, Legal, LegalAct, Movement, PlaceValue, Quoted, Role, RoleStatus, Slots,
    Span,
};
use reportedly_storage::suite::incoming;
use reportedly_storage::{MemoryStorage, Storage};
use reportedly_workspace::{Case, refresh};

/// A case of one report whose only claim has other slots than the suite gives it.
async fn case_of(slots: impl Fn(PlaceValue) -> Slots) -> Case {
    let storage = MemoryStorage::default();
    let mut report = incoming("a.txt", "Irena Novak", "Batumi");
    let claim = report.reading.claims.first_mut().unwrap();
    let place = claim.slots.places()[0].clone();
    claim.slots = slots(place);
    claim.hedges = vec![quoted("is said")];
    storage.add_report(report).await.unwrap();
    refresh(&storage, &NoGazetteer).await.unwrap()
}

fn quoted(text: &str) -> Quoted {
    Quoted::new(text, Span::new(0, text.chars().count()))
}

fn row_of(case: &Case) -> BTreeMap<String, String> {
    let mut written = Vec::new();
    table(case, &mut written).unwrap();
    let mut rows = csv::Reader::from_reader(written.as_slice());
    let names = rows.headers().unwrap().clone();
    let row = rows.records().next().unwrap().unwrap();
    let cells = names.iter().zip(row.iter());
    cells
        .map(|(name, cell)| (name.to_owned(), cell.to_owned()))
        .collect()
}

fn place_of(case: &Case) -> serde_json::Value {
    let mut written = Vec::new();
    geojson(case, &mut written).unwrap();
    let map: serde_json::Value = serde_json::from_slice(&written).unwrap();
    map["features"][0]["properties"].clone()
}

fn entities_of(case: &Case) -> String {
    let mut written = Vec::new();
    ftm(case, &mut written).unwrap();
    String::from_utf8(written).unwrap()
}

#[tokio::test]
async fn a_step_of_law_says_which_and_what_for() {
    let case = case_of(|_| {
        Slots::Legal(Legal {
            act: Coded::new(LegalAct::Convicted, "convicted", Span::new(0, 9)),
            authority: Vec::new(),
            relayed_by: Vec::new(),
            addressee: Vec::new(),
            condition: None,
            offence: vec![quoted("fraud"), quoted("arson")],
            in_absentia: Some(true),
        })
    })
    .await;
    let row = row_of(&case);
    for (column, cell) in [
        ("act", "convicted"),
        ("offence", "fraud; arson"),
        ("in absentia", "yes"),
        ("title", ""),
        ("hedges", "is said"),
    ] {
        assert_eq!(row[column], cell, "{column}");
    }
    assert!(entities_of(&case).contains("Irena Novak: convicted: fraud; arson"));
}

#[tokio::test]
async fn a_place_on_a_map_says_what_befell_somebody_there() {
    let fate = |event| {
        move |place| {
            Slots::Fate(Fate {
                event: Coded::new(event, "so", Span::new(0, 2)),
                place: vec![place],
            })
        }
    };
    for (event, what) in [(FateEvent::Died, "died"), (FateEvent::Released, "released")] {
        let case = case_of(fate(event)).await;
        assert_eq!(place_of(&case)["what"], what);
        assert_eq!(row_of(&case)["event"], what);
    }
}

#[tokio::test]
async fn an_office_that_is_held_no_more_says_so() {
    let role = |status| {
        move |_| {
            Slots::Role(Role {
                title: quoted("mayor of Batumi"),
                organization: None,
                status,
            })
        }
    };
    let former = case_of(role(RoleStatus::Former)).await;
    assert_eq!(row_of(&former)["status"], "former");
    assert!(entities_of(&former).contains("Irena Novak: former mayor of Batumi"));
    let unsaid = case_of(role(RoleStatus::Unstated)).await;
    assert_eq!(row_of(&unsaid)["status"], "");
    assert!(entities_of(&unsaid).contains("Irena Novak: mayor of Batumi"));
}

#[tokio::test]
async fn leaving_for_a_place_is_no_arrival() {
    let movement = |reached| {
        move |place| {
            Slots::Movement(Movement {
                destination: vec![place],
                reached,
                ..Movement::default()
            })
        }
    };
    for (reached, cell) in [(Some(true), "yes"), (Some(false), "no"), (None, "unsaid")] {
        let case = case_of(movement(reached)).await;
        assert_eq!(row_of(&case)["reached"], cell);
    }
    let left = case_of(movement(None)).await;
    assert_eq!(place_of(&left)["what"], "movement, arrival unsaid");
    assert!(entities_of(&left).contains("movement, arrival unsaid"));
}
