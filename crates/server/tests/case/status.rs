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
