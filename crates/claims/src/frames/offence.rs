//! What a step of law is for, as worded: "complicity in crimes against humanity and war crimes".
//!
//! A small model hangs such chains of nouns in many ways, so their end is found along the words.

use std::ops::Range;

use super::place::place_value;
use crate::Reader;
use crate::document::Document;
use crate::names::NameType;
use crate::syntax::{Relation, base_phrase, lemma_of};

/// The offences that one of `prepositions` introduces under `predicate`, or behind the years, the
/// prison, the court or the person that the model hung them on.
pub fn offences(reader: &Reader, predicate: usize, prepositions: &[String]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut seen = vec![predicate];
    collect(reader, predicate, prepositions, &mut seen, &mut found);
    found.sort_by_key(|range| range.start);
    found.dedup();
    found
}

fn collect(
    reader: &Reader,
    under: usize,
    prepositions: &[String],
    seen: &mut Vec<usize>,
    found: &mut Vec<Range<usize>>,
) {
    let document = reader.document;
    let tree = &document.tree;
    let nested = seen.len() > 1;
    // "found guilty of fraud"
    for complement in tree
        .children_in(under, &[Relation::Oprd, Relation::Acomp, Relation::Xcomp])
        .filter(|_| !nested)
    {
        for preposition in tree.children_in(complement, &[Relation::Prep]) {
            if document.is_pos(complement, "ADJ")
                && introduces(reader, preposition, prepositions, false)
            {
                after(reader, preposition, found);
            }
        }
    }
    for child in tree.children_in(
        under,
        &[
            Relation::Prep,
            Relation::Agent,
            Relation::Dobj,
            Relation::Dative,
        ],
    ) {
        let is_preposition = matches!(tree.relation(child), Relation::Prep | Relation::Agent);
        if is_preposition && introduces(reader, child, prepositions, nested) {
            let known = found.len();
            after(reader, child, found);
            if found.len() > known {
                continue;
            }
        }
        let object = if is_preposition {
            tree.child_in(child, &[Relation::Pobj])
        } else {
            Some(child)
        };
        let Some(object) = object.filter(|o| !seen.contains(o)) else {
            continue;
        };
        if stands_between(reader, object) && seen.len() < 8 {
            for conjunct in tree.conjuncts(object) {
                seen.push(conjunct);
                collect(reader, conjunct, prepositions, seen, found);
            }
        }
    }
}

/// Whether an offence may follow that the model hung on this noun: years, prisons, courts, days,
/// places, and the person it is about.
fn stands_between(reader: &Reader, object: usize) -> bool {
    let document = reader.document;
    document.lexicon.legal.terms.has(document.lemma(object))
        || is_custody(document, object)
        || reader.is_time(object)
        || reader.chains.mention_at(object).is_some()
        || place_value(reader, object).is_some()
}

/// "a warrant for the *arrest* of X for fraud".
fn is_custody(document: &Document, noun: usize) -> bool {
    document
        .lexicon
        .legal
        .requests
        .iter()
        .any(|request| request.wants.has(document.lemma(noun)))
}

/// Whether the preposition is one of an offence; "in", "on" and, further down, "of" only where
/// what follows can be nothing else.
fn introduces(reader: &Reader, preposition: usize, prepositions: &[String], nested: bool) -> bool {
    let document = reader.document;
    let word = document.lower(preposition);
    let next = document
        .tokens()
        .get(preposition + 1)
        .map_or("", |_| document.lower(preposition + 1));
    let doubled = format!("{word} {next}");
    let object = document.tree.child_in(preposition, &[Relation::Pobj]);
    let link = object.is_some_and(|o| document.lexicon.legal.links.has(document.lemma(o)));
    let plain = prepositions.iter().any(|p| p == word || *p == doubled);
    let led_up = object.is_some_and(|o| {
        let begins = format!("{word} {}", document.lower(o));
        prepositions.iter().any(|p| p.starts_with(&begins))
    });
    if object.is_some_and(|o| is_custody(document, o)) {
        return false;
    }
    match word {
        "on" => link && (plain || led_up),
        "in" => led_up || plain && !nested && object.is_some_and(|o| is_affair(reader, o)),
        // "convicted in absentia of fraud", "acquitted X of murder"
        "of" if nested => {
            let above = document.tree.head(preposition);
            plain
                && (document.lower(above) == "absentia"
                    || document.is_name(above, NameType::Person))
        }
        _ => plain || led_up,
    }
}

/// "convicted in the killing of X", but not "in Paris", "in a court", "in 2019".
fn is_affair(reader: &Reader, object: usize) -> bool {
    let document = reader.document;
    !stands_between(reader, object)
        && document.name_of(object).is_none()
        && document.is_pos(object, "NOUN")
}

/// What follows a preposition of offence, coordinated items one by one.
fn after(reader: &Reader, preposition: usize, found: &mut Vec<Range<usize>>) {
    let document = reader.document;
    let tree = &document.tree;
    let inner = tree
        .children_in(preposition, &[Relation::Prep, Relation::Pcomp])
        .find(|&p| document.is_pos(p, "ADP"))
        .unwrap_or(preposition);
    for at in [preposition, inner] {
        if let Some(gerund) = gerund_after(document, at) {
            gerunds(document, gerund, found);
            return;
        }
        let Some(object) = tree.child_in(at, &[Relation::Pobj]) else {
            continue;
        };
        let empty_link = is_link(document, object) && says_nothing_alone(document, object);
        if !reader.is_time(object) && !is_person(reader, object) && !empty_link {
            phrases(reader, object, found);
        }
        return;
    }
}

