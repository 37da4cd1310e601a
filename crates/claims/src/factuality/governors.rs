//! What a word is embedded in: verbs and nouns over an infinitive or a clause.

use reportedly_model::{Certainty, Modality};

use super::{Factuality, own};
use crate::Reader;
use crate::lexicon::{FactualityWords, Operators};
use crate::syntax::{Relation, is_passive, verb_of_displaced_clause};

/// Applies the effect of `head` on what hangs on it at `at`; `false` when what stands above no
/// longer bears on the event.
pub fn apply(reader: &Reader, at: usize, head: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    let tree = &document.tree;
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
        Relation::Xcomp | Relation::Ccomp | Relation::Oprd | Relation::Csubj => {
            clause(reader, at, head, factuality)
        }
        Relation::Acl => acl(reader, at, head, factuality),
        Relation::Pcomp => preposition(reader, head, factuality),
        Relation::Advcl => adverbial(reader, at, head, factuality),
        Relation::Conj => coordinated(reader, at, head, factuality),
        Relation::Dobj | Relation::Nsubjpass | Relation::Nsubj if document.is_pos(at, "NOUN") => {
            object(reader, at, head, factuality)
        }
        Relation::Pobj | Relation::Prep => prepositional(reader, at, head, factuality),
        Relation::Acomp | Relation::Attr
            if document.is_pos(head, "AUX") || document.is_pos(head, "VERB") =>
        {
            own::apply(reader, head, factuality);
            true
        }
        Relation::Parataxis => true,
        _ => false,
    }
}

/// A clause or infinitive under a verb or adjective.
fn clause(reader: &Reader, at: usize, head: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    let words = &document.lexicon.factuality;
    let lemma = document.lemma(head);
    if document.is_pos(head, "ADJ") {
        adjective(reader, at, head, words, factuality);
        return true;
    }
    let infinitive = has_to(reader, at);
    let passive = is_passive(document, head);
    if lemma == "take" && has_expletive(reader, head) {
        return true;
    }
    if words.denied.verbs.has(lemma) {
        factuality.negate();
    } else if passive
        && words.hearsay.verbs.has(lemma)
        && (infinitive || has_expletive(reader, head))
    {
        passive_report(reader, head, lemma, words, factuality);
    } else if words.attempted.verbs.has(lemma)
        && infinitive_or_gerund(reader, at)
        && !is_refuge_seeking(lemma, reader, at)
    {
        factuality.suspend(Modality::Attempted);
        factuality.hedge(reader, head..head + 1);
    } else if words.prevented.verbs.has(lemma) && (infinitive || document.token(at).tag == "VBG") {
        factuality.negate();
    } else if infinitive
        && words.intended.verbs.has(lemma)
        && !(passive && words.hearsay.verbs.has(lemma))
    {
        factuality.suspend(Modality::Intended);
        factuality.hedge(reader, head..head + 1);
    } else if words.probable.verbs.has(lemma) && !passive {
        factuality.at_most(Certainty::Probable);
        factuality.hedge(reader, head..head + 1);
    } else if words.doubted.verbs.has(lemma) && !infinitive {
        factuality.at_most(Certainty::Unknown);
    } else if infinitive
        && (lemma == "have"
            || !words.achieved.verbs.has(lemma) && tree_says_unreal(reader, at, head))
    {
        factuality.suspend(Modality::Intended);
    }
    own_of_governor(reader, head, factuality);
    // what stands above somebody's saying bears on the saying, not on what is said
    !speaks(reader, head)
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
    own::apply(reader, head, factuality);
}

fn passive_report(
    reader: &Reader,
    head: usize,
    lemma: &str,
    words: &FactualityWords,
    factuality: &mut Factuality,
) {
    let tree = &reader.document.tree;
    if words.hearsay.firm.has(lemma) || tree.child_in(head, &[Relation::Agent]).is_some() {
        return;
    }
    factuality.hearsay();
    factuality.hedge(reader, head..head + 1);
}

fn adjective(
    reader: &Reader,
    at: usize,
    head: usize,
    words: &FactualityWords,
    factuality: &mut Factuality,
) {
    let lemma = reader.document.lower(head);
    let infinitive = has_to(reader, at);
    let perfect = reader
        .document
        .tree
        .children_in(at, &[Relation::Aux])
        .any(|a| reader.document.lemma(a) == "have");
    if words.prevented.adjectives.has(lemma) {
        factuality.negate();
    } else if words.doubted.adjectives.has(lemma) {
        factuality.at_most(Certainty::Unknown);
    } else if words.possible.adjectives.has(lemma) {
        factuality.at_most(Certainty::Possible);
    } else if words.probable.adjectives.has(lemma)
        && (perfect || !infinitive || reader.document.lemma(at) == "be")
    {
        factuality.at_most(Certainty::Probable);
    } else if infinitive && words.intended.adjectives.has(lemma) && lemma != "able" {
        factuality.suspend(Modality::Intended);
    } else {
        return;
    }
    factuality.hedge(reader, head..head + 1);
}

/// A clause under a noun: "an attempt to flee", "a plan to", "rumours that".
fn acl(reader: &Reader, at: usize, head: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    if !document.is_pos(head, "NOUN") {
        return false;
    }
    let governs = has_to(reader, at) || document.tree.child_in(at, &[Relation::Mark]).is_some();
    if !governs {
        return false;
    }
    let nothing = (head.saturating_sub(3)..head)
        .any(|d| matches!(document.lower(d), "no" | "any") && document.is_pos(d, "DET"));
    if nothing && document.tree.child_in(at, &[Relation::Mark]).is_some() {
        // "no evidence that X arrived" says neither that X did nor that X did not
        factuality.void = true;
    }
    if !noun(reader, head, factuality)
        && has_to(reader, at)
        && !crate::mentions::is_human_noun(document, head)
    {
        factuality.suspend(Modality::Intended);
    }
    true
}

