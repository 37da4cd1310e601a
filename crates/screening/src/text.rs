//! Words looked for in all that entities say.

mod evaluate;
mod index;
mod near;
mod postings;
mod query;

pub use index::TextIndex;
pub use query::{Query, QueryError};

use any_ascii::any_ascii;
use reportedly_names::composed;

/// The words of a text, in lower-case letters of the Latin alphabet without marks: what is looked
/// for and what is looked through are brought to the same form.
pub(crate) fn words_of(text: &str) -> Vec<String> {
    let plain = any_ascii(&composed(text)).to_lowercase();
    let words = plain.split(|letter: char| !letter.is_ascii_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
