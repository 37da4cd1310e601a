//! Finding what is left of a clause without its verb: somebody, and phrases like those of the verb
//! before.

use std::ops::Range;

use crate::document::Document;
use crate::mentions::{human_noun, is_human_noun};
use crate::names::{Name, NameType};
use crate::syntax::{Relation, is_passive};

/// How many words somebody's name or description may have.
const LONGEST_NAME: usize = 8;

/// How many words may stand between commas behind a name: "his deputy, *Colonel X*, in Y".
const LONGEST_ASIDE: usize = 8;

/// Prepositions of phrases that say where, when and how; not "one *of* his drivers".
const PHRASES: [&str; 18] = [
    "to", "into", "onto", "from", "in", "at", "on", "near", "outside", "inside", "for", "via",
    "by", "through", "towards", "toward", "aboard", "with",
];

/// What is left of a clause.
#[derive(Debug, Clone)]
pub struct Gap {
    /// The verb that it shares.
    pub verb: usize,
    /// The head of whom it is about; nothing where they are those of the verb.
    pub who: Option<usize>,
    /// The words for them.
    pub name: Range<usize>,
    /// What is said of them.
    pub rest: Range<usize>,
    /// Whether the verb itself has a phrase like the first of theirs.
    pub parallel: bool,
    /// Whether they undergo what the verb tells: "police arrested X in A and *Y in B*".
    pub undergo: bool,
}

/// All that leave out a verb, in order of the text.
pub fn gaps(document: &Document) -> Vec<Gap> {
    let mut found: Vec<Gap> = Vec::new();
    for at in 1..document.tokens().len() {
        let open = found.last().is_none_or(|gap| gap.rest.end <= at);
        if open && is_delimiter(document, at) {
            let gap = gap_after(document, at, &found);
            found.extend(gap.or_else(|| another_time(document, at)));
        }
    }
    // "one to A, the other to B": like one another, though not like what the verb has
    let like = |gap: &Gap, other: &Gap| {
        let preposition = |gap: &Gap| document.lower(gap.rest.start);
        gap.verb == other.verb && gap.who != other.who && preposition(gap) == preposition(other)
    };
    let kept = |gap: &&Gap| gap.parallel || found.iter().any(|other| like(gap, other));
    found.iter().filter(kept).cloned().collect()
}

fn is_delimiter(document: &Document, at: usize) -> bool {
    matches!(
        document.lower(at),
        "," | ";" | "and" | "but" | "while" | "—" | "–"
    )
}

/// The clause without a verb that begins behind the delimiter at `at`.
fn gap_after(document: &Document, at: usize, before: &[Gap]) -> Option<Gap> {
    let mut start = at + 1;
    let next = |t: usize| matches!(document.lower(t), "then" | "later" | "finally");
    while start < at + 3 && (is_delimiter(document, start) || next(start)) {
        start += 1;
    }
    let sentence = document.sentence(at);
    let (who, name, from) = somebody(document, start, sentence.end)?;
    let preposition = document.lower(from);
    let (verb, parallel) = shared_verb(document, sentence.start..at, preposition, before)?;
    let end = end_of_rest(document, from, sentence.end)?;
    let undergo = undergoes(document, verb, at);
    let undergo = undergo || is_another_vehicle(document, verb, who);
    let likely = undergo || is_contrasted(document, who, preposition);
    likely.then_some(Gap {
        verb,
        who: Some(who),
        name,
        rest: from..end,
        parallel,
        undergo,
    })
}

/// What is left of a clause that shares its subject, too: "was held in A in 2020 and *in B in
/// 2022*", "flew to A on Monday and *to B on Friday*". Without the verb, each date would be that of
/// both places.
fn another_time(document: &Document, at: usize) -> Option<Gap> {
    let from = at + 1;
    let sentence = document.sentence(at);
    if from >= sentence.end || !document.is_pos(from, "ADP") {
        return None;
    }
    let verb = (sentence.start..at).rev().find(|&t| is_verb(document, t))?;
    let end = end_of_rest(document, from, sentence.end)?;
    let preposition = document.lower(from);
    let first =
        (verb..at).find(|&t| document.lower(t) == preposition && is_place_phrase(document, t))?;
    let dated = |words: Range<usize>| words.into_iter().any(|t| document.labels[t] == "DATE");
    let object = document.tree.child_in(verb, &[Relation::Dobj]).is_some();
    let both = is_place_phrase(document, from) && dated(from..end) && dated(first..at);
    let own = document.token(verb).tag.starts_with("VB");
    (both && own && !object).then_some(Gap {
        verb,
        who: None,
        name: from..from,
        rest: from..end,
        parallel: true,
        undergo: false,
    })
}

/// "in *Vienna*": a preposition right before the name of a place.
fn is_place_phrase(document: &Document, preposition: usize) -> bool {
    let name = document.name_of(preposition + 1);
    name.is_some_and(|name| name.name_type == NameType::Place)
}

