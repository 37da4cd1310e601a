//! Whole readings: in, out, and one in the place of another.

use std::collections::BTreeMap;

use reportedly_model::{Block, Claim, Published, Reading, Report, Span};
use reportedly_storage::{Result, StorageError, renamed};
use sqlx::sqlite::SqliteRow;

use crate::SqliteStorage;
use crate::columns::{failed, get, get_json, get_word, json, number, word};
use crate::digest;
use crate::reports::{Tx, grow_state, index_words, insert_blocks};

/// Mentions, chains and claims of a report that is there.
pub(crate) async fn insert(tx: &mut Tx, report: i64, reading: &Reading) -> Result<()> {
    sqlx::query("INSERT INTO readings (report, mentions, chains) VALUES (?, ?, ?)")
        .bind(report)
        .bind(json(&reading.mentions)?)
        .bind(json(&reading.chains)?)
        .execute(&mut **tx)
        .await
        .map_err(failed)?;
    for (position, claim) in (1_i64..).zip(&reading.claims) {
        insert_claim(tx, report, position, claim).await?;
    }
    Ok(())
}

async fn insert_claim(tx: &mut Tx, report: i64, position: i64, claim: &Claim) -> Result<()> {
    sqlx::query("INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(report)
        .bind(position)
        .bind(&claim.id)
        .bind(word(&claim.kind())?)
        .bind(&claim.subject.name)
        .bind(word(&claim.polarity)?)
        .bind(word(&claim.certainty)?)
        .bind(word(&claim.modality)?)
        .bind(word(&claim.evidentiality)?)
        .bind(&claim.evidence.exact)
        .bind(number(claim.evidence.span.start))
        .bind(number(claim.evidence.span.end))
        .bind(&claim.rule)
        .bind(json(claim)?)
        .execute(&mut **tx)
        .await
        .map_err(failed)?;
    Ok(())
}

pub(crate) async fn replace(
    storage: &SqliteStorage,
    reading: Reading,
    read_with: &str,
) -> Result<()> {
    let mut tx = storage.begin().await?;
    let known: Option<(i64, String)> =
        sqlx::query_as("SELECT number, name FROM reports WHERE id = ?")
            .bind(&reading.report.id)
            .fetch_optional(&mut *tx)
            .await
            .map_err(failed)?;
    let unknown = || StorageError::Unknown {
        what: reading.report.id.clone(),
    };
    let (report, name) = known.ok_or_else(unknown)?;
    let reading = renamed(reading, &name);
    for table in [
        "DELETE FROM claims WHERE report = ?",
        "DELETE FROM readings WHERE report = ?",
        "DELETE FROM blocks WHERE report = ?",
        "DELETE FROM report_words WHERE rowid = ?",
    ] {
        sqlx::query(table)
            .bind(report)
            .execute(&mut *tx)
            .await
            .map_err(failed)?;
    }
    update_report(&mut tx, report, &reading, read_with).await?;
    insert_blocks(&mut tx, report, &reading.report.blocks).await?;
    insert(&mut tx, report, &reading).await?;
    index_words(&mut tx, report, &reading.report).await?;
    digest::keep(&mut tx, report).await?;
    grow_state(&mut tx).await?;
    tx.commit().await.map_err(failed)
}

async fn update_report(tx: &mut Tx, at: i64, reading: &Reading, read_with: &str) -> Result<()> {
    let report = &reading.report;
    let published = report.published.as_ref();
    let basis = published
        .map(|published| word(&published.basis))
        .transpose()?;
    sqlx::query(
        "UPDATE reports SET title = ?, publisher = ?, published = ?, published_basis = ?, url = ?, language = ?, \
         guessed_encoding = ?, not_read = NULL, read_with = ?, claim_count = ?, relations = ?, credits = ?, text = ? \
         WHERE number = ?",
    )
    .bind(&report.title)
    .bind(&report.publisher)
    .bind(published.map(|published| &published.date))
    .bind(basis)
    .bind(&report.url)
    .bind(&report.language)
    .bind(&report.guessed_encoding)
    .bind(read_with)
    .bind(number(reading.claims.len()))
    .bind(json(&report.relations)?)
    .bind(json(&report.credits)?)
    .bind(&report.text)
    .bind(at)
    .execute(&mut **tx)
    .await
    .map_err(failed)?;
    Ok(())
}

/// The reading of one report.
pub(crate) async fn one(storage: &SqliteStorage, report: &str) -> Result<Option<Reading>> {
    let mut tx = storage.snapshot().await?;
    let known: Option<i64> = sqlx::query_scalar("SELECT number FROM reports WHERE id = ?")
        .bind(report)
        .fetch_optional(&mut *tx)
        .await
        .map_err(failed)?;
    let Some(at) = known else {
        return Ok(None);
    };
    let mut found = between(&mut tx, at, at, true).await?;
    Ok(found.pop().map(|(_, reading)| reading))
}

/// Every reading of a report that was read.
pub(crate) async fn all(storage: &SqliteStorage) -> Result<Vec<Reading>> {
    let mut tx = storage.snapshot().await?;
    let found = between(&mut tx, 0, i64::MAX, false).await?;
    Ok(found.into_iter().map(|(_, reading)| reading).collect())
}

/// The readings of the reports numbered from `first` to `last`, with their numbers; those that
/// were not read only when wanted.
pub(crate) async fn between(
    tx: &mut Tx,
    first: i64,
    last: i64,
    not_read: bool,
) -> Result<Vec<(i64, Reading)>> {
    let rows = sqlx::query(
        "SELECT number, id, name, title, publisher, published, published_basis, url, language, guessed_encoding, \
         relations, credits, \
         text, mentions, chains FROM reports JOIN readings ON report = number \
         WHERE number BETWEEN ? AND ? AND (not_read IS NULL OR ?) ORDER BY number",
    )
    .bind(first)
    .bind(last)
    .bind(not_read)
    .fetch_all(&mut **tx)
    .await
    .map_err(failed)?;
    let mut blocks = blocks_between(tx, first, last).await?;
    let mut claims = claims_between(tx, first, last).await?;
    let reading = |row: &SqliteRow| {
        let at: i64 = get(row, "number")?;
        let reading = Reading {
            report: report_of(row, blocks.remove(&at).unwrap_or_default())?,
            mentions: get_json(row, "mentions")?,
            chains: get_json(row, "chains")?,
            claims: claims.remove(&at).unwrap_or_default(),
        };
        Ok((at, reading))
    };
    rows.iter().map(reading).collect()
}

fn report_of(row: &SqliteRow, blocks: Vec<Block>) -> Result<Report> {
    let date: Option<String> = get(row, "published")?;
    let published = |date| {
        Ok::<_, StorageError>(Published {
            date,
            basis: get_word(row, "published_basis")?,
        })
    };
    Ok(Report {
        id: get(row, "id")?,
        name: get(row, "name")?,
        title: get(row, "title")?,
        publisher: get(row, "publisher")?,
        published: date.map(published).transpose()?,
        url: get(row, "url")?,
        language: get(row, "language")?,
        guessed_encoding: get(row, "guessed_encoding")?,
        relations: get_json(row, "relations")?,
        credits: get_json(row, "credits")?,
        text: get(row, "text")?,
        blocks,
    })
}

async fn blocks_between(tx: &mut Tx, first: i64, last: i64) -> Result<BTreeMap<i64, Vec<Block>>> {
    let rows =
        sqlx::query("SELECT * FROM blocks WHERE report BETWEEN ? AND ? ORDER BY report, position")
            .bind(first)
            .bind(last)
            .fetch_all(&mut **tx)
            .await
            .map_err(failed)?;
    let mut found: BTreeMap<i64, Vec<Block>> = BTreeMap::new();
    for row in &rows {
        let at = |column| {
            Ok::<_, StorageError>(usize::try_from(get::<i64>(row, column)?).unwrap_or_default())
        };
        let block = Block {
            role: get_word(row, "role")?,
            span: Span::new(at("start")?, at("end")?),
            author: optional_json(row, "author")?,
            date: optional_json(row, "date")?,
        };
        found.entry(get(row, "report")?).or_default().push(block);
    }
    Ok(found)
}

fn optional_json<T: serde::de::DeserializeOwned>(
    row: &SqliteRow,
    column: &'static str,
) -> Result<Option<T>> {
    let text: Option<&str> = get(row, column)?;
    let parsed = text.map(serde_json::from_str).transpose();
    parsed.map_err(|error| StorageError::damaged(column, error))
}

async fn claims_between(tx: &mut Tx, first: i64, last: i64) -> Result<BTreeMap<i64, Vec<Claim>>> {
    let rows = sqlx::query(
        "SELECT report, body FROM claims WHERE report BETWEEN ? AND ? ORDER BY report, position",
    )
    .bind(first)
    .bind(last)
    .fetch_all(&mut **tx)
    .await
    .map_err(failed)?;
    let mut found: BTreeMap<i64, Vec<Claim>> = BTreeMap::new();
    for row in &rows {
        let claim = get_json(row, "body")?;
        found.entry(get(row, "report")?).or_default().push(claim);
    }
    Ok(found)
}
