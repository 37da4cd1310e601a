//! The files that lists are read from, and read anew when they change.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use reportedly_screening::{ListError, ReadError, read_lists_from};
use sha2::{Digest, Sha256};

use crate::shared::{Lists, Shared};

/// How often the files are looked at.
const LOOK: Duration = Duration::from_secs(2);
/// Bytes of a file that are read at once.
const PIECE: usize = 1 << 20;

/// Files of lists.
#[derive(Debug, Clone)]
pub struct Source {
    paths: Vec<PathBuf>,
}

/// Why lists can't be served.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// A file can't be read.
    #[error("cannot read {}: {error}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// A file is no list.
    #[error(transparent)]
    NoList(#[from] ListError),
    /// Nothing in the files can be compared with anybody.
    #[error("no entry in the lists could be read; check that the files are whole")]
    Nothing,
}

/// What tells whether a file is still the same.
type Stamp = Option<(SystemTime, u64)>;

impl Source {
    /// The lists of these files.
    pub fn new(paths: Vec<PathBuf>) -> Self {
        Self { paths }
    }

    /// Reads the lists. It takes a while, and keeps a processor busy.
    ///
    /// # Errors
    ///
    /// When a file can't be read or is no list, or nothing is on the lists.
    pub fn load(&self) -> Result<Lists, SourceError> {
        let mut files = Vec::with_capacity(self.paths.len());
        let mut hashes = Vec::with_capacity(self.paths.len());
        let mut written = SystemTime::UNIX_EPOCH;
        for path in &self.paths {
            let file = File::open(path).map_err(|error| SourceError::Unreadable {
                path: path.clone(),
                error,
            })?;
            if let Some((time, _)) = stamp_of(path) {
                written = written.max(time);
            }
            hashes.push((path.display().to_string(), hash_of(path)?));
            files.push((
                path.display().to_string(),
                BufReader::with_capacity(PIECE, file),
            ));
        }
        let lists = read_lists_from(files).map_err(|error| match error {
            ReadError::Unreadable { file, error } => SourceError::Unreadable {
                path: file.into(),
                error,
            },
            ReadError::NoList(error) => SourceError::NoList(error),
        })?;
        let lists = Lists::new(lists, version_of(written)).read_from(hashes);
        if lists.is_empty() {
            return Err(SourceError::Nothing);
        }
        Ok(lists)
    }

    fn stamps(&self) -> Vec<Stamp> {
        self.paths.iter().map(|path| stamp_of(path)).collect()
    }
}

fn stamp_of(path: &Path) -> Stamp {
    let about = std::fs::metadata(path).ok()?;
    Some((about.modified().ok()?, about.len()))
}

/// SHA-256 of a file, in hexadecimal.
fn hash_of(path: &Path) -> Result<String, SourceError> {
    let unreadable = |error| SourceError::Unreadable {
        path: path.to_owned(),
        error,
    };
    let mut file = File::open(path).map_err(unreadable)?;
    let (mut hash, mut piece) = (Sha256::new(), vec![0; PIECE]);
    loop {
        let read = file.read(&mut piece).map_err(unreadable)?;
        match piece.get(..read) {
            None | Some([]) => break,
            Some(bytes) => hash.update(bytes),
        }
    }
    let digits = hash.finalize();
    Ok(digits.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Digits from year to second.
fn version_of(time: SystemTime) -> String {
    let time = jiff::Timestamp::try_from(time).unwrap_or_default();
    time.strftime("%Y%m%d%H%M%S").to_string()
}

/// Reads the lists anew whenever a file has changed and then stays the same for a look, a hang-up
/// comes, or a client with the token asks. What can't be read changes nothing: the old lists stay.
pub async fn watch(source: Source, shared: Arc<Shared>) {
    let mut served = source.stamps();
    let mut before = served.clone();
    // Kept from one round to the next, so that none is missed while lists are read.
    let mut hang_ups = HangUps::new();
    loop {
        let asked = tokio::select! {
            () = tokio::time::sleep(LOOK) => false,
            () = shared.update.notified() => true,
            () = hang_ups.next() => true,
        };
        let now = source.stamps();
        let settled = now == before && now != served && now.iter().all(Option::is_some);
        before.clone_from(&now);
        if !(asked || settled) {
            continue;
        }
        served = now;
        reload(&source, &shared).await;
    }
}

async fn reload(source: &Source, shared: &Arc<Shared>) {
    let (source, shared) = (source.clone(), Arc::clone(shared));
    let done = tokio::task::spawn_blocking(move || match source.load() {
        Ok(lists) => {
            let (entries, problems) = (lists.len(), lists.problems().len());
            match shared.renew(lists) {
                Ok(()) => tracing::info!(entries, problems, "the lists were read anew"),
                Err(cut) => {
                    let cut = cut.join(", ");
                    tracing::error!(
                        "the lists stay as they are: {cut} is cut off or holds no entry"
                    );
                }
            }
        }
        Err(error) => {
            tracing::error!("the lists stay as they are: {error}");
            shared.keep();
        }
    });
    if let Err(error) = done.await {
        tracing::error!("reading the lists anew failed: {error}");
    }
}

/// Hang-ups, by which administrators ask a service to read its files anew.
struct HangUps {
    #[cfg(unix)]
    signals: Option<tokio::signal::unix::Signal>,
}

impl HangUps {
    #[cfg(unix)]
    fn new() -> Self {
        use tokio::signal::unix::{SignalKind, signal};
        Self {
            signals: signal(SignalKind::hangup()).ok(),
        }
    }

    #[cfg(not(unix))]
    fn new() -> Self {
        Self {}
    }

    async fn next(&mut self) {
        #[cfg(unix)]
        if let Some(signals) = &mut self.signals
            && signals.recv().await.is_some()
        {
            return;
        }
        std::future::pending().await
    }
}
