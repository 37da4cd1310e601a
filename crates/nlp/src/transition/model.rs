//! The network that scores moves.
//!
//! A state is described by a few tokens ("features"). The share of each token in the hidden layer
//! is a product that depends on token and feature alone, computed beforehand for all features of a
//! token at once; a state only adds up the shares, takes the larger of two pieces, and multiplies
//! with the scores' weights.

use crate::LoadError;
use crate::net::affine::Affine;
use crate::net::buffer::Buffer;
use crate::net::scorer::{HIDDEN_PIECES, MAX_HIDDEN, Scorer};
use crate::net::thinc::{Layer, ThincModel};

/// Weights of a parser or entity recogniser with `FEATURES` features, behind its token vectors.
#[derive(Debug)]
pub(crate) struct StateModel<const FEATURES: usize> {
    /// From a token vector to the shorter one that the states are made of.
    pub(crate) reduce: Affine,
    /// From that one to the token's shares: for each feature, for each piece, the hidden layer.
    pub(super) shares: Affine,
    /// Features, from the first on, that most states have: their shares are computed beforehand.
    pub(super) ahead: usize,
    /// Length of the shares of one feature.
    pub(super) share: usize,
    /// Shares of a token that there is not.
    pub(super) padding: Buffer,
    /// From the sum of shares to the scores.
    pub(super) scorer: Scorer,
}

impl<const FEATURES: usize> StateModel<FEATURES> {
    /// Reads the layers of `model` that follow token vectors of `width` numbers, for `moves`
    /// moves; the shares of the features before `ahead` are worth computing for every token.
    pub(super) fn read(
        model: &ThincModel<'_>,
        width: usize,
        moves: usize,
        ahead: usize,
    ) -> Result<Self, LoadError> {
        let (lower, upper) = (model.role("lower")?, model.role("upper")?);
        let mut linear = model.layers("linear");
        linear.retain(|layer| layer.index() != upper.index());
        let [linear] = linear[..] else {
            return Err(model.malformed("expected one layer that reduces the token vectors"));
        };
        let (reduce, inputs) = read_affine(linear, width)?;
        let (shares, hidden) = read_shares::<FEATURES>(lower, inputs)?;
        let (padding, bias) = (lower.weights("pad", 4)?, lower.weights("b", 2)?);
        if padding.shape != [1, FEATURES, hidden, HIDDEN_PIECES]
            || bias.shape != [hidden, HIDDEN_PIECES]
        {
            return Err(lower.unexpected("pad", "have an unexpected form"));
        }
        let padding = pieces_first(&padding.data, FEATURES, hidden, 1).into();
        let hidden_bias = pieces_first(&bias.data, 1, hidden, 1);
        let (weights, bias) = (upper.weights("W", 2)?, upper.weights("b", 1)?);
        if weights.shape != [moves, hidden] || bias.shape != [moves] {
            return Err(model.malformed("the scores do not fit the moves"));
        }
        let scorer = Scorer::new(hidden_bias, &weights.data, &bias.data);
        Ok(Self {
            reduce,
            shares,
            ahead,
            share: hidden * HIDDEN_PIECES,
            padding,
            scorer,
        })
    }
}

fn read_affine(layer: Layer<'_, '_>, width: usize) -> Result<(Affine, usize), LoadError> {
    let (weights, bias) = (layer.weights("W", 2)?, layer.weights("b", 1)?);
    let outputs = weights.shape[0];
    if weights.shape[1] != width || bias.shape != [outputs] {
        return Err(layer.unexpected("W", "do not fit the token vectors"));
    }
    Ok((Affine::new(width, &weights.data, &bias.data), outputs))
}

fn read_shares<const FEATURES: usize>(
    lower: Layer<'_, '_>,
    inputs: usize,
) -> Result<(Affine, usize), LoadError> {
    let weights = lower.weights("W", 4)?;
    let (hidden, pieces) = (weights.shape[1], weights.shape[2]);
    if weights.shape[0] != FEATURES || weights.shape[3] != inputs {
        return Err(lower.unexpected("W", "do not fit the features"));
    }
    let fits = hidden <= MAX_HIDDEN && (hidden * HIDDEN_PIECES).is_multiple_of(Affine::BLOCK);
    if pieces != HIDDEN_PIECES || !fits {
        let what = format!("a hidden layer of {hidden} numbers and {pieces} pieces");
        return Err(LoadError::Unsupported { what });
    }
    let rows = pieces_first(&weights.data, FEATURES, hidden, inputs);
    Ok((Affine::new(inputs, &rows, &[]), hidden))
}

/// Reorders features × hidden × pieces × inputs to features × pieces × hidden × inputs.
fn pieces_first(data: &[f32], features: usize, hidden: usize, inputs: usize) -> Vec<f32> {
    let mut reordered = Vec::with_capacity(data.len());
    for feature in 0..features {
        for piece in 0..HIDDEN_PIECES {
            for unit in 0..hidden {
                let row = (feature * hidden + unit) * HIDDEN_PIECES + piece;
                reordered.extend_from_slice(&data[row * inputs..][..inputs]);
            }
        }
    }
    reordered
}
