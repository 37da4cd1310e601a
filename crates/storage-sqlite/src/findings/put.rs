//! Findings, put in all together or where they have changed.

use std::collections::BTreeSet;

use reportedly_model::Event;
use reportedly_storage::{
    Brief, BriefPerson, Findings, FoundAnswer, FoundPerson, FoundTies, FoundTopic, Gone, KeptRow,
    PeopleOrder, READY, Result, StorageError, known_by, name_keys,
};
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Sqlite};

use crate::SqliteStorage;
use crate::columns::{failed, get, get_json, json, number, word};
use crate::reports::Tx;

pub(super) const TABLES: [&str; 11] = [
    "people",
    "person_keys",
    "redirects",
    "report_ties",
    "claim_subjects",
    "claim_ties",
    "topics",
    "events",
    "answers",
    "coverage",
    "marks",
];

pub(crate) async fn put(storage: &SqliteStorage, findings: &Findings) -> Result<()> {
    let mut tx = storage.begin().await?;
    put_in(&mut tx, findings).await?;
    tx.commit().await.map_err(failed)
}

pub(super) async fn put_in(tx: &mut Tx, findings: &Findings) -> Result<()> {
    let before: Option<i64> =
        sqlx::query_scalar("SELECT value FROM counters WHERE name = 'findings'")
            .fetch_optional(&mut **tx)
            .await
            .map_err(failed)?;
    match findings.since {
        None => empty(tx).await?,
        Some(since) if before == Some(number(since)) => {}
        Some(_) => return Err(StorageError::Overtaken),
    }
    let mut touched: BTreeSet<String> = findings.touched().into_iter().map(str::to_owned).collect();
    touched.extend(take_out(tx, &findings.gone).await?);
    for found in &findings.people {
        put_person(tx, found).await?;
    }
    for found in &findings.reports {
        put_ties(tx, found).await?;
    }
    for found in &findings.answers {
        put_answer(tx, found).await?;
    }
    for found in &findings.topics {
        put_topic(tx, found).await?;
    }
    for person in touched {
        put_row(tx, &person).await?;
    }
    put_redirects(tx, findings).await?;
    put_rest(tx, findings).await
}

async fn empty(tx: &mut Tx) -> Result<()> {
    for table in TABLES {
        let sql = AssertSqlSafe(format!("DELETE FROM {table}"));
        sqlx::query(sql).execute(&mut **tx).await.map_err(failed)?;
    }
    Ok(())
}

/// A statement with one parameter or several, all of them texts.
async fn run(tx: &mut Tx, sql: &'static str, values: &[&str]) -> Result<()> {
    let mut query = sqlx::query::<Sqlite>(sql);
    for value in values {
        query = query.bind(*value);
    }
    query.execute(&mut **tx).await.map_err(failed)?;
    Ok(())
}

/// Takes out what is kept no more; gives the people of whom happenings went.
async fn take_out(tx: &mut Tx, gone: &Gone) -> Result<BTreeSet<String>> {
    for person in &gone.people {
        run(tx, "DELETE FROM people WHERE id = ?", &[person]).await?;
        run(tx, "DELETE FROM person_keys WHERE person = ?", &[person]).await?;
    }
    for person in &gone.answers {
        run(tx, "DELETE FROM answers WHERE person = ?", &[person]).await?;
    }
    for report in &gone.reports {
        take_out_ties(tx, report).await?;
    }
    let mut concerned = BTreeSet::new();
    for topic in &gone.topics {
        let people: Vec<Option<String>> =
            sqlx::query_scalar("SELECT DISTINCT person FROM events WHERE topic = ?")
                .bind(topic)
                .fetch_all(&mut **tx)
                .await
                .map_err(failed)?;
        concerned.extend(people.into_iter().flatten());
        take_out_topic(tx, topic).await?;
    }
    Ok(concerned)
}

async fn take_out_topic(tx: &mut Tx, key: &str) -> Result<()> {
    run(tx, "DELETE FROM events WHERE topic = ?", &[key]).await?;
    run(tx, "DELETE FROM topics WHERE key = ?", &[key]).await
}

async fn take_out_ties(tx: &mut Tx, report: &str) -> Result<()> {
    run(tx, "DELETE FROM report_ties WHERE report = ?", &[report]).await?;
    run(tx, "DELETE FROM claim_subjects WHERE report = ?", &[report]).await?;
    run(tx, "DELETE FROM claim_ties WHERE report = ?", &[report]).await
}

