//! The service as a process of its own, and what Linux says of it.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, SystemTime};

use crate::Failure;

/// Ticks of the clock a second, in which Linux counts processor time for everybody to read.
const TICKS: f64 = 100.0;

pub struct Service {
    child: Child,
    pub address: String,
}

impl Service {
    /// Starts this program as the service; done when it answers.
    pub fn start(list: &str) -> Result<Self, Failure> {
        let mut command = Command::new(std::env::current_exe()?);
        let mut child = command
            .args(["serve", list])
            .stdout(Stdio::piped())
            .spawn()?;
        let output = child.stdout.take().ok_or("no output")?;
        let mut address = String::new();
        BufReader::new(output).read_line(&mut address)?;
        let address = address.trim().to_owned();
        if address.is_empty() {
            return Err("the service ended before it answered".into());
        }
        Ok(Self { child, address })
    }

    /// A line of the status, in megabytes.
    pub fn memory(&self, line: &str) -> Result<u64, Failure> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let found = status.lines().find_map(|it| it.strip_prefix(line));
        let kilobytes = found.and_then(|it| it.split_whitespace().next());
        Ok(kilobytes.ok_or("no such line")?.parse::<u64>()? / 1024)
    }

    /// Processor time of all threads so far.
    pub fn processor_time(&self) -> Result<Duration, Failure> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        let after_name = stat.rsplit(')').next().unwrap_or_default();
        let fields: Vec<&str> = after_name.split_whitespace().collect();
        let ticks = |at: usize| fields.get(at).and_then(|field| field.parse::<f64>().ok());
        let (user, system) = (ticks(11).ok_or("no time")?, ticks(12).ok_or("no time")?);
        Ok(Duration::from_secs_f64((user + system) / TICKS))
    }

    /// Gives the list a new time, so that the service reads it anew.
    pub fn touch(&mut self, list: &str) -> Result<(), Failure> {
        let file = std::fs::File::options().append(true).open(list)?;
        Ok(file.set_modified(SystemTime::now())?)
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        // It has nothing to save; that it may be gone already changes nothing.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
