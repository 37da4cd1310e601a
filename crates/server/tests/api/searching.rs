//! `GET /search/{dataset}`.

use crate::service::get;
use serde_json::Value;

/// A path with what must not stand in one written otherwise.
fn path_of(parameters: &[(&str, &str)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(parameters);
    format!("/search/default?{}", query.finish())
}

async fn found(parameters: &[(&str, &str)]) -> Vec<String> {
    let body = get(&path_of(parameters)).await.json();
    let results = body["results"].as_array().unwrap().iter();
    results
        .map(|result| result["id"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn words_phrases_and_operators_find_entities() {
    for (query, expected) in [
        ("dorsetti", vec!["hb-2", "hb-1", "hb-3"]),
        ("дорсети", vec!["hb-1"]),
        ("durres", vec!["hb-1", "hb-1-address"]),
        ("\"dorsetti shipping\"", vec!["hb-3"]),
        ("\"shipping dorsetti\"", vec![]),
        ("dorsetti -ilvana -shipping", vec!["hb-2"]),
        ("dorsetti AND NOT (ilvana OR shipping)", vec!["hb-2"]),
        ("ilvana OR kolkheti", vec!["hb-1", "qr-1"]),
        ("kol*", vec!["qr-1"]),
        ("k?lkheti", vec!["qr-1"]),
        ("kolkheti~", vec!["qr-1"]),
        ("kolketi~1", vec!["qr-1"]),
        ("properties.birthPlace:durres", vec!["hb-1"]),
        ("countries:ge", vec!["qr-1"]),
        ("name:dorsetti +paolo", vec!["hb-2"]),
        ("nobody", vec![]),
        ("IMO9990001", vec!["qr-1"]),
    ] {
        let mut found = found(&[("q", query)]).await;
        let mut expected: Vec<String> = expected.into_iter().map(str::to_owned).collect();
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{query}");
    }
    assert!(found(&[("q", "kolketi")]).await.is_empty());
    assert_eq!(
        found(&[("q", "kolketi"), ("fuzzy", "true")]).await,
        ["qr-1"]
    );
}

#[tokio::test]
async fn everything_is_found_by_nothing_and_counted() {
    let body = get("/search/default").await.json();
    assert_eq!(
        body["total"]["value"], 8,
        "sanctions and ties are no things"
    );
    assert_eq!((&body["limit"], &body["offset"]), (&10.into(), &0.into()));
    let facets = body["facets"].as_object().unwrap();
    assert_eq!(
        facets.keys().collect::<Vec<_>>(),
        ["countries", "datasets", "topics"]
    );
    let countries = &facets["countries"];
    assert_eq!(countries["label"], "Countries");
    assert_eq!(
        countries["values"][0],
        serde_json::json!({"name": "al", "label": "Albania", "count": 4})
    );
    let topics = facets["topics"]["values"].as_array().unwrap();
    assert!(
        topics.iter().any(|topic| topic["label"] == "PEP"),
        "{topics:?}"
    );
    let body = get("/search/default?facets=schema&facets=identifiers")
        .await
        .json();
    assert_eq!(body["facets"]["schema"]["values"][0]["label"], "People");
    assert_eq!(
        body["facets"]["identifiers"]["values"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
}

#[tokio::test]
async fn filters_sorts_and_pages() {
    let some = async |parameters: &[(&'static str, &'static str)]| found(parameters).await;
    assert_eq!(some(&[("schema", "Vessel")]).await, ["qr-1"]);
    assert_eq!(some(&[("schema", "Address")]).await, ["hb-1-address"]);
    assert_eq!(
        some(&[("schema", "Company"), ("datasets", "quay_register")]).await,
        ["hb-3", "qr-4"],
        "a LegalEntity may be a company"
    );
    assert_eq!(some(&[("countries", "ge")]).await, ["qr-1"]);
    assert_eq!(
        some(&[("countries", "ge"), ("countries", "lb")])
            .await
            .len(),
        2
    );
    assert!(
        some(&[
            ("countries", "ge"),
            ("countries", "lb"),
            ("filter_op", "AND")
        ])
        .await
        .is_empty()
    );
    assert_eq!(
        some(&[
            ("topics", "role.pep"),
            ("topics", "sanction"),
            ("filter_op", "AND")
        ])
        .await,
        ["hb-1"]
    );
    assert_eq!(
        some(&[("filter", "properties.birthDate:1961")]).await,
        ["hb-1"]
    );
    assert_eq!(some(&[("filter", "gender:female")]).await, ["hb-1"]);
    assert_eq!(
        some(&[("q", "dorsetti"), ("exclude_schema", "Person")]).await,
        ["hb-3"]
    );
    assert_eq!(
        some(&[("q", "dorsetti"), ("include_dataset", "quay_register")]).await,
        ["hb-3"]
    );
    assert_eq!(
        some(&[("q", "dorsetti"), ("changed_since", "2024-06-02T00:00:00")]).await,
        ["hb-3"]
    );
    assert_eq!(
        some(&[("target", "false"), ("q", "dorsetti")]).await,
        ["hb-2"]
    );
    assert_eq!(
        some(&[("q", "dorsetti"), ("sort", "first_seen:desc")]).await,
        ["hb-3", "hb-2", "hb-1"]
    );
    assert_eq!(
        some(&[
            ("q", "dorsetti"),
            ("sort", "first_seen"),
            ("offset", "1"),
            ("limit", "1")
        ])
        .await,
        ["hb-2"]
    );
    assert!(some(&[("limit", "0")]).await.is_empty());
    let body = get("/search/quay_register?q=dorsetti").await.json();
    assert_eq!(body["total"]["value"], 1);
}

#[tokio::test]
async fn what_makes_no_sense_is_refused() {
    assert_eq!(get("/search/nowhere").await.error(404), "No such dataset.");
    assert_eq!(
        get("/search/default?schema=Banana").await.error(400),
        "Invalid schema"
    );
    for parameters in [
        "limit=501",
        "offset=9500",
        "fuzzy=maybe",
        "facets=banana",
        "filter_op=XOR",
    ] {
        get(&format!("/search/default?{parameters}"))
            .await
            .error(422);
    }
    get("/search/default?filter=banana").await.error(400);
    for query in [
        "invalid/query",
        "(open",
        "closed)",
        "\"open",
        "AND x",
        "x OR",
        "NOT",
        "[a TO b]",
        ":x",
        "f:",
    ] {
        let reply = get(&path_of(&[("q", query)])).await;
        assert!(reply.error(400).starts_with("invalid query"), "{query}");
        let simple = get(&path_of(&[("q", query), ("simple", "true")])).await;
        assert_eq!(simple.status, 200, "{query}: a plain box takes anything");
    }
}

#[tokio::test]
async fn hostile_queries_end_soon() {
    let deep = "(".repeat(5_000);
    let denied = "NOT ".repeat(5_000);
    let stars = "*a".repeat(2_000);
    let many = "word ".repeat(5_000);
    for query in [
        deep.as_str(),
        &denied,
        &stars,
        &many,
        "\u{0}",
        "%00%ff",
        "'; DROP TABLE x; --",
        "* * * *",
        "-\"\"",
        "~~~ ^^^",
        "a~99",
        "\u{202e}abc",
        "NEAR(a, b)",
        "{a} <b>",
        "😀 OR 😀",
    ] {
        let reply = get(&path_of(&[("q", query)])).await;
        assert!(
            [200, 400].contains(&reply.status.as_u16()),
            "{query}: {}",
            reply.status
        );
    }
    let long = format!("/search/default?q={}", "a".repeat(60_100));
    assert_eq!(get(&long).await.error(414), "Request URI too long");
    let body: Value = get("/search/default?q=dorsetti&topics=%FF%FE").await.json();
    assert_eq!(body["total"]["value"], 0);
}
