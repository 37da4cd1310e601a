//! What a word is embedded in: verbs and nouns over an infinitive or a clause.

use reportedly_model::{Certainty, Modality};

use super::forms::{
    has_to, infinitive_or_gerund, is_bare_gerund, is_bare_infinitive, is_bare_participle,
    is_finite, is_refuge_seeking,
};
use super::{
    Factuality, adjectives, averse, circumstances, content, hearsay, helped, imagined, likelihood,
    nouns, own, refuted, shown, unrealised,
};
use crate::Reader;
use crate::document::Document;
use crate::syntax::{Relation, is_passive, verb_of_displaced_clause};

/// Applies the effect of `head` on what hangs on it at `at`; `false` when what stands above no
/// longer bears on the event.
pub fn apply(reader: &Reader, at: usize, head: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    if unrealised::apply(reader, at, head, factuality) {
        return false;
    }
    if helped::is_only_help_denied(reader, at, head) {
        factuality.void = true;
        return false;
    }
    if let Some(word) = refuted::refutation(reader, at, head) {
        factuality.refute(word);
        return !speaks(reader, head);
    }
    if let Some(verb) = verb_of_displaced_clause(document, at) {
        clause(reader, at, verb, factuality);
        return false;
    }
    if tree.relation(at) == Relation::Ccomp
        && at < head
        && !speaks(reader, head)
        && !is_passive(document, head)
    {
        // "he died; the mayor did not attend": two sentences in one
        return false;
    }
    match tree.relation(at) {
        Relation::Ccomp if document.is_pos(head, "NOUN") => {
            nouns::acl(reader, at, head, factuality)
        }
        Relation::Xcomp | Relation::Ccomp | Relation::Oprd | Relation::Csubj => {
            clause(reader, at, head, factuality)
        }
        Relation::Relcl | Relation::Acl if document.lemma(head) == "time" && has_to(reader, at) => {
            factuality.suspend(Modality::Intended);
            true
        }
        Relation::Acl if document.lower(tree.head(head)) == "among" => {
            // "was not among those arrested"
            own::apply(reader, tree.head(tree.head(head)), factuality);
            false
        }
        Relation::Acl if shown::is_shown(reader, at, head) => true,
        Relation::Dobj
            if document.is_pos(at, "PROPN") && shown::is_object_of_showing(reader, at) =>
        {
            clause(reader, at, head, factuality)
        }
        Relation::Acl => nouns::acl(reader, at, head, factuality),
        Relation::Relcl if content::is_content_clause(reader, at, head) => {
            nouns::noun(reader, head, factuality);
            true
        }
        Relation::Relcl if is_bare_infinitive(reader, at) => {
            nouns::acl(reader, at, head, factuality)
        }
        Relation::Relcl if is_cleft(reader, head) => {
            own::apply(reader, document.tree.head(head), factuality);
            false
        }
        Relation::Pcomp => circumstances::preposition(reader, head, factuality),
        Relation::Advcl if document.lemma(head) == "purport" => {
            clause(reader, at, head, factuality)
        }
        Relation::Advcl => circumstances::adverbial(reader, at, head, factuality),
        Relation::Conj => coordinated(reader, at, head, factuality),
        Relation::Dobj | Relation::Nsubjpass | Relation::Nsubj if document.is_pos(at, "NOUN") => {
            nouns::argument(reader, at, head, factuality)
        }
        Relation::Pobj | Relation::Prep => nouns::prepositional(reader, at, head, factuality),
        Relation::Dative if document.lower(at) == "for" => {
            nouns::prepositional(reader, at, head, factuality)
        }
        Relation::Acomp | Relation::Attr
            if document.is_pos(head, "AUX") || document.is_pos(head, "VERB") =>
        {
            own_of_governor(reader, head, factuality);
            true
        }
        Relation::Parataxis => !is_parted(document, at, head),
        _ => false,
    }
}

/// "it was not *Novak* who fled".
fn is_cleft(reader: &Reader, noun: usize) -> bool {
    let tree = &reader.document.tree;
    let copula = tree.head(noun);
    tree.relation(noun) == Relation::Attr
        && reader.document.lemma(copula) == "be"
        && has_expletive(reader, copula)
}

/// "nobody was *surprised* that he had left": that he had, is taken for granted.
fn is_felt(reader: &Reader, clause: usize, feeling: usize) -> bool {
    let document = reader.document;
    let felt = &document.lexicon.factuality.felt.adjectives;
    let that = document
        .tree
        .children_in(clause, &[Relation::Mark])
        .any(|mark| document.lower(mark) == "that");
    that && felt.has(document.lower(feeling))
}

