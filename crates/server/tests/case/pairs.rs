use std::sync::Arc;

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
