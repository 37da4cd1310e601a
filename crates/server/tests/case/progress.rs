use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

use crate::service::case;

#[tokio::test]
async fn tells_what_becomes_of_reports_on_their_way_in() {
    let case = case().await;
    let request = Request::get("/api/progress").body(Body::empty()).unwrap();
    let stream = case.app.clone().oneshot(request).await.unwrap();
    assert_eq!(stream.headers()["content-type"], "text/event-stream");
    case.upload("/api/reports?name=d.txt", "Ada Quist is in Kars.")
        .await
        .json();
    case.upload("/api/reports?name=e.bin", vec![0xff, 0xfe])
        .await
        .problem(422);
    case.service.catch_up().await.unwrap();
    case.service.close();
    let told = stream.into_body().collect().await.unwrap().to_bytes();
    let told = String::from_utf8(told.to_vec()).unwrap();
    for expected in [
        r#""file":"d.txt","state":"reading""#,
        r#""file":"d.txt","state":"read","reason":null,"done":1,"total":1"#,
        r#""file":"e.bin","state":"failed","reason":"e.bin holds binary data"#,
        "event: findings",
    ] {
        assert!(told.contains(expected), "{expected} is not in {told}");
    }
}
