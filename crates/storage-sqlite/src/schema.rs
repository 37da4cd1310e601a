//! The tables, indexes and triggers of the file, held against those that this program makes.

use std::collections::BTreeMap;

use reportedly_storage::Result;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};
use sqlx::{Executor, Sqlite, SqlitePool};

use crate::columns::failed;
use crate::open::MIGRATIONS;
use crate::reports::Tx;

/// Names of tables, indexes and triggers, with the words that make them; what SQLite keeps for itself
/// has none.
type Schema = BTreeMap<String, String>;

/// What is there otherwise than this program makes it, in words.
pub(crate) async fn differences(tx: &mut Tx) -> Result<Vec<String>> {
    let (there, made) = (schema(&mut **tx).await?, as_made().await?);
    let mut names: Vec<&String> = there.keys().chain(made.keys()).collect();
    names.sort();
    names.dedup();
    let other = names.into_iter().filter_map(|name| {
        let what = match (there.get(name), made.get(name)) {
            (Some(there), Some(made)) if there == made => return None,
            (Some(_), Some(_)) => "is not what this program makes",
            (None, _) => "is gone",
            (Some(_), None) => "is none of this program's",
        };
        Some(format!("{name}, a part of the file's structure, {what}"))
    });
    Ok(other.collect())
}

async fn as_made() -> Result<Schema> {
    let options = SqliteConnectOptions::new().in_memory(true);
    let one = SqlitePoolOptions::new().max_connections(1);
    let pool: SqlitePool = one.connect_with(options).await.map_err(failed)?;
    let run = MIGRATIONS.run(&pool).await;
    run.map_err(reportedly_storage::StorageError::backend)?;
    let made = schema(&pool).await;
    pool.close().await;
    made
}

async fn schema(on: impl Executor<'_, Database = Sqlite>) -> Result<Schema> {
    let rows: Vec<(String, String)> =
        sqlx::query_as("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
            .fetch_all(on)
            .await
            .map_err(failed)?;
    Ok(rows.into_iter().collect())
}
