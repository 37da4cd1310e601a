//! Whom an investigation is about where it is put as a question, or as a matter of theirs: "looks
//! into *whether X* took bribes", "an inquiry into *X's* finances".

use super::is_human;
use crate::Reader;
use crate::frames::owners;
use crate::frames::phrases;
use crate::lexicon::Mover;
use crate::syntax::{Relation, subject_of};

/// Whoever the investigation that the word at `step` names is about.
pub fn looked_into(reader: &Reader, step: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let behind = [Relation::Pcomp, Relation::Pobj];
    let asked = tree
        .children_in(step, &[Relation::Prep])
        .filter(|&p| matches!(document.lower(p), "into" | "of"))
        .filter_map(|p| tree.child_in(p, &behind))
        .chain(tree.children_in(step, &[Relation::Ccomp, Relation::Dobj]));
    asked
        .filter_map(|of| doer_in_question(reader, of).or_else(|| owner_of_matter(reader, of)))
        .find(|&person| is_human(reader, person))
}

/// "whether *X* took bribes": whoever may have done it, and not whoever it may have befallen.
fn doer_in_question(reader: &Reader, clause: usize) -> Option<usize> {
    let document = reader.document;
    let open = document
        .tree
        .children_in(clause, &[Relation::Mark, Relation::Advmod])
        .any(|mark| mark < clause && matches!(document.lower(mark), "whether" | "if"));
    let fate = &document.lexicon.fate;
    let befell = phrases::matching(reader, fate, clause).is_some();
    let subject = subject_of(document, clause).filter(|_| open && !befell)?;
    let implicated = matches!(document.lemma(clause), "involve" | "link" | "connect");
    (!subject.passive || implicated).then_some(subject.token)
}

/// "*X's* finances", "the *Maren Holt* emails".
fn owner_of_matter(reader: &Reader, matter: usize) -> Option<usize> {
    let document = reader.document;
    let is_one = document.lexicon.legal.matters.has(document.lemma(matter));
    let before = || {
        document
            .tree
            .child_in(matter, &[Relation::Compound, Relation::Nmod])
    };
    owners::possessor(reader, matter, Mover::Subject)
        .or_else(before)
        .filter(|_| is_one)
}
