//! "left three soldiers dead, *two civilians wounded* and *at least four missing*", "with two officers
//! killed and *another injured*": the model gives the state of the second to the first, or makes a verb of it.

use crate::document::Document;
use crate::mentions::is_state_of_victims;
use crate::names::NameType;
use crate::syntax::Relation;

/// Gives each of those whom a verb leaves in a state, or "with" sets beside it, their own.
pub fn mend(document: &mut Document) {
    for token in 0..document.tokens().len() {
        if document.is_french {
            continue;
        }
        if document.is_pos(token, "VERB") && document.lemma(token) == "leave" {
            left_so(document, token);
        } else if document.lower(token) == "with" {
            set_beside(document, token);
        } else if let Some((there, who)) = there_are(document, token) {
            document.tree.rehang(who, there, Relation::Attr);
            document.tree.rehang(token, who, Relation::Acl);
        } else if let Some(number) = counted_before(document, token) {
            document.tree.rehang(token, number, Relation::Acl);
        }
    }
}

/// Somebody and the word for the state they are in.
struct Pair {
    who: usize,
    state: usize,
}

fn left_so(document: &mut Document, verb: usize) {
    let pairs = pairs(document, verb + 1);
    // "leaving two others *wounded*": the state may have been given to another verb
    let astray = |pair: &Pair| {
        let above = document.tree.head(pair.state);
        above != verb && above != pair.who && document.tree.head(pair.who) == verb
    };
    let several = pairs.len() > 1 || pairs.first().is_some_and(astray);
    let Some((first, others)) = pairs.split_first().filter(|_| several) else {
        return;
    };
    give_subject_back(document, verb, others);
    let tree = &mut document.tree;
    let counted = tree.relation(first.who) == Relation::Nummod;
    if counted {
        tree.rehang(first.state, verb, Relation::Oprd);
    } else {
        tree.rehang(first.who, verb, Relation::Dobj);
        tree.rehang(first.state, verb, Relation::Oprd);
    }
    for pair in others {
        // "40 dead and 200 wounded": the wounded are so many
        if counted && pair.who + 1 == pair.state && document.is_pos(pair.who, "NUM") {
            document
                .tree
                .rehang(pair.state, first.state, Relation::Conj);
            document.tree.rehang(pair.who, pair.state, Relation::Nummod);
        } else {
            set_apart(document, pair, verb);
        }
    }
}

/// "*A blast* left 40 dead and 200 wounded": the subject that the model gave to the last state.
fn give_subject_back(document: &mut Document, verb: usize, others: &[Pair]) {
    let tree = &document.tree;
    let subject = tree.head(verb);
    let main = tree.head(subject);
    let lost = tree.relation(verb) == Relation::Acl
        && tree.relation(subject) == Relation::Nsubj
        && others.iter().any(|pair| pair.state == main);
    if lost {
        let tree = &mut document.tree;
        tree.put_in_place_of(verb, main, Relation::Other);
        tree.set_subject(subject, verb);
    }
}

/// "*with* two officers killed and another injured": they share nothing with whom the sentence is about.
fn set_beside(document: &mut Document, with: usize) {
    let pairs = pairs(document, with + 1);
    for (number, pair) in pairs.iter().enumerate() {
        let tree = &document.tree;
        let own = tree.relation(pair.state) == Relation::Acl && tree.head(pair.state) == pair.who;
        if number > 0 {
            set_apart(document, pair, with);
        } else if !own {
            let above = tree.head(pair.state);
            // "with" itself may hang on the state
            document.tree.rehang(with, above, Relation::Prep);
            document.tree.rehang(pair.who, with, Relation::Pobj);
            document.tree.rehang(pair.state, pair.who, Relation::Acl);
        }
    }
}

/// "There are *30 people injured*": the state that was taken for a clause with a subject.
fn there_are(document: &Document, state: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let there = tree.head(state);
    let who = tree.child_in(state, &[Relation::Nsubj])?;
    let bare = [
        Relation::Aux,
        Relation::Auxpass,
        Relation::Dobj,
        Relation::Mark,
    ];
    let end = document.sentence(state).end;
    (tree.relation(state) == Relation::Advcl
        && tree.child_in(there, &[Relation::Expl]).is_some()
        && there < who
        && who < state
        && tree.child_in(state, &bare).is_none()
        && is_state(document, state, end))
    .then_some((there, who))
}

