//! Findings, brought up to date.

use std::collections::BTreeMap;

use reportedly_corroborate::{self as corroborate, PlaceRelation};
use reportedly_model::{PartyType, Person};
use reportedly_storage::{Findings, Result, Storage};

use crate::case::{Case, load};
use crate::pick::claims_about;

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
    let before = storage.everybody().await?;
    let findings = findings(&case, places, &before);
    storage.put_findings(&findings).await?;
    Ok(case)
}

fn findings(case: &Case, places: &dyn PlaceRelation, before: &[Person]) -> Findings {
    let corpus = case.corpus(places);
    let is_asked_for = |person: &Person| person.person_type == PartyType::Person;
    let subjects = case.people.iter().flat_map(|person| {
        let claims = claims_about(&case.readings, person);
        claims
            .into_iter()
            .map(|(_, claim)| (claim.id.clone(), person.id.clone()))
    });
    Findings {
        state: case.state,
        redirects: redirects(before, &case.people),
        events: corroborate::events(&corpus),
        whereabouts: corroborate::whereabouts_of(&corpus, None, is_asked_for),
        subjects: subjects.collect(),
        people: case.people.clone(),
    }
}

/// Where people went whose ids are gone: to those who have most of their mentions now.
fn redirects(before: &[Person], now: &[Person]) -> BTreeMap<String, String> {
    let mut holder: BTreeMap<(&str, usize), &str> = BTreeMap::new();
    for person in now {
        for member in &person.members {
            holder.insert((member.report.as_str(), member.chain), person.id.as_str());
        }
    }
    let is_gone = |person: &&Person| !now.iter().any(|known| known.id == person.id);
    let heir = |person: &Person| {
        let mut shares: BTreeMap<&str, usize> = BTreeMap::new();
        for member in &person.members {
            if let Some(id) = holder.get(&(member.report.as_str(), member.chain)) {
                *shares.entry(id).or_default() += 1;
            }
        }
        let heir = shares.into_iter().max_by_key(|(_, share)| *share)?;
        Some((person.id.clone(), heir.0.to_owned()))
    };
    before.iter().filter(is_gone).filter_map(heir).collect()
}
