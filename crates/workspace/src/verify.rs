//! Whether a workspace is what was put there, and its findings what that gives.

use reportedly_corroborate::PlaceRelation;
use reportedly_storage::{Check, Result, Storage};

use crate::screening::screened_anew;
use crate::upkeep::Upkeep;

/// Checks everything that is kept, makes all findings anew, and names what is kept otherwise. Findings
/// that are not up to date are brought up to date first.
///
/// # Errors
///
/// Those of the storage, where nothing of it can be checked.
pub async fn verify(storage: &dyn Storage, places: &(dyn PlaceRelation + Sync)) -> Result<Check> {
    let mut check = storage.check().await?;
    match findings_kept_otherwise(storage, places).await {
        Ok(found) => check.outdated.extend(found),
        Err(error) => check.problems.push(format!(
            "what is kept does not let the findings be made again: {error}"
        )),
    }
    Ok(check)
}

async fn findings_kept_otherwise(
    storage: &dyn Storage,
    places: &(dyn PlaceRelation + Sync),
) -> Result<Vec<String>> {
    let mut upkeep = Upkeep::default();
    upkeep.refresh(storage, places).await?;
    let mut found = storage.check_findings(&upkeep.made_anew(places)).await?;
    let Some(kept) = storage.screening().await? else {
        return Ok(found);
    };
    let anew = screened_anew(storage, upkeep.case()).await?;
    if kept.lists == anew.lists && Some(kept.state) == storage.state_of_findings().await? {
        let same = |id: &String| {
            let (mine, theirs) = (kept.people.get(id), anew.people.get(id));
            mine.map(|of| (&of.subject, &of.listings))
                == theirs.map(|of| (&of.subject, &of.listings))
        };
        let everybody = kept.people.keys().chain(anew.people.keys());
        if !everybody.into_iter().all(same) {
            let what = "who was found on the watchlists is not what people and lists give";
            found.push(what.to_owned());
        }
    }
    Ok(found)
}

/// Makes everything again that is made from reports, judgements and lists. `now` is RFC 3339.
///
/// # Errors
///
/// Those of the storage.
pub async fn repair(
    storage: &dyn Storage,
    places: &(dyn PlaceRelation + Sync),
    now: &str,
) -> Result<()> {
    storage.index_again().await?;
    let mut upkeep = Upkeep::default();
    upkeep.take_in(storage).await?;
    storage.put_findings(&upkeep.made_anew(places)).await?;
    let mut screening = screened_anew(storage, upkeep.case()).await?;
    for person in screening.people.values_mut() {
        now.clone_into(&mut person.at);
    }
    storage.put_screening(&screening).await
}
