//! The words of an office or calling: the title proper, and whether it is told as former or current.

use std::ops::Range;

use reportedly_model::{Quoted, RoleStatus};

use crate::Reader;
use crate::document::Document;
use crate::names::NameType;
use crate::syntax::Relation;

/// The title proper, without article, possessor, and words that only date it.
pub fn title_of(
    reader: &Reader,
    phrase: Range<usize>,
    head: usize,
) -> Option<(Quoted, RoleStatus)> {
    let document = reader.document;
    let roles = &document.lexicon.roles;
    let mut status = if was_once(document, head) {
        RoleStatus::Former
    } else {
        RoleStatus::Unstated
    };
    let first = after_count(document, phrase.start, head);
    let mut start = first;
    for token in first..=head {
        let word = document.lower(token);
        // "*New* York attorney"
        if token < head && document.is_name(token, NameType::Place) {
            continue;
        }
        if roles.former_statuses.has(word) {
            status = RoleStatus::Former;
        } else if roles.current.has(word) && word != "acting" {
            status = RoleStatus::Current;
        } else if word == "then" && token < head {
            status = RoleStatus::Former;
        }
        let possessive = document.token(token).tag == "POS";
        // "the Swiss-*born* banker"
        let half = token > 0
            && document.lower(token - 1) == "-"
            && matches!(
                word,
                "born" | "based" | "educated" | "trained" | "backed" | "speaking"
            );
        let skipped = matches!(document.token(token).tag.as_str(), "DT" | "PRP$" | "CD")
            || matches!(word, "whose" | "then")
            || roles.former.has(word)
            || roles.current.has(word) && word != "acting"
            || document
                .gazetteer
                .country_of_demonym(&document.token(token).text)
                .is_some()
                && token < head;
        if possessive
            || half && token == start
            || skipped && token == start
            || document.token(token).text == "-" && token == start
        {
            start = token + 1;
        }
    }
    if start > head {
        return None;
    }
    let mut end = if is_for_somebody(reader, head) {
        head + 1
    } else {
        phrase.end.max(head + 1)
    };
    // "le président *déchu*"
    let behind = head + 1;
    if document.is_french && behind < end && roles.former_statuses.has(document.lower(behind)) {
        status = RoleStatus::Former;
        end = if behind + 1 == end { behind } else { end };
    }
    let span = document.span(start..end);
    Some((Quoted::new(document.text(span), span), status))
}

/// "a *70-year old* pensioner", "a *15-year* veteran": how old, or for how long, is no part of what somebody is.
fn after_count(document: &Document, start: usize, head: usize) -> usize {
    let first = start + usize::from(document.is_pos(start, "DET"));
    let counted = first + 2 < head
        && document.is_pos(first, "NUM")
        && document.lower(first + 1) == "-"
        && matches!(document.lower(first + 2), "year" | "month" | "day" | "week");
    if !counted {
        return start;
    }
    let behind = (first + 3..head).find(|&t| !matches!(document.lower(t), "-" | "old" | "long"));
    behind.unwrap_or(head)
}

/// "was *previously* the director", "was *once* a teacher".
fn was_once(document: &Document, head: usize) -> bool {
    let tree = &document.tree;
    let copula = tree.head(head);
    let once = |word: usize| {
        matches!(
            document.lower(word),
            "previously" | "formerly" | "once" | "earlier"
        )
    };
    tree.relation(head) == Relation::Attr
        && document.token(copula).tag == "VBD"
        && tree.children_in(copula, &[Relation::Advmod]).any(once)
}

/// "a lawyer *for Ivo Novak*": for whom somebody works is a tie of theirs, and no part of what they are.
fn is_for_somebody(reader: &Reader, noun: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let lemma = document.lemma(noun);
    let tied = document.lexicon.ties.iter().any(|tie| tie.nouns.has(lemma));
    let whom = tree
        .children_in(noun, &[Relation::Prep])
        .find(|&p| p == noun + 1 && matches!(document.lower(p), "of" | "for"))
        .and_then(|p| tree.child_in(p, &[Relation::Pobj]));
    tied && whom.is_some_and(|t| document.is_name(t, NameType::Person))
}
