//! The watchlists of a workspace, and everybody compared with them; those of whom nothing has
//! changed keep what was found of them.

use std::collections::{BTreeMap, HashMap};

use reportedly_model::{PartyType, Person, Reading};
use reportedly_screening::{Entry, Listing, Standing, Subject, Tendency, Watchlist, lists_of};
use reportedly_storage::{
    KeptList, KeptListing, ListVersion, Result, ScreenedPerson, Screening, Storage, report_id,
};

use crate::case::Case;

/// Keeps watchlists with their entries; lists of the same names are replaced. The entries of each
/// list are those of `watchlist` whose file `is_of` says to be that list's.
///
/// # Errors
///
/// Those of the storage.
pub async fn keep_lists(
    storage: &dyn Storage,
    lists: Vec<KeptList>,
    watchlist: &Watchlist,
    is_of: impl Fn(&Entry, &KeptList) -> bool,
) -> Result<()> {
    for mut list in lists {
        let own = watchlist.entries().filter(|entry| is_of(entry, &list));
        let own = own.map(|entry| Entry {
            file: list.name.clone(),
            ..entry
        });
        let entries: Vec<Entry> = own.collect();
        list.entries = entries.len() as u64;
        storage.put_watchlist(&list, &entries).await?;
    }
    Ok(())
}

/// The watchlists of a workspace, ready to be compared with.
///
/// # Errors
///
/// Those of the storage.
pub async fn kept_watchlist(storage: &dyn Storage) -> Result<Watchlist> {
    let entries = storage.watchlist_entries().await?;
    Ok(Watchlist::new(lists_of(&entries).entities))
}

/// Whether what is kept was found on the lists that are kept, and of the people who are; without
/// lists there is nothing to find.
///
/// # Errors
///
/// Those of the storage.
pub async fn is_screened(storage: &dyn Storage) -> Result<bool> {
    let lists = versions(&storage.watchlists().await?);
    let state = storage.state_of_findings().await?;
    Ok(match storage.screening().await? {
        None => lists.is_empty(),
        Some(kept) => kept.lists == lists && (lists.is_empty() || Some(kept.state) == state),
    })
}

/// Compares everybody with a name with the watchlists, and keeps what was found. The lists are taken
/// out of the workspace where somebody is new or told of otherwise, unless they are at hand. `now` is
/// RFC 3339.
///
/// # Errors
///
/// Those of the storage.
pub async fn screen(
    storage: &dyn Storage,
    case: &Case,
    at_hand: Option<&Watchlist>,
    now: &str,
) -> Result<Screening> {
    let lists = versions(&storage.watchlists().await?);
    let known = storage.screening().await?;
    // What another list said, or another version of it, says nothing of these.
    let known = known.filter(|known| known.lists == lists);
    let mut people = BTreeMap::new();
    let mut new = Vec::new();
    for (person, subject) in subjects(case, &lists) {
        let key = key_of(&subject);
        let before = known.as_ref().and_then(|known| known.people.get(&person));
        match before.filter(|before| before.subject == key) {
            Some(before) => drop(people.insert(person, before.clone())),
            None => new.push((person, key, subject)),
        }
    }
    if !new.is_empty() {
        let own = match at_hand {
            Some(_) => Watchlist::default(),
            None => kept_watchlist(storage).await?,
        };
        let watchlist = at_hand.unwrap_or(&own);
        let found = new.into_iter().map(|(person, key, subject)| {
            let found = ScreenedPerson {
                subject: key,
                at: now.to_owned(),
                listings: listings(watchlist, &subject),
            };
            (person, found)
        });
        people.extend(found);
    }
    let screening = Screening {
        state: case.state,
        lists,
        people,
    };
    storage.put_screening(&screening).await?;
    Ok(screening)
}

/// What comparing everybody with the watchlists gives, whatever is kept of it.
pub(crate) async fn screened_anew(storage: &dyn Storage, case: &Case) -> Result<Screening> {
    let lists = versions(&storage.watchlists().await?);
    let watchlist = kept_watchlist(storage).await?;
    let found = |(person, subject): (String, Subject)| {
        let found = ScreenedPerson {
            subject: key_of(&subject),
            at: String::new(),
            listings: listings(&watchlist, &subject),
        };
        (person, found)
    };
    let people = subjects(case, &lists).into_iter().map(found).collect();
    Ok(Screening {
        state: case.state,
        lists,
        people,
    })
}

/// Which versions of which lists these are.
pub fn versions(lists: &[KeptList]) -> Vec<ListVersion> {
    let versions = lists.iter().map(|list| ListVersion {
        name: list.name.clone(),
        sha256: list.sha256.clone(),
    });
    versions.collect()
}

/// Everybody who may be on a list, by id.
fn subjects(case: &Case, lists: &[ListVersion]) -> Vec<(String, Subject)> {
    if lists.is_empty() {
        return Vec::new();
    }
    let readings: HashMap<&str, &Reading> = case
        .readings
        .iter()
        .map(|reading| (reading.report.id.as_str(), reading))
        .collect();
    let people = case.people.iter().filter(|person| is_looked_for(person));
    let subjects = people.map(|person| {
        let subject = Subject::of_person(person, |report| readings.get(report).copied());
        (person.id.clone(), subject)
    });
    subjects.collect()
}

/// Groups of people, and those whom no report names, are on no list.
fn is_looked_for(person: &Person) -> bool {
    let may_be_listed = [PartyType::Person, PartyType::Organization];
    may_be_listed.contains(&person.person_type) && !person.names.is_empty()
}

/// The same as long as all is that somebody is looked for by.
fn key_of(subject: &Subject) -> String {
    // Every subject has a JSON form; one without would be looked for each time.
    report_id(&serde_json::to_vec(subject).unwrap_or_default())
}

fn listings(watchlist: &Watchlist, subject: &Subject) -> Vec<KeptListing> {
    let possible = watchlist.screen(subject).into_iter();
    let kept = possible
        .filter(|listing| listing.standing == Standing::PossibleMatch)
        .map(|listing| KeptListing {
            evidence_for: reasons(&listing, Tendency::For),
            evidence_against: reasons(&listing, Tendency::Against),
            probability: listing.probability,
            entry: listing.entry,
        });
    kept.collect()
}

fn reasons(listing: &Listing, tendency: Tendency) -> Vec<String> {
    let reasons = listing.reasons(tendency).into_iter();
    reasons.map(str::to_owned).collect()
}
