//! A quotation that a speaker interrupts goes on where it stopped: of “X left,” said Y, “and went
//! to Z”, the model makes Y go.

use crate::document::Document;
use crate::syntax::Relation;

/// Hangs the verb of the second half on that of the first.
pub fn mend(document: &mut Document) {
    for verb in 0..document.tokens().len() {
        if let Some(first_half) = verb_before_speaker(document, verb) {
            document.tree.coordinate(verb, first_half);
        }
    }
}

/// The quoted verb that `verb` goes on from, if it stands in a quotation opened after the verb of
/// saying that it was hung on.
fn verb_before_speaker(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let saying = tree.head(verb);
    let continues = tree.relation(verb) == Relation::Conj
        && saying < verb
        && document.is_pos(verb, "VERB")
        && document.lexicon.speech.verbs.has(document.lemma(saying))
        && tree
            .child_in(verb, &[Relation::Nsubj, Relation::Nsubjpass])
            .is_none();
    let opened = (saying..verb).any(|t| matches!(document.lower(t), "“" | "\"" | "``" | "‘" | "'"));
    let quoted = tree
        .children_in(saying, &[Relation::Ccomp])
        .find(|&c| c < saying)?;
    let closed =
        (quoted..saying).any(|t| matches!(document.lower(t), "”" | "\"" | "''" | "’" | "'"));
    (continues && opened && closed).then_some(quoted)
}
