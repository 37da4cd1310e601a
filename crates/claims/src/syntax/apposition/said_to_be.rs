//! "questioned a woman, *said to be* his girlfriend": words that describe the one right before them, which the model
//! takes for what the police did next.

use crate::document::Document;
use crate::mentions::is_human_noun;
use crate::syntax::Relation;

/// Hangs such words on whom they describe.
pub fn mend(document: &mut Document) {
    for said in 0..document.tokens().len() {
        if let Some(noun) = described(document, said) {
            document.tree.rehang(said, noun, Relation::Acl);
        }
    }
}

fn described(document: &Document, said: usize) -> Option<usize> {
    let tree = &document.tree;
    let hearsay = matches!(
        document.lower(said),
        "said" | "believed" | "thought" | "reported" | "rumoured" | "rumored" | "alleged"
    );
    let verb = tree.head(said);
    let bare = [
        Relation::Nsubj,
        Relation::Nsubjpass,
        Relation::Aux,
        Relation::Auxpass,
    ];
    let hung = hearsay
        && tree.relation(said) == Relation::Conj
        && verb < said
        && document.word_before(said) == ","
        && document.word_after(said) == "to"
        && tree.child_in(said, &bare).is_none();
    let object = tree.child_in(verb, &[Relation::Dobj]).filter(|_| hung)?;
    let person = document.name_of(object).is_some() || is_human_noun(document, object);
    (person && object < said).then_some(object)
}
