//! "Reached Porto *two days later*, officials said": the model has the officials say so two days later, and
//! makes of the saying one more thing that was done, or of what was done the main clause.

use crate::document::Document;
use crate::syntax::Relation;
use crate::syntax::clauses::finite::is_finite;

/// Gives the time before the comma to what is said, and sets that below the saying.
pub fn mend(document: &mut Document) {
    for later in 1..document.tokens().len() {
        if let Some((done, first, says)) = done_before(document, later) {
            let as_it_was = document.tree.relation(later);
            document.tree.rehang(later, done, as_it_was);
            document.tree.put_in_place_of(says, first, Relation::Ccomp);
        }
    }
}

/// The verb that the word of time belongs to, the first of those it is in a row with, and the verb of
/// saying.
fn done_before(document: &Document, later: usize) -> Option<(usize, usize, usize)> {
    let tree = &document.tree;
    let says = tree.head(later);
    let word = matches!(document.lower(later), "later" | "earlier" | "afterwards");
    // "was in Porto *that night*, his lawyer told the judges"
    let day = tree.relation(later) == Relation::Npadvmod
        && matches!(document.labels[later].as_str(), "DATE" | "TIME");
    let time = (word || day) && document.word_after(later) == ",";
    let speech = &document.lexicon.speech;
    let lemma = document.lemma(says);
    let speaks = says > later
        && is_finite(document, says)
        && (speech.verbs.has(lemma) || speech.told.has(lemma));
    let speaker = tree
        .child_in(says, &[Relation::Nsubj])
        .filter(|&s| s > later);
    if !time || !speaks || speaker.is_none() {
        return None;
    }
    let first = match tree.relation(says) {
        Relation::Conj => tree.first_conjunct(says),
        Relation::Advcl if tree.child_in(says, &[Relation::Mark]).is_none() => tree.head(says),
        _ => tree
            .child_in(says, &[Relation::Ccomp])
            .filter(|&c| c < later)?,
    };
    let row = tree.conjuncts(first).into_iter();
    let done = row
        .filter(|&verb| verb < later && is_verb(document, verb))
        .max()?;
    (first < later).then_some((done, first, says))
}

fn is_verb(document: &Document, token: usize) -> bool {
    document.is_pos(token, "VERB") || document.is_pos(token, "AUX")
}