/// "Novak was arrested; his deputy is believed to be abroad".
fn is_parted(document: &Document, at: usize, head: usize) -> bool {
    (at..head).any(|token| document.token(token).text == ";")
}

/// A clause or infinitive under a verb or adjective.
fn clause(reader: &Reader, at: usize, head: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    let words = &document.lexicon.factuality;
    let lemma = document.lemma(head);
    if likelihood::apply(reader, at, head, factuality) {
        // an adjective's copula has had its say already
        return !document.is_pos(head, "ADJ") && !speaks(reader, head);
    }
    if is_felt(reader, at, head) {
        return false;
    }
    if averse::apply(reader, at, head, factuality) {
        return !speaks(reader, head);
    }
    if document.is_pos(head, "ADJ") {
        adjectives::apply(reader, at, head, factuality);
        return true;
    }
    if imagined::is_unreal(reader, head) {
        factuality.void = true;
        return false;
    }
    if refuted::is_left_open(reader, head) && !asks_for_details(reader, at) {
        return left_open(reader, head, factuality);
    }
    let infinitive = has_to(reader, at);
    let passive = is_passive(document, head);
    if infinitive && is_yet_to_come(reader, head) {
        factuality.negate();
        return true;
    }
    if lemma == "take" && has_expletive(reader, head) {
        return true;
    }
    if words.denied.verbs.has(lemma) {
        factuality.negate();
    } else if infinitive
        && lemma == "suppose"
        && (!is_state_or_past(reader, at) || is_duty(reader, at, head))
    {
        // "was supposed to fly", "the plane supposed to take him": a plan, no hearsay
        factuality.suspend(Modality::Intended);
        factuality.hedge(reader, head..head + 1);
    } else if passive
        && words.hearsay.verbs.has(lemma)
        && (infinitive || has_expletive(reader, head) || document.token(at).tag == "VBN")
    {
        hearsay::passive_report(reader, head, lemma, words, factuality);
    } else if words.attempted.verbs.has(lemma)
        && infinitive_or_gerund(reader, at)
        && !is_refuge_seeking(lemma, reader, at)
    {
        factuality.suspend(Modality::Attempted);
        factuality.hedge(reader, head..head + 1);
    } else if words.prevented.verbs.has(lemma) && infinitive_or_gerund(reader, at) {
        factuality.negate();
    } else if words.counterfactual.verbs.has(lemma) && is_finite(reader, at) {
        factuality.suspend(Modality::Hypothetical);
        factuality.hedge(reader, head..head + 1);
    } else if (infinitive || is_bare_gerund(reader, at) || is_bare_participle(reader, at))
        && words.intended.verbs.has(lemma)
        && !(passive && words.hearsay.verbs.has(lemma))
    {
        factuality.suspend(Modality::Intended);
        factuality.hedge(reader, head..head + 1);
    } else if document.lexicon.support.reckoning.has(lemma) && infinitive_or_gerund(reader, at) {
        // "fears being extradited": one who reckons with it
        factuality.suspend(Modality::Hypothetical);
        factuality.hedge(reader, head..head + 1);
    } else if words.probable.verbs.has(lemma) && !passive {
        factuality.at_most(Certainty::Probable);
        factuality.hedge(reader, head..head + 1);
    } else if words.doubted.verbs.has(lemma) && !infinitive {
        factuality.leave_open();
    } else if infinitive
        && (lemma == "have"
            || !words.achieved.verbs.has(lemma) && tree_says_unreal(reader, at, head))
    {
        factuality.suspend(Modality::Intended);
    }
    if speaks(reader, head) || hearsay::is_spreading(reader, at, head) {
        hearsay::unconfirmed_speaker(reader, head, factuality);
    }
    if is_open(reader, at) && refuted::is_negated(reader, head) {
        // "it is not known whether he left": not that he did not
        return false;
    }
    own_of_governor(reader, head, factuality);
    // what stands above somebody's saying bears on the saying, not on what is said
    !speaks(reader, head) || shown::purports(reader, head)
}

/// "whether he left".
fn is_open(reader: &Reader, clause: usize) -> bool {
    let document = reader.document;
    document
        .tree
        .children_in(clause, &[Relation::Mark])
        .any(|mark| document.lower(mark) == "whether")
}

/// "has yet to leave", "is yet to be arrested".
pub fn is_yet_to_come(reader: &Reader, head: usize) -> bool {
    let document = reader.document;
    matches!(document.lemma(head), "have" | "be" | "remain")
        && document
            .tree
            .children_in(head, &[Relation::Advmod])
            .any(|a| document.lower(a) == "yet")
}

