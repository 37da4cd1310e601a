//! Findings of a workspace that is looked at once.

use reportedly_corroborate::PlaceRelation;
use reportedly_storage::{Result, Storage};

use crate::case::Case;
use crate::upkeep::Upkeep;

/// Whether the kept findings are of what is in the workspace now.
///
/// # Errors
///
/// Those of the storage.
pub async fn is_up_to_date(storage: &dyn Storage) -> Result<bool> {
    Ok(storage.state_of_findings().await? == Some(storage.state().await?))
}

/// Brings the kept findings up to date, if they are not, and gives the case that they are of.
/// Whoever does so again and again holds on to an [`Upkeep`].
///
/// # Errors
///
/// Those of the storage.
pub async fn refresh(storage: &dyn Storage, places: &(dyn PlaceRelation + Sync)) -> Result<Case> {
    let mut upkeep = Upkeep::default();
    upkeep.refresh(storage, places).await?;
    Ok(upkeep.into_case())
}
