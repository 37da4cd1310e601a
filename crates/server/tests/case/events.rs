use crate::service::{HOSTILE, case, cases, encoded};

#[tokio::test]
async fn are_listed_by_person_and_kind() {
    let case = case().await;
    let irena = case.person("Irena Novak").await;
    let all = case.get("/api/events").await.json();
    assert_eq!(all["items"].as_array().unwrap().len(), 3);
    let own = case
        .get(&format!("/api/events?person={irena}&kind=presence"))
        .await
        .json();
    assert_eq!(own["items"].as_array().unwrap().len(), 2);
    let none = case.get("/api/events?kind=fate").await.json();
    assert!(none["items"].as_array().unwrap().is_empty());
    let id = own["items"][0]["id"].as_str().unwrap();
    let one = case.get(&format!("/api/events/{id}")).await.json();
    assert_eq!(one, own["items"][0]);
}

#[tokio::test]
async fn what_is_typed_is_never_a_command() {
    for case in cases().await {
        for hostile in HOSTILE {
            let typed = encoded(hostile);
            case.get(&format!("/api/events?person={typed}"))
                .await
                .problem(404);
            case.get(&format!("/api/events/{typed}")).await.problem(404);
            // Ids of happenings are texts, so that any text in JSON is a place in the list.
            if serde_json::from_str::<String>(hostile).is_err() {
                case.get(&format!("/api/events?after={typed}"))
                    .await
                    .problem(400);
            }
            case.get(&format!("/api/events?kind={typed}"))
                .await
                .problem(400);
        }
    }
}
