//! The English words that stand for French ones in the frames: `lexicon/fr/gloss.toml`.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::draft::Draft;

/// What stands for what, by kind of word.
#[derive(Debug, Deserialize)]
pub struct Gloss {
    pub verbs: HashMap<String, String>,
    pub reflexive: HashMap<String, String>,
    pub forms: HashMap<String, String>,
    pub light: HashMap<String, String>,
    pub nouns: HashMap<String, String>,
    pub adjectives: HashMap<String, String>,
    pub words: HashMap<String, String>,
    pub phrases: HashMap<String, String>,
}

/// The French words.
#[expect(
    clippy::panic,
    reason = "the lexicon is built in, and every test of French reads it"
)]
pub fn french() -> &'static Gloss {
    static FRENCH: LazyLock<Gloss> =
        LazyLock::new(
            || match toml::from_str(include_str!("../../lexicon/fr/gloss.toml")) {
                Ok(gloss) => gloss,
                Err(error) => panic!("damaged lexicon: {error}"),
            },
        );
    &FRENCH
}

/// Makes one word of each phrase that the lexicon lists.
pub fn phrases(draft: &mut Draft) {
    let lower: Vec<String> = draft.tokens.iter().map(lowered).collect();
    let mut at = 0;
    while at < lower.len() {
        let found = (2..=3).rev().find_map(|length| {
            let words = lower.get(at..at + length)?.join(" ");
            let english = french().phrases.get(&words)?;
            Some((length, english))
        });
        let Some((length, english)) = found else {
            at += 1;
            continue;
        };
        draft.merge(at, at + length - 1);
        let token = &mut draft.tokens[at];
        token.lemma = english.as_str().into();
        token.text = english.as_str().into();
        token.morph = format!("{}|Glossed=Yes", token.morph).into();
        at += length;
    }
}

/// Gives every word outside of names its English lemma and, where rules compare it, its English
/// form.
pub fn words(draft: &mut Draft) {
    for i in draft.words() {
        if draft.tokens[i].morph.contains("Glossed=Yes") || !draft.labels[i].is_empty() {
            continue;
        }
        if let Some(english) = english(draft, i) {
            let token = &mut draft.tokens[i];
            let capital = token.text.starts_with(char::is_uppercase);
            token.text = if capital {
                capitalised(&english)
            } else {
                english.clone()
            }
            .into();
            token.lemma = english.into();
        }
    }
}

fn english(draft: &Draft, i: usize) -> Option<String> {
    let token = &draft.tokens[i];
    let gloss = french();
    let lower = lowered(token);
    let found = match token.pos.as_str() {
        "VERB" => verb(draft, i),
        "AUX" => Some(if token.dep.starts_with("aux:tense") {
            "have"
        } else {
            "be"
        }),
        "NOUN" => (gloss.nouns.get(token.lemma.as_str()))
            .or_else(|| gloss.nouns.get(&lower))
            .or_else(|| gloss.words.get(&lower))
            .map(String::as_str),
        "ADJ" => (gloss.adjectives.get(token.lemma.as_str()))
            .or_else(|| gloss.words.get(&lower))
            .map(String::as_str),
        "PROPN" => None,
        _ => gloss.words.get(&lower).map(String::as_str),
    };
    found.map(str::to_owned)
}

/// The verb's gloss, which may rest on "se" or on its object.
fn verb(draft: &Draft, i: usize) -> Option<&'static str> {
    let gloss = french();
    let lemma = draft.tokens[i].lemma.as_str();
    if let Some(form) = gloss.forms.get(&lowered(&draft.tokens[i])) {
        return Some(form);
    }
    let children = draft.children(i);
    let reflexive = |&&c: &&usize| draft.tokens[c].morph.contains("Reflex=Yes");
    let light = children.iter().find_map(|&c| {
        let both = format!("{lemma} {}", draft.tokens[c].lemma);
        gloss.light.get(&both)
    });
    let reflexive = (children.iter().find(reflexive)).and_then(|_| gloss.reflexive.get(lemma));
    light
        .or(reflexive)
        .or_else(|| gloss.verbs.get(lemma))
        .map(String::as_str)
}

fn lowered(token: &reportedly_model::Token) -> String {
    token.text.to_lowercase().replace('’', "'")
}

/// With a capital, as names are written.
pub fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
