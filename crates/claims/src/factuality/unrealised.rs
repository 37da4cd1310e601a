//! What has not come to pass: plans given up, events that nobody has a sign of, arrests that a
//! reward is offered for.

use reportedly_model::{Certainty, Modality};

use super::{Factuality, refuted};
use crate::Reader;
use crate::syntax::Relation;

/// Applies `head` to what hangs on it at `at` where it says that nothing came of it, or that
/// nothing is known of it; `false` when it says no such thing.
pub fn apply(reader: &Reader, at: usize, head: usize, factuality: &mut Factuality) -> bool {
    if is_given_up(reader, at, head) {
        give_up(reader, at, head, factuality);
        return true;
    }
    if let Some(no) = without_sign(reader, at, head) {
        let sign = &reader.document.lexicon.factuality.sign.nouns;
        if sign.has(reader.document.lemma(head)) {
            factuality.leave_open();
            factuality.hedge(reader, no..head + 1);
        } else {
            factuality.void = true;
        }
        return true;
    }
    if let Some(nothing) = nothing_shows(reader, at, head) {
        factuality.leave_open();
        factuality.hedge(reader, nothing..head + 1);
        return true;
    }
    if let Some(no) = no_reason(reader, at, head) {
        factuality.leave_open();
        factuality.hedge(reader, no..head + 1);
        return true;
    }
    if let Some(no) = no_trace(reader, at, head) {
        factuality.leave_open();
        factuality.hedge(reader, no..head + 1);
        return true;
    }
    if is_sought_information(reader, at, head) {
        factuality.suspend(Modality::Hypothetical);
        return true;
    }
    false
}

/// What was called off was planned, and is so no more; what was put off still is; what nobody can
/// rule out is possible.
fn give_up(reader: &Reader, at: usize, head: usize, factuality: &mut Factuality) {
    let document = reader.document;
    let negated = refuted::is_negated(reader, head);
    let lemma = document.lemma(head);
    if lemma == "rule" && negated {
        factuality.at_most(Certainty::Possible);
        factuality.hedge(reader, head..head + 1);
        if !is_finite(reader, at) && document.is_pos(at, "VERB") {
            // "has not ruled out returning"
            factuality.suspend(Modality::Intended);
        }
        return;
    }
    if lemma == "rule" && is_finite(reader, at) {
        // "ruled out that he had left": no plan
        factuality.negate_by(head);
        return;
    }
    factuality.suspend(Modality::Intended);
    let put_off = document.lexicon.factuality.cancelled.postponing.has(lemma);
    if !negated && !put_off {
        factuality.negate_by(head);
    }
}

fn is_finite(reader: &Reader, clause: usize) -> bool {
    let document = reader.document;
    let that = |mark: usize| document.lower(mark) == "that";
    document
        .tree
        .children_in(clause, &[Relation::Mark])
        .any(that)
}

/// "called off her return", "ruled out going", "his return was postponed", "decided against
/// leaving": whoever gives up a plan has neither gone nor said never to go.
fn is_given_up(reader: &Reader, at: usize, head: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    if !document.is_pos(head, "VERB") {
        return false;
    }
    let cancelled = &document.lexicon.factuality.cancelled.verbs;
    let lemma = document.lemma(head);
    // "turned down *a request* to travel": whoever asked still wants to
    let asked = matches!(
        document.lemma(at),
        "request" | "application" | "plea" | "petition" | "appeal" | "demand"
    );
    if lemma == "turn" && asked {
        return false;
    }
    let with = |word: usize| cancelled.has(&format!("{lemma} {}", document.lower(word)));
    match tree.relation(at) {
        // "gave up on reaching X"
        Relation::Prep => with(at) || particles(reader, head).any(with),
        Relation::Dobj | Relation::Nsubjpass | Relation::Xcomp | Relation::Ccomp => {
            cancelled.has(lemma) || particles(reader, head).any(with)
        }
        // the model takes the gerund after a particle for an adverbial clause
        Relation::Advcl if document.token(at).tag == "VBG" => {
            tree.child_in(at, &[Relation::Mark]).is_none() && particles(reader, head).any(with)
        }
        _ => false,
    }
}

fn particles<'r>(reader: &'r Reader, verb: usize) -> impl Iterator<Item = usize> + 'r {
    reader
        .document
        .tree
        .children_in(verb, &[Relation::Prt, Relation::Prep, Relation::Advmod])
}

/// The "no" of "*no* evidence that X arrived", "*no* indication" in quotation marks "that …": neither that
/// X did nor that X did not.
fn without_sign(reader: &Reader, at: usize, head: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let clause = matches!(
        tree.relation(at),
        Relation::Acl | Relation::Relcl | Relation::Ccomp
    );
    let that = tree
        .child_in(at, &[Relation::Mark])
        .is_some_and(|mark| document.lower(mark) == "that");
    let sign = document
        .lexicon
        .factuality
        .sign
        .nouns
        .has(document.lemma(head));
    let subject = tree.child_in(at, &[Relation::Nsubj, Relation::Nsubjpass]);
    let beyond_doubt = &document.lexicon.factuality.sure.nouns;
    let holds = clause
        && !beyond_doubt.has(document.lemma(head))
        && (that || sign && subject.is_some_and(|s| s > head))
        && document.is_pos(head, "NOUN");
    tree.children_in(head, &[Relation::Det, Relation::Neg])
        .find(|&d| holds && matches!(document.lower(d), "no" | "any" | "little"))
}

