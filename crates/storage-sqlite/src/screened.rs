//! Who may stand on the watchlists.

use reportedly_storage::{Result, ScreenedPerson, Screening};
use sqlx::sqlite::SqliteRow;

use crate::SqliteStorage;
use crate::columns::{failed, get, get_count, get_json, json, number};

pub(crate) async fn put(storage: &SqliteStorage, screening: &Screening) -> Result<()> {
    let mut tx = storage.begin().await?;
    sqlx::query("INSERT OR REPLACE INTO screening (id, state, lists) VALUES (1, ?, ?)")
        .bind(number(screening.state))
        .bind(json(&screening.lists)?)
        .execute(&mut *tx)
        .await
        .map_err(failed)?;
    sqlx::query("DELETE FROM screened")
        .execute(&mut *tx)
        .await
        .map_err(failed)?;
    for (person, found) in &screening.people {
        sqlx::query("INSERT INTO screened (person, subject, at, listings) VALUES (?, ?, ?, ?)")
            .bind(person)
            .bind(&found.subject)
            .bind(&found.at)
            .bind(json(&found.listings)?)
            .execute(&mut *tx)
            .await
            .map_err(failed)?;
    }
    tx.commit().await.map_err(failed)
}

pub(crate) async fn kept(storage: &SqliteStorage) -> Result<Option<Screening>> {
    let row = sqlx::query("SELECT state, lists FROM screening")
        .fetch_optional(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    let Some(row) = row else {
        return Ok(None);
    };
    let people = sqlx::query("SELECT person, subject, at, listings FROM screened")
        .fetch_all(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    let found = |row: &SqliteRow| {
        let found = ScreenedPerson {
            subject: get(row, "subject")?,
            at: get(row, "at")?,
            listings: get_json(row, "listings")?,
        };
        Ok((get(row, "person")?, found))
    };
    let people: Result<_> = people.iter().map(found).collect();
    Ok(Some(Screening {
        state: get_count(&row, "state")?,
        lists: get_json(&row, "lists")?,
        people: people?,
    }))
}
