//! A report that was there before the day that it gives moves no answer, whomever it is about.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use reportedly_corroborate::NoGazetteer;
use reportedly_model::{DateBasis, Published};
use reportedly_storage::suite::incoming;
use reportedly_storage::{MemoryStorage, Storage};
use reportedly_workspace::refresh;

/// The answers where one report of Irena Novak gives a day, by names.
async fn answers(date: &str, basis: DateBasis) -> Vec<(String, String)> {
    let storage = MemoryStorage::default();
    let mut odd = incoming("odd.txt", "Irena Novak", "Kars");
    let date = date.to_owned();
    odd.reading.report.published = Some(Published { date, basis });
    for report in [
        incoming("a.txt", "Irena Novak", "Oslo"),
        incoming("b.txt", "Petr Havel", "Batumi"),
        odd,
    ] {
        storage.add_report(report).await.unwrap();
    }
    refresh(&storage, &NoGazetteer).await.unwrap();
    let mut answers = Vec::new();
    for person in storage.everybody().await.unwrap() {
        let answer = storage.whereabouts(&person.id).await.unwrap().unwrap();
        answers.push((person.name, answer.answer));
    }
    answers.sort();
    answers
}

#[tokio::test]
async fn a_day_that_has_not_come_counts_as_none() {
    let odd = answers("2099-01-01", DateBasis::Metadata).await;
    for (name, answer) in &odd {
        assert!(!answer.contains("2099"), "{name}: {answer}");
        assert!(answer.contains("1 undated"), "{name}: {answer}");
    }
    assert!(odd[0].1.starts_with("Last reported in Oslo"), "{odd:?}");
}

#[tokio::test]
async fn a_day_that_an_analyst_gives_counts_and_so_does_the_day_after() {
    let confirmed = answers("2099-01-01", DateBasis::Analyst).await;
    assert!(
        confirmed[0].1.starts_with("Last reported in Kars"),
        "{confirmed:?}"
    );
    let next_day = answers("2024-12-15", DateBasis::Metadata).await;
    assert!(
        next_day[0].1.starts_with("Last reported in Kars"),
        "{next_day:?}"
    );
}
