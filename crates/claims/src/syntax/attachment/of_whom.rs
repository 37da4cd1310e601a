//! "Five men escaped, *two of whom, Novak and Kral*, were caught"; "of the five, *two, Novak and Kral*,
//! were caught": the model gives the verb to the five, or to whoever did something before.

use std::ops::Range;

use crate::document::Document;
use crate::names::NameType;
use crate::syntax::Relation;
use crate::syntax::clauses::finite::main_verb;

/// So many words there are between the number and its verb, at most.
const LONGEST_ASIDE: usize = 30;

/// Gives the verb to the members whom the words name, or to so many of the group.
pub fn mend(document: &mut Document) {
    for number in 0..document.tokens().len() {
        if let Some(members) = members(document, number) {
            attach(document, &members);
        }
    }
}

/// Some members of a group, and what is told of them alone.
struct Members {
    /// What the clause hangs on, or the preposition that it opens with.
    group: usize,
    is_fronted: bool,
    subjects: Vec<usize>,
    verb: usize,
}

fn members(document: &Document, number: usize) -> Option<Members> {
    if document.token(number).tag != "CD" && document.lower(number) != "some" {
        return None;
    }
    let sentence = document.sentence(number);
    let relative = document.word_after(number) == "of" && document.lower(number + 2) == "whom";
    let is_fronted = document.lower(sentence.start) == "of"
        && matches!(document.word_before(number), "," | "only");
    let group = if relative {
        group_before(document, sentence.start..number)?
    } else if is_fronted {
        sentence.start
    } else {
        return None;
    };
    let open = if relative { number + 3 } else { number + 1 };
    let (aside, close) = aside(document, open, sentence.end)?;
    Some(Members {
        group,
        is_fronted,
        subjects: subjects(document, number, aside)?,
        verb: verb_at(document, close + 1, sentence.end)?,
    })
}

/// The noun for people that "of whom" takes up.
fn group_before(document: &Document, before: Range<usize>) -> Option<usize> {
    before
        .rev()
        .find(|&t| document.token(t).tag == "NNS" && crate::mentions::is_human_noun(document, t))
}

/// The words behind the comma at `open`, as far as the comma that a verb follows; with that comma.
fn aside(document: &Document, open: usize, end: usize) -> Option<(Range<usize>, usize)> {
    let end = end.min(open + LONGEST_ASIDE);
    let parted = open < end && document.lower(open) == ",";
    let close = (open + 1..end)
        .find(|&t| document.lower(t) == "," && verb_at(document, t + 1, end).is_some())?;
    parted.then_some((open + 1..close, close))
}

/// The verb that begins at `at`, with at most an adverb before it.
fn verb_at(document: &Document, at: usize, end: usize) -> Option<usize> {
    let adverb = at < end && document.is_pos(at, "ADV");
    let first = at + usize::from(adverb);
    let tag = document
        .tokens()
        .get(first)
        .map(|token| token.tag.as_str())?;
    let opens = matches!(tag, "VBD" | "VBZ" | "VBP" | "VBN" | "MD");
    (first < end && opens).then(|| main_verb(document, first))
}

/// Of whom the verb tells: the people named, so many of the group, or both.
fn subjects(document: &Document, number: usize, aside: Range<usize>) -> Option<Vec<usize>> {
    let named = |t: &usize| {
        document
            .name_of(*t)
            .is_some_and(|name| name.head() == *t && name.name_type != NameType::Place)
    };
    let names: Vec<usize> = aside.clone().filter(named).collect();
    let joins = |t: usize| {
        document.name_of(t).is_some()
            || document.is_pos(t, "PROPN")
            || matches!(document.lower(t), "," | "and")
    };
    let first = document.lower(aside.start);
    if matches!(first, "including" | "among") {
        return Some([vec![number], names].concat());
    }
    if !names.is_empty() && aside.clone().all(joins) {
        return Some(names);
    }
    let is_clause = aside
        .clone()
        .any(|t| document.is_pos(t, "VERB") && document.lower(t) != "according");
    (!is_clause).then(|| vec![number])
}

fn attach(document: &mut Document, members: &Members) {
    let tree = &mut document.tree;
    let verb = members.verb;
    if members.is_fronted {
        tree.put_in_place_of(verb, members.group, Relation::Prep);
    } else {
        tree.rehang(verb, members.group, Relation::Relcl);
    }
    let first = members.subjects[0];
    tree.set_subject(first, verb);
    for &other in &members.subjects[1..] {
        tree.coordinate(other, first);
    }
}
