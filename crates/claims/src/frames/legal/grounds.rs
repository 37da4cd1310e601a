//! Those on whom a step lies without a verb that says so: "arrested *on* a warrant", "*under*
//! sanctions", "the subject *of* a notice".

use reportedly_model::LegalAct;

use crate::Reader;
use crate::frames::party::parties_in;
use crate::frames::place::place_value;
use crate::frames::subjects::subjects;
use crate::frames::ties::role_body::is_adjective_of_state;
use crate::lexicon::LegalNoun;
use crate::syntax::{Relation, subject_of};

/// Whoever was arrested on a paper that another participle may hang on: "*issued* by a judge".
pub fn taken_on(reader: &Reader, paper: usize) -> Vec<usize> {
    let document = reader.document;
    document
        .tree
        .ancestors(paper)
        .skip(2)
        .find(|&t| document.is_pos(t, "VERB"))
        .and_then(|verb| {
            subject_of(document, verb)
                .filter(|s| s.passive)
                .map(|s| (verb, s))
        })
        .map(|(verb, s)| subjects(reader, verb, s.token))
        .unwrap_or_default()
}

/// "was arrested *on* a warrant": the paper that somebody was taken on is against that one.
pub fn is_ground(reader: &Reader, noun: &LegalNoun, predicate: usize) -> bool {
    let tree = &reader.document.tree;
    let paper = matches!(noun.act, LegalAct::Warrant | LegalAct::RedNotice);
    let preposition = reader.document.lower(tree.head(predicate));
    paper && tree.relation(predicate) == Relation::Pobj && matches!(preposition, "on" | "under")
}

/// "X, under sanctions since 2022, …".
pub fn described_as_under(reader: &Reader, noun: usize) -> Vec<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let preposition = tree.head(noun);
    let under = tree.relation(noun) == Relation::Pobj && document.lower(preposition) == "under";
    if under && !is_guarded(reader, noun) {
        parties_in(reader, tree.head(preposition))
    } else {
        Vec::new()
    }
}

/// "X is the subject of a warrant", "X is under sanctions".
pub fn is_subject_of(reader: &Reader, noun: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let above = tree.head(noun);
    let preposition = document.lower(above);
    let target = matches!(
        document.lemma(tree.head(above)),
        "subject" | "target" | "object"
    );
    tree.relation(noun) == Relation::Pobj
        && !is_guarded(reader, noun)
        && (preposition == "under" || matches!(preposition, "of" | "to") && target)
}

/// "under the *protection* of a colonel", "under police protection": whom no state has taken in.
fn is_guarded(reader: &Reader, noun: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let state = |t: usize| place_value(reader, t).is_some() || is_adjective_of_state(document, t);
    let given = |t: usize| {
        let word = document.lower(t);
        state(t)
            || matches!(
                word,
                "international" | "subsidiary" | "temporary" | "un" | "political"
            )
    };
    let by_state = tree
        .children_in(noun, &[Relation::Prep])
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .chain(tree.children_in(noun, &[Relation::Amod, Relation::Compound, Relation::Poss]))
        .any(given);
    document.lemma(noun) == "protection" && !by_state
}