/// A person, with a row that [`put_row`] fills in.
async fn put_person(tx: &mut Tx, found: &FoundPerson) -> Result<()> {
    let person = &found.person;
    let page = BriefPerson::of(person.clone(), found.reports.len() as u64, READY);
    run(
        tx,
        "DELETE FROM person_keys WHERE person = ?",
        &[&person.id],
    )
    .await?;
    sqlx::query(
        "INSERT OR REPLACE INTO people (id, key, name, type, named, conflicts, origins_low, wanted, fewest, members, \
         links, report_count, folded_names, folded_places, listed, known_by, page, reports, body) \
         VALUES (?, ?, ?, ?, ?, 0, 0, 0, 0, ?, ?, ?, '', '', '', ?, ?, ?, ?)",
    )
    .bind(&person.id)
    .bind(&found.key)
    .bind(&person.name)
    .bind(word(&person.person_type)?)
    .bind(!person.names.is_empty())
    .bind(number(page.members))
    .bind(number(page.links))
    .bind(number(page.reports))
    .bind(json(&known_by(person))?)
    .bind(json(&page.person)?)
    .bind(json(&found.reports)?)
    .bind(json(person)?)
    .execute(&mut **tx)
    .await
    .map_err(failed)?;
    for key in name_keys(person) {
        run(
            tx,
            "INSERT INTO person_keys VALUES (?, ?)",
            &[&key, &person.id],
        )
        .await?;
    }
    Ok(())
}

async fn put_ties(tx: &mut Tx, found: &FoundTies) -> Result<()> {
    let report = found.report.as_str();
    take_out_ties(tx, report).await?;
    run(
        tx,
        "INSERT INTO report_ties VALUES (?, ?)",
        &[report, &found.key],
    )
    .await?;
    for (claim, person) in &found.subjects {
        // An office is told as `Role::title_in_words` does.
        let insert = "INSERT OR REPLACE INTO claim_subjects \
             SELECT ?1, ?2, ?3, coalesce(c.kind, ''), coalesce(c.report, 0), coalesce(c.position, 0), \
             CASE c.kind WHEN 'role' THEN CASE WHEN c.body ->> '$.status' = 'former' \
                     AND c.body ->> '$.title.text' NOT LIKE 'former%' AND c.body ->> '$.title.text' NOT LIKE 'ancien%' \
                     AND c.body ->> '$.title.text' NOT LIKE 'ex-%' AND c.body ->> '$.title.text' NOT LIKE 'late %' \
                     THEN 'former ' ELSE '' END || (c.body ->> '$.title.text') \
                 WHEN 'kinship' THEN c.body ->> '$.relation.value' \
                 WHEN 'association' THEN c.body ->> '$.relation.value' END, \
             CASE c.kind WHEN 'role' THEN c.body ->> '$.organization.name' WHEN 'kinship' THEN c.body ->> '$.relative.name' \
                 WHEN 'association' THEN c.body ->> '$.other.name' END \
             FROM (SELECT 1) LEFT JOIN claims c ON c.id = ?1 ORDER BY c.report LIMIT 1";
        run(tx, insert, &[claim, person, report]).await?;
    }
    for tie in &found.ties {
        let insert = "INSERT OR REPLACE INTO claim_ties VALUES (?, ?, ?, ?)";
        run(tx, insert, &[&tie.claim, &tie.slot, &tie.person, report]).await?;
    }
    Ok(())
}

async fn put_answer(tx: &mut Tx, found: &FoundAnswer) -> Result<()> {
    let (brief, left_out) = found.answer.cut_short(|whole| {
        let brief = Brief::of_answer(whole, 0, READY);
        (brief.item, brief.left_out)
    });
    let brief = (left_out > 0).then(|| json(&brief)).transpose()?;
    let insert = "INSERT OR REPLACE INTO answers (person, left_out, brief, grounds, body) VALUES (?, ?, ?, ?, ?)";
    sqlx::query(insert)
        .bind(found.answer.person())
        .bind(number(left_out))
        .bind(brief)
        .bind(json(&found.grounds)?)
        .bind(json(&found.answer)?)
        .execute(&mut **tx)
        .await
        .map_err(failed)?;
    Ok(())
}

