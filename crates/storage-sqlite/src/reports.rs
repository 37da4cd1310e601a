//! Reports, their originals, and how they were come by.

use reportedly_model::{Block, Report};
use reportedly_storage::{
    Added, Incoming, KeptReport, Page, Query, ReportFilter, Result, Retrieval, Slice,
    indexed_words, renamed,
};
use sqlx::sqlite::SqliteRow;
use sqlx::{Sqlite, Transaction};

use crate::SqliteStorage;
use crate::columns::{failed, get, get_count, get_word, json, number, word};
use crate::search::match_expression;
use crate::{digest, readings, seals};

pub(crate) type Tx = Transaction<'static, Sqlite>;

const LISTED: &str = "SELECT number, id, name, title, publisher, published, published_basis, url, language, guessed_encoding, \
                      not_read, read_with, added, claim_count, byte_count, had_from, at, by \
                      FROM reports JOIN first_retrievals ON report = number";

pub(crate) async fn add(storage: &SqliteStorage, incoming: Incoming) -> Result<Added> {
    let mut tx = storage.begin().await?;
    let known: Option<(i64, String)> =
        sqlx::query_as("SELECT number, name FROM reports WHERE id = ?")
            .bind(&incoming.reading.report.id)
            .fetch_optional(&mut *tx)
            .await
            .map_err(failed)?;
    let added = match known {
        Some((report, name)) => {
            add_retrieval(&mut tx, report, &incoming.retrieval).await?;
            Added::Known { name }
        }
        None => add_new(&mut tx, incoming).await?,
    };
    tx.commit().await.map_err(failed)?;
    Ok(added)
}

async fn add_new(tx: &mut Tx, incoming: Incoming) -> Result<Added> {
    let name = free_name(tx, &incoming.reading.report.name).await?;
    let listed = incoming.kept_as(&name, 0);
    let reading = renamed(incoming.reading, &name);
    let report = insert_report(tx, &listed, &reading.report).await?;
    sqlx::query("INSERT INTO originals (report, bytes) VALUES (?, ?)")
        .bind(report)
        .bind(&incoming.original)
        .execute(&mut **tx)
        .await
        .map_err(failed)?;
    insert_blocks(tx, report, &reading.report.blocks).await?;
    readings::insert(tx, report, &reading).await?;
    index_words(tx, report, &reading.report).await?;
    digest::keep(tx, report).await?;
    add_retrieval(tx, report, &incoming.retrieval).await?;
    seals::tables::add_report(tx, report).await?;
    sqlx::query("DELETE FROM unreadable WHERE had_from = ?")
        .bind(&incoming.retrieval.from)
        .execute(&mut **tx)
        .await
        .map_err(failed)?;
    seals::tables::unreadable(tx).await?;
    grow_state(tx).await?;
    Ok(Added::New { name })
}

/// The name that a report gets, where others may have the one that it comes with.
async fn free_name(tx: &mut Tx, wanted: &str) -> Result<String> {
    let mut name = wanted.to_owned();
    let mut next = 2_u64;
    while is_taken(tx, &name).await? {
        name = format!("{wanted} ({next})");
        next += 1;
    }
    Ok(name)
}

async fn is_taken(tx: &mut Tx, name: &str) -> Result<bool> {
    let taken: i64 = sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM reports WHERE name = ?)")
        .bind(name)
        .fetch_one(&mut **tx)
        .await
        .map_err(failed)?;
    Ok(taken != 0)
}

