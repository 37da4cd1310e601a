//! Headlines that tell two things side by side: in "Mayor killed in Oslo, driver charged" a small model
//! takes the first for what the second says.

use reportedly_model::BlockRole;

use crate::document::Document;
use crate::lexicon::Mover;
use crate::syntax::Relation;

/// Coordinates the second clause with the first.
pub fn mend(document: &mut Document) {
    for second in 0..document.tokens().len() {
        if let Some(first) = beside(document, second) {
            document.tree.put_in_place_of(first, second, Relation::Conj);
        }
    }
}

fn beside(document: &Document, second: usize) -> Option<usize> {
    let tree = &document.tree;
    if document.block_role(second) != BlockRole::Headline
        || tree.relation(second) != Relation::Root
        || !tells_of_somebody(document, second)
    {
        return None;
    }
    let first = tree
        .child_in(second, &[Relation::Ccomp])
        .filter(|&c| c < second)?;
    let subject = tree.child_in(second, &[Relation::Nsubj])?;
    let apart = (first..subject).any(|t| document.token(t).text == ",");
    let marked = tree.child_in(first, &[Relation::Mark]).is_some();
    (apart && !marked && subject < second).then_some(first)
}

/// "charged", "arrested", "flees": no verb by which somebody tells the rest.
fn tells_of_somebody(document: &Document, verb: usize) -> bool {
    let (lexicon, lemma) = (document.lexicon, document.lemma(verb));
    let befalls = lexicon
        .fate
        .of_verb(lemma)
        .chain(lexicon.motion.of_verb(lemma))
        .any(|(frame, _)| frame.mover != Mover::Recipient);
    let of_law = || {
        let verbs = &lexicon.legal.verbs;
        verbs
            .iter()
            .any(|frame| frame.verbs.iter().any(|v| v == lemma))
    };
    befalls || of_law()
}
