//! Where the words of an offence begin and end, and which of them are an offence each.
//!
//! A small model hangs such chains of nouns in many ways, so their end is found along the words.

use std::ops::Range;

use super::offence::is_person;
use super::step::is_own_absence;
use crate::Reader;
use crate::document::Document;
use crate::syntax::{Relation, base_phrase};

/// So many words after "having" the last of several participles may stand.
const LONGEST_LIST: usize = 8;

/// "for laundering money and bribing officials": each gerund with what belongs to it; "for having
/// ordered, planned and covered up the raid" as one.
pub fn gerunds(reader: &Reader, first: usize, found: &mut Vec<Range<usize>>) {
    let document = reader.document;
    let tree = &document.tree;
    if let Some(whole) = shared_having(document, first) {
        found.push(trim(document, whole));
        return;
    }
    let heads: Vec<usize> = tree
        .conjuncts(first)
        .into_iter()
        .filter(|&g| g == first || matches!(document.token(g).tag.as_str(), "VBG" | "NN" | "NNS"))
        .collect();
    for (number, &gerund) in heads.iter().enumerate() {
        let limit = heads
            .get(number + 1)
            .copied()
            .unwrap_or(document.sentence(gerund).end);
        let end = (gerund + 1..limit)
            .find(|&t| {
                let verb = document.is_pos(t, "VERB");
                !tree.is_under(t, gerund)
                    || document.token(t).text == ","
                    || !verb && ends(document, t) && !is_of_others_deed(document, gerund, t)
                    || is_trailing_time(reader, t, gerund)
            })
            .unwrap_or(limit);
        // "*having* ordered the killing"
        let start = tree
            .child_in(gerund, &[Relation::Aux, Relation::Auxpass])
            .unwrap_or(gerund)
            .min(gerund);
        let part = start..back_to_noun(document, gerund, end);
        found.push(trim(document, part));
    }
}

/// "helping *him to* escape", "forcing *them to* sign": whom one makes or helps do something, and to what.
fn is_of_others_deed(document: &Document, gerund: usize, token: usize) -> bool {
    let tree = &document.tree;
    let deed = tree.head(token);
    let own = |verb: usize| {
        matches!(tree.relation(verb), Relation::Ccomp | Relation::Xcomp)
            && tree.head(verb) == gerund
    };
    let whom = token == gerund + 1 && document.token(token).tag == "PRP";
    let to = document.token(token).tag == "TO" && own(deed);
    whom && (own(deed) || deed == gerund) || to
}

/// The words of several participles that share a "having": all up to what the last one is about.
fn shared_having(document: &Document, first: usize) -> Option<Range<usize>> {
    let tree = &document.tree;
    let having = (first.saturating_sub(LONGEST_LIST)..=first)
        .rev()
        .find(|&t| document.lower(t) == "having")?;
    let done = |&t: &usize| t > having && matches!(document.token(t).tag.as_str(), "VBN" | "VBD");
    let clause = match tree.relation(first) {
        Relation::Advcl if tree.head(first) > first => tree.head(first),
        _ => first,
    };
    let last = tree.conjuncts(clause).into_iter().filter(done).max()?;
    let limit = document.sentence(last).end;
    let end = (last + 1..limit)
        .find(|&t| {
            !tree.is_under(t, last)
                || document.token(t).text == ","
                || ends(document, t) && !document.is_pos(t, "PART") && !document.is_pos(t, "VERB")
        })
        .unwrap_or(limit);
    (last > first).then(|| having..back_to_noun(document, having, end))
}

pub fn trim(document: &Document, mut range: Range<usize>) -> Range<usize> {
    while range.len() > 1
        && (document.is_pos(range.start, "PUNCT") || document.is_pos(range.start, "DET"))
    {
        range.start += 1;
    }
    while range.len() > 1 && document.is_pos(range.end - 1, "PUNCT") {
        range.end -= 1;
    }
    range
}

/// The offences in the phrase that begins with the noun `head`, coordinated ones one by one.
pub fn parts(reader: &Reader, head: usize) -> Vec<Range<usize>> {
    let document = reader.document;
    let start = base_phrase(document, head).start;
    let limit = document.sentence(head).end;
    let mut parts = Vec::new();
    let mut from = start;
    let mut at = head + 1;
    while at < limit {
        if ends(document, at) || is_trailing_time(reader, at, from) {
            break;
        }
        if let Some(next) = after_listing_word(document, at) {
            if !begins_noun_phrase(document, next, limit) {
                break;
            }
            push(document, from..at, &mut parts);
            from = next;
            at = next;
            continue;
        }
        // "cleared of murder *but* convicted of rape"
        if document.lower(at) == "but" && at > from {
            break;
        }
        if is_separator(document, at) && at > from && !joins_people(reader, at) {
            let Some(next) = next_item(document, at, limit) else {
                break;
            };
            push(document, from..at, &mut parts);
            from = next;
            at = next;
            continue;
        }
        at += 1;
    }
    push(document, from..at, &mut parts);
    parts
}

