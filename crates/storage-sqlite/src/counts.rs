//! How much there is.

use reportedly_storage::{Counts, Result};

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
    .fetch_one(storage.readers())
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
