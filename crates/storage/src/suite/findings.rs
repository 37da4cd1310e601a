//! People, events, whereabouts.

use std::collections::{BTreeMap, BTreeSet};

use reportedly_model::{
    Absence, Absent, Certainty, Coverage, Event, Evidentiality, Kind, Origins, Person, PlaceReport,
    Reading, Slots, Standing, Whereabouts,
};

use super::fixtures::{incoming, person};
use crate::{
    Bounds, Brief, ClaimFilter, ClaimMark, CountsOf, EventFilter, Findings, FoundAnswer,
    FoundPerson, FoundTies, FoundTopic, Gone, Grounds, Marks, NameFilter, Page, PeopleFilter,
    PeopleOrder, READY, Storage, StorageError, Tie,
};

pub(super) async fn kept(storage: &impl Storage, file: &str, name: &str) -> Reading {
    let given = incoming(file, name, "Batumi");
    storage.add_report(given.clone()).await.unwrap();
    given.reading
}

fn event(id: &str, person: &str) -> Event {
    Event {
        id: id.into(),
        kind: Kind::Presence,
        person: Some(person.into()),
        subject: "Irena Novak".into(),
        accounts: Vec::new(),
        absent: Vec::new(),
        facets: Vec::new(),
        origins: Origins::default(),
    }
}

fn answer(person: &str, reading: &Reading) -> Whereabouts {
    let Slots::Presence(presence) = &reading.claims[0].slots else {
        panic!("the fixture claims a presence");
    };
    let place = PlaceReport {
        place: presence.place[0].clone(),
        claims: Vec::new(),
        origins: Origins {
            low: 1,
            high: 2,
            ..Origins::default()
        },
        when: Some("2024-12-12".into()),
        when_stated: false,
        arrival_stated: true,
        certainty: Certainty::Certain,
        evidentiality: Evidentiality::Asserted,
        within: Vec::new(),
        reasons: Vec::new(),
    };
    Whereabouts {
        person: person.into(),
        name: "Irena Novak".into(),
        as_of: None,
        answer: "Last reported in Batumi.".into(),
        standing: Standing::Reported,
        fates: Vec::new(),
        places: vec![place],
        earlier: Vec::new(),
        ruled_out: Vec::new(),
        gone: Vec::new(),
        apart: Vec::new(),
        denials: Vec::new(),
        revisions: Vec::new(),
        overturn: Vec::new(),
        coverage: Coverage {
            given: 1,
            read: 1,
            not_read: Vec::new(),
            later: 0,
            undated: 0,
            published_to: None,
            withdrawn: 0,
            copies: 0,
        },
    }
}

fn mark(reading: &Reading) -> ClaimMark {
    ClaimMark {
        verdict: "corrected".into(),
        by: "Ana".into(),
        at: "2024-12-14T10:00:00Z".into(),
        why: None,
        entry: 1,
        report: reading.report.id.clone(),
        person: Some("p1".into()),
        instead: Some(reading.claims[0].clone()),
    }
}

fn grounds(key: &str) -> Grounds {
    Grounds {
        key: key.into(),
        joins: BTreeSet::from(["j1".to_owned(), "j2".to_owned()]),
        undone: BTreeSet::from(["j2".to_owned()]),
    }
}

fn found(person: Person) -> FoundPerson {
    FoundPerson {
        key: format!("key of {}", person.name),
        reports: vec!["quiet.txt".into()],
        person,
    }
}

pub(super) fn of(id: &str, name: &str, reading: &Reading) -> Findings {
    let claim = &reading.claims[0].id;
    Findings {
        coverage: answer(id, reading).coverage,
        people: vec![found(person(id, name, reading))],
        redirects: BTreeMap::from([("before".to_owned(), id.to_owned())]),
        topics: vec![FoundTopic {
            events: vec![event("e2", id), event("e1", id)],
            grounds: grounds("t1"),
        }],
        answers: vec![FoundAnswer {
            answer: answer(id, reading).into(),
            grounds: grounds("a1"),
        }],
        reports: vec![FoundTies {
            report: reading.report.id.clone(),
            key: "r1".into(),
            subjects: BTreeMap::from([(claim.clone(), id.to_owned())]),
            ties: BTreeSet::from([tie(claim)]),
        }],
        marks: Marks {
            claims: BTreeMap::from([(claim.clone(), mark(reading))]),
            ..Marks::default()
        },
        ..Findings::nothing(1)
    }
}

