//! "a minister wanted by the court, *who flew home*": what is told of somebody, which the model hangs on the
//! body named last.

use crate::document::Document;
use crate::names::NameType;
use crate::syntax::Relation;

/// Words of an aside that tells where somebody is now, at most.
const ASIDE: usize = 5;

/// Hangs such clauses on the person.
pub fn mend(document: &mut Document) {
    for clause in 0..document.tokens().len() {
        if let Some(person) = person_meant(document, clause) {
            document.tree.rehang(clause, person, Relation::Relcl);
        }
    }
}

/// The person that the body is told beside.
fn person_meant(document: &Document, clause: usize) -> Option<usize> {
    let tree = &document.tree;
    let body = tree.head(clause);
    let who = tree.child_in(clause, &[Relation::Nsubj, Relation::Nsubjpass])?;
    let hung = tree.relation(clause) == Relation::Relcl
        && document.lower(who) == "who"
        && document.word_before(who) == ","
        && tree.relation(body) == Relation::Pobj
        && (is_body(document, body) || document.is_name(body, NameType::Place));
    if document.is_french || !hung {
        return None;
    }
    let sentence = tree.sentence(clause);
    let person = |t: usize| {
        document.is_name(t, NameType::Person)
            || document.is_pos(t, "NOUN") && crate::mentions::is_human_noun(document, t)
    };
    let mut above = tree.ancestors(body).skip(1);
    let found = above.find(|&t| t < body && tree.sentence(t) == sentence && person(t));
    // "a letter from his secretary, *now in Uppsala*, who states": a place set apart
    found.or_else(|| {
        let aside = (document.sentence(body).start..body).rev().take(ASIDE);
        let comma = aside.clone().find(|&t| document.token(t).text == ",")?;
        let noun = comma.checked_sub(1)?;
        (document.is_name(body, NameType::Place) && person(noun)).then_some(noun)
    })
}

/// "the court", "the ministry": offices, where nobody is.
fn is_body(document: &Document, noun: usize) -> bool {
    let offices = &document.lexicon.organizations.offices;
    match document.name_of(noun) {
        None => offices.has(document.lemma(noun)),
        // "the lender *Andina Crédito*, who": a name behind the word for a body
        Some(name) => name.name_type == NameType::Organization || is_called_a_body(document, noun),
    }
}

fn is_called_a_body(document: &Document, name: usize) -> bool {
    let organizations = &document.lexicon.organizations;
    document
        .tree
        .children_in(name, &[Relation::Compound])
        .map(|t| document.lower(t))
        .any(|word| organizations.businesses.has(word) || organizations.offices.has(word))
}
