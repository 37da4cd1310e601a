//! People, events, whereabouts: put in together, asked for one by one.

use std::collections::HashMap;

use reportedly_model::{Event, Person, Whereabouts};
use reportedly_storage::{
    EventFilter, Findings, Marks, Page, PeopleOrder, PersonRow, Result, Slice, Tie, keys_of_name,
    name_keys,
};
use sqlx::sqlite::SqliteRow;

use crate::SqliteStorage;
use crate::columns::{failed, get, get_json, json, number, word};
use crate::reports::Tx;

const EMPTIED: [&str; 8] = [
    "DELETE FROM people",
    "DELETE FROM redirects",
    "DELETE FROM person_keys",
    "DELETE FROM claim_subjects",
    "DELETE FROM events",
    "DELETE FROM whereabouts",
    "DELETE FROM claim_ties",
    "DELETE FROM marks",
];

pub(crate) async fn put(storage: &SqliteStorage, findings: &Findings) -> Result<()> {
    let mut tx = storage.begin().await?;
    for table in EMPTIED {
        sqlx::query(table).execute(&mut *tx).await.map_err(failed)?;
    }
    let people: HashMap<&str, &Person> = findings
        .people
        .iter()
        .map(|person| (person.id.as_str(), person))
        .collect();
    for row in findings.people_table() {
        if let Some(person) = people.get(row.id.as_str()) {
            insert_person(&mut tx, person, &row).await?;
        }
    }
    insert_ids(&mut tx, findings).await?;
    insert_bodies(&mut tx, findings).await?;
    sqlx::query("INSERT OR REPLACE INTO counters VALUES ('findings', ?)")
        .bind(number(findings.state))
        .execute(&mut *tx)
        .await
        .map_err(failed)?;
    tx.commit().await.map_err(failed)
}

/// Which ids stand for whom.
async fn insert_ids(tx: &mut Tx, findings: &Findings) -> Result<()> {
    for (was, now) in &findings.redirects {
        let insert = sqlx::query("INSERT INTO redirects VALUES (?, ?)")
            .bind(was)
            .bind(now);
        insert.execute(&mut **tx).await.map_err(failed)?;
    }
    for (claim, person) in &findings.subjects {
        let insert = sqlx::query("INSERT INTO claim_subjects VALUES (?, ?)")
            .bind(claim)
            .bind(person);
        insert.execute(&mut **tx).await.map_err(failed)?;
    }
    for tie in &findings.ties {
        let insert = sqlx::query("INSERT OR IGNORE INTO claim_ties VALUES (?, ?, ?)");
        let insert = insert.bind(&tie.claim).bind(&tie.slot).bind(&tie.person);
        insert.execute(&mut **tx).await.map_err(failed)?;
    }
    Ok(())
}

async fn insert_bodies(tx: &mut Tx, findings: &Findings) -> Result<()> {
    for event in &findings.events {
        let insert = sqlx::query("INSERT OR REPLACE INTO events VALUES (?, ?, ?, ?)");
        let insert = insert
            .bind(&event.id)
            .bind(&event.person)
            .bind(word(&event.kind)?)
            .bind(json(event)?);
        insert.execute(&mut **tx).await.map_err(failed)?;
    }
    for answer in &findings.whereabouts {
        let insert = sqlx::query("INSERT INTO whereabouts VALUES (?, ?)");
        let insert = insert.bind(&answer.person).bind(json(answer)?);
        insert.execute(&mut **tx).await.map_err(failed)?;
    }
    sqlx::query("INSERT INTO marks VALUES (1, ?)")
        .bind(json(&findings.marks)?)
        .execute(&mut **tx)
        .await
        .map_err(failed)?;
    Ok(())
}

