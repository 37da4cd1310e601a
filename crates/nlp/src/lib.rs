//! Text → [`Analysis`](reportedly_model::Analysis): runs spaCy-trained pipelines natively.
//!
//! A [`Pipeline`] is loaded from the wheel of a model, as it is published, in a tenth of a second
//! or two, and needs nothing else at run time. It says of a text what spaCy says of it, token by token:
//! `make parity` compares the two on news, `tests/frozen.rs` on recorded texts. It knows nothing
//! of claims, and gives the same analysis for the same text, alone or in company, on any machine.
//!
//! The way of a text:
//!
//! | stage | modules | what it adds |
//! |---|---|---|
//! | tokenizer | `tokenizer`, `lexeme`, `norms`, `strings` | tokens, and the ids of their attributes |
//! | token vectors | `net` | two sets, one for tagger and parser, one for entities |
//! | tagger or morphologiser | `tagger` | fine-grained tags, or parts of speech and morphology |
//! | parser, entity recogniser | `transition` | heads, dependencies, sentences; entities |
//! | attribute ruler | `attribute_ruler` | what the one before leaves out, and some lemmas |
//! | lemmatiser | `lemmatizer` | the other lemmas |
//!
//! What passes between them stands in `doc`; `assemble` makes the public form of it. Two
//! languages are there, as `config` lists them: English (`en_core_web_sm`) and French
//! (`fr_core_news_md`, whose token vectors also rest on vectors of half a million words). A model
//! that needs something else is refused with a [`LoadError`] that says what. `senter`, which both
//! pipelines have disabled, is left out.
//!
//! ```
//! use std::path::PathBuf;
//! use reportedly_nlp::Pipeline;
//!
//! // The folder that `make data` fills.
//! let data = std::env::var_os("REPORTEDLY_DATA").map_or("../../data".into(), PathBuf::from);
//! let pipeline = Pipeline::open(&data)?;
//! let analysis = pipeline.analyze("Irena Novak fled to Tbilisi. She's there now.");
//!
//! assert_eq!(analysis.sentences.len(), 2);
//! let fled = &analysis.tokens[2];
//! assert_eq!((&*fled.lemma, &*fled.pos, &*fled.dep), ("flee", "VERB", "ROOT"));
//! assert_eq!(analysis.entities[1].label, "GPE");
//!
//! let french = Pipeline::open_language(&data, "fr")?.analyze("Elle aurait gagné Tbilissi.");
//! let gagné = &french.tokens[2];
//! assert_eq!((&*gagné.lemma, &*gagné.pos, &*gagné.dep), ("gagner", "VERB", "ROOT"));
//! # Ok::<(), reportedly_nlp::LoadError>(())
//! ```

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
