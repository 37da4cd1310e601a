//! Text → [`Analysis`](reportedly_model::Analysis): runs spaCy-trained pipelines natively.

mod doc;
mod error;
mod files;
mod lexeme;
mod net;
mod pipeline;
mod tagger;
mod transition;

pub use error::LoadError;
pub use pipeline::Pipeline;
