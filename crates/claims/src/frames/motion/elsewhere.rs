//! Words of motion that tell of none where they stand.

use crate::document::Document;
use crate::syntax::{Relation, left_so};

/// "left *40 people dead*", "the *Chad-led* coalition".
pub(super) fn is_no_motion(document: &Document, predicate: usize) -> bool {
    let leaves_others_so = document
        .tree
        .children_in(predicate, &[Relation::Ccomp, Relation::Oprd])
        .any(|state| left_so(document, state).is_some());
    leaves_others_so
        || leaves_place_so(document, predicate)
        || goes_out_with(document, predicate)
        || puts_in_place(document, predicate)
        || gets_a_place(document, predicate)
        || is_second_in_compound(document, predicate)
}

/// "leaving *streets littered*", "left *the town deserted*", and not "leaving a village called X": what became of
/// a place, which nobody left.
fn leaves_place_so(document: &Document, predicate: usize) -> bool {
    let tree = &document.tree;
    let Some(place) = tree.child_in(predicate, &[Relation::Dobj]) else {
        return false;
    };
    let state = place + 1;
    if !document.sentence(predicate).contains(&state) {
        return false;
    }
    let follows = matches!(document.token(place).tag.as_str(), "NNP" | "NN" | "NNS")
        && matches!(document.token(state).tag.as_str(), "VBN" | "VBD" | "JJ")
        && !matches!(
            document.lower(state),
            "called"
                | "named"
                | "known"
                | "owned"
                | "run"
                | "held"
                | "controlled"
                | "based"
                | "situated"
                | "located"
        );
    let trails = document.token(predicate).tag == "VBG" && document.word_before(predicate) == ",";
    let said_of_it = match tree.relation(state) {
        Relation::Oprd => tree.head(state) == predicate,
        Relation::Acl | Relation::Amod => tree.head(state) == place && trails,
        // the model may take the state for the main verb
        Relation::Root | Relation::Advcl | Relation::Conj => trails,
        _ => false,
    };
    document.lemma(predicate) == "leave" && follows && said_of_it
}

/// "the Chad-*led* coalition": nobody is led anywhere.
fn is_second_in_compound(document: &Document, participle: usize) -> bool {
    document.token(participle).tag == "VBN"
        && document.tree.relation(participle) == Relation::Amod
        && document.word_before(participle) == "-"
        && document.lemma(participle) == "lead"
}

/// "had been *going out with* her boyfriend": a couple, who need go nowhere.
fn goes_out_with(document: &Document, predicate: usize) -> bool {
    document.lower(predicate) == "going"
        && document.word_after(predicate) == "out"
        && document.word_after(predicate + 1) == "with"
}

/// "*got into* Leeds University": who is admitted has not come there yet.
fn gets_a_place(document: &Document, predicate: usize) -> bool {
    let tree = &document.tree;
    let into = tree
        .children_in(predicate, &[Relation::Prep])
        .find(|&t| document.lower(t) == "into");
    let school = into.and_then(|into| tree.child_in(into, &[Relation::Pobj]));
    document.lemma(predicate) == "get"
        && school.is_some_and(|school| {
            matches!(
                document.lower(school),
                "university" | "college" | "school" | "academy" | "programme" | "program"
            )
        })
}

/// "the law that the government *put in place*": nobody goes to a place.
fn puts_in_place(document: &Document, predicate: usize) -> bool {
    matches!(document.lemma(predicate), "put" | "set" | "fall" | "leave")
        && (predicate + 1..predicate + 3).any(|t| {
            document.sentence(predicate).contains(&t)
                && document.lower(t) == "in"
                && document.word_after(t) == "place"
        })
}
