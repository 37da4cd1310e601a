//! Where the words of an offence end: "complicity in crimes against humanity and war crimes".
//!
//! A small model hangs such chains of nouns in many ways, so their end is found along the words.

use std::ops::Range;

use crate::document::Document;
use crate::syntax::base_phrase;

/// The offences in the phrase that begins with the noun `head`, coordinated ones one by one.
pub fn parts(document: &Document, head: usize) -> Vec<Range<usize>> {
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
            let next = if comma && at + 1 < limit && document.lower(at + 1) == "and" { at + 2 } else { at + 1 };
            if comma && !list_goes_on(document, next, limit) || !begins_noun_phrase(document, next, limit) {
                break;
            }
            parts.push(from..at);
            from = next;
            at = next;
            continue;
        }
        at += 1;
    }
    let mut end = at;
    while end > from && matches!(document.token(end - 1).pos.as_str(), "ADP" | "CCONJ" | "DET" | "PUNCT" | "ADV" | "SCONJ") {
        end -= 1;
    }
    if end > from {
        parts.push(from..end);
    }
    parts
}

/// Whether a finite verb, a relative pronoun, a date, or a mark other than a comma stands here.
fn ends(document: &Document, at: usize) -> bool {
    let token = document.token(at);
    let quote = matches!(token.text.as_str(), "“" | "”" | "\"" | "‘" | "’");
    match token.pos.as_str() {
        "AUX" | "SCONJ" | "PRON" => !matches!(token.tag.as_str(), "PRP$"),
        "VERB" => !matches!(token.tag.as_str(), "VBG" | "VBN"),
        "PUNCT" => !quote && token.text != "," && token.text != "-",
        "ADP" => dated(document, at) || matches!(document.lower(at), "by" | "after" | "before" | "while" | "since" | "during" | "as" | "under" | "than" | "when" | "according"),
        "PART" => token.tag == "TO",
        _ => false,
    }
}

fn dated(document: &Document, preposition: usize) -> bool {
    document.labels.get(preposition + 1).is_some_and(|label| label == "DATE" || label == "TIME")
}

fn begins_noun_phrase(document: &Document, at: usize, limit: usize) -> bool {
    at < limit && matches!(document.token(at).pos.as_str(), "NOUN" | "ADJ" | "DET" | "VERB" | "PROPN") && !ends(document, at)
        && !matches!(document.lower(at), "in" | "notably" | "who" | "which")
        && document.name_of(at).is_none()
}

/// After a comma the list goes on only if an "and" follows before the clause ends.
fn list_goes_on(document: &Document, at: usize, limit: usize) -> bool {
    (at..limit).take_while(|&t| !ends(document, t)).any(|t| matches!(document.lower(t), "and" | "or"))
}