/// The "no" of "had *no* reason to think that he was dead": nobody says so.
fn no_reason(reader: &Reader, at: usize, head: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let believes = document
        .lexicon
        .factuality
        .probable
        .verbs
        .has(document.lemma(head));
    let reason = tree.head(head);
    let grounds = matches!(
        document.lemma(reason),
        "reason" | "ground" | "cause" | "basis" | "evidence" | "proof"
    );
    let clause = tree.relation(at) == Relation::Ccomp
        && matches!(tree.relation(head), Relation::Acl | Relation::Relcl);
    tree.children_in(reason, &[Relation::Det])
        .find(|&no| matches!(document.lower(no), "no" | "little"))
        .filter(|_| clause && believes && grounds)
}

/// The "no" of "*no* record of his arrival", "not *any* trace of her arrest": nobody says that it
/// happened, nor that it did not.
fn no_trace(reader: &Reader, at: usize, head: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let sign = &document.lexicon.factuality.sign.nouns;
    let about = tree.relation(at) == Relation::Prep
        && matches!(
            document.lower(at),
            "of" | "about" | "on" | "regarding" | "concerning" | "for"
        );
    if let Some(no) = nothing_emerged(reader, head).filter(|_| about) {
        return Some(no);
    }
    if let Some(not) = unaware(reader, head).filter(|_| about) {
        return Some(not);
    }
    if !about || !document.is_pos(head, "NOUN") || !sign.has(document.lemma(head)) {
        return None;
    }
    let few = |&d: &usize| matches!(document.lower(d), "no" | "any" | "little" | "neither");
    let kinds = [Relation::Det, Relation::Neg, Relation::Amod];
    let own = tree.children_in(head, &kinds).find(few);
    let without = tree.head(head);
    own.or_else(|| (document.lower(without) == "without").then_some(without))
}

/// "*nothing* indicates that X left", "*nothing* to suggest that", "*no* evidence has emerged that": the
/// word by which nobody says that it happened, nor that it did not.
fn nothing_shows(reader: &Reader, at: usize, head: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let words = &document.lexicon.factuality;
    if tree.relation(at) != Relation::Ccomp || !document.is_pos(head, "VERB") {
        return None;
    }
    let describes = matches!(tree.relation(head), Relation::Relcl | Relation::Acl);
    let described = describes.then(|| tree.head(head));
    let subject = tree.child_in(head, &[Relation::Nsubj, Relation::Nsubjpass]);
    let shows = words.showing.verbs.has(document.lemma(head));
    [described, subject].into_iter().flatten().find_map(|told| {
        let nothing = document.lower(told) == "nothing" && shows;
        let sign = words.sign.nouns.has(document.lemma(told)) && told < head;
        let no = || refuted::nobody(reader, told).filter(|_| sign);
        nothing.then_some(told).or_else(no)
    })
}

/// "were *not* aware of his presence", "was *unaware* of her arrest".
fn unaware(reader: &Reader, adjective: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    match document.lemma(adjective) {
        "unaware" => Some(adjective),
        "aware" => tree
            .child_in(tree.head(adjective), &[Relation::Neg])
            .or_else(|| tree.child_in(adjective, &[Relation::Neg])),
        _ => None,
    }
}

/// The "no" of "*no* evidence has emerged of his death", "had *no* information on his arrest", where
/// the model hangs the phrase on the verb.
fn nothing_emerged(reader: &Reader, verb: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let sign = &document.lexicon.factuality.sign.nouns;
    let has = matches!(document.lemma(verb), "have" | "find" | "see" | "give");
    let told = [Relation::Nsubj, Relation::Nsubjpass, Relation::Dobj];
    let told = tree.children_in(verb, &told).find(|&noun| {
        let object = tree.relation(noun) == Relation::Dobj;
        sign.has(document.lemma(noun)) && (has || !object)
    })?;
    refuted::nobody(reader, told)
}

/// "a reward for information leading to his capture", "anyone with information that leads to his arrest":
/// the information is still sought.
fn is_sought_information(reader: &Reader, at: usize, head: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let sought = document
        .lexicon
        .factuality
        .sought
        .nouns
        .has(document.lemma(head));
    sought
        && matches!(tree.relation(at), Relation::Acl | Relation::Relcl)
        && tree.relation(head) == Relation::Pobj
        && (document.lower(tree.head(head)) == "for" || is_of_anyone(reader, tree.head(head)))
}

/// "*anyone with* information", "*people with* information are asked to call".
fn is_of_anyone(reader: &Reader, with: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let whoever = tree.head(with);
    let bare = tree.child_in(whoever, &[Relation::Det]).is_none();
    document.lower(with) == "with"
        && bare
        && matches!(
            document.lower(whoever),
            "anyone" | "anybody" | "people" | "persons" | "those" | "residents" | "witnesses"
        )
}
