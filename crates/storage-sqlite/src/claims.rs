//! Claims, by report, person or kind.

use reportedly_model::Claim;
use reportedly_storage::{ClaimFilter, Page, Result, Slice};
use sqlx::sqlite::SqliteRow;

use crate::SqliteStorage;
use crate::columns::{failed, get_count, get_json, number, word};

const OF_ALL: &str = "SELECT c.report, c.position, c.body FROM claims c JOIN reports r ON r.number = c.report \
     WHERE (c.report, c.position) > (?1, ?2) AND (?3 IS NULL OR r.id = ?3) AND (?4 IS NULL OR c.kind = ?4) \
     AND ?5 IS NULL ORDER BY c.report, c.position LIMIT ?6";

/// Starts from the person, whose claims are few among many.
const OF_PERSON: &str = "SELECT c.report, c.position, c.body FROM claim_subjects s JOIN claims c ON c.id = s.claim \
     JOIN reports r ON r.number = c.report WHERE (c.report, c.position) > (?1, ?2) AND (?3 IS NULL OR r.id = ?3) \
     AND (?4 IS NULL OR c.kind = ?4) AND s.person = coalesce((SELECT now FROM redirects WHERE was = ?5), ?5) \
     ORDER BY c.report, c.position LIMIT ?6";

pub(crate) async fn list(
    storage: &SqliteStorage,
    filter: &ClaimFilter,
    page: &Page,
) -> Result<Slice<Claim>> {
    let (report, position): (u64, u64) = page.position()?.unwrap_or_default();
    let sql = if filter.person.is_some() {
        OF_PERSON
    } else {
        OF_ALL
    };
    let rows = sqlx::query(sql)
        .bind(number(report))
        .bind(number(position))
        .bind(&filter.report)
        .bind(filter.kind.as_ref().map(word).transpose()?)
        .bind(&filter.person)
        .bind(number(page.limit_and_one()))
        .fetch_all(storage.readers())
        .await
        .map_err(failed)?;
    let claim = |row: &SqliteRow| {
        let position = (get_count(row, "report")?, get_count(row, "position")?);
        Ok((position, get_json(row, "body")?))
    };
    let found: Result<Vec<((u64, u64), Claim)>> = rows.iter().map(claim).collect();
    let slice = Slice::of(found?, page, |(position, _)| *position);
    Ok(Slice {
        items: slice.items.into_iter().map(|(_, claim)| claim).collect(),
        next: slice.next,
    })
}

pub(crate) async fn one(storage: &SqliteStorage, id: &str) -> Result<Option<Claim>> {
    let row = sqlx::query("SELECT body FROM claims WHERE id = ? ORDER BY report LIMIT 1")
        .bind(id)
        .fetch_optional(storage.readers())
        .await
        .map_err(failed)?;
    row.as_ref().map(|row| get_json(row, "body")).transpose()
}
