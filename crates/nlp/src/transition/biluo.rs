//! The entity recogniser: each token begins an entity, lies in it, is its last, is one by itself
//! (a unit), or lies outside.

use compact_str::CompactString;

use super::model::StateModel;
use super::moves::{self, Move};
use super::{NONE, TransitionScratch};
use crate::LoadError;
use crate::doc::{Annotations, Doc, EntitySpan};
use crate::files::PipelineFiles;
use crate::net::thinc::ThincModel;
use crate::net::tok2vec::Tok2Vec;

/// Tokens that describe a state: the next, the first of the open entity, the one before the next.
const FEATURES: usize = 3;

/// Features that every state has: only an open entity has the other two.
const AHEAD: usize = 1;

/// What a move does with the next token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    /// It begins an entity with this label.
    Begin(u16),
    /// It continues the open entity, if that has this label.
    In(u16),
    /// It ends the open entity, if that has this label.
    Last(u16),
    /// It is an entity with this label.
    Unit(u16),
    /// It is in no entity.
    Out,
    /// Only of use with annotations made beforehand.
    Never,
}

/// The moves, by where they may be made.
#[derive(Debug, Default)]
struct Moves {
    actions: Vec<Action>,
    begin: Vec<usize>,
    unit: Vec<usize>,
    out: Vec<usize>,
    /// Moves that continue an entity, by its label.
    within: Vec<Vec<usize>>,
    /// Moves that end an entity, by its label.
    last: Vec<Vec<usize>>,
}

/// A named entity recogniser, with token vectors of its own.
#[derive(Debug)]
pub(crate) struct EntityRecognizer {
    tok2vec: Tok2Vec,
    model: StateModel<FEATURES>,
    moves: Moves,
    labels: Vec<CompactString>,
}

/// What the document allows at a token.
#[derive(Debug, Clone, Copy)]
struct Place {
    is_space: bool,
    is_last: bool,
    sentence_ends: bool,
}

impl EntityRecognizer {
    /// Reads the recogniser.
    pub(crate) fn load(files: &PipelineFiles<'_>) -> Result<Self, LoadError> {
        let moves = moves::read(files, "ner/moves")?;
        let bytes = files.read("ner/model")?;
        let model = ThincModel::read("ner/model", &bytes)?;
        let tok2vec = Tok2Vec::read(&model)?;
        let state = StateModel::read(&model, tok2vec.width(), moves.len())?;
        let mut labels = Vec::new();
        let actions = moves
            .iter()
            .map(|m| action(m, &mut labels))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            tok2vec,
            model: state,
            actions,
            labels,
        })
    }

    /// The labels that [`EntitySpan::label`] numbers.
    pub(crate) fn labels(&self) -> &[CompactString] {
        &self.labels
    }

    /// The encoder of the token vectors.
    pub(crate) fn tok2vec(&self) -> &Tok2Vec {
        &self.tok2vec
    }

    /// The network that scores moves.
    pub(crate) fn model(&self) -> &StateModel<FEATURES> {
        &self.model
    }

    /// Finds the entities of `doc`, whose reduced vectors are `vectors`; sentence starts are
    /// known, and no entity reaches over one.
    pub(crate) fn recognize(
        &self,
        doc: &Doc<'_>,
        vectors: &[f32],
        scratch: &mut TransitionScratch,
        annotations: &mut Annotations,
    ) {
        let TransitionScratch {
            features, scores, ..
        } = scratch;
        features.start(&self.model);
        scores.reserve(self.model.scorer.stride());
        let scores = &mut scores[..self.model.scorer.stride()];
        let mut open: Option<(usize, u16)> = None;
        for (token, doc_token) in doc.tokens.iter().enumerate() {
            let place = Place {
                is_space: doc_token.lexeme.is_space,
                is_last: token + 1 == doc.tokens.len(),
                sentence_ends: annotations.sentence_starts.get(token + 1) == Some(&true),
            };
            features.score(&self.model, vectors, describe(token, open), scores);
            match self.best_valid(place, open.map(|(_, label)| label), scores) {
                Action::Begin(label) => open = Some((token, label)),
                Action::Last(_) => {
                    if let Some((start, label)) = open.take() {
                        annotations.entities.push(EntitySpan {
                            tokens: start..token + 1,
                            label,
                        });
                    }
                }
                Action::Unit(label) => {
                    annotations.entities.push(EntitySpan {
                        tokens: token..token + 1,
                        label,
                    });
                }
                Action::In(_) | Action::Out | Action::Never => {}
            }
        }
    }

    /// The valid move with the highest score, the first among equals.
    fn best_valid(&self, place: Place, open: Option<u16>, scores: &[f32]) -> Action {
        let mut best = Action::Never;
        let mut highest = f32::NEG_INFINITY;
        for (&action, &score) in self.actions.iter().zip(scores) {
            if score > highest && is_valid(action, place, open) {
                highest = score;
                best = action;
            }
        }
        best
    }
}

fn describe(token: usize, open: Option<(usize, u16)>) -> [u32; FEATURES] {
    match open {
        Some((start, _)) => [token as u32, start as u32, token as u32 - 1],
        None => [token as u32, NONE, NONE],
    }
}

fn is_valid(action: Action, place: Place, open: Option<u16>) -> bool {
    match action {
        Action::Begin(_) => {
            open.is_none() && !place.is_last && !place.sentence_ends && !place.is_space
        }
        Action::In(label) => open == Some(label) && !place.is_last && !place.sentence_ends,
        Action::Last(label) => open == Some(label),
        Action::Unit(_) => open.is_none() && !place.is_space,
        Action::Out => open.is_none(),
        Action::Never => false,
    }
}

/// The action of a move; new labels are added to `labels`.
fn action(m: &Move, labels: &mut Vec<CompactString>) -> Result<Action, LoadError> {
    if m.label.is_empty() {
        return Ok(if m.kind == 5 {
            Action::Out
        } else {
            Action::Never
        });
    }
    let known = labels.iter().position(|label| *label == m.label);
    let index = known.unwrap_or_else(|| {
        labels.push(m.label.clone());
        labels.len() - 1
    });
    let label = u16::try_from(index).map_err(|error| LoadError::malformed("ner/moves", error))?;
    match m.kind {
        1 => Ok(Action::Begin(label)),
        2 => Ok(Action::In(label)),
        3 => Ok(Action::Last(label)),
        4 => Ok(Action::Unit(label)),
        _ => Err(LoadError::malformed(
            "ner/moves",
            "there is a move of an unknown kind",
        )),
    }
}
