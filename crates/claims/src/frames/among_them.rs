//! "Several officers crossed into Lebanon. *Among them was X*": what a sentence tells of a group, told
//! of those whom the next sentence names from it.

use reportedly_model::{Certainty, Kind, Modality, Polarity};

use super::finding::Finding;
use super::party::parties_in;
use super::subjects::listed_with;
use crate::syntax::Relation;
use crate::{Reader, factuality};

/// What `found` tells of groups, for those who are counted among them one sentence on.
pub fn find(reader: &Reader, found: &[Finding]) -> Vec<Finding> {
    let document = reader.document;
    (0..document.tokens().len())
        .filter(|&t| matches!(document.lower(t), "among" | "amongst") && reader.makes_claims(t))
        .flat_map(|among| of_members(reader, among, found).unwrap_or_default())
        .collect()
}

fn of_members(reader: &Reader, among: usize, found: &[Finding]) -> Option<Vec<Finding>> {
    let document = reader.document;
    let tree = &document.tree;
    let them = tree.child_in(among, &[Relation::Pobj])?;
    let verb = tree.head(among);
    let group = reader.chains.chain_at(them)?;
    let before = tree.sentence(among).checked_sub(1)?;
    if !matches!(document.lower(them), "them" | "these") || !is_plain(reader, verb) {
        return None;
    }
    let told_before = |finding: &&Finding| {
        let event = matches!(
            finding.slots.kind(),
            Kind::Movement | Kind::Presence | Kind::Fate | Kind::Legal
        );
        event
            && tree.sentence(finding.predicate) == before
            && reader.chains.chain_at(finding.subject) == Some(group)
    };
    let members: Vec<usize> = listed_with(reader, verb, them)
        .into_iter()
        .flat_map(|member| parties_in(reader, member))
        // "among them, X was well known"
        .filter(|&member| among > verb || member > verb)
        .filter(|&member| reader.chains.chain_at(member) != Some(group))
        .collect();
    let told = found.iter().filter(told_before).flat_map(|finding| {
        let group = reader.chains.mention_at(finding.subject);
        let group = group.map(|m| reader.chains.drafts[m].tokens.clone());
        members.iter().map(move |&subject| {
            let mut counted = finding.clone();
            counted.subject = subject;
            counted.counted_by = Some(verb);
            counted.words.extend(group.clone());
            counted
        })
    });
    Some(told.collect())
}

/// Neither denied nor hedged.
fn is_plain(reader: &Reader, verb: usize) -> bool {
    let told = factuality::of(reader, verb);
    !told.void
        && told.polarity == Polarity::Positive
        && told.certainty == Certainty::Certain
        && told.modality == Modality::Actual
}
