//! "was smuggled out of A, *taken over the crossing* and *put on a flight*": the model takes the later
//! participles for adverbials, and their prepositions for particles.

use crate::document::Document;
use crate::syntax::{Relation, is_passive};

/// Coordinates participles that go on with a passive, and gives their prepositions their objects.
pub fn mend(document: &mut Document) {
    for verb in 0..document.tokens().len() {
        if let Some(first) = goes_on_with(document, verb) {
            document.tree.coordinate(verb, first);
        }
        if let Some(first) = past_the_agent(document, verb) {
            document.tree.coordinate(verb, first);
        }
        if let Some((particle, object)) = preposition_of(document, verb) {
            document.tree.rehang(particle, verb, Relation::Prep);
            document.tree.rehang(object, particle, Relation::Pobj);
        }
    }
}

/// The passive before the comma, with whose subject and auxiliary the participle at `verb` goes on.
fn goes_on_with(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let first = tree.head(verb);
    let own = [
        Relation::Nsubj,
        Relation::Nsubjpass,
        Relation::Aux,
        Relation::Auxpass,
        Relation::Mark,
    ];
    let participle = document.token(verb).tag == "VBN"
        && tree.relation(verb) == Relation::Advcl
        && document.word_before(verb) == ","
        && first < verb
        && tree.child_in(verb, &own).is_none();
    let series = tree
        .children_in(verb, &[Relation::Conj])
        .any(|next| next > verb && tree.child_in(next, &own).is_none());
    let passive = tree.child_in(first, &[Relation::Auxpass]).is_some();
    (participle && series && passive).then_some(first)
}

/// "was met by an associate, X, and *driven* to Istanbul": behind the commas around a name set beside whoever
/// did it, the participle goes on with the passive, and not with the name.
fn past_the_agent(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let named = tree.head(verb);
    let own = [
        Relation::Nsubj,
        Relation::Nsubjpass,
        Relation::Aux,
        Relation::Auxpass,
    ];
    let behind_and = verb > 1
        && document.lower(verb - 1) == "and"
        && document.token(verb).tag == "VBN"
        && tree.relation(verb) == Relation::Conj
        && tree.child_in(verb, &own).is_none();
    let nominal = document.name_of(named).is_some() || document.is_pos(named, "NOUN");
    if !behind_and || !nominal || document.is_french {
        return None;
    }
    let mut above = tree.ancestors(named).skip(1);
    let first = above.find(|&t| document.is_pos(t, "VERB"))?;
    let by = tree.child_in(first, &[Relation::Agent])?;
    let passive = tree.child_in(first, &[Relation::Auxpass]).is_some();
    (passive && first < by && by < named).then_some(first)
}

/// "put *on* a flight", "taken *over* the crossing": a particle right behind a passive, and the object
/// that only a preposition lets stand there.
fn preposition_of(document: &Document, verb: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let particle = tree.child_in(verb, &[Relation::Prt])?;
    let object = tree.child_in(verb, &[Relation::Dobj])?;
    let listed = tree.relation(verb) == Relation::Conj
        && is_passive(document, tree.head(verb))
        && tree.child_in(verb, &[Relation::Nsubj]).is_none();
    let preposition = matches!(
        document.lower(particle),
        "on" | "over" | "in" | "across" | "through" | "off"
    );
    (listed && preposition && particle == verb + 1 && particle < object)
        .then_some((particle, object))
}
