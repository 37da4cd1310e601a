//! The Reconciliation API.

use crate::service::{app, ask, get, post};
use axum::body::Body;
use axum::http::Request;
use serde_json::{Value, json};

fn form(name: &str, value: &Value) -> String {
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.append_pair(name, &value.to_string()).finish()
}

#[tokio::test]
async fn the_manifest_names_the_services() {
    let request = Request::get("/reconcile/default").header("host", "localhost:8484");
    let reply = ask(
        &app(),
        request
            .header("origin", "http://x")
            .body(Body::empty())
            .unwrap(),
    )
    .await;
    assert_eq!(reply.headers["access-control-allow-origin"], "*");
    let manifest = reply.json();
    assert_eq!(manifest["versions"], json!(["0.2"]));
    for field in [
        "name",
        "identifierSpace",
        "schemaSpace",
        "view",
        "preview",
        "suggest",
        "extend",
    ] {
        assert!(manifest.get(field).is_some(), "{field}");
    }
    let suggest = &manifest["suggest"]["entity"];
    assert_eq!(
        suggest["service_url"],
        "http://localhost:8484/reconcile/default"
    );
    assert_eq!(suggest["service_path"], "/suggest/entity");
    let types = manifest["defaultTypes"].as_array().unwrap();
    assert!(
        types
            .iter()
            .any(|kind| kind["id"] == "Vessel" && kind["name"] == "Vessels")
    );
    let strange = Request::get("/reconcile/default").header("host", "a\"><script>");
    let manifest = ask(&app(), strange.body(Body::empty()).unwrap())
        .await
        .json();
    assert_eq!(manifest["identifierSpace"], "http://127.0.0.1/entities/");
}

#[tokio::test]
async fn cells_are_matched_by_form_and_by_address() {
    let queries = json!({
        "0": {"query": "DORSETTI, Ilvana", "type": "Person", "limit": 2,
              "properties": [{"pid": "Person:birthDate", "v": "1961"}, {"pid": "nationality", "v": [{"id": "al", "name": "Albania"}]}]},
        "1": {"query": "Kolkheti Star", "type": [{"id": "Vessel"}], "type_strict": "should"},
        "2": {"query": "Karim Haddad"},
        "3": {"query": "Nobody Anywhere"},
    });
    let by_form = post("/reconcile/default", form("queries", &queries))
        .await
        .json();
    let by_address = get(&format!("/reconcile/default?{}", form("queries", &queries)))
        .await
        .json();
    assert_eq!(by_form, by_address);
    let best = &by_form["0"]["result"][0];
    assert_eq!(
        (&best["id"], &best["name"]),
        (&"hb-1".into(), &"Ilvana Dorsetti".into())
    );
    assert_eq!(best["type"][0]["id"], "Person");
    assert!(best["score"].as_f64().unwrap() > 0.9 && best["match"] == true);
    assert!(
        best["features"]
            .as_array()
            .unwrap()
            .iter()
            .any(|it| it["id"] == "birth_date")
    );
    assert_eq!(by_form["1"]["result"][0]["id"], "qr-1");
    let namesakes = by_form["2"]["result"].as_array().unwrap();
    assert!(namesakes.len() == 2 && namesakes.iter().all(|it| it["match"] == false));
    assert_eq!(by_form["3"]["result"], json!([]));
}

