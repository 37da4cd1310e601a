//! The log of judgements.

use reportedly_storage::{Judgement, LogEntry, Result, entry_from, next_entry};
use sqlx::sqlite::SqliteRow;
use sqlx::{Executor, Sqlite};

use crate::SqliteStorage;
use crate::columns::{failed, get, get_count, number};
use crate::reports::grow_state;

pub(crate) async fn judge(storage: &SqliteStorage, judgement: Judgement) -> Result<LogEntry> {
    let mut tx = storage.begin().await?;
    let last = sqlx::query("SELECT * FROM judgements ORDER BY number DESC LIMIT 1")
        .fetch_optional(&mut *tx)
        .await
        .map_err(failed)?;
    let last = last.as_ref().map(entry).transpose()?;
    let (entry, text) = next_entry(last.as_ref().map(|(last, _)| last), judgement)?;
    sqlx::query("INSERT INTO judgements (number, previous, seal, judgement) VALUES (?, ?, ?, ?)")
        .bind(number(entry.number))
        .bind(&entry.previous)
        .bind(&entry.seal)
        .bind(text)
        .execute(&mut *tx)
        .await
        .map_err(failed)?;
    grow_state(&mut tx).await?;
    tx.commit().await.map_err(failed)?;
    Ok(entry)
}

/// The log, each entry with the text that it was sealed from.
pub(crate) async fn log(
    on: impl Executor<'_, Database = Sqlite>,
) -> Result<Vec<(LogEntry, String)>> {
    let rows = sqlx::query("SELECT * FROM judgements ORDER BY number")
        .fetch_all(on)
        .await
        .map_err(failed)?;
    rows.iter().map(entry).collect()
}

fn entry(row: &SqliteRow) -> Result<(LogEntry, String)> {
    let text: String = get(row, "judgement")?;
    let at = get_count(row, "number")?;
    let entry = entry_from(at, get(row, "previous")?, get(row, "seal")?, &text)?;
    Ok((entry, text))
}
