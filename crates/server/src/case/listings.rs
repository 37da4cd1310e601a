//! Possible matches on the watchlists of the workspace, and these lists.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use reportedly_storage::{KeptList, KeptListing};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::problem::Answer;
use super::service::CaseService;

pub(super) fn routes() -> OpenApiRouter<Arc<CaseService>> {
    OpenApiRouter::new().routes(routes!(lists))
}

/// An entry of a watchlist that may be about the person: possible, until somebody confirms it.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ListingRow {
    /// The entry.
    pub entry: EntryRow,
    /// How likely it is about the person, from 0 to 1.
    pub probability: f64,
    /// What speaks for it.
    pub evidence_for: Vec<String>,
    /// What speaks against it.
    pub evidence_against: Vec<String>,
    /// Whether somebody has confirmed it.
    pub confirmed: bool,
    /// When the person was compared with the list, RFC 3339.
    pub screened_at: String,
}

/// An entry of a watchlist.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct EntryRow {
    /// Its id in the list.
    pub id: String,
    /// The name that the list shows first.
    pub name: String,
    /// The lists that hold it.
    pub list: String,
    /// The file that it was read from, among the watchlists of the workspace.
    pub file: String,
    /// SHA-256 of that file: which version of the list it was.
    pub version: Option<String>,
    /// Programmes under which it stands.
    pub programmes: Vec<String>,
    /// Topics of FollowTheMoney.
    pub topics: Vec<String>,
    /// Why it stands there, in the list's own words.
    pub reasons: Vec<String>,
    /// What else the list remarks on it, in its own words.
    pub remarks: Vec<String>,
}

impl ListingRow {
    pub(crate) fn of(
        listing: &KeptListing,
        confirmed: bool,
        (version, screened_at): (Option<&str>, &str),
    ) -> Self {
        let entry = &listing.entry;
        let list = match entry.lists.is_empty() {
            true => entry.file.clone(),
            false => entry.lists.join(", "),
        };
        Self {
            entry: EntryRow {
                id: entry.id.clone(),
                name: entry.caption.clone(),
                list,
                file: entry.file.clone(),
                version: version.map(str::to_owned),
                programmes: entry.programmes.clone(),
                topics: entry.topics.clone(),
                reasons: entry.reasons.clone(),
                remarks: entry.remarks.clone(),
            },
            probability: listing.probability,
            evidence_for: listing.evidence_for.clone(),
            evidence_against: listing.evidence_against.clone(),
            confirmed,
            screened_at: screened_at.to_owned(),
        }
    }
}

/// The watchlists of the workspace.
#[derive(Debug, Serialize, ToSchema)]
struct Watchlists {
    /// The lists, by name.
    lists: Vec<ListRow>,
    /// How many people and organisations were compared with them.
    compared: u64,
    /// How many of these have possible matches.
    possible: u64,
    /// When somebody was last compared, RFC 3339.
    last: Option<String>,
}

/// A watchlist of the workspace.
#[derive(Debug, Serialize, ToSchema)]
struct ListRow {
    /// Its file name.
    name: String,
    /// SHA-256 of its bytes: which version it is.
    version: String,
    /// How many entries it has.
    entries: u64,
    /// When it was added, RFC 3339.
    added_at: String,
    /// Who added it.
    added_by: String,
}

impl From<KeptList> for ListRow {
    fn from(list: KeptList) -> Self {
        Self {
            name: list.name,
            version: list.sha256,
            entries: list.entries,
            added_at: list.added,
            added_by: list.by,
        }
    }
}

/// The watchlists that everybody is compared with
#[utoipa::path(get, path = "/api/lists", tag = "people", responses((status = OK, body = Watchlists)))]
async fn lists(State(service): State<Arc<CaseService>>) -> Answer<Json<Watchlists>> {
    let lists = service.storage().watchlists().await?.into_iter();
    let screening = service.storage().screening().await?.unwrap_or_default();
    let people = || screening.people.values();
    Ok(Json(Watchlists {
        lists: lists.map(ListRow::from).collect(),
        compared: people().count() as u64,
        possible: service.kept().listings.len() as u64,
        last: people().map(|found| found.at.clone()).max(),
    }))
}