fn push(document: &Document, part: Range<usize>, parts: &mut Vec<Range<usize>>) {
    let end = back_to_noun(document, part.start, part.end);
    let says = part.start..end;
    if says.clone().any(|t| !document.is_pos(t, "PUNCT")) {
        parts.push(says);
    }
}

/// "crimes against humanity, *including* murder", "crimes *such as* torture": where the list of
/// them begins.
fn after_listing_word(document: &Document, at: usize) -> Option<usize> {
    match document.lower(at) {
        "including" | "namely" | "notably" => Some(at + 1),
        "such" if at + 1 < document.labels.len() && document.lower(at + 1) == "as" => Some(at + 2),
        _ => None,
    }
}

fn is_separator(document: &Document, at: usize) -> bool {
    document.token(at).text == "," || matches!(document.lower(at), "and" | "or")
}

/// Where the next offence of the list begins, after the comma or "and" at `at`.
fn next_item(document: &Document, at: usize, limit: usize) -> Option<usize> {
    let comma = document.token(at).text == ",";
    let and_too = comma && at + 1 < limit && matches!(document.lower(at + 1), "and" | "or");
    let mut next = if and_too { at + 2 } else { at + 1 };
    let listing = (next < limit)
        .then(|| after_listing_word(document, next))
        .flatten();
    next = listing.unwrap_or(next);
    next += usize::from(is_repeated_of(document, at, next, limit));
    let goes_on = and_too || !comma || listing.is_some() || list_goes_on(document, next, limit);
    (goes_on && begins_noun_phrase(document, next, limit)).then_some(next)
}

/// "accusé de meurtre et *de* vol": French says "of" before each, where "détournement de fonds et *de* biens" goes
/// on with what was embezzled.
fn is_repeated_of(document: &Document, at: usize, of: usize, limit: usize) -> bool {
    let tree = &document.tree;
    if !document.is_french || of + 1 >= limit || document.lower(of) != "of" {
        return false;
    }
    let first = (0..at).rev().find(|&t| document.is_pos(t, "NOUN"));
    let inner = first.is_some_and(|noun| {
        let before = tree.head(tree.head(noun));
        document.lower(tree.head(noun)) == "of" && document.is_pos(before, "NOUN")
    });
    let above = match tree.relation(of) {
        Relation::Conj => tree.head(of),
        _ => tree.head(tree.head(of)),
    };
    !inner || Some(above) != first && document.is_pos(above, "NOUN")
}

/// "the killing of X *and Y*": the two are one crime's victims, not two crimes.
fn joins_people(reader: &Reader, at: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let before = tree.head(at);
    is_person(reader, before)
        && tree
            .children_in(before, &[Relation::Conj])
            .any(|c| c > at && is_person(reader, c))
}

/// Cuts small words off the end of a range.
fn back_to_noun(document: &Document, from: usize, mut end: usize) -> usize {
    let small = |t: usize| {
        if t > 0 && is_state_of_driver(document, t - 1) {
            return false;
        }
        matches!(
            document.token(t).pos.as_str(),
            "ADP" | "CCONJ" | "DET" | "PUNCT" | "ADV" | "SCONJ" | "PART"
        ) || document.token(t).tag == "VBN"
    };
    while end > from + 1 && small(end - 1) {
        end -= 1;
    }
    end
}

/// Whether a finite verb, a relative pronoun, a date, or a mark other than a comma stands here.
fn ends(document: &Document, at: usize) -> bool {
    let token = document.token(at);
    let quote = matches!(token.text.as_str(), "“" | "”" | "\"" | "‘" | "’");
    match token.pos.as_str() {
        "SCONJ" if is_state_of_driver(document, at) => false,
        "AUX" | "SCONJ" | "PRON" => !matches!(token.tag.as_str(), "PRP$"),
        "VERB" => {
            let part = matches!(token.tag.as_str(), "VBG" | "VBN") || is_part_of_noun(document, at);
            let meant = token.tag == "VB" && is_crime_meant(document, at);
            !part && !meant
        }
        "PUNCT" => !quote && token.text != "," && token.text != "-",
        "ADP" => {
            dated(document, at)
                || closes(document.lower(at)) && !compares(document, at)
                || leads_to_court(document, at)
                || leads_to_absence(document, at)
        }
        "PART" => {
            // "conspiring *to* import cocaine", the infinitive taken for a noun
            let conspiring = &document.lexicon.legal.conspiring;
            let follows = at > 0 && conspiring.has(document.lemma(at - 1));
            token.tag == "TO" && !follows && !is_crime_meant(document, document.tree.head(at))
        }
        "ADV" => matches!(
            document.lower(at),
            "when" | "then" | "later" | "still" | "also"
        ),
        "PROPN" => is_date(document, at),
        _ => false,
    }
}

