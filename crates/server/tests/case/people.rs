use reportedly_storage::suite::incoming;

use axum::http::StatusCode;
use reportedly_model::{Evidence, MentionSelector, Span};
use reportedly_storage::{Decision, Judgement};

use crate::service::{HOSTILE, case, cases, encoded};

#[tokio::test]
async fn those_of_whom_most_reports_speak_come_first() {
    let case = case().await;
    let table = case.get("/api/people").await.json();
    assert_eq!(table["total"], 2);
    assert_eq!(table["items"][0]["name"], "Irena Novak");
    assert_eq!(table["items"][0]["reports"], 2);
    assert_eq!(table["items"][1]["places"][0]["name"], "Oslo");
    assert_eq!(table["items"][1]["origins"]["low"], 1);
    let first = case.get("/api/people?limit=1").await.json();
    assert_eq!(first["total"], 2);
    let next = encoded(first["next"].as_str().unwrap());
    let second = case.get(&format!("/api/people?limit=1&after={next}")).await;
    assert_eq!(second.json()["items"][0]["name"], "Petr Havel");
}

#[tokio::test]
async fn are_filtered() {
    let case = case().await;
    for (query, found) in [
        ("q=Iryna+Nowak", 1),
        ("q=hav", 1),
        ("q=zzz", 0),
        ("place=oslo", 1),
        ("place=GE", 2),
        ("place=Georgia", 2),
        ("place=Norway", 0),
        ("min_origins=2", 0),
        ("listed=true", 0),
        ("listed=false", 2),
        ("disputed=true", 1),
        ("q=", 2),
    ] {
        let table = case.get(&format!("/api/people?{query}")).await.json();
        assert_eq!(table["total"], found, "{query}: {table}");
    }
    case.get("/api/people?min_origins=many").await.problem(400);
    case.get("/api/people?listed=perhaps").await.problem(400);
}

#[tokio::test]
async fn what_is_typed_is_never_a_command() {
    for case in cases().await {
        for hostile in HOSTILE {
            let typed = encoded(hostile);
            for parameter in ["q", "place"] {
                let table = case.get(&format!("/api/people?{parameter}={typed}")).await;
                assert_eq!(table.json()["total"], 0, "{parameter}={hostile:?}");
            }
            case.get(&format!("/api/people?after={typed}"))
                .await
                .problem(400);
            case.get(&format!("/api/people/{typed}")).await.problem(404);
        }
        assert_eq!(case.get("/api/people").await.json()["total"], 2);
    }
}

#[tokio::test]
async fn a_page_tells_all_that_is_known_of_one() {
    let case = case().await;
    let id = case.person("Irena Novak").await;
    let page = case.get(&format!("/api/people/{id}")).await.json();
    assert_eq!(page["person"]["name"], "Irena Novak");
    assert_eq!(page["whereabouts"]["standing"], "disputed");
    assert_eq!(page["claims"].as_array().unwrap().len(), 2);
    assert_eq!(page["reports"].as_array().unwrap().len(), 2);
    assert!(!page["events"].as_array().unwrap().is_empty());
    assert!(page["redirected_from"].is_null());
    let before = case
        .get(&format!("/api/people/{id}?as_of=2024-12-01"))
        .await;
    let before = before.json();
    assert_eq!(before["whereabouts"]["standing"], "nothing-reported");
    assert_eq!(before["events"], serde_json::json!([]));
    let now = case
        .get(&format!("/api/people/{id}?as_of=2030-01-01"))
        .await;
    assert_eq!(
        now.json()["events"],
        page["events"],
        "all had been told by then"
    );
    case.get(&format!("/api/people/{id}?as_of=yesterday"))
        .await
        .problem(400);
}

#[tokio::test]
async fn as_of_a_day_nothing_is_withdrawn_by_what_came_later() {
    let case = case().await;
    let mut later = incoming("later.txt", "Petr Havel", "Kars");
    later.reading.report.published.as_mut().unwrap().date = "2024-12-20".into();
    later.reading.report.url = Some("https://example.org/c.txt".into());
    later.added = "2024-12-21T10:00:00Z".into();
    case.storage.add_report(later).await.unwrap();
    case.service.catch_up().await.unwrap();
    let id = case.person("Petr Havel").await;
    for (day, withdrawn) in [("2024-12-19", false), ("2024-12-20", true)] {
        let page = case
            .get(&format!("/api/people/{id}?as_of={day}"))
            .await
            .json();
        for list in ["claims", "reports"] {
            let mut rows = page[list].as_array().unwrap().iter();
            let is_withdrawn = rows.any(|row| !row["withdrawn_by"].is_null());
            assert_eq!(is_withdrawn, withdrawn, "{list} as of {day}");
        }
        assert_eq!(page["more"]["reports"], 0, "{day}");
    }
}

