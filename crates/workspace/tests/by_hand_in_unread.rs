//! A report that was not read counts as not read, and what an analyst finds in it counts all the same.

use reportedly_corroborate::NoGazetteer;
use reportedly_model::{Absence, Kind, Span};
use reportedly_storage::suite::incoming;
use reportedly_storage::{
    Decision, EventFilter, Incoming, Judgement, MemoryStorage, Page, Storage,
};
use reportedly_workspace::{Told, Who, Words, claim_by_hand, load, refresh};

/// A report in a language without a model: text, and nothing found in it.
fn unread(file: &str, name: &str, place: &str) -> Incoming {
    let mut report = incoming(file, name, place);
    report.not_read = Some("no model for its language (Swedish)".into());
    report.reading.mentions.clear();
    report.reading.chains.clear();
    report.reading.claims.clear();
    report
}

#[tokio::test]
async fn claims_made_by_hand_count_and_the_report_stays_unread() {
    let storage = MemoryStorage::default();
    let read = incoming("a.txt", "Irena Novak", "Batumi");
    storage.add_report(read).await.unwrap();
    let foreign = unread("b.txt", "Irena Novak", "Oslo");
    storage.add_report(foreign.clone()).await.unwrap();
    let before = load(&storage).await.unwrap();
    assert_eq!((before.readings.len(), before.not_read.len()), (1, 1));

    let told = Told {
        subject: Some(Who {
            name: Some("Irena Novak".into()),
            ..Who::default()
        }),
        place: Some(Words::Said("Oslo".into())),
        ..Told::default()
    };
    let words = Span::new(0, 19);
    let claim = claim_by_hand(&foreign.reading, Kind::Presence, words, &told, &|_| None).unwrap();
    let missed = Judgement {
        at: "2024-12-15T10:00:00Z".into(),
        by: "Ana".into(),
        why: None,
        decision: Decision::Missed {
            report: foreign.reading.report.id.clone(),
            claim: Box::new(claim),
        },
    };
    let entry = storage.judge(missed).await.unwrap().number;
    let case = refresh(&storage, &NoGazetteer).await.unwrap();
    assert_eq!(case.people.len(), 1, "one person in both");
    let person = &case.people[0].id;
    let answer = storage.whereabouts(person).await.unwrap().unwrap();
    let places: Vec<&str> = answer
        .places
        .iter()
        .map(|one| one.place.name.as_str())
        .collect();
    assert_eq!(places.len(), 2, "{places:?}");
    let counts = &answer.coverage;
    assert_eq!((counts.given, counts.read), (2, 1));
    assert_eq!(counts.not_read, ["b.txt"]);
    let events = storage.events(&EventFilter::of(person), &Page::all()).await;
    for event in events.unwrap().items {
        let tells = event
            .accounts
            .iter()
            .any(|account| account.report == "b.txt");
        let absent: Vec<(&str, Absence)> = event
            .absent
            .iter()
            .filter(|one| one.report == "b.txt")
            .map(|one| (one.report.as_str(), one.absence))
            .collect();
        let expected = [("b.txt", Absence::NotRead)];
        assert_eq!(absent, expected[usize::from(tells)..], "once, either way");
    }

    let undone = Judgement {
        at: "2024-12-16T10:00:00Z".into(),
        by: "Ana".into(),
        why: None,
        decision: Decision::Undone { entry },
    };
    storage.judge(undone).await.unwrap();
    let after = load(&storage).await.unwrap();
    assert_eq!(after.readings, before.readings);
    assert_eq!(after.people, before.people);
}
