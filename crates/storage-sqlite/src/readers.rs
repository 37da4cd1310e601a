//! Connections that read, each lent for one question.
//!
//! The pool of `sqlx` asks a connection whether it is still there before it lends it and again when it
//! comes back. Each time two threads have to be woken, which takes longer than many a question does.
//! A connection to a file does not go away, so that these are lent and taken back as they are.

use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use reportedly_storage::{Result, StorageError};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection};
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::columns::failed;

/// Some connections, each opened when it is first needed.
#[derive(Debug, Clone)]
pub(crate) struct Readers(Arc<Shelf>);

#[derive(Debug)]
struct Shelf {
    options: SqliteConnectOptions,
    most: u32,
    /// One for each that may be borrowed.
    turns: Semaphore,
    /// Those that nobody has borrowed, the last to come back last.
    idle: Mutex<Vec<SqliteConnection>>,
}

/// A connection that is given back when it is dropped.
#[derive(Debug)]
pub(crate) struct Reader<'s> {
    shelf: &'s Shelf,
    /// There until it is given back.
    connection: Option<SqliteConnection>,
    /// Given back after the connection, so that who comes next finds that.
    _turn: SemaphorePermit<'s>,
}

impl Readers {
    pub(crate) fn new(most: u32, options: SqliteConnectOptions) -> Self {
        Self(Arc::new(Shelf {
            options,
            most,
            turns: Semaphore::new(most as usize),
            idle: Mutex::default(),
        }))
    }

    /// Borrows one; who comes when all are lent waits.
    pub(crate) async fn borrow(&self) -> Result<Reader<'_>> {
        let shelf = self.0.as_ref();
        let turn = shelf.turns.acquire().await;
        let turn = turn.map_err(StorageError::backend)?;
        let idle = shelf.idle().pop();
        let connection = match idle {
            Some(connection) => connection,
            None => shelf.options.connect().await.map_err(failed)?,
        };
        Ok(Reader {
            shelf,
            connection: Some(connection),
            _turn: turn,
        })
    }

    /// A number that is another once another connection has changed the file, of this program or another.
    /// It has to be asked of one and the same connection each time.
    pub(crate) async fn version(&self) -> Result<u64> {
        let mut watcher = self.borrow().await?;
        let version: i64 = sqlx::query_scalar("PRAGMA data_version")
            .fetch_one(&mut *watcher)
            .await
            .map_err(failed)?;
        u64::try_from(version).map_err(StorageError::backend)
    }

    /// Lets go of all of them, when those that are lent have come back.
    pub(crate) async fn close(&self) {
        let _all = self.0.turns.acquire_many(self.0.most).await;
        self.0.turns.close();
        let idle = std::mem::take(&mut *self.0.idle());
        for connection in idle {
            // It has written nothing: there is nothing that could be lost.
            let _gone = connection.close().await;
        }
    }
}

impl Shelf {
    fn idle(&self) -> MutexGuard<'_, Vec<SqliteConnection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What is said of a connection that was given back while it was held, which cannot be.
const HELD: &str = "a connection is there as long as it is borrowed";

impl Deref for Reader<'_> {
    type Target = SqliteConnection;

    fn deref(&self) -> &SqliteConnection {
        self.connection.as_ref().expect(HELD)
    }
}

impl DerefMut for Reader<'_> {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        self.connection.as_mut().expect(HELD)
    }
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        let connection = self.connection.take();
        self.shelf.idle().extend(connection);
    }
}
