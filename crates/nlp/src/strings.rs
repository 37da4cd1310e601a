//! String ids, as spaCy's string store gives them: they are part of what a model learnt.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

/// Names with small ids of their own, in order of their ids, which start at 1. Plain words are
/// among them ("agent", "mark"), so that the list matters for ordinary text.
static SYMBOLS: LazyLock<HashMap<&str, u64, FixedState>> =
    LazyLock::new(|| include_str!("symbols.txt").lines().zip(1..).collect());

/// The name that has the small id `id`, if there is one.
pub(crate) fn symbol(id: u64) -> Option<&'static str> {
    let line = usize::try_from(id).ok()?.checked_sub(1)?;
    include_str!("symbols.txt").lines().nth(line)
}

/// The id of `string`: 0 if it is empty, a symbol's number, else its hash.
pub(crate) fn string_id(string: &str) -> u64 {
    if string.is_empty() {
        return 0;
    }
    match SYMBOLS.get(string) {
        Some(&id) => id,
        None => hash(string.as_bytes()),
    }
}

/// MurmurHash2, 64-bit version A, with seed 1.
fn hash(bytes: &[u8]) -> u64 {
    const SEED: u64 = 1;
    const MULTIPLIER: u64 = 0xc6a4_a793_5bd1_e995;
    const SHIFT: u32 = 47;

    let mut state = SEED ^ (bytes.len() as u64).wrapping_mul(MULTIPLIER);
    let (blocks, tail) = bytes.as_chunks::<8>();
    for block in blocks {
        let mut mixed = u64::from_le_bytes(*block).wrapping_mul(MULTIPLIER);
        mixed ^= mixed >> SHIFT;
        state = (state ^ mixed.wrapping_mul(MULTIPLIER)).wrapping_mul(MULTIPLIER);
    }
    if !tail.is_empty() {
        let rest = tail
            .iter()
            .rev()
            .fold(0, |rest, &byte| rest << 8 | u64::from(byte));
        state = (state ^ rest).wrapping_mul(MULTIPLIER);
    }
    state ^= state >> SHIFT;
    state = state.wrapping_mul(MULTIPLIER);
    state ^ state >> SHIFT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_those_of_the_reference_implementation() {
        assert_eq!(string_id("a"), 11_901_859_001_352_538_922);
        assert_eq!(string_id("apple"), 8_566_208_034_543_834_098);
        assert_eq!(string_id("Bouthaïna"), 13_071_801_901_201_573_311);
        assert_eq!(string_id("news report of 2024"), 4_053_405_550_794_544_809);
    }

    #[test]
    fn symbols_have_small_ids() {
        assert_eq!(string_id(""), 0);
        assert_eq!(string_id("NOUN"), 92);
        assert_eq!(string_id("LAW"), 390);
        assert_eq!(string_id("agent"), 401);
        assert_eq!(symbol(92), Some("NOUN"));
        assert_eq!((symbol(0), symbol(u64::MAX)), (None, None));
    }
}
