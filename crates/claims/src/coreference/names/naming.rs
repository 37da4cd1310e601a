//! "A trafficker named X", "the suspect, identified by police as X", "the man was identified as
//! X": the name and the description are one person.

use reportedly_model::{MentionForm, MentionType, Number};

use crate::coreference::Chains;
use crate::document::Document;
use crate::mentions::pronoun;
use crate::syntax::Relation;

/// Joins each name that a verb of naming gives with whoever is named, if that one is told in
/// `form`: descriptions first, pronouns when it is known whom they stand for.
pub fn join(document: &Document, chains: &mut Chains, form: MentionForm) {
    for mention in 0..chains.drafts.len() {
        let draft = &chains.drafts[mention];
        if draft.form != MentionForm::Name || draft.mention_type != MentionType::Person {
            continue;
        }
        let Some(bearer) = bearer(document, draft.head) else {
            continue;
        };
        let Some(described) = chains
            .mention_at(bearer)
            .filter(|_| !is_borrowed(document, chains, mention, bearer))
        else {
            continue;
        };
        let other = &chains.drafts[described];
        let one = other.mention_type == MentionType::Person && other.number == Number::Singular;
        let nameless = !chains.is_named(chains.chain(described));
        if one && nameless && other.form == form {
            chains.tell_role(described);
            chains.join(described, mention);
        }
    }
}

/// "introduced herself as *the housekeeper*": whoever calls herself so.
pub fn self_styled(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let start = chains.drafts[mention].tokens.start;
    let itself = start.checked_sub(2)?;
    let styled =
        document.lower(start - 1) == "as" && !is_borrowed(document, chains, mention, itself);
    (pronoun(document, itself)?.reflexive && styled)
        .then(|| chains.mention_at(itself))
        .flatten()
}

/// "a man identifying *himself* as X": whether it is X, nobody says.
fn is_borrowed(document: &Document, chains: &Chains, mention: usize, bearer: usize) -> bool {
    let reflexive = pronoun(document, bearer).is_some_and(|p| p.reflexive);
    reflexive && chains.drafts[mention].form == MentionForm::Name
}

/// The head of the description that a verb of naming ties to the name headed by `name`.
fn bearer(document: &Document, name: usize) -> Option<usize> {
    let tree = &document.tree;
    if let Some(bearer) = bearer_of_name(document, name) {
        return Some(bearer);
    }
    let verb = match tree.relation(name) {
        Relation::Oprd | Relation::Dobj | Relation::Attr => tree.head(name),
        Relation::Pobj if document.lower(tree.head(name)) == "as" => tree
            .ancestors(tree.head(name))
            .skip(1)
            .take(3)
            .find(|&t| document.is_pos(t, "VERB"))?,
        _ => return None,
    };
    if !document.lexicon.persons.naming.has(document.lemma(verb)) || misnames(document, verb) {
        return None;
    }
    if document.token(verb).tag != "VBN" {
        // "relatives identified him as X"
        return tree
            .child_in(verb, &[Relation::Dobj])
            .filter(|&object| object < name && document.is_pos(verb, "VERB"));
    }
    match tree.relation(verb) {
        Relation::Acl => Some(tree.head(verb)),
        // "his son, also called X, was held": the model takes the participle for the verb
        _ => tree
            .child_in(verb, &[Relation::Nsubjpass])
            .or_else(|| tree.child_in(verb, &[Relation::Nsubj]))
            .filter(|_| tree.child_in(verb, &[Relation::Aux]).is_none()),
    }
}

/// "*His* real name was X", "the *man*'s name is X".
fn bearer_of_name(document: &Document, name: usize) -> Option<usize> {
    let tree = &document.tree;
    let be = tree.head(name);
    let told = tree.relation(name) == Relation::Attr && document.lemma(be) == "be";
    let subject = tree.child_in(be, &[Relation::Nsubj])?;
    let of_person = document.lower(subject) == "name";
    let plain = tree.child_in(be, &[Relation::Neg]).is_none();
    (told && of_person && plain)
        .then(|| tree.child_in(subject, &[Relation::Poss]))
        .flatten()
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
