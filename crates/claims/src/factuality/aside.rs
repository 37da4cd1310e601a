//! Hearsay set between commas: "Novak, *it is believed*, crossed into Austria".

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
}
