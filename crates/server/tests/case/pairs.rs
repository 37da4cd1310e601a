use std::sync::Arc;

use reportedly_model::{Quoted, Role, RoleStatus, Slots};
use reportedly_storage::suite::incoming;
use reportedly_storage::{MemoryStorage, Storage};
use serde_json::json;

use crate::service::{HOSTILE, encoded, over};

#[tokio::test]
async fn are_shown_with_what_speaks_for_and_against_until_decided() {
    let storage = MemoryStorage::default();
    for (file, name) in [
        ("a.txt", "Irena Novak"),
        ("b.txt", "I. Novak"),
        ("c.txt", "Irma Novak"),
    ] {
        storage
            .add_report(incoming(file, name, "Batumi"))
            .await
            .unwrap();
    }
    let case = over(Arc::new(storage)).await;
    let pairs = case.get("/api/pairs").await.json();
    let total = pairs["total"].as_u64().unwrap();
    assert!(total > 0, "an initial leaves open who is meant");
    let pair = &pairs["items"][0];
    assert!(!pair["for"].as_array().unwrap().is_empty());
    assert_eq!(pair["a"]["context"]["match"], pair["a"]["name"]);
    let side = |side: &str| json!({"report": pair[side]["report"], "start": pair[side]["start"], "end": pair[side]["end"]});
    let judged = json!({"kind": "unsure", "a": side("a"), "b": side("b")});
    assert_eq!(case.post("/api/judgements", &judged).await.status, 201);
    case.service.catch_up().await.unwrap();
    let undecided = case.get("/api/pairs").await.json();
    assert_eq!(undecided["total"], total - 1);
    let all = case.get("/api/pairs?judged=true").await.json();
    assert_eq!(all["total"], total);
    let first = case.get("/api/pairs?judged=true&limit=1").await.json();
    assert_eq!(first["next"].is_string(), total > 1);
    for hostile in HOSTILE {
        case.get(&format!("/api/pairs?after={}", encoded(hostile)))
            .await
            .problem(400);
    }
}

/// Two who were taken for one are shown as each report has them: what one says of an office is no evidence
/// that the other means the same person.
#[tokio::test]
async fn each_side_has_the_offices_that_its_own_report_tells() {
    let storage = MemoryStorage::default();
    let mut first = incoming("a.txt", "Karim Novak", "Batumi");
    let presence = first.reading.claims[0].clone();
    let mut role = presence.clone();
    role.id = "an-office".into();
    role.slots = Slots::Role(Role {
        title: Quoted::new("mayor", presence.subject.span),
        organization: None,
        status: RoleStatus::Former,
    });
    first.reading.claims.push(role);
    storage.add_report(first).await.unwrap();
    for (file, name) in [("b.txt", "Karim Novak"), ("c.txt", "K. Novak")] {
        let report = incoming(file, name, "Oslo");
        storage.add_report(report).await.unwrap();
    }
    let case = over(Arc::new(storage)).await;
    let pairs = case.get("/api/pairs").await.json();
    let pairs = pairs["items"].as_array().unwrap();
    assert!(!pairs.is_empty(), "an initial leaves open who is meant");
    for side in pairs.iter().flat_map(|pair| [&pair["a"], &pair["b"]]) {
        let told = match side["report_name"].as_str() {
            Some("a.txt") => json!(["former mayor"]),
            _ => json!([]),
        };
        assert_eq!(side["roles"], told, "{side}");
    }
}
