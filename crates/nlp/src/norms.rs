//! Normal forms that are not simply the word in lower case.

use std::collections::HashMap;

use foldhash::fast::FixedState;
use serde::Deserialize;

use crate::LoadError;
use crate::files::PipelineFiles;
use crate::strings::string_id;

/// The file with the model's own table.
const FILE: &str = "vocab/lookups.bin";

/// Punctuation and currencies that every spaCy pipeline takes for one another: the norm, then
/// the words that have it.
const PUNCTUATION: [(&str, &str); 11] = [
    ("'s", "'s 'S ’s ’S"),
    ("'", "’ ‘ ´ `"),
    ("\"", "” “ '' `` ´´ „ » « ‘‘ ’’"),
    ("?", "？"),
    ("!", "！"),
    (",", "，"),
    (";", "；"),
    (":", "："),
    (".", "。 ।"),
    ("...", "…"),
    ("-", "— – -- --- ——"),
];

/// Currencies, whose norm is the dollar sign.
const CURRENCIES: &str = "€ £ ¥ ฿ US$ C$ A$ ₺ ₹ ৳ ₩ Mex$ ₣ E£";

/// Norms by the id of the word.
#[derive(Debug)]
pub(crate) struct Norms(HashMap<u64, u64, FixedState>);

/// The tables of the file, of which one concerns us.
#[derive(Deserialize)]
struct Tables {
    #[serde(default)]
    lexeme_norm: HashMap<u64, String>,
}

impl Default for Norms {
    fn default() -> Self {
        let currencies = CURRENCIES.split(' ').map(|word| ("$", word));
        let punctuation = PUNCTUATION
            .iter()
            .flat_map(|(norm, words)| words.split(' ').map(move |word| (*norm, word)));
        Self(
            punctuation
                .chain(currencies)
                .map(|(norm, word)| (string_id(word), string_id(norm)))
                .collect(),
        )
    }
}

impl Norms {
    /// The norms of every pipeline, overruled by those of this one.
    pub(crate) fn load(files: &PipelineFiles<'_>) -> Result<Self, LoadError> {
        let tables: Tables = rmp_serde::from_slice(&files.read(FILE)?)
            .map_err(|error| LoadError::malformed(FILE, error))?;
        let mut norms = Self::default();
        norms.0.extend(
            tables
                .lexeme_norm
                .iter()
                .map(|(&word, norm)| (word, string_id(norm))),
        );
        Ok(norms)
    }

    /// The norm of the word with this id, where it has one of its own.
    pub(crate) fn get(&self, orth: u64) -> Option<u64> {
        self.0.get(&orth).copied()
    }
}
