//! Findings cut short: out of what is kept ready beside them, or cut from the whole where more is asked
//! for than that.

use reportedly_corroborate::OpenAnswer;
use reportedly_model::{Event, Whereabouts};
use reportedly_storage::{Bounds, Brief, BriefPerson, Result, shown_of};
use sqlx::AssertSqlSafe;

use crate::SqliteStorage;
use crate::columns::{failed, get, get_count, get_json, line_json, lines, number};
use crate::findings::coverage;

/// Happenings in the order in which most reports tell of them; of each how much was left out, and itself.
const MAIN: &str = "SELECT group_concat(json_array(left_out) || char(10) || shown, char(10) ORDER BY fewest, id) AS lines \
     FROM (SELECT fewest, id, {SHOWN} FROM events \
         WHERE person = coalesce((SELECT now FROM redirects WHERE was = ?1), ?1) ORDER BY fewest, id LIMIT ?2)";

pub(crate) async fn main_events(
    storage: &SqliteStorage,
    person: &str,
    bounds: Bounds,
) -> Result<Vec<Brief<Event>>> {
    let shown = match bounds.are_ready() {
        true => "left_out, coalesce(brief, body) AS shown",
        false => "0 AS left_out, body AS shown",
    };
    let most = shown_of(tellings(storage, person, bounds).await?, bounds);
    let row = sqlx::query(AssertSqlSafe(MAIN.replace("{SHOWN}", shown)))
        .bind(person)
        .bind(number(most))
        .fetch_one(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    let mut lines = lines(&row)?;
    let mut events = Vec::with_capacity(most);
    while let Some(line) = lines.next() {
        let (left_out,): (u64,) = line_json(Some(line))?;
        let event = line_json(lines.next())?;
        events.push(Brief::of_event(event, left_out, bounds));
    }
    Ok(events)
}

/// How many reports tell of each of the happenings that come first.
async fn tellings(storage: &SqliteStorage, person: &str, bounds: Bounds) -> Result<Vec<usize>> {
    let sql = "SELECT group_concat(-fewest, char(10) ORDER BY fewest, id) AS lines FROM (SELECT fewest, id FROM events \
         WHERE person = coalesce((SELECT now FROM redirects WHERE was = ?1), ?1) ORDER BY fewest, id LIMIT ?2)";
    let row = sqlx::query(sql)
        .bind(person)
        .bind(number(bounds.most))
        .fetch_one(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    lines(&row)?.map(|line| line_json(Some(line))).collect()
}

pub(crate) async fn person(
    storage: &SqliteStorage,
    id: &str,
    bounds: Bounds,
) -> Result<Option<BriefPerson>> {
    let ready = "SELECT page AS body, members, links, report_count AS reports, wanted FROM people \
         WHERE id = coalesce((SELECT now FROM redirects WHERE was = ?1), ?1)";
    let whole = "SELECT body, members, links, report_count AS reports, wanted FROM people \
         WHERE id = coalesce((SELECT now FROM redirects WHERE was = ?1), ?1)";
    let row = sqlx::query(if bounds.are_ready() { ready } else { whole })
        .bind(id)
        .fetch_optional(&mut *storage.reader().await?)
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
        wanted: get(&row, "wanted")?,
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
        .fetch_optional(&mut *storage.reader().await?)
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
