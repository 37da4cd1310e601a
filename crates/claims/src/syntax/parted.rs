//! Gives back to a verb the subject that words between them parted from it: of "he would not say how,
//! but *media in Quito*, citing officials, *reported* that …" the model makes what the first verb
//! tells a list, and all of it what is reported.

use super::Relation;
use crate::document::Document;

/// Sets the two clauses side by side, each with what is its own.
pub fn mend_parted(document: &mut Document) {
    for verb in 0..document.tokens().len() {
        if let Some(parted) = parted_at(document, verb) {
            let tree = &mut document.tree;
            tree.raise(parted.first, verb, Relation::Conj);
            tree.rehang(parted.subject, verb, Relation::Nsubj);
            for token in parted.between {
                tree.rehang(token, verb, tree.relation(token));
            }
        }
    }
}

/// A verb without its subject.
struct Parted {
    /// The verb of the clause before, hung on the verb as what it tells.
    first: usize,
    subject: usize,
    /// What stands between the subject and the verb, hung on the clause before.
    between: Vec<usize>,
}

/// The parts around a verb of saying at the root of its sentence that has a clause behind it, a clause
/// before it, and no subject of its own.
fn parted_at(document: &Document, verb: usize) -> Option<Parted> {
    let tree = &document.tree;
    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
    let says = document.is_pos(verb, "VERB")
        && tree.relation(verb) == Relation::Root
        && document.lexicon.speech.verbs.has(document.lemma(verb))
        && tree.child_in(verb, &subjects).is_none();
    let clauses = says.then(|| tree.children_in(verb, &[Relation::Ccomp]))?;
    let (before, behind): (Vec<usize>, Vec<usize>) = clauses.partition(|&clause| clause < verb);
    let first = before.last().copied().filter(|_| !behind.is_empty())?;
    let joint = tree
        .children_in(first, &[Relation::Cc])
        .find(|&cc| cc > first && document.lower(cc) != "or")?;
    let subject = tree
        .children_in(first, &[Relation::Conj])
        .find(|&noun| noun > joint && is_nominal(document, noun))?;
    let opens = tree.subtree(subject).first() == Some(&(joint + 1));
    let own = |&t: &usize| t > subject && t < verb && tree.head(t) == first;
    let between = (subject..verb).filter(own).collect();
    opens.then_some(Parted {
        first,
        subject,
        between,
    })
}

fn is_nominal(document: &Document, token: usize) -> bool {
    document.is_pos(token, "NOUN") || document.is_pos(token, "PROPN")
}
