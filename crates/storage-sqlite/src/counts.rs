//! How much there is.

use reportedly_storage::{Counts, CountsOf, Result};

use crate::SqliteStorage;
use crate::columns::{failed, get_count};

pub(crate) async fn counts(storage: &SqliteStorage) -> Result<Counts> {
    let row = sqlx::query(
        "SELECT (SELECT count(*) FROM reports) AS reports, \
         (SELECT count(*) FROM reports WHERE not_read IS NOT NULL) + (SELECT count(*) FROM unreadable) AS not_read, \
         (SELECT coalesce(sum(claim_count), 0) FROM reports) AS claims, \
         (SELECT count(*) FROM people WHERE named AND type = 'person') AS people, \
         (SELECT count(*) FROM judgements) AS judgements",
    )
    .fetch_one(&mut *storage.reader().await?)
    .await
    .map_err(failed)?;
    Ok(Counts {
        reports: get_count(&row, "reports")?,
        not_read: get_count(&row, "not_read")?,
        claims: get_count(&row, "claims")?,
        people: get_count(&row, "people")?,
        judgements: get_count(&row, "judgements")?,
    })
}

pub(crate) async fn of(storage: &SqliteStorage, person: &str) -> Result<CountsOf> {
    let row = sqlx::query(
        "WITH asked (id) AS (SELECT coalesce((SELECT now FROM redirects WHERE was = ?1), ?1)) \
         SELECT (SELECT count(*) FROM claim_subjects WHERE person = (SELECT id FROM asked)) AS claims, \
         (SELECT count(*) FROM events WHERE person = (SELECT id FROM asked)) AS events",
    )
    .bind(person)
    .fetch_one(&mut *storage.reader().await?)
    .await
    .map_err(failed)?;
    Ok(CountsOf {
        claims: get_count(&row, "claims")?,
        events: get_count(&row, "events")?,
    })
}
