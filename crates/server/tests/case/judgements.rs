use serde_json::{Value, json};

use crate::service::{Case, HOSTILE, case};

pub async fn judge(case: &Case, body: Value) -> Value {
    let judged = case.post("/api/judgements", &body).await;
    assert_eq!(judged.status, 201, "{}", judged.text);
    case.service.catch_up().await.unwrap();
    judged.json()
}

async fn mention(case: &Case, report: &str, end: usize) -> Value {
    json!({"report": case.report(report).await, "start": 0, "end": end})
}

async fn people(case: &Case) -> u64 {
    case.get("/api/people").await.json()["total"]
        .as_u64()
        .unwrap()
}

/// How many reports speak of whoever is called Petr Havel.
async fn reports_of_petr(case: &Case) -> u64 {
    let table = case.get("/api/people?q=Petr+Havel").await.json();
    table["items"][0]["reports"].as_u64().unwrap()
}

#[tokio::test]
async fn people_are_brought_together_told_apart_and_left_as_they_were() {
    let case = case().await;
    let (irena, petr) = (
        mention(&case, "a.txt", 11).await,
        mention(&case, "c.txt", 10).await,
    );
    let same = judge(
        &case,
        json!({"kind": "same-person", "a": irena, "b": petr, "why": "a tattoo"}),
    )
    .await;
    assert_eq!(
        (&same["kind"], &same["who"], &same["why"]),
        (&"same-person".into(), &"Ana".into(), &"a tattoo".into())
    );
    // Both reports on Irena come along with the one that was judged.
    assert_eq!(reports_of_petr(&case).await, 3);
    let undone = case
        .post("/api/judgements/1/undo", &json!({"why": "it was none"}))
        .await;
    assert_eq!(undone.status, 201, "{}", undone.text);
    case.service.catch_up().await.unwrap();
    assert_eq!(reports_of_petr(&case).await, 1);
    let other = mention(&case, "b.txt", 11).await;
    judge(
        &case,
        json!({"kind": "not-the-same", "a": irena, "b": other}),
    )
    .await;
    assert_eq!(people(&case).await, 3);
    let log = case.get("/api/judgements?limit=2").await.json();
    assert_eq!(
        (&log["total"], &log["items"][0]["kind"]),
        (&3.into(), &"not-the-same".into())
    );
    let rest = case.get("/api/judgements?limit=2&after=2").await.json();
    assert_eq!(rest["items"][0]["undone_by"], "2");
    assert_eq!(rest["items"][0]["hash"], log["items"][1]["previous"]);
    let again = case.post("/api/judgements/1/undo", &json!({})).await;
    assert!(again.problem(409).contains("judgement 2"));
}

pub async fn claim_of(case: &Case, report: &str) -> Value {
    case.get(&format!("/api/claims?report={report}"))
        .await
        .json()["items"][0]
        .clone()
}

#[tokio::test]
async fn claims_are_right_wrong_or_corrected() {
    let case = case().await;
    let claim = claim_of(&case, "c.txt").await;
    for (kind, review) in [("claim-right", "right"), ("claim-wrong", "wrong")] {
        judge(&case, json!({"kind": kind, "claim": claim["id"]})).await;
        assert_eq!(claim_of(&case, "c.txt").await["review"], review);
    }
    let petr = case.person("Petr Havel").await;
    let page = case.get(&format!("/api/people/{petr}")).await.json();
    assert_eq!(page["whereabouts"]["standing"], "nothing-reported");
    let corrected = json!({"kind": "claim-corrected", "claim": claim["id"], "correction": {"polarity": "negative"}});
    judge(&case, corrected).await;
    let claim = claim_of(&case, "c.txt").await;
    assert_eq!(
        (&claim["review"], &claim["polarity"]),
        (&"corrected".into(), &"positive".into())
    );
    assert_eq!(claim["corrected"]["polarity"], "negative");
    let reading = case
        .get(&format!(
            "/api/reports/{}/reading",
            case.report("c.txt").await
        ))
        .await;
    assert_eq!(reading.json()["claims"][0]["review"], "corrected");
    let unchanged = json!({"kind": "claim-corrected", "claim": claim["id"], "correction": {}});
    let refused = case.post("/api/judgements", &unchanged).await;
    assert!(refused.problem(422).contains("what changes"));
}

