//! A day later than the one on which a report was had is no date of it, in any format.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use reportedly_corroborate::NoGazetteer;
use reportedly_export::{annotations, ftm, geojson, table};
use reportedly_model::{DateBasis, Published};
use reportedly_storage::suite::incoming;
use reportedly_storage::{MemoryStorage, Storage};
use reportedly_workspace::refresh;

/// The four formats of a case with one report that gives a day.
async fn formats(date: &str) -> Vec<String> {
    let storage = MemoryStorage::default();
    let mut report = incoming("a.txt", "Irena Novak", "Kars");
    let (date, basis) = (date.to_owned(), DateBasis::Metadata);
    report.reading.report.published = Some(Published { date, basis });
    storage.add_report(report).await.unwrap();
    let case = refresh(&storage, &NoGazetteer).await.unwrap();
    let mut written = vec![Vec::new(); 4];
    ftm(&case, &mut written[0]).unwrap();
    geojson(&case, &mut written[1]).unwrap();
    table(&case, &mut written[2]).unwrap();
    annotations(&case, &mut written[3]).unwrap();
    let texts = written.into_iter().map(String::from_utf8);
    texts.collect::<Result<_, _>>().unwrap()
}

#[tokio::test]
async fn a_day_that_has_not_come_is_left_out() {
    for written in formats("2099-01-01").await {
        assert!(!written.contains("2099-01-01"), "{written}");
    }
    for written in formats("2024-12-11").await {
        assert!(written.contains("2024-12-11"), "{written}");
    }
}
