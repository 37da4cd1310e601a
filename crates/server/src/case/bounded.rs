//! The page of a person, bounded: of somebody of whom thousands of reports speak, what stands behind
//! the answer first, and how much more there is.

use reportedly_model::{Event, FacetPair, Origins, Person, PlaceReport, Verdict, Whereabouts};
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

/// How much a page shows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    /// Of each list of the page.
    pub(super) most: usize,
    /// Of each list within one of its items.
    pub(super) inside: usize,
}

impl Bounds {
    pub(super) fn of(most: usize) -> Self {
        Self {
            most,
            inside: (most / 4).max(1),
        }
    }
}

/// Cuts a list off; gives how many items that takes away.
pub(super) fn cut<T>(list: &mut Vec<T>, most: usize) -> u64 {
    let more = list.len().saturating_sub(most);
    list.truncate(most);
    more as u64
}

pub(super) fn cut_person(person: &mut Person, bounds: Bounds, more: &mut More) {
    more.members += cut(&mut person.members, bounds.most);
    // A link joins two members by their places, and says nothing without them.
    let before = person.links.len();
    person.links.retain(|link| link.b < bounds.most);
    more.links += (before - person.links.len()) as u64 + cut(&mut person.links, bounds.most);
    cut(&mut person.names, bounds.most);
    for seen in &mut person.names {
        cut(&mut seen.reports, bounds.inside);
    }
}

pub(super) fn cut_answer(answer: &mut Whereabouts, bounds: Bounds, more: &mut More) {
    let inside = bounds.inside;
    more.accounts += cut(&mut answer.earlier, inside) + cut(&mut answer.places, inside);
    more.accounts += cut(&mut answer.ruled_out, inside) + cut(&mut answer.denials, inside);
    more.accounts += cut(&mut answer.apart, inside) + cut(&mut answer.revisions, inside);
    cut(&mut answer.coverage.not_read, bounds.most);
    for place in answer.places.iter_mut().chain(&mut answer.earlier) {
        cut_place(place, inside, more);
    }
    for fate in &mut answer.fates {
        more.accounts += cut(&mut fate.claims, inside) + cut_origins(&mut fate.origins, inside);
        more.accounts += cut(&mut fate.denied_by, inside) + cut(&mut fate.later_signs, inside);
    }
    for left in &mut answer.ruled_out {
        more.accounts += cut(&mut left.claims, inside);
    }
    for apart in &mut answer.apart {
        more.accounts += cut(&mut apart.claims, inside);
    }
}

fn cut_place(place: &mut PlaceReport, inside: usize, more: &mut More) {
    more.accounts += cut(&mut place.claims, inside) + cut_origins(&mut place.origins, inside);
    for level in &mut place.within {
        more.accounts += cut(&mut level.claims, inside) + cut_origins(&mut level.origins, inside);
    }
}

/// The range stays: it is what was counted.
fn cut_origins(origins: &mut Origins, inside: usize) -> u64 {
    let mut more = cut(&mut origins.groups, inside) + cut(&mut origins.joins, inside);
    for group in &mut origins.groups {
        more += cut(&mut group.accounts, inside);
        for account in &mut group.accounts {
            more += cut(&mut account.claims, inside);
        }
    }
    more
}

pub(super) fn cut_event(event: &mut Event, bounds: Bounds, more: &mut More) {
    let inside = bounds.inside;
    more.accounts += cut(&mut event.accounts, inside) + cut_origins(&mut event.origins, inside);
    for facet in &mut event.facets {
        if facet.pairs.len() > inside {
            // What contradicts each other is what one has to see.
            let is_other = |pair: &FacetPair| pair.verdict != Verdict::Conflict;
            facet.pairs.sort_by_key(is_other);
        }
        more.accounts += cut(&mut facet.entries, inside) + cut(&mut facet.pairs, inside);
    }
}
