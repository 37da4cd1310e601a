//! "Le Syrien", "une Tunisienne": somebody of a country, and no name of anything.

use crate::french::draft::Draft;
use crate::french::english::gloss::{lowered, masculine};
use crate::french::lexicon::french;

/// Takes demonyms behind an article for the nouns that they are.
pub fn unname(draft: &mut Draft) {
    for i in draft.words() {
        let Some(english) = one_of_nation(draft, i) else {
            continue;
        };
        draft.entities.retain(|entity| entity.tokens != (i..i + 1));
        draft.labels[i] = Default::default();
        let token = &mut draft.tokens[i];
        token.text = english.into();
        token.lemma = english.into();
        token.pos = "NOUN".into();
        token.morph = format!("{}|Glossed=Yes", token.morph).into();
    }
}

/// The English demonym of the word at `i`, where it stands by itself for one person.
fn one_of_nation(draft: &Draft, i: usize) -> Option<&'static str> {
    let token = &draft.tokens[i];
    let article = draft.previous(i).is_some_and(|before| {
        matches!(
            lowered(&draft.tokens[before]).as_str(),
            "le" | "la" | "l'" | "un" | "une"
        )
    });
    let named = |j: usize| draft.tokens[j].pos == "PROPN" || draft.tokens[j].text == "-";
    let alone = draft.next(i).is_none_or(|next| !named(next))
        && !draft
            .entities
            .iter()
            .any(|entity| entity.tokens.contains(&i) && entity.tokens.len() > 1);
    if !article || !alone || !token.text.starts_with(char::is_uppercase) {
        return None;
    }
    let lower = lowered(token);
    // "la Suisse", "l'Argentine": of all these words, the ones that countries have for their names
    if matches!(lower.as_str(), "suisse" | "argentine") && draft.labels[i] == "GPE" {
        return None;
    }
    let demonyms = &french().demonyms;
    let english = demonyms
        .get(&lower)
        .or_else(|| demonyms.get(&masculine(&lower)));
    english.map(String::as_str)
}
