//! What it costs to leave a sound out or to take one for another, looked up by number.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use super::sound::*;
use super::{Sound, SoundId, SoundSet, spellings};

/// Cost of a sound that the other word has not got at all.
const UNRELATED: f64 = 1.0;
/// Cost of spellings that only may stand for one sound, beside spelling it the same.
const AMBIGUOUS: f64 = 0.04;
/// Cost of a weak unit left out.
const WEAK_OMITTED: f64 = 0.08;
/// Cost of a vowel left out.
const VOWEL_OMITTED: f64 = 0.4;
/// Cost of a vowel that only one script writes.
const VOWEL_UNWRITTEN: f64 = 0.06;
/// Cost of a glide (*y*, *w*) left out.
const GLIDE_OMITTED: f64 = 0.25;
/// Cost of an *h* left out, or of a *j* that may be a glide.
const BREATH_OMITTED: f64 = 0.45;
/// So many consonants have a number of their own.
const MOST_CONSONANTS: u8 = 63;
/// Room for all sounds that spellings have.
const ROOM: usize = 128;

/// Costs of sounds that languages or ears exchange; symmetric.
const NEAR: &[(SoundSet, SoundSet, f64)] = &[
    (E, I, 0.1),
    (O, U, 0.1),
    (A, E, 0.15),
    (A, O, 0.3),
    (A, I, 0.35),
    (A, U, 0.4),
    (E, O, 0.4),
    (I, U, 0.45),
    (E, U, 0.45),
    (I, O, 0.45),
    (I, Y, 0.0),
    (E, Y, 0.15),
    (U, W, 0.05),
    (O, W, 0.15),
    (A, Y, 0.45),
    (A, W, 0.45),
    (Y, W, 0.6),
    (V, W, 0.1),
    (U, V, 0.3),
    (P, B, 0.35),
    (B, V, 0.45),
    (F, V, 0.25),
    (P, F, 0.4),
    (M, N, 0.6),
    (D, T, 0.35),
    (D, DH, 0.15),
    (DH, Z, 0.15),
    (DH, TH, 0.2),
    (T, TH, 0.1),
    (TH, S, 0.15),
    (S, Z, 0.3),
    (S, SH, 0.35),
    (SH, CH, 0.25),
    (SH, ZH, 0.3),
    (ZH, J, 0.15),
    (J, CH, 0.35),
    (J, G, 0.3),
    (J, Y, 0.4),
    (J, Z, 0.4),
    (ZH, Z, 0.3),
    (K, Q, 0.05),
    (K, G, 0.4),
    (Q, G, 0.2),
    (K, KH, 0.25),
    (KH, H, 0.2),
    (KH, GH, 0.35),
    (GH, G, 0.1),
    // Ukrainian and Belarusian h is Russian g.
    (G, H, 0.4),
    (GH, Q, 0.4),
    (GH, R, 0.5),
    (L, R, 0.7),
    (TS, S, 0.3),
    (TS, Z, 0.35),
    (TS, CH, 0.3),
    (TS, T, 0.5),
];

/// Costs of all sounds, by their numbers.
pub(crate) struct Costs {
    sounds: Vec<Sound>,
    ids: HashMap<Sound, SoundId, FixedState>,
    /// Of taking one sound for another.
    exchange: Vec<[f64; ROOM]>,
    firm: [u64; ROOM],
    near: [u64; ROOM],
    /// Whether a sound that is not firm comes cheaper beside it.
    near_soft: [bool; ROOM],
    weight: [f64; ROOM],
    /// The numbers of consonants among themselves.
    consonants: Vec<SoundId>,
    consonant: [Option<u8>; ROOM],
}

static COSTS: LazyLock<Costs> = LazyLock::new(|| {
    let mut all: Vec<Sound> = spellings::all_units().collect();
    all.sort_unstable();
    all.dedup();
    Costs::of(all)
});

