//! The page of a person, bounded: of somebody of whom thousands of reports speak, what stands behind
//! the answer first, and how much more there is.

use serde::Serialize;
use utoipa::ToSchema;

/// How much more there is than the page shows. The lists of events, claims and answers, asked for one
/// person, have all of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ToSchema)]
pub(super) struct More {
    /// Mentions that were brought together.
    pub(super) members: u64,
    /// Reasons why.
    pub(super) links: u64,
    pub(super) reports: u64,
    pub(super) events: u64,
    pub(super) claims: u64,
    pub(super) relations: u64,
    /// Accounts, joins and pairs in the answer and the events.
    pub(super) accounts: u64,
}
