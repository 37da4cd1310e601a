//! What reports say of others that lie beside them, or are not there yet.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use reportedly_corroborate::NoGazetteer;
use reportedly_model::{Relation, RelationKind};
use reportedly_storage::suite::incoming;
use reportedly_storage::{Decision, Judgement, Marks, MemoryStorage, Storage};
use reportedly_workspace::refresh;

/// Keeps a report had from `path`, which says that it corrects the reports called so.
async fn keep(storage: &MemoryStorage, path: &str, place: &str, corrects: &[&str]) -> String {
    let name = path.rsplit('/').next().unwrap();
    let mut report = incoming(name, "Irena Novak", place);
    report.retrieval.from = path.to_owned();
    report.reading.report.url = None;
    let relations = corrects.iter().map(|wanted| Relation {
        kind: RelationKind::Corrects,
        report: (*wanted).to_owned(),
    });
    report.reading.report.relations = relations.collect();
    let id = report.reading.report.id.clone();
    storage.add_report(report).await.unwrap();
    id
}

async fn marks(storage: &MemoryStorage) -> Marks {
    refresh(storage, &NoGazetteer).await.unwrap();
    storage.marks().await.unwrap()
}

#[tokio::test]
async fn a_report_corrects_the_one_in_its_own_folder() {
    let storage = MemoryStorage::default();
    keep(&storage, "b/s.txt", "Oslo", &[]).await;
    let older = keep(&storage, "a/s.txt", "Kars", &[]).await;
    let newer = keep(&storage, "a/c.txt", "Batumi", &["s.txt"]).await;
    let marks = marks(&storage).await;
    let links: Vec<_> = marks
        .links
        .iter()
        .map(|link| (&link.newer, &link.older))
        .collect();
    assert_eq!(links, [(&newer, &older)]);
    assert!(marks.open.is_empty());
}

#[tokio::test]
async fn what_is_not_there_stays_open_until_it_comes() {
    let storage = MemoryStorage::default();
    let newer = keep(&storage, "in/c.txt", "Batumi", &["s.txt"]).await;
    let before = marks(&storage).await;
    assert!(before.links.is_empty());
    let open = before.open.first().unwrap();
    assert_eq!((&open.newer, open.several), (&newer, false));
    let words = open.in_words();
    assert!(
        words.starts_with("corrects s.txt, which is not among"),
        "{words}"
    );
    keep(&storage, "in/other-s.txt", "Kars", &[]).await;
    assert_eq!(marks(&storage).await.open.len(), 1, "another name");
    keep(&storage, "elsewhere/s.txt", "Oslo", &[]).await;
    let after = marks(&storage).await;
    assert_eq!((after.links.len(), after.open.len()), (1, 0));
}

#[tokio::test]
async fn an_analyst_says_which_of_several_is_meant() {
    let storage = MemoryStorage::default();
    keep(&storage, "a/s.txt", "Oslo", &[]).await;
    let older = keep(&storage, "b/s.txt", "Kars", &[]).await;
    let newer = keep(&storage, "in/c.txt", "Batumi", &["old/s.txt", "s.txt (3)"]).await;
    let before = marks(&storage).await;
    assert_eq!(before.links.len(), 0, "no folder is called so");
    assert_eq!(before.open.len(), 2);
    let decision = Decision::Related {
        newer,
        older,
        relation: RelationKind::Corrects,
    };
    let judgement = Judgement {
        at: "2024-12-15T10:00:00Z".into(),
        by: "Ana".into(),
        why: None,
        decision,
    };
    storage.judge(judgement).await.unwrap();
    let after = marks(&storage).await;
    assert_eq!((after.links.len(), after.open.len()), (1, 0));
}
