//! The last stage: rules over what the nets say, and the public form of it all.

use std::ops::Range;

use compact_str::CompactString;
use reportedly_model::{Analysis, Entity, Span, Token};

use crate::LoadError;
use crate::attribute_ruler::{AttributeRuler, Attributes, LabelIds};
use crate::config::Language;
use crate::doc::{Annotations, Doc, EntitySpan};
use crate::files::PipelineFiles;
use crate::lemmatizer::Lemmatizer;
use crate::net::Nets;
use crate::strings::string_id;
use crate::tagger::WordClass;

/// Rules for parts of speech and lemmas, and the labels that the nets number.
#[derive(Debug)]
pub(crate) struct Assembler {
    ruler: AttributeRuler,
    lemmatizer: Lemmatizer,
}

/// The labels of one kind, with the ids that rules know them by.
#[derive(Debug)]
pub(crate) struct Labels(Vec<(CompactString, u64)>);

/// A class of words, with the ids that rules know it by.
#[derive(Debug)]
struct Class {
    class: WordClass,
    tag: u64,
    pos: u64,
}

/// The labels that the nets number.
#[derive(Debug)]
pub(crate) struct NetLabels {
    classes: Vec<Class>,
    deps: Labels,
    entities: Labels,
}

impl Labels {
    fn new(labels: &[CompactString]) -> Self {
        Self(
            labels
                .iter()
                .map(|label| (label.clone(), string_id(label)))
                .collect(),
        )
    }

    /// The label with this number; empty if there is none.
    fn get(&self, number: Option<&u16>) -> (&str, u64) {
        let found = number.and_then(|&number| self.0.get(usize::from(number)));
        found.map_or(("", 0), |(label, id)| (label, *id))
    }
}

impl Class {
    fn new(class: &WordClass) -> Self {
        Self {
            class: class.clone(),
            tag: string_id(&class.tag),
            pos: string_id(&class.pos),
        }
    }
}

impl NetLabels {
    /// The labels of `nets`.
    pub(crate) fn new(nets: &Nets) -> Self {
        Self {
            classes: nets.word_classes().iter().map(Class::new).collect(),
            deps: Labels::new(nets.dep_labels()),
            entities: Labels::new(nets.entity_labels()),
        }
    }

    /// What the nets say of token `at`, in words and in ids.
    fn of_token(&self, annotations: &Annotations, at: usize) -> (Attributes<'_>, LabelIds) {
        let (dep, dep_id) = self.deps.get(annotations.deps.get(at));
        let number = annotations.tags.get(at).copied().map(usize::from);
        let mut attributes = Attributes {
            dep,
            ..Attributes::default()
        };
        let mut ids = LabelIds {
            tag: 0,
            pos: 0,
            dep: dep_id,
        };
        if let Some(Class { class, tag, pos }) = number.and_then(|n| self.classes.get(n)) {
            (attributes.tag, attributes.pos) = (&class.tag, &class.pos);
            attributes.morph = &class.morph;
            (ids.tag, ids.pos) = (*tag, *pos);
        }
        (attributes, ids)
    }
}

impl Assembler {
    /// Reads the rules of the pipeline.
    pub(crate) fn load(files: &PipelineFiles<'_>, language: Language) -> Result<Self, LoadError> {
        let ruler = AttributeRuler::load(files)?;
        let lemmatizer = Lemmatizer::load(files, language)?;
        Ok(Self { ruler, lemmatizer })
    }

    /// Whether the word lists have `word`, in lower case, or what it is a form of, as `pos`.
    pub(crate) fn knows(&self, word: &str, pos: &str) -> bool {
        self.lemmatizer.knows(word, pos)
    }

    /// The analysis of `doc`, of which the nets say `annotations`.
    pub(crate) fn assemble(
        &self,
        doc: &Doc<'_>,
        annotations: &Annotations,
        labels: &NetLabels,
    ) -> Analysis {
        let attributes = self.attributes(doc, annotations, labels);
        let spans = spans(doc);
        let token = |at: usize| {
            let (word, attributes) = (doc.word(at), &attributes[at]);
            Token {
                text: word.into(),
                span: spans[at],
                space_after: doc.tokens[at].space_after,
                lemma: self.lemma(word, attributes),
                tag: attributes.tag.into(),
                pos: attributes.pos.into(),
                morph: attributes.morph.into(),
                head: annotations.heads.get(at).copied().unwrap_or(at),
                dep: attributes.dep.into(),
            }
        };
        Analysis {
            tokens: (0..doc.tokens.len()).map(token).collect(),
            sentences: sentences(&annotations.sentence_starts, doc.tokens.len()),
            entities: entities(&annotations.entities, &labels.entities),
        }
    }

    fn attributes<'a>(
        &'a self,
        doc: &Doc<'_>,
        annotations: &Annotations,
        labels: &'a NetLabels,
    ) -> Vec<Attributes<'a>> {
        let (mut attributes, ids): (Vec<Attributes<'a>>, Vec<LabelIds>) = (0..doc.tokens.len())
            .map(|at| labels.of_token(annotations, at))
            .unzip();
        self.ruler.apply(doc, &ids, &mut attributes);
        attributes
    }

    fn lemma(&self, word: &str, attributes: &Attributes<'_>) -> CompactString {
        match attributes.lemma {
            Some(lemma) if !lemma.is_empty() => lemma.into(),
            _ => self
                .lemmatizer
                .lemmatize(word, attributes.pos, attributes.morph),
        }
    }
}

/// Where each token stands, in code points.
fn spans(doc: &Doc<'_>) -> Vec<Span> {
    let (mut byte, mut char) = (0, 0);
    let mut advance = |to: usize| {
        char += doc.text[byte..to].chars().count();
        byte = to;
        char
    };
    doc.tokens
        .iter()
        .map(|token| Span::new(advance(token.start), advance(token.end)))
        .collect()
}

fn sentences(starts: &[bool], token_count: usize) -> Vec<Range<usize>> {
    if token_count == 0 {
        return Vec::new();
    }
    let later = starts
        .iter()
        .enumerate()
        .skip(1)
        .filter(|(_, starts)| **starts)
        .map(|(at, _)| at);
    let mut start = 0;
    let ends = later.chain([token_count]);
    ends.map(|end| std::mem::replace(&mut start, end)..end)
        .collect()
}

fn entities(spans: &[EntitySpan], labels: &Labels) -> Vec<Entity> {
    spans
        .iter()
        .map(|span| Entity {
            tokens: span.tokens.clone(),
            label: labels.get(Some(&span.label)).0.into(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_cover_every_token() {
        let found = |starts: &[bool]| -> Vec<(usize, usize)> {
            sentences(starts, starts.len())
                .iter()
                .map(|range| (range.start, range.end))
                .collect()
        };
        assert_eq!(found(&[]), []);
        assert_eq!(found(&[true, false]), [(0, 2)]);
        assert_eq!(found(&[true, false, true, true]), [(0, 2), (2, 3), (3, 4)]);
        assert_eq!(found(&[false, false]), [(0, 2)]);
    }
}