/// The effect of a noun on what it governs; `true` when it has one.
fn noun(reader: &Reader, head: usize, factuality: &mut Factuality) -> bool {
    let words = &reader.document.lexicon.factuality;
    let lemma = reader.document.lemma(head);
    let has = |operators: &Operators| operators.nouns.has(lemma);
    if has(&words.attempted) {
        factuality.suspend(Modality::Attempted);
    } else if has(&words.prevented) || has(&words.denied) {
        factuality.negate();
    } else if has(&words.possible) {
        factuality.at_most(Certainty::Possible);
    } else if has(&words.hearsay) {
        factuality.hearsay();
    } else if has(&words.intended) {
        factuality.suspend(Modality::Intended);
    } else {
        return false;
    }
    factuality.hedge(reader, head..head + 1);
    true
}

/// A gerund under a preposition: "without leaving", "of fleeing", "before leaving".
fn preposition(reader: &Reader, head: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    let words = &document.lexicon.factuality;
    let word = document.lower(head);
    if words.negation.prepositions.has(word) {
        factuality.negate();
    }
    let above = document.tree.head(head);
    if above == head {
        return false;
    }
    if document.is_pos(above, "VERB") && is_cancelled(reader, above) {
        factuality.void = true;
        return false;
    }
    if document.is_pos(above, "NOUN") {
        return noun(reader, above, factuality)
            && matches!(word, "of" | "to" | "for" | "at" | "about");
    }
    let lemma = document.lemma(above);
    if word == "from" && words.prevented.verbs.has(lemma) {
        factuality.negate();
    } else if matches!(word, "of" | "about" | "on" | "to" | "in")
        && (words.intended.verbs.has(lemma) || matches!(lemma, "think" | "dream" | "talk"))
    {
        factuality.suspend(Modality::Intended);
    } else if word == "of" && matches!(lemma, "accuse" | "suspect") {
        factuality.hearsay();
    }
    false
}

/// Adverbial clauses stand by themselves, but an infinitive of purpose is no fact, and a bare
/// participle shares the fate of its verb.
fn adverbial(reader: &Reader, at: usize, head: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    if has_to(reader, at) {
        let only = document
            .tree
            .children_in(at, &[Relation::Advmod])
            .any(|a| matches!(document.lower(a), "only" | "never"));
        if !only {
            factuality.suspend(Modality::Intended);
        }
        return false;
    }
    if document.token(at).tag == "VBG" && is_cancelled(reader, head) {
        factuality.void = true;
        return false;
    }
    if document.token(at).tag == "VBG" && crate::frames::told_with(document, at) == Some(head) {
        own::apply(reader, head, factuality);
        return true;
    }
    false
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

/// A noun of motion or arrest as the object of a verb: "planned his escape", "denied his arrest".
fn object(reader: &Reader, at: usize, head: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    let words = &document.lexicon.factuality;
    let lemma = document.lemma(head);
    let subject = document.tree.relation(at) == Relation::Nsubj;
    if !subject && words.denied.verbs.has(lemma) {
        factuality.negate();
    } else if !subject && words.attempted.verbs.has(lemma) {
        factuality.suspend(Modality::Attempted);
    } else if !subject && is_cancelled(reader, head) {
        factuality.void = true;
    } else if !subject && words.prevented.verbs.has(lemma) {
        factuality.negate();
    } else if !subject
        && (words.intended.verbs.has(lemma)
            || matches!(lemma, "seek" | "negotiate" | "organise" | "organize"))
    {
        factuality.suspend(Modality::Intended);
    }
    if document.is_pos(head, "VERB") {
        own::apply(reader, head, factuality);
    }
    false
}

/// "called off her return", "ruled out leaving": the verb with its particle.
fn is_cancelled(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let verbs = &document.lexicon.factuality.cancelled.verbs;
    let lemma = document.lemma(verb);
    let particle = document
        .tree
        .child_in(verb, &[Relation::Prt, Relation::Prep]);
    verbs.has(lemma)
        || particle.is_some_and(|p| verbs.has(&format!("{lemma} {}", document.lower(p))))
}

/// A noun under a preposition under another noun: "a warrant for the arrest of", "plans for his
/// return", "rumours of his death".
fn prepositional(reader: &Reader, at: usize, head: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    if document.is_pos(head, "ADP") {
        return document.is_pos(at, "NOUN");
    }
    if document.is_pos(head, "NOUN")
        && document.is_pos(at, "ADP")
        && matches!(document.lower(at), "of" | "for" | "about" | "on" | "to")
    {
        noun(reader, head, factuality);
        return true;
    }
    let lemma = document.lemma(head);
    if document.is_pos(head, "VERB")
        && matches!(document.lower(at), "for" | "to")
        && matches!(
            lemma,
            "call" | "ask" | "wait" | "press" | "prepare" | "hope"
        )
    {
        factuality.suspend(Modality::Intended);
    }
    false
}

fn has_to(reader: &Reader, verb: usize) -> bool {
    reader
        .document
        .tree
        .children_in(verb, &[Relation::Aux])
        .any(|aux| reader.document.token(aux).tag == "TO")
}

fn infinitive_or_gerund(reader: &Reader, verb: usize) -> bool {
    has_to(reader, verb) || reader.document.token(verb).tag == "VBG"
}

/// "started leaving" happened; "sought to leave" and "tried leaving" need not have.
fn is_refuge_seeking(lemma: &str, reader: &Reader, verb: usize) -> bool {
    lemma == "start" && reader.document.token(verb).tag == "VBG"
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
