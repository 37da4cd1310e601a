//! The index of words, held against the reports, and made again.

use reportedly_storage::{Result, indexed_words};
use sqlx::{AssertSqlSafe, Row};

use crate::SqliteStorage;
use crate::columns::{failed, get};
use crate::reports::Tx;

/// The words of the index and of one that is made anew, with their places.
const SET_UP: [&str; 3] = [
    "CREATE VIRTUAL TABLE temp.kept_places USING fts5vocab('main', 'report_words', 'instance')",
    "CREATE VIRTUAL TABLE temp.words_anew USING fts5 (words, content = '', \
     tokenize = \"unicode61 remove_diacritics 0 categories 'L* N* Co Mc Mn So'\")",
    "CREATE VIRTUAL TABLE temp.anew_places USING fts5vocab('temp', 'words_anew', 'instance')",
];

/// Reports whose words are not those in the index, by name, and how many entries are of no report.
const DIFFERENT: &str = "SELECT DISTINCT coalesce(name, 'a report that is gone') FROM ( \
     SELECT doc FROM (SELECT term, doc, offset FROM kept_places EXCEPT SELECT term, doc, offset FROM anew_places) \
     UNION \
     SELECT doc FROM (SELECT term, doc, offset FROM anew_places EXCEPT SELECT term, doc, offset FROM kept_places) \
     ) LEFT JOIN reports ON number = doc ORDER BY 1";

/// The names of the reports whose words are not in the index as they should be. Nothing is changed.
pub(crate) async fn not_as_indexed(storage: &SqliteStorage) -> Result<Vec<String>> {
    let mut tx = storage.begin().await?;
    for sql in SET_UP {
        sqlx::query(sql).execute(&mut *tx).await.map_err(failed)?;
    }
    index_all(&mut tx, "temp.words_anew").await?;
    let names = sqlx::query_scalar(DIFFERENT).fetch_all(&mut *tx).await;
    tx.rollback().await.map_err(failed)?;
    names.map_err(failed)
}

/// Makes the index again.
pub(crate) async fn index_again(storage: &SqliteStorage) -> Result<()> {
    let mut tx = storage.begin().await?;
    sqlx::query("INSERT INTO report_words (report_words) VALUES ('delete-all')")
        .execute(&mut *tx)
        .await
        .map_err(failed)?;
    index_all(&mut tx, "report_words").await?;
    tx.commit().await.map_err(failed)
}

async fn index_all(tx: &mut Tx, table: &str) -> Result<()> {
    let numbers: Vec<i64> = sqlx::query_scalar("SELECT number FROM reports ORDER BY number")
        .fetch_all(&mut **tx)
        .await
        .map_err(failed)?;
    for number in numbers {
        let row = sqlx::query("SELECT title, text FROM reports WHERE number = ?")
            .bind(number)
            .fetch_one(&mut **tx)
            .await
            .map_err(failed)?;
        let (title, text): (Option<String>, String) =
            (get(&row, "title")?, row.try_get("text").map_err(failed)?);
        let insert = format!("INSERT INTO {table} (rowid, words) VALUES (?, ?)");
        sqlx::query(AssertSqlSafe(insert))
            .bind(number)
            .bind(indexed_words(&format!(
                "{}\n{text}",
                title.unwrap_or_default()
            )))
            .execute(&mut **tx)
            .await
            .map_err(failed)?;
    }
    Ok(())
}
