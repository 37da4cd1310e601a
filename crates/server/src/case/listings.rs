//! Possible matches on the watchlists that are served beside the case.

use reportedly_screening::{Listing, Tendency};
use serde::Serialize;
use utoipa::ToSchema;

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
    /// Programmes under which it stands.
    pub programmes: Vec<String>,
    /// Topics of FollowTheMoney.
    pub topics: Vec<String>,
}

impl ListingRow {
    pub(crate) fn of(listing: &Listing, confirmed: bool) -> Self {
        let reasons = |tendency| {
            let reasons = listing.reasons(tendency).into_iter();
            reasons.map(str::to_owned).collect()
        };
        Self {
            entry: EntryRow {
                id: listing.entry.id.clone(),
                name: listing.entry.caption.clone(),
                list: listing.entry.lists.join(", "),
                programmes: listing.entry.programmes.clone(),
                topics: listing.entry.topics.clone(),
            },
            probability: listing.probability,
            evidence_for: reasons(Tendency::For),
            evidence_against: reasons(Tendency::Against),
            confirmed,
        }
    }
}
