//! French, in the shape that the frames are written for: one shape of tree, one set of frames.
//!
//! [`for_frames`] turns the analysis of a French report into one whose labels, tags and lemmas are
//! those of the English model; spans still lie in the report, so that all that a claim shows is
//! French. `docs/decisions/french.md` tells why.

mod apposition;
mod arguments;
mod attachment;
mod clauses;
mod coordination;
mod draft;
mod english;
mod lexicon;
pub mod names;
mod passes;
mod speech;
pub mod wording;
mod words;

use reportedly_model::{Analysis, Report};

use draft::Draft;

/// Whether `report` is in French.
pub fn is_french(report: &Report) -> bool {
    let language = report.language.as_deref().unwrap_or_default();
    language.split(['-', '_']).next() == Some("fr")
}

/// The analysis of a French text as one of English words over the same text.
pub fn for_frames(analysis: &Analysis) -> Analysis {
    let mut draft = Draft::new(analysis);
    passes::run(&mut draft);
    draft.finish()
}
