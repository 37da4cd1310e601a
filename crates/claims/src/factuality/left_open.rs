//! What those who are asked leave open: "could neither confirm nor deny that …", "declined to say".

use super::circumstances;
use super::refuted::is_negated;
use crate::Reader;
use crate::document::Document;
use crate::syntax::Relation;

/// Whether a verb of saying says neither yes nor no: "could neither confirm nor deny", "declined
/// to say", "did not confirm", "nobody claimed".
pub fn is_left_open(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let words = &document.lexicon.factuality;
    let speech = &document.lexicon.speech;
    let says = |v: usize| {
        let lemma = document.lemma(v);
        speech.verbs.has(lemma) || words.denied.verbs.has(lemma)
    };
    if !says(verb) || words.factive.verbs.has(document.lemma(verb)) {
        return false;
    }
    let first = tree.first_conjunct(verb);
    // "denies that he left and maintains that …", "denied this and said that …", "denies having left and
    // says that …": each has its own
    let own = [Relation::Ccomp, Relation::Dobj, Relation::Xcomp];
    let has_own = |v: usize| tree.child_in(v, &own).is_some();
    let withheld = withheld_by(reader, verb).is_some()
        || shares_auxiliaries(reader, verb, first) && withheld_by(reader, first).is_some();
    let parted = |v: usize| v != first && tree.child_in(v, &[Relation::Nsubj]).is_some();
    let with_its_opposite = tree.conjuncts(first).into_iter().any(|other| {
        other != verb
            && !parted(other)
            && !parted(verb)
            && words.denied.verbs.has(document.lemma(other))
                != words.denied.verbs.has(document.lemma(verb))
            && says(other)
            && !(has_own(other) && has_own(verb))
            && (document.token(other).tag == document.token(verb).tag || neither(document, first))
    });
    let by_few = tree
        .child_in(verb, &[Relation::Nsubj])
        .is_some_and(|s| document.lower(s) == "few");
    let shared = first == verb || shares_auxiliaries(reader, verb, first);
    by_few
        || withheld
        || with_its_opposite
        || is_negated(reader, verb)
        || shared && is_negated(reader, first)
}

/// "has *neither* confirmed nor denied".
fn neither(document: &Document, first: usize) -> bool {
    let mut before = document.tree.children(first).iter();
    before.any(|&word| word < first && document.lower(word) == "neither")
}

/// "did not confirm or *deny*", and not "did not leave and *is believed* to be in Cebu".
fn shares_auxiliaries(reader: &Reader, verb: usize, first: usize) -> bool {
    let document = reader.document;
    let own = [
        Relation::Aux,
        Relation::Auxpass,
        Relation::Nsubj,
        Relation::Nsubjpass,
    ];
    document.tree.child_in(verb, &own).is_none()
        && document.token(verb).tag == document.token(first).tag
}

/// "*declined* to say", "*unable* to confirm", "stopped *short* of saying", "*without* saying".
fn withheld_by(reader: &Reader, verb: usize) -> Option<usize> {
    let document = reader.document;
    if document.tree.relation(verb) == Relation::Pcomp {
        let preposition = document.tree.head(verb);
        let without = (document.lower(preposition) == "without").then_some(preposition);
        return without.or_else(|| circumstances::not_come_to(reader, preposition));
    }
    let prevented = &document.lexicon.factuality.prevented;
    let above = document.tree.head(verb);
    // "nobody has been *able* to verify"
    let not_able = || {
        document.lower(above) == "able"
            && (is_negated(reader, above) || is_negated(reader, document.tree.head(above)))
    };
    // "did not *manage* to verify"
    let not_managed = || document.lemma(above) == "manage" && is_negated(reader, above);
    let withholds = document.tree.relation(verb) == Relation::Xcomp
        && (prevented.verbs.has(document.lemma(above))
            || prevented.adjectives.has(document.lower(above))
            || not_able()
            || not_managed());
    withholds.then_some(above)
}

/// The words that leave it open: "neither confirm nor deny", "declined to say", "not confirmed".
pub fn words_around(reader: &Reader, verb: usize) -> std::ops::Range<usize> {
    const FAR: usize = 8;
    let document = reader.document;
    let tree = &document.tree;
    let first = tree.first_conjunct(verb);
    let negation = &document.lexicon.factuality.negation;
    let words = tree.children(first).iter().copied();
    let start = words
        .filter(|&t| t < first && negation.adverbs.has(document.lower(t)))
        .chain(withheld_by(reader, first))
        .chain([first])
        .filter(|&t| t < verb && verb - t < FAR)
        .min()
        .unwrap_or(verb);
    start..verb + 1
}
