//! Seals over the rows of tables that only the seal tells the truth of.

use reportedly_storage::{FIRST_SEAL, Result, report_id};

use crate::columns::failed;
use crate::reports::Tx;

const REPORTS: &str = "reports";
const UNREADABLE: &str = "unreadable";

/// A report, as the seal over the order in which reports came in has it.
const REPORT: &str = "SELECT number || ':' || id || ':' || added FROM reports";

/// Seals that one more report came in, the last of all.
pub(crate) async fn add_report(tx: &mut Tx, number: i64) -> Result<()> {
    let before = kept(tx, REPORTS).await?;
    let row: String = sqlx::query_scalar(sqlx::AssertSqlSafe(format!("{REPORT} WHERE number = ?")))
        .bind(number)
        .fetch_one(&mut **tx)
        .await
        .map_err(failed)?;
    let seal = chained(before.as_deref().unwrap_or(FIRST_SEAL), &row);
    keep(tx, REPORTS, &seal).await
}

/// Seals what could not be read, as it stands.
pub(crate) async fn unreadable(tx: &mut Tx) -> Result<()> {
    let seal = of_unreadable(tx).await?;
    keep(tx, UNREADABLE, &seal).await
}

/// Seals a watchlist with its entries, as it stands; one that is gone has no seal.
pub(crate) async fn watchlist(tx: &mut Tx, name: &str) -> Result<()> {
    match of_watchlist(tx, name).await? {
        Some(seal) => keep(tx, &called(name), &seal).await,
        None => {
            sqlx::query("DELETE FROM seals WHERE what = ?")
                .bind(called(name))
                .execute(&mut **tx)
                .await
                .map_err(failed)?;
            Ok(())
        }
    }
}

/// Seals everything, as it stands.
pub(super) async fn all(tx: &mut Tx) -> Result<()> {
    let seal = of_reports(tx).await?;
    keep(tx, REPORTS, &seal).await?;
    unreadable(tx).await?;
    for name in watchlists(tx).await? {
        watchlist(tx, &name).await?;
    }
    Ok(())
}

/// What is not as it was sealed, in words.
pub(crate) async fn broken(tx: &mut Tx) -> Result<Vec<String>> {
    let mut problems = Vec::new();
    let came_in = of_reports(tx).await?;
    if kept(tx, REPORTS).await?.unwrap_or(FIRST_SEAL.to_owned()) != came_in {
        let what = "which reports came in, in which order and when, is not what was sealed: a report was \
                    taken out or put in, or its time was changed";
        problems.push(what.to_owned());
    }
    let passed_over = of_unreadable(tx).await?;
    if kept(tx, UNREADABLE)
        .await?
        .is_some_and(|seal| seal != passed_over)
    {
        problems.push("what could not be read is not what was sealed".to_owned());
    }
    let sealed: Vec<String> =
        sqlx::query_scalar("SELECT substr(what, 11) FROM seals WHERE what LIKE 'watchlist %'")
            .fetch_all(&mut **tx)
            .await
            .map_err(failed)?;
    let mut names = watchlists(tx).await?;
    names.extend(sealed);
    names.sort();
    names.dedup();
    for name in names {
        if kept(tx, &called(&name)).await? != of_watchlist(tx, &name).await? {
            problems.push(format!("the watchlist {name} is not what was sealed"));
        }
    }
    Ok(problems)
}

fn called(watchlist: &str) -> String {
    format!("watchlist {watchlist}")
}

fn chained(before: &str, row: &str) -> String {
    report_id(format!("{before}\n{row}").as_bytes())
}

async fn of_reports(tx: &mut Tx) -> Result<String> {
    let rows = texts(tx, &format!("{REPORT} ORDER BY number"), None).await?;
    let first = FIRST_SEAL.to_owned();
    Ok(rows.iter().fold(first, |before, row| chained(&before, row)))
}

async fn of_unreadable(tx: &mut Tx) -> Result<String> {
    let sql = "SELECT json_array(had_from, reason, at, by) FROM unreadable ORDER BY had_from";
    Ok(report_id(texts(tx, sql, None).await?.join("\n").as_bytes()))
}

async fn watchlists(tx: &mut Tx) -> Result<Vec<String>> {
    let own =
        "SELECT name FROM watchlists UNION SELECT watchlist FROM watchlist_entries ORDER BY 1";
    texts(tx, own, None).await
}

async fn of_watchlist(tx: &mut Tx, name: &str) -> Result<Option<String>> {
    let list =
        "SELECT json_array(name, sha256, added, by, entry_count) FROM watchlists WHERE name = ?";
    let mut seal = match texts(tx, list, Some(name)).await?.pop() {
        Some(row) => chained(FIRST_SEAL, &row),
        None => return Ok(None),
    };
    let entries = "SELECT json_array(position, id, caption, body) FROM watchlist_entries \
                   WHERE watchlist = ? ORDER BY position";
    for row in texts(tx, entries, Some(name)).await? {
        seal = chained(&seal, &row);
    }
    Ok(Some(seal))
}

async fn texts(tx: &mut Tx, sql: &str, of: Option<&str>) -> Result<Vec<String>> {
    let mut query = sqlx::query_scalar(sqlx::AssertSqlSafe(sql.to_owned()));
    if let Some(of) = of {
        query = query.bind(of.to_owned());
    }
    query.fetch_all(&mut **tx).await.map_err(failed)
}

async fn kept(tx: &mut Tx, what: &str) -> Result<Option<String>> {
    sqlx::query_scalar("SELECT seal FROM seals WHERE what = ?")
        .bind(what.to_owned())
        .fetch_optional(&mut **tx)
        .await
        .map_err(failed)
}

async fn keep(tx: &mut Tx, what: &str, seal: &str) -> Result<()> {
    sqlx::query("INSERT OR REPLACE INTO seals VALUES (?, ?)")
        .bind(what.to_owned())
        .bind(seal.to_owned())
        .execute(&mut **tx)
        .await
        .map_err(failed)?;
    Ok(())
}
