//! When something happened, as far as its words and the date of its report tell.

mod edtf;
mod interval;
mod words;

pub(crate) use edtf::parse_edtf;
pub(crate) use interval::Interval;
pub use words::edtf_in_words;
