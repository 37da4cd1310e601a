//! What sort of life an office speaks of: a striker and a minister of one name may be two.

use std::collections::BTreeSet;

use crate::tables::CALLINGS;
use crate::words::content_words;

/// The callings that a title speaks of: walks of life that few people change between. State,
/// arms, law and trade, between which many do change, are one.
pub(crate) fn of_title(title: &str) -> BTreeSet<&'static str> {
    let words = content_words(title);
    words
        .iter()
        .filter_map(|word| CALLINGS.get(word.as_str()).copied())
        .collect()
}
