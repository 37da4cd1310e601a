//! Claims that tie somebody to others, from what is kept beside the claims.

use reportedly_storage::{Result, TyingClaim};
use sqlx::sqlite::SqliteRow;

use crate::SqliteStorage;
use crate::columns::{failed, get, get_word};

const PARTNER: &str = "(SELECT t.person FROM claim_ties t WHERE t.claim = s.claim AND t.slot <> 'companions' \
     ORDER BY t.slot DESC, t.person DESC LIMIT 1)";

/// Those about the person.
const OWN: &str = "SELECT s.claim, r.name AS report, s.kind, s.words, s.other, NULL AS subject, s.person AS about, \
         {PARTNER} AS partner, 0 AS turn, s.number, s.position \
     FROM claim_subjects s JOIN reports r ON r.number = s.number \
     WHERE s.person = (SELECT id FROM asked) AND s.kind IN ('role', 'kinship', 'association')";

/// Those about others in which the person has a part.
const BESIDE: &str = "SELECT s.claim, r.name, s.kind, s.words, s.other, c.subject, s.person, {PARTNER}, 1, s.number, s.position \
     FROM (SELECT DISTINCT claim FROM claim_ties WHERE person = (SELECT id FROM asked)) f \
     JOIN claim_subjects s ON s.claim = f.claim JOIN reports r ON r.number = s.number \
     JOIN claims c ON c.report = s.number AND c.position = s.position AND c.id = s.claim \
     WHERE s.person <> (SELECT id FROM asked) AND s.kind IN ('role', 'kinship', 'association')";

pub(crate) async fn list(storage: &SqliteStorage, person: &str) -> Result<Vec<TyingClaim>> {
    let sql = format!(
        "WITH asked (id) AS (SELECT coalesce((SELECT now FROM redirects WHERE was = ?1), ?1)) \
         SELECT * FROM ({OWN} UNION ALL {BESIDE}) ORDER BY turn, number, position"
    )
    .replace("{PARTNER}", PARTNER);
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(person)
        .fetch_all(storage.readers())
        .await
        .map_err(failed)?;
    rows.iter().map(tying).collect()
}

fn tying(row: &SqliteRow) -> Result<TyingClaim> {
    Ok(TyingClaim {
        claim: get(row, "claim")?,
        report: get(row, "report")?,
        kind: get_word(row, "kind")?,
        words: get::<Option<String>>(row, "words")?.unwrap_or_default(),
        other: get(row, "other")?,
        subject: get(row, "subject")?,
        about: get(row, "about")?,
        partner: get(row, "partner")?,
    })
}
