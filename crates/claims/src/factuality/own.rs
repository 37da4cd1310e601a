//! A predicate's own auxiliaries, adverbs and negation.

use reportedly_model::{Certainty, Modality};

use super::only_how::is_by_another;
use super::only_later::is_only_later;
use super::shared_not::{parted_never, shared_negation};
use super::{Factuality, conditions, refuted};
use crate::Reader;
use crate::syntax::Relation;

/// Applies what hangs on `predicate` itself.
pub fn apply(reader: &Reader, predicate: usize, factuality: &mut Factuality) {
    let document = reader.document;
    let tree = &document.tree;
    for child in tree.children(predicate).iter().copied() {
        match tree.relation(child) {
            Relation::Neg
                if is_not_without(reader, child)
                    || is_only_later(reader, predicate)
                    || is_by_another(document, predicate) => {}
            Relation::Neg => factuality.negate_by(with_auxiliary(reader, child)),
            Relation::Advmod => adverb(reader, child, factuality),
            Relation::Amod => adjective(reader, child, factuality),
            Relation::Mark => conditions::mark(reader, child, factuality),
            // the model's word for "than" in "would rather die than leave"
            Relation::Aux if document.lower(child) == "than" => {
                conditions::mark(reader, child, factuality)
            }
            Relation::Agent => by_nobody(reader, child, factuality),
            Relation::Det
                if document
                    .lexicon
                    .factuality
                    .negation
                    .determiners
                    .has(document.lower(child))
                    && !is_counted_by_verb(reader, predicate) =>
            {
                factuality.negate_by(child)
            }
            Relation::Nsubj | Relation::Nsubjpass => {
                if let Some(word) = refuted::nobody(reader, child) {
                    factuality.negate_by(word);
                }
            }
            Relation::Prep => adverbial(reader, child, factuality),
            _ => {}
        }
    }
    if let Some(none) = refuted::none_of(document, predicate) {
        factuality.negate_by(none);
    }
    if is_one_of_neither(reader, predicate) {
        factuality.negate();
    }
    if let Some(word) = all_but(reader, predicate) {
        factuality.negate_by(word);
    }
    let further = shared_negation(reader, predicate).or_else(|| parted_never(reader, predicate));
    if let Some(word) = further {
        factuality.negate_by(word);
    }
    auxiliaries(reader, predicate, factuality);
    conditions::apply(reader, predicate, factuality);
    if is_question(reader, predicate) {
        factuality.void = true;
    }
}

/// "was *not without* trouble": there was some.
fn is_not_without(reader: &Reader, negation: usize) -> bool {
    reader
        .document
        .word_after(negation)
        .eq_ignore_ascii_case("without")
}

/// "accused by *no* court".
fn by_nobody(reader: &Reader, by: usize, factuality: &mut Factuality) {
    let agent = reader.document.tree.child_in(by, &[Relation::Pobj]);
    if let Some(word) = agent.and_then(|agent| refuted::nobody(reader, agent)) {
        factuality.negate_by(word);
    }
}

/// Where "*would* not" begins.
fn with_auxiliary(reader: &Reader, negation: usize) -> usize {
    let before = negation.saturating_sub(1);
    if reader.document.is_pos(before, "AUX") {
        before
    } else {
        negation
    }
}

/// "*no* warrant was issued": the verb that brings it counts its subject's "no".
fn is_counted_by_verb(reader: &Reader, noun: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let brought = &document.lexicon.factuality.brought.verbs;
    matches!(tree.relation(noun), Relation::Nsubj | Relation::Nsubjpass)
        && brought.has(document.lemma(tree.head(noun)))
}

/// "was *neither* arrested *nor* questioned", which tells of both.
fn is_one_of_neither(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let first = tree.first_conjunct(verb);
    let opens = |&child: &usize| {
        child < first
            && document.lower(child) == "neither"
            && matches!(tree.relation(child), Relation::Cc | Relation::Other)
    };
    let closes = |&child: &usize| document.lower(child) == "nor";
    let told = document.is_pos(first, "VERB") || document.is_pos(first, "AUX");
    told && tree.children(first).iter().any(opens)
        && tree
            .conjuncts(first)
            .into_iter()
            .any(|conjunct| tree.children(conjunct).iter().any(closes))
}

fn adverb(reader: &Reader, token: usize, factuality: &mut Factuality) {
    let words = &reader.document.lexicon.factuality;
    let word = reader.document.lower(token);
    if words.hearsay.adverbs.has(word) {
        factuality.hearsay();
        factuality.hedge(reader, token..token + 1);
    } else if words.possible.adverbs.has(word) {
        factuality.at_most(Certainty::Possible);
        factuality.hedge(reader, token..token + 1);
    } else if words.probable.adverbs.has(word) {
        factuality.at_most(Certainty::Probable);
        factuality.hedge(reader, token..token + 1);
    } else if words.negation.adverbs.has(word)
        || is_no_longer(reader, token)
        || is_hardly_ever(reader, token)
    {
        factuality.negate_by(token);
    }
}

