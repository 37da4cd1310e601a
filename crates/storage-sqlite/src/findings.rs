//! People, events, whereabouts: put in together, asked for one by one.

mod basis;
mod compare;
mod put;

use std::collections::HashMap;

use reportedly_corroborate::{OpenAnswer, add_absent};
use reportedly_model::{Coverage, Event, Person, Whereabouts};
use reportedly_storage::{EventFilter, Marks, Page, Result, Slice, Tie, keys_of_name};
use sqlx::sqlite::SqliteRow;

use crate::SqliteStorage;
use crate::columns::{failed, get, get_json, json, line_json, lines, number, word};

pub(crate) use basis::basis;
pub(crate) use compare::compare;
pub(crate) use put::put;

/// The number of a state: of the workspace, or of the findings in it.
pub(crate) async fn counter(storage: &SqliteStorage, name: &str) -> Result<Option<u64>> {
    let value: Option<i64> = sqlx::query_scalar("SELECT value FROM counters WHERE name = ?")
        .bind(name)
        .fetch_optional(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    Ok(value.map(|value| u64::try_from(value).unwrap_or_default()))
}

pub(crate) async fn everybody(storage: &SqliteStorage) -> Result<Vec<Person>> {
    let rows = sqlx::query("SELECT body FROM people ORDER BY name, id")
        .fetch_all(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    bodies(&rows)
}

pub(crate) async fn person(storage: &SqliteStorage, id: &str) -> Result<Option<Person>> {
    let sql = "SELECT body FROM people WHERE id = coalesce((SELECT now FROM redirects WHERE was = ?1), ?1)";
    body(storage, sql, id).await
}

/// What all reports together are.
pub(crate) async fn coverage(storage: &SqliteStorage) -> Result<Coverage> {
    let row = sqlx::query("SELECT body FROM coverage")
        .fetch_optional(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    let kept = row.as_ref().map(|row| get_json(row, "body")).transpose()?;
    Ok(kept.unwrap_or_default())
}

pub(crate) async fn whereabouts(storage: &SqliteStorage, id: &str) -> Result<Option<Whereabouts>> {
    let sql = "SELECT body FROM answers WHERE person = coalesce((SELECT now FROM redirects WHERE was = ?1), ?1)";
    let answer: Option<OpenAnswer> = body(storage, sql, id).await?;
    let coverage = coverage(storage).await?;
    Ok(answer.map(|answer| answer.with(&coverage)))
}

pub(crate) async fn event(storage: &SqliteStorage, id: &str) -> Result<Option<Event>> {
    let sql = "SELECT body FROM events WHERE id = ? ORDER BY topic LIMIT 1";
    let event: Option<Event> = body(storage, sql, id).await?;
    let mut event: Vec<Event> = event.into_iter().collect();
    tell_absent(storage, &mut event).await?;
    Ok(event.pop())
}

/// Adds which reports say nothing of happenings.
async fn tell_absent(storage: &SqliteStorage, events: &mut [Event]) -> Result<()> {
    let coverage = coverage(storage).await?;
    let mut reports_of: HashMap<String, Vec<String>> = HashMap::new();
    for event in events {
        let id = event.person.clone().unwrap_or_default();
        if !reports_of.contains_key(&id) {
            let sql = "SELECT reports AS body FROM people WHERE id = ?";
            let reports = body(storage, sql, &id).await?;
            reports_of.insert(id.clone(), reports.unwrap_or_default());
        }
        let speaking = reports_of.get(&id).map_or(&[][..], Vec::as_slice);
        add_absent(event, speaking, &coverage.not_read);
    }
    Ok(())
}

async fn body<T: serde::de::DeserializeOwned>(
    storage: &SqliteStorage,
    sql: &'static str,
    id: &str,
) -> Result<Option<T>> {
    let row = sqlx::query(sql)
        .bind(id)
        .fetch_optional(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    row.as_ref().map(|row| get_json(row, "body")).transpose()
}

fn bodies<T: serde::de::DeserializeOwned>(rows: &[SqliteRow]) -> Result<Vec<T>> {
    rows.iter().map(|row| get_json(row, "body")).collect()
}

pub(crate) async fn like(storage: &SqliteStorage, name: &str, most: usize) -> Result<Vec<Person>> {
    let row = sqlx::query(
        "SELECT group_concat(known_by, char(10) ORDER BY shared DESC, fewest, name, id) AS lines FROM \
         (SELECT known_by, shared, fewest, name, id FROM (SELECT person, count(*) AS shared FROM person_keys \
         WHERE key IN (SELECT value FROM json_each(?)) GROUP BY person) JOIN people ON id = person \
         ORDER BY shared DESC, fewest, name, id LIMIT ?)",
    )
    .bind(json(&keys_of_name(name))?)
    .bind(number(most))
    .fetch_one(&mut *storage.reader().await?)
    .await
    .map_err(failed)?;
    lines(&row)?.map(|line| line_json(Some(line))).collect()
}

pub(crate) async fn all_whereabouts(
    storage: &SqliteStorage,
    page: &Page,
) -> Result<Slice<Whereabouts>> {
    let after: String = page.position()?.unwrap_or_default();
    let sql = "SELECT body FROM answers WHERE person > ? ORDER BY person LIMIT ?";
    let rows = sqlx::query(sql)
        .bind(after)
        .bind(number(page.limit_and_one()))
        .fetch_all(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    let (coverage, answers) = (coverage(storage).await?, bodies::<OpenAnswer>(&rows)?);
    let answers = answers.iter().map(|answer| answer.with(&coverage));
    Ok(Slice::of(
        answers.collect(),
        page,
        |answer: &Whereabouts| answer.person.clone(),
    ))
}

pub(crate) async fn events(
    storage: &SqliteStorage,
    filter: &EventFilter,
    page: &Page,
) -> Result<Slice<Event>> {
    let after: String = page.position()?.unwrap_or_default();
    let of_person = "SELECT body FROM events WHERE id > ?1 AND (?2 IS NULL OR kind = ?2) \
         AND person = coalesce((SELECT now FROM redirects WHERE was = ?3), ?3) ORDER BY id LIMIT ?4";
    let of_all = "SELECT body FROM events WHERE id > ?1 AND (?2 IS NULL OR kind = ?2) AND ?3 IS NULL ORDER BY id LIMIT ?4";
    let is_of_person = filter.person.is_some();
    let rows = sqlx::query(if is_of_person { of_person } else { of_all })
        .bind(after)
        .bind(filter.kind.as_ref().map(word).transpose()?)
        .bind(&filter.person)
        .bind(number(page.limit_and_one()))
        .fetch_all(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    let mut events: Vec<Event> = bodies(&rows)?;
    if !filter.without_absent {
        tell_absent(storage, &mut events).await?;
    }
    Ok(Slice::of(events, page, |event: &Event| event.id.clone()))
}

pub(crate) async fn marks(storage: &SqliteStorage) -> Result<Marks> {
    let row = sqlx::query("SELECT body FROM marks")
        .fetch_optional(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    let marks = row.as_ref().map(|row| get_json(row, "body")).transpose()?;
    Ok(marks.unwrap_or_default())
}

pub(crate) async fn ties(storage: &SqliteStorage, person: &str) -> Result<Vec<Tie>> {
    let rows = sqlx::query(
        "WITH asked (id) AS (SELECT coalesce((SELECT now FROM redirects WHERE was = ?1), ?1)) \
         SELECT claim, slot, person FROM claim_ties WHERE person = (SELECT id FROM asked) \
         UNION SELECT t.claim, t.slot, t.person FROM claim_subjects s JOIN claim_ties t ON t.claim = s.claim \
         WHERE s.person = (SELECT id FROM asked) ORDER BY claim, slot, person",
    )
    .bind(person)
    .fetch_all(&mut *storage.reader().await?)
    .await
    .map_err(failed)?;
    let tie = |row: &SqliteRow| {
        Ok(Tie {
            claim: get(row, "claim")?,
            slot: get(row, "slot")?,
            person: get(row, "person")?,
        })
    };
    rows.iter().map(tie).collect()
}
