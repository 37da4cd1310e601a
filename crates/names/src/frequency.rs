//! How much sharing a part of a name tells: a lot for rare names, little for common ones.
//!
//! In bits, as `data/frequencies.txt` has them: a name that one in 1,024 people bears tells ten.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use crate::given_names;
use crate::wordlists::{self, COMMON_FAMILY_NAMES, LEADING_FAMILY_NAMES};

/// What a name tells that no list knows.
pub(crate) const RARE: f64 = 14.0;
/// What the names tell at most that are listed as common or known without a count.
const LISTED_FAMILY_NAME: f64 = 8.5;
const LEADING_FAMILY_NAME: f64 = 7.0;
const KNOWN_GIVEN_NAME: f64 = 11.5;
/// Names that tell no more are common: one in some 500 people bears them.
const COMMON: f64 = 9.0;
/// One in a hundred bears a name that tells no more than this.
const VERY_COMMON: f64 = 6.7;

static BITS: LazyLock<HashMap<&str, f64, FixedState>> = LazyLock::new(|| {
    let counted: HashMap<&str, f64, FixedState> =
        wordlists::entries(include_str!("../data/frequencies.txt"))
            .filter_map(|line| line.split_once(' '))
            .filter_map(|(bits, words)| Some((bits.parse::<f64>().ok()?, words)))
            .flat_map(|(bits, words)| words.split(' ').map(move |word| (word, bits)))
            .collect();
    let mut all = counted.clone();
    for spellings in given_names::spellings() {
        let share: f64 = spellings
            .iter()
            .filter_map(|spelling| counted.get(spelling))
            .map(|bits| (-bits).exp2())
            .sum();
        let together = (-share.log2()).min(KNOWN_GIVEN_NAME);
        lower(&mut all, spellings.iter().copied(), together);
    }
    let (listed, leading) = (COMMON_FAMILY_NAMES.iter(), LEADING_FAMILY_NAMES.iter());
    lower(&mut all, listed.copied(), LISTED_FAMILY_NAME);
    lower(&mut all, leading.copied(), LEADING_FAMILY_NAME);
    all
});

/// The bits that bearing a name tells; `plain` is its core in plain letters.
pub(crate) fn bits_of(plain: &str) -> f64 {
    let in_latin = || given_names::latin_of_arabic(plain);
    let bits = BITS.get(plain).or_else(|| BITS.get(in_latin()?));
    bits.copied().unwrap_or(RARE)
}

/// Whether a name with so many bits is common.
pub(crate) fn is_common(bits: f64) -> bool {
    bits <= COMMON
}

/// Whether a name with so many bits is among the most common of all.
pub(crate) fn is_very_common(bits: f64) -> bool {
    bits <= VERY_COMMON
}

fn lower(
    all: &mut HashMap<&'static str, f64, FixedState>,
    words: impl Iterator<Item = &'static str>,
    bits: f64,
) {
    for word in words {
        let known = all.entry(word).or_insert(bits);
        *known = known.min(bits);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_names_tell_little_in_any_spelling() {
        for word in [
            "smith", "mohammed", "muhamad", "mhmd", "ali", "kim", "wang", "ivan",
        ] {
            assert!(is_common(bits_of(word)), "{word}: {}", bits_of(word));
        }
        for word in ["shahin", "lomidze", "papadakis", "brenner"] {
            assert!(!is_common(bits_of(word)), "{word}: {}", bits_of(word));
        }
        assert!(bits_of("mohammed") < bits_of("mahmoud"));
        assert!(bits_of("xqzt") >= RARE);
    }

    #[test]
    fn the_list_is_in_plain_letters() {
        for word in BITS.keys() {
            assert!(word.bytes().all(|byte| byte.is_ascii_lowercase()), "{word}");
        }
    }
}
