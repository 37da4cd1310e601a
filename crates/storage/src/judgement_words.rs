//! Decisions in sentences, for logs and dossiers.

use reportedly_model::{MentionSelector, RelationKind};

use crate::judgement::{ClaimSelector, Decision};

impl Decision {
    /// The decision in a sentence, without who took it.
    pub fn in_words(&self) -> String {
        match self {
            Decision::Same { a, b } => format!("{} and {} are the same person", spot(a), spot(b)),
            Decision::NotTheSame { a, b } => {
                format!("{} and {} are not the same person", spot(a), spot(b))
            }
            Decision::Unsure { a, b } => format!(
                "nobody can tell whether {} and {} are one",
                spot(a),
                spot(b)
            ),
            Decision::Right { claim } => format!("right: {}", claim_in_words(claim)),
            Decision::Wrong { claim } => format!("wrong: {}", claim_in_words(claim)),
            Decision::Corrected { claim, .. } => format!("corrected: {}", claim_in_words(claim)),
            Decision::Missed { claim, .. } => {
                format!("missed by the reader: {}", quoted(&claim.evidence.exact))
            }
            Decision::Related {
                newer,
                older,
                relation,
            } => {
                format!(
                    "report {} {} report {}",
                    short(newer),
                    relation_in_words(*relation),
                    short(older)
                )
            }
            Decision::Reviewed { report, state } => {
                format!("report {} is {}", short(report), state.in_words())
            }
            Decision::Unjoined { join } => {
                format!("the accounts of join {join} have no common origin")
            }
            Decision::Listed {
                person,
                entry,
                confirmed: true,
            } => format!("{} is {entry} of a watchlist", spot(person)),
            Decision::Listed {
                person,
                entry,
                confirmed: false,
            } => {
                format!("{} is not {entry} of a watchlist", spot(person))
            }
            Decision::Undone { entry } => format!("judgement {entry} holds no more"),
        }
    }
}

fn relation_in_words(relation: RelationKind) -> &'static str {
    match relation {
        RelationKind::CopyOf => "is a copy of",
        RelationKind::TranslationOf => "is a translation of",
        RelationKind::RewriteOf => "is a rewrite of",
        RelationKind::Corrects => "corrects",
        RelationKind::Retracts => "retracts",
    }
}

fn spot(spot: &MentionSelector) -> String {
    format!(
        "{} (report {}, from {})",
        quoted(&spot.words.exact),
        short(&spot.report),
        spot.words.span.start
    )
}

fn claim_in_words(claim: &ClaimSelector) -> String {
    format!("claim {} on {}", claim.claim, quoted(&claim.evidence.exact))
}

/// Enough of an id to know it by.
fn short(id: &str) -> &str {
    id.get(..8).unwrap_or(id)
}

fn quoted(text: &str) -> String {
    format!("“{text}”")
}
