//! "list *her* as missing", "described *him* as living in Riga": whom the gerund behind "as" is about.

use crate::document::Document;
use crate::mentions::{is_human_noun, pronoun};
use crate::syntax::Relation;

/// Verbs that tell what somebody is.
const TELLING: [&str; 12] = [
    "list", "describe", "register", "record", "report", "give", "name", "regard", "treat", "show",
    "class", "declare",
];

/// The object of `verb` that the phrase at `as_word` tells of.
pub fn told_as(document: &Document, as_word: usize, verb: usize) -> Option<usize> {
    let tells = document.lower(as_word) == "as" && TELLING.contains(&document.lemma(verb));
    let object = document
        .tree
        .child_in(verb, &[Relation::Dobj])
        .filter(|&o| tells && o < as_word)?;
    let somebody = document.name_of(object).is_some()
        || is_human_noun(document, object)
        || pronoun(document, object).is_some();
    somebody.then_some(object)
}
