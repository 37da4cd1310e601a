//! Reports, originals, readings.

use super::fixtures::{incoming, retrieval};
use crate::{Added, ClaimFilter, Page, Query, ReportFilter, Storage, Unreadable};

pub(super) async fn come_back_whole(storage: &impl Storage) {
    let mut given = incoming("a.txt", "Irena Novak", "Batumi");
    given.reading.report.guessed_encoding = Some("windows-1252".into());
    let id = given.reading.report.id.clone();
    let added = storage.add_report(given.clone()).await.unwrap();
    assert_eq!(
        added,
        Added::New {
            name: "a.txt".into()
        }
    );
    assert_eq!(
        storage.original(&id).await.unwrap(),
        Some(given.original.clone())
    );
    assert_eq!(
        storage.reading(&id).await.unwrap(),
        Some(given.reading.clone())
    );
    assert_eq!(
        storage.readings().await.unwrap(),
        std::slice::from_ref(&given.reading)
    );
    assert_eq!(
        storage.retrievals(&id).await.unwrap(),
        std::slice::from_ref(&given.retrieval)
    );
    let listed = storage.report("a.txt").await.unwrap().unwrap();
    assert_eq!(listed, given.kept_as("a.txt", 1));
    let claim = &given.reading.claims[0];
    let kept = storage.claim(&claim.id).await.unwrap().unwrap();
    assert_eq!((&kept.claim, &kept.report), (claim, &id));
    assert_eq!(kept.published.as_deref(), Some("2024-12-12"));
    assert_eq!(storage.original("elsewhere").await.unwrap(), None);
    assert_eq!(storage.reading("elsewhere").await.unwrap(), None);
    assert_eq!(storage.claim("elsewhere").await.unwrap(), None);
    let check = storage.check().await.unwrap();
    assert_eq!((check.reports, check.claims), (1, 1));
    assert!(check.problems.is_empty(), "{:?}", check.problems);
}

pub(super) async fn are_kept_once(storage: &impl Storage) {
    let given = incoming("a.txt", "Irena Novak", "Batumi");
    let id = given.reading.report.id.clone();
    storage.add_report(given.clone()).await.unwrap();
    let state = storage.state().await.unwrap();
    let mut again = given;
    again.reading.report.name = "copy.txt".into();
    again.retrieval = retrieval("mail/copy.txt");
    let known = Added::Known {
        name: "a.txt".into(),
    };
    assert_eq!(storage.add_report(again.clone()).await.unwrap(), known);
    assert_eq!(storage.add_report(again).await.unwrap(), known);
    assert_eq!(storage.reports(&Page::all()).await.unwrap().items.len(), 1);
    assert_eq!(
        storage.name_of(&id).await.unwrap().as_deref(),
        Some("a.txt")
    );
    assert_eq!(storage.retrievals(&id).await.unwrap().len(), 2);
    assert_eq!(
        storage.state().await.unwrap(),
        state,
        "nothing new to find out"
    );
}

pub(super) async fn of_one_name_are_told_apart(storage: &impl Storage) {
    for place in ["Batumi", "Poti", "Kars"] {
        let mut given = incoming("a.txt", "Irena Novak", place);
        given.retrieval = retrieval(place);
        storage.add_report(given).await.unwrap();
    }
    let listed = storage.reports(&Page::all()).await.unwrap().items;
    let names: Vec<&str> = listed.iter().map(|report| report.name.as_str()).collect();
    assert_eq!(names, ["a.txt", "a.txt (2)", "a.txt (3)"]);
    for reading in storage.readings().await.unwrap() {
        assert_eq!(reading.claims[0].report, reading.report.name);
    }
    assert!(storage.check().await.unwrap().problems.is_empty());
}

pub(super) async fn are_listed_stretch_by_stretch(storage: &impl Storage) {
    for number in 1..=7 {
        let given = incoming(&format!("{number}.txt"), "Irena Novak", "Batumi");
        storage.add_report(given).await.unwrap();
    }
    let mut page = Page::first(3);
    let (mut reports, mut claims) = (Vec::new(), Vec::new());
    loop {
        let slice = storage.reports(&page).await.unwrap();
        reports.extend(slice.items.into_iter().map(|report| report.number));
        match slice.next {
            Some(next) => page.after = Some(next),
            None => break,
        }
    }
    assert_eq!(reports, [1, 2, 3, 4, 5, 6, 7]);
    let mut page = Page::first(2);
    loop {
        let slice = storage
            .claims(&ClaimFilter::default(), &page)
            .await
            .unwrap();
        assert!(slice.items.len() <= 2);
        claims.extend(slice.items.into_iter().map(|kept| kept.claim.report));
        match slice.next {
            Some(next) => page.after = Some(next),
            None => break,
        }
    }
    assert_eq!(
        claims,
        [
            "1.txt", "2.txt", "3.txt", "4.txt", "5.txt", "6.txt", "7.txt"
        ]
    );
    page.after = Some("'; DROP TABLE reports".into());
    assert!(storage.reports(&page).await.is_err());
}

