//! Which word of one organisation's name goes with which of the other.

use std::ops::Range;
use std::sync::Arc;

use super::numbers;
use super::words::{OrganizationWord, Weight};
use crate::disjoint::{Pairs, Stretches, choose};
use crate::distance;

/// Words less alike are two.
const ALIKE: f64 = 0.7;
/// Up to so many neighbours may be written in one: "Good Will", "van der Bilt".
const MOST_JOINED: usize = 3;

/// Neighbouring words of one name that go with neighbouring words of the other; on one side there
/// is always just one.
#[derive(Debug)]
pub(super) struct Pair<'n> {
    pub(super) a: &'n [Arc<OrganizationWord>],
    pub(super) b: &'n [Arc<OrganizationWord>],
    at: (usize, usize),
    /// From 0 to 1, which is the same.
    pub(super) degree: f64,
}

/// Words that go together, and what is left over of each name.
#[derive(Debug)]
pub(super) struct Alignment<'n> {
    pub(super) pairs: Pairs<Pair<'n>>,
    pub(super) only_a: Vec<&'n OrganizationWord>,
    pub(super) only_b: Vec<&'n OrganizationWord>,
}

/// Takes the best pair, then the best of what is left, and so on.
pub(super) fn aligned<'n>(
    a: &'n [Arc<OrganizationWord>],
    b: &'n [Arc<OrganizationWord>],
) -> Alignment<'n> {
    let mut candidates = candidates(a, b);
    candidates.sort_by(|x, y| {
        y.degree
            .total_cmp(&x.degree)
            .then_with(|| x.at.0.abs_diff(x.at.1).cmp(&y.at.0.abs_diff(y.at.1)))
            .then_with(|| x.at.cmp(&y.at))
    });
    let choice = choose(candidates, a.len(), b.len());
    Alignment {
        only_a: choice.left_of_a(a).map(Arc::as_ref).collect(),
        only_b: choice.left_of_b(b).map(Arc::as_ref).collect(),
        pairs: choice.pairs,
    }
}

impl Stretches for Pair<'_> {
    fn stretches(&self) -> (Range<usize>, Range<usize>) {
        let (a, b) = self.at;
        (a..a + self.a.len(), b..b + self.b.len())
    }
}

fn candidates<'n>(a: &'n [Arc<OrganizationWord>], b: &'n [Arc<OrganizationWord>]) -> Vec<Pair<'n>> {
    let mut pairs = Vec::new();
    for (i, word_a) in a.iter().enumerate() {
        for (j, word_b) in b.iter().enumerate() {
            let degree = likeness(word_a, word_b);
            if degree >= ALIKE {
                pairs.push(Pair {
                    a: &a[i..=i],
                    b: &b[j..=j],
                    at: (i, j),
                    degree,
                });
            }
            for count in 2..=MOST_JOINED {
                if let Some(several) = a.get(i..i + count).filter(|all| in_one(all, word_b)) {
                    pairs.push(Pair {
                        a: several,
                        b: &b[j..=j],
                        at: (i, j),
                        degree: 1.0,
                    });
                }
                if let Some(several) = b.get(j..j + count).filter(|all| in_one(all, word_a)) {
                    pairs.push(Pair {
                        a: &a[i..=i],
                        b: several,
                        at: (i, j),
                        degree: 1.0,
                    });
                }
            }
        }
    }
    pairs
}

fn in_one(several: &[Arc<OrganizationWord>], single: &OrganizationWord) -> bool {
    let length: usize = several.iter().map(|word| word.plain().len()).sum();
    let mut rest = single.plain();
    length == rest.len()
        && several
            .iter()
            .all(|word| match rest.strip_prefix(word.plain()) {
                Some(shorter) => {
                    rest = shorter;
                    true
                }
                None => false,
            })
}

/// How alike two words are, if they may be one.
pub(crate) fn likeness_of_words(a: &OrganizationWord, b: &OrganizationWord) -> Option<f64> {
    Some(likeness(a, b)).filter(|degree| *degree >= ALIKE)
}

/// How alike two words are: by their letters, as slips of the fingers go, or by their sound.
fn likeness(a: &OrganizationWord, b: &OrganizationWord) -> f64 {
    let (plain_a, plain_b) = (a.plain(), b.plain());
    if plain_a == plain_b {
        return 1.0;
    }
    let is_number = a.weight == Weight::Number || b.weight == Weight::Number;
    if is_number || numbers::differ(plain_a, plain_b) {
        return 0.0;
    }
    // Two known words are two words: "Health" and "Wealth", "Motors" and "Mortars".
    if a.weight == Weight::Common && b.weight == Weight::Common {
        return if is_same_stem(plain_a, plain_b) {
            0.95
        } else {
            0.0
        };
    }
    let letters = by_letters(plain_a, plain_b);
    let sound = distance::similarity(&a.word.sounds, &b.word.sounds, false);
    // Short words are too many for sounds to tell them apart.
    let sound = if plain_a.len().min(plain_b.len()) >= 5 && sound > 0.85 {
        0.95 * sound
    } else {
        0.0
    };
    letters.max(sound)
}

/// "Industry" and "Industries", "Technology" and "Technologies", "organisation" and "organization".
fn is_same_stem(a: &str, b: &str) -> bool {
    let common = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    common >= 5 && common + 3 >= a.len().max(b.len()) || is_one_slip(a, b) && a.len() > 8
}

/// Letters that differ, in proportion; none of that for short words, whose every letter counts.
fn by_letters(a: &str, b: &str) -> f64 {
    let longest = a.len().max(b.len());
    let allowed = match a.len().min(b.len()) {
        0..=3 => return 0.0,
        4..=6 => 1,
        _ => 2,
    };
    if longest - a.len().min(b.len()) > allowed {
        return 0.0;
    }
    let differing = edits(a.as_bytes(), b.as_bytes());
    if differing > allowed {
        return 0.0;
    }
    1.0 - differing as f64 / longest as f64
}

/// Whether one letter is wrong, missing or added, or two neighbours are changed about.
pub(super) fn is_one_slip(a: &str, b: &str) -> bool {
    a.len().abs_diff(b.len()) <= 1 && edits(a.as_bytes(), b.as_bytes()) <= 1
}

/// Letters to change, leave out, add, or exchange with their neighbours.
fn edits(a: &[u8], b: &[u8]) -> usize {
    let width = b.len() + 1;
    let mut before_last = vec![0; width];
    let mut last: Vec<usize> = (0..width).collect();
    let mut current = vec![0; width];
    for (i, x) in a.iter().enumerate() {
        current[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let mut best = (last[j] + usize::from(x != y))
                .min(last[j + 1] + 1)
                .min(current[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                best = best.min(before_last[j - 1] + 1);
            }
            current[j + 1] = best;
        }
        std::mem::swap(&mut before_last, &mut last);
        std::mem::swap(&mut last, &mut current);
    }
    last[b.len()]
}