async fn insert_person(tx: &mut Tx, person: &Person, row: &PersonRow) -> Result<()> {
    let (fewest, _, _) = PeopleOrder::Reports.position(row);
    sqlx::query("INSERT INTO people VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(&row.id)
        .bind(&row.name)
        .bind(word(&row.person_type)?)
        .bind(row.named)
        .bind(row.standing.as_ref().map(word).transpose()?)
        .bind(&row.country)
        .bind(number(row.conflicts))
        .bind(number(row.origins_low))
        .bind(fewest)
        .bind(row.folded_names())
        .bind(row.folded_places())
        .bind(json(row)?)
        .bind(json(&brief(person))?)
        .bind(json(person)?)
        .execute(&mut **tx)
        .await
        .map_err(failed)?;
    for key in name_keys(person) {
        let insert = sqlx::query("INSERT INTO person_keys VALUES (?, ?)")
            .bind(key)
            .bind(&row.id);
        insert.execute(&mut **tx).await.map_err(failed)?;
    }
    Ok(())
}

/// A person without what nobody asks for who looks for a name.
fn brief(person: &Person) -> Person {
    Person {
        links: Vec::new(),
        ..person.clone()
    }
}

/// The number of a state: of the workspace, or of the findings in it.
pub(crate) async fn counter(storage: &SqliteStorage, name: &str) -> Result<Option<u64>> {
    let value: Option<i64> = sqlx::query_scalar("SELECT value FROM counters WHERE name = ?")
        .bind(name)
        .fetch_optional(storage.readers())
        .await
        .map_err(failed)?;
    Ok(value.map(|value| u64::try_from(value).unwrap_or_default()))
}

pub(crate) async fn everybody(storage: &SqliteStorage) -> Result<Vec<Person>> {
    let rows = sqlx::query("SELECT body FROM people ORDER BY name, id")
        .fetch_all(storage.readers())
        .await
        .map_err(failed)?;
    bodies(&rows)
}

pub(crate) async fn person(storage: &SqliteStorage, id: &str) -> Result<Option<Person>> {
    let sql = "SELECT body FROM people WHERE id = coalesce((SELECT now FROM redirects WHERE was = ?1), ?1)";
    body(storage, sql, id).await
}

pub(crate) async fn whereabouts(storage: &SqliteStorage, id: &str) -> Result<Option<Whereabouts>> {
    let sql = "SELECT body FROM whereabouts WHERE person = coalesce((SELECT now FROM redirects WHERE was = ?1), ?1)";
    body(storage, sql, id).await
}

pub(crate) async fn event(storage: &SqliteStorage, id: &str) -> Result<Option<Event>> {
    body(storage, "SELECT body FROM events WHERE id = ?", id).await
}

async fn body<T: serde::de::DeserializeOwned>(
    storage: &SqliteStorage,
    sql: &'static str,
    id: &str,
) -> Result<Option<T>> {
    let row = sqlx::query(sql)
        .bind(id)
        .fetch_optional(storage.readers())
        .await
        .map_err(failed)?;
    row.as_ref().map(|row| get_json(row, "body")).transpose()
}

fn bodies<T: serde::de::DeserializeOwned>(rows: &[SqliteRow]) -> Result<Vec<T>> {
    rows.iter().map(|row| get_json(row, "body")).collect()
}

pub(crate) async fn like(storage: &SqliteStorage, name: &str) -> Result<Vec<Person>> {
    let rows = sqlx::query(
        "SELECT brief AS body FROM people WHERE id IN \
         (SELECT person FROM person_keys WHERE key IN (SELECT value FROM json_each(?))) ORDER BY name, id",
    )
    .bind(json(&keys_of_name(name))?)
    .fetch_all(storage.readers())
    .await
    .map_err(failed)?;
    bodies(&rows)
}

pub(crate) async fn all_whereabouts(
    storage: &SqliteStorage,
    page: &Page,
) -> Result<Slice<Whereabouts>> {
    let after: String = page.position()?.unwrap_or_default();
    let sql = "SELECT body FROM whereabouts WHERE person > ? ORDER BY person LIMIT ?";
    let rows = sqlx::query(sql)
        .bind(after)
        .bind(number(page.limit_and_one()))
        .fetch_all(storage.readers())
        .await
        .map_err(failed)?;
    Ok(Slice::of(bodies(&rows)?, page, |answer: &Whereabouts| {
        answer.person.clone()
    }))
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
        .fetch_all(storage.readers())
        .await
        .map_err(failed)?;
    Ok(Slice::of(bodies(&rows)?, page, |event: &Event| {
        event.id.clone()
    }))
}

pub(crate) async fn marks(storage: &SqliteStorage) -> Result<Marks> {
    let row = sqlx::query("SELECT body FROM marks")
        .fetch_optional(storage.readers())
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
    .fetch_all(storage.readers())
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
