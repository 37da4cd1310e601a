//! People, events, whereabouts, watchlists.

use std::collections::BTreeMap;

use reportedly_model::{
    Certainty, Coverage, Event, Evidentiality, Kind, Origins, PlaceReport, Reading, Slots,
    Standing, Whereabouts,
};
use reportedly_screening::{Entry, ListFile, Watchlist, read_lists};

use super::fixtures::{incoming, person};
use crate::{
    ClaimFilter, ClaimMark, EventFilter, Findings, KeptList, Marks, NameFilter, Page, PeopleFilter,
    PeopleOrder, Storage, Tie,
};

async fn kept(storage: &impl Storage, file: &str, name: &str) -> Reading {
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

fn of(id: &str, name: &str, reading: &Reading) -> Findings {
    Findings {
        state: 1,
        people: vec![person(id, name, reading)],
        redirects: BTreeMap::from([("before".to_owned(), id.to_owned())]),
        events: vec![event("e2", id), event("e1", id)],
        whereabouts: vec![answer(id, reading)],
        subjects: BTreeMap::from([(reading.claims[0].id.clone(), id.to_owned())]),
        ties: vec![Tie {
            claim: reading.claims[0].id.clone(),
            slot: "companions".into(),
            person: "p9".into(),
        }],
        marks: Marks {
            claims: BTreeMap::from([(reading.claims[0].id.clone(), mark(reading))]),
            ..Marks::default()
        },
    }
}

pub(super) async fn come_back_whole(storage: &impl Storage) {
    let reading = kept(storage, "a.txt", "Irena Novak").await;
    let findings = of("p1", "Irena Novak", &reading);
    storage.put_findings(&findings).await.unwrap();
    assert_eq!(storage.everybody().await.unwrap(), findings.people);
    for id in ["p1", "before"] {
        assert_eq!(
            storage.person(id).await.unwrap().as_ref(),
            findings.people.first()
        );
        assert_eq!(
            storage.whereabouts(id).await.unwrap().as_ref(),
            findings.whereabouts.first()
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
    assert_eq!(storage.event("e2").await.unwrap(), Some(event("e2", "p1")));
    for (kind, found) in [(Kind::Presence, 2), (Kind::Fate, 0)] {
        let filter = EventFilter {
            person: None,
            kind: Some(kind),
        };
        let events = storage.events(&filter, &Page::all()).await.unwrap();
        assert_eq!(events.items.len(), found);
    }
    let answers = storage.all_whereabouts(&Page::first(1)).await.unwrap();
    assert_eq!(answers.items, findings.whereabouts);
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
    assert_eq!(table.items, findings.people_table());
    assert_eq!(table.items[0].place.as_deref(), Some("Batumi"));
}

pub(super) async fn tell_who_takes_part(storage: &impl Storage) {
    let reading = kept(storage, "a.txt", "Irena Novak").await;
    let findings = of("p1", "Irena Novak", &reading);
    storage.put_findings(&findings).await.unwrap();
    assert_eq!(storage.marks().await.unwrap(), findings.marks);
    for person in ["p1", "before", "p9"] {
        assert_eq!(storage.ties(person).await.unwrap(), findings.ties);
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
    let named = |letters: &str, or: &[&str]| PeopleFilter {
        name: Some(NameFilter {
            letters: letters.into(),
            or: or.iter().map(|&id| id.to_owned()).collect(),
        }),
        ..any()
    };
    let in_place = |place: &str| PeopleFilter {
        place: Some(place.into()),
        ..any()
    };
    let among = |ids: &[&str], inside| PeopleFilter {
        among: Some((ids.iter().map(|&id| id.to_owned()).collect(), inside)),
        ..any()
    };
    for (is_there, filter) in [
        (true, any()),
        (
            true,
            PeopleFilter {
                min_origins: Some(1),
                ..any()
            },
        ),
        (
            false,
            PeopleFilter {
                min_origins: Some(2),
                ..any()
            },
        ),
        (
            false,
            PeopleFilter {
                standing: Some(Standing::Disputed),
                ..any()
            },
        ),
        (
            false,
            PeopleFilter {
                country: Some("FR".into()),
                ..any()
            },
        ),
        (
            false,
            PeopleFilter {
                conflicts: Some(true),
                ..any()
            },
        ),
        (
            false,
            PeopleFilter {
                named: Some(false),
                ..any()
            },
        ),
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
        (
            true,
            PeopleFilter {
                order: PeopleOrder::Reports,
                ..any()
            },
        ),
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
        .extend([petr, person("p3", "Ada Quist", &second)]);
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
    let reading = kept(storage, "a.txt", "Bouthaina Shaaban").await;
    storage
        .put_findings(&of("p1", "Bouthaina Shaaban", &reading))
        .await
        .unwrap();
    for spelling in ["Bouthaïna Chaabane", "بثينة شعبان", "Chaabane"] {
        let found = storage.people_like(spelling).await.unwrap();
        assert_eq!(found.len(), 1, "{spelling}");
    }
    assert!(storage.people_like("Zeller").await.unwrap().is_empty());
}

pub(super) async fn keep_watchlists(storage: &impl Storage) {
    let csv = "id,schema,name,aliases,birth_date,countries,dataset\n\
               x-1,Person,Ilvana Dorsetti,I. Dorsetti,1961-04-03,al,Example List\n";
    let file = ListFile {
        name: "list.csv",
        bytes: csv.as_bytes(),
    };
    let list = Watchlist::new(read_lists(&[file]).unwrap().entities);
    let entries: Vec<Entry> = list.entries().collect();
    let list = KeptList {
        name: "list.csv".into(),
        sha256: crate::report_id(csv.as_bytes()),
        added: "2024-12-14T10:00:00Z".into(),
        by: "Ana".into(),
        entries: 1,
    };
    storage.put_watchlist(&list, &entries).await.unwrap();
    storage.put_watchlist(&list, &entries).await.unwrap();
    assert_eq!(storage.watchlists().await.unwrap(), [list]);
    assert_eq!(storage.watchlist_entries().await.unwrap(), entries);
}
