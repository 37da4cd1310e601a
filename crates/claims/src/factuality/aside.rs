//! What is set beside a clause with commas: "Novak, *it is believed*, crossed into Austria",
//! "Novak crossed into Austria, *his lawyer denied*".

use super::Factuality;
use crate::Reader;
use crate::syntax::{Relation, is_passive};

/// Makes hearsay of what "it is said", without more, is set beside.
pub fn apply(reader: &Reader, predicate: usize, factuality: &mut Factuality) {
    let document = reader.document;
    let tree = &document.tree;
    let words = &document.lexicon.factuality.hearsay;
    let aside = tree
        .children_in(predicate, &[Relation::Parataxis, Relation::Other])
        .find(|&verb| {
            let of_nobody = tree
                .child_in(verb, &[Relation::Nsubjpass, Relation::Nsubj])
                .is_some_and(|subject| document.lower(subject) == "it");
            let bare = tree
                .child_in(verb, &[Relation::Ccomp, Relation::Xcomp, Relation::Agent])
                .is_none();
            let hearsay = words.verbs.has(document.lemma(verb));
            hearsay && of_nobody && bare && is_passive(document, verb)
        });
    if let Some(verb) = aside {
        if !words.firm.has(document.lemma(verb)) {
            factuality.hearsay();
        }
        factuality.hedge(reader, verb..verb + 1);
    }
    if let Some(denial) = denied_beside(reader, predicate) {
        factuality.negate_by(denial);
    }
}

/// "…, *her lawyer denied*": a verb of denying after a comma, with nothing of its own that it
/// denies.
pub fn denied_beside(reader: &Reader, predicate: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let kinds = [Relation::Parataxis, Relation::Advcl, Relation::Other];
    let own = [
        Relation::Dobj,
        Relation::Ccomp,
        Relation::Xcomp,
        Relation::Mark,
        Relation::Advmod,
    ];
    tree.children_in(predicate, &kinds).find(|&verb| {
        let subject = tree.child_in(verb, &[Relation::Nsubj]);
        let opens = subject.and_then(|s| tree.subtree(s).into_iter().min());
        let parted = opens.is_some_and(|t| t > predicate && document.word_before(t) == ",");
        parted
            && document.lexicon.speech.denials.has(document.lemma(verb))
            && tree.child_in(verb, &own).is_none()
    })
}
