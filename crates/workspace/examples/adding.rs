//! Times one report more in a large workspace: what its findings cost when they are made from
//! nothing, when the program starts anew, and when it has held on to the case.
//!
//! `cargo run --release -p reportedly-workspace --example adding -- FILE.db`, with a workspace such as
//! `make bench-server` leaves behind. The file is copied first, and stays as it is.

use std::error::Error;
use std::time::Instant;

use reportedly_corroborate::NoGazetteer;
use reportedly_storage::suite::incoming;
use reportedly_storage::{Findings, Page, PeopleFilter, PeopleOrder, Storage};
use reportedly_storage_sqlite::SqliteStorage;
use reportedly_workspace::{Upkeep, refresh};

/// Reports that are added, each about somebody of whom many or few others speak.
const ADDED: usize = 10;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("name a workspace")?;
    let folder = tempfile::tempdir()?;
    let copy = folder.path().join("copy.db");
    std::fs::copy(file, &copy)?;
    let storage = SqliteStorage::open(&copy).await?;
    let counts = storage.counts().await?;
    println!("{} reports, {} claims", counts.reports, counts.claims);

    storage.put_findings(&Findings::nothing(0)).await?;
    let start = Instant::now();
    refresh(&storage, &NoGazetteer).await?;
    println!("{:>9.1?}  everything from nothing", start.elapsed());

    let names = names(&storage).await?;
    storage
        .add_report(incoming("one-more.txt", &names[0], "Oslo"))
        .await?;
    let start = Instant::now();
    refresh(&storage, &NoGazetteer).await?;
    println!(
        "{:>9.1?}  one report more, the program started anew",
        start.elapsed()
    );

    let mut upkeep = Upkeep::default();
    upkeep.refresh(&storage, &NoGazetteer).await?;
    for (at, name) in names.iter().enumerate() {
        let report = incoming(&format!("more-{at}.txt"), name, "Oslo");
        storage.add_report(report).await?;
        let start = Instant::now();
        upkeep.refresh(&storage, &NoGazetteer).await?;
        println!(
            "{:>9.1?}  one report more on {name}, the case held",
            start.elapsed()
        );
    }
    storage.close().await;
    Ok(())
}

/// Names of people, from those of whom most reports speak to those of whom few do.
async fn names(storage: &SqliteStorage) -> Result<Vec<String>, Box<dyn Error>> {
    let filter = PeopleFilter {
        named: Some(true),
        order: PeopleOrder::Reports,
        ..PeopleFilter::default()
    };
    let rows = storage.people(&filter, &Page::all()).await?.items;
    let every = (rows.len() / ADDED).max(1);
    let names = rows.into_iter().step_by(every).take(ADDED);
    Ok(names.map(|row| row.name).collect())
}
