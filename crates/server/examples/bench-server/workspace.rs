//! The workspace that is measured, made once.

use std::path::Path;
use std::time::Instant;

use reportedly_corroborate::NoGazetteer;
use reportedly_storage::Storage;
use reportedly_storage_sqlite::SqliteStorage;

use crate::Failure;
use crate::reports::{Cast, report};

/// Keeps reports until they make so many claims, and brings them together.
pub async fn make(file: &Path, claims: u64) -> Result<(), Failure> {
    if !file.is_file() {
        let part = file.with_extension("part");
        let _none = std::fs::remove_file(&part);
        let storage = SqliteStorage::create(&part).await?;
        let (start, cast) = (Instant::now(), Cast::for_claims(claims));
        let (mut kept, mut number) = (0, 0);
        while kept < claims {
            let incoming = report(&cast, number);
            kept += incoming.reading.claims.len() as u64;
            number += 1;
            storage.add_report(incoming).await?;
        }
        eprintln!("{number} reports kept in {:.1?}", start.elapsed());
        storage.close().await;
        std::fs::rename(part, file)?;
    }
    let storage = SqliteStorage::create(file).await?;
    if !reportedly_workspace::is_up_to_date(&storage).await? {
        let start = Instant::now();
        let case = reportedly_workspace::refresh(&storage, &NoGazetteer).await?;
        let people = case.people.len();
        eprintln!(
            "{people} people brought together in {:.1?}",
            start.elapsed()
        );
    }
    storage.close().await;
    Ok(())
}
