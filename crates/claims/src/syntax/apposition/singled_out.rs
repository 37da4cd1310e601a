//! "The *most wanted* of the group, Petr Novak, may have fled": a participle that singles somebody out, which the
//! model makes the subject. The name beside it is whom the sentence is about.

use crate::document::Document;
use crate::names::NameType;
use crate::syntax::Relation;

/// Gives the name the place of the participle, and sets that beside it.
pub fn mend(document: &mut Document) {
    for word in 0..document.tokens().len() {
        if let Some(name) = named(document, word) {
            let (verb, relation) = (document.tree.head(word), document.tree.relation(word));
            document.tree.rehang(name, verb, relation);
            document.tree.rehang(word, name, Relation::Other);
        }
    }
}

fn named(document: &Document, word: usize) -> Option<usize> {
    let tree = &document.tree;
    let subject = matches!(tree.relation(word), Relation::Nsubj | Relation::Nsubjpass);
    let most = document.word_before(word) == "most";
    let tag = document.token(word).tag.as_str();
    if !subject || !most || !matches!(tag, "VBN" | "VBD" | "JJ") {
        return None;
    }
    tree.children_in(word, &[Relation::Appos]).find(|&t| {
        document.is_name(t, NameType::Person) && t > word && tree.conjuncts(t).len() == 1
    })
}
