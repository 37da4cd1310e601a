//! Plurals that open a sentence, which the model takes for names or verbs: "*Neighbours* told the
//! paper", "*Reports* that he had fled".

use std::collections::HashSet;
use std::ops::Range;

use reportedly_model::{Analysis, Token};

use super::mended;
use crate::lexicon::Lexicon;

/// `analysis` with such words as the nouns that they are; nothing where there is none to mend.
pub fn with_opening_plurals(analysis: &Analysis, lexicon: &Lexicon) -> Option<Analysis> {
    let named = |t: usize| analysis.entities.iter().any(|e| e.tokens.contains(&t));
    let sentences = analysis.sentences.iter();
    let mut found: Vec<(usize, String)> = sentences
        .filter(|sentence| !named(sentence.start))
        .filter_map(|sentence| opening_plural(&analysis.tokens, sentence.clone(), lexicon))
        .collect();
    let known: HashSet<usize> = found.iter().map(|(at, _)| *at).collect();
    let others = (0..analysis.tokens.len()).filter(|t| !known.contains(t));
    found.extend(others.filter_map(|t| misread(&analysis.tokens, t, lexicon)));
    mended(analysis, found, |tokens, (token, lemma)| {
        let word = &mut tokens[token];
        word.pos = "NOUN".into();
        word.tag = "NNS".into();
        word.lemma = lemma.into();
    })
}

/// "Earlier *reports* that …": a verb by its tag, and a subject by what hangs on what.
fn misread(tokens: &[Token], at: usize, lexicon: &Lexicon) -> Option<(usize, String)> {
    let word = &tokens[at];
    let noun = matches!(word.dep.as_str(), "nsubj" | "nsubjpass" | "dobj" | "pobj");
    let singular = word.text.strip_suffix('s')?.to_lowercase();
    let told = noun
        && word.tag == "VBZ"
        && tokens.get(at + 1)?.text == "that"
        && lexicon.factuality.hearsay.nouns.has(&singular);
    told.then_some((at, singular))
}

/// The first word of the sentence and its singular, if it is a lone word for people before a verb or a
/// preposition, or one for what is told before "that".
fn opening_plural(
    tokens: &[Token],
    sentence: Range<usize>,
    lexicon: &Lexicon,
) -> Option<(usize, String)> {
    let (word, next) = (
        tokens.get(sentence.start)?,
        tokens[sentence.clone()].get(1)?,
    );
    let text = word.text.to_lowercase();
    let singular = text.strip_suffix('s')?;
    let people = lexicon.persons.person.has(singular) || lexicon.speech.source_nouns.has(singular);
    let lone = word.pos == "PROPN" && matches!(next.pos.as_str(), "VERB" | "AUX" | "ADP");
    // "*Reports* that he had fled", which looks like a verb
    let told = next.text == "that" && lexicon.factuality.hearsay.nouns.has(singular);
    (lone && people || told).then(|| (sentence.start, singular.to_owned()))
}
