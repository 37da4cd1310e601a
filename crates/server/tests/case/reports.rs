use crate::service::{HOSTILE, case, cases, encoded};

#[tokio::test]
async fn are_listed_in_stretches_the_last_first() {
    let case = case().await;
    let first = case.get("/api/reports?limit=2").await.json();
    assert_eq!(first["total"], 3);
    assert_eq!(first["items"][0]["name"], "c.txt");
    assert_eq!(first["items"][0]["published"]["basis"], "metadata");
    let next = encoded(first["next"].as_str().unwrap());
    let rest = case
        .get(&format!("/api/reports?limit=2&after={next}"))
        .await;
    let rest = rest.json();
    assert_eq!(rest["items"].as_array().unwrap().len(), 1);
    assert_eq!(rest["items"][0]["name"], "a.txt");
    assert!(rest["next"].is_null());
}

#[tokio::test]
async fn limits_are_clamped_and_bad_ones_refused() {
    let case = case().await;
    for limit in ["99999999999999999999999", "1000000", ""] {
        let all = case.get(&format!("/api/reports?limit={limit}")).await;
        assert_eq!(all.json()["items"].as_array().unwrap().len(), 3);
    }
    for limit in ["0", "-1", "-99999999999999999999999"] {
        let refused = case.get(&format!("/api/reports?limit={limit}")).await;
        refused.problem(422);
    }
    for limit in ["-", "many", "1e9", "+1"] {
        let refused = case.get(&format!("/api/reports?limit={limit}")).await;
        refused.problem(400);
    }
}

#[tokio::test]
async fn what_is_typed_is_never_a_command() {
    for case in cases().await {
        for hostile in HOSTILE {
            let typed = encoded(hostile);
            let found = case.get(&format!("/api/reports?q={typed}")).await;
            assert!(found.json()["items"].is_array(), "{hostile:?}");
            case.get(&format!("/api/reports?after={typed}"))
                .await
                .problem(400);
            case.get(&format!("/api/reports?state={typed}"))
                .await
                .problem(400);
            for part in ["", "/reading", "/text", "/blocks", "/original"] {
                let missing = case.get(&format!("/api/reports/{typed}{part}")).await;
                missing.problem(404);
            }
        }
        assert_eq!(case.get("/api/reports").await.json()["total"], 3);
    }
}

#[tokio::test]
async fn are_shown_whole() {
    let case = case().await;
    let list = case.get("/api/reports").await.json();
    let id = list["items"][0]["id"].as_str().unwrap();
    let report = case.get(&format!("/api/reports/{id}")).await.json();
    assert_eq!(report["versions"][0]["id"], id);
    let reading = case.get(&format!("/api/reports/{id}/reading")).await.json();
    assert_eq!(reading["claims"][0]["kind"], "presence");
    assert_eq!(reading["claims"][0]["report_id"], id);
    assert_eq!(reading["report"]["text"], "Petr Havel is in Oslo.");
    let text = case.get(&format!("/api/reports/{id}/text")).await;
    assert_eq!(text.text, "Petr Havel is in Oslo.");
    let blocks = case.get(&format!("/api/reports/{id}/blocks")).await.json();
    assert_eq!(blocks[0]["role"], "body");
    let original = case.get(&format!("/api/reports/{id}/original")).await;
    assert_eq!(original.text, "c.txt\nPetr Havel is in Oslo.");
    assert_eq!(
        original.headers["content-disposition"],
        "attachment; filename=\"c.txt\"; filename*=UTF-8''c.txt"
    );
    let policy = original.headers["content-security-policy"]
        .to_str()
        .unwrap();
    assert!(policy.starts_with("sandbox"));
}
