//! Times a workspace of many generated reports: keeping them, bringing them together, asking.
//!
//! `cargo run --release -p reportedly-workspace --example scale -- 5000`

use std::error::Error;
use std::time::Instant;

use reportedly_corroborate::NoGazetteer;
use reportedly_storage::suite::incoming;
use reportedly_storage::{ClaimFilter, EventFilter, Page, PeopleFilter, Query, Storage};
use reportedly_storage_sqlite::SqliteStorage;
use reportedly_workspace::refresh;

const GIVEN: [&str; 20] = [
    "Irena", "Petr", "Nestan", "Davit", "Zurab", "Lamara", "Otar", "Ketevan", "Levan", "Salome",
    "Giorgi", "Tamar", "Nika", "Eteri", "Vakhtang", "Maka", "Irakli", "Nana", "Temur", "Zaza",
];
const FAMILY: [&str; 25] = [
    "Novak", "Havel", "Orvashe", "Lomsar", "Kazberi", "Chavrani", "Sanodze", "Marsheli", "Dzorani",
    "Mindeli", "Tabori", "Velisk", "Ombrade", "Quistor", "Fandrel", "Gorsach", "Hulvane",
    "Istrade", "Jorvath", "Kelmune", "Lestrom", "Moravel", "Nardesh", "Ostriva", "Pelvore",
];
const PLACES: [&str; 7] = [
    "Batumi", "Oslo", "Kars", "Poti", "Vienna", "Trabzon", "Athens",
];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let reports: usize = std::env::args()
        .nth(1)
        .and_then(|count| count.parse().ok())
        .unwrap_or(1_000);
    let folder = tempfile::tempdir()?;
    let storage = SqliteStorage::create(&folder.path().join("scale.db")).await?;
    let start = Instant::now();
    for number in 0..reports {
        let name = format!("{} {}", GIVEN[number * 7 % 20], FAMILY[number * 11 % 25]);
        let place = PLACES[number * 13 % 7];
        storage
            .add_report(incoming(&format!("{number}.txt"), &name, place))
            .await?;
    }
    println!("{:>9.1?}  keep {reports} reports", start.elapsed());
    let start = Instant::now();
    let case = refresh(&storage, &NoGazetteer).await?;
    println!(
        "{:>9.1?}  bring {} people together",
        start.elapsed(),
        case.people.len()
    );
    let start = Instant::now();
    storage
        .people(&PeopleFilter::default(), &Page::first(50))
        .await?;
    println!("{:>9.1?}  table of people", start.elapsed());
    let person = case.people.first().ok_or("nobody")?.id.clone();
    let start = Instant::now();
    let about = ClaimFilter {
        person: Some(person.clone()),
        ..ClaimFilter::default()
    };
    storage.person(&person).await?;
    storage.whereabouts(&person).await?;
    let events = storage
        .events(&EventFilter::of(&person), &Page::first(50))
        .await?;
    let claims = storage.claims(&about, &Page::first(50)).await?;
    println!(
        "{:>9.1?}  one person, {} events, {} claims",
        start.elapsed(),
        events.items.len(),
        claims.items.len()
    );
    let start = Instant::now();
    let hits = storage
        .search(&Query::parse("vienna"), &Page::first(50))
        .await?;
    println!(
        "{:>9.1?}  search, {} hits",
        start.elapsed(),
        hits.items.len()
    );
    let start = Instant::now();
    let alike = storage.people_like("Irina Nowak", 100).await?;
    println!("{:>9.1?}  people alike, {}", start.elapsed(), alike.len());
    storage.close().await;
    Ok(())
}
