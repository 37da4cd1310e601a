//! Standard output: findings and nothing else.

use std::io::{self, BufWriter, ErrorKind, IsTerminal, StdoutLock, Write, stdout};

use serde::Serialize;

use crate::failure::Failure;

/// Why a run ends before its time.
#[derive(Debug)]
pub(crate) enum Stop {
    /// Whoever read our output has seen enough, as `head` does; nothing is wrong.
    ReaderGone,
    /// Something could not be done.
    Failed(Failure),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        if error.kind() == ErrorKind::BrokenPipe {
            return Self::ReaderGone;
        }
        Self::Failed(Failure::new(
            format!("cannot write to standard output: {error}"),
            "check that there is room on the disk",
        ))
    }
}

/// Standard output, buffered.
pub(crate) struct Output {
    to: BufWriter<StdoutLock<'static>>,
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.to.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

impl Output {
    pub(crate) fn new() -> Self {
        Self {
            to: BufWriter::with_capacity(1 << 16, stdout().lock()),
        }
    }

    /// Whether a person sees it at once.
    pub(crate) fn is_terminal() -> bool {
        stdout().is_terminal()
    }

    /// Prints `text` as it is.
    pub(crate) fn print(&mut self, text: &str) -> Result<(), Stop> {
        Ok(self.to.write_all(text.as_bytes())?)
    }

    /// Prints `value` as JSON on one line, without ending it.
    pub(crate) fn json(&mut self, value: &impl Serialize) -> Result<(), Stop> {
        serde_json::to_writer(&mut self.to, value).map_err(|error| io::Error::from(error).into())
    }

    /// Prints `value` as JSON over several lines.
    pub(crate) fn pretty_json(&mut self, value: &impl Serialize) -> Result<(), Stop> {
        serde_json::to_writer_pretty(&mut self.to, value)
            .map_err(|error| Stop::from(io::Error::from(error)))?;
        self.print("\n")
    }

    /// Prints one row of a CSV file.
    pub(crate) fn csv_row(&mut self, fields: &[&str]) -> Result<(), Stop> {
        let mut row = csv::Writer::from_writer(&mut self.to);
        row.write_record(fields).map_err(io::Error::from)?;
        Ok(row.flush()?)
    }

    /// Hands on what is still in the buffer.
    pub(crate) fn flush(&mut self) -> Result<(), Stop> {
        Ok(self.to.flush()?)
    }

    /// Ends the output; what could not be written is noticed here.
    pub(crate) fn finish(mut self) -> Result<(), Stop> {
        self.flush()
    }
}
