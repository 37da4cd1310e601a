//! Documents that could not be read.

use reportedly_storage::{Result, Unreadable};
use sqlx::sqlite::SqliteRow;

use crate::SqliteStorage;
use crate::columns::{failed, get};
use crate::reports::grow_state;
use crate::seals;

pub(crate) async fn note(storage: &SqliteStorage, document: &Unreadable) -> Result<()> {
    let mut tx = storage.begin().await?;
    let known: i64 =
        sqlx::query_scalar("SELECT count(*) FROM unreadable WHERE had_from = ? AND reason = ?")
            .bind(&document.from)
            .bind(&document.reason)
            .fetch_one(&mut *tx)
            .await
            .map_err(failed)?;
    sqlx::query("INSERT OR REPLACE INTO unreadable (had_from, reason, at, by) VALUES (?, ?, ?, ?)")
        .bind(&document.from)
        .bind(&document.reason)
        .bind(&document.at)
        .bind(&document.by)
        .execute(&mut *tx)
        .await
        .map_err(failed)?;
    seals::tables::unreadable(&mut tx).await?;
    if known == 0 {
        grow_state(&mut tx).await?;
    }
    tx.commit().await.map_err(failed)
}

pub(crate) async fn list(storage: &SqliteStorage) -> Result<Vec<Unreadable>> {
    let rows = sqlx::query("SELECT had_from, reason, at, by FROM unreadable ORDER BY had_from")
        .fetch_all(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    let document = |row: &SqliteRow| {
        Ok(Unreadable {
            from: get(row, "had_from")?,
            reason: get(row, "reason")?,
            at: get(row, "at")?,
            by: get(row, "by")?,
        })
    };
    rows.iter().map(document).collect()
}
