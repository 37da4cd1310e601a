//! "*claimed responsibility* for the abduction": a deed that somebody says is theirs, and nobody else is told to
//! have laid at their door; it is kept as their statement.

use super::is_human;
use super::told::told;
use crate::Reader;
use crate::frames::finding::Finding;
use crate::frames::party::parties_in;
use crate::syntax::{Relation, is_passive, subject_of};

/// The deed claimed at `verb`.
pub fn find(reader: &Reader, verb: usize) -> Vec<Finding> {
    let document = reader.document;
    let tree = &document.tree;
    let claims = matches!(document.lemma(verb), "claim" | "admit");
    let object = tree.child_in(verb, &[Relation::Dobj]);
    let owned = object.is_some_and(|o| document.lemma(o) == "responsibility");
    if !claims || !owned || is_passive(document, verb) {
        return Vec::new();
    }
    let crimes = &document.lexicon.legal.crimes;
    let near = [object.unwrap_or(verb), verb];
    let deed = near
        .iter()
        .flat_map(|&above| tree.children_in(above, &[Relation::Prep]))
        .filter(|&p| document.lower(p) == "for")
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj, Relation::Pcomp]))
        .any(|deed| crimes.has(document.lemma(deed)) || document.is_pos(deed, "VERB"));
    let who = subject_of(document, verb).map(|s| parties_in(reader, s.token));
    let mut who = who.unwrap_or_default();
    who.retain(|&w| deed && (is_human(reader, w) || reader.chains.mention_at(w).is_some()));
    told(reader, verb, None, &who, "legal/claimed")
}
