//! Watchlists that are kept in the workspace, without being named again.

use std::sync::Arc;

use reportedly_screening::{ListFile, Watchlist, read_lists};
use reportedly_storage::suite::incoming;
use reportedly_storage::{KeptList, MemoryStorage, Storage, report_id};
use reportedly_workspace::keep_lists;
use serde_json::json;

use crate::service::{case, over};

async fn keep_list(storage: &dyn Storage, names: &[&str]) {
    let rows: String = names
        .iter()
        .map(|name| format!("x-{name},Person,{name},Example Sanctions\n"))
        .collect();
    let csv = format!("id,schema,name,dataset\n{rows}");
    let file = ListFile {
        name: "list.csv",
        bytes: csv.as_bytes(),
    };
    let lists = read_lists(&[file]).unwrap();
    let list = KeptList {
        name: "list.csv".into(),
        sha256: report_id(csv.as_bytes()),
        added: "2024-12-14T10:00:00Z".into(),
        by: "Ana".into(),
        entries: 0,
    };
    let watchlist = Watchlist::new(lists.entities);
    keep_lists(storage, vec![list], &watchlist, |entry, list| {
        entry.file == list.name
    })
    .await
    .unwrap();
}

#[tokio::test]
async fn people_are_compared_with_the_lists_that_are_kept() {
    let storage = Arc::new(MemoryStorage::default());
    let given = incoming("a.txt", "Irena Novak", "Batumi");
    storage.add_report(given).await.unwrap();
    keep_list(storage.as_ref(), &["Irena Novak"]).await;
    let case = over(storage).await;
    let listed = case.get("/api/people?listed=true").await.json();
    assert_eq!(listed["items"][0]["name"], "Irena Novak");
    assert_eq!(
        listed["items"][0]["listed_on"],
        json!(["Example Sanctions"])
    );
    let irena = case.person("Irena Novak").await;
    let page = case.get(&format!("/api/people/{irena}")).await.json();
    let listing = &page["listings"][0];
    let lists = case.get("/api/lists").await.json();
    assert_eq!(listing["entry"]["file"], "list.csv");
    assert_eq!(listing["entry"]["version"], lists["lists"][0]["version"]);
    assert_eq!(listing["screened_at"], lists["last"]);
    assert_eq!(
        (&lists["compared"], &lists["possible"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(
        case.get("/api/status").await.json()["lists"],
        json!(["list.csv"])
    );
}

#[tokio::test]
async fn listings_follow_people_and_lists() {
    let case = case().await;
    let listed = async || {
        case.service.catch_up().await.unwrap();
        let found = case.get("/api/people?listed=true").await.json();
        let items = found["items"].as_array().unwrap().clone();
        let mut names: Vec<String> = items
            .iter()
            .map(|row| row["name"].as_str().unwrap().to_owned())
            .collect();
        names.sort();
        names
    };
    assert!(listed().await.is_empty());
    keep_list(case.storage.as_ref(), &["Petr Havel", "Ada Quist"]).await;
    assert_eq!(listed().await, ["Petr Havel"]);
    case.upload("/api/reports?name=d.txt", "Ada Quist is in Oslo.")
        .await;
    assert_eq!(listed().await, ["Ada Quist", "Petr Havel"]);
    keep_list(case.storage.as_ref(), &["Ada Quist"]).await;
    assert_eq!(listed().await, ["Ada Quist"]);
    let ada = case.person("Ada Quist").await;
    let rejected = json!({"kind": "listing-rejected", "person": ada, "entry": "x-Ada Quist"});
    let entry = case.post("/api/judgements", &rejected).await.json();
    assert!(listed().await.is_empty());
    assert!(
        entry["words"].as_str().unwrap().contains("in d.txt"),
        "{entry}"
    );
    assert!(case.storage.remove_watchlist("list.csv").await.unwrap());
    assert!(listed().await.is_empty());
    assert_eq!(case.get("/api/status").await.json()["lists"], json!([]));
}
