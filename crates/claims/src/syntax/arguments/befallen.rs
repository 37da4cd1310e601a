//! Mends what a small model makes of the sentences that count the dead and name the victims: "killed
//! five and *injured scores*", "left 40 dead and *200 wounded*", "the killing in X *of Y*".

use crate::document::Document;
use crate::lexicon::Mover;
use crate::names::NameType;
use crate::syntax::Relation;

/// Gives verbs of harm their victims, and nouns of harm those whom it befell.
pub fn mend(document: &mut Document) {
    for token in 0..document.tokens().len() {
        let moves = harmed_too(document, token)
            .or_else(|| counted_too(document, token))
            .or_else(|| shot_dead(document, token))
            .or_else(|| dead_behind_victim(document, token))
            .or_else(|| victim_after_place(document, token));
        for (moved, head, relation) in moves.into_iter().flatten() {
            document.tree.rehang(moved, head, relation);
        }
    }
}

type Move = (usize, usize, Relation);

/// "killed five and *injured* scores": the verb that was taken for an adjective of whom it harmed.
fn harmed_too(document: &Document, verb: usize) -> Option<Vec<Move>> {
    let tree = &document.tree;
    let noun = tree.head(verb);
    let first = tree.head(noun);
    let opened = verb
        .checked_sub(1)
        .is_some_and(|and| document.lower(and) == "and");
    let part = tree.relation(verb) == Relation::Amod && tree.relation(noun) == Relation::Conj;
    let participle = matches!(document.token(verb).tag.as_str(), "VBN" | "VBD");
    let harms = |token: usize| {
        document
            .lexicon
            .fate
            .of_verb(document.lemma(token))
            .any(|(frame, rest)| rest.is_empty() && frame.mover == Mover::Object)
    };
    let both = document.is_pos(first, "VERB") && harms(first) && harms(verb);
    (opened && part && participle && both && first < verb && verb < noun)
        .then(|| vec![(verb, first, Relation::Conj), (noun, verb, Relation::Dobj)])
}

/// "left 40 dead and *200 wounded*": the number that was taken for a subject, or a head, of its own.
fn counted_too(document: &Document, word: usize) -> Option<Vec<Move>> {
    let tree = &document.tree;
    let members = |t: usize| {
        document
            .lexicon
            .fate
            .of_members(document.lower(t))
            .is_some()
    };
    let number = word
        .checked_sub(1)
        .filter(|&n| document.is_pos(n, "NUM") && members(word))?;
    let as_subject = tree.relation(number) == Relation::Nsubj && tree.head(number) == word;
    let as_head = tree.relation(word) == Relation::Acl && tree.head(word) == number;
    let conjunct = if as_head { number } else { word };
    let bare = tree
        .child_in(word, &[Relation::Aux, Relation::Auxpass, Relation::Dobj])
        .is_none();
    let first = tree
        .children(tree.head(conjunct))
        .iter()
        .copied()
        .find(|&t| t < number && members(t) && tree.relation(t) == Relation::Oprd)
        .or_else(|| counted_before(document, number).filter(|&t| members(t)))?;
    let beside = tree.relation(conjunct) == Relation::Conj;
    ((as_subject || as_head) && bare && beside).then(|| {
        vec![
            (word, first, Relation::Conj),
            (number, word, Relation::Nummod),
        ]
    })
}

/// "losses of *two dead* and five wounded": the counted word before "and".
fn counted_before(document: &Document, number: usize) -> Option<usize> {
    let and = number.checked_sub(1)?;
    let before = and.checked_sub(1)?;
    let counted = document.tree.child_in(before, &[Relation::Nummod]);
    (document.lower(and) == "and" && counted.is_some()).then_some(before)
}

/// "shot *dead* the mayor, X": the adjective that was hung on the victim, or that hides the object.
fn shot_dead(document: &Document, dead: usize) -> Option<Vec<Move>> {
    let tree = &document.tree;
    let verb = dead.checked_sub(1)?;
    if document.lower(dead) != "dead" || document.lemma(verb) != "shoot" {
        return None;
    }
    let object = tree.child_in(verb, &[Relation::Dobj]);
    if let Some(victim) = object.filter(|&o| tree.head(dead) == o) {
        return Some(vec![
            (dead, verb, Relation::Oprd),
            (victim, verb, Relation::Dobj),
        ]);
    }
    let stray = || {
        let mut after = tree.children(verb).iter().copied().filter(|&t| t > dead);
        after.find(|&t| {
            let nominal = document.is_pos(t, "NOUN") || document.is_pos(t, "PROPN");
            nominal && matches!(tree.relation(t), Relation::Other | Relation::Npadvmod)
        })
    };
    let victim = object.is_none().then(stray).flatten()?;
    Some(vec![(victim, verb, Relation::Dobj)])
}

/// "shot X *dead* and wounded Y": the adjective that was hung elsewhere, and the verb that goes on.
fn dead_behind_victim(document: &Document, dead: usize) -> Option<Vec<Move>> {
    let tree = &document.tree;
    let victim = dead.checked_sub(1)?;
    let verb = tree.head(victim);
    let above = tree.head(dead);
    let shot = document.lower(dead) == "dead"
        && tree.relation(victim) == Relation::Dobj
        && document.lemma(verb) == "shoot"
        && above != verb
        && above != dead;
    if !shot {
        return None;
    }
    let goes_on = [dead, above]
        .into_iter()
        .flat_map(|head| tree.children_in(head, &[Relation::Conj]))
        .filter(|&next| next == dead + 2 && document.token(next).tag == "VBD")
        .map(|next| (next, verb, Relation::Conj));
    let own = std::iter::once((dead, verb, Relation::Oprd));
    Some(own.chain(goes_on).collect())
}

/// "the killing in X *of Y*": the victim that was hung on the place.
fn victim_after_place(document: &Document, of: usize) -> Option<Vec<Move>> {
    let tree = &document.tree;
    let place = of.checked_sub(1)?;
    let preposition = tree.head(place);
    let noun = tree.head(preposition);
    let victim = tree.child_in(of, &[Relation::Pobj])?;
    let hung = document.lower(of) == "of"
        && tree.head(of) == place
        && document.is_name(place, NameType::Place)
        && tree.relation(preposition) == Relation::Prep;
    let person = document.is_name(victim, NameType::Person)
        || crate::mentions::is_human_noun(document, victim);
    let lexicon = document.lexicon;
    let lemma = document.lemma(noun);
    let befalls = lexicon.fate.of_noun(lemma).next().is_some()
        || lexicon.motion.of_noun(lemma).next().is_some();
    (hung && person && befalls && document.is_pos(noun, "NOUN"))
        .then(|| vec![(of, noun, Relation::Prep)])
}
