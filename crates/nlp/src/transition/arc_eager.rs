//! The dependency parser: arc-eager transitions with sentence breaks, as spaCy extends them.

use std::ops::Range;

use compact_str::CompactString;

use super::model::StateModel;
use super::moves::{self, Move};
use super::state::ParserState;
use super::tree::{self, Label};
use super::{NONE, TransitionScratch};
use crate::LoadError;
use crate::doc::{Annotations, Doc};
use crate::files::PipelineFiles;
use crate::net::scorer::first_largest;
use crate::net::thinc::ThincModel;

/// Tokens that describe a state, see [`features`].
const FEATURES: usize = 8;

/// Name of the label that roots get.
const ROOT: &str = "ROOT";

/// Number of the kinds of moves.
const KINDS: usize = 5;

/// The kinds of moves, as the `moves` file numbers them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Push the next token onto the stack.
    Shift,
    /// Pop the top of the stack; without a head, it goes back to the buffer.
    Reduce,
    /// The top of the stack depends on the next token.
    Left,
    /// The next token depends on the top of the stack, and is pushed onto it.
    Right,
    /// A sentence starts after the next token.
    Break,
}

const ALL_KINDS: [Kind; KINDS] = [
    Kind::Shift,
    Kind::Reduce,
    Kind::Left,
    Kind::Right,
    Kind::Break,
];

/// A dependency parser.
#[derive(Debug)]
pub(crate) struct Parser {
    model: StateModel<FEATURES>,
    /// The moves of each kind.
    kinds: [Range<usize>; KINDS],
    /// Label of each move.
    move_labels: Vec<u16>,
    labels: Vec<Label>,
    label_names: Vec<CompactString>,
    root: u16,
}

impl Parser {
    /// Reads the parser, which works on token vectors of `width` numbers.
    pub(crate) fn load(files: &PipelineFiles<'_>, width: usize) -> Result<Self, LoadError> {
        let moves = moves::read(files, "parser/moves")?;
        let bytes = files.read("parser/model")?;
        let model = ThincModel::read("parser/model", &bytes)?;
        let model = StateModel::read(&model, width, moves.len(), FEATURES)?;
        let kinds = kind_ranges(&moves)?;
        let mut names = LabelNames::default();
        let move_labels = moves.iter().map(|m| names.number(&m.label)).collect();
        let root = names.number(ROOT);
        let labels = names.decompose();
        Ok(Self {
            model,
            kinds,
            move_labels,
            labels,
            label_names: names.0,
            root,
        })
    }

    /// The labels that [`Annotations::deps`] numbers.
    pub(crate) fn labels(&self) -> &[CompactString] {
        &self.label_names
    }

    /// The network that scores moves.
    pub(crate) fn model(&self) -> &StateModel<FEATURES> {
        &self.model
    }

    /// Finds heads, labels and sentence starts of `doc`, whose reduced vectors are `vectors`.
    pub(crate) fn parse(
        &self,
        doc: &Doc<'_>,
        vectors: &[f32],
        scratch: &mut TransitionScratch,
        annotations: &mut Annotations,
    ) {
        self.make_all_moves(doc.tokens.len(), vectors, scratch);
        let is_space = |token: usize| doc.tokens[token].lexeme.is_space;
        let (mut heads, mut labels) = scratch.parser.tree(self.root);
        tree::deprojectivize(&mut heads, &mut labels, &self.labels, is_space);
        annotations.sentence_starts = tree::sentence_starts(&heads);
        annotations.heads = heads;
        annotations.deps = labels;
    }

    fn make_all_moves(&self, len: usize, vectors: &[f32], scratch: &mut TransitionScratch) {
        let TransitionScratch {
            features: rows,
            scores,
            parser: state,
        } = scratch;
        state.start(len);
        rows.start(&self.model);
        scores.reserve(self.model.scorer.stride());
        let scores = &mut scores[..self.model.scorer.stride()];
        while !state.is_final() {
            rows.score(&self.model, vectors, features(state), scores);
            let Some((kind, best)) = self.best_valid(state, scores) else {
                break;
            };
            make(state, kind, self.move_labels[best]);
        }
    }

