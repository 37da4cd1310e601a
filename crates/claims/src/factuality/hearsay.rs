//! Hearsay that names nobody: "is presumed dead", "unconfirmed reports said".

use reportedly_model::Certainty;

use super::{Factuality, refuted};
use crate::Reader;
use crate::document::Document;
use crate::lexicon::FactualityWords;
use crate::syntax::{Relation, is_passive};

/// "is presumed dead", "initially reported dead": the verb that the adjective at `predicate` hangs
/// on may be one of hearsay.
pub fn presumed(reader: &Reader, predicate: usize, verb: usize, factuality: &mut Factuality) {
    let document = reader.document;
    let words = &document.lexicon.factuality;
    let lemma = document.lemma(verb);
    let object = document.tree.child_in(verb, &[Relation::Dobj]);
    let said_so = document.tree.relation(predicate) == Relation::Oprd;
    let believing = words.hearsay.verbs.has(lemma) || words.probable.verbs.has(lemma);
    if said_so && object.is_some() && believing && !is_passive(document, verb) {
        // "everybody *believed* him dead"
        factuality.at_most(Certainty::Probable);
        factuality.hedge(reader, verb..verb + 1);
        return;
    }
    let reduced = said_so && object.is_none();
    if !(reduced || is_passive(document, verb)) || !words.hearsay.verbs.has(lemma) {
        return;
    }
    let death = document.lower(predicate) == "dead";
    let superseded = document
        .tree
        .children_in(verb, &[Relation::Advmod])
        .find(|&a| death && words.superseded.adverbs.has(document.lower(a)));
    if let Some(adverb) = superseded.or_else(|| refuted::false_adverb(reader, verb)) {
        factuality.refute(adverb);
    } else {
        passive_report(reader, verb, lemma, words, factuality);
    }
}

/// "rumours *swirled* that", "reports emerged that": what is said of the rumour, not by it.
pub(super) fn is_spreading(reader: &Reader, clause: usize, verb: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let that = tree
        .child_in(clause, &[Relation::Mark])
        .is_some_and(|mark| document.lower(mark) == "that");
    that && tree.relation(clause) == Relation::Ccomp && document.is_pos(verb, "VERB")
}

/// "*unconfirmed* reports said", "*rumours* said".
pub(super) fn unconfirmed_speaker(reader: &Reader, verb: usize, factuality: &mut Factuality) {
    if let Some(subject) = reader.document.tree.child_in(verb, &[Relation::Nsubj]) {
        reported_by_noun(reader, subject, factuality);
    }
}

/// "Il lui *aurait avoué* que X est à Rome": that he said so is hearsay, and all the more what he said.
pub(super) fn reportedly_told(reader: &Reader, verb: usize, factuality: &mut Factuality) {
    let document = reader.document;
    let tree = &document.tree;
    let auxiliary = |word: &str| {
        tree.children_in(verb, &[Relation::Aux])
            .find(|&aux| document.lower(aux) == word)
    };
    let conditioned = tree
        .children_in(verb, &[Relation::Advcl])
        .any(|clause| tree.child_in(clause, &[Relation::Mark]).is_some());
    let perfect = auxiliary("have").is_some();
    let would = auxiliary("would").filter(|_| document.is_french && perfect && !conditioned);
    if let Some(would) = would {
        factuality.hearsay();
        factuality.hedge(reader, would..would + 1);
    }
}

/// "*Rumour* put him in X": whoever tells of it by the verb of the claim may be nobody.
pub fn as_told_by(reader: &Reader, teller: usize, factuality: &mut Factuality) {
    reported_by_noun(reader, teller, factuality);
}

