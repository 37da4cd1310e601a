//! "He has left Riga, *a colleague said*, and is living in Osh": what goes on behind such words between commas, which
//! the model takes for what the colleague does next.

use crate::document::Document;
use crate::syntax::Relation;

/// Gives the verb behind the words between commas to the one before them.
pub fn mend(document: &mut Document) {
    for says in 0..document.tokens().len() {
        if let Some((opening, main)) = put_first(document, says) {
            document.tree.rehang(opening, main, Relation::Prep);
        }
    }
    for verb in 0..document.tokens().len() {
        if let Some(first) = bare_behind(document, verb) {
            document.tree.rehang(verb, first, Relation::Conj);
        }
    }
    for verb in 0..document.tokens().len() {
        let Some((says, main)) = parted_from(document, verb) else {
            continue;
        };
        let marks: Vec<usize> = document
            .tree
            .children_in(says, &[Relation::Punct])
            .filter(|&mark| mark > verb)
            .collect();
        for mark in marks {
            document.tree.rehang(mark, main, Relation::Punct);
        }
        document.tree.rehang(verb, main, Relation::Conj);
        if let Some(and) = document.tree.child_in(says, &[Relation::Cc]) {
            document.tree.rehang(and, main, Relation::Cc);
        }
    }
}

/// The verb of saying, and the one before it.
fn parted_from(document: &Document, verb: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let says = tree.head(verb);
    let main = tree.head(says);
    let complements = [Relation::Ccomp, Relation::Dobj, Relation::Xcomp];
    let beside = tree.relation(verb) == Relation::Conj
        && tree.relation(says) == Relation::Parataxis
        && main < says
        && says < verb
        && document.lexicon.speech.verbs.has(document.lemma(says))
        && tree.child_in(says, &complements).is_none();
    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
    let and = tree.child_in(says, &[Relation::Cc])?;
    let closed = document.word_before(and) == "," && tree.child_in(verb, &subjects).is_none();
    let speaker = tree.child_in(says, &subjects).is_some();
    (beside && closed && speaker).then_some((says, main))
}

/// The phrase that opens the sentence before such words, and the verb behind them.
fn put_first(document: &Document, says: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let main = tree.head(says);
    let between = tree.relation(says) == Relation::Parataxis
        && says < main
        && document.lexicon.speech.verbs.has(document.lemma(says))
        && document.word_after(says) == ",";
    let opening = tree.child_in(says, &[Relation::Prep]).filter(|_| between)?;
    let speaker = tree.child_in(says, &[Relation::Nsubj])?;
    let first = crate::syntax::base_phrase(document, speaker).start;
    let parted = opening == document.sentence(says).start && document.word_before(first) == ",";
    parted.then_some((opening, main))
}

/// "was taken to Bamako, then, officials said, *flown* to Paris": the passive before the words between commas, which a
/// participle without an auxiliary goes on from.
fn bare_behind(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let says = tree.head(verb);
    let auxiliaries = [Relation::Aux, Relation::Auxpass];
    let bare = document.token(verb).tag == "VBN"
        && tree.relation(verb) == Relation::Xcomp
        && tree.child_in(verb, &auxiliaries).is_none()
        && document.lexicon.speech.verbs.has(document.lemma(says))
        && document.word_after(says) == ","
        && document.word_before(verb) == ",";
    tree.children_in(says, &[Relation::Ccomp])
        .find(|&first| bare && first < says && tree.child_in(first, &[Relation::Auxpass]).is_some())
}
