//! Verbs and nouns of saying over the clause: "X said that …", "X told AFP that Y claimed …",
//! "X's claim that …", "…, X said".

use reportedly_model::{Source, SourceChain};

use super::aside::is_aside;
use super::beside::beside;
use super::disputed::is_disputed;
use super::gapped;
use super::heard_from::heard_from;
use super::quoting::is_as_saying;
use super::ruled_out::{keeps_details, knows_nothing, rules_out};
use super::source::{is_same, source};
use super::speaking::{by_noun, by_verb, onlookers};
use crate::Reader;
use crate::document::Document;
use crate::factuality::{answer_to, called_false, denied_beside, is_found_false, is_refuted};
use crate::syntax::{Relation, is_passive, verb_of_displaced_clause};

/// So far up a verb of saying may stand.
const FARTHEST: usize = 40;

/// The chain of those who speak above `predicate`; parallel speakers make parallel chains.
pub fn chains(reader: &Reader, predicate: usize) -> Vec<SourceChain> {
    let tree = &reader.document.tree;
    if is_found_false(reader, predicate) {
        return Vec::new();
    }
    if let Some(chains) = said_elsewhere(reader, predicate) {
        return chains;
    }
    let mut chains: Vec<SourceChain> = onlookers(reader, predicate);
    let mut at = predicate;
    let mut described = false;
    for _ in 0..FARTHEST {
        let head = tree.head(at);
        if head == at {
            break;
        }
        described |= tree.relation(at) == Relation::Relcl && reader.document.is_pos(head, "NOUN");
        if is_refuted(reader, at, head) {
            // that it is untrue is not the word of those who said it
            chains = refuters(reader, head);
        } else if is_disputed(reader, at, head) {
            // "contradicting his lawyer's claim": the report's own words, not the subject's
            if tree.relation(head) == Relation::Advcl {
                return chains;
            }
        } else if !chains.is_empty() && is_denied_as_told(reader, at, head) {
            return chains;
        } else {
            // "contradicted the account of the crash *that killed X*": what only tells which crash
            let speakers = if described && takes_for_granted(reader.document, at, head) {
                Vec::new()
            } else {
                speakers_at(reader, at, head)
            };
            if !speakers.is_empty() && !is_walled_off(reader.document, predicate, head) {
                chains = extend(chains, speakers);
            }
            if is_aside(reader, at) || !chains.is_empty() && is_contrasting(reader.document, at) {
                return chains;
            }
        }
        at = head;
    }
    for (clause, speakers) in beside(reader, predicate) {
        if chains.is_empty() || !is_set_against(reader, predicate, clause) {
            chains = extend(chains, speakers);
        }
    }
    chains
}

/// "contradicted *the account of the crash*", "accused him *of spying on a man*": what is denied, or alleged, is not
/// what only describes those things.
fn takes_for_granted(document: &Document, at: usize, verb: usize) -> bool {
    let denies = document.tree.relation(at) == Relation::Dobj
        && document.lexicon.speech.denials.has(document.lemma(verb));
    denies || is_what_is_alleged(document, at, verb)
}

/// "rejected *a video* in which militants said so": whoever rejects it does not pass it on.
fn is_denied_as_told(reader: &Reader, object: usize, verb: usize) -> bool {
    let document = reader.document;
    document.tree.relation(object) == Relation::Dobj
        && document.lexicon.speech.denials.has(document.lemma(verb))
}

/// Whose word it is where no verb of saying stands above: a denial beside it, an answer, a second
/// speaker whose verb is left out.
fn said_elsewhere(reader: &Reader, predicate: usize) -> Option<Vec<SourceChain>> {
    let answer = || answer_to(reader, predicate).map(|answer| answer.verb);
    if let Some(verb) = denied_beside(reader, predicate).or_else(answer) {
        return Some(by_verb(reader, verb));
    }
    gapped::find(reader.document, predicate).map(|second| gapped::chains(reader, second))
}

/// "called reports of his arrest fake": this one says so; of other refutations nobody is told.
fn refuters(reader: &Reader, verb: usize) -> Vec<SourceChain> {
    if called_false(reader, verb).is_some() && !is_passive(reader.document, verb) {
        by_verb(reader, verb)
    } else {
        Vec::new()
    }
}

/// Whoever speaks at `head`, or at the verb that the clause at `at` was displaced from.
fn speakers_at(reader: &Reader, at: usize, head: usize) -> Vec<SourceChain> {
    match verb_of_displaced_clause(reader.document, at) {
        Some(verb) => by_verb(reader, verb),
        None => speakers(reader, at, head),
    }
}

/// "police say, *though his family says he is at home*": what one side says, the other doesn't tell.
fn is_set_against(reader: &Reader, predicate: usize, above: usize) -> bool {
    let tree = &reader.document.tree;
    tree.ancestors(predicate)
        .take_while(|&t| t != above)
        .any(|t| is_contrasting(reader.document, t))
}

