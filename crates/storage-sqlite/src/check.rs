//! Whether the file is what was written.

use reportedly_storage::{
    Check, FIRST_SEAL, Result, StorageError, breaks_in_chain, problems_of_report,
};

use crate::SqliteStorage;
use crate::columns::failed;
use crate::reports::Tx;
use crate::{digest, judgements, readings, schema, seals, words};

pub(crate) async fn check(storage: &SqliteStorage) -> Result<Check> {
    let mut tx = storage.snapshot().await?;
    let log = judgements::log(&mut *tx).await?;
    let mut check = Check {
        judgements: log.len() as u64,
        last_seal: log
            .last()
            .map_or(FIRST_SEAL, |(last, _)| &last.seal)
            .to_owned(),
        problems: breaks_in_file(&mut tx).await?,
        ..Check::default()
    };
    let numbers: Vec<i64> = sqlx::query_scalar("SELECT number FROM reports ORDER BY number")
        .fetch_all(&mut *tx)
        .await
        .map_err(failed)?;
    for number in numbers {
        if let Err(error) = check_report(&mut tx, number, &mut check).await {
            check.problems.push(format!("report {number}: {error}"));
        }
    }
    let log = log.iter().map(|(entry, text)| (entry, text.as_str()));
    check.problems.extend(breaks_in_chain(log));
    check.problems.extend(seals::tables::broken(&mut tx).await?);
    check.problems.extend(schema::differences(&mut tx).await?);
    drop(tx);
    let of_words = words::not_as_indexed(storage).await?.into_iter();
    check
        .outdated
        .extend(of_words.map(|name| format!("the index of words is not what {name} says")));
    Ok(check)
}

/// What the database says of its own pages and indexes.
async fn breaks_in_file(tx: &mut Tx) -> Result<Vec<String>> {
    let said: Vec<String> = sqlx::query_scalar("PRAGMA integrity_check")
        .fetch_all(&mut **tx)
        .await
        .map_err(failed)?;
    let broken = said.into_iter().filter(|line| line != "ok");
    Ok(broken
        .map(|line| format!("the file is damaged: {line}"))
        .collect())
}

async fn check_report(tx: &mut Tx, number: i64, check: &mut Check) -> Result<()> {
    let (original, digest, counts): (Option<Vec<u8>>, String, String) = sqlx::query_as(
        "SELECT bytes, digest, claim_count || ' ' || byte_count FROM reports LEFT JOIN originals ON report = number WHERE number = ?",
    )
    .bind(number)
    .fetch_one(&mut **tx)
    .await
    .map_err(failed)?;
    let mut found = readings::between(tx, number, number, true).await?;
    let (_, reading) = found
        .pop()
        .ok_or_else(|| StorageError::damaged("the reading", "it is gone"))?;
    let Some(original) = original else {
        let name = &reading.report.name;
        check
            .problems
            .push(format!("the original of {name} is gone"));
        check.reports += 1;
        return Ok(());
    };
    let now = digest::of(tx, number).await?;
    let problems = problems_of_report(&original, &reading, (&digest, &now));
    check.problems.extend(problems);
    if counts != format!("{} {}", reading.claims.len(), original.len()) {
        let name = &reading.report.name;
        let what = format!("how many claims and bytes {name} has is not what is kept of it");
        check.problems.push(what);
    }
    if !seals::hold(tx, number).await? {
        let name = &reading.report.name;
        check.problems.push(format!(
            "when {name} was retrieved, by whom and whence is not what was sealed"
        ));
    }
    check.reports += 1;
    check.bytes += original.len() as u64;
    check.claims += reading.claims.len() as u64;
    Ok(())
}
