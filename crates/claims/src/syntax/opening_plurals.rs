//! Plurals that open a sentence, whose capital the model takes for a name's: "*Neighbours* told the paper".

use std::ops::Range;

use reportedly_model::{Analysis, Token};

use crate::lexicon::Lexicon;

/// `analysis` with such words as the nouns that they are; nothing where there is none to mend.
pub fn with_opening_plurals(analysis: &Analysis, lexicon: &Lexicon) -> Option<Analysis> {
    let named = |t: usize| analysis.entities.iter().any(|e| e.tokens.contains(&t));
    let sentences = analysis.sentences.iter();
    let found: Vec<(usize, String)> = sentences
        .filter(|sentence| !named(sentence.start))
        .filter_map(|sentence| opening_plural(&analysis.tokens, sentence.clone(), lexicon))
        .collect();
    if found.is_empty() {
        return None;
    }
    let mut mended = analysis.clone();
    for (token, lemma) in found {
        let word = &mut mended.tokens[token];
        word.pos = "NOUN".into();
        word.tag = "NNS".into();
        word.lemma = lemma.into();
    }
    Some(mended)
}

/// The first word of the sentence and its singular, if it is a lone word for people before a verb or a
/// preposition.
fn opening_plural(
    tokens: &[Token],
    sentence: Range<usize>,
    lexicon: &Lexicon,
) -> Option<(usize, String)> {
    let (word, next) = (
        tokens.get(sentence.start)?,
        tokens[sentence.clone()].get(1)?,
    );
    let lone = word.pos == "PROPN" && matches!(next.pos.as_str(), "VERB" | "AUX" | "ADP");
    let text = word.text.to_lowercase();
    let singular = text.strip_suffix('s').filter(|_| lone)?;
    let people = lexicon.persons.person.has(singular) || lexicon.speech.source_nouns.has(singular);
    people.then(|| (sentence.start, singular.to_owned()))
}