/// "driving *while* intoxicated", "driving *while* under the influence": part of the crime.
fn is_state_of_driver(document: &Document, at: usize) -> bool {
    let state = at + 1 < document.labels.len()
        && (matches!(document.token(at + 1).tag.as_str(), "VBN" | "JJ")
            || document.lower(at + 1) == "under");
    document.lower(at) == "while" && state && document.word_before(at).ends_with("ing")
}

/// "conspiring *to launder money*", "a plot *to kill* the mayor".
fn is_crime_meant(document: &Document, infinitive: usize) -> bool {
    let above = document.tree.head(infinitive);
    above < infinitive && document.lexicon.legal.conspiring.has(document.lemma(above))
}

/// "*illicit* enrichment", taken for a verb.
fn is_part_of_noun(document: &Document, at: usize) -> bool {
    matches!(
        document.tree.relation(at),
        Relation::Amod | Relation::Compound
    )
}

/// "more *than* 100 villagers" goes on.
fn compares(document: &Document, than: usize) -> bool {
    document.lower(than) == "than"
        && than > 0
        && matches!(
            document.lower(than - 1),
            "more" | "less" | "fewer" | "other"
        )
}

/// "convicted of fraud *in a New York court*": where it was decided.
fn leads_to_court(document: &Document, preposition: usize) -> bool {
    document
        .tree
        .child_in(preposition, &[Relation::Pobj])
        .is_some_and(|o| {
            let lemma = document.lemma(o).to_lowercase();
            document.lexicon.legal.judicial.has(&lemma)
        })
        && document.lower(preposition) != "of"
        && document.lower(preposition) != "against"
}

/// "convicted of treason *in his absence*": how it was decided.
fn leads_to_absence(document: &Document, preposition: usize) -> bool {
    let object = document.tree.child_in(preposition, &[Relation::Pobj]);
    object.is_some_and(|object| is_own_absence(document, object))
}

/// "fraud *last week*": when it was decided.
fn is_trailing_time(reader: &Reader, at: usize, from: usize) -> bool {
    let before = at.saturating_sub(1);
    let after_noun =
        reader.document.is_pos(before, "NOUN") || reader.document.is_pos(before, "PROPN");
    at > from && reader.is_time(at) && !reader.is_time(before) && after_noun
}

fn closes(preposition: &str) -> bool {
    matches!(
        preposition,
        "by" | "after"
            | "before"
            | "while"
            | "since"
            | "during"
            | "as"
            | "under"
            | "than"
            | "when"
            | "according"
            | "until"
            | "following"
            | "despite"
            | "through"
            | "along"
            | "alongside"
            | "together"
    )
}

fn is_date(document: &Document, at: usize) -> bool {
    matches!(document.labels[at].as_str(), "DATE" | "TIME")
}

fn dated(document: &Document, preposition: usize) -> bool {
    preposition + 1 < document.labels.len() && is_date(document, preposition + 1)
}

fn begins_noun_phrase(document: &Document, at: usize, limit: usize) -> bool {
    let nominal = |pos: &str| matches!(pos, "NOUN" | "ADJ" | "DET" | "VERB" | "PROPN");
    // "*criminally* negligent homicide"
    let degree = || {
        let adjective = document.tree.head(at);
        document.is_pos(at, "ADV")
            && adjective == at + 1
            && matches!(document.token(adjective).tag.as_str(), "JJ" | "VBN")
    };
    at < limit
        && (nominal(document.token(at).pos.as_str()) || degree())
        && !ends(document, at)
        && !(document.token(at).tag == "VBN" && document.tree.relation(at) != Relation::Amod)
        && !matches!(document.lower(at), "in" | "notably" | "who" | "which")
        && document.name_of(at).is_none()
}

/// After a comma the list goes on only if an "and" follows before the clause ends.
fn list_goes_on(document: &Document, at: usize, limit: usize) -> bool {
    (at..limit)
        .take_while(|&t| !ends(document, t))
        .any(|t| matches!(document.lower(t), "and" | "or"))
}
