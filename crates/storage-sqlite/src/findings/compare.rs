//! The kept findings, held against those that were made anew: row by row, so that it is told which
//! table has what otherwise.

use std::collections::BTreeMap;

use reportedly_storage::{Findings, Result, report_id};
use sqlx::{AssertSqlSafe, Row};

use super::put::{TABLES, put_in};
use crate::SqliteStorage;
use crate::columns::failed;
use crate::reports::Tx;

/// How many rows of one table are named.
const NAMED: usize = 5;

/// Hashes of the rows of a table, by what a row is called; several rows may be called the same.
type Rows = BTreeMap<String, Vec<String>>;

/// What is kept otherwise than `made`; both stand in the file for a moment, and nothing stays of it.
pub(crate) async fn compare(storage: &SqliteStorage, made: &Findings) -> Result<Vec<String>> {
    let mut tx = storage.begin().await?;
    let kept = all_rows(&mut tx).await?;
    put_in(&mut tx, made).await?;
    let anew = all_rows(&mut tx).await?;
    tx.rollback().await.map_err(failed)?;
    let names: BTreeMap<&str, &str> = made
        .people
        .iter()
        .map(|found| (found.person.id.as_str(), found.person.name.as_str()))
        .collect();
    let tables = TABLES.iter().zip(kept.iter().zip(&anew));
    Ok(tables
        .filter_map(|(table, (kept, anew))| difference(table, (kept, anew), &names))
        .collect())
}

/// By what a row of each table is called.
fn called(table: &str) -> &'static str {
    match table {
        "people" => "id",
        "redirects" => "was",
        "report_ties" => "report",
        "claim_subjects" | "claim_ties" => "claim",
        "topics" => "key",
        "events" => "coalesce(person, kind)",
        "coverage" | "marks" => "'all of it'",
        _ => "person",
    }
}

async fn all_rows(tx: &mut Tx) -> Result<Vec<Rows>> {
    let mut all = Vec::with_capacity(TABLES.len());
    for table in TABLES {
        all.push(rows(tx, table).await?);
    }
    Ok(all)
}

async fn rows(tx: &mut Tx, table: &str) -> Result<Rows> {
    let columns: Vec<String> = sqlx::query_scalar("SELECT name FROM pragma_table_info(?)")
        .bind(table.to_owned())
        .fetch_all(&mut **tx)
        .await
        .map_err(failed)?;
    let quoted: Vec<String> = columns
        .iter()
        .map(|name| format!("quote(\"{name}\")"))
        .collect();
    let (name, row) = (called(table), quoted.join(" || ',' || "));
    let sql = AssertSqlSafe(format!("SELECT {name}, {row} FROM {table}"));
    let found = sqlx::query(sql)
        .fetch_all(&mut **tx)
        .await
        .map_err(failed)?;
    let mut rows = Rows::new();
    for row in &found {
        let (name, text): (String, &str) = (
            row.try_get(0).map_err(failed)?,
            row.try_get(1).map_err(failed)?,
        );
        rows.entry(name)
            .or_default()
            .push(report_id(text.as_bytes()));
    }
    for same in rows.values_mut() {
        same.sort();
    }
    Ok(rows)
}

fn difference(
    table: &str,
    (kept, anew): (&Rows, &Rows),
    names: &BTreeMap<&str, &str>,
) -> Option<String> {
    let other: Vec<&str> = kept
        .keys()
        .chain(anew.keys().filter(|name| !kept.contains_key(*name)))
        .filter(|name| kept.get(*name) != anew.get(*name))
        .map(|id| names.get(id.as_str()).copied().unwrap_or(id))
        .collect();
    let more = other.len().saturating_sub(NAMED);
    let mut told = other.get(..NAMED).unwrap_or(&other).join(", ");
    if more > 0 {
        told.push_str(&format!(" and {more} more"));
    }
    (!other.is_empty())
        .then(|| format!("the table {table} is not what the reports and judgements give: {told}"))
}
