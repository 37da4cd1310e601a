//! Watchlists that are kept, and who was found on them.

use std::collections::BTreeMap;

use reportedly_screening::{Entry, ListFile, Watchlist, read_lists};

use crate::{KeptList, KeptListing, ListVersion, ScreenedPerson, Screening, Storage};

pub(super) async fn are_kept(storage: &impl Storage) {
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
    assert!(storage.remove_watchlist("list.csv").await.unwrap());
    assert!(!storage.remove_watchlist("list.csv").await.unwrap());
    assert_eq!(storage.watchlist_entries().await.unwrap(), []);
}

pub(super) async fn keep_who_was_found(storage: &impl Storage) {
    assert_eq!(storage.screening().await.unwrap(), None);
    let found = ScreenedPerson {
        subject: "s".into(),
        at: "2024-12-14T10:00:00Z".into(),
        listings: vec![KeptListing {
            entry: Entry::default(),
            probability: 0.9,
            evidence_for: vec!["the same name".into()],
            evidence_against: Vec::new(),
        }],
    };
    let mut screening = Screening {
        state: 3,
        lists: vec![ListVersion {
            name: "list.csv".into(),
            sha256: "ab".into(),
        }],
        people: BTreeMap::from([
            ("p1".to_owned(), found),
            ("p2".to_owned(), ScreenedPerson::default()),
        ]),
    };
    storage.put_screening(&screening).await.unwrap();
    screening.people.remove("p1");
    screening.state = 4;
    storage.put_screening(&screening).await.unwrap();
    assert_eq!(storage.screening().await.unwrap(), Some(screening));
}
