//! Adjectives and participles that stand like a preposition: "was held *pending* extradition to Peru",
//! "designated X *pursuant* to an order".

use crate::document::Document;
use crate::syntax::Relation;

/// Makes a preposition of a "pending" between a verb and the noun it was taken to describe.
pub fn mend_pending(document: &mut Document) {
    for word in 1..document.tokens().len() {
        let tree = &document.tree;
        let noun = tree.head(word);
        let verb = tree.head(noun);
        let describes = document.lower(word) == "pending"
            && tree.relation(word) == Relation::Amod
            && word < noun
            && document.is_pos(word - 1, "VERB");
        if describes && verb == word - 1 {
            document.tree.rehang(word, verb, Relation::Prep);
            document.tree.rehang(noun, word, Relation::Pobj);
        }
    }
}

/// Gives the verb back whom it names, where the model has them be "pursuant" to something.
pub fn mend_pursuant(document: &mut Document) {
    for word in 1..document.tokens().len() {
        let tree = &document.tree;
        let verb = tree.head(word);
        let clause = document.lower(word) == "pursuant"
            && tree.relation(word) == Relation::Ccomp
            && document.is_pos(verb, "VERB")
            && tree.child_in(verb, &[Relation::Dobj]).is_none();
        let subject = tree.child_in(word, &[Relation::Nsubj]);
        let Some(object) = subject.filter(|&s| clause && verb < s && s < word) else {
            continue;
        };
        let behind = [Relation::Prep, Relation::Advcl, Relation::Punct];
        let grounds = |&t: &usize| tree.child_in(t, &[Relation::Pcomp]).is_some();
        let order = tree
            .children_in(word, &[Relation::Prep])
            .filter_map(|to| tree.child_in(to, &[Relation::Pobj]))
            .flat_map(|order| tree.children_in(order, &[Relation::Prep]))
            .filter(grounds);
        let others: Vec<usize> = tree
            .children_in(word, &behind)
            .filter(|&t| document.lower(t) != "to")
            .chain(order)
            .collect();
        document.tree.rehang(object, verb, Relation::Dobj);
        document.tree.rehang(word, verb, Relation::Prep);
        for other in others {
            let relation = document.tree.relation(other);
            document.tree.rehang(other, verb, relation);
        }
    }
}