#[tokio::test]
async fn a_missed_claim_is_made_of_the_words_of_the_report() {
    let case = case().await;
    let report = case.report("b.txt").await;
    let path = format!("/api/reports/{report}/claims");
    let made = json!({"kind": "movement", "start": 0, "end": 23, "subject": {"name": "Irena Novak"}, "place": "Poti", "why": "read by hand"});
    let added = case.post(&path, &made).await;
    assert_eq!(
        (added.status.as_u16(), &added.json()["kind"]),
        (201, &"claim-added".into())
    );
    case.service.catch_up().await.unwrap();
    let irena = case.person("Irena Novak").await;
    let own = case
        .get(&format!("/api/claims?person={irena}&kind=movement"))
        .await
        .json();
    let claim = &own["items"][0];
    assert_eq!(
        (&claim["review"], &claim["rule"]),
        (&"missed".into(), &"analyst".into())
    );
    assert_eq!(claim["destination"][0]["place"], "suite:Poti");
    assert_eq!(claim["destination"][0]["start"], 18);
    let one = case
        .get(&format!("/api/claims/{}", claim["id"].as_str().unwrap()))
        .await;
    assert_eq!(&one.json(), claim);
    let page = case.get(&format!("/api/people/{irena}")).await.json();
    assert_eq!(page["more"]["claims"], 0, "all claims are on the page");
    let claims = page["claims"].as_array().unwrap();
    let dates: Vec<&Value> = claims.iter().map(|claim| &claim["published"]).collect();
    assert_eq!(dates, [&json!("2024-12-12"); 3], "one made by hand, too");
    for (wrong, says) in [
        (
            json!({"kind": "presence", "start": 0, "end": 23, "subject": {"name": "Irena Novak"}, "place": "Oslo"}),
            "does not stand",
        ),
        (
            json!({"kind": "presence", "start": 0, "end": 23, "subject": {"name": "Nobody"}, "place": "Poti"}),
            "does not stand",
        ),
        (
            json!({"kind": "presence", "start": 0, "end": 2300, "subject": {"name": "Irena Novak"}, "place": "Poti"}),
            "no stretch",
        ),
        (
            json!({"kind": "presence", "start": 9, "end": 9, "subject": {"name": "Irena Novak"}, "place": "Poti"}),
            "no stretch",
        ),
        (
            json!({"kind": "presence", "start": 0, "end": 23, "subject": {"name": "Irena Novak"}}),
            "place",
        ),
        (
            json!({"kind": "fate", "start": 0, "end": 23, "subject": {"name": "Irena Novak"}, "value": "vanished"}),
            "vanished",
        ),
    ] {
        let detail = case.post(&path, &wrong).await.problem(422);
        assert!(detail.contains(says), "{detail}");
    }
}

#[tokio::test]
async fn reports_are_reviewed_and_related() {
    let case = case().await;
    let (a, b) = (case.report("a.txt").await, case.report("b.txt").await);
    let reviewed = case
        .post(
            &format!("/api/reports/{a}/review"),
            &json!({"state": "reviewed"}),
        )
        .await;
    assert_eq!(
        reviewed.json()["words"]
            .as_str()
            .unwrap()
            .split(' ')
            .next_back(),
        Some("reviewed")
    );
    let related = case
        .post(
            &format!("/api/reports/{b}/relations"),
            &json!({"kind": "corrects", "report": a, "why": ""}),
        )
        .await;
    assert_eq!(
        (related.status.as_u16(), &related.json()["why"]),
        (201, &Value::Null)
    );
    case.service.catch_up().await.unwrap();
    let row = case.get(&format!("/api/reports/{a}")).await.json();
    assert_eq!(row["review"], "reviewed");
    assert_eq!(row["versions"].as_array().unwrap().len(), 2);
    let row = case.get(&format!("/api/reports/{b}")).await.json();
    assert_eq!(
        row["relations"],
        json!([{"kind": "corrects", "report": a, "by": "analyst"}])
    );
    let itself = case
        .post(
            &format!("/api/reports/{a}/relations"),
            &json!({"kind": "corrects", "report": a}),
        )
        .await;
    itself.problem(422);
    let backwards = case
        .post(
            &format!("/api/reports/{a}/relations"),
            &json!({"kind": "copy-of", "report": b}),
        )
        .await;
    backwards.problem(409);
    let again = case
        .post(
            &format!("/api/reports/{b}/relations"),
            &json!({"kind": "corrects", "report": a}),
        )
        .await;
    assert_eq!(
        (again.status.as_u16(), &again.json()["id"]),
        (200, &related.json()["id"])
    );
    let unknown = case
        .post(
            &format!("/api/reports/{a}/relations"),
            &json!({"kind": "corrects", "report": "z"}),
        )
        .await;
    unknown.problem(404);
}

