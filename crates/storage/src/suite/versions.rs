//! A number that is another after every change, and the same where there was none.

use reportedly_screening::Entry;

use super::findings::{kept, of};
use super::fixtures::incoming;
use crate::{
    Bounds, Decision, Judgement, KeptList, Page, PeopleFilter, Screening, Storage, Unreadable,
};

pub(super) async fn tell_every_change(storage: &impl Storage) {
    let mut seen = vec![storage.version().await.unwrap()];
    let reading = kept(storage, "a.txt", "Irena Novak").await;
    seen.push(storage.version().await.unwrap());
    let again = incoming("a.txt", "Irena Novak", "Batumi");
    let mut elsewhere = again.clone();
    elsewhere.retrieval.from = "elsewhere.txt".into();
    storage.add_report(elsewhere).await.unwrap();
    seen.push(storage.version().await.unwrap());
    storage.replace_reading(reading.clone(), "2").await.unwrap();
    seen.push(storage.version().await.unwrap());
    let findings = of("p1", "Irena Novak", &reading);
    storage.put_findings(&findings).await.unwrap();
    seen.push(storage.version().await.unwrap());
    let unreadable = Unreadable {
        from: "b.pdf".into(),
        at: "2024-12-14T10:00:00Z".into(),
        by: "Ana".into(),
        reason: "it is damaged".into(),
    };
    storage.note_unreadable(&unreadable).await.unwrap();
    seen.push(storage.version().await.unwrap());
    let judgement = Judgement {
        at: "2024-12-14T10:00:00Z".into(),
        by: "Ana".into(),
        why: None,
        decision: Decision::Unjoined { join: "j".into() },
    };
    storage.judge(judgement).await.unwrap();
    seen.push(storage.version().await.unwrap());
    let list = KeptList {
        name: "list.csv".into(),
        sha256: "ab".into(),
        added: "2024-12-14T10:00:00Z".into(),
        by: "Ana".into(),
        entries: 1,
    };
    let entries = [Entry::default()];
    storage.put_watchlist(&list, &entries).await.unwrap();
    seen.push(storage.version().await.unwrap());
    storage.put_screening(&Screening::default()).await.unwrap();
    seen.push(storage.version().await.unwrap());
    storage.remove_watchlist("list.csv").await.unwrap();
    seen.push(storage.version().await.unwrap());
    let mut each = seen.clone();
    each.sort_unstable();
    each.dedup();
    assert_eq!(each.len(), seen.len(), "{seen:?}");
    read_much(storage).await;
    assert_eq!(Some(&storage.version().await.unwrap()), seen.last());
}

async fn read_much(storage: &impl Storage) {
    storage.reports(&Page::all()).await.unwrap();
    storage.readings().await.unwrap();
    storage.check().await.unwrap();
    storage.brief_person("p1", Bounds::of(9)).await.unwrap();
    let filter = PeopleFilter::default();
    storage.people(&filter, &Page::all()).await.unwrap();
}
