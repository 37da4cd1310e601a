//! What a name or a phrase around a name means: "Beirut airport", "the north of Mali", "the
//! Turkish border town of Karkamış".

mod headed;
mod lexicon;
mod linked;
mod phrase;
mod rank;
mod words;

pub(crate) use lexicon::Lexicon;
pub(crate) use phrase::resolve_phrase;
pub(crate) use rank::{Candidate, tier_penalty};
pub(crate) use words::without_possessive;
