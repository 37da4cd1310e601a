//! Findings, brought up to date.

use std::collections::BTreeMap;

use reportedly_corroborate::{self as corroborate, PlaceRelation};
use reportedly_model::{PartyType, Person};
use reportedly_storage::{Findings, Result, Storage};

use crate::case::{Case, load};
use crate::marks::marks;
use crate::referents::Referents;

/// Whether the kept findings are of what is in the workspace now.
///
/// # Errors
///
/// Those of the storage.
pub async fn is_up_to_date(storage: &dyn Storage) -> Result<bool> {
    Ok(storage.state_of_findings().await? == Some(storage.state().await?))
}

/// Brings the kept findings up to date, if they are not, and gives the case that they are of.
///
/// # Errors
///
/// Those of the storage.
pub async fn refresh(storage: &dyn Storage, places: &(dyn PlaceRelation + Sync)) -> Result<Case> {
    let case = load(storage).await?;
    if storage.state_of_findings().await? == Some(case.state) {
        return Ok(case);
    }
    let findings = findings(&case, places);
    storage.put_findings(&findings).await?;
    Ok(case)
}

fn findings(case: &Case, places: &dyn PlaceRelation) -> Findings {
    let corpus = case.corpus(places);
    let is_asked_for = |person: &Person| person.person_type == PartyType::Person;
    let referents = Referents::new(&case.people);
    let (mut subjects, mut ties) = (BTreeMap::new(), Vec::new());
    for reading in &case.readings {
        let spoken = referents.spoken(reading);
        for claim in &reading.claims {
            ties.extend(spoken.ties(claim));
            if let Some(person) = spoken.person(claim.subject.span) {
                subjects.insert(claim.id.clone(), person.id.clone());
            }
        }
    }
    Findings {
        state: case.state,
        redirects: case.redirects.clone(),
        events: corroborate::events(&corpus),
        whereabouts: corroborate::whereabouts_of(&corpus, None, is_asked_for),
        subjects,
        ties,
        marks: marks(case),
        people: case.people.clone(),
    }
}
