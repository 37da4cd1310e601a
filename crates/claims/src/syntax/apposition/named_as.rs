//! "A, B and a Kenyan identified *as C* were arrested": the model makes a clause of the name that is given, and the
//! others lose their verb.

use crate::document::Document;
use crate::names::NameType;
use crate::syntax::Relation;
use crate::syntax::arguments::subject::SUBJECTS;

/// Gives the name to the verb of naming, and the verb of the clause to all that stands before.
pub fn mend(document: &mut Document) {
    if document.is_french {
        return;
    }
    for as_ in 1..document.tokens().len() {
        let Some(Named { name, verb, first }) = clause_of_name(document, as_) else {
            continue;
        };
        let tree = &mut document.tree;
        let naming = as_ - 1;
        let passive = tree.child_in(verb, &[Relation::Auxpass]).is_some();
        let subject = if passive {
            Relation::Nsubjpass
        } else {
            Relation::Nsubj
        };
        tree.put_in_place_of(verb, first, subject);
        tree.rehang(first, verb, subject);
        tree.rehang(as_, naming, Relation::Prep);
        tree.rehang(name, as_, Relation::Pobj);
    }
}

/// What is mistaken for a clause.
struct Named {
    name: usize,
    verb: usize,
    /// The first of those who share the verb.
    first: usize,
}

fn clause_of_name(document: &Document, as_: usize) -> Option<Named> {
    let tree = &document.tree;
    let naming = as_ - 1;
    let names = document.lower(as_) == "as"
        && document.token(naming).tag == "VBN"
        && tree.relation(naming) == Relation::Acl
        && (document.lexicon.persons.naming.has(document.lemma(naming))
            || document.lemma(naming) == "know");
    let verb = tree.head(as_);
    let name = tree.children_in(verb, &SUBJECTS).find(|&s| s > as_)?;
    let whole = document.name_of(name)?;
    let behind = whole.start() == as_ + 1 && whole.name_type == NameType::Person;
    let clause = tree.head(verb) == naming && tree.relation(as_) == Relation::Mark;
    let noun = tree.head(naming);
    let mut first = tree.first_conjunct(noun);
    while tree.relation(first) == Relation::Appos && document.name_of(tree.head(first)).is_some() {
        first = tree.first_conjunct(tree.head(first));
    }
    let loose = tree.head(first) == first
        || matches!(
            tree.relation(first),
            Relation::Ccomp | Relation::Conj | Relation::Parataxis
        );
    (names && behind && clause && loose).then_some(Named { name, verb, first })
}
