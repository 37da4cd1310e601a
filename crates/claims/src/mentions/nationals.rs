//! People called by their nation or people: "the Syrian", "a Lebanese", "Rohingya".

use crate::document::Document;
use crate::syntax::Relation;

/// Whether the demonym or name of a people at `token`, standing for people, stands for several.
pub fn nationals(document: &Document, token: usize) -> Option<bool> {
    let tree = &document.tree;
    let capital = document.token(token).text.starts_with(char::is_uppercase);
    let argument = matches!(
        tree.relation(token),
        Relation::Nsubj
            | Relation::Nsubjpass
            | Relation::Dobj
            | Relation::Pobj
            | Relation::Agent
            | Relation::Appos
            | Relation::Conj
    );
    if !capital || !argument || modifies_next(document, token) {
        return None;
    }
    let people = document.lexicon.persons.peoples.has(document.lower(token));
    let word = &document.token(token).text;
    let demonym = document.gazetteer.country_of_demonym(word).is_some();
    let (one, definite) = article(document, token);
    // "two Chinese", "five Lebanese"
    let counted = tree.child_in(token, &[Relation::Nummod]).is_some() && !one;
    match (people, demonym) {
        (_, true) if counted => Some(true),
        // "three *Gazans*"
        _ if counted && is_plural_of_people(document, token) => Some(true),
        (true, _) => Some(!one),
        (_, true) if one || definite && is_one(document, token) => Some(false),
        _ => None,
    }
}

fn is_plural_of_people(document: &Document, token: usize) -> bool {
    document.token(token).tag == "NNPS" && document.labels[token] == "NORP"
}

/// "the *Armenian* genocide": the people whom it befell.
pub fn is_annihilated(document: &Document, token: usize) -> bool {
    let before = matches!(
        document.tree.relation(token),
        Relation::Amod | Relation::Compound | Relation::Nmod
    );
    let noun = document.tree.head(token);
    let genocide = || matches!(document.lemma(noun), "genocide" | "holocaust");
    before && token < noun && genocide() && {
        let word = &document.token(token).text;
        document.gazetteer.country_of_demonym(word).is_some()
            || document.lexicon.persons.peoples.has(document.lower(token))
    }
}

/// Whether "a" or "another", and whether "the" stands before it, an adjective between them at most.
fn article(document: &Document, token: usize) -> (bool, bool) {
    let adjective = document.token(token.saturating_sub(1)).tag == "JJ"
        && document.word_before(token).starts_with(char::is_lowercase);
    let before = token - usize::from(adjective && token > 0);
    match document.word_before(before).to_lowercase().as_str() {
        "a" | "an" | "another" | "one" => (true, false),
        "the" => (false, true),
        _ => (false, false),
    }
}

/// "the Syrian *flag*", "the Syrian *and Iraqi armies*": a demonym that goes with a noun behind it.
fn modifies_next(document: &Document, token: usize) -> bool {
    let Some(next) = document.tokens().get(token + 1) else {
        return false;
    };
    let goes_on = matches!(next.text.as_str(), "-" | "and" | "or" | "’s" | "'s");
    matches!(next.pos.as_str(), "NOUN" | "PROPN" | "ADJ" | "NUM") || goes_on
}

/// "the Syrian"; "the Lebanese *was*", where "the Lebanese *were*" are many.
fn is_one(document: &Document, token: usize) -> bool {
    let word = document.lower(token);
    let either = ["ese", "ish", "ch", "ss", "iss"]
        .iter()
        .any(|end| word.ends_with(end));
    let plural = word.ends_with('s') || document.token(token).tag == "NNPS";
    if plural && !either {
        return false;
    }
    let tree = &document.tree;
    let verb = tree.head(token);
    let singular = |t: usize| {
        matches!(document.lower(t), "was" | "is" | "has") || document.token(t).tag == "VBZ"
    };
    let subject = matches!(tree.relation(token), Relation::Nsubj | Relation::Nsubjpass);
    let auxiliaries = [Relation::Aux, Relation::Auxpass];
    !either || subject && (singular(verb) || tree.children_in(verb, &auxiliaries).any(singular))
}
