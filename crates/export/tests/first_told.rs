//! Words that a later report repeats are of the day that they were first told of, in any format.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use reportedly_corroborate::NoGazetteer;
use reportedly_export::{ftm, geojson, table};
use reportedly_model::{Claim, DateBasis, Published, Span, TimeValue};
use reportedly_storage::suite::incoming;
use reportedly_storage::{Incoming, MemoryStorage, Storage};
use reportedly_workspace::refresh;

/// A report of a day, which makes `friday` of "on Friday".
fn report(name: &str, place: &str, (published, friday): (&str, &str)) -> Incoming {
    let mut report = incoming(name, "Irena Novak", place);
    report.reading.report.published = Some(Published {
        date: published.to_owned(),
        basis: DateBasis::Metadata,
    });
    for claim in &mut report.reading.claims {
        claim.time = Some(TimeValue::new(
            Some(friday.to_owned()),
            "on Friday",
            Span::new(0, 9),
        ));
        claim.evidence.exact = "Irena Novak arrived there by boat on Friday".to_owned();
    }
    report
}

async fn formats(second: Incoming) -> Vec<String> {
    let storage = MemoryStorage::default();
    let first = report("a.txt", "Kars", ("2021-06-07", "2021-06-04"));
    for report in [first, second] {
        storage.add_report(report).await.unwrap();
    }
    let case = refresh(&storage, &NoGazetteer).await.unwrap();
    let mut written = vec![Vec::new(); 3];
    ftm(&case, &mut written[0]).unwrap();
    geojson(&case, &mut written[1]).unwrap();
    table(&case, &mut written[2]).unwrap();
    let texts = written.into_iter().map(String::from_utf8);
    texts.collect::<Result<_, _>>().unwrap()
}

#[tokio::test]
async fn a_copy_of_the_next_week_is_of_the_first_friday() {
    let copy = || report("b.txt", "Kars", ("2021-06-12", "2021-06-11"));
    for written in formats(copy()).await {
        assert!(written.contains("2021-06-04"), "{written}");
        assert!(!written.contains("2021-06-11"), "{written}");
    }
}

#[tokio::test]
async fn other_words_a_later_month_and_what_an_analyst_says_are_of_their_own_day() {
    let copy = || report("b.txt", "Kars", ("2021-06-12", "2021-06-11"));
    let changed = |change: fn(&mut Claim)| {
        let mut copy = copy();
        copy.reading.claims.iter_mut().for_each(change);
        copy
    };
    for own in [
        changed(|claim| claim.evidence.exact.push_str(" again")),
        changed(|claim| claim.rule = Claim::BY_HAND.to_owned()),
    ] {
        for written in formats(own).await {
            assert!(written.contains("2021-06-11"), "{written}");
        }
    }
    let later = report("b.txt", "Kars", ("2021-07-12", "2021-07-09"));
    for written in formats(later).await {
        assert!(written.contains("2021-07-09"), "{written}");
    }
}