/// Whoever is named at `start`, right before a preposition: the head, the words, where the
/// preposition stands.
fn somebody(
    document: &Document,
    start: usize,
    limit: usize,
) -> Option<(usize, Range<usize>, usize)> {
    let nominal = |t: &usize| {
        let token = document.token(*t);
        matches!(token.pos.as_str(), "DET" | "ADJ" | "NOUN" | "PROPN" | "NUM")
            || matches!(token.tag.as_str(), "PRP$" | "POS" | "HYPH")
            || matches!(document.lower(*t), "one" | "another" | "others" | "-")
            || *t == start && is_subject_pronoun(document, *t)
    };
    let end = (start..limit)
        .take(LONGEST_NAME + 1)
        .find(|t| !nominal(t))?;
    let who = end.checked_sub(1).filter(|&who| who >= start)?;
    let aside = aside_end(document, end, limit).unwrap_or(end);
    let is_phrase = PHRASES.contains(&document.lower(aside)) && document.is_pos(aside, "ADP");
    (is_phrase && aside + 1 < limit).then_some((who, start..end, aside))
}

/// Where the words between commas end that open at `comma`.
fn aside_end(document: &Document, comma: usize, limit: usize) -> Option<usize> {
    if document.lower(comma) != "," {
        return None;
    }
    let close = (comma + 1..limit)
        .take(LONGEST_ASIDE)
        .find(|&t| document.lower(t) == ",")?;
    let verbless = (comma + 1..close).all(|t| !is_verb(document, t) && !is_delimiter(document, t));
    verbless.then_some(close + 1)
}

fn is_verb(document: &Document, token: usize) -> bool {
    document.is_pos(token, "VERB") || document.is_pos(token, "AUX")
}

/// The nearest verb before that has a phrase with the same preposition, or simply the nearest; and
/// which of the two it is.
fn shared_verb(
    document: &Document,
    before: Range<usize>,
    preposition: &str,
    gaps: &[Gap],
) -> Option<(usize, bool)> {
    let same = |t: usize| document.is_pos(t, "ADP") && document.lower(t) == preposition;
    let of_gap = |t: usize| gaps.iter().find(|gap| gap.rest.contains(&t));
    let alike = before.clone().rev().find(|&t| same(t));
    if let Some(gap) = alike.and_then(of_gap) {
        return Some((gap.verb, gap.parallel));
    }
    let anchor = alike.unwrap_or(before.end);
    let verb = (before.start..anchor)
        .rev()
        .find(|&t| is_verb(document, t))?;
    let between = (anchor..before.end).any(|t| is_verb(document, t));
    let own = document.tree.relation(verb) != Relation::Amod
        && document.token(verb).tag.starts_with("VB");
    (own && !between).then_some((verb, alike.is_some()))
}

/// Where the phrases from `from` end; nothing where a verb makes a clause of its own of them.
fn end_of_rest(document: &Document, from: usize, limit: usize) -> Option<usize> {
    let stop = |t: &usize| {
        is_delimiter(document, *t) || is_verb(document, *t) || document.is_pos(*t, "PUNCT")
    };
    let end = (from..limit).find(stop).unwrap_or(limit);
    let told = |t: usize| t < limit && is_verb(document, t);
    let goes_on = document.lower(end) == "," && told(end + 1);
    let said = document
        .lexicon
        .speech
        .verbs
        .has(document.token(end.min(limit - 1)).lemma.as_str());
    let clause = told(end) || goes_on && !said;
    (!clause).then_some(end)
}

/// Whether the verb takes somebody before the gap as its object.
fn undergoes(document: &Document, verb: usize, at: usize) -> bool {
    let object = document.tree.child_in(verb, &[Relation::Dobj]);
    !is_passive(document, verb)
        && object.is_some_and(|o| {
            o < at && (document.is_name(o, NameType::Person) || is_human_noun(document, o))
        })
}

/// "took a taxi to A and *a plane to B*".
fn is_another_vehicle(document: &Document, verb: usize, who: usize) -> bool {
    let vehicles = &document.lexicon.places.vehicles;
    let vehicle = |t: usize| vehicles.has(&document.lemma(t).to_lowercase());
    let object = document.tree.child_in(verb, &[Relation::Dobj]);
    vehicle(who) && object.is_some_and(|o| o < who && vehicle(o))
}

/// Whether the words can be another's clause rather than a description of whoever stands before:
/// a name, "his wife", "the other", "three more to X".
fn is_contrasted(document: &Document, who: usize, preposition: &str) -> bool {
    if let Some(name) = document.name_of(who) {
        return name.name_type != NameType::Place || !is_well_known(document, name);
    }
    let going = matches!(preposition, "to" | "into" | "for" | "from");
    let tree = &document.tree;
    if is_subject_pronoun(document, who) {
        return going;
    }
    let owned = tree.child_in(who, &[Relation::Poss]).is_some();
    let counted = tree.child_in(who, &[Relation::Nummod]).is_some();
    let human = human_noun(document, who).is_some();
    is_one_of_some(document, who) || human && (owned || counted && going)
}

/// "moved to A and *he* to B"; never "him".
fn is_subject_pronoun(document: &Document, token: usize) -> bool {
    matches!(document.lower(token), "he" | "she" | "they")
}

/// "one", "another", "the other", "the rest", "the latter".
pub(super) fn is_one_of_some(document: &Document, who: usize) -> bool {
    let word = document.lower(who);
    let the = document.lower(who.wrapping_sub(1)) == "the";
    matches!(word, "one" | "another" | "others")
        || document.is_pos(who, "NUM")
        || the && matches!(word, "other" | "rest" | "latter" | "former" | "remainder")
}

/// Whether a reader thinks of a place at this name, and not of somebody called so.
fn is_well_known(document: &Document, name: &Name) -> bool {
    let found = document
        .gazetteer
        .lookup(document.words(name.tokens.clone()));
    found.first().is_some_and(|place| place.plausibility > 0.5)
}
