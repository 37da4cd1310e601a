//! "…, a former official *claims*", "…, state media *reports*": the model takes the verb at the end
//! of a sentence for a plural noun.

use reportedly_model::SourceChain;

use super::source::source;
use super::speaking;
use crate::Reader;
use crate::syntax::Relation;

/// The speaker at the end of the sentence of `predicate`.
pub fn chains(reader: &Reader, predicate: usize) -> Vec<SourceChain> {
    let document = reader.document;
    let tree = &document.tree;
    let sentence = document.sentence(predicate);
    let last = sentence.rev().find(|&t| !document.is_pos(t, "PUNCT"));
    let Some(noun) = last.filter(|&t| is_misread(reader, t) && t > predicate) else {
        return Vec::new();
    };
    let speaker = tree
        .children_in(noun, &[Relation::Nsubj, Relation::Compound, Relation::Nmod])
        .last()
        .or_else(|| speaking::unhung_speaker(document, noun));
    let first = speaker.and_then(|s| tree.subtree(s).into_iter().min());
    let first = first.unwrap_or(noun);
    let comma = first > 0 && matches!(document.token(first - 1).text.as_str(), "," | "”" | "\"");
    speaker
        .filter(|_| comma && first > predicate)
        .and_then(|s| source(reader, s, document.cue(noun, document.lower(noun))))
        .map(|source| vec![vec![source]])
        .unwrap_or_default()
}

/// A plural noun that is spelled like a verb of saying.
fn is_misread(reader: &Reader, noun: usize) -> bool {
    let document = reader.document;
    let token = document.token(noun);
    token.tag == "NNS" && document.lexicon.speech.verbs.has(&token.lemma)
}
