//! Gives every word outside of names its English lemma, and the English form where rules compare it.

use super::draft::Draft;
use super::lexicon::french;

/// Makes one word of each phrase that the lexicon lists.
pub fn phrases(draft: &mut Draft) {
    let lower: Vec<String> = draft.tokens.iter().map(lowered).collect();
    let mut at = 0;
    while at < lower.len() {
        let found = (2..=4).rev().find_map(|length| {
            let words = lower.get(at..at + length)?.join(" ");
            let preposition = french().prepositions.get(&words);
            let english = preposition.or_else(|| french().phrases.get(&words))?;
            Some((length, english, preposition.is_some()))
        });
        let Some((length, english, preposition)) = found else {
            at += 1;
            continue;
        };
        draft.merge(at, at + length - 1);
        let noun = draft.tokens[at].pos == "NOUN";
        let (modifiers, last) = english
            .rsplit_once(' ')
            .filter(|_| noun)
            .unwrap_or(("", english));
        for modifier in modifiers.split_whitespace() {
            draft.add(at, at, modifier, "NN", "compound");
        }
        let token = &mut draft.tokens[at];
        token.lemma = last.into();
        token.text = last.into();
        token.morph = format!("{}|Glossed=Yes", token.morph).into();
        if preposition {
            stand_before_noun(draft, at);
        }
        at += length;
    }
}

/// "à destination de Dubaï": what hung on "destination" takes its place, with a preposition.
fn stand_before_noun(draft: &mut Draft, phrase: usize) {
    draft.tokens[phrase].pos = "ADP".into();
    if draft.tokens[phrase].dep == "case" {
        return;
    }
    let mut below = draft.children(phrase).into_iter();
    let nominal = |&c: &usize| {
        let pos = draft.tokens[c].pos.as_str();
        c > phrase && matches!(pos, "NOUN" | "PROPN" | "PRON" | "NUM")
    };
    if let Some(noun) = below.find(nominal) {
        draft.swap(noun, phrase, "case");
    }
}

/// Glosses every word that is no part of a name.
pub fn words(draft: &mut Draft) {
    for i in draft.words() {
        let in_name = !draft.labels[i].is_empty() && !is_plain(draft, i);
        if draft.tokens[i].morph.contains("Glossed=Yes") || in_name {
            continue;
        }
        former(draft, i);
        let Some(english) = english(draft, i) else {
            continue;
        };
        let (word, particle) = match english.split_once(' ') {
            Some((word, particle)) if draft.tokens[i].pos == "VERB" => (word, Some(particle)),
            _ => (english.as_str(), None),
        };
        let token = &mut draft.tokens[i];
        let capital = token.text.starts_with(char::is_uppercase);
        token.text = if capital {
            capitalised(word)
        } else {
            word.to_owned()
        }
        .into();
        token.lemma = word.into();
        if let Some(particle) = particle {
            draft.add_particle(i, particle);
        }
    }
}

/// A word within a name that stands there as it would anywhere: the "de" of "port de Poti".
fn is_plain(draft: &Draft, i: usize) -> bool {
    let token = &draft.tokens[i];
    matches!(token.pos.as_str(), "ADP" | "CCONJ") && token.text.starts_with(char::is_lowercase)
}

/// "l'ex-chef": "former" before it.
fn former(draft: &mut Draft, i: usize) {
    let token = &mut draft.tokens[i];
    if token.pos != "NOUN" {
        return;
    }
    let known = french().nouns.contains_key(token.lemma.as_str());
    let Some(office) = token.lemma.strip_prefix("ex-").filter(|_| !known) else {
        return;
    };
    token.lemma = office.into();
    draft.add(i, i, "former", "JJ", "amod");
}

fn english(draft: &Draft, i: usize) -> Option<String> {
    let token = &draft.tokens[i];
    let french = french();
    let lower = lowered(token);
    let word = || french.words.get(&lower);
    let found = match token.pos.as_str() {
        "VERB" => verb(draft, i),
        "AUX" => Some(if token.dep.starts_with("aux:tense") {
            "have"
        } else {
            "be"
        }),
        "NOUN" => (french.nouns.get(token.lemma.as_str()))
            .or_else(|| french.nouns.get(&lower))
            .or_else(word)
            .map(String::as_str),
        "ADJ" => (french.adjectives.get(token.lemma.as_str()))
            .or_else(|| french.demonyms.get(token.lemma.as_str()))
            .or_else(|| french.demonyms.get(&masculine(&lower)))
            .or_else(word)
            .map(String::as_str),
        "PROPN" if !token.text.starts_with(char::is_lowercase) => None,
        "PRON" => pronoun(draft, i).or_else(|| word().map(String::as_str)),
        _ => word().map(String::as_str),
    };
    found.map(str::to_owned)
}

/// "libanaise" → "libanais", "géorgienne" → "géorgien".
fn masculine(word: &str) -> String {
    let singular = word
        .strip_suffix('s')
        .filter(|w| w.ends_with('e'))
        .unwrap_or(word);
    let stem = singular.strip_suffix('e').unwrap_or(singular);
    let stem = stem.strip_suffix("nn").map(|s| format!("{s}n"));
    stem.unwrap_or_else(|| singular.strip_suffix('e').unwrap_or(singular).to_owned())
}

/// Personal pronouns that look like articles: "l'a vu", "les a vus".
fn pronoun(draft: &Draft, i: usize) -> Option<&'static str> {
    let token = &draft.tokens[i];
    if !token.morph.contains("Person=3") {
        return None;
    }
    match lowered(token).as_str() {
        "le" => Some("him"),
        "la" => Some("her"),
        "l'" => Some("him-or-her"),
        "les" | "leur" => Some("them"),
        "lui" if token.dep == "iobj" => Some("him-or-her"),
        _ => None,
    }
}

/// The verb's gloss, which may rest on "se" or on its object.
pub fn verb(draft: &Draft, i: usize) -> Option<&'static str> {
    let french = french();
    let lemma = draft.tokens[i].lemma.as_str();
    if let Some(form) = french.forms.get(&lowered(&draft.tokens[i])) {
        return Some(form);
    }
    let children = draft.children(i);
    let reflexive = |&&c: &&usize| draft.tokens[c].morph.contains("Reflex=Yes");
    let light = children.iter().find_map(|&c| {
        let both = format!("{lemma} {}", draft.tokens[c].lemma);
        french.light.get(&both)
    });
    let reflexive = (children.iter().find(reflexive)).and_then(|_| french.reflexive.get(lemma));
    light
        .or(reflexive)
        .or_else(|| french.verbs.get(lemma))
        .map(String::as_str)
}

/// A word as it stands, in lower case, with a plain apostrophe.
pub fn lowered(token: &reportedly_model::Token) -> String {
    token.text.to_lowercase().replace('’', "'")
}

/// With a capital, as names are written.
pub fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
