//! `POST /match/{dataset}`.

use crate::service::{get, post};
use serde_json::{Value, json};

fn person(name: &str) -> Value {
    json!({"schema": "Person", "properties": {"name": [name]}})
}

async fn results(path: &str, query: Value) -> Value {
    let reply = post(path, json!({"queries": {"q": query}}).to_string()).await;
    reply.json()["responses"]["q"].clone()
}

fn ids(answer: &Value) -> Vec<&str> {
    let results = answer["results"].as_array().unwrap().iter();
    results
        .map(|result| result["id"].as_str().unwrap())
        .collect()
}

#[tokio::test]
async fn an_example_gets_scored_entities_with_explanations() {
    let query = json!({"id": "mine", "schema": "Person", "properties": {
        "name": ["DORSETTI, Ilvana"], "birthDate": ["3 Apr 1961"], "nationality": "Albania",
        "shoeSize": ["41"],
    }});
    let reply = post(
        "/match/default",
        json!({"queries": {"q": query}}).to_string(),
    )
    .await;
    let body = reply.json();
    assert_eq!(reply.headers["x-batch-size"], "1");
    assert_eq!(body["limit"], 5);
    let answer = &body["responses"]["q"];
    assert_eq!(answer["status"], 200);
    assert_eq!(answer["total"], json!({"value": 1, "relation": "eq"}));
    assert_eq!(answer["query"]["id"], "mine");
    let understood = &answer["query"]["properties"];
    assert_eq!(
        understood["nationality"],
        json!(["al"]),
        "values come back as understood"
    );
    assert_eq!(understood["birthDate"], json!(["1961-04-03"]));
    assert!(understood.get("shoeSize").is_none());

    let best = &answer["results"][0];
    for field in [
        "id",
        "caption",
        "schema",
        "properties",
        "datasets",
        "referents",
        "target",
        "first_seen",
        "last_seen",
        "last_change",
        "score",
        "match",
        "explanations",
    ] {
        assert!(best.get(field).is_some(), "{field}");
    }
    assert_eq!(best["id"], "hb-1");
    assert!(best["score"].as_f64().unwrap() > 0.95 && best["match"] == true);
    assert_eq!(
        best["explanations"]["birth_date"]["detail"],
        "both born on 1961-04-03"
    );
    assert!(
        best["explanations"]["birth_date"]["score"]
            .as_f64()
            .unwrap()
            > 0.0
    );
    assert_eq!(best["explanations"]["name"]["candidate"], "Ilvana Dorsetti");
}

#[tokio::test]
async fn kinds_of_bearers_are_kept_apart() {
    let company =
        json!({"schema": "Company", "properties": {"name": ["Dorsetti Shipping Limited"]}});
    assert_eq!(ids(&results("/match/default", company).await), ["hb-3"]);
    let vessel = json!({"schema": "Vessel", "properties": {"name": ["MV Kolkheti Star"]}});
    assert_eq!(ids(&results("/match/default", vessel).await), ["qr-1"]);
    let as_person = results("/match/default?threshold=0.01", person("Kolkheti Star")).await;
    assert!(ids(&as_person).is_empty(), "{as_person}");
    let unknown = json!({"schema": "Thing", "properties": {"name": ["Kolkheti Star"]}});
    assert_eq!(ids(&results("/match/default", unknown).await), ["qr-1"]);
    let entity = results("/match/default", person("Bruno Aldemar")).await;
    assert_eq!(ids(&entity), ["qr-4"], "a LegalEntity may be a person");
}

#[tokio::test]
async fn a_number_is_found_by_itself() {
    let ship = json!({"schema": "Vessel", "properties": {"imoNumber": ["IMO 9990001"], "name": ["Renamed"]}});
    assert_eq!(ids(&results("/match/default", ship).await), ["qr-1"]);
    let bare = json!({"schema": "Person", "properties": {"passportNumber": ["bx-100200"]}});
    assert_eq!(ids(&results("/match/default", bare).await), ["hb-1"]);
}

