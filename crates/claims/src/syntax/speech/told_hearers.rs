//! "Witnesses told *police* Novak got upset": whoever is told, taken for a part of the name behind.

use crate::document::Document;
use crate::syntax::Relation;

/// Hangs the hearer on the verb of telling.
pub fn mend(document: &mut Document) {
    for hearer in 1..document.tokens().len() {
        if let Some(verb) = told_by(document, hearer) {
            document.tree.rehang(hearer, verb, Relation::Dobj);
        }
    }
}

/// The verb that stands right before the hearer.
fn told_by(document: &Document, hearer: usize) -> Option<usize> {
    let tree = &document.tree;
    let verb = hearer - 1;
    let tells = document.is_pos(verb, "VERB")
        && matches!(document.lemma(verb), "tell" | "inform" | "assure" | "brief")
        && !document.is_french;
    let persons = &document.lexicon.persons;
    let name = tree.head(hearer);
    let several = matches!(document.token(hearer).tag.as_str(), "NNS" | "NN")
        && document.token(hearer).text.starts_with(char::is_lowercase)
        && (persons.group.has(document.lower(hearer))
            || persons.person.has(document.lemma(hearer)));
    let before_name = name > hearer
        && tree.relation(hearer) == Relation::Compound
        && document.is_pos(name, "PROPN")
        && matches!(tree.relation(name), Relation::Nsubj | Relation::Nsubjpass)
        && tree.is_under(name, verb);
    (tells && several && before_name).then_some(verb)
}
