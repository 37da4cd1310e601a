//! From spelling to sound.
//!
//! One sound is spelled differently by English, French, German, Turkish or Spanish ears (*sh*,
//! *ch*, *sch*, *ş*), and one spelling stands for different sounds (*ch* is *sh* in French, *kh*
//! in German). So a spelling is turned into units, each with the **set** of sounds that it may
//! stand for; two spellings go together where the sets meet.

mod costs;
mod spellings;

use smallvec::SmallVec;

use crate::walk::Letter;
pub(crate) use costs::{Costs, is_consonant, omission_cost};
use spellings::spelling_at;

/// A set of sounds, one bit a sound.
pub(crate) type SoundSet = u32;

/// A set of firm sounds, those that cost a full unit to leave out, one bit a sound.
pub(crate) type FirmSounds = u64;

/// Sounds by name; the order is that of the bits.
pub(crate) mod sound {
    use super::SoundSet;

    macro_rules! sounds {
        ($($name:ident = $bit:expr),* $(,)?) => {
            $(pub(crate) const $name: SoundSet = 1 << $bit;)*
        };
    }

    sounds! {
        A = 0, E = 1, I = 2, O = 3, U = 4,
        // Y and W stand between vowels and consonants.
        Y = 5, W = 6,
        P = 7, B = 8, F = 9, V = 10, M = 11, N = 12,
        T = 13, D = 14, TH = 15, DH = 16, S = 17, Z = 18, SH = 19, ZH = 20,
        CH = 21, J = 22, TS = 23, K = 24, G = 25, Q = 26, KH = 27, GH = 28,
        H = 29, L = 30, R = 31,
    }

    /// All vowels.
    pub(crate) const VOWELS: SoundSet = A | E | I | O | U;
    /// Sounds between vowels and consonants.
    pub(crate) const GLIDES: SoundSet = Y | W;
}

/// One unit of a spelling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Sound {
    /// What it may stand for; empty for an apostrophe.
    pub(crate) set: SoundSet,
    /// Whether it is often silent or left out: final *e* and *h*, an apostrophe, soft *ğ*.
    pub(crate) weak: bool,
}

impl Sound {
    /// Whether it can be nothing but a vowel or a glide.
    pub(crate) fn is_vowel_like(self) -> bool {
        self.set & !(sound::VOWELS | sound::GLIDES) == 0
    }
}

/// A sound by its number in the table of [`Costs`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct SoundId(u8);

impl SoundId {
    pub(crate) fn sound(self) -> Sound {
        Costs::table().sound(self)
    }

    pub(crate) fn place(self) -> usize {
        usize::from(self.0)
    }
}

impl Letter for SoundId {
    fn byte(self) -> u8 {
        self.0
    }

    fn of_byte(byte: u8) -> Self {
        Self(byte)
    }
}

/// Longer words are cut: no name is that long, and time must stay bounded.
pub(crate) const MOST_SOUNDS: usize = 48;

/// How a word sounds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sounding {
    /// Its units, the first 48 of them.
    pub(crate) ids: SmallVec<[SoundId; 16]>,
    /// What it weighs: the consonants carry it.
    pub(crate) weight: f64,
    /// The firm sounds that it has, a bit each: those that cost a full unit to leave out.
    pub(crate) firm: FirmSounds,
    /// The firm sounds that come cheaper beside one of its own.
    pub(crate) near: FirmSounds,
}

impl Sounding {
    /// The sounds of a romanised, lower-case word.
    pub(crate) fn new(romanised: &str) -> Self {
        Self::of(sounds_of(romanised))
    }

    /// For each of its firm sounds that is near firm ones only, the groups of those that cost no
    /// more than `most` beside it.
    pub(crate) fn near_each_firm(&self, most: f64) -> impl Iterator<Item = u32> {
        let costs = Costs::table();
        let firm = self.ids.iter().filter(|id| costs.firm(**id) != 0);
        let firm = firm.filter(|id| !costs.is_near_soft(**id));
        firm.map(move |id| groups_of_firm(costs.firm_within(*id, most)))
    }

    /// The groups of firm sounds that cost no more than `most` beside one of its own.
    pub(crate) fn near_any(&self, most: f64) -> u32 {
        let costs = Costs::table();
        let near = self.ids.iter().map(|id| costs.firm_within(*id, most));
        groups_of_firm(near.fold(0, |all, near| all | near))
    }

    fn of(mut ids: SmallVec<[SoundId; 16]>) -> Self {
        ids.truncate(MOST_SOUNDS);
        let costs = Costs::table();
        Self {
            weight: ids.iter().map(|&id| costs.weight(id)).sum(),
            firm: ids.iter().fold(0, |all, &id| all | costs.firm(id)),
            near: ids.iter().fold(0, |all, &id| all | costs.near(id)),
            ids,
        }
    }
}

/// Firm sounds in 24 groups, a bit each, so that those of a word take less room: neighbours, which
/// are like each other as a rule, share one.
pub(crate) fn groups_of_firm(mut firm: u64) -> u32 {
    let mut groups = 0;
    while firm != 0 {
        groups |= 1 << (firm.trailing_zeros() * 3 / 8);
        firm &= firm - 1;
    }
    groups
}

/// The units of a romanised, lower-case word.
fn sounds_of(word: &str) -> SmallVec<[SoundId; 16]> {
    let letters: SmallVec<[char; 32]> = word.chars().collect();
    let mut sounds = SmallVec::new();
    let mut at = 0;
    while at < letters.len() {
        let (length, unit) = spelling_at(&letters, at);
        at += length;
        for sound in unit.into_iter().flatten() {
            let id = costs::id_of(sound);
            // A doubled letter sounds like a single one.
            if sounds.last() != Some(&id) {
                sounds.push(id);
            }
        }
    }
    sounds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_sound_meet() {
        for (a, b) in [
            ("sh", "ch"),
            ("sh", "ş"),
            ("sh", "sch"),
            ("ou", "u"),
            ("oo", "u"),
            ("dj", "j"),
            ("dj", "c"),
            ("q", "k"),
            ("gh", "g"),
            ("kh", "ch"),
            ("w", "v"),
            ("ph", "f"),
            ("th", "t"),
            ("th", "s"),
            ("dh", "z"),
            ("dh", "d"),
            ("tz", "ts"),
            ("č", "c"),
        ] {
            let (a_sounds, b_sounds) = (sounds_of(a), sounds_of(b));
            assert_eq!((a_sounds.len(), b_sounds.len()), (1, 1), "{a} {b}");
            assert_ne!(
                a_sounds[0].sound().set & b_sounds[0].sound().set,
                0,
                "{a} {b}"
            );
        }
    }

    #[test]
    fn doubled_letters_are_one_unit() {
        assert_eq!(sounds_of("hassan"), sounds_of("hasan"));
        assert_eq!(sounds_of("saad"), sounds_of("sad"));
    }
}
