//! "denies *killing X*": the deed of whoever denies it. X is as dead as before, by whatever hand.

use reportedly_model::FateEvent;

use crate::Reader;
use crate::names::NameType;
use crate::syntax::{Relation, is_passive};

/// Whether the gerund at `deed` is a killing of somebody the report knows, which the verb at `denies` says
/// its own subject has not done. "denied killing civilians" says of nobody known that they were killed.
pub fn is_killing_denied(reader: &Reader, deed: usize, denies: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let own = matches!(tree.relation(deed), Relation::Xcomp | Relation::Ccomp)
        && tree.head(deed) == denies
        && tree
            .child_in(
                deed,
                &[Relation::Nsubj, Relation::Nsubjpass, Relation::Mark],
            )
            .is_none();
    let gerund = document.token(deed).tag == "VBG"
        || tree
            .children_in(deed, &[Relation::Aux])
            .any(|t| document.lower(t) == "having");
    let killing = document
        .lexicon
        .fate
        .of_verb(document.lemma(deed))
        .any(|(frame, _)| frame.event == Some(FateEvent::Killed));
    let known = |whom: usize| {
        let pronoun = matches!(document.lower(whom), "him" | "her" | "them");
        pronoun || document.is_name(whom, NameType::Person) || is_one_told_of(reader, whom)
    };
    document
        .lexicon
        .factuality
        .denied
        .verbs
        .has(document.lemma(denies))
        && !is_passive(document, denies)
        && own
        && gerund
        && killing
        && tree.child_in(deed, &[Relation::Dobj]).is_some_and(known)
}

/// "the banker", "his wife": one person, of whom the report has told or goes on to tell.
fn is_one_told_of(reader: &Reader, noun: usize) -> bool {
    let document = reader.document;
    let definite = [Relation::Det, Relation::Poss];
    let definite = document
        .tree
        .child_in(noun, &definite)
        .is_some_and(|t| !matches!(document.lower(t), "a" | "an" | "any" | "no" | "some"));
    document.token(noun).tag == "NN" && definite && crate::mentions::is_human_noun(document, noun)
}
