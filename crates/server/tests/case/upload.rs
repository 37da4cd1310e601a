use serde_json::json;

use crate::service::{HOSTILE, case, cases, encoded};

#[tokio::test]
async fn a_report_is_read_and_everything_follows() {
    let case = case().await;
    let path = "/api/reports?name=d.txt&url=https://example.org/d&retrieved_at=2024-12-20T10:00:00%2B02:00";
    let added = case.upload(path, "Ada Quist is in Kars.").await;
    assert_eq!(added.status, 201, "{}", added.text);
    let row = added.json();
    assert_eq!(row["name"], "d.txt");
    assert_eq!(row["claims"], 1);
    assert_eq!(row["added_by"], "Ana");
    assert_eq!(row["url"], "https://example.org/d");
    assert_eq!(row["retrieved_at"], "2024-12-20T08:00:00Z");
    let place = format!("/api/reports/{}", row["id"].as_str().unwrap());
    assert_eq!(added.headers["location"], place.as_str());
    case.service.catch_up().await.unwrap();
    let table = case.get("/api/people?q=Quist").await.json();
    assert_eq!(table["items"][0]["places"][0]["name"], "Kars");
}

#[tokio::test]
async fn the_same_bytes_are_kept_once() {
    let case = case().await;
    let first = case
        .upload("/api/reports?name=d.txt", "Ada Quist is in Kars.")
        .await;
    let again = case
        .upload("/api/reports?name=e.txt", "Ada Quist is in Kars.")
        .await;
    assert_eq!((first.status.as_u16(), again.status.as_u16()), (201, 200));
    assert_eq!(again.json()["name"], "d.txt");
    assert_eq!(case.get("/api/status").await.json()["reports"], 4);
}

#[tokio::test]
async fn what_is_in_another_language_is_kept_and_found() {
    let case = case().await;
    let added = case
        .upload("/api/reports?name=d.txt", "Ada Quist on Karsissa")
        .await;
    let row = added.json();
    assert_eq!(
        (added.status.as_u16(), &row["state"]),
        (201, &"not-read".into())
    );
    assert_eq!(row["reason"], "no model for it");
    let unread = case.get("/api/reports?state=not-read").await.json();
    assert_eq!(unread["items"][0]["name"], "d.txt");
    let found = case.get("/api/search?q=karsissa").await.json();
    assert_eq!(found["reports"][0]["report"]["name"], "d.txt");
}

#[tokio::test]
async fn what_cannot_be_read_is_listed_with_the_reason() {
    let case = case().await;
    let refused = case
        .upload("/api/reports?name=d.bin", vec![0xff, 0xfe, 0x00])
        .await;
    assert!(refused.problem(422).contains("binary data"));
    let unread = case.get("/api/reports?state=not-read").await.json();
    let row = &unread["items"][0];
    assert_eq!(row["name"], "d.bin");
    assert!(row["reason"].as_str().unwrap().contains("binary data"));
    assert_eq!(case.get("/api/status").await.json()["not_read"], 1);
    let id = row["id"].as_str().unwrap();
    assert_eq!(
        case.get(&format!("/api/reports/{id}")).await.json()["name"],
        "d.bin"
    );
    case.get(&format!("/api/reports/{id}/reading"))
        .await
        .problem(404);
    let read = case.get("/api/reports?state=read").await.json();
    assert_eq!(read["items"].as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn what_cannot_be_read_is_dismissed_and_comes_back_when_that_is_undone() {
    for case in cases().await {
        let bytes = vec![0xff, 0xfe, 0x00];
        case.upload("/api/reports?name=d.bin", bytes.clone()).await;
        let unread = case.get("/api/reports?state=not-read").await.json();
        let id = &unread["items"][0]["id"];
        let dismissal = json!({"kind": "dismissal", "report": id, "why": "an empty scan"});
        let entry = case.post("/api/judgements", &dismissal).await.json();
        assert_eq!(entry["kind"], "dismissal");
        assert!(entry["words"].as_str().unwrap().contains("d.bin"));
        case.service.catch_up().await.unwrap();
        assert_eq!(case.get("/api/status").await.json()["not_read"], 0);
        assert_eq!(case.get("/api/reports").await.json()["total"], 3);
        let gone = case.get("/api/reports?state=not-read").await.json();
        assert_eq!(gone["items"].as_array().unwrap().len(), 0);
        let dismissed = case.get("/api/reports?state=dismissed").await.json();
        assert_eq!(dismissed["items"][0]["dismissed"], entry["id"]);
        // The same bytes again are the same document: nobody has to dismiss it each day.
        case.upload("/api/reports?name=d.bin", bytes)
            .await
            .problem(422);
        assert_eq!(case.get("/api/status").await.json()["not_read"], 0);
        let undo = format!("/api/judgements/{}/undo", entry["id"].as_str().unwrap());
        case.post(&undo, &json!({})).await.json();
        case.service.catch_up().await.unwrap();
        let status = case.get("/api/status").await.json();
        assert_eq!(
            (&status["reports"], &status["not_read"]),
            (&json!(4), &json!(1))
        );
    }
}

#[tokio::test]
async fn a_report_that_is_kept_cannot_be_dismissed() {
    let case = case().await;
    let dismissal = json!({"kind": "dismissal", "report": case.report("a.txt").await});
    let refused = case.post("/api/judgements", &dismissal).await;
    assert!(refused.problem(422).contains("is kept"));
    let dismissal = json!({"kind": "dismissal", "report": "unreadable-0000"});
    case.post("/api/judgements", &dismissal).await.problem(404);
}

#[tokio::test]
async fn what_is_too_large_is_refused() {
    let case = case().await;
    let refused = case
        .upload("/api/reports?name=d.txt", vec![b'x'; 20_000])
        .await;
    refused.problem(413);
    assert_eq!(case.get("/api/status").await.json()["reports"], 3);
}

#[tokio::test]
async fn names_and_addresses_lead_nowhere() {
    let case = case().await;
    for (at, hostile) in HOSTILE.into_iter().chain(["../../x", "C:\\x"]).enumerate() {
        let path = format!("/api/reports?name={}", encoded(hostile));
        let row = case
            .upload(&path, format!("Ada Quist is in Kars{at}."))
            .await;
        let name = row.json()["name"].as_str().unwrap().to_owned();
        assert!(
            !name.contains(['/', '\\', '\0']),
            "{hostile:?} became {name:?}"
        );
    }
    for parameter in [
        "url=javascript:alert(1)",
        "url=file:///etc/passwd",
        "retrieved_at=yesterday",
    ] {
        let path = format!("/api/reports?name=d.txt&{parameter}");
        case.upload(&path, "Ada Quist is in Oslo.")
            .await
            .problem(400);
    }
}