fn tie(claim: &str) -> Tie {
    Tie {
        claim: claim.to_owned(),
        slot: "companions".into(),
        person: "p9".into(),
    }
}

pub(super) async fn come_back_whole(storage: &impl Storage) {
    let reading = kept(storage, "a.txt", "Irena Novak").await;
    let findings = of("p1", "Irena Novak", &reading);
    storage.put_findings(&findings).await.unwrap();
    let irena = person("p1", "Irena Novak", &reading);
    let whereabouts = answer("p1", &reading);
    let everybody = storage.everybody().await.unwrap();
    assert_eq!(everybody, std::slice::from_ref(&irena));
    for id in ["p1", "before"] {
        is_found_by(storage, id, &reading).await;
    }
    let mut quiet = event("e2", "p1");
    quiet.absent.push(Absent {
        report: "quiet.txt".into(),
        absence: Absence::NoClaimFound,
    });
    assert_eq!(storage.event("e2").await.unwrap(), Some(quiet));
    for (kind, found) in [(Kind::Presence, 2), (Kind::Fate, 0)] {
        let filter = EventFilter {
            kind: Some(kind),
            without_absent: true,
            ..EventFilter::default()
        };
        let events = storage.events(&filter, &Page::all()).await.unwrap();
        assert_eq!(events.items.len(), found);
        assert!(events.items.iter().all(|event| event.absent.is_empty()));
    }
    let main = storage.main_events("before", Bounds::of(1)).await.unwrap();
    assert_eq!(main, [Brief::of_event(event("e1", "p1"), 0, READY)]);
    let counts = CountsOf {
        claims: 1,
        events: 2,
    };
    assert_eq!(storage.counts_of("before").await.unwrap(), counts);
    let ids = ["none".to_owned(), reading.claims[0].id.clone()];
    let among = storage.claims_among(&ids).await.unwrap();
    assert_eq!(among[0].claim, reading.claims[0]);
    let answers = storage.all_whereabouts(&Page::first(1)).await.unwrap();
    assert_eq!(answers.items, [whereabouts]);
    let none = ClaimFilter {
        kind: Some(Kind::Fate),
        ..ClaimFilter::default()
    };
    assert!(
        storage
            .claims(&none, &Page::all())
            .await
            .unwrap()
            .items
            .is_empty()
    );
    let table = storage
        .people(&PeopleFilter::default(), &Page::all())
        .await
        .unwrap();
    let row = &table.items[0];
    assert_eq!(row.place.as_deref(), Some("Batumi"));
    assert_eq!(row.answer.as_deref(), Some("Last reported in Batumi."));
    assert_eq!(row.names, ["Irena Novak"]);
}

/// Somebody with two events and a claim is found by an id, be it one of before.
async fn is_found_by(storage: &impl Storage, id: &str, reading: &Reading) {
    assert_eq!(
        storage.person(id).await.unwrap().as_ref(),
        Some(&person("p1", "Irena Novak", reading))
    );
    assert_eq!(
        storage.whereabouts(id).await.unwrap().as_ref(),
        Some(&answer("p1", reading))
    );
    let events = storage
        .events(&EventFilter::of(id), &Page::first(1))
        .await
        .unwrap();
    assert_eq!(events.items[0].id, "e1");
    let mut page = Page::first(1);
    page.after = events.next;
    let events = storage.events(&EventFilter::of(id), &page).await.unwrap();
    assert_eq!((events.items[0].id.as_str(), events.next), ("e2", None));
    let about = ClaimFilter {
        person: Some(id.into()),
        ..ClaimFilter::default()
    };
    let claims = storage.claims(&about, &Page::all()).await.unwrap().items;
    assert_eq!(claims.len(), 1);
    assert_eq!(claims[0].claim, reading.claims[0]);
    assert_eq!(claims[0].person.as_deref(), Some("p1"));
    assert_eq!(claims[0].person_name.as_deref(), Some("Irena Novak"));
}

pub(super) async fn tell_who_takes_part(storage: &impl Storage) {
    let reading = kept(storage, "a.txt", "Irena Novak").await;
    let findings = of("p1", "Irena Novak", &reading);
    storage.put_findings(&findings).await.unwrap();
    assert_eq!(storage.marks().await.unwrap(), findings.marks);
    for person in ["p1", "before", "p9"] {
        let ties = storage.ties(person).await.unwrap();
        assert_eq!(ties, [tie(&reading.claims[0].id)]);
    }
    assert!(storage.ties("p2").await.unwrap().is_empty());
    for (partner, found) in [("p9", 1), ("p1", 0)] {
        let filter = ClaimFilter {
            partner: Some(partner.into()),
            ..ClaimFilter::default()
        };
        let claims = storage.claims(&filter, &Page::all()).await.unwrap();
        assert_eq!(claims.items.len(), found, "{partner}");
    }
}

