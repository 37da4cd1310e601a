//! A workspace in one SQLite file: WAL mode, FTS5, migrations with versions.
//!
//! [`SqliteStorage`] has one connection that writes and several that read. Every change is one
//! transaction that is on the disk before the call returns, so that a program killed at any
//! moment loses nothing that it said was kept, and leaves nothing half-written. While a workspace
//! is open, `FILE-wal` and `FILE-shm` stand beside it and belong to it; [`SqliteStorage::close`]
//! folds them in.
//!
//! The trait and the suite that this backend passes are in the crate `storage`. Full text is
//! folded there too: what FTS5 gets are words that need no more than telling apart at blanks.
//!
//! ```
//! use reportedly_storage::{Page, Storage};
//! use reportedly_storage_sqlite::SqliteStorage;
//!
//! # let folder = tempfile::tempdir()?;
//! # let file = folder.path().join("reportedly.db");
//! # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
//! let storage = SqliteStorage::create(&file).await?;
//! assert!(storage.reports(&Page::first(10)).await?.items.is_empty());
//! storage.close().await;
//! # Ok::<(), reportedly_storage::StorageError>(()) })?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod briefs;
mod check;
mod claims;
mod columns;
mod counts;
mod digest;
mod findings;
mod judgements;
mod open;
mod people;
mod readers;
mod readings;
mod reports;
mod schema;
mod screened;
mod seals;
mod search;
mod storage;
mod tying;
mod unreadable;
mod watchlists;
mod words;

use sqlx::SqlitePool;

/// A workspace in one SQLite file.
#[derive(Debug, Clone)]
pub struct SqliteStorage {
    /// Has one connection, so that changes wait for one another here and not in the file.
    writer: SqlitePool,
    /// For several questions that have to see one state.
    snapshots: SqlitePool,
    /// For one question each.
    readers: readers::Readers,
    /// One connection that sees when the file changes.
    watcher: readers::Readers,
}
