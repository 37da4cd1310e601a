//! Claims that tie somebody to others, from what is kept beside the claims.

use reportedly_storage::{Result, TyingClaim};

use crate::SqliteStorage;
use crate::columns::{failed, line_json, lines};

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
         SELECT group_concat(json_array(claim, report, kind, words, other, subject, about, partner), char(10) \
             ORDER BY turn, number, position) AS lines FROM ({OWN} UNION ALL {BESIDE})"
    )
    .replace("{PARTNER}", PARTNER);
    let row = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(person)
        .fetch_one(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    lines(&row)?.map(tying).collect()
}

fn tying(line: &str) -> Result<TyingClaim> {
    let (claim, report, kind, words, other, subject, about, partner) = line_json(Some(line))?;
    let words: Option<String> = words;
    Ok(TyingClaim {
        claim,
        report,
        kind,
        words: words.unwrap_or_default(),
        other,
        subject,
        about,
        partner,
    })
}
