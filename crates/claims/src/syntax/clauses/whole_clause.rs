//! Clauses that lack nothing: "reports *he had fled*" says what the reports hold, "reports *he read*"
//! which ones they are.

use crate::document::Document;
use crate::lexicon::Mover;
use crate::syntax::Relation;
use crate::syntax::arguments::passive::is_passive;

/// Whether the clause at `verb` has a subject of its own, and all that its verb asks for.
pub fn is_whole_clause(document: &Document, verb: usize) -> bool {
    let tree = &document.tree;
    let own = |relations: &[Relation]| {
        let mut parts = tree.children(verb).iter().copied();
        parts.any(|t| relations.contains(&tree.relation(t)) && !is_relative(document, t))
    };
    if !own(&[Relation::Nsubj, Relation::Nsubjpass]) {
        return false;
    }
    let lemma = document.lemma(verb);
    let lexicon = document.lexicon;
    let goes = |mover: Mover| mover == Mover::Subject;
    lemma == "be"
        || is_passive(document, verb)
        || own(&[Relation::Dobj])
        || lexicon.motion.of_verb(lemma).any(|(f, _)| goes(f.mover))
        || lexicon.fate.of_verb(lemma).any(|(f, _)| goes(f.mover))
        || lexicon.presence.of_verb(lemma).any(|(f, _)| goes(f.mover))
        || lexicon.presence.of_verb(lemma).next().is_some() && has_complement(document, verb)
}

/// "hid *in the embassy*".
fn has_complement(document: &Document, verb: usize) -> bool {
    let tree = &document.tree;
    tree.children_in(verb, &[Relation::Prep])
        .any(|p| tree.child_in(p, &[Relation::Pobj]).is_some())
}

/// "that", "which", "whom".
fn is_relative(document: &Document, token: usize) -> bool {
    document.lower(token) == "that" || document.token(token).tag.starts_with('W')
}