/// "*while* the prosecution suspects he is abroad", "… *but* friends doubt it".
fn is_contrasting(document: &Document, clause: usize) -> bool {
    let tree = &document.tree;
    let first = tree.head(clause);
    let but = tree
        .children_in(first, &[Relation::Cc])
        .any(|cc| cc > first && cc < clause && document.lower(cc) == "but");
    let own = tree.child_in(clause, &[Relation::Nsubj]).is_some();
    if tree.relation(clause) == Relation::Conj && but && own {
        return true;
    }
    let mark = tree.child_in(clause, &[Relation::Mark]);
    tree.relation(clause) == Relation::Advcl
        && mark.is_some_and(|mark| document.lexicon.speech.contrasts.has(document.lower(mark)))
}

/// "He was found dead; neighbours said he had been ill": what stands across a semicolon is said by
/// somebody else, unless another "that" takes the saying up again.
pub(super) fn is_walled_off(document: &Document, predicate: usize, cue: usize) -> bool {
    let quote = |t: usize| crate::quotes::quote_at(document, t).map(|q| q.tokens.start);
    let between = document.semicolons_in(predicate.min(cue)..predicate.max(cue));
    let wall = between.iter().copied().rfind(|&t| quote(t).is_none());
    if (predicate..cue).any(|t| document.lower(t) == ":" && quote(t).is_none()) {
        // "he was freed: police had not told the minister"
        return true;
    }
    let Some(wall) = wall else { return false };
    let again = (wall + 1..wall + 3).any(|t| {
        document
            .tokens()
            .get(t)
            .is_some_and(|token| token.text == "that")
    });
    cue > wall || !again
}

fn extend(inner: Vec<SourceChain>, outer: Vec<SourceChain>) -> Vec<SourceChain> {
    if inner.is_empty() {
        return outer;
    }
    let mut all = Vec::new();
    for chain in inner {
        for around in &outer {
            let mut whole = chain.clone();
            let other = |s: &&Source| !chain.iter().any(|c| is_same(c, s));
            whole.extend(around.iter().filter(other).cloned());
            all.push(whole);
        }
    }
    all
}

/// Whoever speaks at `head` of the clause at `at`, each with the outlet told.
fn speakers(reader: &Reader, at: usize, head: usize) -> Vec<SourceChain> {
    let document = reader.document;
    let tree = &document.tree;
    let speech = &document.lexicon.speech;
    let lemma = document.lemma(head);
    if knows_nothing(reader, head) || keeps_details(reader, at, head) || is_asked(document, at) {
        return Vec::new();
    }
    let complement = is_complement(reader, at, head);
    if complement && rules_out(document, head) {
        return by_verb(reader, head);
    }
    if complement && speech.convinced.has(document.lower(head)) {
        return believer(reader, head);
    }
    let believed = state_of_mind(document, at, head)
        .map(|state| believer(reader, state))
        .filter(|believers| !believers.is_empty());
    if let Some(believers) = believed {
        return believers;
    }
    if document.is_pos(head, "VERB") {
        // "X had flown to A, continued to B": only a quotation is continued
        let goes_on = lemma == "continue" && crate::quotes::quote_at(document, at).is_none();
        let says = (speech.verbs.has(lemma) || speech.denials.has(lemma)) && !goes_on;
        let speaks = complement && says || is_what_is_alleged(document, at, head);
        return if speaks {
            by_verb(reader, head)
        } else {
            Vec::new()
        };
    }
    if let Some(noun) = stated_by_copula(document, at, head) {
        return by_noun(reader, noun);
    }

    let clause_of_noun = matches!(
        tree.relation(at),
        Relation::Acl | Relation::Ccomp | Relation::Relcl
    );
    if !document.is_pos(head, "NOUN") || !clause_of_noun {
        return Vec::new();
    }
    let heard = heard_from(reader, at, head);
    if heard.is_empty() && speech.nouns.has(lemma) {
        return by_noun(reader, head);
    }
    heard
}

/// "must wait to learn *whether he will be extradited*": what is open is nobody's word.
fn is_asked(document: &Document, clause: usize) -> bool {
    let mark = document.tree.child_in(clause, &[Relation::Mark]);
    mark.is_some_and(|mark| document.lower(mark) == "whether") && !document.is_french
}

/// "*his mother* is convinced that", "*neighbours* are certain": who believes so.
fn believer(reader: &Reader, state: usize) -> Vec<SourceChain> {
    let document = reader.document;
    let tree = &document.tree;
    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
    let subject = tree
        .child_in(state, &subjects)
        .or_else(|| tree.child_in(tree.head(state), &subjects))
        .filter(|&subject| document.lower(subject) != "it");
    let cue = document.cue(state, document.lower(state));
    subject
        .and_then(|subject| source(reader, subject, cue))
        .map(|source| vec![vec![source]])
        .unwrap_or_default()
}

/// "The minister is *certain* that X left": the state, where the clause hangs on the copula.
fn state_of_mind(document: &Document, clause: usize, be: usize) -> Option<usize> {
    let tree = &document.tree;
    let convinced = &document.lexicon.speech.convinced;
    if document.lemma(be) != "be" || tree.relation(clause) != Relation::Ccomp || clause < be {
        return None;
    }
    tree.children_in(be, &[Relation::Acomp])
        .find(|&state| state < clause && convinced.has(document.lower(state)))
}