#[tokio::test]
async fn parameters_narrow_what_is_found() {
    for (parameters, expected) in [
        ("", vec!["hb-1"]),
        ("?include_dataset=quay_register", vec![]),
        (
            "?include_dataset=quay_register&include_dataset=harbour_list",
            vec!["hb-1"],
        ),
        ("?exclude_dataset=harbour_list", vec![]),
        ("?exclude_schema=Person", vec![]),
        ("?topics=crime", vec![]),
        ("?topics=crime&topics=role.pep", vec!["hb-1"]),
        ("?changed_since=2024-05-31", vec!["hb-1"]),
        ("?changed_since=2024-06-02", vec![]),
        ("?exclude_entity_ids=hb-1", vec![]),
        ("?exclude_entity_ids=hb-old-1", vec![]),
        ("?limit=0", vec![]),
        ("?algorithm=name-based", vec!["hb-1"]),
        ("?algorithm=logic-v2&fuzzy=false", vec!["hb-1"]),
    ] {
        let answer = results(
            &format!("/match/default{parameters}"),
            person("Ilvana Dorsetti"),
        )
        .await;
        assert_eq!(ids(&answer), expected, "{parameters}");
    }
    let both = results("/match/quay_register?limit=1", person("Karim Haddad")).await;
    assert_eq!((ids(&both).len(), &both["total"]["value"]), (1, &json!(2)));
}

#[tokio::test]
async fn weights_change_what_evidence_counts() {
    let query = json!({"schema": "Person", "properties": {
        "name": ["Ilvana Dorsetti"], "birthDate": ["1990-01-30"]}});
    let path = "/match/default?threshold=0.5";
    assert!(ids(&results(path, query.clone()).await).is_empty());
    let body = json!({"queries": {"q": query}, "weights": {"birth_date": 0.0, "name_literal": 1}});
    let answer = post(path, body.to_string()).await.json();
    assert_eq!(ids(&answer["responses"]["q"]), ["hb-1"]);
}

#[tokio::test]
async fn what_makes_no_sense_is_refused_as_clients_know_it() {
    let one = json!({"queries": {"q": person("Ilvana Dorsetti")}}).to_string();
    let ask = async |path: &str, body: &str| post(path, body.to_owned()).await;
    assert_eq!(
        ask("/match/nowhere", &one).await.error(404),
        "No such dataset."
    );
    assert_eq!(
        ask("/match/default", r#"{"queries": {}}"#).await.error(400),
        "No queries provided."
    );
    assert_eq!(
        ask("/match/default?algorithm=neural-net", &one)
            .await
            .error(400),
        "Invalid algorithm: neural-net"
    );
    let many: serde_json::Map<String, Value> = (0..10_000)
        .map(|at| (at.to_string(), person("Ilvana Dorsetti")))
        .collect();
    assert_eq!(
        ask("/match/default", &json!({"queries": many}).to_string())
            .await
            .error(400),
        "Too many queries in one batch (limit: 100)"
    );
    for (body, status) in [
        (
            r#"{"queries": {"q": {"schema": "Banana", "properties": {"name": ["x"]}}}}"#,
            400,
        ),
        (
            r#"{"queries": {"q": {"schema": "Document", "properties": {"name": ["x"]}}}}"#,
            400,
        ),
        (
            r#"{"queries": {"q": {"properties": {"name": ["x"]}}}}"#,
            422,
        ),
        (r#"{"queries": {"q": {"schema": "Person"}}}"#, 422),
        (
            r#"{"queries": {"q": {"schema": "Person", "properties": {"name": {"a": 1}}}}}"#,
            422,
        ),
        (
            r#"{"queries": {"q": {"schema": 7, "properties": {}}}}"#,
            422,
        ),
        (r#"{"queries": [1]}"#, 422),
        (r#"{"queries": {"q": null}}"#, 422),
        ("[]", 422),
        ("{", 422),
        ("", 422),
    ] {
        ask("/match/default", body).await.error(status);
    }
    for parameters in [
        "limit=501",
        "limit=x",
        "threshold=high",
        "changed_since=yesterday",
    ] {
        ask(&format!("/match/default?{parameters}"), &one)
            .await
            .error(422);
    }
    assert_eq!(get("/match/default").await.status, 405);
}

#[tokio::test]
async fn hostile_examples_are_answered() {
    let long = "Ilvana ".repeat(20_000);
    for query in [
        person(""),
        person("\u{0}\u{202e}\u{feff}"),
        person("'; DROP TABLE entities; --"),
        person("\"* OR NEAR(a b)\" ^ - ( ] :"),
        person("𒀀𒀁𒀂 Ω≈ç√∫ 😀😀😀"),
        person(&long),
        json!({"schema": "Person", "properties": {}}),
        json!({"schema": "Person", "properties": {"name": [null, true, 7, {"a": []}, [[]]]}}),
        json!({"schema": "Person", "properties": {"name": vec!["A B"; 5_000]}}),
        json!({"schema": "Person", "properties": {"name": ["x"], "birthDate": ["99999-99-99", "0"]}}),
    ] {
        results("/match/default", query).await;
    }
}

#[tokio::test]
async fn a_body_has_a_limit() {
    let body = "x".repeat(5 * 1024 * 1024);
    assert_eq!(post("/match/default", body).await.status, 413);
}