#[tokio::test]
async fn suggestions_begin_with_what_is_typed() {
    let first = async |path: &str| {
        get(&format!("/reconcile/default/suggest/{path}"))
            .await
            .json()["result"]
            .clone()
    };
    assert_eq!(first("entity?prefix=ilv").await[0]["id"], "hb-1");
    assert_eq!(first("entity?prefix=dorsetti%20shi").await[0]["id"], "hb-3");
    assert_eq!(first("entity?prefix=").await, json!([]));
    assert_eq!(first("entity?prefix=banana%20man").await, json!([]));
    assert_eq!(first("type?prefix=organ").await[0]["id"], "Organization");
    assert_eq!(
        first("property?prefix=birth").await[0]["id"],
        "Person:birthCountry"
    );
    assert_eq!(first("property?prefix=").await, json!([]));
    let page = first("entity?prefix=dorsetti&limit=1&cursor=1").await;
    assert_eq!(page.as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn columns_are_added_from_entities() {
    let offered = get("/reconcile/default/extend/property?type=Person&limit=3")
        .await
        .json();
    assert_eq!(
        offered["properties"][0],
        json!({"id": "name", "name": "Name"})
    );
    assert_eq!(
        (&offered["limit"], &offered["type"]),
        (&3.into(), &"Person".into())
    );
    get("/reconcile/default/extend/property?type=Banana")
        .await
        .error(400);

    let extend = json!({"ids": ["hb-1", "hb-old-1", "gone"], "properties": [
        {"id": "name", "settings": {"limit": "1"}},
        {"id": "Person:nationality"},
        {"id": "nationality", "settings": {"render": "raw"}},
    ]});
    let answer = post("/reconcile/default", form("extend", &extend))
        .await
        .json();
    assert_eq!(answer["meta"][0], json!({"id": "name", "name": "Name"}));
    let row = &answer["rows"]["hb-1"];
    assert_eq!(row["name"], json!([{"str": "Ilvana Dorsetti"}]));
    assert_eq!(row["Person:nationality"], json!([{"str": "Albania"}]));
    assert_eq!(row["nationality"], json!([{"str": "al"}]));
    assert_eq!(answer["rows"]["hb-old-1"], *row, "a merged id leads on");
    assert_eq!(answer["rows"]["gone"], json!({}));
}

#[tokio::test]
async fn previews_hold_no_code_of_the_list() {
    let page = get("/reconcile/default/preview?id=hb-1").await;
    assert!(
        page.text.contains("Ilvana Dorsetti") && page.text.contains("&lt;b&gt;text"),
        "{}",
        page.text
    );
    assert!(!page.text.contains("<b>text"));
    let flyout = get("/reconcile/default/flyout/entity?id=hb-1").await.json();
    assert!(flyout["html"].as_str().unwrap().contains("Albania"));
    for (what, id) in [("type", "Person"), ("property", "Thing:name")] {
        let path = format!("/reconcile/default/flyout/{what}?id={id}");
        assert!(get(&path).await.json()["html"].is_string());
    }
    get("/reconcile/default/flyout/entity?id=nobody")
        .await
        .error(404);
}

#[tokio::test]
async fn pages_of_others_get_jsonp() {
    let reply = get("/reconcile/default/suggest/type?prefix=vess&callback=jQuery_1.take").await;
    assert!(
        reply.text.starts_with("/**/jQuery_1.take({") && reply.text.ends_with("});"),
        "{}",
        reply.text
    );
    assert_eq!(
        reply.headers["content-type"],
        "text/javascript; charset=utf-8"
    );
    get("/reconcile/default?callback=alert(1)%2F%2F")
        .await
        .error(400);
}

#[tokio::test]
async fn what_makes_no_sense_is_refused() {
    for body in [
        String::new(),
        "queries=".to_owned(),
        "queries=%7B".to_owned(),
        form("queries", &json!([1])),
        form("queries", &json!({"q": 7})),
        form("queries", &json!({"q": {"query": "x", "type": "Banana"}})),
        form("extend", &json!({"ids": "x"})),
        "extend=nonsense".to_owned(),
    ] {
        post("/reconcile/default", body).await.error(400);
    }
    let many: serde_json::Map<String, Value> = (0..101)
        .map(|at| (at.to_string(), json!({"query": "x"})))
        .collect();
    assert!(
        post("/reconcile/default", form("queries", &json!(many)))
            .await
            .error(400)
            .starts_with("Too many")
    );
    for path in [
        "",
        "/suggest/entity?prefix=a",
        "/extend/property",
        "/preview?id=hb-1",
    ] {
        get(&format!("/reconcile/nowhere{path}")).await.error(404);
    }
    post(
        "/reconcile/nowhere",
        form("queries", &json!({"q": {"query": "x"}})),
    )
    .await
    .error(404);
}
