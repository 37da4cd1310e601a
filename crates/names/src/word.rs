use std::sync::OnceLock;

use compact_str::CompactString;

use crate::crossing::Crossing;
use crate::given_names::{self, Known, Spelling};
use crate::letters;
use crate::script::Script;
use crate::sounds::Sounding;
use crate::syllables;
use crate::transcription;
use crate::wordlists::{self, FullForm};

/// A word in plain letters and in sounds, with all that is known of it, so that comparing looks
/// nothing up.
#[derive(Debug, Clone)]
pub(crate) struct Word {
    plain: CompactString,
    /// The word with its diacritics and apostrophes, where it has any.
    marked: Option<Box<str>>,
    script: Script,
    pub(crate) sounds: Sounding,
    /// What lists tell of it; nothing of most words.
    told: Option<Box<Told>>,
    /// Made when it first meets a word of another script.
    abroad: OnceLock<Box<Abroad>>,
}

/// What meets words of other scripts.
#[derive(Debug, Clone)]
struct Abroad {
    crossing: Crossing,
    /// Made when it first meets one in Cyrillic.
    in_cyrillic: OnceLock<Box<[CompactString]>>,
}

/// What lists tell of a word.
#[derive(Debug, Clone, Copy, Default)]
struct Told {
    known: &'static [Known],
    short_for: &'static [FullForm],
    syllables: &'static [usize],
    in_latin: &'static [Spelling],
}

impl Told {
    fn of(plain: &str, script: Script) -> Option<Box<Self>> {
        let told = Self {
            known: given_names::known(plain),
            short_for: wordlists::full_forms(plain),
            syllables: syllables::spelled_by(plain),
            in_latin: match script {
                Script::Arabic => given_names::latin_spellings(plain),
                _ => &[],
            },
        };
        let is_told = !told.known.is_empty()
            || !told.short_for.is_empty()
            || !told.syllables.is_empty()
            || !told.in_latin.is_empty();
        is_told.then(|| Box::new(told))
    }
}

impl Word {
    /// The word that is written `romanised` in Latin letters.
    pub(crate) fn new(romanised: &str) -> Self {
        Self::written(romanised, Script::Latin)
    }

    /// The word of `script` that reads `romanised` in Latin letters.
    pub(crate) fn written(romanised: &str, script: Script) -> Self {
        let plain = letters::plain(romanised);
        Self {
            marked: (romanised != plain).then(|| romanised.into()),
            script,
            sounds: Sounding::new(romanised),
            told: Told::of(&plain, script),
            abroad: OnceLock::new(),
            plain,
        }
    }

    /// Plain ASCII letters and digits.
    pub(crate) fn plain(&self) -> &str {
        &self.plain
    }

    pub(crate) fn script(&self) -> Script {
        self.script
    }

    /// The given names that it spells.
    pub(crate) fn known(&self) -> &'static [Known] {
        self.told.as_ref().map_or(&[], |told| told.known)
    }

    /// What it is short for.
    pub(crate) fn short_for(&self) -> &'static [FullForm] {
        self.told.as_ref().map_or(&[], |told| told.short_for)
    }

    /// The Chinese and Korean syllables that it spells.
    pub(crate) fn syllables(&self) -> &'static [usize] {
        self.told.as_ref().map_or(&[], |told| told.syllables)
    }

    /// Usual Latin spellings, for a name in Arabic letters.
    pub(crate) fn in_latin(&self) -> &'static [Spelling] {
        self.told.as_ref().map_or(&[], |told| told.in_latin)
    }

    /// The word made ready to meet words of another script.
    pub(crate) fn crossing(&self) -> &Crossing {
        &self.abroad().crossing
    }

    fn abroad(&self) -> &Abroad {
        self.abroad.get_or_init(|| {
            Box::new(Abroad {
                crossing: Crossing::new(self.romanised(), self.script),
                in_cyrillic: OnceLock::new(),
            })
        })
    }

    /// What a Latin word is in Cyrillic by the rules of several languages.
    pub(crate) fn in_cyrillic(&self) -> &[CompactString] {
        self.abroad()
            .in_cyrillic
            .get_or_init(|| transcription::of_latin(self.romanised()).into_boxed_slice())
    }

    /// The word in Latin letters with their diacritics and apostrophes.
    pub(crate) fn romanised(&self) -> &str {
        self.marked.as_deref().unwrap_or(&self.plain)
    }
}

impl PartialEq for Word {
    fn eq(&self, other: &Self) -> bool {
        self.plain == other.plain
            && self.marked == other.marked
            && self.script == other.script
            && self.sounds == other.sounds
    }
}

impl Eq for Word {}
