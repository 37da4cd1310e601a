//! Seals over how reports were come by, and over the tables that nothing else tells the truth of.

pub(crate) mod tables;

use reportedly_storage::{Result, Retrieval, retrievals_seal};
use sqlx::sqlite::SqliteRow;

use crate::SqliteStorage;
use crate::columns::{failed, get};
use crate::reports::Tx;

/// That everything that was kept before there were seals has one.
const DONE: &str = "INSERT OR IGNORE INTO counters VALUES ('retrievals-sealed', 1)";
const TABLES_DONE: &str = "INSERT OR IGNORE INTO counters VALUES ('tables-sealed', 1)";

/// Seals the retrievals of a report anew, once there is one more.
pub(crate) async fn keep(tx: &mut Tx, report: i64) -> Result<()> {
    let seal = now(tx, report).await?;
    sqlx::query("INSERT OR REPLACE INTO retrieval_seals VALUES (?, ?)")
        .bind(report)
        .bind(seal)
        .execute(&mut **tx)
        .await
        .map_err(failed)?;
    Ok(())
}

/// The seal that the retrievals of a report should have.
async fn now(tx: &mut Tx, report: i64) -> Result<String> {
    let id: String = sqlx::query_scalar("SELECT id FROM reports WHERE number = ?")
        .bind(report)
        .fetch_one(&mut **tx)
        .await
        .map_err(failed)?;
    let rows = sqlx::query("SELECT at, by, had_from FROM retrievals WHERE report = ?")
        .bind(report)
        .fetch_all(&mut **tx)
        .await
        .map_err(failed)?;
    let retrieval = |row: &SqliteRow| {
        Ok(Retrieval {
            at: get(row, "at")?,
            by: get(row, "by")?,
            from: get(row, "had_from")?,
        })
    };
    let all: Result<Vec<Retrieval>> = rows.iter().map(retrieval).collect();
    Ok(retrievals_seal(&id, &all?))
}

/// Whether the retrievals of a report are those that were sealed.
pub(crate) async fn hold(tx: &mut Tx, report: i64) -> Result<bool> {
    let kept: Option<String> =
        sqlx::query_scalar("SELECT seal FROM retrieval_seals WHERE report = ?")
            .bind(report)
            .fetch_optional(&mut **tx)
            .await
            .map_err(failed)?;
    Ok(kept == Some(now(tx, report).await?))
}

/// Seals what was kept before there were seals; once, since a seal that is gone has to show.
pub(crate) async fn seal_what_was_there(storage: &SqliteStorage) -> Result<()> {
    if !is_done(storage, "retrievals-sealed").await? {
        let mut tx = storage.begin().await?;
        let numbers: Vec<i64> = sqlx::query_scalar("SELECT number FROM reports")
            .fetch_all(&mut *tx)
            .await
            .map_err(failed)?;
        for number in numbers {
            keep(&mut tx, number).await?;
        }
        sqlx::query(DONE).execute(&mut *tx).await.map_err(failed)?;
        tx.commit().await.map_err(failed)?;
    }
    if !is_done(storage, "tables-sealed").await? {
        let mut tx = storage.begin().await?;
        tables::all(&mut tx).await?;
        let done = sqlx::query(TABLES_DONE).execute(&mut *tx).await;
        done.map_err(failed)?;
        tx.commit().await.map_err(failed)?;
    }
    Ok(())
}

async fn is_done(storage: &SqliteStorage, what: &str) -> Result<bool> {
    let done: i64 = sqlx::query_scalar("SELECT count(*) FROM counters WHERE name = ?")
        .bind(what.to_owned())
        .fetch_one(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    Ok(done > 0)
}
