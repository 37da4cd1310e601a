//! Forms of verbs: with "to", in "-ing", a bare participle, finite.

use crate::Reader;
use crate::syntax::Relation;

/// Whether the verb is an infinitive with "to".
pub fn has_to(reader: &Reader, verb: usize) -> bool {
    reader
        .document
        .tree
        .children_in(verb, &[Relation::Aux])
        .any(|aux| reader.document.token(aux).tag == "TO")
}

pub fn infinitive_or_gerund(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let being = document
        .tree
        .children_in(verb, &[Relation::Aux, Relation::Auxpass])
        .any(|a| document.token(a).tag == "VBG");
    has_to(reader, verb) || document.token(verb).tag == "VBG" || being
}

/// "passage to *leave*", which the model takes for a relative clause.
pub fn is_bare_infinitive(reader: &Reader, verb: usize) -> bool {
    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
    has_to(reader, verb) && reader.document.tree.child_in(verb, &subjects).is_none()
}

/// "considered leaving", never "said that he was leaving".
pub fn is_bare_gerund(reader: &Reader, verb: usize) -> bool {
    let tree = &reader.document.tree;
    reader.document.token(verb).tag == "VBG"
        && tree.relation(verb) == Relation::Xcomp
        && tree
            .child_in(verb, &[Relation::Aux, Relation::Nsubj])
            .is_none()
}

/// "wants him *flown* to Graz"; in "wanted him relocated" the model may see a past tense, though
/// these verbs take no such clause.
pub fn is_bare_participle(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let misread = document.token(verb).tag == "VBD"
        && tree.relation(verb) == Relation::Ccomp
        && tree.head(verb) < verb
        && matches!(document.lemma(tree.head(verb)), "want" | "order" | "need");
    (misread || document.token(verb).tag == "VBN")
        && tree
            .child_in(verb, &[Relation::Aux, Relation::Auxpass, Relation::Mark])
            .is_none()
}

/// "wishes he *had fled*".
pub fn is_finite(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let finite = |t: usize| matches!(document.token(t).tag.as_str(), "VBD" | "VBZ" | "VBP" | "MD");
    let auxiliaries = document.tree.children_in(verb, &[Relation::Aux]);
    finite(verb) || auxiliaries.into_iter().any(finite)
}

/// "started leaving" happened; "sought to leave" and "tried leaving" need not have.
pub fn is_refuge_seeking(lemma: &str, reader: &Reader, verb: usize) -> bool {
    lemma == "start" && reader.document.token(verb).tag == "VBG"
}
