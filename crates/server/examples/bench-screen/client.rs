//! A client that keeps its connection: one request, one answer.

use std::borrow::Cow;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::Failure;

pub struct Client {
    stream: TcpStream,
    received: Vec<u8>,
}

impl Client {
    pub async fn connect(address: &str) -> Result<Self, Failure> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            received: Vec::new(),
        })
    }

    /// Asks for a match; gives the time that the answer took. Anything but an answer is a failure.
    pub async fn matched(&mut self, body: &str) -> Result<Duration, Failure> {
        self.matched_with("", body).await
    }

    /// The same with more to the address.
    pub async fn matched_with(&mut self, more: &str, body: &str) -> Result<Duration, Failure> {
        let request = format!(
            "POST /match/default{more} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n\
             content-length: {}\r\n\r\n{body}",
            body.len()
        );
        let start = Instant::now();
        self.ask(&request).await?;
        Ok(start.elapsed())
    }

    /// The body of the last answer.
    pub fn answer(&self) -> Cow<'_, str> {
        let end = self.received.windows(4).position(|it| it == b"\r\n\r\n");
        let body = end.and_then(|end| self.received.get(end + 4..));
        String::from_utf8_lossy(body.unwrap_or_default())
    }

    /// The version of the lists that are served.
    pub async fn version(&mut self) -> Result<String, Failure> {
        self.ask("GET /catalog HTTP/1.1\r\nhost: localhost\r\n\r\n")
            .await?;
        let answer = String::from_utf8_lossy(&self.received);
        let version = answer
            .split_once("\"version\":\"")
            .and_then(|(_, rest)| rest.split_once('"'));
        Ok(version.ok_or("a catalog without version")?.0.to_owned())
    }

    async fn ask(&mut self, request: &str) -> Result<(), Failure> {
        self.stream.write_all(request.as_bytes()).await?;
        self.received.clear();
        loop {
            if self.stream.read_buf(&mut self.received).await? == 0 {
                return Err("the connection ended before the answer".into());
            }
            if let Some(length) = length_of(&self.received)?
                && self.received.len() >= length
            {
                return Ok(());
            }
        }
    }
}

/// The bytes of the whole answer, once its head is there.
fn length_of(received: &[u8]) -> Result<Option<usize>, Failure> {
    let Some(end) = received.windows(4).position(|window| window == b"\r\n\r\n") else {
        return Ok(None);
    };
    let head = std::str::from_utf8(&received[..end])?.to_lowercase();
    if !head.starts_with("http/1.1 200") {
        return Err(format!("no answer: {head}").into());
    }
    let mut lines = head.lines();
    let length = lines.find_map(|line| line.strip_prefix("content-length:"));
    Ok(Some(
        end + 4
            + length
                .ok_or("an answer without length")?
                .trim()
                .parse::<usize>()?,
    ))
}