async fn insert_report(tx: &mut Tx, listed: &KeptReport, report: &Report) -> Result<i64> {
    let basis = report
        .published
        .as_ref()
        .map(|published| word(&published.basis));
    let inserted = sqlx::query(
        "INSERT INTO reports (id, name, title, publisher, published, published_basis, url, language, \
         guessed_encoding, not_read, read_with, added, claim_count, byte_count, digest, relations, credits, text) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(&listed.id)
    .bind(&listed.name)
    .bind(&listed.title)
    .bind(&listed.publisher)
    .bind(&listed.published)
    .bind(basis.transpose()?)
    .bind(&listed.url)
    .bind(&listed.language)
    .bind(&listed.guessed_encoding)
    .bind(&listed.not_read)
    .bind(&listed.read_with)
    .bind(&listed.added)
    .bind(number(listed.claims))
    .bind(number(listed.bytes))
    .bind("")
    .bind(json(&report.relations)?)
    .bind(json(&report.credits)?)
    .bind(&report.text)
    .execute(&mut **tx)
    .await
    .map_err(failed)?;
    Ok(inserted.last_insert_rowid())
}

pub(crate) async fn insert_blocks(tx: &mut Tx, report: i64, blocks: &[Block]) -> Result<()> {
    for (position, block) in blocks.iter().enumerate() {
        sqlx::query("INSERT INTO blocks VALUES (?, ?, ?, ?, ?, ?, ?)")
            .bind(report)
            .bind(number(position))
            .bind(word(&block.role)?)
            .bind(number(block.span.start))
            .bind(number(block.span.end))
            .bind(block.author.as_ref().map(json).transpose()?)
            .bind(block.date.as_ref().map(json).transpose()?)
            .execute(&mut **tx)
            .await
            .map_err(failed)?;
    }
    Ok(())
}

pub(crate) async fn index_words(tx: &mut Tx, report: i64, what: &Report) -> Result<()> {
    let title = what.title.as_deref().unwrap_or_default();
    sqlx::query("INSERT INTO report_words (rowid, words) VALUES (?, ?)")
        .bind(report)
        .bind(indexed_words(&format!("{title}\n{}", what.text)))
        .execute(&mut **tx)
        .await
        .map_err(failed)?;
    Ok(())
}

async fn add_retrieval(tx: &mut Tx, report: i64, retrieval: &Retrieval) -> Result<()> {
    sqlx::query("INSERT OR IGNORE INTO retrievals (report, had_from, at, by) VALUES (?, ?, ?, ?)")
        .bind(report)
        .bind(&retrieval.from)
        .bind(&retrieval.at)
        .bind(&retrieval.by)
        .execute(&mut **tx)
        .await
        .map_err(failed)?;
    seals::keep(tx, report).await
}

/// Tells that findings made before no longer hold.
pub(crate) async fn grow_state(tx: &mut Tx) -> Result<()> {
    sqlx::query("UPDATE counters SET value = value + 1 WHERE name = 'state'")
        .execute(&mut **tx)
        .await
        .map_err(failed)?;
    Ok(())
}

pub(crate) fn listed(row: &SqliteRow) -> Result<KeptReport> {
    let has_basis = get::<Option<&str>>(row, "published_basis")?.is_some();
    let basis = has_basis.then(|| get_word(row, "published_basis"));
    Ok(KeptReport {
        number: get_count(row, "number")?,
        id: get(row, "id")?,
        name: get(row, "name")?,
        title: get(row, "title")?,
        publisher: get(row, "publisher")?,
        published: get(row, "published")?,
        url: get(row, "url")?,
        language: get(row, "language")?,
        guessed_encoding: get(row, "guessed_encoding")?,
        not_read: get(row, "not_read")?,
        read_with: get(row, "read_with")?,
        added: get(row, "added")?,
        claims: get_count(row, "claim_count")?,
        bytes: get_count(row, "byte_count")?,
        basis: basis.transpose()?,
        retrieved: retrieval(row)?,
    })
}

pub(crate) async fn one(storage: &SqliteStorage, wanted: &str) -> Result<Option<KeptReport>> {
    let sql = listed_where(" WHERE id = ?1 OR name = ?1 ORDER BY number LIMIT 1");
    let row = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(wanted)
        .fetch_optional(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    row.as_ref().map(listed).transpose()
}

pub(crate) async fn list(storage: &SqliteStorage, page: &Page) -> Result<Slice<KeptReport>> {
    let after: u64 = page.position()?.unwrap_or_default();
    let sql = listed_where(" WHERE number > ? ORDER BY number LIMIT ?");
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(number(after))
        .bind(number(page.limit_and_one()))
        .fetch_all(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    let found: Result<Vec<KeptReport>> = rows.iter().map(listed).collect();
    Ok(Slice::of(found?, page, |report: &KeptReport| report.number))
}

pub(crate) async fn recent(
    storage: &SqliteStorage,
    filter: &ReportFilter,
    page: &Page,
) -> Result<Slice<KeptReport>> {
    let before: u64 = page.position()?.unwrap_or(u64::MAX);
    let sql = listed_where(
        " WHERE number < ?1 AND (?2 IS NULL OR (not_read IS NULL) = ?2) AND (?3 IS NULL \
         OR (?4 <> '' AND number IN (SELECT rowid FROM report_words WHERE report_words MATCH ?4)) \
         OR instr(lower(name), ?3) > 0 OR instr(lower(publisher), ?3) > 0) \
         ORDER BY number DESC LIMIT ?5",
    );
    let words = filter.words.as_deref();
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(number(before))
        .bind(filter.read)
        .bind(words.map(|words| words.trim().to_ascii_lowercase()))
        .bind(words.map(|words| match_expression(&Query::parse(words))))
        .bind(number(page.limit_and_one()))
        .fetch_all(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    let found: Result<Vec<KeptReport>> = rows.iter().map(listed).collect();
    Ok(Slice::of(found?, page, |report: &KeptReport| report.number))
}

pub(crate) async fn among(storage: &SqliteStorage, ids: &[String]) -> Result<Vec<KeptReport>> {
    let sql = listed_where(" WHERE id IN (SELECT value FROM json_each(?)) ORDER BY number");
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(json(&ids)?)
        .fetch_all(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    rows.iter().map(listed).collect()
}

/// What is selected of a report for lists, with what follows; both are our own words.
fn listed_where(rest: &'static str) -> String {
    format!("{LISTED}{rest}")
}

pub(crate) async fn name_of(storage: &SqliteStorage, report: &str) -> Result<Option<String>> {
    sqlx::query_scalar("SELECT name FROM reports WHERE id = ?")
        .bind(report)
        .fetch_optional(&mut *storage.reader().await?)
        .await
        .map_err(failed)
}

pub(crate) async fn retrievals(storage: &SqliteStorage, report: &str) -> Result<Vec<Retrieval>> {
    let rows = sqlx::query(
        "SELECT had_from, at, by FROM retrievals JOIN reports ON report = number WHERE id = ? ORDER BY at, by, had_from",
    )
    .bind(report)
    .fetch_all(&mut *storage.reader().await?)
    .await
    .map_err(failed)?;
    rows.iter().map(retrieval).collect()
}

fn retrieval(row: &SqliteRow) -> Result<Retrieval> {
    Ok(Retrieval {
        at: get(row, "at")?,
        by: get(row, "by")?,
        from: get(row, "had_from")?,
    })
}

pub(crate) async fn original(storage: &SqliteStorage, report: &str) -> Result<Option<Vec<u8>>> {
    sqlx::query_scalar("SELECT bytes FROM originals JOIN reports ON report = number WHERE id = ?")
        .bind(report)
        .fetch_optional(&mut *storage.reader().await?)
        .await
        .map_err(failed)
}
