//! "Two bombings *killed* over 48 people", "A mine injured *over 100* in X": without a verb for the sentence
//! the model makes a participle of it, and of the number a phrase.

use crate::document::Document;
use crate::lexicon::Mover;
use crate::names::NameType;
use crate::syntax::Relation;

/// Gives verbs of harm the number of those harmed, and the sentence its verb.
pub fn mend(document: &mut Document) {
    for verb in 0..document.tokens().len() {
        if document.is_french {
            continue;
        }
        if let Some((captive, who)) = taken_captive(document, verb) {
            let number = document.tree.child_in(captive, &[Relation::Nummod]);
            document.tree.rehang(who, verb, Relation::Dobj);
            document.tree.rehang(captive, verb, Relation::Oprd);
            if let Some(number) = number {
                document.tree.rehang(number, who, Relation::Nummod);
            }
        }
        if !harms(document, verb) {
            continue;
        }
        if let Some((between, noun, number)) = counted_between(document, verb) {
            document.tree.set_subject(noun, verb);
            document.tree.rehang(between, number, Relation::Quantmod);
        }
        if let Some((over, number)) = counted_by(document, verb) {
            document.tree.rehang(number, verb, Relation::Dobj);
            document.tree.rehang(over, number, Relation::Quantmod);
        }
        if let Some(subject) = taken_for_participle(document, verb) {
            let tree = &mut document.tree;
            tree.put_in_place_of(verb, subject, Relation::Nsubj);
            tree.set_subject(subject, verb);
        }
    }
}

fn harms(document: &Document, verb: usize) -> bool {
    let past = matches!(document.token(verb).tag.as_str(), "VBN" | "VBD");
    let fate = &document.lexicon.fate;
    past && document.is_pos(verb, "VERB")
        && fate
            .of_verb(document.lemma(verb))
            .any(|(frame, rest)| rest.is_empty() && frame.mover == Mover::Object)
}

/// "injured *over 100*", "killed *around 20* people": the word before the number, and whom it counts.
fn counted_by(document: &Document, verb: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let own = [Relation::Dobj, Relation::Auxpass, Relation::Agent];
    let over = tree.child_in(verb, &[Relation::Prep])?;
    let counted = tree.child_in(over, &[Relation::Pobj])?;
    let roughly = over == verb + 1 && matches!(document.lower(over), "over" | "around" | "about");
    let number = is_count(document, over + 1);
    let people = counted == over + 1 || crate::mentions::is_human_noun(document, counted);
    (roughly && number && people && tree.child_in(verb, &own).is_none()).then_some((over, counted))
}

/// "took *40 soldiers prisoner*": those who were taken for a word on the prisoner.
fn taken_captive(document: &Document, verb: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let captive = tree.child_in(verb, &[Relation::Dobj])?;
    let who = captive.checked_sub(1)?;
    let taken = document.is_pos(verb, "VERB")
        && matches!(document.lemma(verb), "take" | "hold")
        && matches!(document.lower(captive), "prisoner" | "captive" | "hostage")
        && tree.head(who) == captive
        && matches!(tree.relation(who), Relation::Compound | Relation::Nmod);
    let people = document.token(who).tag == "NNS" || document.is_name(who, NameType::Person);
    (taken && people && verb < who).then_some((captive, who))
}

/// "*Between 30 and 40 people* were killed": the subject that was taken for a circumstance.
fn counted_between(document: &Document, verb: usize) -> Option<(usize, usize, usize)> {
    let tree = &document.tree;
    let between = tree
        .child_in(verb, &[Relation::Prep])
        .filter(|&p| document.lower(p) == "between" && p < verb)?;
    let noun = tree.child_in(between, &[Relation::Pobj])?;
    let number = tree
        .child_in(noun, &[Relation::Nummod])
        .filter(|&number| number == between + 1)?;
    let range = tree.child_in(number, &[Relation::Conj]).is_some();
    let lacks = tree
        .child_in(verb, &[Relation::Nsubj, Relation::Nsubjpass])
        .is_none();
    (range && lacks && crate::mentions::is_human_noun(document, noun))
        .then_some((between, noun, number))
}

/// No year, day or sum.
fn is_count(document: &Document, number: usize) -> bool {
    let Some(label) = document.labels.get(number) else {
        return false;
    };
    let word = document.lower(number);
    // the model takes the ages of people for dates, and any number behind "over" for an age
    let small = word.len() < 4 && document.labels.get(number + 1) != Some(label);
    document.is_pos(number, "NUM")
        && (matches!(label.as_str(), "CARDINAL" | "") || label == "DATE" && small)
}

/// The noun that a participle describes, where it has an object, as a participle cannot, and the
/// sentence no other verb.
fn taken_for_participle(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    // "two men *on a motorbike* shot a guard"
    let near = tree.head(verb);
    let above = tree.head(tree.head(near));
    let in_phrase = tree.relation(near) == Relation::Pobj;
    let subject = if in_phrase { above } else { near };
    let object = tree.child_in(verb, &[Relation::Dobj])?;
    let alone = tree.relation(verb) == Relation::Acl
        && tree.relation(subject) == Relation::Root
        && subject < verb
        && verb < object;
    let nominal = document.is_pos(subject, "NOUN") || document.is_pos(subject, "PROPN");
    let measured = matches!(document.labels[object].as_str(), "DATE" | "TIME");
    let bare = [Relation::Agent, Relation::Aux, Relation::Auxpass];
    (alone && nominal && !measured && tree.child_in(verb, &bare).is_none()).then_some(subject)
}
