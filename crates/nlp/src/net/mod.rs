//! Everything learnt: shared token vectors, tagger, parser, entity recogniser.
//!
//! The tagger and the parser share the vectors of the component `tok2vec`; the entity recogniser
//! has an encoder of its own. Documents are encoded together in batches, then parsed one by one.

pub(crate) mod affine;
mod batch;
pub(crate) mod buffer;
mod embed;
mod first_layer;
mod murmur;
mod norm;
mod panels;
pub(crate) mod scorer;
pub(crate) mod thinc;
pub(crate) mod tok2vec;
mod types;
mod word_vectors;

use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::ScopedJoinHandle;

use compact_str::CompactString;

use crate::LoadError;
use crate::config::{Config, Language};
use crate::doc::{Annotations, Doc};
use crate::files::PipelineFiles;
use crate::tagger::{Tagger, WordClass};
use crate::transition::{EntityRecognizer, Parser, TransitionScratch};
use affine::{Affine, Rows};
use buffer::Buffer;
use thinc::ThincModel;
use tok2vec::{EncoderScratch, Tok2Vec};
use word_vectors::WordVectors;

/// Tokens after which a group of documents is parsed, so that memory stays bounded however many
/// documents there are.
const GROUP: usize = 4096;

/// Numbers that the memory kept between calls may hold: a very long document gives back its own.
const MAX_KEPT: usize = 256 * 2 * GROUP;

/// The learnt components, with their weights.
#[derive(Debug)]
pub(crate) struct Nets {
    shared: Tok2Vec,
    tagger: Tagger,
    parser: Parser,
    entities: EntityRecognizer,
    scratch: Mutex<Vec<Scratch>>,
}

/// Memory used again from call to call; threads that work at once have one each.
#[derive(Debug, Default)]
struct Scratch {
    encoder: EncoderScratch,
    scores: Buffer,
    vectors: Buffer,
    transition: TransitionScratch,
}

impl Nets {
    /// Reads the weights.
    pub(crate) fn load(files: &PipelineFiles<'_>, config: Config) -> Result<Self, LoadError> {
        // The encoders and the vectors are most of the bytes; each can be inflated on its own.
        let (vectors, entities, rest) = std::thread::scope(|scope| {
            let vectors = config
                .has_word_vectors
                .then(|| scope.spawn(|| WordVectors::load(files)));
            let entities = scope.spawn(|| EntityRecognizer::load(files));
            let rest = Self::load_shared(files, config.language);
            (vectors.map(ScopedJoinHandle::join), entities.join(), rest)
        });
        let vectors = vectors.map(finished).transpose()?.map(Arc::new);
        let mut entities = finished(entities)?;
        let (mut shared, tagger, parser) = rest?;
        shared.give(vectors.as_ref())?;
        entities.tok2vec_mut().give(vectors.as_ref())?;
        Ok(Self {
            shared,
            tagger,
            parser,
            entities,
            scratch: Mutex::default(),
        })
    }

    fn load_shared(
        files: &PipelineFiles<'_>,
        language: Language,
    ) -> Result<(Tok2Vec, Tagger, Parser), LoadError> {
        let bytes = files.read("tok2vec/model")?;
        let shared = Tok2Vec::read(&ThincModel::read("tok2vec/model", &bytes)?)?;
        let tagger = Tagger::load(files, language, shared.width())?;
        let parser = Parser::load(files, shared.width())?;
        Ok((shared, tagger, parser))
    }

    /// The classes of words that [`Annotations`] numbers.
    pub(crate) fn word_classes(&self) -> &[WordClass] {
        self.tagger.classes()
    }

    /// The dependency labels that [`Annotations`] numbers.
    pub(crate) fn dep_labels(&self) -> &[CompactString] {
        self.parser.labels()
    }

    /// The entity labels that [`Annotations`] numbers.
    pub(crate) fn entity_labels(&self) -> &[CompactString] {
        self.entities.labels()
    }

    /// Annotates every document, in one batch; same result as one by one.
    pub(crate) fn annotate(&self, docs: &[Doc<'_>]) -> Vec<Annotations> {
        let pool = || self.scratch.lock().unwrap_or_else(PoisonError::into_inner);
        let mut scratch = pool().pop().unwrap_or_default();
        let mut annotations = Vec::with_capacity(docs.len());
        let mut rest = docs;
        while !rest.is_empty() {
            let (group, later) = rest.split_at(group_len(rest));
            self.annotate_group(group, &mut scratch, &mut annotations);
            rest = later;
        }
        if scratch.vectors.len() <= MAX_KEPT {
            pool().push(scratch);
        }
        annotations
    }

    fn annotate_group(&self, docs: &[Doc<'_>], scratch: &mut Scratch, done: &mut Vec<Annotations>) {
        let Scratch {
            encoder,
            scores,
            vectors,
            transition,
        } = scratch;
        let first = done.len();
        done.extend(docs.iter().map(|_| Annotations::default()));
        let done = &mut done[first..];
        let starts = row_starts(docs);

        let reduce = &self.parser.model().reduce;
        vectors.reserve(total_len(&starts) * reduce.stride());
        self.shared.encode(docs, encoder, |doc, tokens, rows| {
            self.tagger.tag(rows, scores, &mut done[doc].tags);
            apply_at(reduce, rows, starts[doc] + tokens.start, vectors);
        });
        for (index, (doc, annotations)) in docs.iter().zip(&mut *done).enumerate() {
            let vectors = &vectors[row_range(&starts, index, reduce.stride())];
            self.parser.parse(doc, vectors, transition, annotations);
        }

        let reduce = &self.entities.model().reduce;
        vectors.reserve(total_len(&starts) * reduce.stride());
        self.entities
            .tok2vec()
            .encode(docs, encoder, |doc, tokens, rows| {
                apply_at(reduce, rows, starts[doc] + tokens.start, vectors);
            });
        for (index, (doc, annotations)) in docs.iter().zip(done).enumerate() {
            let vectors = &vectors[row_range(&starts, index, reduce.stride())];
            self.entities
                .recognize(doc, vectors, transition, annotations);
        }
    }
}

/// What a thread gave back, or its panic.
pub(crate) fn finished<T>(joined: std::thread::Result<T>) -> T {
    joined.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// How many of `docs` to work on at once.
fn group_len(docs: &[Doc<'_>]) -> usize {
    let mut tokens = 0;
    let full = docs.iter().position(|doc| {
        tokens += doc.tokens.len();
        tokens >= GROUP
    });
    full.map_or(docs.len(), |last| last + 1)
}

/// The row of the first token of each document, and one past the last row.
fn row_starts(docs: &[Doc<'_>]) -> Vec<usize> {
    let mut starts = vec![0];
    let mut row = 0;
    for doc in docs {
        row += doc.tokens.len();
        starts.push(row);
    }
    starts
}

fn total_len(starts: &[usize]) -> usize {
    starts.last().copied().unwrap_or(0)
}

fn row_range(starts: &[usize], doc: usize, stride: usize) -> Range<usize> {
    starts[doc] * stride..starts[doc + 1] * stride
}

fn apply_at(affine: &Affine, rows: Rows<'_>, row: usize, out: &mut Buffer) {
    let stride = affine.stride();
    affine.apply(rows, &mut out[row * stride..][..rows.count * stride]);
}
