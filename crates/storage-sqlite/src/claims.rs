//! Claims, by report, person or kind.

use reportedly_storage::{ClaimFilter, KeptClaim, Page, Result, Slice};
use sqlx::AssertSqlSafe;
use sqlx::sqlite::SqliteRow;

use crate::SqliteStorage;
use crate::columns::{failed, json, line_json, lines, number, word};

/// What is told of each claim: in one line where it stands, and whom it is about, in another itself.
const SELECTED: &str = "SELECT c.report, c.position, json_array(c.report, c.position, r.id, r.published, a.person, \
     (SELECT name FROM people WHERE id = a.person)) || char(10) || c.body AS told FROM";

/// What every question has in common.
const ASKED: &str = "(c.report, c.position) > (?1, ?2) AND (?3 IS NULL OR r.id = ?3) \
     AND (?4 IS NULL OR c.kind = ?4) AND ?5 IS NULL \
     AND (?6 IS NULL OR EXISTS (SELECT 1 FROM claim_ties t WHERE t.claim = c.id \
         AND t.person = coalesce((SELECT now FROM redirects WHERE was = ?6), ?6))) \
     ORDER BY c.report, c.position LIMIT ?7";

/// The claims about a person, who may have thousands: which of them are asked for is found out before
/// any of them is read. Its parameters are those of [`ASKED`].
const OF_PERSON: &str = "claims c JOIN reports r ON r.number = c.report LEFT JOIN claim_subjects a ON a.claim = c.id \
     WHERE c.id = a.claim AND (c.report, c.position) IN (SELECT s.number, s.position FROM claim_subjects s \
         WHERE s.person = coalesce((SELECT now FROM redirects WHERE was = ?5), ?5) AND (?4 IS NULL OR s.kind = ?4) \
         AND s.number > 0 AND (s.number, s.position) > (?1, ?2) \
         AND (?3 IS NULL OR s.number = (SELECT number FROM reports WHERE id = ?3)) \
         AND (?6 IS NULL OR EXISTS (SELECT 1 FROM claim_ties t WHERE t.claim = s.claim \
             AND t.person = coalesce((SELECT now FROM redirects WHERE was = ?6), ?6))) \
         ORDER BY s.number, s.position LIMIT ?7) \
     ORDER BY c.report, c.position";

/// Where to start: with whoever takes a part beside the subject, where one is asked for.
fn start(filter: &ClaimFilter) -> &'static str {
    match filter {
        ClaimFilter {
            partner: Some(_), ..
        } => {
            "(SELECT DISTINCT claim FROM claim_ties \
             WHERE person = coalesce((SELECT now FROM redirects WHERE was = ?6), ?6)) f \
             JOIN claims c ON c.id = f.claim JOIN reports r ON r.number = c.report \
             LEFT JOIN claim_subjects a ON a.claim = c.id WHERE"
        }
        _ => {
            "claims c JOIN reports r ON r.number = c.report \
             LEFT JOIN claim_subjects a ON a.claim = c.id WHERE"
        }
    }
}

pub(crate) async fn list(
    storage: &SqliteStorage,
    filter: &ClaimFilter,
    page: &Page,
) -> Result<Slice<KeptClaim>> {
    let (report, position): (u64, u64) = page.position()?.unwrap_or_default();
    let sql = match filter.person {
        Some(_) => format!("{SELECTED} {OF_PERSON}"),
        None => format!("{SELECTED} {} {ASKED}", start(filter)),
    };
    let row = sqlx::query(AssertSqlSafe(in_one(&sql)))
        .bind(number(report))
        .bind(number(position))
        .bind(&filter.report)
        .bind(filter.kind.as_ref().map(word).transpose()?)
        .bind(&filter.person)
        .bind(&filter.partner)
        .bind(number(page.limit_and_one()))
        .fetch_one(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    let slice = Slice::of(kept(&row)?, page, |(position, _)| *position);
    Ok(Slice {
        items: slice.items.into_iter().map(|(_, claim)| claim).collect(),
        next: slice.next,
    })
}

/// The claims that a question gives, all in one row.
fn in_one(sql: &str) -> String {
    format!("SELECT group_concat(told, char(10) ORDER BY report, position) AS lines FROM ({sql})")
}

/// Claims, and where each stands: the number of its report, and its place in that.
fn kept(row: &SqliteRow) -> Result<Vec<((u64, u64), KeptClaim)>> {
    let mut lines = lines(row)?;
    let mut claims = Vec::new();
    while let Some(line) = lines.next() {
        let (number, position, report, published, person, person_name) = line_json(Some(line))?;
        let claim = KeptClaim {
            claim: line_json(lines.next())?,
            report,
            published,
            person,
            person_name,
        };
        claims.push(((number, position), claim));
    }
    Ok(claims)
}

pub(crate) async fn among(storage: &SqliteStorage, ids: &[String]) -> Result<Vec<KeptClaim>> {
    let sql = format!(
        "{SELECTED} claims c JOIN reports r ON r.number = c.report \
         LEFT JOIN claim_subjects a ON a.claim = c.id WHERE c.id IN (SELECT value FROM json_each(?))"
    );
    let row = sqlx::query(AssertSqlSafe(in_one(&sql)))
        .bind(json(&ids)?)
        .fetch_one(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    let claims = kept(&row)?.into_iter();
    Ok(claims.map(|(_, claim)| claim).collect())
}

pub(crate) async fn one(storage: &SqliteStorage, id: &str) -> Result<Option<KeptClaim>> {
    let sql = format!(
        "{SELECTED} claims c JOIN reports r ON r.number = c.report \
         LEFT JOIN claim_subjects a ON a.claim = c.id WHERE c.id = ? ORDER BY c.report LIMIT 1"
    );
    let row = sqlx::query(AssertSqlSafe(in_one(&sql)))
        .bind(id)
        .fetch_one(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    Ok(kept(&row)?.pop().map(|(_, claim)| claim))
}
