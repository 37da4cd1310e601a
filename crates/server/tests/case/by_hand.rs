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
    let told =
        json!({"sources": [["Irena Novak", "Poti"]], "time": "in Poti", "date": "2024-12-10"});
    let added = case.post(&path, &made(told)).await.json();
    let claim = &added["what"]["claim"];
    let source = &claim["sources"][0][0];
    assert_eq!(
        (&source["name"], &source["type"], &source["start"]),
        (&"Irena Novak".into(), &"named".into(), &0.into())
    );
    assert_eq!(claim["sources"][0][1]["text"], "Poti", "who cites her");
    assert_eq!(
        claim["time"],
        json!({"edtf": "2024-12-10", "text": "in Poti", "start": 15, "end": 22})
    );
    for (wrong, says) in [
        (json!({"sources": [["a neighbour"]]}), "does not stand"),
        (
            json!({"sources": [["Poti", "a neighbour"]]}),
            "does not stand",
        ),
        (json!({"sources": [["Poti", "Poti"]]}), "twice"),
        (json!({"sources": [[]]}), "names somebody"),
        (json!({"sources": [["Poti", " "]]}), "names somebody"),
        (json!({"time": "on Friday"}), "does not stand"),
        (json!({"date": "2024-12-10"}), "rests on words"),
        (json!({"time": "in Poti", "date": "last week"}), "no date"),
    ] {
        let detail = case.post(&path, &made(wrong)).await.problem(422);
        assert!(detail.contains(says), "{detail}");
    }
    let read = claim_of(&case, "c.txt").await;
    let correction = json!({"sources": [["Oslo"]], "time": "is", "date": "2024-12"});
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
    let nobody = json!({"sources": []});
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

/// Without that, a place that was read wrongly could only be put in the place of another.
#[tokio::test]
async fn what_was_read_can_be_taken_away() {
    let case = case().await;
    let report = case.report("b.txt").await;
    let path = format!("/api/reports/{report}/claims");
    let body = json!({"kind": "fate", "start": 0, "end": 23, "subject": {"name": "Irena Novak"}, "value": "arrested",
        "place": "Poti", "time": "in Poti", "date": "2024-12-10", "sources": [["Poti"]]});
    let added = case.post(&path, &body).await.json();
    let claim = added["what"]["claim"]["id"].clone();
    let correct = async |correction: Value| {
        let body = json!({"kind": "claim-corrected", "claim": claim, "correction": correction});
        case.post("/api/judgements", &body).await
    };
    let undated = correct(json!({"date": ""})).await.json()["what"]["corrected"].clone();
    assert_eq!(
        undated["time"],
        json!({"edtf": null, "text": "in Poti", "start": 15, "end": 22})
    );
    let less = correct(json!({"time": "", "place": "", "sources": []}))
        .await
        .json()["what"]["corrected"]
        .clone();
    assert_eq!(
        (&less["time"], &less["place"], &less["sources"]),
        (&json!(null), &json!([]), &json!([]))
    );
    let detail = correct(json!({"time": "", "date": "2024-12-10"}))
        .await
        .problem(422);
    assert!(detail.contains("rests on words"), "{detail}");
    let presence = claim_of(&case, "c.txt").await;
    let nowhere =
        json!({"kind": "claim-corrected", "claim": presence["id"], "correction": {"place": " "}});
    let detail = case.post("/api/judgements", &nowhere).await.problem(422);
    assert!(detail.contains("says its place"), "{detail}");
}

/// Without that, a claim made by hand was gone from every screen once anything was judged of it.
#[tokio::test]
async fn claims_made_by_hand_are_judged_as_others_are() {
    let case = case().await;
    let report = case.report("b.txt").await;
    let body = json!({"kind": "presence", "start": 0, "end": 23, "subject": {"name": "Irena Novak"}, "place": "Poti", "time": "in Poti"});
    let added = case
        .post(&format!("/api/reports/{report}/claims"), &body)
        .await
        .json();
    let id = added["what"]["claim"]["id"].as_str().unwrap().to_owned();
    let person = case.person("Irena Novak").await;
    let shown = async || {
        let claims = case
            .get(&format!("/api/claims?report={report}"))
            .await
            .json();
        let own = claims["items"]
            .as_array()
            .unwrap()
            .iter()
            .find(|row| row["id"] == id);
        own.cloned().unwrap_or_default()
    };
    assert_eq!(shown().await["review"], "missed");
    let right = json!({"kind": "claim-right", "claim": id});
    judge(&case, right).await;
    assert_eq!(
        (&shown().await["review"], &shown().await["person"]),
        (&json!("right"), &json!(person))
    );
    let corrected = json!({"kind": "claim-corrected", "claim": id, "correction": {"time": ""}});
    judge(&case, corrected).await;
    let row = shown().await;
    assert_eq!(
        (
            &row["review"],
            &row["corrected"]["time"],
            &row["time"]["text"]
        ),
        (&json!("corrected"), &json!(null), &json!("in Poti"))
    );
    judge(&case, json!({"kind": "claim-right", "claim": id})).await;
    let row = shown().await;
    assert_eq!(
        (&row["review"], &row["corrected"]["time"]),
        (&json!("right"), &json!(null)),
        "as it was corrected"
    );
    let wrong = judge(&case, json!({"kind": "claim-wrong", "claim": id})).await;
    assert_eq!(shown().await["review"], "wrong");
    let undo = format!("/api/judgements/{}/undo", wrong["id"].as_str().unwrap());
    case.post(&undo, &json!({})).await;
    assert_eq!(shown().await["review"], "right");
}

/// Without that, whoever agreed with a correction took it back.
#[tokio::test]
async fn a_correction_that_is_found_right_stays() {
    let case = case().await;
    let id = claim_of(&case, "c.txt").await["id"].clone();
    let correction = json!({"time": "is", "date": "2024-12"});
    let corrected = json!({"kind": "claim-corrected", "claim": id, "correction": correction});
    judge(&case, corrected).await;
    judge(&case, json!({"kind": "claim-right", "claim": id})).await;
    let row = claim_of(&case, "c.txt").await;
    assert_eq!(
        (&row["review"], &row["corrected"]["time"]["edtf"]),
        (&json!("right"), &json!("2024-12"))
    );
    judge(&case, json!({"kind": "claim-wrong", "claim": id})).await;
    judge(&case, json!({"kind": "claim-right", "claim": id})).await;
    let row = claim_of(&case, "c.txt").await;
    assert_eq!(
        row["corrected"],
        json!(null),
        "wrong and right again: what was read"
    );
}