pub(super) async fn make_a_table_that_can_be_filtered(storage: &impl Storage) {
    let reading = kept(storage, "a.txt", "Irena Nováková").await;
    storage
        .put_findings(&of("p1", "Irena Nováková", &reading))
        .await
        .unwrap();
    let any = PeopleFilter::default;
    let with = |set: fn(&mut PeopleFilter)| {
        let mut filter = any();
        set(&mut filter);
        filter
    };
    let named = |letters: &str, or: &[&str]| PeopleFilter {
        name: Some(NameFilter {
            letters: letters.into(),
            or: or.iter().map(|&id| id.to_owned()).collect(),
        }),
        ..any()
    };
    let in_place = |place: &str| PeopleFilter {
        places: vec![place.into()],
        ..any()
    };
    let among = |ids: &[&str], inside| PeopleFilter {
        among: Some((ids.iter().map(|&id| id.to_owned()).collect(), inside)),
        ..any()
    };
    for (is_there, filter) in [
        (true, any()),
        (true, with(|f| f.min_origins = Some(1))),
        (false, with(|f| f.min_origins = Some(2))),
        (false, with(|f| f.standing = Some(Standing::Disputed))),
        (false, with(|f| f.country = Some("FR".into()))),
        (false, with(|f| f.conflicts = Some(true))),
        (false, with(|f| f.named = Some(false))),
        (true, named("NOVAK", &[])),
        (false, named("%", &[])),
        (false, named("", &[])),
        (true, named("no_such' OR 1=1 --", &["p1"])),
        (true, in_place("batumi")),
        (true, in_place("ge")),
        (false, in_place("Oslo")),
        (false, in_place("%_")),
        (true, among(&["p1"], true)),
        (false, among(&["p1"], false)),
        (false, among(&[], true)),
        (true, with(|f| f.order = PeopleOrder::Reports)),
    ] {
        let table = storage.people(&filter, &Page::all()).await.unwrap();
        assert_eq!(!table.items.is_empty(), is_there, "{filter:?}");
        let count = storage.count_people(&filter).await.unwrap();
        assert_eq!(count, u64::from(is_there), "{filter:?}");
    }
}

pub(super) async fn list_whom_most_reports_speak_of_first(storage: &impl Storage) {
    let first = kept(storage, "a.txt", "Irena Novak").await;
    let second = kept(storage, "b.txt", "Petr Havel").await;
    let mut findings = of("p1", "Irena Novak", &first);
    let mut petr = person("p2", "Petr Havel", &first);
    petr.members
        .extend(person("p2", "Petr Havel", &second).members);
    findings
        .people
        .extend([found(petr), found(person("p3", "Ada Quist", &second))]);
    storage.put_findings(&findings).await.unwrap();
    for (order, expected) in [
        (PeopleOrder::Name, ["p3", "p1", "p2"]),
        (PeopleOrder::Reports, ["p2", "p3", "p1"]),
    ] {
        let filter = PeopleFilter {
            order,
            ..PeopleFilter::default()
        };
        let (mut page, mut ids) = (Page::first(1), Vec::new());
        loop {
            let slice = storage.people(&filter, &page).await.unwrap();
            ids.extend(slice.items.into_iter().map(|row| row.id));
            page.after = slice.next;
            if page.after.is_none() {
                break;
            }
        }
        assert_eq!(ids, expected);
    }
}

pub(super) async fn are_replaced_together(storage: &impl Storage) {
    let reading = kept(storage, "a.txt", "Irena Novak").await;
    storage
        .put_findings(&of("p1", "Irena Novak", &reading))
        .await
        .unwrap();
    storage
        .put_findings(&of("p2", "Irena Novák", &reading))
        .await
        .unwrap();
    assert!(storage.person("p1").await.unwrap().is_none());
    assert!(storage.whereabouts("p1").await.unwrap().is_none());
    assert_eq!(storage.person("before").await.unwrap().unwrap().id, "p2");
    assert_eq!(storage.everybody().await.unwrap().len(), 1);
}