fn is_no_longer(reader: &Reader, token: usize) -> bool {
    reader.document.lower(token) == "longer"
        && token > 0
        && reader.document.lower(token - 1) == "no"
}

/// The "but" of "*all but* reached Malta", which is not quite.
fn all_but(reader: &Reader, verb: usize) -> Option<usize> {
    let document = reader.document;
    let but = verb.checked_sub(1)?;
    let all = but.checked_sub(1)?;
    (document.lower(but) == "but" && document.lower(all) == "all").then_some(but)
}

/// "hardly ever left".
fn is_hardly_ever(reader: &Reader, token: usize) -> bool {
    let document = reader.document;
    let negation = &document.lexicon.factuality.negation;
    document.lower(token) == "ever"
        && document
            .tree
            .children_in(token, &[Relation::Advmod])
            .any(|a| negation.adverbs.has(document.lower(a)))
}

/// "his reported flight", "an alleged escape".
fn adjective(reader: &Reader, token: usize, factuality: &mut Factuality) {
    let words = &reader.document.lexicon.factuality;
    let word = reader.document.lower(token);
    if words.hearsay.adjectives.has(word) {
        factuality.hearsay();
        factuality.hedge(reader, token..token + 1);
    } else if matches!(
        word,
        "planned"
            | "intended"
            | "attempted"
            | "failed"
            | "foiled"
            | "possible"
            | "imminent"
            | "future"
            | "upcoming"
            | "forthcoming"
            | "impending"
    ) {
        match word {
            "attempted" | "failed" | "foiled" => factuality.suspend(Modality::Attempted),
            _ => factuality.suspend(Modality::Intended),
        }
    }
}

/// "in all likelihood", "by all accounts", "on paper".
fn adverbial(reader: &Reader, preposition: usize, factuality: &mut Factuality) {
    let document = reader.document;
    let Some(object) = document.tree.child_in(preposition, &[Relation::Pobj]) else {
        return;
    };
    match document.lemma(object) {
        "likelihood" | "probability" => factuality.at_most(Certainty::Probable),
        "account" if document.lower(preposition) == "by" => factuality.hearsay(),
        "rumour" | "rumor" => factuality.hearsay(),
        // "lives on paper in X": so it is entered, whatever is so
        "paper" | "theory"
            if document.lower(preposition)
                == ["on", "in"][usize::from(document.lemma(object) == "theory")]
                && preposition + 1 == object =>
        {
            factuality.at_most(Certainty::Possible)
        }
        _ => return,
    }
    factuality.hedge(reader, preposition..object + 1);
}

/// Applies the modal verbs of `predicate`.
pub fn auxiliaries(reader: &Reader, predicate: usize, factuality: &mut Factuality) {
    let document = reader.document;
    let tree = &document.tree;
    let words = &document.lexicon.factuality;
    let Some(verb) = bearer_of_auxiliaries(reader, predicate) else {
        return;
    };
    let auxiliaries: Vec<usize> = tree
        .children_in(verb, &[Relation::Aux, Relation::Auxpass])
        .collect();
    let perfect = auxiliaries
        .iter()
        .any(|&a| document.lemma(a) == "have" && a != predicate);
    for &auxiliary in &auxiliaries {
        if document.token(auxiliary).tag != "MD" {
            considered(reader, auxiliary, predicate, factuality);
            continue;
        }
        let word = document.lower(auxiliary);
        if words.future.modals.has(word) {
            factuality.suspend(Modality::Intended);
        } else if words.conditional.modals.has(word) {
            conditions::would(reader, predicate, auxiliary, perfect, factuality);
        } else if words.possible.modals.has(word)
            && let Some(before) = too_late(reader, predicate)
        {
            factuality.negate_by(before);
        } else if words.possible.modals.has(word) {
            possible(reader, auxiliary, predicate, perfect, factuality);
        } else if words.probable.modals.has(word) {
            if perfect || document.lemma(predicate) == "be" {
                factuality.at_most(Certainty::Probable);
                factuality.hedge(reader, auxiliary..auxiliary + 1);
            } else {
                factuality.suspend(Modality::Intended);
            }
        }
    }
    about_to(reader, verb, factuality);
}