/// What no spelling has sounds like an apostrophe.
const SILENT: Sound = Sound { set: 0, weak: true };

/// The number of a sound.
pub(super) fn id_of(sound: Sound) -> SoundId {
    COSTS.ids.get(&sound).copied().unwrap_or(SoundId(0))
}

impl Costs {
    /// The one table.
    pub(crate) fn table() -> &'static Self {
        &COSTS
    }

    fn of(sounds: Vec<Sound>) -> Self {
        debug_assert!(sounds.len() <= ROOM, "{} sounds", sounds.len());
        let numbered = sounds.iter().zip(0..=u8::MAX);
        let ids = numbered.map(|(sound, at)| (*sound, SoundId(at))).collect();
        let exchange: Vec<[f64; ROOM]> = sounds.iter().map(|x| costs_beside(*x, &sounds)).collect();
        let mut table = Self {
            ids,
            exchange,
            firm: [0; ROOM],
            near: [0; ROOM],
            near_soft: [false; ROOM],
            weight: [0.0; ROOM],
            consonants: Vec::new(),
            consonant: [None; ROOM],
            sounds,
        };
        table.mark_firm_sounds();
        table.number_consonants();
        table
    }

    fn mark_firm_sounds(&mut self) {
        let firm: Vec<usize> = (0..self.sounds.len())
            .filter(|&at| is_firm(self.sounds[at]))
            .collect();
        // Where there are more than bits, some have none and are never missed.
        for (bit, &at) in firm.iter().take(64).enumerate() {
            self.firm[at] = 1 << bit;
        }
        for (at, sound) in self.sounds.iter().enumerate() {
            self.weight[at] = weight_of(*sound);
            for &other in &firm {
                if self.exchange[at][other] < UNRELATED {
                    self.near[at] |= self.firm[other];
                    self.near_soft[other] |= !is_firm(*sound);
                }
            }
        }
    }

    fn number_consonants(&mut self) {
        for (sound, at) in self.sounds.iter().zip(0..=u8::MAX) {
            let number = u8::try_from(self.consonants.len()).unwrap_or(u8::MAX);
            if is_consonant(*sound) && number < MOST_CONSONANTS {
                self.consonant[usize::from(at)] = Some(number);
                self.consonants.push(SoundId(at));
            }
        }
    }

    /// The number of a consonant among consonants, below 63.
    pub(crate) fn consonant(&self, id: SoundId) -> Option<u8> {
        self.consonant.get(id.place()).copied().flatten()
    }

    /// All consonants with their numbers.
    pub(crate) fn consonants(&self) -> impl Iterator<Item = (SoundId, u8)> {
        self.consonants.iter().copied().zip(0..)
    }

    /// The sound of a number.
    pub(crate) fn sound(&self, id: SoundId) -> Sound {
        self.sounds.get(id.place()).copied().unwrap_or(SILENT)
    }

    /// All sounds, by number.
    pub(crate) fn all(&self) -> impl Iterator<Item = SoundId> {
        (0..=u8::MAX).map(SoundId).take(self.sounds.len())
    }

    /// What the sound weighs in its word.
    pub(crate) fn weight(&self, id: SoundId) -> f64 {
        self.weight[id.place() % ROOM]
    }

    /// The bit of a sound that costs a full unit wherever it is left out; no bit for others.
    pub(crate) fn firm(&self, id: SoundId) -> u64 {
        self.firm[id.place() % ROOM]
    }

    /// The bits of the firm sounds that cost less than a full unit beside it.
    pub(crate) fn near(&self, id: SoundId) -> u64 {
        self.near[id.place() % ROOM]
    }

    /// The bits of the firm sounds that cost less than a full unit and no more than `most` beside it.
    pub(super) fn firm_within(&self, id: SoundId, most: f64) -> u64 {
        let near = self.exchange(id).iter().zip(self.firm);
        let near = near.filter(|(cost, _)| **cost < UNRELATED && **cost <= most);
        near.fold(0, |all, (_, firm)| all | firm)
    }

    /// Whether the sound comes cheaper beside one that is not firm.
    pub(super) fn is_near_soft(&self, id: SoundId) -> bool {
        self.near_soft[id.place() % ROOM]
    }

    /// The costs of taking the sound for another, by number.
    pub(crate) fn exchange(&self, id: SoundId) -> &[f64; ROOM] {
        const NONE: &[f64; ROOM] = &[UNRELATED; ROOM];
        self.exchange.get(id.place()).unwrap_or(NONE)
    }
}

