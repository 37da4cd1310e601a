//! How far two words sound apart: an edit distance whose costs follow the ear.

use crate::sounds::sound::*;
use crate::sounds::{Sound, SoundSet};

/// Longer words are cut: no name is that long, and time must stay bounded.
const MOST_SOUNDS: usize = 48;

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
/// Cost of two neighbours changed about, a slip of the fingers.
const TRANSPOSED: f64 = 0.6;

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
    (GH, Q, 0.4),
    (GH, R, 0.5),
    (L, R, 0.7),
    (TS, S, 0.3),
    (TS, Z, 0.35),
    (TS, CH, 0.3),
    (TS, T, 0.5),
];

/// How alike two words sound: 1 for the same, 0 for nothing in common.
pub(crate) fn similarity(a: &[Sound], b: &[Sound], vowels_unwritten: bool) -> f64 {
    let (a, b) = (
        &a[..a.len().min(MOST_SOUNDS)],
        &b[..b.len().min(MOST_SOUNDS)],
    );
    if a == b {
        return if a.is_empty() { 0.0 } else { 1.0 };
    }
    let longest = weight_of(a).max(weight_of(b));
    if longest == 0.0 {
        return 0.0;
    }
    (1.0 - distance(a, b, vowels_unwritten) / longest).max(0.0)
}

/// What a word weighs: the consonants carry it.
fn weight_of(word: &[Sound]) -> f64 {
    word.iter()
        .map(|sound| {
            if sound.weak {
                0.1
            } else if sound.is_vowel_like() {
                0.6
            } else {
                1.0
            }
        })
        .sum()
}

fn distance(a: &[Sound], b: &[Sound], vowels_unwritten: bool) -> f64 {
    let width = b.len() + 1;
    let mut before_last = vec![0.0; width];
    let mut last: Vec<f64> = Vec::with_capacity(width);
    last.push(0.0);
    for (j, sound) in b.iter().enumerate() {
        last.push(last[j] + omission_cost(b, j, *sound, vowels_unwritten));
    }
    let mut current = vec![0.0; width];
    for (i, &x) in a.iter().enumerate() {
        let x_omitted = omission_cost(a, i, x, vowels_unwritten);
        current[0] = last[0] + x_omitted;
        for (j, &y) in b.iter().enumerate() {
            let y_omitted = omission_cost(b, j, y, vowels_unwritten);
            let mut best = last[j] + substitution_cost(x, y);
            best = best
                .min(last[j + 1] + x_omitted)
                .min(current[j] + y_omitted);
            if i > 0 && j > 0 && x == b[j - 1] && a[i - 1] == y {
                best = best.min(before_last[j - 1] + TRANSPOSED);
            }
            current[j + 1] = best;
        }
        std::mem::swap(&mut before_last, &mut last);
        std::mem::swap(&mut last, &mut current);
    }
    last[b.len()]
}

/// The first sound of a word counts in full: "Amir" is not "Samir", "Imad" is not "Mad".
fn omission_cost(word: &[Sound], at: usize, sound: Sound, vowels_unwritten: bool) -> f64 {
    if sound.weak {
        return WEAK_OMITTED;
    }
    if sound.is_vowel_like() {
        return match (vowels_unwritten, sound.set & GLIDES != 0) {
            (true, _) => VOWEL_UNWRITTEN,
            (false, true) if at > 0 => GLIDE_OMITTED,
            _ if at == 0 && word.len() > 1 => VOWEL_OMITTED + 0.2,
            _ => VOWEL_OMITTED,
        };
    }
    if sound.set == H || (at > 0 && sound.set & Y != 0) {
        BREATH_OMITTED
    } else {
        UNRELATED
    }
}

fn substitution_cost(x: Sound, y: Sound) -> f64 {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::romanised;
    use crate::sounds::sounds_of;

    fn alike(a: &str, b: &str) -> f64 {
        let unwritten =
            crate::script::leaves_vowels_unwritten(a) || crate::script::leaves_vowels_unwritten(b);
        similarity(
            &sounds_of(&romanised(a)),
            &sounds_of(&romanised(b)),
            unwritten,
        )
    }

    #[test]
    fn spelling_habits_are_no_difference() {
        for (a, b) in [
            ("Shahin", "Chahine"),
            ("Zoubaida", "Zoubaïda"),
            ("Zoubaida", "Zubayda"),
            ("Mohammed", "Muhammad"),
            ("Khaled", "Khalid"),
            ("Djamel", "Jamal"),
            ("Cemal", "Jamal"),
            ("Qandour", "Kandur"),
            ("Hussein", "Husain"),
            ("Yusuf", "Youssef"),
            ("Ghazali", "Gazali"),
            ("Othman", "Osman"),
            ("Dhiab", "Ziab"),
            ("Tchaikovsky", "Chaikovskii"),
            ("Schewtschenko", "Shevchenko"),
            ("Wladimir", "Vladimir"),
            ("Walid", "Oualid"),
            ("شاهين", "Chahine"),
            ("Gorbachev", "Gorbatschow"),
            ("محمود", "Mahmoud"),
            ("Żeleński", "Zelenskyy"),
        ] {
            assert!(alike(a, b) > 0.85, "{a} {b} {}", alike(a, b));
            assert_eq!(alike(a, b), alike(b, a));
        }
    }

    #[test]
    fn other_names_sound_different() {
        for (a, b) in [
            ("Wael", "Ziad"),
            ("Nabil", "Fadi"),
            ("Samir", "Amir"),
            ("Petrov", "Ivanov"),
            ("Marzouk", "Makki"),
            ("Nasser", "Yasser"),
        ] {
            assert!(alike(a, b) < 0.82, "{a} {b} {}", alike(a, b));
        }
    }
}
