//! Full text, by FTS5.

use reportedly_storage::{Hit, Page, Query, Result, Slice, excerpts};
use sqlx::sqlite::SqliteRow;

use crate::SqliteStorage;
use crate::columns::{failed, get, number};
use crate::reports::listed;

/// The most places that a hit shows.
const MOST_EXCERPTS: usize = 3;

pub(crate) async fn search(
    storage: &SqliteStorage,
    query: &Query,
    page: &Page,
) -> Result<Slice<Hit>> {
    if query.is_empty() {
        return Ok(Slice::of(Vec::new(), page, |_: &Hit| 0));
    }
    let before: u64 = page.position()?.unwrap_or(u64::MAX);
    let rows = sqlx::query(
        "SELECT number, id, name, title, publisher, published, published_basis, url, language, guessed_encoding, not_read, \
         read_with, added, claim_count, byte_count, had_from, at, by, text FROM report_words \
         JOIN reports ON number = report_words.rowid JOIN first_retrievals ON report = number \
         WHERE report_words MATCH ? AND report_words.rowid < ? ORDER BY report_words.rowid DESC LIMIT ?",
    )
    .bind(match_expression(query))
    .bind(number(before))
    .bind(number(page.limit_and_one()))
    .fetch_all(&mut *storage.reader().await?)
    .await
    .map_err(failed)?;
    let hit = |row: &SqliteRow| {
        let text: &str = get(row, "text")?;
        Ok(Hit {
            report: listed(row)?,
            excerpts: excerpts(text, query, MOST_EXCERPTS),
        })
    };
    let found: Result<Vec<Hit>> = rows.iter().map(hit).collect();
    Ok(Slice::of(found?, page, |hit: &Hit| hit.report.number))
}

/// The query in the language of FTS5. Folded words hold letters and digits only, and stand in
/// quotation marks, so that nothing in them is a command.
pub(crate) fn match_expression(query: &Query) -> String {
    let terms = query.terms.iter().map(|term| {
        let star = if term.beginning { "*" } else { "" };
        format!("\"{}\"{star}", term.words.join(" "))
    });
    terms.collect::<Vec<String>>().join(" AND ")
}
