//! What the kept findings were made from.

use std::collections::BTreeMap;

use reportedly_storage::{Basis, Grounds, Result};
use sqlx::sqlite::SqliteRow;

use super::counter;
use crate::SqliteStorage;
use crate::columns::{failed, get, get_json};

pub(crate) async fn basis(storage: &SqliteStorage) -> Result<Option<Basis>> {
    let Some(state) = counter(storage, "findings").await? else {
        return Ok(None);
    };
    let key = |row: &SqliteRow| get::<String>(row, "value");
    let grounds = |row: &SqliteRow| get_json::<Grounds>(row, "value");
    Ok(Some(Basis {
        state,
        people: by_id(storage, "SELECT id, key AS value FROM people", key).await?,
        reports: by_id(
            storage,
            "SELECT report AS id, key AS value FROM report_ties",
            key,
        )
        .await?,
        answers: by_id(
            storage,
            "SELECT person AS id, grounds AS value FROM answers",
            grounds,
        )
        .await?,
        topics: by_id(
            storage,
            "SELECT key AS id, grounds AS value FROM topics",
            grounds,
        )
        .await?,
    }))
}

async fn by_id<T>(
    storage: &SqliteStorage,
    sql: &'static str,
    value: impl Fn(&SqliteRow) -> Result<T>,
) -> Result<BTreeMap<String, T>> {
    let rows = sqlx::query(sql)
        .fetch_all(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    let pair = |row: &SqliteRow| Ok((get::<String>(row, "id")?, value(row)?));
    rows.iter().map(pair).collect()
}