/// Somebody as the reports of a day have them: under a name that these use, and without what came later.
#[tokio::test]
async fn as_of_a_day_somebody_has_the_names_of_that_day() {
    let case = case().await;
    let mut later = incoming("later.txt", "Petr Jan Havel", "Kars");
    later.reading.report.published.as_mut().unwrap().date = "2024-12-20".into();
    later.added = "2024-12-21T10:00:00Z".into();
    let mut misdated = incoming("misdated.txt", "Petr Havel", "Graz");
    misdated.reading.report.published.as_mut().unwrap().date = "2099-01-01".into();
    for report in [later, misdated] {
        case.storage.add_report(report).await.unwrap();
    }
    case.service.catch_up().await.unwrap();
    let id = case.person("Petr Jan Havel").await;
    let now = case.get(&format!("/api/people/{id}")).await.json();
    assert_eq!(now["person"]["name"], "Petr Jan Havel");
    let then = case
        .get(&format!("/api/people/{id}?as_of=2024-12-19"))
        .await
        .json();
    assert_eq!(then["person"]["name"], "Petr Havel");
    assert_eq!(then["whereabouts"]["name"], "Petr Havel");
    let members = then["person"]["members"].as_array().unwrap();
    let reports: Vec<&str> = members
        .iter()
        .filter_map(|one| one["report_name"].as_str())
        .collect();
    assert!(!reports.contains(&"later.txt"), "{reports:?}");
    assert!(
        reports.contains(&"misdated.txt"),
        "a day that cannot be is none: {reports:?}"
    );
    let dossier = case
        .get(&format!("/api/people/{id}/dossier?as_of=2024-12-19"))
        .await;
    assert_eq!(dossier.status, 200);
    case.get(&format!("/api/people/{id}/dossier?as_of=2020-01-01&x=1"))
        .await
        .problem(400);
    case.get(&format!("/api/people/{id}/dossier?as_of=someday"))
        .await
        .problem(400);
}

#[tokio::test]
async fn a_page_says_how_much_more_there_is() {
    for case in cases().await {
        let id = case.person("Irena Novak").await;
        let whole = case.get(&format!("/api/people/{id}")).await.json();
        for more in whole["more"].as_object().unwrap().values() {
            assert_eq!(more, 0);
        }
        let page = case.get(&format!("/api/people/{id}?limit=1")).await.json();
        for list in ["claims", "reports", "events"] {
            let shown = page[list].as_array().unwrap().len();
            let all = whole[list].as_array().unwrap().len();
            assert_eq!(shown, 1, "{list}");
            assert_eq!(page["more"][list], all - 1, "{list}");
        }
        let listed = page["reports"][0]["name"].as_str().unwrap();
        let absent = page["events"][0]["absent"].as_array().unwrap();
        assert!(absent.iter().all(|absent| absent["report"] == listed));
        let answer = case.get(&format!("/api/whereabouts?person={id}")).await;
        assert_eq!(answer.json()["items"][0], whole["whereabouts"]);
        let nobody = case.get("/api/whereabouts?person=nobody").await;
        nobody.problem(404);
    }
}

fn first_words(report: &str, name: &str) -> MentionSelector {
    MentionSelector {
        report: report.to_owned(),
        words: Evidence {
            exact: name.to_owned(),
            span: Span::new(0, name.len()),
            ..Evidence::default()
        },
    }
}

#[tokio::test]
async fn an_id_of_before_leads_to_the_one_of_now() {
    let case = case().await;
    let ids = [
        case.person("Irena Novak").await,
        case.person("Petr Havel").await,
    ];
    let reports = case.get("/api/reports").await.json();
    let report = |at: usize| reports["items"][at]["id"].as_str().unwrap().to_owned();
    let same = Decision::Same {
        a: first_words(&report(0), "Petr Havel"),
        b: first_words(&report(1), "Irena Novak"),
    };
    let judgement = Judgement {
        at: "2024-12-15T10:00:00Z".into(),
        by: "Ana".into(),
        why: None,
        decision: same,
    };
    case.storage.judge(judgement).await.unwrap();
    case.service.catch_up().await.unwrap();
    let mut moved = 0;
    for id in ids {
        let reply = case
            .get(&format!("/api/people/{id}?as_of=2024-12-20"))
            .await;
        if reply.status == StatusCode::PERMANENT_REDIRECT {
            moved += 1;
            let address = reply.headers["location"].to_str().unwrap();
            assert!(address.ends_with(&format!("?was={id}&as_of=2024-12-20")));
            let page = case.get(address).await.json();
            assert_eq!(page["redirected_from"], id);
        }
    }
    assert_eq!(moved, 1);
}
