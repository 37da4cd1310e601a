//! Answers are given again until something changes, and to nobody who would have been told something else.

use std::time::Duration;

use axum::Extension;
use axum::body::Body;
use axum::http::Request;
use reportedly_server::{Caller, CaseService, case_router};
use reportedly_storage::suite::incoming;
use reportedly_storage::{Storage, Unreadable};
use reportedly_storage_sqlite::SqliteStorage;
use serde_json::json;
use tempfile::TempDir;

use crate::service::{Case, Reply, case, cases, over};

const AGAIN: &str = "reportedly; hit";
const ANEW: &str = "reportedly; fwd=miss";

/// How an answer came about; empty where it is none that is ever remembered.
fn how(reply: &Reply) -> &str {
    let status = reply.headers.get("cache-status");
    status.map_or("", |status| status.to_str().unwrap())
}

async fn names(case: &Case) -> Vec<String> {
    let list = case.get("/api/reports").await.json();
    let items = list["items"].as_array().unwrap().iter();
    items
        .map(|report| report["name"].as_str().unwrap().to_owned())
        .collect()
}

async fn get_with(case: &Case, path: &str, header: (&str, &str)) -> Reply {
    let request = Request::get(path).header(header.0, header.1);
    case.ask(request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn the_same_question_has_the_same_answer() {
    for case in cases().await {
        let person = case.person("Irena Novak").await;
        for path in [
            "/api/people".to_owned(),
            format!("/api/people/{person}"),
            "/api/search?q=novak".to_owned(),
            "/api/claims?kind=presence".to_owned(),
            "/api/events".to_owned(),
            "/api/reports?limit=2".to_owned(),
            "/api/map".to_owned(),
            "/api/whereabouts".to_owned(),
            "/api/pairs".to_owned(),
            "/api/lists".to_owned(),
            "/api/judgements".to_owned(),
        ] {
            let (first, second) = (case.get(&path).await, case.get(&path).await);
            assert_eq!((how(&first), how(&second)), (ANEW, AGAIN), "{path}");
            assert_eq!(first.json(), second.json(), "{path}");
            assert_eq!(
                first.headers["content-type"],
                second.headers["content-type"]
            );
        }
        let other = case.get("/api/people?limit=1").await;
        assert_eq!(how(&other), ANEW, "another question");
    }
}

#[tokio::test]
async fn what_somebody_has_is_not_sent_again() {
    let case = case().await;
    let first = case.get("/api/people").await;
    let tag = first.headers["etag"].to_str().unwrap();
    for known in [tag, "*", &format!("\"x\", W/{tag}")] {
        let again = get_with(&case, "/api/people", ("if-none-match", known)).await;
        assert_eq!((again.status.as_u16(), again.text.as_str()), (304, ""));
        assert_eq!(again.headers["etag"], first.headers["etag"]);
    }
    let other = get_with(&case, "/api/people", ("if-none-match", "\"x\"")).await;
    assert_eq!(other.text, first.text);
    // Whoever has an answer that holds no more is told the new one.
    case.storage
        .add_report(incoming("d.txt", "Vera Lind", "Oslo"))
        .await
        .unwrap();
    let known = case.get("/api/reports").await;
    let tag = known.headers["etag"].to_str().unwrap();
    case.storage
        .add_report(incoming("e.txt", "Otar Lom", "Oslo"))
        .await
        .unwrap();
    let now = get_with(&case, "/api/reports", ("if-none-match", tag)).await;
    assert_eq!(now.json()["total"], 5);
}

#[tokio::test]
async fn what_is_written_is_read_at_once() {
    for case in cases().await {
        assert_eq!(names(&case).await.len(), 3);
        case.storage
            .add_report(incoming("d.txt", "Vera Lind", "Oslo"))
            .await
            .unwrap();
        assert_eq!(names(&case).await.len(), 4);
        let unreadable = Unreadable {
            from: "e.pdf".into(),
            at: "2024-12-14T10:00:00Z".into(),
            by: "Ana".into(),
            reason: "it is damaged".into(),
        };
        case.storage.note_unreadable(&unreadable).await.unwrap();
        assert_eq!(names(&case).await.len(), 5);
        // Findings follow; an answer out of older ones is not given when they have come.
        case.service.catch_up().await.unwrap();
        let found = case.get("/api/people?q=lind").await.json();
        assert_eq!(found["items"][0]["name"], "Vera Lind");
    }
}

#[tokio::test]
async fn what_is_judged_is_read_at_once() {
    let case = case().await;
    let report = case.report("a.txt").await;
    let path = "/api/reports?limit=1000";
    for state in ["reviewed", "in-review", "not-reviewed"] {
        let body = json!({"state": state});
        let judged = case
            .post(&format!("/api/reports/{report}/review"), &body)
            .await;
        assert!(judged.status.is_success(), "{}", judged.text);
        let list = case.get(path).await.json();
        let mut rows = list["items"].as_array().unwrap().iter();
        let row = rows.find(|row| row["id"] == report.as_str()).unwrap();
        assert_eq!(row["review"], state);
        assert_eq!(how(&case.get(path).await), AGAIN);
    }
}

#[tokio::test]
async fn what_another_program_writes_is_read_at_once() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("case.db");
    let storage = SqliteStorage::create(&file).await.unwrap();
    let case = over(std::sync::Arc::new(storage)).await;
    let other = SqliteStorage::open(&file).await.unwrap();
    for number in 1..=20 {
        let report = incoming(&format!("{number}.txt"), "Irena Novak", "Batumi");
        let mut report = report;
        report.original = format!("{number}").into_bytes();
        report.reading.report.id = reportedly_storage::report_id(&report.original);
        other.add_report(report).await.unwrap();
        assert_eq!(names(&case).await.len(), number);
        assert_eq!(names(&case).await.len(), number);
    }
    other.close().await;
}

#[tokio::test]
async fn nobody_is_told_what_was_meant_for_somebody_else() {
    let case = case().await;
    let as_one = |name: &str, editor| {
        let name = Some(name.to_owned());
        case_router(case.service.clone()).layer(Extension(Caller { name, editor }))
    };
    let ask = async |app: axum::Router, path: &str| {
        let mut asked = Case::of(case.storage.clone(), case.service.clone());
        asked.app = app;
        asked.get(path).await
    };
    let editor = ask(as_one("Ana", true), "/api/people").await;
    let reader = ask(as_one("Eva", false), "/api/people").await;
    let another = ask(as_one("Ben", false), "/api/people").await;
    assert_eq!(
        [how(&editor), how(&reader), how(&another)],
        [ANEW, ANEW, AGAIN]
    );
    for (name, editor) in [("Ana", true), ("Eva", false)] {
        let status = ask(as_one(name, editor), "/api/status").await;
        assert_eq!((how(&status), &status.json()["who"]), ("", &name.into()));
    }
}

#[tokio::test]
async fn what_streams_is_downloaded_or_fails_is_not_remembered() {
    let case = case().await;
    let (person, report) = (case.person("Irena Novak").await, case.report("a.txt").await);
    for path in [
        "/api/status".to_owned(),
        "/api/openapi.json".to_owned(),
        "/api/exports/geojson".to_owned(),
        format!("/api/people/{person}/dossier"),
        format!("/api/reports/{report}/original"),
        format!("/api/reports/{report}/text"),
        "/api/people/nobody".to_owned(),
        "/api/people?limit=0".to_owned(),
        "/api/people?nonsense=1".to_owned(),
        "/api/nothing".to_owned(),
    ] {
        for _ in 0..2 {
            let reply = case.get(&path).await;
            assert!(how(&reply).is_empty(), "{path}");
            assert!(reply.headers.get("etag").is_none(), "{path}");
        }
    }
}

#[tokio::test]
async fn an_answer_is_compressed_for_those_who_take_it_so() {
    let case = case().await;
    let path = "/api/people?limit=1000";
    let plain = case.get(path).await;
    for (said, expected) in [
        ("gzip, deflate, br", ANEW),
        ("gzip;q=0.5", AGAIN),
        ("GZIP", AGAIN),
    ] {
        let reply = get_with(&case, path, ("accept-encoding", said)).await;
        assert_eq!(
            (how(&reply), &reply.headers["content-encoding"]),
            (expected, &"gzip".parse().unwrap())
        );
        assert_ne!(reply.headers["etag"], plain.headers["etag"]);
    }
    for said in ["identity", "br", "gzip;q=0", "gzip; q=0.0"] {
        let reply = get_with(&case, path, ("accept-encoding", said)).await;
        assert_eq!((how(&reply), &reply.text), (AGAIN, &plain.text), "{said}");
        assert!(reply.headers.get("content-encoding").is_none());
    }
}

#[tokio::test]
async fn who_asks_at_the_same_time_waits_for_one_answer() {
    for case in cases().await {
        let case = std::sync::Arc::new(case);
        let mut asking = tokio::task::JoinSet::new();
        for _ in 0..64 {
            let case = case.clone();
            asking.spawn(async move { how(&case.get("/api/people").await).to_owned() });
        }
        let answers = asking.join_all().await;
        let anew = answers.iter().filter(|how| *how == ANEW).count();
        assert_eq!((answers.len(), anew), (64, 1));
    }
}

#[tokio::test]
async fn who_leaves_does_not_take_the_answer_along() {
    let case = case().await;
    for _ in 0..50 {
        // Gone before there is an answer.
        let _gone = tokio::time::timeout(Duration::ZERO, case.get("/api/map")).await;
    }
    assert!(case.get("/api/map").await.status.is_success());
    assert_eq!(how(&case.get("/api/map").await), AGAIN);
}

#[tokio::test]
async fn a_service_that_remembers_nothing_answers_each_time() {
    let case = case().await;
    let settings = crate::service::settings();
    let service = CaseService::new(case.storage.clone(), settings).remembering(0);
    let case = Case::of(case.storage.clone(), std::sync::Arc::new(service));
    for _ in 0..2 {
        assert_eq!(how(&case.get("/api/people").await), "");
    }
}
