//! What ties a person to others: offices, relatives, associates.

use std::collections::HashMap;

use reportedly_model::{ClaimRef, Kind, Person, Slots};
use reportedly_storage::{ClaimFilter, Page as Stretch, Tie};
use serde::Serialize;
use utoipa::ToSchema;

use super::problem::Answer;
use super::rows::ClaimRow;
use super::service::CaseService;

/// Somebody or something that the person is tied to.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub(super) struct PersonRelation {
    /// What sort of tie it is.
    pub(super) kind: RelationSort,
    /// The tie in words: "wife", "close to", "director".
    pub(super) words: String,
    /// To whom; `null` for an office without a body.
    pub(super) other: Option<Other>,
    /// The claims that say so.
    pub(super) claims: Vec<ClaimRef>,
}

/// What sort of tie it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum RelationSort {
    Role,
    Kinship,
    Association,
}

/// Whom somebody is tied to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, ToSchema)]
pub(super) struct Other {
    /// Their id; `null` for somebody who is only named in the claim.
    pub(super) id: Option<String>,
    /// Their name in the claim.
    pub(super) name: String,
}

/// Kinds of claims that tie people to others.
const TYING: [Kind; 3] = [Kind::Role, Kind::Kinship, Kind::Association];

/// What ties the person to others, in claims about the person and in those about the others.
pub(super) async fn relations(
    service: &CaseService,
    person: &Person,
) -> Answer<Vec<PersonRelation>> {
    let (kept, storage) = (service.kept(), service.storage());
    let ties = storage.ties(&person.id).await?;
    let partner_of: HashMap<&str, &Tie> = ties
        .iter()
        .filter(|tie| tie.slot != "companions")
        .map(|tie| (tie.claim.as_str(), tie))
        .collect();
    let mut relations: Vec<PersonRelation> = Vec::new();
    for kind in TYING {
        let about = ClaimFilter {
            person: Some(person.id.clone()),
            kind: Some(kind),
            ..ClaimFilter::default()
        };
        let own = storage.claims(&about, &Stretch::all()).await?.items;
        for row in own.into_iter().map(|claim| kept.claim_row(claim)) {
            add_own(&mut relations, &row, &partner_of);
        }
    }
    for row in kept.missed(|mark| mark.person.as_ref() == Some(&person.id)) {
        add_own(&mut relations, &row, &partner_of);
    }
    let beside = ClaimFilter {
        partner: Some(person.id.clone()),
        ..ClaimFilter::default()
    };
    for claim in storage.claims(&beside, &Stretch::all()).await?.items {
        add_beside(&mut relations, &kept.claim_row(claim));
    }
    relations.sort_by(|a, b| (a.kind, &a.words).cmp(&(b.kind, &b.words)));
    Ok(relations)
}

/// A tie that a claim about the person tells of.
fn add_own(relations: &mut Vec<PersonRelation>, row: &ClaimRow, partner_of: &HashMap<&str, &Tie>) {
    if let Some((kind, words, other)) = tie_of(&row.claim.slots) {
        let partner = partner_of.get(row.claim.id.as_str());
        let other = other.map(|name| Other {
            id: partner.map(|tie| tie.person.clone()),
            name: name.to_owned(),
        });
        add(relations, (kind, words, other), row);
    }
}

/// A tie that a claim about somebody else tells of.
fn add_beside(relations: &mut Vec<PersonRelation>, row: &ClaimRow) {
    if let Some((kind, words, Some(_))) = tie_of(&row.claim.slots) {
        let other = Some(Other {
            id: row.person.clone(),
            name: row.claim.subject.name.clone(),
        });
        let words = seen_from_there(kind, words);
        add(relations, (kind, &words, other), row);
    }
}

/// A tie in words for the page of whom it leads to: "wife of", "lawyer", "close to them:".
fn seen_from_there(kind: RelationSort, words: &str) -> String {
    match (kind, words.strip_suffix(" of")) {
        (RelationSort::Association, Some(what)) => what.to_owned(),
        (RelationSort::Association, None) => format!("{words} them:"),
        (RelationSort::Kinship, _) => format!("{words} of"),
        (RelationSort::Role, _) => words.to_owned(),
    }
}

/// What a claim ties its subject to: the tie in words, and the name at its other end.
fn tie_of(slots: &Slots) -> Option<(RelationSort, &str, Option<&str>)> {
    match slots {
        Slots::Role(role) => {
            let body = role.organization.as_ref();
            let body = body.map(|body| body.name.as_str());
            Some((RelationSort::Role, role.title.text.as_str(), body))
        }
        Slots::Kinship(kinship) => Some((
            RelationSort::Kinship,
            kinship.relation.value.as_str(),
            Some(kinship.relative.name.as_str()),
        )),
        Slots::Association(association) => Some((
            RelationSort::Association,
            association.relation.value.as_str(),
            Some(association.other.name.as_str()),
        )),
        _ => None,
    }
}

/// Adds a tie, or one more claim to the same tie.
fn add(
    relations: &mut Vec<PersonRelation>,
    (kind, words, other): (RelationSort, &str, Option<Other>),
    row: &ClaimRow,
) {
    let claim = ClaimRef {
        report: row.claim.report.clone(),
        claim: row.claim.id.clone(),
    };
    let same = relations.iter_mut().find(|known| {
        known.kind == kind && known.words.eq_ignore_ascii_case(words) && known.other == other
    });
    match same {
        Some(known) => known.claims.push(claim),
        None => relations.push(PersonRelation {
            kind,
            words: words.to_owned(),
            other,
            claims: vec![claim],
        }),
    }
}
