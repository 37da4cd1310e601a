//! The service as a process of its own.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use reportedly_corroborate::NoGazetteer;
use reportedly_model::PlaceValue;
use reportedly_server::{
    CaseService, CaseSettings, ConnectionLimits, Document, Models, ReportReader, bind, case_router,
    keep_up, serve,
};
use reportedly_storage_sqlite::SqliteStorage;
use reportedly_workspace::Outcome;

use crate::Failure;

/// Whether the service remembers what it has answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Memory {
    /// As it is served.
    Remembering,
    /// Each question is answered as if it were asked for the first time.
    Forgetting,
}

pub struct Service {
    process: Child,
    pub address: String,
}

impl Service {
    pub fn start(file: &Path, memory: Memory) -> Result<Self, Failure> {
        let mode = match memory {
            Memory::Remembering => "serve",
            Memory::Forgetting => "serve-forgetting",
        };
        let mut process = Command::new(std::env::current_exe()?)
            .arg(mode)
            .arg(file)
            .stdout(Stdio::piped())
            .spawn()?;
        let mut address = String::new();
        let output = process.stdout.take().ok_or("the service says nothing")?;
        BufReader::new(output).read_line(&mut address)?;
        Ok(Self {
            process,
            address: address.trim().to_owned(),
        })
    }

    /// How much memory the process has of its own, in MB, as Linux counts it: what it sees of the file of the
    /// workspace is the system's, which keeps as much of it as there is room for.
    pub fn memory(&self) -> Result<u64, Failure> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix("RssAnon:"));
        let kilobytes: u64 = line
            .and_then(|line| line.split_whitespace().next()?.parse().ok())
            .ok_or("no such figure")?;
        Ok(kilobytes / 1024)
    }

    /// Milliseconds of processor time that the process has had, as Linux counts them.
    pub fn processor_time(&self) -> Result<f64, Failure> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.process.id()))?;
        // What stands before is its name, in brackets; user and system time are fields 14 and 15.
        let (_, rest) = stat.rsplit_once(')').ok_or("no such figure")?;
        let ticks: u64 = rest
            .split_whitespace()
            .skip(11)
            .take(2)
            .filter_map(|ticks| ticks.parse::<u64>().ok())
            .sum();
        Ok(ticks as f64 * MILLISECONDS_OF_A_TICK)
    }
}

/// Linux tells times of processes in hundredths of a second.
const MILLISECONDS_OF_A_TICK: f64 = 10.0;

impl Drop for Service {
    fn drop(&mut self) {
        let _gone = self.process.kill();
        let _gone = self.process.wait();
    }
}

/// Nobody sends reports while the service is measured.
struct NoReader;

impl ReportReader for NoReader {
    fn read(&self, document: Document) -> Outcome {
        Outcome::Failed { why: document.name }
    }

    fn most_bytes(&self) -> usize {
        0
    }

    fn read_with(&self) -> String {
        String::new()
    }

    fn find_place(&self, _: &str) -> Option<PlaceValue> {
        None
    }
}

/// Serves until it is killed; the address is the first line of its output.
pub async fn answer(file: &Path, memory: Memory) -> Result<(), Failure> {
    let listener = bind(([127, 0, 0, 1], 0).into()).await?;
    let storage = Arc::new(SqliteStorage::open(file).await?);
    let settings = CaseSettings {
        workspace: file.display().to_string(),
        user: None,
        places: Arc::new(NoGazetteer),
        reader: Arc::new(NoReader),
        models: Models::default(),
        lists: None,
    };
    let mut service = CaseService::new(storage, settings);
    if memory == Memory::Forgetting {
        service = service.remembering(0);
    }
    let service = Arc::new(service);
    service
        .catch_up()
        .await
        .map_err(|problem| format!("{problem:?}"))?;
    tokio::spawn(keep_up(Arc::clone(&service)));
    println!("{}", listener.local_addr()?);
    let (app, limits) = (case_router(service), ConnectionLimits::default());
    serve(listener, app, limits, std::future::pending()).await;
    Ok(())
}