/// The consonants carry a word.
fn weight_of(sound: Sound) -> f64 {
    if sound.weak {
        0.1
    } else if sound.is_vowel_like() {
        0.6
    } else {
        1.0
    }
}

/// Sounds that carry a word: all but vowels, *h* and what may be silent.
pub(crate) fn is_consonant(sound: Sound) -> bool {
    !sound.weak && !sound.is_vowel_like() && sound.set != H
}

fn is_firm(sound: Sound) -> bool {
    is_consonant(sound) && sound.set & Y == 0
}

fn costs_beside(x: Sound, sounds: &[Sound]) -> [f64; ROOM] {
    let mut costs = [UNRELATED; ROOM];
    for (cost, y) in costs.iter_mut().zip(sounds) {
        *cost = exchange_cost(x, *y);
    }
    costs
}

fn exchange_cost(x: Sound, y: Sound) -> f64 {
    if x.set == y.set {
        return 0.0;
    }
    if x.set & y.set != 0 {
        return AMBIGUOUS;
    }
    let near = NEAR.iter().filter_map(|&(p, q, cost)| {
        let meets = (x.set & p != 0 && y.set & q != 0) || (x.set & q != 0 && y.set & p != 0);
        meets.then_some(cost + AMBIGUOUS)
    });
    near.fold(UNRELATED, f64::min)
}

/// Cost of leaving the sound out that stands at `at` of a word of `length` sounds. The first sound
/// of a word counts in full: "Amir" is not "Samir", "Imad" is not "Mad".
pub(crate) fn omission_cost(sound: Sound, at: usize, length: usize, vowels_unwritten: bool) -> f64 {
    if sound.weak {
        return WEAK_OMITTED;
    }
    if sound.is_vowel_like() {
        return match (vowels_unwritten, sound.set & GLIDES != 0) {
            (true, _) => VOWEL_UNWRITTEN,
            (false, true) if at > 0 => GLIDE_OMITTED,
            _ if at == 0 && length > 1 => VOWEL_OMITTED + 0.2,
            _ => VOWEL_OMITTED,
        };
    }
    if sound.set == H || (at > 0 && sound.set & Y != 0) {
        BREATH_OMITTED
    } else {
        UNRELATED
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_has_a_number() {
        for letter in '\0'..=char::MAX {
            let (_, units) = spellings::spelling_at(&['q', letter], 1);
            for sound in units.into_iter().flatten() {
                assert!(COSTS.ids.contains_key(&sound), "{letter} {sound:?}");
            }
        }
        assert!(COSTS.sounds.len() <= ROOM, "{}", COSTS.sounds.len());
        let firm = COSTS.sounds.iter().filter(|sound| is_firm(**sound)).count();
        assert!(firm <= 64, "{firm}");
        let consonants = COSTS.sounds.iter().filter(|sound| is_consonant(**sound));
        assert!(consonants.count() <= usize::from(MOST_CONSONANTS));
    }

    #[test]
    fn exchanging_costs_the_same_both_ways() {
        for &x in COSTS.ids.values() {
            for &y in COSTS.ids.values() {
                let (there, back) = (COSTS.exchange(x)[y.place()], COSTS.exchange(y)[x.place()]);
                assert_eq!(there, back, "{:?} {:?}", x.sound(), y.sound());
            }
        }
    }
}
