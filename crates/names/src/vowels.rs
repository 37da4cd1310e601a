//! Vowels that a script writes, held against those of a Latin word.
//!
//! Romanisations of Arabic differ in nearly every vowel, so the ear of [`crate::distance`] forgives them.
//! Greek, Georgian and Armenian script write each vowel: "Արման" is *Arman*, and *Armen* is somebody else.

use smallvec::SmallVec;

use crate::script::Script;
use crate::sounds::sound::{E, GLIDES, I, O, U, Y};
use crate::sounds::{SoundSet, Sounding};

/// A vowel of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Vowel {
    set: SoundSet,
    /// Whether it may stand for nothing of its own: beside another, or between vowel and consonant.
    is_beside: bool,
}

type Vowels = SmallVec<[Vowel; 8]>;

/// More vowels than this are not looked at.
const MOST: usize = 15;

/// Longer words may have a vowel that differs.
const MOST_IN_SHORT: usize = 4;

/// Whether a native word and a Latin one have other vowels, where the script writes them.
pub(crate) fn differ(native: &Sounding, latin: &Sounding, script: Script) -> bool {
    let (mut own, other) = (of(native), of(latin));
    // In Georgian, the subject of a sentence ends in *i*: "ლევანი".
    let ends_in_i = own
        .last()
        .is_some_and(|last| last.set == I && !last.is_beside);
    if script == Script::Georgian && own.len() == other.len() + 1 && ends_in_i {
        own.pop();
    }
    differing(&own, &other) > usize::from(own.len() > MOST_IN_SHORT)
}

fn of(word: &Sounding) -> Vowels {
    let sounds = || word.ids.iter().map(|id| id.sound()).filter(|it| !it.weak);
    let is_vowel: SmallVec<[bool; 16]> = sounds().map(|it| it.is_vowel_like()).collect();
    let is_vowel = |at: Option<usize>| at.and_then(|at| is_vowel.get(at)) == Some(&true);
    let vowels = sounds().enumerate().filter(|(_, it)| it.is_vowel_like());
    let vowels = vowels.map(|(at, sound)| Vowel {
        set: sound.set,
        is_beside: sound.set & GLIDES != 0 || is_vowel(at.checked_sub(1)) || is_vowel(Some(at + 1)),
    });
    vowels.take(MOST).collect()
}

/// How many vowels differ on the best way through both words.
fn differing(a: &[Vowel], b: &[Vowel]) -> usize {
    let left_out = |vowel: &Vowel| usize::from(!vowel.is_beside);
    let mut last = [0; MOST + 1];
    for (at, vowel) in b.iter().enumerate() {
        last[at + 1] = last[at] + left_out(vowel);
    }
    for x in a {
        let mut current = [last[0] + left_out(x); MOST + 1];
        for (at, y) in b.iter().enumerate() {
            let exchanged = last[at] + usize::from(!may_be_one(x.set, y.set));
            let omitted = (last[at + 1] + left_out(x)).min(current[at] + left_out(y));
            current[at + 1] = exchanged.min(omitted);
        }
        last = current;
    }
    last[b.len()]
}

/// Whether two vowels may be spellings of one.
fn may_be_one(x: SoundSet, y: SoundSet) -> bool {
    const NEAR: &[(SoundSet, SoundSet)] = &[(E, I), (E, Y), (I, Y), (O, U)];
    let near = |(p, q): &(SoundSet, SoundSet)| x & p != 0 && y & q != 0 || x & q != 0 && y & p != 0;
    x & y != 0 || NEAR.iter().any(near)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::romanised;

    #[test]
    fn other_vowels_are_told_from_other_spellings() {
        let differ = |native: &str, latin: &str| {
            let script = crate::script::script_of_word(native);
            let sounding = |word: &str| Sounding::new(&romanised(word));
            differ(&sounding(native), &sounding(latin), script)
        };
        for (native, latin) in [
            ("Γιώργος", "Giorgos"),
            ("Γιώργος", "Yorgos"),
            ("Δημήτρης", "Demetris"),
            ("Αικατερίνη", "Ekaterini"),
            ("Παπαδόπουλος", "Papadopoulos"),
            ("Πετρόπουλος", "Petropulos"),
            ("გიორგი", "Georgi"),
            ("ლევანი", "Levan"),
            ("ბერიძე", "Beridze"),
            ("Պետրոսյան", "Petrosian"),
            ("Հովհաննիսյան", "Hovannisian"),
            ("Սարգսյան", "Sargsyan"),
        ] {
            assert!(!differ(native, latin), "{native} {latin}");
        }
        for (native, latin) in [
            ("Արման", "Armen"),
            ("Անի", "Anna"),
            ("ბერაძე", "Beridze"),
            ("მამულაძე", "Mamaladze"),
            ("Νίκος", "Nikas"),
            ("ნანა", "Nino"),
        ] {
            assert!(differ(native, latin), "{native} {latin}");
        }
    }
}
