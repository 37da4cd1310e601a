//! Parts of people's names as units of an index.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use super::finder::{LEAST_ACROSS_SCRIPTS, WordsByScript};
use super::lookup::key_of;
use super::vocabulary::Unit;
use crate::crossing::japanese;
use crate::given_names::{self, Known};
use crate::halves;
use crate::name::{Form, Part, PartRole};
use crate::script::{self, Script, han};
use crate::similarity::{self, Ground, Likeness};
use crate::transcription;
use crate::word::Word;

/// Shorter words have no slips.
const SHORTEST_WITH_SLIP: usize = 5;

/// What a key is made of, so that a word is no number by chance.
#[derive(Hash)]
enum KeyOf<'w> {
    Spelling(&'w str),
    GivenName(usize),
    Syllable(usize),
    /// A word with a letter left out.
    Slip(&'w str),
    /// Chinese characters, each in its one form.
    Characters(&'w str),
    /// A reading of characters in Japanese, in its one form.
    Reading(&'w str),
    /// Arabic letters but the last, in their one form.
    Stem(&'w str),
    /// What a word is in Cyrillic, in its one form.
    InCyrillic(&'w str),
}

/// A part as an index has it: what it does in a name is left open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FormUnit(Part);

impl FormUnit {
    pub(super) fn of(form: &Arc<Form>) -> Self {
        Self(Part {
            role: PartRole::Middle,
            form: Arc::clone(form),
        })
    }

    pub(super) fn part(&self) -> &Part {
        &self.0
    }

    pub(super) fn form(&self) -> &Arc<Form> {
        &self.0.form
    }
}

/// How alike two forms are, in little room.
#[derive(Debug, Clone, Copy)]
pub(super) struct Alike {
    pub(super) degree: f32,
    /// Whether letters of two scripts hardly stand for each other.
    pub(super) doubtful: bool,
}

impl From<Likeness> for Alike {
    fn from(likeness: Likeness) -> Self {
        Self {
            degree: likeness.degree as f32,
            doubtful: likeness.ground == Ground::Doubtful,
        }
    }
}

/// The number of a form and how alike it is, which are kept for very many: in six bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct LikeForm([u8; 6]);

/// Degrees are told apart by so much, and never made less.
const DEGREES: f32 = 32_767.0;
const DOUBTFUL: u16 = 1 << 15;

impl LikeForm {
    fn new(number: u32, alike: Alike) -> Self {
        let degree = (alike.degree * DEGREES).ceil().min(DEGREES) as u16;
        let doubtful = if alike.doubtful { DOUBTFUL } else { 0 };
        let [a, b, c, d] = number.to_le_bytes();
        let [e, f] = (degree | doubtful).to_le_bytes();
        Self([a, b, c, d, e, f])
    }

    pub(super) fn number(self) -> u32 {
        let [a, b, c, d, ..] = self.0;
        u32::from_le_bytes([a, b, c, d])
    }

    pub(super) fn alike(self) -> Alike {
        let [.., e, f] = self.0;
        let alike = u16::from_le_bytes([e, f]);
        Alike {
            degree: f32::from(alike & !DOUBTFUL) / DEGREES,
            doubtful: alike & DOUBTFUL != 0,
        }
    }
}

impl Hash for FormUnit {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.text.hash(state);
        self.0.plain().hash(state);
    }
}

impl Unit for FormUnit {
    type Finder = WordsByScript;
    type Likeness = Alike;
    type Like = LikeForm;

    fn words(&self) -> impl Iterator<Item = &Word> {
        [Some(&self.0.core), self.0.with_particle.as_deref()]
            .into_iter()
            .flatten()
            .chain(&self.0.halves)
    }

    fn keys(&self) -> Vec<u32> {
        let mut keys = Vec::new();
        for word in self.words() {
            add_spelling(&mut keys, word.plain(), word.known());
            add_slips(&mut keys, word.plain());
            for full in word.short_for() {
                add_spelling(&mut keys, full.text, full.known);
            }
            for spelling in word.in_latin() {
                add_spelling(&mut keys, spelling.text, spelling.known);
            }
        }
        if self.0.writing.script == Script::Arabic {
            let spellings = script::spellings_of_title(self.0.plain()).iter();
            keys.extend(spellings.map(|spelling| key_of(KeyOf::Spelling(spelling))));
        }
        for rest in halves::without_one(self.0.plain()) {
            add_spelling(&mut keys, rest, given_names::known(rest));
        }
        let syllables = self.0.core.syllables().iter();
        keys.extend(syllables.map(|number| key_of(KeyOf::Syllable(*number))));
        add_characters(&mut keys, &self.0);
        add_transcriptions(&mut keys, &self.0);
        if self.0.writing.script == Script::Arabic {
            let stem = similarity::stem_in_arabic(&self.0.text);
            keys.push(key_of(KeyOf::Stem(&stem)));
        }
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    fn likeness(&self, other: &Self) -> Option<Alike> {
        let likeness = similarity::of_parts(&self.0, &other.0);
        let across = self.0.writing.script != other.0.writing.script;
        let enough = likeness.is_alike() && !(across && likeness.degree < LEAST_ACROSS_SCRIPTS);
        enough.then(|| likeness.into())
    }

    fn like(number: u32, alike: Alike) -> LikeForm {
        LikeForm::new(number, alike)
    }
}

fn add_spelling(keys: &mut Vec<u32>, plain: &str, known: &[Known]) {
    keys.push(key_of(KeyOf::Spelling(plain)));
    let names = known
        .iter()
        .map(|known| key_of(KeyOf::GivenName(known.number())));
    keys.extend(names);
}

/// Characters have in common with their other writings what these are, and with Latin words how
/// they are read in Japanese.
fn add_characters(keys: &mut Vec<u32>, part: &Part) {
    if part.writing.characters {
        let characters: String = part.text.chars().map(han::one_form).collect();
        keys.push(key_of(KeyOf::Characters(&characters)));
        let readings = japanese::readings(&part.text, LEAST_ACROSS_SCRIPTS);
        keys.extend(readings.iter().map(|word| key_of(KeyOf::Reading(word))));
    } else if part.writing.latin && japanese::may_be_reading(part.plain()) {
        keys.push(key_of(KeyOf::Reading(&japanese::one_form(part.plain()))));
    }
}

/// Foreign names in Cyrillic have in common with Latin words how these are written there.
fn add_transcriptions(keys: &mut Vec<u32>, part: &Part) {
    if part.writing.script == Script::Cyrillic {
        let own = transcription::one_form(&part.text);
        keys.push(key_of(KeyOf::InCyrillic(&own)));
        let syllables = transcription::syllables_of(&part.text).iter();
        keys.extend(syllables.map(|number| key_of(KeyOf::Syllable(*number))));
    } else if part.writing.script == Script::Latin {
        let written = transcription::of_latin(part.core.romanised());
        keys.extend(written.iter().map(|word| key_of(KeyOf::InCyrillic(word))));
    }
}

/// Words with one letter wrong, missing, added or exchanged with the next have in common what is
/// left without it, or without one of the two; the first is hardly mistaken.
fn add_slips(keys: &mut Vec<u32>, plain: &str) {
    if plain.len() + 1 < SHORTEST_WITH_SLIP {
        return;
    }
    keys.push(key_of(KeyOf::Slip(plain)));
    for at in 1..plain.len() {
        let (Some(before), Some(after)) = (plain.get(..at), plain.get(at + 1..)) else {
            continue;
        };
        keys.push(key_of(KeyOf::Slip(&[before, after].concat())));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_kept_with_how_alike_they_are() {
        for (number, degree, doubtful) in [(0, 0.0, false), (7, 0.6, true), (u32::MAX, 1.0, false)]
        {
            let like = LikeForm::new(number, Alike { degree, doubtful });
            assert_eq!((like.number(), like.alike().doubtful), (number, doubtful));
            let kept = like.alike().degree;
            assert!(kept >= degree && kept - degree < 1e-4, "{kept} {degree}");
        }
        assert_eq!(size_of::<LikeForm>(), 6);
    }
}
