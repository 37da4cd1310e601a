//! Attributions as stretches of text: who says (source), by which words (cue), what (content);
//! after the scheme of PARC (Pareti 2015).

use reportedly_model::Span;

use super::governing;
use crate::Reader;
use crate::syntax::{Relation, subject_of};

/// Words that the text gives as those of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// Whose words or thoughts they are, as worded; `None` where the text doesn't say.
    pub source: Option<Span>,
    /// The words that attribute.
    pub cue: Span,
    /// What is attributed, in one or more stretches.
    pub content: Vec<Span>,
}

/// Every attribution, in order of the cues.
pub fn find_all(reader: &Reader) -> Vec<Attribution> {
    (0..reader.document.tokens().len())
        .filter_map(|token| by_verb(reader, token))
        .collect()
}

/// "X said that …", "…, X said".
fn by_verb(reader: &Reader, verb: usize) -> Option<Attribution> {
    let document = reader.document;
    let tree = &document.tree;
    let speech = &document.lexicon.speech;
    let lemma = document.lemma(verb);
    if !document.is_pos(verb, "VERB") || !(speech.verbs.has(lemma) || speech.denials.has(lemma)) {
        return None;
    }
    let clause = tree.child_in(verb, &[Relation::Ccomp, Relation::Xcomp])?;
    let words = tree.subtree(clause);
    let content = document.span(*words.iter().min()?..*words.iter().max()? + 1);
    let source = governing::by_verb(reader, verb)
        .first()
        .and_then(|chain| chain.first())
        .map(|source| source.span)
        .or_else(|| subject_of(document, verb).map(|s| document.span(s.token..s.token + 1)));
    Some(Attribution {
        source,
        cue: document.span(verb..verb + 1),
        content: vec![content],
    })
}