/// "*considered* fleeing": the model takes the verb for an auxiliary.
fn considered(reader: &Reader, verb: usize, predicate: usize, factuality: &mut Factuality) {
    let document = reader.document;
    let words = &document.lexicon.factuality;
    let gerund = document.token(predicate).tag == "VBG";
    // an auxiliary's dictionary form is left as it is
    let lemma = document.lower(verb).trim_end_matches("ed");
    let plans = &words.intended.verbs;
    if gerund && (plans.has(lemma) || plans.has(&format!("{lemma}e"))) {
        factuality.suspend(Modality::Intended);
        factuality.hedge(reader, verb..verb + 1);
    }
}

/// The "before" of "before he could flee", which tells of nothing that happened.
pub fn too_late(reader: &Reader, verb: usize) -> Option<usize> {
    let document = reader.document;
    document
        .tree
        .children_in(verb, &[Relation::Mark])
        .find(|&m| document.lower(m) == "before")
}

/// The verb whose auxiliaries hold for `predicate`: a coordinated verb without its own shares
/// those of the first.
fn bearer_of_auxiliaries(reader: &Reader, predicate: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let own = tree
        .child_in(
            predicate,
            &[
                Relation::Aux,
                Relation::Auxpass,
                Relation::Nsubj,
                Relation::Nsubjpass,
            ],
        )
        .is_some();
    if own || tree.relation(predicate) != Relation::Conj {
        return Some(predicate);
    }
    let first = tree.first_conjunct(predicate);
    let same_form = document.token(first).tag == document.token(predicate).tag
        || document.token(predicate).tag == "VB"
        || document.token(predicate).tag == "VBD" && document.token(first).tag == "VBN";
    Some(if same_form && document.is_pos(first, "VERB") {
        first
    } else {
        predicate
    })
}

/// "may have fled" leaves open whether it happened; "could flee" and "may flee", whether it will.
fn possible(
    reader: &Reader,
    auxiliary: usize,
    predicate: usize,
    perfect: bool,
    factuality: &mut Factuality,
) {
    let document = reader.document;
    let lemma = document.lemma(predicate);
    // "go" tells a state in "go missing" alone
    let going = document.lexicon.motion.of_verb(lemma).next().is_some();
    let staying = document.lexicon.presence.of_verb(lemma).next().is_some();
    let stative = lemma == "be"
        || staying && !going
        || document
            .tree
            .children_in(predicate, &[Relation::Aux])
            .any(|a| document.lemma(a) == "be");
    let ability = matches!(document.lower(auxiliary), "could" | "can");
    let at_last = |&t: &usize| matches!(document.lower(t), "finally" | "last");
    let adverbs = &[Relation::Advmod, Relation::Prep];
    // "could finally sleep": it came to that
    if ability
        && !perfect
        && document
            .tree
            .children_in(predicate, adverbs)
            .any(|t| at_last(&t))
    {
        return;
    }
    if factuality.polarity == reportedly_model::Polarity::Negative && ability && !perfect {
        return;
    }
    factuality.at_most(Certainty::Possible);
    factuality.hedge(reader, auxiliary..auxiliary + 1);
    if !perfect && !stative || perfect && is_undone(reader, predicate) {
        factuality.suspend(Modality::Hypothetical);
    }
}

/// "might have fled *had the pilot not refused*": it hung on what did not come to pass. "If the
/// reports are right, he may have fled" hangs on the truth of what is told.
fn is_undone(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let mut sentence = document.sentence(predicate);
    let past = |t: usize| matches!(document.lower(t), "had" | "were" | "without" | "but");
    conditions::is_conditional(reader, predicate) && sentence.any(past)
}

/// "is going to", "was about to", "is to", "is due to".
fn about_to(reader: &Reader, verb: usize, factuality: &mut Factuality) {
    let document = reader.document;
    let tree = &document.tree;
    let above = tree.head(verb);
    if tree.relation(verb) == Relation::Xcomp
        && document.lemma(above) == "go"
        && document.token(above).tag == "VBG"
    {
        factuality.suspend(Modality::Intended);
    }
    if tree.relation(verb) == Relation::Xcomp
        && document.lemma(above) == "be"
        && document.is_pos(above, "AUX")
        && !super::governors::is_yet_to_come(reader, above)
    {
        factuality.suspend(Modality::Intended);
    }
}

/// Whether a question mark closes what the words at `predicate` begin; one inside a quotation
/// asks nothing of what stands outside.
fn is_question(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let quoted = |t: usize| crate::quotes::quote_at(document, t).map(|q| q.tokens.start);
    (predicate..document.sentence(predicate).end)
        .find(|&t| document.token(t).text.starts_with('?'))
        .is_some_and(|mark| quoted(mark).is_none() || quoted(mark) == quoted(predicate))
}