pub(super) async fn change_in_part(storage: &impl Storage) {
    let first = kept(storage, "a.txt", "Irena Novak").await;
    let second = kept(storage, "b.txt", "Petr Havel").await;
    let before = of("p1", "Irena Novak", &first);
    storage.put_findings(&before).await.unwrap();
    let mut change = Findings {
        state: 2,
        since: Some(1),
        people: vec![found(person("p2", "Petr Havel", &second))],
        answers: Vec::new(),
        topics: vec![FoundTopic {
            events: vec![event("e1", "p1"), event("e3", "p2")],
            grounds: grounds("t2"),
        }],
        reports: vec![FoundTies {
            report: second.report.id.clone(),
            key: "r2".into(),
            subjects: BTreeMap::from([(second.claims[0].id.clone(), "p2".to_owned())]),
            ties: BTreeSet::new(),
        }],
        ..before.clone()
    };
    change.coverage.not_read = vec!["c.txt".into()];
    change.gone.topics.insert("t1".into());
    storage.put_findings(&change).await.unwrap();
    assert_eq!(storage.state_of_findings().await.unwrap(), Some(2));
    let (all, page) = (EventFilter::default(), Page::all());
    let events = storage.events(&all, &page).await.unwrap().items;
    let told: Vec<(&str, &str)> = events
        .iter()
        .map(|event| (event.id.as_str(), event.absent[1].report.as_str()))
        .collect();
    assert_eq!(told, [("e1", "c.txt"), ("e3", "c.txt")]);
    let answer = storage.whereabouts("p1").await.unwrap().unwrap();
    assert_eq!(answer.coverage.not_read, ["c.txt"]);
    assert_eq!(storage.everybody().await.unwrap().len(), 2);
    let basis = storage.basis().await.unwrap().unwrap();
    assert_eq!(basis.people["p2"], "key of Petr Havel");
    assert_eq!(basis.reports.len(), 2);
    assert_eq!(basis.answers["p1"], grounds("a1"));
    assert_eq!(basis.topics.into_keys().collect::<Vec<_>>(), ["t2"]);
    let again = storage.put_findings(&change).await;
    assert!(matches!(again, Err(StorageError::Overtaken)));
    change.since = Some(2);
    change.gone = Gone {
        people: BTreeSet::from(["p1".to_owned()]),
        answers: BTreeSet::from(["p1".to_owned()]),
        reports: BTreeSet::from([first.report.id.clone()]),
        topics: BTreeSet::new(),
    };
    storage.put_findings(&change).await.unwrap();
    assert!(storage.whereabouts("p1").await.unwrap().is_none());
    let left = storage.everybody().await.unwrap();
    assert_eq!(left, [person("p2", "Petr Havel", &second)]);
    assert!(storage.ties("p9").await.unwrap().is_empty());
}

pub(super) async fn know_whether_they_are_up_to_date(storage: &impl Storage) {
    assert_eq!(storage.state_of_findings().await.unwrap(), None);
    let reading = kept(storage, "a.txt", "Irena Novak").await;
    let mut findings = of("p1", "Irena Novak", &reading);
    findings.state = storage.state().await.unwrap();
    storage.put_findings(&findings).await.unwrap();
    assert_eq!(
        storage.state_of_findings().await.unwrap(),
        Some(findings.state)
    );
    assert_eq!(storage.state().await.unwrap(), findings.state);
    kept(storage, "b.txt", "Irena Novak").await;
    assert!(storage.state().await.unwrap() > findings.state);
}

pub(super) async fn find_people_in_any_spelling(storage: &impl Storage) {
    let reading = kept(storage, "a.txt", "Khadija Mansouri").await;
    storage
        .put_findings(&of("p1", "Khadija Mansouri", &reading))
        .await
        .unwrap();
    for spelling in ["Khadîdja Mansoury", "خديجة منصوري", "Mansoury"] {
        let found = storage.people_like(spelling, 10).await.unwrap();
        assert_eq!(found.len(), 1, "{spelling}");
    }
    let reading = kept(storage, "b.txt", "Nadim Darwish").await;
    storage
        .put_findings(&of("p2", "Nadim Darwish", &reading))
        .await
        .unwrap();
    for spelling in ["Darwish", "Darouiche", "درويش", "Дарвиш"] {
        let found = storage.people_like(spelling, 10).await.unwrap();
        assert_eq!(found.len(), 1, "{spelling}");
    }
    assert!(storage.people_like("Zeller", 10).await.unwrap().is_empty());
}