/// "*unconfirmed* reports", "*rumours*", as the ones that tell something.
pub(super) fn reported_by_noun(reader: &Reader, subject: usize, factuality: &mut Factuality) {
    let document = reader.document;
    let hearsay = &document.lexicon.factuality.hearsay;
    let word = document
        .tree
        .children_in(subject, &[Relation::Amod])
        .find(|&a| hearsay.adjectives.has(document.lower(a)))
        .or_else(|| {
            hearsay
                .nouns
                .has(document.lemma(subject))
                .then_some(subject)
                .filter(|&subject| !is_somebodys_paper(reader, subject))
        })
        .or_else(|| names_nobody(document, subject).then_some(subject));
    if let Some(word) = word {
        factuality.hearsay();
        factuality.hedge(reader, word..word + 1);
    }
}

/// "Some say he is in X, *others* that he is in Y".
pub(super) fn said_by_others(reader: &Reader, predicate: usize, factuality: &mut Factuality) {
    if let Some(word) = crate::attribution::gapped_nobody(reader.document, predicate) {
        factuality.hearsay();
        factuality.hedge(reader, word..word + 1);
    }
}

/// "According to *rumours*, X is in Y".
pub(super) fn according_to_nobody(reader: &Reader, predicate: usize, factuality: &mut Factuality) {
    let document = reader.document;
    let cue = document
        .sentence(predicate)
        .find(|&t| document.lower(t) == "according" && document.lower(t + 1) == "to");
    let told = cue.and_then(|cue| document.tree.child_in(cue + 1, &[Relation::Pobj]));
    let hearsay = &document.lexicon.factuality.hearsay.nouns;
    let rumour = |&t: &usize| hearsay.has(document.lemma(t)) && document.name_of(t).is_none();
    if let Some(rumour) = told.filter(rumour).filter(|_| !document.is_french) {
        reported_by_noun(reader, rumour, factuality);
    }
}

/// "*some* say", "*others* claim".
pub fn names_nobody(document: &Document, speaker: usize) -> bool {
    let words = &document.lexicon.factuality.hearsay.nobody;
    words.has(document.lower(speaker))
}

/// "Amnesty's *report*", "a report released by the UN": a paper that somebody answers for, unlike
/// "reports" and "press reports".
fn is_somebodys_paper(reader: &Reader, noun: usize) -> bool {
    let document = reader.document;
    let speech = &document.lexicon.speech;
    let of_media = document
        .tree
        .children_in(noun, &[Relation::Compound])
        .any(|word| speech.outlet_nouns.has(document.lower(word)));
    let owned = [Relation::Poss, Relation::Compound];
    speech.document_nouns.has(document.lemma(noun))
        && !of_media
        && (document.tree.child_in(noun, &owned).is_some()
            || !crate::attribution::holders(reader, noun).is_empty())
}

/// "is said to", "was reported to": hearsay, unless the words leave no doubt or name who said it.
pub(super) fn passive_report(
    reader: &Reader,
    head: usize,
    lemma: &str,
    words: &FactualityWords,
    factuality: &mut Factuality,
) {
    let tree = &reader.document.tree;
    if words.hearsay.firm.has(lemma) {
        return;
    }
    if tree.child_in(head, &[Relation::Agent]).is_some() {
        // "is believed *by police* to be in A": they are the source, and only believe it
        if words.probable.verbs.has(lemma) {
            factuality.at_most(Certainty::Probable);
            factuality.hedge(reader, head..head + 1);
        }
        return;
    }
    factuality.hearsay();
    factuality.hedge(reader, head..head + 1);
}

/// "A plane *believed* to be carrying Novak took off": that he was on it is believed.
pub fn believed_aboard(reader: &Reader, predicate: usize, factuality: &mut Factuality) {
    let document = reader.document;
    let tree = &document.tree;
    let carrying = &document.lexicon.support.carrying;
    let Some(vehicle) = tree.child_in(predicate, &[Relation::Nsubj]) else {
        return;
    };
    let carries = |belief: usize| {
        let mut told = tree.children_in(belief, &[Relation::Xcomp]);
        told.any(|verb| carrying.has(document.lemma(verb)))
    };
    let belief = tree
        .children_in(vehicle, &[Relation::Acl])
        .find(|&belief| carries(belief));
    if let Some(belief) = belief {
        factuality.hearsay();
        factuality.hedge(reader, belief..belief + 1);
    }
}
