//! A client that keeps its connection: one request, one answer.

use std::time::{Duration, Instant};

use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::Failure;

/// What the head of an answer says that was remembered.
const REMEMBERED: &str = "cache-status: reportedly; hit";

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

    /// How long the whole answer takes to arrive, and whether it was remembered. Anything but an answer is
    /// a failure.
    pub async fn time(&mut self, path: &str) -> Result<(Duration, bool), Failure> {
        let start = Instant::now();
        let head = self.ask(path).await?;
        let elapsed = start.elapsed();
        let head = std::str::from_utf8(&self.received[..head])?;
        Ok((elapsed, head.contains(REMEMBERED)))
    }

    pub async fn json(&mut self, path: &str) -> Result<Value, Failure> {
        let head = self.ask(path).await?;
        Ok(serde_json::from_slice(&self.received[head..])?)
    }

    /// Gives where the body begins in what was received.
    async fn ask(&mut self, path: &str) -> Result<usize, Failure> {
        let request = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\n\r\n");
        self.stream.write_all(request.as_bytes()).await?;
        self.received.clear();
        loop {
            if self.stream.read_buf(&mut self.received).await? == 0 {
                return Err("the connection ended before the answer".into());
            }
            if let Some((head, length)) = length_of(&self.received)?
                && self.received.len() >= length
            {
                return Ok(head);
            }
        }
    }
}

/// The bytes of the head and of the whole answer, once the head is there.
fn length_of(received: &[u8]) -> Result<Option<(usize, usize)>, Failure> {
    let Some(end) = received.windows(4).position(|window| window == b"\r\n\r\n") else {
        return Ok(None);
    };
    let head = std::str::from_utf8(&received[..end])?.to_lowercase();
    if !head.starts_with("http/1.1 200") {
        return Err(format!("no answer: {head}").into());
    }
    let mut lines = head.lines();
    let length = lines.find_map(|line| line.strip_prefix("content-length:"));
    let length: usize = length.ok_or("an answer without length")?.trim().parse()?;
    Ok(Some((end + 4, end + 4 + length)))
}

/// A value as it stands in a query.
pub fn encoded(value: &str) -> String {
    value.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
