//! Dictionary forms: by rules, exceptions and word lists, as each language has them.

mod english;
mod french;
mod words;

use compact_str::CompactString;

use crate::LoadError;
use crate::config::Language;
use crate::files::PipelineFiles;
use english::EnglishLemmatizer;
use french::FrenchLemmatizer;

/// The file with the tables of a pipeline.
const FILE: &str = "lemmatizer/lookups/lookups.bin";

/// The lemmatiser of one pipeline.
#[derive(Debug)]
pub(crate) enum Lemmatizer {
    English(EnglishLemmatizer),
    French(FrenchLemmatizer),
}

impl Lemmatizer {
    /// Reads the tables of the pipeline.
    pub(crate) fn load(files: &PipelineFiles<'_>, language: Language) -> Result<Self, LoadError> {
        let bytes = files.read(FILE)?;
        let read = match language {
            Language::English => EnglishLemmatizer::read(&bytes).map(Self::English),
            Language::French => FrenchLemmatizer::read(&bytes).map(Self::French),
        };
        read.map_err(|error| LoadError::malformed(FILE, error))
    }

    /// The dictionary form of `word`, used as `pos` with the features `morph`.
    pub(crate) fn lemmatize(&self, word: &str, pos: &str, morph: &str) -> CompactString {
        if matches!(pos, "" | "EOL" | "SPACE") {
            return lower(word);
        }
        match self {
            Self::English(lemmatizer) => lemmatizer.lemmatize(word, pos, morph),
            Self::French(lemmatizer) => lemmatizer.lemmatize(word, pos),
        }
    }

    /// Whether the word lists have `word`, in lower case, or what it is a form of, as `pos`.
    pub(crate) fn knows(&self, word: &str, pos: &str) -> bool {
        match self {
            Self::English(lemmatizer) => lemmatizer.knows(word, pos),
            Self::French(_) => false,
        }
    }
}

fn lower(word: &str) -> CompactString {
    if word.is_ascii() {
        let mut lowered = CompactString::from(word);
        lowered.make_ascii_lowercase();
        return lowered;
    }
    word.to_lowercase().into()
}
