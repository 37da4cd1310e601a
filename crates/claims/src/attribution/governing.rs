//! Verbs and nouns of saying over the clause: "X said that …", "X told AFP that Y claimed …",
//! "X's claim that …", "…, X said".

use reportedly_model::SourceChain;

use super::aside::is_aside;
use super::disputed::is_disputed;
use super::holders::holders;
use super::quoting;
use super::ruled_out::{knows_nothing, rules_out};
use super::source::{is_same, outlet_told, source};
use crate::Reader;
use crate::document::Document;
use crate::factuality::{
    answer_to, called_false, denied_beside, is_found_false, is_refuted, names_nobody,
};
use crate::syntax::{Relation, is_passive, subject_of, verb_of_displaced_clause};

/// The chain of those who speak above `predicate`; parallel speakers make parallel chains.
pub fn chains(reader: &Reader, predicate: usize) -> Vec<SourceChain> {
    let tree = &reader.document.tree;
    if is_found_false(reader, predicate) {
        return Vec::new();
    }
    if let Some(denial) = denied_beside(reader, predicate) {
        return by_verb(reader, denial);
    }
    if let Some(answer) = answer_to(reader, predicate) {
        return by_verb(reader, answer.verb);
    }
    let mut chains: Vec<SourceChain> = onlookers(reader, predicate);
    let mut at = predicate;
    for _ in 0..40 {
        let head = tree.head(at);
        if head == at {
            break;
        }
        if is_refuted(reader, at, head) {
            // that it is untrue is not the word of those who said it
            chains.clear();
            if called_false(reader, head).is_some() && !is_passive(reader.document, head) {
                // "called reports of his arrest fake": this one says so
                chains = by_verb(reader, head);
            }
            at = head;
            continue;
        }
        if is_disputed(reader, at, head) {
            // "contradicting his lawyer's claim": the report's own words, not the subject's
            if tree.relation(head) == Relation::Advcl {
                return chains;
            }
            at = head;
            continue;
        }
        let speakers = match verb_of_displaced_clause(reader.document, at) {
            Some(verb) => by_verb(reader, verb),
            None => speakers(reader, at, head),
        };
        if !speakers.is_empty() && !is_walled_off(reader.document, predicate, head) {
            chains = extend(chains, speakers);
        }
        if is_aside(reader, at) {
            return chains;
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

/// "police say, *though his family says he is at home*": what one side says, the other doesn't tell.
fn is_set_against(reader: &Reader, predicate: usize, above: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let contrasting = |clause: usize| {
        let mark = tree.child_in(clause, &[Relation::Mark]);
        mark.is_some_and(|mark| document.lexicon.speech.contrasts.has(document.lower(mark)))
    };
    tree.ancestors(predicate)
        .take_while(|&t| t != above)
        .any(|t| tree.relation(t) == Relation::Advcl && contrasting(t))
}

/// "He was found dead; neighbours said he had been ill": what stands across a semicolon is said by
/// somebody else, unless another "that" takes the saying up again.
pub(super) fn is_walled_off(document: &Document, predicate: usize, cue: usize) -> bool {
    let quote = |t: usize| crate::quotes::quote_at(document, t).map(|q| q.tokens.start);
    let between = document.semicolons_in(predicate.min(cue)..predicate.max(cue));
    let wall = between.iter().copied().rfind(|&t| quote(t).is_none());
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
            let known = around.iter().all(|s| chain.iter().any(|c| is_same(c, s)));
            let mut whole = chain.clone();
            if !known {
                whole.extend(around.clone());
            }
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
    let complement = matches!(
        tree.relation(at),
        Relation::Ccomp | Relation::Parataxis | Relation::Csubj
    ) || is_continued_saying(document, at)
        || tree.relation(at) == Relation::Xcomp
            && (lemma == "claim"
                || !has_to(reader, at)
                || speech.denials.has(lemma)
                || lemma == "admit"
                || lemma == "describe")
        || tree.relation(at) == Relation::Nsubjpass
            && speech.denials.has(lemma)
            && document
                .lexicon
                .factuality
                .hearsay
                .nouns
                .has(document.lemma(at))
        || tree.relation(at) == Relation::Dobj
            && !takes_step(reader, at, lemma)
            && (speech.denials.has(lemma)
                || matches!(
                    lemma,
                    "confirm"
                        | "announce"
                        | "report"
                        | "describe"
                        | "claim"
                        | "admit"
                        | "reveal"
                        | "acknowledge"
                ));
    if knows_nothing(reader, head) {
        return Vec::new();
    }
    if complement && rules_out(document, head) {
        return by_verb(reader, head);
    }
    if document.is_pos(head, "VERB")
        && complement
        && (speech.verbs.has(lemma) || speech.denials.has(lemma))
    {
        return by_verb(reader, head);
    }
    let accusing = document.lexicon.legal.accusing_prepositions(lemma);
    if document.is_pos(head, "VERB")
        && tree.relation(at) == Relation::Prep
        && accusing.is_some_and(|words| words.iter().any(|w| w == document.lower(at)))
    {
        return by_verb(reader, head);
    }
    let clause_of_noun = matches!(
        tree.relation(at),
        Relation::Acl | Relation::Ccomp | Relation::Relcl
    );
    if document.is_pos(head, "NOUN") && clause_of_noun && speech.nouns.has(lemma) {
        return by_noun(reader, head);
    }
    Vec::new()
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

/// Who saw it: "witnesses saw X at Y", "X was seen by neighbours".
fn onlookers(reader: &Reader, verb: usize) -> Vec<SourceChain> {
    let document = reader.document;
    if !document.is_pos(verb, "VERB")
        || !document.lexicon.speech.perception.has(document.lemma(verb))
    {
        return Vec::new();
    }
    by_verb(reader, verb)
}

/// "the mayor, Omar *Said*": a name that is spelled like a verb of saying.
pub(super) fn is_family_name(document: &Document, verb: usize) -> bool {
    document
        .name_of(verb)
        .is_some_and(|name| name.tokens.len() > 1)
}

/// The subject of a verb of saying, or the agent of its passive.
pub fn by_verb(reader: &Reader, verb: usize) -> Vec<SourceChain> {
    if let Some(chains) = quoting::chains(reader, verb) {
        return chains;
    }
    let document = reader.document;
    if is_family_name(document, verb) {
        return Vec::new();
    }
    let tree = &document.tree;
    let cue = document.token(verb).text.as_str();
    let speakers: Vec<usize> = if is_passive(document, verb) {
        let by = tree.child_in(verb, &[Relation::Agent]);
        by.and_then(|by| tree.child_in(by, &[Relation::Pobj]))
            .map(|o| tree.conjuncts(o))
            .unwrap_or_default()
    } else {
        subject_of(document, verb)
            .map(|s| s.token)
            .or_else(|| unhung_speaker(document, verb))
            .or_else(|| inverted_speaker(document, verb))
            .map(|s| tree.conjuncts(s))
            .unwrap_or_default()
    };
    let told = told(reader, verb);
    speakers
        .into_iter()
        .filter(|&speaker| !names_nobody(document, speaker))
        .filter_map(|speaker| {
            let mut chain = vec![source(reader, speaker, cue)?];
            chain.extend(holders(reader, speaker));
            chain.extend(told.clone());
            Some(chain)
        })
        .collect()
}

/// "X is in Riga, her brother Ivo, who lives there, said": the model hangs the speaker on the word
/// before the comma, and leaves the verb at the end without a subject.
pub(super) fn unhung_speaker(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let sentence = document.sentence(verb);
    let bare = |t: usize| !document.is_pos(t, "PUNCT");
    let last = (sentence.start..verb).rev().find(|&t| bare(t))?;
    let finite = matches!(
        document.token(verb).tag.as_str(),
        "VBD" | "VBZ" | "VBP" | "NNS"
    );
    let speaker = tree
        .ancestors(last)
        .filter(|&t| t < verb && matches!(tree.relation(t), Relation::Appos | Relation::Conj))
        .last()?;
    let first = tree.subtree(speaker).into_iter().min()?;
    let parted = first > sentence.start && document.word_before(first) == ",";
    let human =
        document.name_of(speaker).is_some() || crate::mentions::is_human_noun(document, speaker);
    (finite && parted && human).then_some(speaker)
}

/// "…, claims *a former minister*": the model takes the speaker for the object.
fn inverted_speaker(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let object = tree.child_in(verb, &[Relation::Dobj])?;
    let follows = verb > 0
        && matches!(
            document.token(verb - 1).text.as_str(),
            "," | "”" | "\"" | "''"
        )
        && tree.subtree(object).into_iter().min() == Some(verb + 1);
    let human =
        document.name_of(object).is_some() || crate::mentions::is_human_noun(document, object);
    (follows && human).then_some(object)
}

/// The outlet that is told: "told AFP", "in an interview with the newspaper".
fn told(reader: &Reader, verb: usize) -> Option<reportedly_model::Source> {
    let document = reader.document;
    let tree = &document.tree;
    if !document.lexicon.speech.told.has(document.lemma(verb)) {
        return None;
    }
    let direct = tree.children_in(verb, &[Relation::Dobj, Relation::Dative]);
    let after_to = tree
        .children_in(verb, &[Relation::Prep, Relation::Dative])
        .filter(|&p| matches!(document.lower(p), "to" | "with"))
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]));
    direct
        .chain(after_to)
        .find_map(|token| outlet_told(reader, token))
}

/// "X's claim that", "a statement by X that".
pub(super) fn by_noun(reader: &Reader, noun: usize) -> Vec<SourceChain> {
    let document = reader.document;
    let tree = &document.tree;
    let cue = document.token(noun).text.as_str();
    let owner = tree.child_in(noun, &[Relation::Poss]).or_else(|| {
        tree.children_in(noun, &[Relation::Prep])
            .filter(|&p| matches!(document.lower(p), "by" | "from" | "of"))
            .find_map(|p| tree.child_in(p, &[Relation::Pobj]))
    });
    owner
        .and_then(|o| source(reader, o, cue))
        .map(|s| vec![vec![s]])
        .unwrap_or_default()
}

/// "…, X said": a verb of saying set beside the clause, hung below it by the parser; with the clause.
fn beside(reader: &Reader, predicate: usize) -> Vec<(usize, Vec<SourceChain>)> {
    let document = reader.document;
    let tree = &document.tree;
    let mut found = Vec::new();
    for above in tree.ancestors(predicate) {
        for child in tree.children_in(
            above,
            &[
                Relation::Parataxis,
                Relation::Ccomp,
                Relation::Advcl,
                Relation::Conj,
                Relation::Other,
            ],
        ) {
            let speech = document.is_pos(child, "VERB")
                && document.lexicon.speech.verbs.has(document.lemma(child));
            let empty = tree
                .child_in(
                    child,
                    &[
                        Relation::Ccomp,
                        Relation::Xcomp,
                        Relation::Dobj,
                        Relation::Mark,
                    ],
                )
                .is_none()
                && !speaks_of_something(reader, child)
                || quoting::is_as_saying(reader, child);
            let after_comma = comma_before_clause(reader, child)
                && (child > predicate || is_between_commas(reader, child));
            let walled = is_walled_off(document, predicate, child);
            if speech && empty && after_comma && !walled && !tree.is_under(predicate, child) {
                let speakers = by_verb(reader, child);
                if !speakers.is_empty() {
                    found.push((above, speakers));
                }
            }
        }
    }
    found
}

/// "spoke of his flight", "wrote about her"; "said on Friday" and "wrote, without naming its
/// sources" still lack what was said.
fn speaks_of_something(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    document
        .tree
        .children_in(verb, &[Relation::Prep])
        .any(|p| matches!(document.lower(p), "of" | "about" | "as" | "for"))
}

/// "Novak, police said, has left": what stands on both sides is what they say.
fn is_between_commas(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let last = document
        .tree
        .subtree(verb)
        .into_iter()
        .max()
        .unwrap_or(verb);
    let comma = |t: usize| document.tokens().get(t).is_some_and(|t| t.text == ",");
    document.tree.relation(verb) == Relation::Parataxis && (comma(last) || comma(last + 1))
}

fn comma_before_clause(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let start = document
        .tree
        .subtree(verb)
        .into_iter()
        .min()
        .unwrap_or(verb);
    start > 0 && matches!(document.word_before(start), "," | "”" | "\"" | "’" | "''")
        || matches!(document.token(start).text.as_str(), ",")
}
