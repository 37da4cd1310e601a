//! Gives back to a verb the subject that words between them parted from it: of "he would not say how,
//! but *media in Quito*, citing officials, *reported* that …" the model makes what the first verb
//! tells a list, and all of it what is reported.

use crate::document::Document;
use crate::syntax::Relation;

/// Sets the two clauses side by side, each with what is its own.
pub fn mend(document: &mut Document) {
    for verb in 0..document.tokens().len() {
        if let Some(parted) = parted_at(document, verb) {
            let tree = &mut document.tree;
            if tree.relation(verb) == Relation::Root {
                tree.raise(parted.first, verb, Relation::Conj);
            } else {
                tree.coordinate(verb, parted.first);
            }
            tree.rehang(parted.subject, verb, Relation::Nsubj);
            for token in parted.between {
                tree.rehang(token, verb, tree.relation(token));
            }
        }
    }
}

/// A verb without its subject.
struct Parted {
    /// The verb of the clause before: hung on the verb as what it tells, or the other way about.
    first: usize,
    subject: usize,
    /// What stands between the subject and the verb, hung on the clause before.
    between: Vec<usize>,
}

/// The parts around a verb of saying that has a clause behind it, another verb before it, and no
/// subject of its own.
fn parted_at(document: &Document, verb: usize) -> Option<Parted> {
    let tree = &document.tree;
    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
    let tells = |clause: usize| clause > verb;
    let says = document.is_pos(verb, "VERB")
        && document.lexicon.speech.verbs.has(document.lemma(verb))
        && tree.child_in(verb, &subjects).is_none()
        && tree.children_in(verb, &[Relation::Ccomp]).any(tells);
    let first = match tree.relation(verb) {
        Relation::Root => tree
            .children_in(verb, &[Relation::Ccomp])
            .take_while(|&clause| clause < verb)
            .last(),
        Relation::Ccomp => Some(tree.head(verb)).filter(|&head| head < verb),
        _ => None,
    };
    let first = first.filter(|_| says)?;
    let joint = tree
        .children_in(first, &[Relation::Cc])
        .find(|&cc| cc > first && document.lower(cc) != "or")?;
    let subject = tree
        .children_in(first, &[Relation::Conj])
        .find(|&noun| noun > joint && is_nominal(document, noun))?;
    let opens = tree.subtree(subject).into_iter().min() == Some(joint + 1);
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