/// "it is the prosecution's *case* that X left", "his lawyer's *claim* is that X stayed": whose it is says so.
fn stated_by_copula(document: &Document, clause: usize, be: usize) -> Option<usize> {
    let tree = &document.tree;
    if document.lemma(be) != "be" || tree.relation(clause) != Relation::Ccomp {
        return None;
    }
    tree.children_in(be, &[Relation::Attr, Relation::Nsubj])
        .filter(|&noun| noun < clause && document.lexicon.speech.nouns.has(document.lemma(noun)))
        .find(|&noun| tree.child_in(noun, &[Relation::Poss]).is_some())
}

/// "accused X *of fleeing*".
fn is_what_is_alleged(document: &Document, preposition: usize, verb: usize) -> bool {
    let accusing = document
        .lexicon
        .legal
        .accusing_prepositions(document.lemma(verb));
    document.tree.relation(preposition) == Relation::Prep
        && accusing.is_some_and(|words| words.iter().any(|w| w == document.lower(preposition)))
}

/// Whether what stands at `at` is what the verb at `head` says: a clause, an infinitive, an event.
fn is_complement(reader: &Reader, at: usize, head: usize) -> bool {
    let document = reader.document;
    let speech = &document.lexicon.speech;
    let lemma = document.lemma(head);
    let denies = speech.denials.has(lemma);
    match document.tree.relation(at) {
        Relation::Ccomp | Relation::Parataxis | Relation::Csubj => true,
        Relation::Xcomp => {
            let infinitive = matches!(lemma, "claim" | "admit" | "describe");
            // "is said *by officials* to be in Doha"
            let passive = is_passive(document, head);
            infinitive || denies || passive || !has_to(reader, at)
        }
        // "his arrest *was confirmed by the ministry*", "reports of it *were denied by his wife*"
        Relation::Nsubjpass => {
            let hearsay = &document.lexicon.factuality.hearsay.nouns;
            let tells = denies || speech.telling.has(lemma);
            denies && hearsay.has(document.lemma(at))
                || tells && document.is_pos(at, "NOUN") && !takes_step(reader, at, lemma)
        }
        Relation::Dobj => {
            let tells = denies || speech.telling.has(lemma);
            tells && !takes_step(reader, at, lemma)
        }
        Relation::Advcl => is_said_before(reader, at, head),
        _ => is_continued_saying(document, at),
    }
}

/// "*X fled to Serbia*, his brother was quoted as saying": the model takes what is said for a
/// circumstance, though it has a subject of its own and nothing that subordinates it.
fn is_said_before(reader: &Reader, clause: usize, verb: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let last = tree.subtree(clause).into_iter().max().unwrap_or(clause);
    let own = [Relation::Nsubj, Relation::Nsubjpass];
    last < verb
        && document.word_after(last) == ","
        && tree.child_in(clause, &own).is_some()
        && tree.child_in(clause, &[Relation::Mark]).is_none()
        && !begins_with_question_word(document, clause)
        && matches!(
            document.token(clause).tag.as_str(),
            "VBD" | "VBZ" | "VBP" | "VBN"
        )
        && (is_as_saying(reader, verb) || document.lemma(verb) == "say")
}

/// "*when* he left".
fn begins_with_question_word(document: &Document, clause: usize) -> bool {
    let adverbs = document
        .tree
        .children_in(clause, &[Relation::Advmod, Relation::Dobj]);
    adverbs
        .filter(|&t| t < clause)
        .any(|t| document.token(t).tag.starts_with('W'))
}

/// "reported, citing a diplomat, *that X had fled*": the model sets the clause beside the verb.
fn is_continued_saying(document: &Document, clause: usize) -> bool {
    let tree = &document.tree;
    let that = tree
        .child_in(clause, &[Relation::Mark])
        .is_some_and(|mark| document.lower(mark) == "that" && document.word_before(mark) == ",");
    that && tree.relation(clause) == Relation::Conj
}

/// "a court *confirmed the warrant*": an act of law, no word about one.
fn takes_step(reader: &Reader, object: usize, verb: &str) -> bool {
    let document = reader.document;
    let object = document.lemma(object);
    let legal = &document.lexicon.legal;
    let speech = &document.lexicon.speech;
    // "rejected *a motion* to postpone the trial"
    if speech.denials.has(verb) && speech.pleas.has(object) {
        return true;
    }
    legal
        .nouns
        .iter()
        .any(|noun| noun.giver.has(verb) && noun.nouns.iter().any(|n| n == object))
        || legal.refusing.has(verb) && legal.requests.iter().any(|r| r.nouns.has(object))
}

fn has_to(reader: &Reader, verb: usize) -> bool {
    reader
        .document
        .tree
        .children_in(verb, &[Relation::Aux])
        .any(|aux| reader.document.token(aux).tag == "TO")
}
