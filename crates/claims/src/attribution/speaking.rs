//! Who speaks by a verb or a noun of saying: "X said", "said by X", "X's claim".

use reportedly_model::{BlockRole, Source, SourceChain};

use super::holders::holders;
use super::interview;
use super::it_said;
use super::quoting;
use super::ruled_out::ought_to_tell;
use super::source::{is_same, outlet_told, source, unknown_source};
use crate::Reader;
use crate::document::Document;
use crate::factuality::names_nobody;
use crate::syntax::{Relation, Tree, is_passive, subject_of};

/// Who saw it: "witnesses saw X at Y", "X was seen by neighbours"; who says so in one word: "*the army*
/// declared X dead".
pub(super) fn onlookers(reader: &Reader, verb: usize) -> Vec<SourceChain> {
    let document = reader.document;
    if declares(document, verb) {
        return by_verb(reader, verb);
    }
    if !document.is_pos(verb, "VERB")
        || !document.lexicon.speech.perception.has(document.lemma(verb))
    {
        return Vec::new();
    }
    // "seen *off* by his mother": she took leave, and saw nothing else
    let particles = [Relation::Prt, Relation::Advmod, Relation::Prep];
    let off = |&t: &usize| matches!(document.lower(t), "off" | "out") && t == verb + 1;
    if document.tree.children_in(verb, &particles).any(|t| off(&t)) {
        return Vec::new();
    }
    by_verb(reader, verb)
}

/// "declared X *dead*", "reported X *missing*".
fn declares(document: &Document, verb: usize) -> bool {
    let state = document
        .tree
        .child_in(verb, &[Relation::Oprd, Relation::Acomp]);
    document.is_pos(verb, "VERB")
        && matches!(
            document.lemma(verb),
            "declare" | "pronounce" | "presume" | "report" | "confirm" | "list"
        )
        && state.is_some_and(|t| matches!(document.lower(t), "dead" | "missing" | "wounded"))
}

/// "the mayor, Omar *Said*": a name that is spelled like a verb of saying.
pub(super) fn is_family_name(document: &Document, verb: usize) -> bool {
    document
        .name_of(verb)
        .is_some_and(|name| name.tokens.len() > 1)
}

/// The subject of a verb of saying, or the agent of its passive.
pub(super) fn by_verb(reader: &Reader, verb: usize) -> Vec<SourceChain> {
    if let Some(chains) = quoting::chains(reader, verb) {
        return chains;
    }
    let document = reader.document;
    let idiom = crate::factuality::is_in_idiom(document, verb);
    let silent = idiom || ought_to_tell(document, verb);
    if is_family_name(document, verb) || is_charged(document, verb) || silent {
        return Vec::new();
    }
    let tree = &document.tree;
    let cue = document.cue(verb, &document.token(verb).text);
    let speakers: Vec<usize> = if is_passive(document, verb) {
        let by = tree.child_in(verb, &[Relation::Agent]);
        by.and_then(|by| tree.child_in(by, &[Relation::Pobj]))
            .or_else(|| before_whom(document, verb))
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
    let told = told(reader, verb).or_else(|| interview::outlet(reader, verb));
    let informants = informants(reader, verb);
    speakers
        .into_iter()
        .filter(|&speaker| !names_nobody(document, speaker))
        .filter_map(|speaker| {
            let spoke = it_said::source_again(reader, speaker, cue);
            let unknown = || {
                let only = document.lexicon.speech.speaking.has(document.lemma(verb));
                // "his best response was to say": nobody who speaks
                let first = tree.first_conjunct(verb);
                // "The defence asked for an acquittal, *arguing* that"
                let beside = document.token(first).tag == "VBG"
                    && tree.relation(first) == Relation::Advcl
                    && tree
                        .children_in(first, &[Relation::Mark, Relation::Prep])
                        .all(|t| t > first);
                let by = speakers_verb(tree, speaker);
                let own = by == first || beside && by == tree.first_conjunct(tree.head(first));
                unknown_source(reader, speaker, cue).filter(|_| only && own)
            };
            let known = spoke.or_else(|| source(reader, speaker, cue));
            let mut chain = vec![known.or_else(unknown)?];
            chain.extend(holders(reader, speaker));
            chain.extend(told.clone());
            chain.dedup_by(|outer, inner| is_same(outer, inner));
            Some(chain)
        })
        .flat_map(|chain| behind(&informants, chain))
        .collect()
}

/// "*The court* was told that X had fled": before whom it was said, as in "the inquest heard that", where nobody is
/// named who said so.
fn before_whom(document: &Document, verb: usize) -> Option<usize> {
    let told = matches!(document.lemma(verb), "tell" | "inform");
    let hearer = document.tree.child_in(verb, &[Relation::Nsubjpass]);
    hearer.filter(|&hearer| told && document.lexicon.speech.hearings.has(document.lower(hearer)))
}

/// The verb that `speaker`, or the first it is coordinated with, hangs on: by way of "by" in a passive.
fn speakers_verb(tree: &Tree, speaker: usize) -> usize {
    let above = tree.head(tree.first_conjunct(speaker));
    match tree.relation(above) {
        Relation::Agent => tree.head(above),
        _ => above,
    }
}

/// "Woman killed in crash, driver *charged*": in a headline, a step of law, and no word of the driver's.
pub(super) fn is_charged(document: &Document, verb: usize) -> bool {
    document.lemma(verb) == "charge"
        && document.block_role(verb) == BlockRole::Headline
        && matches!(document.token(verb).tag.as_str(), "VBD" | "VBN")
}

/// "the BBC has learned *from two officials*": those by whom the speaker knows it.
fn informants(reader: &Reader, verb: usize) -> Vec<Source> {
    let document = reader.document;
    let tree = &document.tree;
    if !matches!(document.lemma(verb), "learn" | "hear" | "understand") {
        return Vec::new();
    }
    tree.children_in(verb, &[Relation::Prep])
        .filter(|&p| document.lower(p) == "from")
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .flat_map(|object| tree.conjuncts(object))
        .filter_map(|object| source(reader, object, document.cue(verb, document.lower(verb))))
        .collect()
}

/// The chain as it is, or one for each of those whom the speaker has it from.
fn behind(informants: &[Source], chain: SourceChain) -> Vec<SourceChain> {
    if informants.is_empty() {
        return vec![chain];
    }
    let before = |informant: &Source| {
        let first = std::iter::once(informant.clone());
        first.chain(chain.clone()).collect()
    };
    informants.iter().map(before).collect()
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
fn told(reader: &Reader, verb: usize) -> Option<Source> {
    let document = reader.document;
    let tree = &document.tree;
    if !document.lexicon.speech.told.has(document.lemma(verb)) {
        return None;
    }
    // "AFP *was told* by two officials"
    let passive = is_passive(document, verb);
    let subject = subject_of(document, verb).filter(|_| passive);
    let direct = tree
        .children_in(verb, &[Relation::Dobj, Relation::Dative])
        .chain(subject.map(|subject| subject.token));
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
    let cue = document.cue(noun, &document.token(noun).text);
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
