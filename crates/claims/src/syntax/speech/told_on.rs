//! "An officer told Vestra that Novak had escaped, *and landed* in A": what comes next of what was told, which the
//! model sets beside the telling.

use crate::document::Document;
use crate::names::NameType;
use crate::syntax::Relation;

/// Hangs such verbs on the one that they go on from.
pub fn mend(document: &mut Document) {
    for verb in 0..document.tokens().len() {
        if let Some(told) = goes_on_from(document, verb) {
            let tree = &mut document.tree;
            let and = tree.child_in(tree.head(verb), &[Relation::Cc]);
            tree.rehang(verb, told, Relation::Conj);
            if let Some(and) = and.filter(|&and| and < verb && told < and) {
                document.tree.rehang(and, told, Relation::Cc);
            }
        }
    }
}

/// The verb of what was told: an outlet or body heard it, from somebody without a name.
fn goes_on_from(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let telling = tree.head(verb);
    let moves = document
        .lexicon
        .motion
        .of_verb(document.lemma(verb))
        .next()
        .is_some();
    let joined = tree.relation(verb) == Relation::Conj
        && matches!(document.token(verb).tag.as_str(), "VBD" | "VBN")
        && tree
            .child_in(verb, &[Relation::Nsubj, Relation::Nsubjpass, Relation::Aux])
            .is_none();
    if document.is_french || !joined || !moves || document.lemma(telling) != "tell" {
        return None;
    }
    let hearer = tree.child_in(telling, &[Relation::Dobj, Relation::Dative])?;
    let speaker = tree.child_in(telling, &[Relation::Nsubj])?;
    let told = tree.child_in(telling, &[Relation::Ccomp])?;
    let pluperfect = tree
        .children_in(told, &[Relation::Aux])
        .any(|aux| document.lower(aux) == "had");
    let nameless = document.is_pos(speaker, "NOUN") && document.name_of(speaker).is_none();
    let whose = tree.child_in(told, &[Relation::Nsubj]).is_some();
    let heard = document.is_name(hearer, NameType::Organization);
    (telling < told && told < verb && pluperfect && nameless && whose && heard).then_some(told)
}
