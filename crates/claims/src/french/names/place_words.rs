//! "aéroport international de Beyrouth", "frontière tunisienne": phrases around the names of places,
//! in the English words that the gazetteer knows sorts of places by.

use std::ops::Range;

use crate::document::Document;
use crate::french::english::gloss::masculine;
use crate::french::lexicon::french;

/// The English name where the gazetteer takes the French one for another place first: "Mexico" for
/// the country, "Genève" for the canton, "Congo" for that of Kinshasa, of which `report` says nothing.
pub fn usual_name(name: &str, report: &str) -> Option<&'static str> {
    let others = french().elsewhere.get(name);
    let other = others.is_some_and(|words| words.iter().any(|word| report.contains(word.as_str())));
    french()
        .places
        .get(name)
        .filter(|_| !other)
        .map(String::as_str)
}

/// "prison d'Evin" as "Evin prison": the order in which English names prisons, ports and bases.
pub fn name_before_noun(english: &str) -> Option<String> {
    let (noun, name) = english.split_once(" of ")?;
    let common = noun.chars().all(char::is_lowercase);
    let named = name.starts_with(char::is_uppercase) && !name.contains(" of ");
    (common && named).then(|| format!("{name} {noun}"))
}

/// The phrase of `words` in English, its names as they stand.
pub fn in_english(document: &Document, words: Range<usize>) -> String {
    let mut english: Vec<String> = Vec::new();
    let mut noun = None;
    for token in words {
        let written = document.text(document.span(token..token + 1));
        let glossed = document.token(token).morph.contains("Glossed=Yes");
        let known = glossed.then(|| document.token(token).text.as_str());
        let pieces = known.unwrap_or(written);
        for piece in pieces.split_whitespace() {
            match word(piece, english.is_empty()) {
                Word::Noun(word) => {
                    noun = Some(english.len());
                    english.push(word);
                }
                Word::Adjective(word) => {
                    // English has its adjectives before the noun
                    english.insert(noun.unwrap_or(english.len()), word);
                    noun = noun.map(|at| at + 1);
                }
                Word::Link(word) => {
                    noun = None;
                    english.push(word.to_owned());
                }
                Word::Name => {
                    noun = None;
                    english.push(piece.to_owned());
                }
                Word::Nothing => {}
            }
        }
    }
    english.join(" ")
}

enum Word {
    Noun(String),
    Adjective(String),
    /// A preposition or "and".
    Link(&'static str),
    Name,
    Nothing,
}

/// What one word is in English; `first` may have a capital and be none the less a common one.
fn word(written: &str, first: bool) -> Word {
    let lower = written.to_lowercase().replace('’', "'");
    let capital = written.starts_with(char::is_uppercase);
    match lower.as_str() {
        "le" | "la" | "les" | "l'" | "un" | "une" => return Word::Nothing,
        _ if capital && !first => return Word::Name,
        "de" | "du" | "des" | "d'" | "of" => return Word::Link("of"),
        "à" | "au" | "aux" | "en" | "dans" | "in" => return Word::Link("in"),
        "avec" | "with" => return Word::Link("with"),
        "entre" | "between" => return Word::Link("between"),
        "et" | "and" => return Word::Link("and"),
        "the" | "a" => return Word::Nothing,
        _ => {}
    }
    let french = french();
    let singular = masculine(&lower);
    let demonym = (french.demonyms.get(&lower)).or_else(|| french.demonyms.get(&singular));
    if let Some(noun) = french.nouns.get(&lower) {
        return Word::Noun(noun.clone());
    }
    if let Some(adjective) = demonym.or_else(|| french.adjectives.get(&singular)) {
        return Word::Adjective(adjective.clone());
    }
    match lower.as_str() {
        // "the land to the east", which no verb is here
        "est" => Word::Noun("east".to_owned()),
        "international" => Word::Adjective(lower),
        _ if capital || !lower.chars().all(char::is_alphabetic) => Word::Name,
        _ if crate::lexicon::english().places.nouns.has(&lower) => Word::Noun(lower),
        _ => Word::Nothing,
    }
}
