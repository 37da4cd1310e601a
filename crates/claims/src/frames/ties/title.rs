//! Titles before names: "Deputy Prime Minister X", "former bankers X and Y".

use std::ops::Range;

use reportedly_model::{Party, PartyType};

use super::role::finding;
use super::role_body::{is_adjective_of_state, is_office_of_state};
use super::role_title::title_of;
use crate::Reader;
use crate::document::Document;
use crate::frames::finding::Finding;
use crate::frames::legal::states::body;
use crate::names::{NameType, is_state};
use crate::syntax::Relation;

/// "businessmen A and B": a title in the plural holds for every name of the list.
pub fn shared_titles(reader: &Reader, name: usize) -> Range<usize> {
    let document = reader.document;
    let above = document.tree.head(name);
    let plural =
        document.tree.relation(name) == Relation::Conj && document.name_of(above).is_some();
    let titles = document
        .name_of(above)
        .map(|n| n.titles.clone())
        .unwrap_or_default();
    let last = titles
        .clone()
        .last()
        .filter(|&t| is_plural_office(document, t));
    if plural && last.is_some() {
        titles
    } else {
        0..0
    }
}

/// "businessmen", whatever tag the model gives it before a name.
fn is_plural_office(document: &Document, token: usize) -> bool {
    let word = document.lower(token);
    let singular = match word.strip_suffix("men") {
        Some(stem) => format!("{stem}man"),
        None => word.strip_suffix('s').unwrap_or_default().to_owned(),
    };
    let roles = &document.lexicon.roles;
    document.token(token).tag == "NNS" || roles.nouns.has(&singular) && !roles.nouns.has(word)
}

/// Titles before a name, each office apart from mere courtesy.
pub fn by_title(reader: &Reader, name: usize, titles: Range<usize>) -> Option<Finding> {
    let document = reader.document;
    let roles = &document.lexicon.roles;
    let a_body = roles.bodies_after_rank.has(document.lower(name));
    if titles.is_empty() || a_body || !document.is_name(name, NameType::Person) {
        return None;
    }
    let mut start = titles.start;
    while start < titles.end && roles.courtesy.has(document.lower(start)) {
        start += 1;
    }
    let mut first = start;
    while first > 0 && is_title_modifier(reader, first - 1, name) {
        first -= 1;
    }
    if start >= titles.end {
        return None;
    }
    let state = state_of_two_words(document, first..titles.end);
    let phrase = state.as_ref().map_or(first, |state| state.end)..titles.end;
    let (title, told) = title_of(reader, phrase, titles.end - 1)?;
    let (_, status) =
        title_of(reader, first..titles.end, titles.end - 1).unwrap_or((title.clone(), told));
    let of_state = is_office_of_state(document, titles.end - 1);
    let by_name = state.map(|words| party_of(document, words));
    let country = by_name.or_else(|| {
        (first.saturating_sub(2)..titles.end)
            .find(|&t| {
                of_state && (is_adjective_of_state(document, t) || is_owner(document, t, first))
            })
            .map(|t| body(reader, t))
    });
    Some(finding(
        reader,
        titles.end - 1,
        name,
        title,
        status,
        country,
        "role/title",
    ))
}

/// "*Sri Lankan* President", "Former *Burkina Faso* President".
fn state_of_two_words(document: &Document, titles: Range<usize>) -> Option<Range<usize>> {
    let state = |t: usize| {
        let words = document.words(t..t + 2);
        let large = |t: usize| document.token(t).text.starts_with(char::is_uppercase);
        large(t) && large(t + 1) && is_state(document.gazetteer, words)
    };
    let office = titles.end.saturating_sub(1);
    (titles.start..office.saturating_sub(1))
        .find(|&t| state(t))
        .map(|t| t..t + 2)
}

/// The state that `words` name.
fn party_of(document: &Document, words: Range<usize>) -> Party {
    let span = document.span(words);
    let text = document.text(span);
    let code = document.gazetteer.country_of_demonym(text);
    let country = code.and_then(|code| document.gazetteer.get(&format!("iso:{code}")));
    let name = country.map_or_else(|| text.to_owned(), |country| country.name.to_string());
    Party::new(name, PartyType::Organization, text, span)
}

/// "former", "Lebanese", "ex-", "deputy" before a title.
fn is_title_modifier(reader: &Reader, token: usize, name: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let near = tree.head(token) == name
        || document
            .name_of(tree.head(token))
            .is_some_and(|n| n.head() == name)
        || tree.head(token) < name && tree.head(token) >= token;
    let word = document.lower(token);
    // "Chinese-*born* trader": the end of a word in two parts is no title
    let second_half =
        token > 0 && document.lower(token - 1) == "-" && document.token(token).tag == "VBN";
    near && !second_half
        && document.block(token) == document.block(name)
        && (document.lexicon.roles.former.has(word)
            || document.lexicon.roles.current.has(word)
            || matches!(
                document.token(token).tag.as_str(),
                "JJ" | "NN" | "NNP" | "VBN"
            ) && tree.relation(token) != Relation::Root
                && matches!(
                    tree.relation(token),
                    Relation::Amod | Relation::Compound | Relation::Nmod
                ))
}

/// "*Malawi's* vice-president X".
fn is_owner(document: &Document, token: usize, title: usize) -> bool {
    token + 2 == title
        && document.token(token + 1).tag == "POS"
        && document.is_name(token, NameType::Place)
}
