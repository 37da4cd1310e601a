//! Whether an office is over: "served as ambassador until 2019", "resigned as minister".

use super::role::head_of_description;
use crate::Reader;
use crate::frames::legal::is_human;
use crate::syntax::{Relation, subject_of};

/// The verb that gives or ends the office behind "as": "was appointed as", "resigned as", "left his
/// post as".
pub fn verb_of_office(reader: &Reader, preposition: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let roles = &document.lexicon.roles;
    let above = tree.head(preposition);
    let verb = if roles.posts.has(document.lemma(above)) {
        tree.ancestors(above)
            .skip(1)
            .find(|&t| document.is_pos(t, "VERB"))?
    } else if tree.relation(above) == Relation::Pobj {
        // "sits in the *cabinet* as minister"
        tree.head(tree.head(above))
    } else {
        above
    };
    let lemma = document.lemma(verb);
    let ends = roles.departure.verbs.has(lemma);
    (ends || roles.appointment.verbs.has(lemma)).then_some(verb)
}

/// Who holds the office that a verb gives or ends: the object where it has one, "appointed *X* as
/// minister", else the subject, "*X* served as minister".
pub fn office_holder(reader: &Reader, verb: usize) -> Option<usize> {
    let document = reader.document;
    let subject = subject_of(document, verb)?;
    let object = document
        .tree
        .child_in(verb, &[Relation::Dobj])
        .filter(|&o| !subject.passive && is_human(reader, o));
    Some(object.unwrap_or(subject.token))
}

/// "served as ambassador until 2019", "was minister from 2010 to 2014", "had been governor",
/// "resigned as minister".
pub fn has_ended(reader: &Reader, token: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let first = head_of_description(reader, token);
    let above = tree.head(first);
    let as_office = document.is_pos(above, "ADP");
    let verb = if as_office {
        verb_of_office(reader, above).unwrap_or_else(|| tree.head(above))
    } else {
        above
    };
    let predicative = matches!(
        tree.relation(first),
        Relation::Attr | Relation::Oprd | Relation::Pobj
    );
    let left = as_office
        && document
            .lexicon
            .roles
            .departure
            .verbs
            .has(document.lemma(verb));
    // "had dined with the *minister*"
    let of_office =
        !as_office || document.lower(above) == "as" || verb_of_office(reader, above).is_some();
    predicative && of_office && (left && is_done(reader, verb) || is_past_term(reader, verb, token))
}

/// Whether the verb tells of something done: "resigned", "has been sacked", not "will resign",
/// "refused to resign".
fn is_done(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let tense = matches!(document.token(verb).tag.as_str(), "VBD" | "VBN");
    let open = tree
        .children_in(verb, &[Relation::Aux, Relation::Auxpass, Relation::Neg])
        .any(|t| {
            tree.relation(t) == Relation::Neg
                || matches!(document.token(t).tag.as_str(), "MD" | "TO" | "VBG")
        });
    tense && !open
}

/// "was minister until 2019", "ran the agency from 2005 to 2011", "had been governor".
pub fn is_past_term(reader: &Reader, verb: usize, last: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let past = matches!(document.token(verb).tag.as_str(), "VBD" | "VBN");
    let had = tree
        .children_in(verb, &[Relation::Aux])
        .any(|aux| matches!(document.lower(aux), "had" | "used"));
    let limit = document.sentence(last).end;
    let until = (last + 1..limit.min(last + 12)).any(|t| {
        let from = document.lower(t) == "from" && t + 1 < limit && reader.is_time(t + 1);
        let span = document.lower(t) == "between" && t + 1 < limit && reader.is_time(t + 1);
        tree.is_under(t, verb) && (matches!(document.lower(t), "until" | "till") || from || span)
    });
    past && until || had
}

/// "*At 30* he was a minister", "was a captain *by the age of 25*": what somebody was at an age is told of a life.
pub fn was_at_an_age(reader: &Reader, token: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let be = tree.head(token);
    let past = document.lower(be) == "was" && tree.relation(token) == Relation::Attr;
    let age = |noun: usize| {
        let number = document.is_pos(noun, "NUM")
            && document.lower(noun).len() < 3
            && tree.children(noun).is_empty();
        number && !reader.is_time(noun) || document.lower(noun) == "age"
    };
    past && tree
        .children_in(be, &[Relation::Prep])
        .filter(|&p| matches!(document.lower(p), "at" | "by"))
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .any(age)
}
