//! Opening the file, making it, and bringing an older one up to date.

use std::path::Path;
use std::time::Duration;

use reportedly_storage::{Result, StorageError};
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Sqlite, SqlitePool, Transaction};

use crate::SqliteStorage;
use crate::columns::failed;
use crate::readers::{Reader, Readers};
use crate::seals;

pub(crate) static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// "RPLY" in the header tells a workspace from any other database.
const APPLICATION_ID: i64 = 0x5250_4c59;
/// What SQLite calls a file that is no database, SQLITE_NOTADB.
const NOT_A_DATABASE: &str = "26";
/// How long a change waits for another program that writes into the same file.
const PATIENCE: Duration = Duration::from_secs(30);
/// What each of those who read holds in memory, in KiB with a sign for it: the narrow index of a few tens of
/// thousands of people.
const READER_CACHE: &str = "-8192";
/// Questions that are answered at the same time.
const READERS: u32 = 8;

/// Makes the file so that its owner alone can read it, as SQLite makes those beside it then; that
/// it cannot be made is told when it is opened.
fn keep_private(file: &Path) {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    drop(options.open(file));
}

impl SqliteStorage {
    /// Opens a workspace that is there.
    ///
    /// # Errors
    ///
    /// [`StorageError::Missing`] when it is not, [`StorageError::NotAWorkspace`] when the file is
    /// something else, [`StorageError::TooNew`] when a later program made it.
    pub async fn open(file: &Path) -> Result<Self> {
        if !file.is_file() {
            return Err(StorageError::Missing {
                place: file.display().to_string(),
            });
        }
        Self::create(file).await
    }

    /// Opens a workspace, and makes it first where there is none.
    ///
    /// # Errors
    ///
    /// As [`SqliteStorage::open`], and when the file cannot be made.
    pub async fn create(file: &Path) -> Result<Self> {
        keep_private(file);
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .busy_timeout(PATIENCE)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true);
        let writer = pool_of(1, options.clone(), file).await?;
        expect_workspace(&writer, file).await?;
        let mode = options.clone().journal_mode(SqliteJournalMode::Wal);
        writer.close().await;
        let writer = pool_of(1, mode, file).await?;
        let migrated = MIGRATIONS.run(&writer).await;
        migrated.map_err(|error| migration_failed(error, file))?;
        let reading = options
            .pragma("query_only", "ON")
            .pragma("cache_size", READER_CACHE);
        let storage = Self {
            writer,
            snapshots: pool_of(READERS, reading.clone(), file).await?,
            readers: Readers::new(READERS, reading.clone()),
            watcher: Readers::new(1, reading),
        };
        seals::seal_what_was_there(&storage).await?;
        Ok(storage)
    }

    /// Folds what stands beside the file into it, and lets go of it.
    pub async fn close(&self) {
        self.readers.close().await;
        self.watcher.close().await;
        self.snapshots.close().await;
        self.writer.close().await;
    }

    /// A connection for one question.
    pub(crate) async fn reader(&self) -> Result<Reader<'_>> {
        self.readers.borrow().await
    }

    /// A transaction that writes; it waits for its turn here, never halfway.
    pub(crate) async fn begin(&self) -> Result<Transaction<'static, Sqlite>> {
        self.writer
            .begin_with("BEGIN IMMEDIATE")
            .await
            .map_err(failed)
    }

    /// A transaction that reads, so that several questions see one state.
    pub(crate) async fn snapshot(&self) -> Result<Transaction<'static, Sqlite>> {
        self.snapshots.begin().await.map_err(failed)
    }
}

async fn pool_of(most: u32, options: SqliteConnectOptions, file: &Path) -> Result<SqlitePool> {
    let pool = SqlitePoolOptions::new().max_connections(most);
    pool.connect_with(options).await.map_err(|error| {
        let code = error.as_database_error().and_then(|error| error.code());
        if code.is_some_and(|code| code == NOT_A_DATABASE) {
            return StorageError::NotAWorkspace {
                place: file.display().to_string(),
            };
        }
        let cause = format!("cannot open {}: {error}", file.display());
        StorageError::backend(cause)
    })
}

/// Claims an empty file, and refuses one that holds something else before anything in it is
/// changed.
async fn expect_workspace(pool: &SqlitePool, file: &Path) -> Result<()> {
    let other = || StorageError::NotAWorkspace {
        place: file.display().to_string(),
    };
    let id: i64 = sqlx::query_scalar("PRAGMA application_id")
        .fetch_one(pool)
        .await
        .map_err(|_| other())?;
    let tables: i64 = sqlx::query_scalar("SELECT count(*) FROM sqlite_schema")
        .fetch_one(pool)
        .await
        .map_err(|_| other())?;
    match (id, tables) {
        (APPLICATION_ID, _) => Ok(()),
        (0, 0) => {
            let claim = sqlx::query("PRAGMA application_id = 1380994137");
            claim.execute(pool).await.map_err(failed)?;
            Ok(())
        }
        _ => Err(other()),
    }
}

fn migration_failed(error: MigrateError, file: &Path) -> StorageError {
    match error {
        MigrateError::VersionMissing(_) => StorageError::TooNew {
            place: file.display().to_string(),
        },
        error => StorageError::backend(error),
    }
}
