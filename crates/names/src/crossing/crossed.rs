//! Many words of one script, among which those like a word of another are found.

use super::from_latin::NativeWords;
use super::from_native::FromNative;
use super::{Crossing, MOST_LETTERS, tables, units};
use crate::script::Script;
use crate::walk::WordTree;
use crate::word::Word;

/// Words of one script, to be found by a word of another.
#[derive(Debug)]
pub(crate) enum Crossed {
    /// Latin ones, by their letters.
    Latin(WordTree<u8>),
    /// Those of a script that has a table, by the rows of their letters.
    Native(Script, NativeWords),
}

impl Crossed {
    /// Of words that are all of `script`, with numbers; `None` where it has no table.
    pub(crate) fn of<'w>(
        script: Script,
        words: impl Iterator<Item = (&'w Word, u32)>,
    ) -> Option<Self> {
        if script == Script::Latin {
            let letters = |word: &Word| {
                let letters = units::latin_letters(word.romanised());
                letters.get(..MOST_LETTERS).unwrap_or(&letters).into()
            };
            let words = words.map(|(word, number)| (letters(word), number));
            return Some(Self::Latin(WordTree::of(words.collect())));
        }
        let table = tables::of(script)?;
        let rows = |word: &Word| match Crossing::new(word.romanised(), script) {
            Crossing::Native { rows, .. } => rows,
            _ => Box::default(),
        };
        let words = words.map(|(word, number)| (rows(word), number));
        Some(Self::Native(
            script,
            NativeWords::of(table, words.collect()),
        ))
    }

    /// Adds the numbers of the words that [`likeness`](super::likeness) makes `least` or more like `word`; false
    /// where no table tells.
    pub(crate) fn find(&self, word: &Word, least: f64, found: &mut Vec<u32>) -> bool {
        match (self, word.crossing()) {
            (Self::Latin(words), Crossing::Native { script, rows }) => {
                let Some(table) = tables::of(*script) else {
                    return false;
                };
                words.walk(&mut FromNative::new(table, rows, least, found));
            }
            (Self::Native(script, words), Crossing::Latin(places)) => {
                let Some(table) = tables::of(*script) else {
                    return false;
                };
                words.find(table, places, least, found);
            }
            _ => return false,
        }
        true
    }
}
