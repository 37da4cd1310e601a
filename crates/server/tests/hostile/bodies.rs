//! Bodies without end.

use std::time::Duration;

use axum::body::Body;
use axum::http::Request;
use reportedly_server::{Access, ConnectionLimits, RequestLimits};
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;

use crate::service::{app, app_within, ask, heard, listen, request, say};

#[tokio::test]
async fn a_gigabyte_is_refused_before_a_byte_of_it() {
    let address = listen(app(Access::of_this_machine()), ConnectionLimits::default()).await;
    let head = "POST /api/reports?name=a.txt HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1073741824\r\n\r\n";
    let answer = say(address, head.as_bytes()).await;
    assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
    assert!(answer.contains("application/problem+json"), "{answer}");
    assert!(answer.contains("larger than 16 MiB"), "{answer}");
}

#[tokio::test]
async fn a_gigabyte_that_does_not_say_so_is_refused_where_it_gets_too_large() {
    let address = listen(app(Access::of_this_machine()), ConnectionLimits::default()).await;
    let stream = TcpStream::connect(address).await.unwrap();
    let (mut from, mut to) = stream.into_split();
    let head =
        "POST /api/reports HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\n\r\n";
    to.write_all(head.as_bytes()).await.unwrap();
    let sending = tokio::spawn(async move {
        let chunk = format!("100000\r\n{}\r\n", "x".repeat(1 << 20));
        let mut sent = 0_usize;
        while sent < 1024 && to.write_all(chunk.as_bytes()).await.is_ok() {
            sent += 1;
        }
        sent
    });
    let mut answer = Vec::new();
    // The rest is not read: the connection may end in a reset, after the answer.
    let _ = tokio::io::AsyncReadExt::read_to_end(&mut from, &mut answer).await;
    let answer = String::from_utf8_lossy(&answer);
    assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
    let mebibytes = sending.await.unwrap();
    assert!(mebibytes < 64, "{mebibytes} MiB were taken");
}

#[tokio::test]
async fn a_body_that_never_comes_is_not_waited_for() {
    let limits = RequestLimits {
        longest: Duration::from_millis(200),
        ..RequestLimits::default()
    };
    let app = app_within(Access::of_this_machine(), limits);
    let address = listen(app, ConnectionLimits::default()).await;
    let mut stream = TcpStream::connect(address).await.unwrap();
    let head =
        "POST /api/reports HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1000\r\n\r\nand then";
    stream.write_all(head.as_bytes()).await.unwrap();
    let answer = heard(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 503 "), "{answer}");
}

#[tokio::test]
async fn nothing_is_inflated() {
    let app = app(Access::of_this_machine());
    let packed = request("POST", "/api/reports", &[("content-encoding", "gzip")]);
    assert_eq!(ask(&app, packed).await.status, 415);
}

#[tokio::test]
async fn what_is_within_the_limit_is_taken() {
    let app = app(Access::of_this_machine());
    let body = Body::from(vec![b'x'; 16 * 1024 * 1024]);
    let reply = ask(&app, Request::post("/api/reports").body(body).unwrap()).await;
    assert_eq!(
        (reply.status.as_u16(), reply.text.as_str()),
        (200, "16777216")
    );
}

#[tokio::test]
async fn errors_of_the_framework_are_problems_like_all_others() {
    let app = app(Access::of_this_machine());
    let reply = ask(&app, request("DELETE", "/api/reports", &[])).await;
    assert_eq!(reply.status, 405);
    assert_eq!(reply.headers["content-type"], "application/problem+json");
    assert_eq!(reply.headers["allow"], "POST");
}