    /// The valid move with the highest score, the first among equals.
    fn best_valid(&self, state: &ParserState, scores: &[f32]) -> Option<(Kind, usize)> {
        let mut best = None;
        let mut highest = f32::NEG_INFINITY;
        for (kind, moves) in ALL_KINDS.into_iter().zip(&self.kinds) {
            if !is_valid(state, kind) {
                continue;
            }
            if let Some((index, score)) = first_largest(&scores[moves.clone()])
                && score > highest
            {
                highest = score;
                best = Some((kind, moves.start + index));
            }
        }
        best
    }
}

/// The tokens that the network looks at: two of the buffer, three of the stack, and outermost
/// children of the first of each.
fn features(state: &ParserState) -> [u32; FEATURES] {
    let (next, top) = (state.buffer(0), state.stack(0));
    [
        next,
        state.buffer(1),
        top,
        state.stack(1),
        state.stack(2),
        state.last_left(next),
        state.last_left(top),
        state.last_right(top),
    ]
}

fn is_valid(state: &ParserState, kind: Kind) -> bool {
    let next = state.buffer(0);
    let within_sentence = || next != NONE && state.depth() > 0 && !state.starts_sentence(next);
    match kind {
        Kind::Shift if state.depth() == 0 => true,
        Kind::Shift => {
            state.buffer_len() >= 2 && !state.starts_sentence(next) && state.is_shiftable(next)
        }
        Kind::Reduce => state.depth() > 0,
        Kind::Left | Kind::Right => within_sentence(),
        Kind::Break => {
            let after = state.buffer(1);
            after != NONE && after == next + 1 && !state.starts_sentence(after)
        }
    }
}

fn make(state: &mut ParserState, kind: Kind, label: u16) {
    let (next, top) = (state.buffer(0), state.stack(0));
    match kind {
        Kind::Shift => state.push(),
        Kind::Reduce if state.depth() == 1 || state.has_head(top) => state.pop(),
        Kind::Reduce => state.unshift(),
        Kind::Left => {
            state.add_left_arc(next, top, label);
            state.set_shiftable(next);
            state.pop();
        }
        Kind::Right => {
            state.add_right_arc(top, next, label);
            state.push();
        }
        Kind::Break => state.start_sentence(state.buffer(1)),
    }
}

/// The range of each kind in `moves`, which come ordered by kind.
fn kind_ranges(moves: &[Move]) -> Result<[Range<usize>; KINDS], LoadError> {
    // A label and the two parts it may have must fit into 16 bits.
    let too_many = moves.len() > usize::from(u16::MAX) / 3;
    if too_many || moves.iter().any(|m| m.kind >= KINDS) {
        return Err(LoadError::malformed(
            "parser/moves",
            "there are moves of an unknown kind, or too many",
        ));
    }
    if moves.iter().any(|m| m.label == "subtok") {
        return Err(LoadError::Unsupported {
            what: "a parser that joins tokens".to_owned(),
        });
    }
    let first = |kind: usize| moves.partition_point(|m| m.kind < kind);
    Ok(std::array::from_fn(|kind| first(kind)..first(kind + 1)))
}

/// Every label once, numbered.
#[derive(Default)]
struct LabelNames(Vec<CompactString>);

impl LabelNames {
    fn number(&mut self, name: &str) -> u16 {
        let known = self.0.iter().position(|label| label == name);
        let index = known.unwrap_or_else(|| {
            self.0.push(name.into());
            self.0.len() - 1
        });
        index as u16
    }

    /// What each label says; parts of decorated labels are numbered, too.
    fn decompose(&mut self) -> Vec<Label> {
        let mut labels = Vec::new();
        while let Some(name) = self.0.get(labels.len()).cloned() {
            labels.push(match name.split_once("||") {
                Some((own, head)) => Label::Lifted {
                    own: self.number(own),
                    head: self.number(head),
                },
                None => Label::Plain,
            });
        }
        labels
    }
}
