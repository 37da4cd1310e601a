//! Numbers that stand for people because of what befell them: "wounded *100*", "*the 130* injured",
//! "*12* died", "claimed *nine lives*".

use reportedly_model::FateEvent;

use super::kinds::{counts_people, human_noun, taken_from};
use crate::document::Document;
use crate::lexicon::{Frame, Mover};
use crate::syntax::Relation;

/// So many words back a number may say what is counted.
const SAID_BEFORE: usize = 60;

/// Whether the word says what befell those before it: "dead", "wounded", "captured".
pub fn is_state_of_victims(document: &Document, token: usize) -> bool {
    use FateEvent::{Arrested, Captured, Detained, Died, Killed, Missing, Wounded};
    let fate = &document.lexicon.fate;
    let told = |frame: &Frame| {
        let event = frame.event.filter(|_| !frame.negative);
        let so = |event| {
            matches!(
                event,
                Died | Killed | Wounded | Missing | Captured | Arrested | Detained
            )
        };
        event.is_some_and(so)
    };
    let undergone = |(frame, rest): (&Frame, &[String])| {
        let bound = !frame.objects.is_empty() || !frame.complements.is_empty();
        rest.is_empty() && !bound && frame.mover == Mover::Object && told(frame)
    };
    let participle = matches!(document.token(token).tag.as_str(), "VBN" | "VBD");
    fate.of_adjective(document.lower(token)).any(told)
        || participle && fate.of_verb(document.lemma(token)).any(undergone)
}

/// "*the 130* injured", "*another ten* badly wounded": a number before a word for what befell them.
pub(super) fn are_so(document: &Document, token: usize) -> bool {
    let counts = matches!(
        document.lower(token),
        "another" | "others" | "third" | "dozens" | "scores" | "hundreds" | "thousands"
    );
    if document.is_french
        || !(counts || document.is_pos(token, "NUM"))
        || is_measure(document, token)
    {
        return false;
    }
    let right_before = |&state: &usize| {
        let adverb = |t: usize| document.is_pos(t, "ADV") || document.lower(t) == "more";
        token < state && (token + 1..state).all(adverb)
    };
    let of_things = taken_from(document, token).is_some() && !counts_people(document, token);
    let mut states = document.tree.children_in(token, &[Relation::Acl]);
    !of_things && states.any(|state| right_before(&state) && is_state_of_victims(document, state))
}

/// "claimed *nine lives*", "*twelve lives* were lost": so many people.
pub(super) fn are_lives(document: &Document, token: usize) -> bool {
    let tree = &document.tree;
    if document.lemma(token) != "life" || document.is_french {
        return false;
    }
    let of = |p: usize| document.lower(p) == "of";
    let counted = tree.child_in(token, &[Relation::Nummod]).is_some()
        && tree.child_in(token, &[Relation::Poss]).is_none()
        && !tree.children_in(token, &[Relation::Prep]).any(of);
    // "claimed two *political* lives"
    let told = |t: usize| {
        let like = ["more", "other", "innocent", "young", "human", "civilian"];
        like.contains(&document.lower(t)) || document.token(t).text.starts_with(char::is_uppercase)
    };
    let plain = tree
        .children_in(token, &[Relation::Amod, Relation::Compound])
        .all(told);
    let verb = document.lemma(tree.head(token));
    let lost = match tree.relation(token) {
        Relation::Dobj => matches!(verb, "claim" | "cost" | "take" | "lose"),
        Relation::Nsubjpass => matches!(verb, "claim" | "take" | "lose"),
        _ => false,
    };
    counted && plain && lost
}

/// "killed 20 people and wounded *100*", "*12* died": a bare number of whom a verb tells what befalls
/// people alone.
pub(super) fn counts_victims(document: &Document, token: usize) -> bool {
    let tree = &document.tree;
    let verb = tree.head(token);
    let of_things = taken_from(document, token).is_some() && !counts_people(document, token);
    if of_things || is_measure(document, token) {
        return false;
    }
    let passive = crate::syntax::is_passive(document, verb);
    match tree.relation(token) {
        Relation::Nsubjpass => is_done_to_people(document, verb),
        Relation::Nsubj if passive => is_done_to_people(document, verb),
        Relation::Nsubj => {
            (!document.is_french || document.lower(token) == "others")
                && people_do(document, verb)
                && !things_before(document, token)
        }
        Relation::Dobj => {
            !passive && (is_done_to_people(document, verb) || is_to_go(document, token))
        }
        _ => false,
    }
}

/// "expects *200,000* to flee": so many of whom an infinitive tells what people alone do.
fn is_to_go(document: &Document, number: usize) -> bool {
    let tree = &document.tree;
    let infinitive = |&verb: &usize| {
        tree.children_in(verb, &[Relation::Aux])
            .any(|aux| document.token(aux).tag == "TO")
    };
    tree.children_in(number, &[Relation::Relcl, Relation::Acl])
        .filter(infinitive)
        .any(|verb| people_do(document, verb))
}

fn is_measure(document: &Document, token: usize) -> bool {
    // "wounded over 42": the model takes it for an age
    let rough = document.labels[token] == "DATE"
        && document
            .tree
            .child_in(token, &[Relation::Quantmod])
            .is_some_and(|over| over < token && document.is_pos(over, "ADP"));
    !rough
        && matches!(
            document.labels[token].as_str(),
            "DATE" | "TIME" | "MONEY" | "PERCENT" | "QUANTITY"
        )
}

fn is_done_to_people(document: &Document, verb: usize) -> bool {
    document.is_pos(verb, "VERB")
        && document
            .lexicon
            .fate
            .of_verb(document.lemma(verb))
            .any(|(frame, rest)| rest.is_empty() && frame.mover == Mover::Object)
}

/// "died", "escaped", "are in hospital": what nobody but people does.
fn people_do(document: &Document, verb: usize) -> bool {
    let tree = &document.tree;
    let phrase = |rest: &[String]| {
        let behind = |p: usize| {
            let object = tree.child_in(p, &[Relation::Pobj]);
            rest.first().is_some_and(|word| document.lower(p) == word)
                && object.is_some_and(|o| rest.last().is_some_and(|w| document.lower(o) == w))
        };
        rest.is_empty() || tree.children_in(verb, &[Relation::Prep]).any(behind)
    };
    let lexicon = document.lexicon;
    let lemma = document.lemma(verb);
    let befalls = |(frame, rest): (&Frame, &[String])| {
        let bound = !frame.objects.is_empty() || !frame.complements.is_empty();
        frame.mover == Mover::Subject && !bound && !frame.negative && phrase(rest)
    };
    lexicon.fate.of_verb(lemma).any(befalls)
        || lexicon.motion.of_verb(lemma).any(|(frame, rest)| {
            rest.is_empty() && matches!(frame.rule.as_str(), "motion/flee" | "motion/escape")
        })
}

/// "Of the *cows*, 12 …", "20 cows fell ill; *12* died": the last number before counts no people.
fn things_before(document: &Document, token: usize) -> bool {
    let counted = (token.saturating_sub(SAID_BEFORE)..token).rev().find(|&t| {
        // "*Two* others fled" counts what stands behind it
        document.tree.relation(t) == Relation::Nummod
            && document.tree.head(t) < token
            && document.is_pos(t, "NUM")
            && !is_measure(document, t)
    });
    counted.is_some_and(|t| human_noun(document, document.tree.head(t)).is_none())
}
