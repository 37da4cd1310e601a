//! Watchlists and their entries.

use reportedly_storage::{KeptList, Result};
use sqlx::sqlite::SqliteRow;
use sqlx::{Sqlite, Transaction};

use crate::columns::{failed, get, get_count, get_json, json, number};
use crate::{SqliteStorage, seals};
use reportedly_screening::Entry;

pub(crate) async fn put(storage: &SqliteStorage, list: &KeptList, entries: &[Entry]) -> Result<()> {
    let mut tx = storage.begin().await?;
    take_out(&mut tx, &list.name).await?;
    sqlx::query(
        "INSERT INTO watchlists (name, sha256, added, by, entry_count) VALUES (?, ?, ?, ?, ?)",
    )
    .bind(&list.name)
    .bind(&list.sha256)
    .bind(&list.added)
    .bind(&list.by)
    .bind(number(list.entries))
    .execute(&mut *tx)
    .await
    .map_err(failed)?;
    for (position, entry) in entries.iter().enumerate() {
        sqlx::query("INSERT INTO watchlist_entries (watchlist, position, id, caption, body) VALUES (?, ?, ?, ?, ?)")
            .bind(&list.name)
            .bind(number(position))
            .bind(&entry.id)
            .bind(&entry.caption)
            .bind(json(entry)?)
            .execute(&mut *tx)
            .await
            .map_err(failed)?;
    }
    seals::tables::watchlist(&mut tx, &list.name).await?;
    tx.commit().await.map_err(failed)
}

pub(crate) async fn remove(storage: &SqliteStorage, name: &str) -> Result<bool> {
    let mut tx = storage.begin().await?;
    let was_there = take_out(&mut tx, name).await?;
    seals::tables::watchlist(&mut tx, name).await?;
    tx.commit().await.map_err(failed)?;
    Ok(was_there)
}

/// Takes a list out with its entries; tells whether it was there.
async fn take_out(tx: &mut Transaction<'_, Sqlite>, name: &str) -> Result<bool> {
    sqlx::query("DELETE FROM watchlist_entries WHERE watchlist = ?")
        .bind(name)
        .execute(&mut **tx)
        .await
        .map_err(failed)?;
    let lists = sqlx::query("DELETE FROM watchlists WHERE name = ?")
        .bind(name)
        .execute(&mut **tx)
        .await
        .map_err(failed)?;
    Ok(lists.rows_affected() > 0)
}

pub(crate) async fn list(storage: &SqliteStorage) -> Result<Vec<KeptList>> {
    let rows = sqlx::query("SELECT * FROM watchlists ORDER BY name")
        .fetch_all(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    let list = |row: &SqliteRow| {
        Ok(KeptList {
            name: get(row, "name")?,
            sha256: get(row, "sha256")?,
            added: get(row, "added")?,
            by: get(row, "by")?,
            entries: get_count(row, "entry_count")?,
        })
    };
    rows.iter().map(list).collect()
}

pub(crate) async fn entries(storage: &SqliteStorage) -> Result<Vec<Entry>> {
    let rows = sqlx::query("SELECT body FROM watchlist_entries ORDER BY watchlist, position")
        .fetch_all(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    rows.iter().map(|row| get_json(row, "body")).collect()
}