async fn put_topic(tx: &mut Tx, found: &FoundTopic) -> Result<()> {
    let key = found.grounds.key.as_str();
    take_out_topic(tx, key).await?;
    let grounds = json(&found.grounds)?;
    run(tx, "INSERT INTO topics VALUES (?, ?)", &[key, &grounds]).await?;
    for event in &found.events {
        let brief = Brief::of_event(event.clone(), 0, READY);
        let shorter = (brief.left_out > 0)
            .then(|| json(&brief.item))
            .transpose()?;
        sqlx::query(
            "INSERT INTO events (id, topic, person, kind, fewest, left_out, brief, body) \
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(&event.id)
        .bind(key)
        .bind(&event.person)
        .bind(word(&event.kind)?)
        .bind(-number(event.accounts.len()))
        .bind(number(brief.left_out))
        .bind(shorter)
        .bind(json(event)?)
        .execute(&mut **tx)
        .await
        .map_err(failed)?;
    }
    Ok(())
}

/// The row of somebody in the table of people, made of all that is kept of them now.
async fn put_row(tx: &mut Tx, id: &str) -> Result<()> {
    let one = |sql: &'static str| sqlx::query(sql).bind(id.to_owned());
    let person = one("SELECT body FROM people WHERE id = ?")
        .fetch_optional(&mut **tx)
        .await
        .map_err(failed)?;
    let Some(person) = person else {
        return Ok(());
    };
    let answer = one("SELECT body FROM answers WHERE person = ?")
        .fetch_optional(&mut **tx)
        .await
        .map_err(failed)?;
    let answer = answer.as_ref().map(|row| get_json(row, "body"));
    let events = one("SELECT body FROM events WHERE person = ?")
        .fetch_all(&mut **tx)
        .await
        .map_err(failed)?;
    let events: Result<Vec<Event>> = events.iter().map(|row| get_json(row, "body")).collect();
    let (person, events) = (get_json(&person, "body")?, events?);
    let events: Vec<&Event> = events.iter().collect();
    update_row(
        tx,
        KeptRow::of(&person, answer.transpose()?.as_ref(), &events),
    )
    .await
}

async fn update_row(tx: &mut Tx, kept: KeptRow) -> Result<()> {
    let row = &kept.row;
    let (fewest, _, _) = PeopleOrder::Reports.position(row);
    sqlx::query(
        "UPDATE people SET standing = ?, country = ?, conflicts = ?, origins_low = ?, wanted = ?, fewest = ?, \
         folded_names = ?, folded_places = ?, listed = ? WHERE id = ?",
    )
    .bind(row.standing.as_ref().map(word).transpose()?)
    .bind(&row.country)
    .bind(number(row.conflicts))
    .bind(number(row.origins_low))
    .bind(row.wanted)
    .bind(fewest)
    .bind(row.folded_names())
    .bind(row.folded_places())
    .bind(json(&kept)?)
    .bind(&row.id)
    .execute(&mut **tx)
    .await
    .map_err(failed)?;
    Ok(())
}

/// The former ids, of which most stay as they were.
async fn put_redirects(tx: &mut Tx, findings: &Findings) -> Result<()> {
    let rows = sqlx::query("SELECT was, now FROM redirects")
        .fetch_all(&mut **tx)
        .await
        .map_err(failed)?;
    let pair = |row: &SqliteRow| Ok((get::<String>(row, "was")?, get::<String>(row, "now")?));
    let kept: Result<BTreeSet<(String, String)>> = rows.iter().map(pair).collect();
    let kept = kept?;
    for (was, _) in &kept {
        if !findings.redirects.contains_key(was) {
            run(tx, "DELETE FROM redirects WHERE was = ?", &[was]).await?;
        }
    }
    for (was, now) in &findings.redirects {
        if !kept.contains(&(was.clone(), now.clone())) {
            let insert = "INSERT OR REPLACE INTO redirects VALUES (?, ?)";
            run(tx, insert, &[was, now]).await?;
        }
    }
    Ok(())
}

async fn put_rest(tx: &mut Tx, findings: &Findings) -> Result<()> {
    let coverage = json(&findings.coverage)?;
    run(
        tx,
        "INSERT OR REPLACE INTO coverage VALUES (1, ?)",
        &[&coverage],
    )
    .await?;
    let marks = json(&findings.marks)?;
    run(tx, "INSERT OR REPLACE INTO marks VALUES (1, ?)", &[&marks]).await?;
    sqlx::query("INSERT OR REPLACE INTO counters VALUES ('findings', ?)")
        .bind(number(findings.state))
        .execute(&mut **tx)
        .await
        .map_err(failed)?;
    Ok(())
}
