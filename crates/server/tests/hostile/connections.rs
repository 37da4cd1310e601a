//! Connections that say nothing, little, or nothing more.

use std::time::{Duration, Instant};

use reportedly_server::{Access, ConnectionLimits};
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;

use crate::service::{app, heard, listen, say};

const ASKED: &str = "GET /api/who HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";

/// As many as 10,000, or what this process may open: it holds both ends.
fn slow_ones() -> usize {
    // The defaults raise the limit of open files, and give half of it at most.
    let _ = ConnectionLimits::default();
    let mut held = Vec::new();
    while held.len() < 20_000
        && let Ok(file) = std::fs::File::open("/dev/null")
    {
        held.push(file);
    }
    (held.len() / 2).saturating_sub(200).min(10_000)
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_who_say_little_shut_nobody_out() {
    let count = slow_ones();
    assert!(count > 200, "only {count} connections can be opened here");
    let limits = ConnectionLimits {
        patience: Duration::from_secs(600),
        ..ConnectionLimits::default()
    };
    let most = limits.most;
    let address = listen(app(Access::of_this_machine()), limits).await;
    let mut slow = Vec::with_capacity(count);
    for number in 0..count {
        let mut stream = TcpStream::connect(address).await.unwrap();
        // One that was sent away in the meantime can't be written to.
        let _ = stream.write_all(b"GET / HTTP/1.1\r\nx-slow: ").await;
        slow.push(stream);
        if number % 1000 == 0 {
            let began = Instant::now();
            let answer = say(address, ASKED.as_bytes()).await;
            assert!(
                answer.starts_with("HTTP/1.1 200 "),
                "after {number}: {answer}"
            );
            assert!(began.elapsed() < Duration::from_secs(5), "after {number}");
        }
    }
    let answer = say(address, ASKED.as_bytes()).await;
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    if count > most {
        let first = tokio::time::timeout(Duration::from_secs(5), heard(&mut slow[0])).await;
        assert_eq!(first.as_deref(), Ok(""), "the first was sent away");
    }
}

#[tokio::test]
async fn who_does_not_finish_asking_is_sent_away() {
    let limits = ConnectionLimits {
        patience: Duration::from_millis(200),
        ..ConnectionLimits::default()
    };
    let address = listen(app(Access::of_this_machine()), limits).await;
    for begun in ["", "GET", "GET / HTTP/1.1\r\nhost: local"] {
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(begun.as_bytes()).await.unwrap();
        let ended = tokio::time::timeout(Duration::from_secs(5), heard(&mut stream)).await;
        assert!(ended.is_ok(), "{begun:?} is still waited for");
    }
}

#[tokio::test]
async fn what_is_no_request_is_refused() {
    let address = listen(app(Access::of_this_machine()), ConnectionLimits::default()).await;
    let many = format!("GET / HTTP/1.1\r\n{}\r\n", "x-a: b\r\n".repeat(10_000));
    let long = format!("GET /{} HTTP/1.1\r\n\r\n", "a".repeat(1 << 20));
    for words in ["\0\0\0\0\r\n\r\n", "GET\r\n\r\n", &many, &long] {
        let answer = say(address, words.as_bytes()).await;
        let is_refused = answer.is_empty() || answer.starts_with("HTTP/1.1 4");
        assert!(is_refused, "{answer}");
    }
}
