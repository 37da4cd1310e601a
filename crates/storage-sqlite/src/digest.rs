//! The digest of a reading as it stands in the file. It is made from the very texts of the columns:
//! a later program may write the same reading another way, and still has to find it undamaged.

use std::collections::BTreeMap;

use reportedly_storage::{Result, report_id};
use sqlx::Row;

use crate::SqliteStorage;
use crate::columns::failed;
use crate::reports::Tx;

const COLUMNS: [&str; 5] = [
    "SELECT id, name, title, publisher, published, published_basis, url, language, not_read, read_with, \
     relations, credits, text FROM reports WHERE number = ?",
    "SELECT CAST(position AS TEXT), role, CAST(start AS TEXT), CAST(\"end\" AS TEXT), author, date \
     FROM blocks WHERE report = ? ORDER BY position",
    "SELECT mentions, chains FROM readings WHERE report = ?",
    "SELECT CAST(position AS TEXT), id, kind, subject, polarity, certainty, modality, evidentiality, evidence, \
     CAST(start AS TEXT), CAST(\"end\" AS TEXT), rule, body FROM claims WHERE report = ? ORDER BY position",
    // Came later: where there is none, the digest is the one that was kept before.
    "SELECT guessed_encoding FROM reports WHERE number = ? AND guessed_encoding IS NOT NULL",
];

/// Keeps the digest of a report that was just written.
pub(crate) async fn keep(tx: &mut Tx, report: i64) -> Result<()> {
    let digest = of(tx, report).await?;
    sqlx::query("UPDATE reports SET digest = ? WHERE number = ?")
        .bind(digest)
        .bind(report)
        .execute(&mut **tx)
        .await
        .map_err(failed)?;
    Ok(())
}

/// The kept digests of all reports that were read, by id.
pub(crate) async fn all(storage: &SqliteStorage) -> Result<BTreeMap<String, String>> {
    let kept: Vec<(String, String)> =
        sqlx::query_as("SELECT id, digest FROM reports WHERE not_read IS NULL")
            .fetch_all(&mut *storage.reader().await?)
            .await
            .map_err(failed)?;
    Ok(kept.into_iter().collect())
}

/// SHA-256 of everything that is kept of a report besides its original, in hexadecimal.
pub(crate) async fn of(tx: &mut Tx, report: i64) -> Result<String> {
    let mut texts = Vec::new();
    for columns in COLUMNS {
        let rows = sqlx::query(columns)
            .bind(report)
            .fetch_all(&mut **tx)
            .await
            .map_err(failed)?;
        for row in &rows {
            for column in 0..row.len() {
                let text: Option<&str> = row.try_get(column).map_err(failed)?;
                push(&mut texts, text);
            }
        }
    }
    Ok(report_id(&texts))
}

/// With its length before it, so that no text runs over into the next.
fn push(texts: &mut Vec<u8>, text: Option<&str>) {
    match text {
        Some(text) => texts.extend(format!("{}:{text}", text.len()).bytes()),
        None => texts.push(b'-'),
    }
}
