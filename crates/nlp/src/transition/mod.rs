//! Transition-based dependency parser and entity recogniser.
//!
//! Both walk over a document token by token. A small network scores every possible next move from
//! the vectors of a few tokens around; the best that is valid is made, and there is no way back.

mod arc_eager;
mod biluo;
mod features;
mod model;
mod moves;
mod state;
mod tree;

pub(crate) use arc_eager::Parser;
pub(crate) use biluo::EntityRecognizer;

use features::FeatureRows;
use state::ParserState;

use crate::net::buffer::Buffer;

/// Memory used again from document to document.
#[derive(Debug, Default)]
pub(crate) struct TransitionScratch {
    features: FeatureRows,
    scores: Buffer,
    parser: ParserState,
}

/// Stands for a token that there is not.
const NONE: u32 = u32::MAX;
