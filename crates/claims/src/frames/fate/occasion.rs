//! What went on when a fate befell somebody: "died *when his plane crashed*", "wounded *after coming
//! under fire*".

use reportedly_model::PlaceValue;

use crate::Reader;
use crate::frames::attachments::{attachments, attachments_of_noun};
use crate::frames::phrases;
use crate::frames::place::place_value;
use crate::lexicon::Slot;
use crate::syntax::Relation;

/// The clause that tells what went on: "when his plane *crashed*", "while *fighting*".
pub fn occasion(reader: &Reader, predicate: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let lexicon = document.lexicon;
    tree.children_in(predicate, &[Relation::Advcl, Relation::Pcomp])
        .find(|&clause| {
            let opened_by = |word: &str| {
                tree.children_in(clause, &[Relation::Mark, Relation::Advmod])
                    .any(|mark| mark < clause && document.lower(mark) == word)
            };
            let event = lexicon
                .motion
                .of_verb(document.lemma(clause))
                .next()
                .is_some()
                || lexicon.support.mishaps.has(document.lemma(clause));
            is_real(reader, clause)
                && (opened_by("when") || opened_by("while") || event && opened_by("as"))
        })
}

/// "wounded after *coming* under fire in X", "killed after his car *hit* a mine in X", and what went
/// on then: "after coming under fire while *guarding* a bridge in X".
pub fn occasion_of_harm(reader: &Reader, predicate: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let under_fire = |clause: usize| {
        tree.children_in(clause, &[Relation::Prep])
            .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
            .any(|object| document.lemma(object) == "fire")
    };
    // "killed after he had fought in X" was killed anywhere
    let to_them = |clause: usize| {
        tree.child_in(clause, &[Relation::Nsubj])
            .is_some_and(|subject| reader.chains.mention_at(subject).is_none())
            && document.lexicon.support.mishaps.has(document.lemma(clause))
    };
    let happened = |clause: usize| to_them(clause) || under_fire(clause);
    let own = tree
        .children_in(predicate, &[Relation::Advcl])
        .filter(|&clause| {
            tree.children_in(clause, &[Relation::Mark])
                .any(|mark| mark < clause && document.lower(mark) == "after")
        });
    let under = tree
        .children_in(predicate, &[Relation::Prep])
        .filter(|&p| document.lower(p) == "after")
        .filter_map(|p| tree.child_in(p, &[Relation::Pcomp]));
    let clause = own
        .chain(under)
        .find(|&clause| happened(clause) && is_real(reader, clause))?;
    let placed = attachments(reader, clause)
        .iter()
        .any(|attachment| place_value(reader, attachment.object).is_some());
    Some(
        occasion(reader, clause)
            .filter(|_| !placed)
            .unwrap_or(clause),
    )
}

/// "detained *on arrival* from Y *at X*", "upon landing in X": the preposition, and where somebody
/// had come to.
pub fn arrival(reader: &Reader, predicate: usize) -> Option<(usize, PlaceValue)> {
    let document = reader.document;
    let tree = &document.tree;
    let lexicon = document.lexicon;
    tree.children_in(predicate, &[Relation::Prep])
        .filter(|&p| matches!(document.lower(p), "on" | "upon"))
        .find_map(|p| {
            let coming = tree.child_in(p, &[Relation::Pobj, Relation::Pcomp])?;
            let told = phrases::matching(reader, &lexicon.motion, coming)?;
            let at = told.frame.at == Some(Slot::Destination);
            let place = attachments_of_noun(reader, coming)
                .into_iter()
                .filter(|a| at && matches!(a.preposition.as_str(), "at" | "in"))
                .find_map(|a| place_value(reader, a.object))?;
            Some((p, place))
        })
}

/// Neither denied nor only possible.
pub fn is_real(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let modal = |aux: usize| document.token(aux).tag == "MD";
    tree.child_in(verb, &[Relation::Neg]).is_none()
        && !tree.children_in(verb, &[Relation::Aux]).any(modal)
}
