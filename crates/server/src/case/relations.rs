//! What ties a person to others: offices, relatives, associates.

use std::collections::HashMap;

use reportedly_model::{ClaimRef, Kind, Person};
use reportedly_storage::{TyingClaim, tie_of};
use serde::Serialize;
use utoipa::ToSchema;

use super::problem::Answer;
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub(super) struct Other {
    /// Their id; `null` for somebody who is only named in the claim.
    pub(super) id: Option<String>,
    /// Their name in the claim.
    pub(super) name: String,
}

/// What ties the person to others, in claims about the person and in those about the others.
pub(super) async fn relations(
    service: &CaseService,
    person: &Person,
) -> Answer<Vec<PersonRelation>> {
    let (kept, storage) = (service.kept(), service.storage());
    let mut relations = Relations::default();
    for mut tie in storage.tying_claims(&person.id).await? {
        if let Some(instead) = kept.instead_of(&tie.claim) {
            let Some((kind, words, other)) = tie_of(&instead.slots) else {
                continue;
            };
            (tie.kind, tie.words) = (kind, words);
            tie.other = other.map(str::to_owned);
        }
        let is_own = tie.about.as_ref() == Some(&person.id);
        if let Some(row) = if is_own { own(tie) } else { beside(tie) } {
            relations.add(row);
        }
    }
    for row in kept.missed(|mark| mark.person.as_ref() == Some(&person.id)) {
        // One that was judged wrong is about nobody, and does not come this far.
        let held = row.corrected.as_ref().unwrap_or(&row.claim);
        if let Some((kind, words, other)) = tie_of(&held.slots) {
            let tie = TyingClaim {
                report: row.claim.report.clone(),
                kind,
                words,
                other: other.map(str::to_owned),
                subject: None,
                about: row.person,
                partner: None,
                claim: row.claim.id,
            };
            own(tie).into_iter().for_each(|row| relations.add(row));
        }
    }
    let mut relations = relations.list;
    relations.sort_by(|a, b| (a.kind, &a.words).cmp(&(b.kind, &b.words)));
    Ok(relations)
}

/// A tie that a claim about the person tells of.
fn own(tie: TyingClaim) -> Option<PersonRelation> {
    let kind = sort_of(tie.kind)?;
    let partner = tie.partner;
    Some(PersonRelation {
        kind,
        words: tie.words,
        other: tie.other.map(|name| Other { id: partner, name }),
        claims: vec![ClaimRef {
            report: tie.report,
            claim: tie.claim,
        }],
    })
}

/// A tie that a claim about somebody else tells of.
fn beside(tie: TyingClaim) -> Option<PersonRelation> {
    let kind = sort_of(tie.kind)?;
    tie.other?;
    let other = Other {
        id: tie.about,
        name: tie.subject?,
    };
    Some(PersonRelation {
        kind,
        words: seen_from_there(kind, &tie.words),
        other: Some(other),
        claims: vec![ClaimRef {
            report: tie.report,
            claim: tie.claim,
        }],
    })
}

fn sort_of(kind: Kind) -> Option<RelationSort> {
    match kind {
        Kind::Role => Some(RelationSort::Role),
        Kind::Kinship => Some(RelationSort::Kinship),
        Kind::Association => Some(RelationSort::Association),
        _ => None,
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

/// One person is one, however reports spell the name; those whom nobody knows go by it.
#[derive(Debug, PartialEq, Eq, Hash)]
enum Whom {
    Known(String),
    Named(String),
}

impl Whom {
    fn of(other: &Other) -> Self {
        match &other.id {
            Some(id) => Self::Known(id.clone()),
            None => Self::Named(other.name.clone()),
        }
    }
}

/// Ties, each once with all its claims, in the order in which they first come.
#[derive(Debug, Default)]
struct Relations {
    list: Vec<PersonRelation>,
    at: HashMap<(RelationSort, String, Option<Whom>), usize>,
}

impl Relations {
    fn add(&mut self, row: PersonRelation) {
        let other = row.other.as_ref().map(Whom::of);
        let key = (row.kind, row.words.to_ascii_lowercase(), other);
        match self.at.get(&key).and_then(|at| self.list.get_mut(*at)) {
            Some(known) => known.claims.extend(row.claims),
            None => {
                self.at.insert(key, self.list.len());
                self.list.push(row);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wife(id: Option<&str>, name: &str) -> PersonRelation {
        PersonRelation {
            kind: RelationSort::Kinship,
            words: "wife".into(),
            other: Some(Other {
                id: id.map(str::to_owned),
                name: name.into(),
            }),
            claims: vec![ClaimRef {
                report: "a.txt".into(),
                claim: name.into(),
            }],
        }
    }

    #[test]
    fn one_relative_is_told_once_and_two_are_told_twice() {
        let mut relations = Relations::default();
        for row in [
            wife(Some("p1"), "Irena Novak"),
            wife(Some("p1"), "Iréna Novák"),
            wife(Some("p2"), "Irena Novak"),
            wife(None, "Irena Novak"),
            wife(None, "Irena Novak"),
        ] {
            relations.add(row);
        }
        let told: Vec<usize> = relations.list.iter().map(|row| row.claims.len()).collect();
        assert_eq!(told, [2, 1, 2]);
    }
}
