use serde_json::json;

use crate::judgements::{claim_of, judge};
use crate::service::{HOSTILE, case, encoded};

#[tokio::test]
async fn answers_change_because_of_reports() {
    let case = case().await;
    let all = case.get("/api/changes?since=2024-12-01").await.json();
    let first = &all["items"][0];
    assert!(first["before"].is_null());
    assert_eq!(first["at"], "2024-12-14T10:05:00Z");
    assert!(first["because"][0]["id"].is_string());
    let reports = all["reports"].as_array().unwrap();
    let names: Vec<&str> = reports
        .iter()
        .map(|report| report["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["a.txt", "b.txt", "c.txt"], "each once");
    assert_eq!(reports[0]["publisher"], "The Harbour Gazette");
    assert_eq!(reports[0]["published"]["date"], "2024-12-12");
    for query in ["since=2024-12-20", "since=2024-12-01&until=2024-12-10"] {
        let none = case.get(&format!("/api/changes?{query}")).await.json();
        assert!(none["items"].as_array().unwrap().is_empty(), "{query}");
    }
    case.get("/api/changes").await.problem(400);
    case.get("/api/changes?since=2024-12-10&until=2024-12-01")
        .await
        .problem(422);
    for hostile in HOSTILE {
        let typed = encoded(hostile);
        case.get(&format!("/api/changes?since={typed}"))
            .await
            .problem(400);
        case.get(&format!("/api/changes?since=2024-12-01&until={typed}"))
            .await
            .problem(400);
    }
}

#[tokio::test]
async fn answers_change_because_of_judgements() {
    let case = case().await;
    // Everything came in long before today.
    let today = "/api/changes?since=2025-01-01";
    let none = case.get(today).await.json();
    assert!(none["items"].as_array().unwrap().is_empty());
    let claim = claim_of(&case, "c.txt").await;
    judge(&case, json!({"kind": "claim-wrong", "claim": claim["id"]})).await;
    let changed = case.get(today).await.json();
    let first = &changed["items"][0];
    assert_eq!(first["name"], "Petr Havel", "{changed}");
    assert!(first["before"].as_str().unwrap().contains("Oslo"));
    assert!(!first["after"].as_str().unwrap().contains("Oslo"));
    assert_eq!(first["judgements"][0]["number"], 1);
    assert_eq!(first["judgements"][0]["by"], "Ana");
    assert_eq!(first["at"], first["judgements"][0]["at"]);
    let undone = case.post("/api/judgements/1/undo", &json!({})).await;
    assert_eq!(undone.status, 201, "{}", undone.text);
    let none = case.get(today).await.json();
    assert!(none["items"].as_array().unwrap().is_empty(), "{none}");
}
