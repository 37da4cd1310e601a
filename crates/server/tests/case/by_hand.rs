//! Claims that analysts make or correct, with who says so, when, and how it ended.

use serde_json::{Value, json};

use crate::judgements::{claim_of, judge};
use crate::service::case;

/// Without that, a claim made by hand would be told as the report's own, of no day.
#[tokio::test]
async fn who_says_so_and_when_can_be_told_and_corrected() {
    let case = case().await;
    let report = case.report("b.txt").await;
    let path = format!("/api/reports/{report}/claims");
    let made = |more: Value| {
        let mut body = json!({"kind": "presence", "start": 0, "end": 23, "subject": {"name": "Irena Novak"}, "place": "Poti"});
        let fields = body.as_object_mut().unwrap();
        fields.extend(more.as_object().unwrap().clone());
        body
    };
    let told = json!({"source": "Irena Novak", "time": "in Poti", "date": "2024-12-10"});
    let added = case.post(&path, &made(told)).await.json();
    let claim = &added["what"]["claim"];
    let source = &claim["sources"][0][0];
    assert_eq!(
        (&source["name"], &source["type"], &source["start"]),
        (&"Irena Novak".into(), &"named".into(), &0.into())
    );
    assert_eq!(
        claim["time"],
        json!({"edtf": "2024-12-10", "text": "in Poti", "start": 15, "end": 22})
    );
    for (wrong, says) in [
        (json!({"source": "a neighbour"}), "does not stand"),
        (json!({"time": "on Friday"}), "does not stand"),
        (json!({"date": "2024-12-10"}), "rests on words"),
        (json!({"time": "in Poti", "date": "last week"}), "no date"),
    ] {
        let detail = case.post(&path, &made(wrong)).await.problem(422);
        assert!(detail.contains(says), "{detail}");
    }
    let read = claim_of(&case, "c.txt").await;
    let correction = json!({"source": "Oslo", "time": "is", "date": "2024-12"});
    judge(
        &case,
        json!({"kind": "claim-corrected", "claim": read["id"], "correction": correction}),
    )
    .await;
    let corrected = claim_of(&case, "c.txt").await["corrected"].clone();
    assert_eq!(corrected["sources"][0][0]["type"], "anonymous");
    assert_eq!(corrected["time"]["edtf"], "2024-12");
    let moved = json!({"kind": "movement", "start": 0, "end": 23, "subject": {"name": "Irena Novak"}, "place": "Poti"});
    for (arrival, reached) in [
        ("reached", json!(true)),
        ("not-reached", json!(false)),
        ("unsaid", json!(null)),
    ] {
        let mut body = moved.clone();
        body["arrival"] = arrival.into();
        let added = case.post(&path, &body).await.json();
        assert_eq!(added["what"]["claim"]["reached"], reached, "{added}");
    }
    let office = json!({"kind": "role", "start": 0, "end": 23, "subject": {"name": "Irena Novak"}, "value": "in Poti", "status": "former"});
    let added = case.post(&path, &office).await.json();
    assert_eq!(added["what"]["claim"]["status"], "former");
    let nobody = json!({"source": ""});
    judge(
        &case,
        json!({"kind": "claim-corrected", "claim": read["id"], "correction": nobody}),
    )
    .await;
    let corrected = claim_of(&case, "c.txt").await["corrected"].clone();
    assert_eq!(corrected["sources"], json!([]), "the report itself");
    assert_eq!(
        corrected["time"]["edtf"], "2024-12",
        "what is not told stays"
    );
}
