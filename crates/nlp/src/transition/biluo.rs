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

const MOVES_FILE: &str = "ner/moves";

/// Tokens that describe a state: the next, the first of the open entity, the one before the next.
const FEATURES: usize = 3;

/// Features that every state has: only an open entity has the other two.
const AHEAD: usize = 1;

/// A named entity recogniser, with token vectors of its own.
#[derive(Debug)]
pub(crate) struct EntityRecognizer {
    tok2vec: Tok2Vec,
    model: StateModel<FEATURES>,
    moves: Moves,
}

/// What is done with the next token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    /// It begins an entity with this label.
    Begin(u16),
    /// It continues the open entity.
    In,
    /// It ends the open entity.
    Last,
    /// It is an entity with this label.
    Unit(u16),
    /// It is in no entity.
    Out,
}

/// A move: the index of its score, and what it does.
type Scored = (usize, Action);

/// The moves, by where they may be made.
#[derive(Debug, Default)]
struct Moves {
    labels: Vec<CompactString>,
    begin: Vec<Scored>,
    unit: Vec<Scored>,
    out: Vec<Scored>,
    /// Those that continue an entity, by its label.
    within: Vec<Vec<Scored>>,
    /// Those that end an entity, by its label.
    last: Vec<Vec<Scored>>,
}

/// What the document allows at a token.
#[derive(Debug, Clone, Copy)]
struct Place {
    is_space: bool,
    /// Whether the document or the sentence ends with it.
    is_last: bool,
}

impl EntityRecognizer {
    /// Reads the recogniser.
    pub(crate) fn load(files: &PipelineFiles<'_>) -> Result<Self, LoadError> {
        let moves = moves::read(files, MOVES_FILE)?;
        let bytes = files.read("ner/model")?;
        let file = ThincModel::read("ner/model", &bytes)?;
        let tok2vec = Tok2Vec::read(&file)?;
        let model = StateModel::read(&file, tok2vec.width(), moves.len(), AHEAD)?;
        Ok(Self {
            tok2vec,
            model,
            moves: Moves::new(&moves)?,
        })
    }

    /// The labels that [`EntitySpan::label`] numbers.
    pub(crate) fn labels(&self) -> &[CompactString] {
        &self.moves.labels
    }

    /// The encoder of the token vectors.
    pub(crate) fn tok2vec(&self) -> &Tok2Vec {
        &self.tok2vec
    }

    /// The same, to give it what other files hold.
    pub(crate) fn tok2vec_mut(&mut self) -> &mut Tok2Vec {
        &mut self.tok2vec
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
        let (starts, entities) = (&annotations.sentence_starts, &mut annotations.entities);
        let mut open: Option<(usize, u16)> = None;
        for (token, doc_token) in doc.tokens.iter().enumerate() {
            let is_space = doc_token.lexeme.is_space;
            let place = Place {
                is_space,
                is_last: *starts.get(token + 1).unwrap_or(&true),
            };
            features.score(&self.model, vectors, describe(token, open), scores);
            match self.moves.best(place, open.map(|(_, label)| label), scores) {
                Some(Action::Begin(label)) => open = Some((token, label)),
                Some(Action::Last) => {
                    let closed = open.take();
                    entities.extend(closed.map(|(start, label)| entity(start, token, label)));
                }
                Some(Action::Unit(label)) => entities.push(entity(token, token, label)),
                Some(Action::In | Action::Out) | None => {}
            }
        }
    }
}

/// The tokens that the network looks at.
fn describe(token: usize, open: Option<(usize, u16)>) -> [u32; FEATURES] {
    match open {
        Some((start, _)) => [token as u32, start as u32, token as u32 - 1],
        None => [token as u32, NONE, NONE],
    }
}

fn entity(first: usize, last: usize, label: u16) -> EntitySpan {
    EntitySpan {
        tokens: first..last + 1,
        label,
    }
}

impl Moves {
    fn new(moves: &[Move]) -> Result<Self, LoadError> {
        let mut sorted = Self::default();
        for (index, Move { kind, label }) in moves.iter().enumerate() {
            if label.is_empty() {
                // Without a label, a unit is only of use with annotations made beforehand.
                sorted
                    .out
                    .extend((*kind == 5).then_some((index, Action::Out)));
                continue;
            }
            let label = sorted.number(label)?;
            match kind {
                1 => sorted.begin.push((index, Action::Begin(label))),
                2 => sorted.within[usize::from(label)].push((index, Action::In)),
                3 => sorted.last[usize::from(label)].push((index, Action::Last)),
                4 => sorted.unit.push((index, Action::Unit(label))),
                _ => {
                    return Err(LoadError::malformed(
                        MOVES_FILE,
                        "a move is of an unknown kind",
                    ));
                }
            }
        }
        Ok(sorted)
    }

    fn number(&mut self, label: &CompactString) -> Result<u16, LoadError> {
        let known = self.labels.iter().position(|name| name == label);
        let number = known.unwrap_or_else(|| {
            self.labels.push(label.clone());
            self.within.push(Vec::new());
            self.last.push(Vec::new());
            self.labels.len() - 1
        });
        u16::try_from(number).map_err(|error| LoadError::malformed(MOVES_FILE, error))
    }

    /// The valid move with the highest score, the first among equals.
    fn best(&self, place: Place, open: Option<u16>, scores: &[f32]) -> Option<Action> {
        let candidates: [&[Scored]; 3] = match (open.map(usize::from), place) {
            (Some(label), Place { is_last: true, .. }) => [&[], &self.last[label], &[]],
            (Some(label), _) => [&self.within[label], &self.last[label], &[]],
            (None, Place { is_space: true, .. }) => [&[], &[], &self.out],
            (None, Place { is_last: true, .. }) => [&[], &self.unit, &self.out],
            (None, _) => [&self.begin, &self.unit, &self.out],
        };
        let mut best = None;
        let mut highest = f32::NEG_INFINITY;
        for &(index, action) in candidates.into_iter().flatten() {
            if scores[index] > highest {
                highest = scores[index];
                best = Some(action);
            }
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Scores 0 to 7: begin A, begin B, in A, last A, last B, unit A, unit without label, out.
    fn moves() -> Moves {
        let file = [
            (1, "A"),
            (1, "B"),
            (2, "A"),
            (3, "A"),
            (3, "B"),
            (4, "A"),
            (4, ""),
            (5, ""),
        ];
        let file = file.map(|(kind, label)| Move {
            kind,
            label: label.into(),
        });
        Moves::new(&file).unwrap()
    }

    fn best(is_space: bool, is_last: bool, open: Option<u16>, scores: [f32; 8]) -> Option<Action> {
        moves().best(Place { is_space, is_last }, open, &scores)
    }

    #[test]
    fn only_valid_moves_count() {
        let scores = [7.0, 7.0, 6.0, 5.0, 4.0, 3.0, 9.0, 1.0];
        assert_eq!(best(false, false, None, scores), Some(Action::Begin(0)));
        assert_eq!(best(false, true, None, scores), Some(Action::Unit(0)));
        assert_eq!(best(true, false, None, scores), Some(Action::Out));
        assert_eq!(best(true, false, Some(0), scores), Some(Action::In));
        assert_eq!(best(false, true, Some(0), scores), Some(Action::Last));
        assert_eq!(best(false, false, Some(1), scores), Some(Action::Last));
    }

    #[test]
    fn a_move_of_an_unknown_kind_is_an_error() {
        assert!(
            Moves::new(&[Move {
                kind: 6,
                label: "A".into()
            }])
            .is_err()
        );
    }
}
