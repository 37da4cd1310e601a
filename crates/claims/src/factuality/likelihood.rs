//! How likely a whole clause is called: "it is likely that", "the chances are that", "my guess is
//! that", "speculation is rife that", "word spread that".

use reportedly_model::{Certainty, Modality};

use super::{Factuality, own, refuted};
use crate::Reader;
use crate::syntax::{Relation, is_passive};

/// Applies what `head`, a verb or an adjective over the clause at `clause`, says of how likely the
/// clause is; `false` when it says nothing of the kind.
pub fn apply(reader: &Reader, clause: usize, head: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    if tree.relation(clause) != Relation::Ccomp || asks_whether(reader, clause) {
        return false;
    }
    let verb = if document.is_pos(head, "ADJ") {
        tree.head(head)
    } else {
        head
    };
    let subjects = [Relation::Nsubj, Relation::Nsubjpass, Relation::Expl];
    let Some(subject) = tree.child_in(verb, &subjects).filter(|&s| s < clause) else {
        return false;
    };
    if document.lower(subject) == "it" {
        let called = tree
            .child_in(verb, &[Relation::Acomp, Relation::Oprd])
            .or_else(|| document.is_pos(head, "ADJ").then_some(head));
        return called.is_some_and(|adjective| by_adjective(reader, verb, adjective, factuality));
    }
    by_subject(reader, verb, subject, factuality)
}

/// "it is unclear *whether*": another question.
fn asks_whether(reader: &Reader, clause: usize) -> bool {
    let document = reader.document;
    document
        .tree
        .children_in(clause, &[Relation::Mark])
        .any(|mark| matches!(document.lower(mark), "whether" | "if"))
}

/// "it is *likely* that", "it is not *certain* that", "it is *vital* that".
fn by_adjective(
    reader: &Reader,
    verb: usize,
    adjective: usize,
    factuality: &mut Factuality,
) -> bool {
    let words = &reader.document.lexicon.factuality;
    let word = reader.document.lower(adjective);
    let negated = refuted::is_negated(reader, verb)
        || is_hardly(reader, adjective)
        || is_hardly(reader, verb);
    if words.improbable.adjectives.has(word) && negated {
        factuality.at_most(Certainty::Possible);
    } else if words.improbable.adjectives.has(word) {
        factuality.at_most(Certainty::Probable);
        factuality.negate_by(adjective);
    } else if words.sure.adjectives.has(word) {
        if negated {
            factuality.leave_open();
        } else {
            return true;
        }
    } else if words.possible.adjectives.has(word) || words.probable.adjectives.has(word) {
        let possible = words.possible.adjectives.has(word) && !negated;
        factuality.at_most(if possible {
            Certainty::Possible
        } else {
            Certainty::Probable
        });
        if negated {
            factuality.negate_by(verb);
        }
    } else if words.doubted.adjectives.has(word) {
        factuality.leave_open();
    } else if words.needful.adjectives.has(word) {
        factuality.suspend(Modality::Intended);
        return true;
    } else {
        return false;
    }
    factuality.hedge(reader, adjective..adjective + 1);
    true
}

/// "*hardly* likely", which hangs on the adjective or on its verb.
fn is_hardly(reader: &Reader, token: usize) -> bool {
    let document = reader.document;
    let hardly = &document.lexicon.factuality.improbable.adverbs;
    document
        .tree
        .children_in(token, &[Relation::Advmod])
        .any(|adverb| hardly.has(document.lower(adverb)))
}

/// "*chances* are that", "my *guess* is that", "*speculation* is rife that", "*word* spread that".
fn by_subject(reader: &Reader, verb: usize, subject: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    let words = &document.lexicon.factuality;
    let lemma = document.lemma(subject).to_lowercase();
    if is_passive(document, verb) {
        return false;
    }
    let copula = document.lemma(verb) == "be";
    if words.hearsay.spreading.has(&lemma) || copula && words.hearsay.nouns.has(&lemma) {
        factuality.hearsay();
    } else if words.probable.nouns.has(&lemma)
        && !document.lexicon.speech.verbs.has(document.lemma(verb))
    {
        factuality.at_most(Certainty::Probable);
    } else if copula && words.possible.nouns.has(&lemma) {
        factuality.at_most(Certainty::Possible);
    } else if copula && words.intended.nouns.has(&lemma) {
        factuality.suspend(Modality::Intended);
    } else {
        return false;
    }
    factuality.hedge(reader, subject..subject + 1);
    own::auxiliaries(reader, verb, factuality);
    true
}
