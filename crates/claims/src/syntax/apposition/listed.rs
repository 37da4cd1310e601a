//! Members of lists that the model takes for descriptions of the member before: "with his wife, *two
//! daughters and a nephew*", "fled Homs, *then Damascus*".

use crate::document::Document;
use crate::mentions::is_human_noun;
use crate::names::NameType;
use crate::syntax::{Relation, base_phrase};

/// Coordinates relatives with relatives, and places with the places before them in time.
pub fn mend(document: &mut Document) {
    for token in 0..document.tokens().len() {
        let before = document.tree.head(token);
        let apposed = document.tree.relation(token) == Relation::Appos && before < token;
        if apposed
            && (is_one_more_relative(document, token, before) || is_next(document, token, before))
        {
            document.tree.coordinate(token, before);
        }
        if let Some(member) = member_before(document, token) {
            document.tree.coordinate(token, member);
        }
        if let Some(first) = name_before_description(document, token) {
            document.tree.coordinate(token, first);
        }
    }
}

/// "killed a judge, *a reporter*, a deputy and an agent": each with an article of its own, none
/// describes the one before. Gives the member of the list right before `token`.
fn member_before(document: &Document, token: usize) -> Option<usize> {
    let tree = &document.tree;
    let indefinite = |t: usize| {
        document.name_of(t).is_none()
            && is_human_noun(document, t)
            && tree
                .child_in(t, &[Relation::Det])
                .is_some_and(|d| matches!(document.lower(d), "a" | "an"))
    };
    if tree.relation(token) != Relation::Appos || !indefinite(token) {
        return None;
    }
    let comma = base_phrase(document, token).start.checked_sub(1)?;
    let before = comma.checked_sub(1)?;
    let described = |t: usize| {
        tree.relation(t) == Relation::Appos && document.name_of(tree.head(t)).is_some()
            || tree.relation(t) == Relation::Attr
    };
    let first = tree.first_conjunct(before);
    let listed = document.lower(comma) == "," && indefinite(before) && !described(first);
    listed
        .then_some(before)
        .filter(|_| closes_list(document, token))
}

/// "X, a teacher, *Y* and Z were held": the model gives Y to the teacher, who is X. Gives X.
fn name_before_description(document: &Document, token: usize) -> Option<usize> {
    let tree = &document.tree;
    let noun = tree.head(token);
    let apposed = tree.relation(token) == Relation::Appos && noun < token;
    (apposed && describes_the_one_before(document, noun, token)).then(|| tree.head(noun))
}

/// "X, *a teacher*, Y and Z": an indefinite description between the names of a list is of the one before
/// it, whom it is set beside; "the two ministers, Y and Z" are those behind.
pub fn describes_the_one_before(document: &Document, noun: usize, name: usize) -> bool {
    let tree = &document.tree;
    let before = tree.head(noun);
    let person = |t: usize| document.is_name(t, NameType::Person);
    let indefinite = tree
        .child_in(noun, &[Relation::Det])
        .is_some_and(|d| matches!(document.lower(d), "a" | "an"));
    let beside = tree.relation(noun) == Relation::Appos
        && before < noun
        && document.name_of(noun).is_none()
        && person(before);
    let set_off = document.word_before(base_phrase(document, noun).start) == ",";
    let and = tree
        .children_in(name, &[Relation::Cc])
        .any(|cc| document.lower(cc) == "and");
    let others = tree.children_in(name, &[Relation::Conj]).any(person);
    let starts = document.name_of(name).map_or(name, |n| n.start());
    let parted = document.word_before(starts) == ",";
    indefinite && beside && set_off && parted && person(name) && and && others
}

/// "…, a deputy *and an agent*": whether a list that `token` is in ends with "and".
fn closes_list(document: &Document, token: usize) -> bool {
    let tree = &document.tree;
    let mut below = vec![token];
    let mut at = 0;
    while let Some(&t) = below.get(at) {
        if tree.child_in(t, &[Relation::Cc]).is_some() {
            return true;
        }
        below.extend(tree.children_in(t, &[Relation::Appos, Relation::Conj]));
        at += 1;
    }
    false
}

/// "two daughters and a nephew" behind "his wife", none of whom describes her.
fn is_one_more_relative(document: &Document, token: usize, before: usize) -> bool {
    let tree = &document.tree;
    let kin = |t: usize| {
        document.name_of(t).is_none() && document.lexicon.kin.get(document.lemma(t)).is_some()
    };
    let counted = tree.child_in(token, &[Relation::Nummod]).is_some();
    let mut others = tree.children_in(token, &[Relation::Conj]);
    kin(token) && kin(before) && (counted || others.any(kin))
}

/// "then B": a place that comes next in time.
fn is_next(document: &Document, token: usize, before: usize) -> bool {
    let place = |t: usize| document.is_name(t, NameType::Place);
    let start = document
        .name_of(token)
        .map_or(token, |name| name.tokens.start);
    let adverb = document.word_before(start).to_lowercase();
    place(token)
        && place(before)
        && matches!(
            adverb.as_str(),
            "then" | "later" | "finally" | "eventually" | "next"
        )
}
