use crate::service::{HOSTILE, case, cases, encoded};

#[tokio::test]
async fn finds_people_in_any_spelling_and_reports_by_their_words() {
    let case = case().await;
    let found = case.get("/api/search?q=Iryna+Nowak").await.json();
    assert_eq!(found["people"][0]["name"], "Irena Novak");
    let found = case.get("/api/search?q=osl").await.json();
    let snippet = &found["reports"][0]["snippets"][0];
    assert_eq!(
        (&snippet["match"], &snippet["start"]),
        (&"Oslo".into(), &17.into())
    );
    let found = case.get("/api/search?q=novak&limit=1").await.json();
    assert_eq!(found["people"].as_array().unwrap().len(), 1);
    assert_eq!(found["reports"].as_array().unwrap().len(), 1);
    let next = encoded(found["next"].as_str().unwrap());
    let more = case
        .get(&format!("/api/search?q=novak&limit=1&after={next}"))
        .await
        .json();
    assert_eq!(more["reports"][0]["report"]["name"], "a.txt");
    assert!(more["people"].as_array().unwrap().is_empty());
}

#[tokio::test]
async fn what_is_typed_is_never_a_command() {
    for case in cases().await {
        for hostile in HOSTILE {
            let typed = encoded(hostile);
            let found = case.get(&format!("/api/search?q={typed}")).await.json();
            assert!(
                found["reports"].as_array().unwrap().is_empty(),
                "{hostile:?}"
            );
            case.get(&format!("/api/search?q=novak&after={typed}"))
                .await
                .problem(400);
        }
        let nothing = case.get("/api/search").await.json();
        assert!(nothing["people"].as_array().unwrap().is_empty());
    }
}