#[tokio::test]
async fn what_makes_no_sense_is_refused() {
    let case = case().await;
    let a = mention(&case, "a.txt", 11).await;
    let nobody = mention(&case, "a.txt", 7).await;
    let beyond = mention(&case, "a.txt", 7_000).await;
    for (body, status) in [
        (json!({"kind": "same-person", "a": a, "b": a}), 422),
        (json!({"kind": "same-person", "a": a, "b": nobody}), 422),
        (json!({"kind": "same-person", "a": a, "b": beyond}), 422),
        (json!({"kind": "same-person", "a": a}), 422),
        (json!({"kind": "perhaps", "a": a}), 422),
        (json!([]), 422),
        (
            json!({"kind": "listing-confirmed", "person": "nobody", "entry": "x"}),
            404,
        ),
        (json!({"kind": "unjoin", "join": "of nothing"}), 404),
    ] {
        case.post("/api/judgements", &body).await.problem(status);
    }
    for hostile in HOSTILE {
        for (body, status) in [
            (json!({"kind": "claim-wrong", "claim": hostile}), 404),
            (
                json!({"kind": "unsure", "a": a, "b": {"report": hostile, "start": 0, "end": 1}}),
                404,
            ),
        ] {
            case.post("/api/judgements", &body).await.problem(status);
        }
        let path = format!("/api/judgements/{}/undo", crate::service::encoded(hostile));
        case.post(&path, &json!({})).await.problem(404);
    }
    let not_json = case.upload("/api/judgements", "kind=same-person").await;
    not_json.problem(415);
    assert_eq!(case.get("/api/judgements").await.json()["total"], 0);
}

#[tokio::test]
async fn who_may_only_read_changes_nothing() {
    use axum::Extension;
    use reportedly_server::{Caller, case_router};

    let mut case = case().await;
    let (report, a) = (
        case.report("a.txt").await,
        mention(&case, "a.txt", 11).await,
    );
    let b = mention(&case, "c.txt", 10).await;
    let reader = Caller {
        name: Some("Eva".into()),
        editor: false,
    };
    case.app = case_router(case.service.clone()).layer(Extension(reader));
    let status = case.get("/api/status").await.json();
    assert_eq!(
        (&status["who"], &status["editor"]),
        (&"Eva".into(), &false.into())
    );
    for (path, body) in [
        (
            "/api/judgements".to_owned(),
            json!({"kind": "same-person", "a": a, "b": b}),
        ),
        ("/api/judgements/1/undo".to_owned(), json!({})),
        (
            format!("/api/reports/{report}/review"),
            json!({"state": "reviewed"}),
        ),
        (
            format!("/api/reports/{report}/relations"),
            json!({"kind": "corrects", "report": report}),
        ),
        (format!("/api/reports/{report}/claims"), json!({})),
        ("/api/reports?name=d.txt".to_owned(), json!({})),
    ] {
        case.post(&path, &body).await.problem(403);
    }
    assert_eq!(case.get("/api/status").await.json()["judgements"], 0);
}

#[tokio::test]
async fn fields_that_nobody_knows_are_refused() {
    let case = case().await;
    let report = case.report("c.txt").await;
    let review = format!("/api/reports/{report}/review");
    let told = case
        .post(&review, &json!({"state": "reviewed", "wyh": "x"}))
        .await;
    assert!(told.problem(422).contains("wyh"));
    let claims = format!("/api/reports/{report}/claims");
    let body = json!({"kind": "presence", "start": 0, "end": 5, "polarty": "denied"});
    assert!(
        case.post(&claims, &body)
            .await
            .problem(422)
            .contains("polarty")
    );
    let pair = json!({"kind": "same-person", "a": mention(&case, "a.txt", 11).await, "c": 1});
    assert!(
        case.post("/api/judgements", &pair)
            .await
            .problem(422)
            .contains("`c`")
    );
    assert_eq!(case.get("/api/judgements").await.json()["total"], 0);
}

#[tokio::test]
async fn undoing_an_undoing_says_what_holds_again() {
    let case = case().await;
    let claim = claim_of(&case, "c.txt").await;
    judge(&case, json!({"kind": "claim-wrong", "claim": claim["id"]})).await;
    for entry in [1, 2] {
        let path = format!("/api/judgements/{entry}/undo");
        let undone = case.post(&path, &json!({})).await;
        assert_eq!(undone.status, 201);
    }
    case.service.catch_up().await.unwrap();
    let log = case.get("/api/judgements").await.text;
    assert!(log.contains("judgement 1 holds no more: wrong"), "{log}");
    assert!(
        log.contains("judgement 2 holds no more, so that judgement 1 holds again: wrong"),
        "{log}"
    );
    assert_eq!(claim_of(&case, "c.txt").await["review"], "wrong");
}
