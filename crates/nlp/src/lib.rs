//! Text → [`Analysis`](reportedly_model::Analysis): runs spaCy-trained pipelines natively.

mod assemble;
mod attribute_ruler;
mod chars;
mod config;
mod doc;
mod error;
mod files;
mod lemmatizer;
mod lexeme;
mod net;
mod norms;
mod pipeline;
mod strings;
mod tagger;
mod tokenizer;
mod transition;

pub use error::LoadError;
pub use pipeline::Pipeline;
