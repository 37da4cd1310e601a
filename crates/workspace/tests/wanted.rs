//! Nobody is wanted by what its own source took back.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use reportedly_corroborate::NoGazetteer;
use reportedly_model::{Coded, Legal, LegalAct, RelationKind, Slots, Span};
use reportedly_storage::suite::incoming;
use reportedly_storage::{Decision, Judgement, MemoryStorage, Page, PeopleFilter, Storage};
use reportedly_workspace::refresh;

/// Adds a report on a warrant; gives its id.
async fn add_warrant(storage: &MemoryStorage, file: &str) -> String {
    let mut report = incoming(file, "Irena Novak", "Oslo");
    report.reading.claims[0].slots = Slots::Legal(Legal {
        act: Coded::new(LegalAct::Warrant, "warrant", Span::new(0, 7)),
        authority: Vec::new(),
        relayed_by: Vec::new(),
        addressee: Vec::new(),
        condition: None,
        offence: Vec::new(),
        in_absentia: None,
    });
    let id = report.reading.report.id.clone();
    storage.add_report(report).await.unwrap();
    id
}

async fn is_wanted(storage: &MemoryStorage) -> bool {
    refresh(storage, &NoGazetteer).await.unwrap();
    let people = storage
        .people(&PeopleFilter::default(), &Page::all())
        .await
        .unwrap();
    people.items[0].wanted
}

async fn relate(storage: &MemoryStorage, newer: &str, older: &str, relation: RelationKind) -> u64 {
    let judgement = Judgement {
        at: "2024-12-15T10:00:00Z".into(),
        by: "Ana".into(),
        why: None,
        decision: Decision::Related {
            newer: newer.into(),
            older: older.into(),
            relation,
        },
    };
    storage.judge(judgement).await.unwrap().number
}

#[tokio::test]
async fn a_warrant_that_was_corrected_away_or_retracted_wants_nobody() {
    for (relation, still) in [
        (RelationKind::Corrects, false),
        (RelationKind::Retracts, false),
        (RelationKind::CopyOf, true),
    ] {
        let storage = MemoryStorage::default();
        let older = add_warrant(&storage, "a.txt").await;
        let newer = incoming("b.txt", "Irena Novak", "Kars");
        let id = newer.reading.report.id.clone();
        storage.add_report(newer).await.unwrap();
        assert!(is_wanted(&storage).await);
        relate(&storage, &id, &older, relation).await;
        assert_eq!(is_wanted(&storage).await, still, "{relation:?}");
    }
}

#[tokio::test]
async fn another_warrant_stands() {
    let storage = MemoryStorage::default();
    let older = add_warrant(&storage, "a.txt").await;
    add_warrant(&storage, "c.txt").await;
    let newer = incoming("b.txt", "Irena Novak", "Kars");
    let id = newer.reading.report.id.clone();
    storage.add_report(newer).await.unwrap();
    let entry = relate(&storage, &id, &older, RelationKind::Corrects).await;
    assert!(is_wanted(&storage).await);
    let undo = Judgement {
        at: "2024-12-16T10:00:00Z".into(),
        by: "Ana".into(),
        why: None,
        decision: Decision::Undone { entry },
    };
    storage.judge(undo).await.unwrap();
    assert!(is_wanted(&storage).await);
}