/// "two of *the 130 injured*": the number before a state that was given to another.
fn counted_before(document: &Document, state: usize) -> Option<usize> {
    let tree = &document.tree;
    let number = state.checked_sub(1)?;
    let strays = matches!(tree.relation(state), Relation::Amod | Relation::Acl)
        && tree.head(state) < number
        && tree.children(state).is_empty();
    let the = document.is_pos(number, "NUM") && document.word_before(number) == "the";
    let end = document.sentence(state).end;
    (strays && the && is_state(document, state, end)).then_some(number)
}

fn set_apart(document: &mut Document, pair: &Pair, above: usize) {
    let tree = &mut document.tree;
    tree.rehang(pair.who, above, Relation::Other);
    tree.rehang(pair.state, pair.who, Relation::Acl);
}

/// People and states one after the other, parted by commas and "and" alone.
fn pairs(document: &Document, from: usize) -> Vec<Pair> {
    let end = document.sentence(from.saturating_sub(1)).end;
    let mut found = Vec::new();
    let mut at = from;
    while let Some(pair) = pair(document, at, end, found.is_empty()) {
        at = pair.state + 1;
        found.push(pair);
        let comma = usize::from(at < end && document.lower(at) == ",");
        let and = usize::from(at + comma < end && document.lower(at + comma) == "and");
        if comma + and == 0 {
            break;
        }
        at += comma + and;
    }
    found
}

/// The first state behind `from`, and whoever stands right before it with nothing else between.
fn pair(document: &Document, from: usize, end: usize, is_first: bool) -> Option<Pair> {
    let state = (from..end).find(|&t| is_state(document, t, end))?;
    let joins = |t: usize| is_first && matches!(document.lower(t), "and" | ",");
    if !(from..state).all(|t| is_of_phrase(document, t) || joins(t)) {
        return None;
    }
    let adverbial = |t: usize| document.is_pos(t, "ADV") || document.lower(t) == "more";
    let mut who = (from..state).rev().find(|&t| !adverbial(t))?;
    let tree = &document.tree;
    // "two *of his guards* killed"
    let of = tree.head(who);
    if tree.relation(who) == Relation::Pobj && document.lower(of) == "of" && of > from {
        who = tree.head(of);
    }
    // "two Americans *and an Afghan* injured": the first of them stands for all
    let first = tree.first_conjunct(who);
    if is_first && first >= from && first < who {
        who = first;
    }
    (is_person_like(document, who) && who >= from).then_some(Pair { who, state })
}

/// A word that tells what befell those before it, and describes nobody behind it.
fn is_state(document: &Document, token: usize, end: usize) -> bool {
    let next = token + 1;
    let goes_on = next < end
        && matches!(
            document.token(next).pos.as_str(),
            "NOUN" | "PROPN" | "NUM" | "DET" | "PRON"
        );
    !goes_on && is_state_of_victims(document, token)
}

/// A word that may stand in a phrase for people: "at least two of his guards".
fn is_of_phrase(document: &Document, token: usize) -> bool {
    let word = document.token(token);
    match word.pos.as_str() {
        "DET" | "NUM" | "ADJ" | "NOUN" | "PROPN" | "ADV" | "PART" | "SYM" => true,
        "PRON" => word.tag == "PRP$" || document.lower(token) == "another",
        "ADP" | "SCONJ" => matches!(
            document.lower(token),
            "of" | "than" | "about" | "over" | "at"
        ),
        _ => document.name_of(token).is_some(),
    }
}

fn is_person_like(document: &Document, token: usize) -> bool {
    let counts = matches!(
        document.lower(token),
        "another" | "others" | "dozens" | "scores" | "hundreds" | "thousands" | "third"
    );
    counts
        || document.is_pos(token, "NUM")
        || document.is_name(token, NameType::Person)
        || crate::mentions::is_human_noun(document, token)
}
