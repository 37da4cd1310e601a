//! "Melo, head of the bank, *left* Luanda": the model takes the only verb of the sentence for a participle
//! that describes the subject; and "A robber *stabbed* Novak", where whoever does it has no name.

use super::finite::is_finite;
use crate::document::Document;
use crate::lexicon::Mover;
use crate::names::NameType;
use crate::syntax::Relation;

/// Makes verbs of going that nobody does to anybody the main verb again.
pub fn mend(document: &mut Document) {
    for verb in 0..document.tokens().len() {
        let subject = stranded_under(document, verb).or_else(|| doer_of(document, verb));
        let Some(subject) = subject else {
            continue;
        };
        document
            .tree
            .put_in_place_of(verb, subject, Relation::Nsubj);
        document.tree.set_subject(subject, verb);
    }
    for verb in 0..document.tokens().len() {
        if let Some(first) = resumed(document, verb) {
            document.tree.coordinate(verb, first);
        }
    }
}

/// "left Goma on board an aircraft, *transited* through Entebbe *and arrived* in Kigali": the second of
/// three verbs, which the model gives to the aircraft. Gives the first.
fn resumed(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let past = matches!(document.token(verb).tag.as_str(), "VBN" | "VBD");
    let loose = tree.relation(verb) == Relation::Acl && document.word_before(verb) == ",";
    if !past || !loose || document.is_french || !goes(document, verb) {
        return None;
    }
    let own = [Relation::Nsubj, Relation::Nsubjpass, Relation::Auxpass];
    let third = tree
        .children_in(verb, &[Relation::Conj])
        .any(|t| t > verb && document.token(t).tag == "VBD" && tree.child_in(t, &own).is_none());
    let first = tree
        .ancestors(verb)
        .skip(1)
        .find(|&t| document.is_pos(t, "VERB") && document.token(t).tag == "VBD")?;
    let acts = tree
        .child_in(first, &[Relation::Nsubj])
        .is_some_and(|subject| subject < first);
    (third && acts && first < verb).then_some(first)
}

/// The name that the participle describes, if a description between commas parts the two, and the
/// sentence has no other verb.
fn stranded_under(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let subject = tree.head(verb);
    let past = matches!(document.token(verb).tag.as_str(), "VBN" | "VBD");
    let describes = tree.relation(verb) == Relation::Acl
        && tree.relation(subject) == Relation::Root
        && document.is_name(subject, NameType::Person);
    if !past || !describes || document.is_french || document.word_before(verb) != "," {
        return None;
    }
    let apposed = tree
        .children_in(subject, &[Relation::Appos])
        .any(|noun| subject < noun && noun < verb);
    let alone = !document
        .sentence(verb)
        .any(|t| t != verb && is_finite(document, t));
    (apposed && goes(document, verb) && alone).then_some(subject)
}

/// Whoever did it to those who stand behind the verb, in a sentence that has no other.
fn doer_of(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let doer = verb.checked_sub(1)?;
    let describes = tree.relation(verb) == Relation::Acl
        && tree.head(verb) == doer
        && tree.relation(doer) == Relation::Root
        && matches!(document.token(verb).tag.as_str(), "VBN" | "VBD");
    if !describes || document.is_french {
        return None;
    }
    if speaks(document, verb, doer) {
        return Some(doer);
    }
    if !crate::mentions::is_human_noun(document, doer) {
        return None;
    }
    // "The judge *considered* releasing him": no participle governs a doing
    let doing = tree.child_in(verb, &[Relation::Xcomp]);
    let doing = doing.filter(|_| document.token(verb).tag == "VBD");
    if doing.is_some_and(|doing| document.token(doing).tag == "VBG" && doing == verb + 1) {
        return Some(doer);
    }
    let whom = tree.child_in(verb, &[Relation::Dobj])?;
    let mut frames = document.lexicon.fate.of_verb(document.lemma(verb));
    let harms = frames.any(|(frame, rest)| rest.is_empty() && frame.mover == Mover::Object);
    let alone = !document
        .sentence(verb)
        .any(|t| t != verb && is_finite(document, t));
    (document.is_name(whom, NameType::Person) && harms && alone).then_some(doer)
}

/// "A news site *reported* in August that X had fled".
fn speaks(document: &Document, verb: usize, speaker: usize) -> bool {
    let tree = &document.tree;
    let speech = &document.lexicon.speech;
    let told = tree.child_in(verb, &[Relation::Ccomp]);
    let that = told.is_some_and(|told| {
        let mark = tree.child_in(told, &[Relation::Mark]);
        mark.is_some_and(|mark| document.lower(mark) == "that")
    });
    let lemma = document.lemma(speaker);
    let human = crate::mentions::is_human_noun(document, speaker);
    let clause = |t: usize| t < verb && is_finite(document, t);
    that && speech.verbs.has(document.lemma(verb))
        && (human || speech.outlet_nouns.has(lemma) || speech.document_nouns.has(lemma))
        && !document.sentence(verb).any(clause)
}

/// Whether who goes is the verb's subject.
fn goes(document: &Document, verb: usize) -> bool {
    document
        .lexicon
        .motion
        .of_verb(document.lemma(verb))
        .any(|(frame, rest)| rest.is_empty() && matches!(frame.mover, Mover::Subject))
}
