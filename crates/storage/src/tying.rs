//! Claims that tie somebody to others, as narrow as a list of relations needs them: of somebody of whom
//! a thousand reports speak there are as many.

use reportedly_model::{Kind, Slots};
use serde::{Deserialize, Serialize};

/// Kinds of claims that tie people to others.
pub const TYING: [Kind; 3] = [Kind::Role, Kind::Kinship, Kind::Association];

/// A tie between two, as one claim has it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TyingClaim {
    /// Id of the claim.
    pub claim: String,
    /// File name of its report.
    pub report: String,
    /// Role, kinship or association.
    pub kind: Kind,
    /// The tie in words: "wife", "close to", "director".
    pub words: String,
    /// The name at the other end; `None` for an office without a body.
    pub other: Option<String>,
    /// The name of whom the claim is about, where that is somebody other than the person asked about.
    pub subject: Option<String>,
    /// Id of whom the claim is about.
    pub about: Option<String>,
    /// Id of whoever is at the other end, where that is somebody known.
    pub partner: Option<String>,
}

/// What a claim ties its subject to: the tie in words, and the name at its other end.
pub fn tie_of(slots: &Slots) -> Option<(Kind, String, Option<&str>)> {
    match slots {
        Slots::Role(role) => {
            let body = role.organization.as_ref();
            let body = body.map(|body| body.name.as_str());
            Some((Kind::Role, role.title_in_words(), body))
        }
        Slots::Kinship(kinship) => Some((
            Kind::Kinship,
            kinship.relation.value.clone(),
            Some(kinship.relative.name.as_str()),
        )),
        Slots::Association(association) => Some((
            Kind::Association,
            association.relation.value.clone(),
            Some(association.other.name.as_str()),
        )),
        _ => None,
    }
}