pub(super) async fn not_read_are_kept_and_searchable(storage: &impl Storage) {
    let mut given = incoming("es.txt", "Irena Novak", "Batumi");
    given.not_read = Some("it is in Spanish, and there is no model for that".into());
    given.reading = crate::unread(given.reading.report);
    let id = given.reading.report.id.clone();
    storage.add_report(given).await.unwrap();
    assert!(storage.readings().await.unwrap().is_empty());
    let text = storage.reading(&id).await.unwrap().unwrap().report.text;
    assert!(text.contains("Batumi"));
    let hits = storage
        .search(&Query::parse("batumi"), &Page::all())
        .await
        .unwrap();
    assert!(hits.items[0].report.not_read.is_some());
}

pub(super) async fn may_be_read_again(storage: &impl Storage) {
    let given = incoming("a.txt", "Irena Novak", "Batumi");
    storage.add_report(given.clone()).await.unwrap();
    let state = storage.state().await.unwrap();
    let mut better = given.reading.clone();
    better.claims[0].rule = "presence/better".into();
    let mut second = better.claims[0].clone();
    second.id = "second".into();
    better.claims.push(second);
    storage
        .replace_reading(better.clone(), "a better reader")
        .await
        .unwrap();
    let id = &better.report.id;
    assert_eq!(storage.reading(id).await.unwrap().as_ref(), Some(&better));
    let listed = storage.report(id).await.unwrap().unwrap();
    assert_eq!(
        (listed.read_with.as_str(), listed.claims),
        ("a better reader", 2)
    );
    assert!(storage.state().await.unwrap() > state);
    assert!(storage.check().await.unwrap().problems.is_empty());
    let mut nowhere = better;
    nowhere.report.id = "elsewhere".into();
    assert!(storage.replace_reading(nowhere, "x").await.is_err());
}

pub(super) async fn that_cannot_be_read_are_named_until_they_can(storage: &impl Storage) {
    let damaged = Unreadable {
        from: "a.txt".into(),
        reason: "a.txt holds binary data, not text".into(),
        at: "2024-12-14T10:00:00Z".into(),
        by: "Ana".into(),
    };
    storage.note_unreadable(&damaged).await.unwrap();
    storage.note_unreadable(&damaged).await.unwrap();
    assert_eq!(storage.unreadable().await.unwrap(), [damaged]);
    let given = incoming("a.txt", "Irena Novak", "Batumi");
    storage.add_report(given).await.unwrap();
    assert!(storage.unreadable().await.unwrap().is_empty());
}

pub(super) async fn are_listed_the_last_first(storage: &impl Storage) {
    let mut ids = Vec::new();
    for (file, place) in [("a.txt", "Batumi"), ("b.txt", "Poti"), ("c.txt", "Kars")] {
        let mut given = incoming(file, "Irena Novak", place);
        given.not_read = (place == "Kars").then(|| "no model for it".to_owned());
        ids.push(given.reading.report.id.clone());
        storage.add_report(given).await.unwrap();
    }
    for (read, words, expected) in [
        (None, None, vec!["c.txt", "b.txt", "a.txt"]),
        (Some(true), None, vec!["b.txt", "a.txt"]),
        (Some(false), None, vec!["c.txt"]),
        (None, Some("poti"), vec!["b.txt"]),
        (None, Some("A.TX"), vec!["a.txt"]),
        (None, Some("harbour gaz"), vec!["c.txt", "b.txt", "a.txt"]),
        (None, Some("\" OR NEAR("), vec![]),
        (None, Some("' OR 1=1 --"), vec![]),
    ] {
        let filter = ReportFilter {
            read,
            words: words.map(str::to_owned),
        };
        let (mut page, mut names) = (Page::first(1), Vec::new());
        loop {
            let slice = storage.recent_reports(&filter, &page).await.unwrap();
            names.extend(slice.items.into_iter().map(|report| report.name));
            page.after = slice.next;
            if page.after.is_none() {
                break;
            }
        }
        assert_eq!(names, expected, "{filter:?}");
    }
    let asked = [ids[2].clone(), ids[0].clone(), "nowhere".to_owned()];
    let among = storage.reports_among(&asked).await.unwrap();
    let names: Vec<&str> = among.iter().map(|report| report.name.as_str()).collect();
    assert_eq!(names, ["a.txt", "c.txt"]);
    let counts = storage.counts().await.unwrap();
    assert_eq!((counts.reports, counts.not_read, counts.claims), (3, 1, 3));
}
