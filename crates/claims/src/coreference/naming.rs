//! "A trafficker named X", "the suspect, identified by police as X", "the man was identified as
//! X": the name and the description are one person.

use reportedly_model::{MentionForm, MentionType, Number};

use super::Chains;
use crate::document::Document;
use crate::syntax::Relation;

/// Joins each name that a verb of naming gives with whoever is named.
pub fn join(document: &Document, chains: &mut Chains) {
    for mention in 0..chains.drafts.len() {
        let draft = &chains.drafts[mention];
        if draft.form != MentionForm::Name || draft.mention_type != MentionType::Person {
            continue;
        }
        let Some(described) = bearer(document, draft.head).and_then(|t| chains.mention_at(t))
        else {
            continue;
        };
        let other = &chains.drafts[described];
        let one = other.mention_type == MentionType::Person && other.number == Number::Singular;
        let nameless = chains
            .best_name(document, chains.chain(described))
            .is_none();
        if one && nameless && other.form == MentionForm::Nominal {
            chains.tell_role(described);
            chains.join(described, mention);
        }
    }
}

/// The head of the description that a verb of naming ties to the name headed by `name`.
fn bearer(document: &Document, name: usize) -> Option<usize> {
    let tree = &document.tree;
    let verb = match tree.relation(name) {
        Relation::Oprd | Relation::Dobj | Relation::Attr => tree.head(name),
        Relation::Pobj if document.lower(tree.head(name)) == "as" => tree
            .ancestors(tree.head(name))
            .skip(1)
            .take(3)
            .find(|&t| document.is_pos(t, "VERB"))?,
        _ => return None,
    };
    let participle = document.token(verb).tag == "VBN";
    if !participle
        || !document.lexicon.persons.naming.has(document.lemma(verb))
        || misnames(document, verb)
    {
        return None;
    }
    match tree.relation(verb) {
        Relation::Acl => Some(tree.head(verb)),
        _ => tree.child_in(verb, &[Relation::Nsubjpass]),
    }
}

/// "wrongly identified as X", "has not been identified as X".
fn misnames(document: &Document, verb: usize) -> bool {
    let tree = &document.tree;
    tree.child_in(verb, &[Relation::Neg]).is_some()
        || tree
            .children(verb)
            .iter()
            .any(|&t| document.lexicon.persons.misnaming.has(document.lower(t)))
}
