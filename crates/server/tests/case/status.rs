use serde_json::json;

use crate::service::case;

#[tokio::test]
async fn tells_how_much_there_is_and_who_asks() {
    let status = case().await.get("/api/status").await.json();
    assert_eq!(status["reports"], 3);
    assert_eq!(status["people"], 2);
    assert_eq!(status["claims"], 3);
    assert_eq!(status["who"], "Ana");
    assert_eq!(status["editor"], true);
    assert_eq!(status["state"], status["findings"]);
}

#[tokio::test]
async fn an_address_of_nothing_is_a_problem() {
    let case = case().await;
    case.get("/api/nothing").await.problem(404);
    let request = axum::http::Request::delete("/api/status");
    case.ask(request.body(axum::body::Body::empty()).unwrap())
        .await
        .problem(405);
}

#[tokio::test]
async fn a_parameter_that_an_address_does_not_take_is_named_with_those_that_it_takes() {
    let case = case().await;
    for (path, unknown, taken) in [
        ("/api/people?listd=true", "listd", "listed"),
        ("/api/reports?sate=read&limit=3", "sate", "state"),
        ("/api/status?x", "x", "none"),
        ("/api/openapi.json?pretty=1", "pretty", "none"),
        ("/api/map?person=p&form=2024-12-14", "form", "from"),
    ] {
        let reply = case.get(path).await;
        let detail = reply.problem(400);
        assert!(detail.contains(&format!("{unknown:?}")), "{path}: {detail}");
        assert!(reply.text.contains(taken), "{path}: {}", reply.text);
    }
    case.upload("/api/reports?nam=d.txt", "Ada Quist is in Oslo.")
        .await
        .problem(400);
    case.get("/api/people?q=&listed=false&limit=1").await.json();
}

#[tokio::test]
async fn every_count_of_reports_is_the_same() {
    let case = case().await;
    case.upload("/api/reports?name=d.bin", vec![0xff, 0xfe, 0x00])
        .await
        .problem(422);
    let (newer, older) = (case.report("b.txt").await, case.report("a.txt").await);
    let given = json!({"kind": "corrects", "report": older});
    let path = format!("/api/reports/{newer}/relations");
    case.post(&path, &given).await.json();
    let copy = json!({"kind": "copy-of", "report": older});
    let path = format!("/api/reports/{}/relations", case.report("c.txt").await);
    case.post(&path, &copy).await.json();
    case.service.catch_up().await.unwrap();
    let status = case.get("/api/status").await.json();
    let words = "4 reports given: 3 read (1 withdrawn, 1 identical or marked copy), 1 not read";
    assert_eq!(status["counts"], words);
    let irena = case.person("Irena Novak").await;
    let page = case.get(&format!("/api/people/{irena}")).await.json();
    let coverage = &page["whereabouts"]["coverage"];
    assert_eq!(status["reports"], coverage["given"]);
    assert_eq!(page["counts"], status["counts"]);
    for count in ["read", "withdrawn", "copies"] {
        assert_eq!(status[count], coverage[count], "{count}");
    }
    assert_eq!(
        case.get("/api/reports").await.json()["total"],
        status["reports"]
    );
}
