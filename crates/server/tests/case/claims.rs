use crate::service::{HOSTILE, case, cases, encoded};

#[tokio::test]
async fn are_listed_by_person_report_and_kind() {
    let case = case().await;
    let irena = case.person("Irena Novak").await;
    let report = case.report("c.txt").await;
    for (query, found) in [
        (String::new(), 3),
        (format!("person={irena}"), 2),
        (format!("report={report}"), 1),
        ("report=c.txt".to_owned(), 1),
        ("kind=presence".to_owned(), 3),
        ("kind=fate".to_owned(), 0),
    ] {
        let list = case.get(&format!("/api/claims?{query}")).await.json();
        assert_eq!(list["items"].as_array().unwrap().len(), found, "{query}");
    }
    let list = case.get("/api/claims?report=c.txt").await.json();
    let claim = &list["items"][0];
    assert_eq!(claim["report"], "c.txt");
    assert_eq!(claim["report_id"], report);
    assert!(claim["review"].is_null() && claim["person"].is_string());
    let one = case
        .get(&format!("/api/claims/{}", claim["id"].as_str().unwrap()))
        .await;
    assert_eq!(&one.json(), claim);
}

#[tokio::test]
async fn what_is_not_there_is_said_so() {
    for case in cases().await {
        for hostile in HOSTILE {
            let typed = encoded(hostile);
            for path in ["claims?person=", "claims?report=", "claims/"] {
                case.get(&format!("/api/{path}{typed}")).await.problem(404);
            }
            for path in ["claims?kind=", "claims?after="] {
                case.get(&format!("/api/{path}{typed}")).await.problem(400);
            }
        }
    }
}