/// "was supposed to *remain* in Minsk", "*was* supposed to be in court": what should have been.
fn is_duty(reader: &Reader, verb: usize, supposed: usize) -> bool {
    let document = reader.document;
    let lemma = document.lemma(verb);
    let past = document
        .tree
        .children_in(supposed, &[Relation::Auxpass, Relation::Aux])
        .any(|a| document.token(a).tag == "VBD");
    let plain = document.tree.children_in(verb, &[Relation::Aux]).count() == 1;
    plain && (matches!(lemma, "remain" | "stay" | "wait") || past && lemma == "be")
}

/// "to be in Minsk", "to have left": what may be hearsay, but no plan.
fn is_state_or_past(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let auxiliaries = document.tree.children_in(verb, &[Relation::Aux]);
    document.lemma(verb) == "be"
        || document
            .lexicon
            .presence
            .of_verb(document.lemma(verb))
            .any(|(frame, rest)| rest.is_empty() && frame.objects.is_empty())
        || auxiliaries
            .into_iter()
            .any(|a| matches!(document.lemma(a), "have" | "be"))
}

/// What nobody believes is denied; what nobody would confirm stays open.
fn left_open(reader: &Reader, head: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    let believes = document
        .lexicon
        .factuality
        .probable
        .verbs
        .has(document.lemma(head));
    if believes {
        factuality.negate();
        factuality.at_most(Certainty::Probable);
    } else {
        factuality.leave_open();
    }
    factuality.hedge(reader, refuted::words_around(reader, head));
    false
}

/// "did not say when he left", "would not reveal where she had fled": that it happened is taken
/// for granted.
fn asks_for_details(reader: &Reader, clause: usize) -> bool {
    let document = reader.document;
    document.tree.children(clause).iter().any(|&child| {
        child < clause
            && matches!(
                document.lower(child),
                "when" | "where" | "how" | "why" | "who" | "what"
            )
    })
}

fn speaks(reader: &Reader, verb: usize) -> bool {
    let speech = &reader.document.lexicon.speech;
    let lemma = reader.document.lemma(verb);
    (speech.verbs.has(lemma) || speech.denials.has(lemma)) && !is_passive(reader.document, verb)
}

/// Plain "to" infinitives under verbs that no list knows are not facts.
fn tree_says_unreal(reader: &Reader, at: usize, head: usize) -> bool {
    let document = reader.document;
    let perfect = document
        .tree
        .children_in(at, &[Relation::Aux])
        .any(|a| document.lemma(a) == "have");
    !perfect
        && !matches!(
            document.lemma(head),
            "be" | "say" | "claim" | "seem" | "appear"
        )
}

/// Auxiliaries and negation of a governor bear on what it governs: "did not manage to", "may
/// have tried to". Negated attempts and plans stay negative.
fn own_of_governor(reader: &Reader, head: usize, factuality: &mut Factuality) {
    let document = reader.document;
    let speech =
        document.lexicon.speech.verbs.has(document.lemma(head)) && !is_passive(document, head);
    if speech {
        return;
    }
    if let Some(before) = own::too_late(reader, head).filter(|_| manages(reader, head)) {
        factuality.negate_by(before);
    }
    own::apply(reader, head, factuality);
}

/// "managed to", "was able to".
fn manages(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    document.lemma(verb) == "manage"
        || document
            .tree
            .children_in(verb, &[Relation::Acomp])
            .any(|a| document.lower(a) == "able")
}

/// A coordinated verb without its own subject shares what its first conjunct is embedded in.
fn coordinated(reader: &Reader, at: usize, head: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let own_subject = tree
        .child_in(at, &[Relation::Nsubj, Relation::Nsubjpass])
        .is_some();
    let first_embedded = matches!(
        tree.relation(tree.first_conjunct(at)),
        Relation::Xcomp | Relation::Ccomp | Relation::Acl | Relation::Pcomp | Relation::Advcl
    );
    let same_form = document.token(at).tag == document.token(head).tag
        || has_to(reader, head) && document.token(at).tag == "VB";
    if document.is_pos(at, "VERB")
        && document.is_pos(head, "VERB")
        && first_embedded
        && (same_form && !own_subject || tree.relation(head) == Relation::Ccomp)
    {
        if has_to(reader, head)
            && document.token(at).tag == "VB"
            && tree.relation(head) == Relation::Advcl
        {
            factuality.suspend(Modality::Intended);
        }
        return true;
    }
    document.is_pos(at, "NOUN") && document.is_pos(head, "NOUN")
}

fn has_expletive(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    document
        .tree
        .children_in(
            verb,
            &[Relation::Nsubjpass, Relation::Nsubj, Relation::Expl],
        )
        .any(|s| document.lower(s) == "it")
}