fn gerund_after(document: &Document, preposition: usize) -> Option<usize> {
    let gerund = document.tree.child_in(preposition, &[Relation::Pcomp])?;
    (document.is_pos(gerund, "VERB") || document.is_pos(gerund, "AUX")).then_some(gerund)
}

/// "on charges", "in the case": a link that leads nowhere, without a word that says of what.
fn says_nothing_alone(document: &Document, link: usize) -> bool {
    let tree = &document.tree;
    let leads = tree
        .child_in(link, &[Relation::Prep, Relation::Acl])
        .is_some();
    !leads
        && tree
            .child_in(link, &[Relation::Compound, Relation::Nmod])
            .is_none()
        && {
            let telling = |m: usize| document.lower(m).contains('-') || document.lower(m).len() > 8;
            !tree.children_in(link, &[Relation::Amod]).any(telling)
        }
}

/// "in connection *with the murder*", "on charges *of fraud*": what the link leads to.
fn phrases(reader: &Reader, object: usize, found: &mut Vec<Range<usize>>) {
    let document = reader.document;
    let tree = &document.tree;
    if is_link(document, object) {
        for preposition in tree.children_in(object, &[Relation::Prep]) {
            if let Some(gerund) = gerund_after(document, preposition) {
                gerunds(document, gerund, found);
                return;
            }
            if let Some(next) = tree
                .child_in(preposition, &[Relation::Pobj])
                .filter(|&o| !reader.is_time(o))
            {
                phrases(reader, next, found);
                return;
            }
        }
    }
    for part in parts(document, object) {
        if !is_person(reader, part.end - 1) {
            found.push(trim(document, part));
        }
    }
}

fn is_link(document: &Document, token: usize) -> bool {
    document.lexicon.legal.links.has(&lemma_of(document, token))
}

/// "for laundering money and bribing officials": each gerund with what belongs to it.
fn gerunds(document: &Document, first: usize, found: &mut Vec<Range<usize>>) {
    let tree = &document.tree;
    let heads: Vec<usize> = tree
        .conjuncts(first)
        .into_iter()
        .filter(|&g| g == first || document.token(g).tag == "VBG")
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
                    || !verb && ends(document, t)
            })
            .unwrap_or(limit);
        let part = gerund..back_to_noun(document, gerund, end);
        found.push(trim(document, part));
    }
}

fn trim(document: &Document, mut range: Range<usize>) -> Range<usize> {
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

fn is_person(reader: &Reader, token: usize) -> bool {
    use reportedly_model::MentionType::{Group, Person};
    reader
        .chains
        .chain_at(token)
        .is_some_and(|chain| matches!(reader.chains.mention_type(chain), Person | Group))
}

/// The offences in the phrase that begins with the noun `head`, coordinated ones one by one.
fn parts(document: &Document, head: usize) -> Vec<Range<usize>> {
    let start = base_phrase(document, head).start;
    let limit = document.sentence(head).end;
    let mut parts = Vec::new();
    let mut from = start;
    let mut at = head + 1;
    while at < limit {
        if ends(document, at) {
            break;
        }
        let comma = document.token(at).text == ",";
        let and = matches!(document.lower(at), "and" | "or");
        if (comma || and) && at > from {
            let and_too = comma && at + 1 < limit && matches!(document.lower(at + 1), "and" | "or");
            let next = if and_too { at + 2 } else { at + 1 };
            let goes_on = and_too || !comma || list_goes_on(document, next, limit);
            if !goes_on || !begins_noun_phrase(document, next, limit) {
                break;
            }
            parts.push(from..at);
            from = next;
            at = next;
            continue;
        }
        at += 1;
    }
    let end = back_to_noun(document, from, at);
    if end > from {
        parts.push(from..end);
    }
    parts
}

/// Cuts small words off the end of a range.
fn back_to_noun(document: &Document, from: usize, mut end: usize) -> usize {
    let small = |t: usize| {
        matches!(
            document.token(t).pos.as_str(),
            "ADP" | "CCONJ" | "DET" | "PUNCT" | "ADV" | "SCONJ" | "PART"
        )
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
        "AUX" | "SCONJ" | "PRON" => !matches!(token.tag.as_str(), "PRP$"),
        "VERB" => !matches!(token.tag.as_str(), "VBG" | "VBN"),
        "PUNCT" => !quote && token.text != "," && token.text != "-",
        "ADP" => dated(document, at) || closes(document.lower(at)),
        "PART" => token.tag == "TO",
        "ADV" => matches!(
            document.lower(at),
            "when" | "then" | "later" | "still" | "also"
        ),
        "PROPN" => is_date(document, at),
        _ => false,
    }
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
    at < limit
        && nominal(document.token(at).pos.as_str())
        && !ends(document, at)
        && !document.token(at).tag.starts_with("VBN")
        && !matches!(document.lower(at), "in" | "notably" | "who" | "which")
        && document.name_of(at).is_none()
}

/// After a comma the list goes on only if an "and" follows before the clause ends.
fn list_goes_on(document: &Document, at: usize, limit: usize) -> bool {
    (at..limit)
        .take_while(|&t| !ends(document, t))
        .any(|t| matches!(document.lower(t), "and" | "or"))
}
