//! The verb that carries a noun of law, and whom it gives it to: "*issued* a warrant", "*granted* X
//! asylum".

use super::request::is_want;
use crate::Reader;
use crate::document::Document;
use crate::frames::party::parties_in;
use crate::lexicon::{LegalNoun, Words};
use crate::names::NameType;
use crate::syntax::{Relation, is_passive};

/// Whether the verb undoes a step of law: "lifted", "set aside".
pub fn undoes(document: &Document, verb: usize) -> bool {
    is_want(document, &document.lexicon.legal.undoing, verb)
}

/// The verb around the noun, or the participle after it: "a warrant *issued* by a court".
pub fn carrier(reader: &Reader, noun: &LegalNoun, predicate: usize) -> Option<usize> {
    let document = reader.document;
    let participle = |verbs: &Words| {
        let tree = &document.tree;
        tree.children_in(predicate, &[Relation::Acl, Relation::Relcl])
            .find(|&verb| verbs.has(document.lemma(verb)) && is_passive(document, verb))
    };
    // a warrant "that was later withdrawn" is in force no more, whoever issued it
    let undoing = &document.lexicon.legal.undoing;
    let governing = governing_verb(reader, predicate);
    participle(undoing)
        .or_else(|| governing.filter(|&verb| undoing.has(document.lemma(verb))))
        .or_else(|| participle(&noun.giver))
        .or(governing)
}

/// The verb that the noun is object or subject of: "*issued* a warrant", "*is the subject of* a
/// warrant".
pub fn governing_verb(reader: &Reader, noun: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let mut at = noun;
    for _ in 0..4 {
        let above = tree.head(at);
        if above == at {
            return None;
        }
        // "to *face* charges", taken for a noun
        let infinitive = tree.child_in(above, &[Relation::Aux]).is_some();
        if document.is_pos(above, "VERB") || document.is_pos(above, "AUX") || infinitive {
            return matches!(
                tree.relation(at),
                Relation::Dobj
                    | Relation::Nsubjpass
                    | Relation::Nsubj
                    | Relation::Attr
                    | Relation::Acomp
                    | Relation::Prep
                    | Relation::Oprd
                    | Relation::Npadvmod
                    | Relation::Conj
            )
            .then_some(above);
        }
        let passes = document.is_pos(above, "ADP")
            || matches!(
                document.lemma(above),
                "subject" | "target" | "object" | "list" | "number" | "series"
            )
            || tree.relation(at) == Relation::Conj
            // "gave X, 46, a suspended sentence", put beside X
            || tree.relation(at) == Relation::Appos && document.is_name(above, NameType::Person);
        if !passes {
            return None;
        }
        at = above;
    }
    None
}

/// To whom the verb gives what the noun names: "granted *X* asylum".
pub fn receiver(
    reader: &Reader,
    verb: usize,
    noun: usize,
    passive: bool,
    subject: Option<usize>,
) -> Vec<usize> {
    let document = reader.document;
    let tree = &document.tree;
    if let Some(dative) = tree.child_in(verb, &[Relation::Dative]) {
        let object = tree.child_in(dative, &[Relation::Pobj]).unwrap_or(dative);
        return parties_in(reader, object);
    }
    if passive && tree.relation(noun) != Relation::Nsubjpass {
        return subject.map(|s| parties_in(reader, s)).unwrap_or_default();
    }
    // "granted X political asylum", X as a part of it
    let before = tree
        .children_in(noun, &[Relation::Compound, Relation::Nmod])
        .find(|&name| document.is_name(name, NameType::Person));
    if let Some(name) = before {
        return parties_in(reader, name);
    }
    // "granted the general asylum", parsed with two objects
    tree.children_in(verb, &[Relation::Dobj, Relation::Npadvmod])
        .filter(|&o| o != noun)
        .flat_map(|o| parties_in(reader, o))
        .collect()
}
