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

pub struct Service {
    process: Child,
    pub address: String,
}

impl Service {
    pub fn start(file: &Path) -> Result<Self, Failure> {
        let mut process = Command::new(std::env::current_exe()?)
            .arg("serve")
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

    /// A figure of the process in MB, as Linux counts it.
    pub fn memory(&self, figure: &str) -> Result<u64, Failure> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix(figure));
        let kilobytes: u64 = line
            .and_then(|line| line.split_whitespace().next()?.parse().ok())
            .ok_or("no such figure")?;
        Ok(kilobytes / 1024)
    }
}

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
pub async fn answer(file: &Path) -> Result<(), Failure> {
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
    let service = Arc::new(CaseService::new(storage, settings));
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
