//! Findings cut short: out of what is kept ready beside them, or cut from the whole where more is asked
//! for than that.

use reportedly_corroborate::OpenAnswer;
use reportedly_model::{Event, Whereabouts};
use reportedly_storage::{Bounds, Brief, BriefPerson, Result, shown_of};
use sqlx::sqlite::SqliteRow;

use crate::SqliteStorage;
use crate::columns::{failed, get_count, get_json, number};
use crate::findings::coverage;

pub(crate) async fn main_events(
    storage: &SqliteStorage,
    person: &str,
    bounds: Bounds,
) -> Result<Vec<Brief<Event>>> {
    let ready = "SELECT coalesce(brief, body) AS body, left_out FROM events \
         WHERE person = coalesce((SELECT now FROM redirects WHERE was = ?1), ?1) ORDER BY fewest, id LIMIT ?2";
    let whole = "SELECT body, 0 AS left_out FROM events \
         WHERE person = coalesce((SELECT now FROM redirects WHERE was = ?1), ?1) ORDER BY fewest, id LIMIT ?2";
    let shown = shown_of(tellings(storage, person, bounds).await?, bounds);
    let rows = sqlx::query(if bounds.are_ready() { ready } else { whole })
        .bind(person)
        .bind(number(shown))
        .fetch_all(storage.readers())
        .await
        .map_err(failed)?;
    let brief = |row: &SqliteRow| {
        let left_out = get_count(row, "left_out")?;
        Ok(Brief::of_event(get_json(row, "body")?, left_out, bounds))
    };
    rows.iter().map(brief).collect()
}

/// How many reports tell of each of the happenings that come first.
async fn tellings(storage: &SqliteStorage, person: &str, bounds: Bounds) -> Result<Vec<usize>> {
    let sql = "SELECT -fewest FROM events WHERE person = coalesce((SELECT now FROM redirects WHERE was = ?1), ?1) \
         ORDER BY fewest, id LIMIT ?2";
    let tellings: Vec<i64> = sqlx::query_scalar(sql)
        .bind(person)
        .bind(number(bounds.most))
        .fetch_all(storage.readers())
        .await
        .map_err(failed)?;
    let count = |telling: i64| usize::try_from(telling).unwrap_or_default();
    Ok(tellings.into_iter().map(count).collect())
}

pub(crate) async fn person(
    storage: &SqliteStorage,
    id: &str,
    bounds: Bounds,
) -> Result<Option<BriefPerson>> {
    let ready = "SELECT page AS body, members, links, report_count AS reports FROM people \
         WHERE id = coalesce((SELECT now FROM redirects WHERE was = ?1), ?1)";
    let whole = "SELECT body, members, links, report_count AS reports FROM people \
         WHERE id = coalesce((SELECT now FROM redirects WHERE was = ?1), ?1)";
    let row = sqlx::query(if bounds.are_ready() { ready } else { whole })
        .bind(id)
        .fetch_optional(storage.readers())
        .await
        .map_err(failed)?;
    let Some(row) = row else {
        return Ok(None);
    };
    let brief = BriefPerson {
        person: get_json(&row, "body")?,
        members: get_count(&row, "members")?,
        links: get_count(&row, "links")?,
        reports: get_count(&row, "reports")?,
    };
    Ok(Some(brief.within(bounds)))
}

pub(crate) async fn whereabouts(
    storage: &SqliteStorage,
    person: &str,
    bounds: Bounds,
) -> Result<Option<Brief<Whereabouts>>> {
    let ready = "SELECT coalesce(brief, body) AS body, left_out FROM answers \
         WHERE person = coalesce((SELECT now FROM redirects WHERE was = ?1), ?1)";
    let whole = "SELECT body, 0 AS left_out FROM answers \
         WHERE person = coalesce((SELECT now FROM redirects WHERE was = ?1), ?1)";
    let row = sqlx::query(if bounds.are_ready() { ready } else { whole })
        .bind(person)
        .fetch_optional(storage.readers())
        .await
        .map_err(failed)?;
    let Some(row) = row else {
        return Ok(None);
    };
    let answer: OpenAnswer = get_json(&row, "body")?;
    let whole = answer.with(&coverage(storage).await?);
    Ok(Some(Brief::of_answer(
        whole,
        get_count(&row, "left_out")?,
        bounds,
    )))
}
