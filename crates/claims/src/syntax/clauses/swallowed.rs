//! Main verbs that a preposition has swallowed: of "an activist who fled after the *protests has
//! vanished*, his wife said" the model makes protests that vanished, and an activist who said.

use crate::document::Document;
use crate::syntax::Relation;

/// Gives the verb back to whom the sentence is about.
pub fn mend(document: &mut Document) {
    for saying in 0..document.tokens().len() {
        if let Some(found) = swallowed_before(document, saying) {
            let tree = &mut document.tree;
            let above = tree.head(found.verb);
            tree.rehang(found.verb, saying, Relation::Ccomp);
            tree.rehang(found.who, found.verb, found.subject);
            tree.rehang(found.preposition, above, Relation::Prep);
            tree.rehang(found.object, found.preposition, Relation::Pobj);
        }
    }
}

struct Swallowed {
    /// Whom the sentence is about, taken for one who speaks.
    who: usize,
    /// The verb of the sentence, taken for that of a clause behind the preposition.
    verb: usize,
    /// What the preposition goes with, taken for the subject.
    object: usize,
    preposition: usize,
    subject: Relation,
}

/// A verb of saying behind a comma with two subjects, of which the first has a clause with "who".
fn swallowed_before(document: &Document, saying: usize) -> Option<Swallowed> {
    let tree = &document.tree;
    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
    let mut two = tree.children_in(saying, &[Relation::Nsubj]);
    let (who, speaker) = (two.next()?, two.next()?);
    let says = document.is_pos(saying, "VERB")
        && document.lexicon.speech.verbs.has(document.lemma(saying))
        && speaker < saying
        && tree.child_in(saying, &[Relation::Ccomp]).is_none();
    let opening = tree.subtree(speaker).into_iter().min()?;
    if !says || document.word_before(opening) != "," {
        return None;
    }
    let clause = tree
        .children_in(who, &[Relation::Relcl, Relation::Acl])
        .next()?;
    let verb = tree
        .children_in(clause, &[Relation::Advcl])
        .find(|&verb| verb < opening && document.is_pos(verb, "VERB"))?;
    let preposition = tree.child_in(verb, &[Relation::Mark])?;
    let both = matches!(
        document.lower(preposition),
        "after" | "before" | "since" | "until"
    );
    let object = tree.child_in(verb, &subjects)?;
    let finite = tree
        .child_in(verb, &[Relation::Aux, Relation::Auxpass])
        .is_some_and(|aux| {
            matches!(
                document.lower(aux),
                "has" | "have" | "is" | "was" | "were" | "had"
            )
        });
    let opens = tree.subtree(object).into_iter().min() == Some(preposition + 1);
    (both && finite && opens && object < verb).then_some(Swallowed {
        who,
        verb,
        object,
        preposition,
        subject: tree.relation(object),
    })
}
