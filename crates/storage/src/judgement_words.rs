//! Decisions in sentences, for logs and dossiers.

use reportedly_model::{MentionSelector, RelationKind};

use crate::judgement::{ClaimSelector, Decision, LogEntry, meant};
use crate::marks::OpenLink;

/// What reports and entries of watchlists are called, by their ids; `None` where only the id is known.
pub type NameOf<'n> = dyn Fn(&str) -> Option<String> + 'n;

impl Decision {
    /// The decision in a sentence, without who took it; of one that undoes another of the log, also what that
    /// said.
    pub fn in_words(&self, log: &[LogEntry], name_of: &NameOf<'_>) -> String {
        let Decision::Undone { entry } = self else {
            return self.plainly(name_of);
        };
        let undone = log.iter().find(|known| known.number == *entry);
        let again = match undone.map(|undone| &undone.judgement.decision) {
            Some(Decision::Undone { entry }) => format!(", so that judgement {entry} holds again"),
            _ => String::new(),
        };
        let words = match meant(self, log) {
            Decision::Undone { .. } => String::new(),
            meant => format!(": {}", meant.plainly(name_of)),
        };
        format!("judgement {entry} holds no more{again}{words}")
    }

    fn plainly(&self, name_of: &NameOf<'_>) -> String {
        let spot = |mention: &MentionSelector| spot(mention, name_of);
        let claim_in_words = |claim: &ClaimSelector| claim_in_words(claim, name_of);
        let called = |id: &str, shown: &str| name_of(id).unwrap_or_else(|| shown.to_owned());
        let report = |id: &str| called(id, &format!("report {}", short(id)));
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
            Decision::Missed {
                report: id, claim, ..
            } => {
                let words = quoted(&claim.evidence.exact);
                match name_of(id) {
                    Some(name) => format!("missed by the reader: {words} in {name}"),
                    None => format!("missed by the reader: {words}"),
                }
            }
            Decision::Related {
                newer,
                older,
                relation,
            } => {
                format!(
                    "{} {} {}",
                    report(newer),
                    relation_in_words(*relation),
                    report(older)
                )
            }
            Decision::Reviewed { report: id, state } => {
                format!("{} is {}", report(id), state.in_words())
            }
            Decision::Unjoined { join } => {
                format!("the accounts of join {join} have no common origin")
            }
            Decision::Listed {
                person,
                entry,
                confirmed: true,
            } => format!(
                "{} is {} of a watchlist",
                spot(person),
                called(entry, entry)
            ),
            Decision::Listed {
                person,
                entry,
                confirmed: false,
            } => {
                let entry = called(entry, entry);
                format!("{} is not {entry} of a watchlist", spot(person))
            }
            Decision::Dismissed { document, .. } => {
                format!("{document}, which could not be read, is no report of the case")
            }
            Decision::Undone { entry } => format!("judgement {entry} holds no more"),
        }
    }
}

impl OpenLink {
    /// What the report says, and that nothing follows from it so far.
    pub fn in_words(&self) -> String {
        let says = relation_in_words(self.kind);
        let wanted = &self.wanted;
        if self.several {
            let which = "a name that several of the reports have";
            return format!(
                "{says} {wanted}, {which}: no effect until an analyst says which is meant"
            );
        }
        format!("{says} {wanted}, which is not among the reports: no effect until it is")
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

fn spot(spot: &MentionSelector, name_of: &NameOf<'_>) -> String {
    let words = quoted(&spot.words.exact);
    match name_of(&spot.report) {
        Some(report) => format!("{words} in {report}"),
        None => format!(
            "{words} (report {}, from {})",
            short(&spot.report),
            spot.words.span.start
        ),
    }
}

fn claim_in_words(claim: &ClaimSelector, name_of: &NameOf<'_>) -> String {
    let words = quoted(&claim.evidence.exact);
    match name_of(&claim.report) {
        Some(report) => format!("{words} in {report}"),
        None => format!("claim {} on {words}", claim.claim),
    }
}

/// Enough of an id to know it by.
fn short(id: &str) -> &str {
    id.get(..8).unwrap_or(id)
}

fn quoted(text: &str) -> String {
    format!("“{text}”")
}
