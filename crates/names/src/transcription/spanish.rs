//! Spanish words in Cyrillic.

use compact_str::CompactString;

use super::{before_front_vowel, is_vowel, plain, push, rest_of, rule_at};

/// Letters in one, the longest first.
const RULES: &[(&str, &str)] = &[
    ("llo", "льо"),
    ("lla", "лья"),
    ("llu", "лью"),
    ("lle", "лье"),
    ("lli", "льи"),
    ("ña", "нья"),
    ("ño", "ньо"),
    ("ñu", "нью"),
    ("ñe", "нье"),
    ("ñi", "ньи"),
    ("ch", "ч"),
    ("ai", "ай"),
    ("ei", "ей"),
    ("oi", "ой"),
    ("ay", "ай"),
    ("ey", "ей"),
    ("oy", "ой"),
    ("ya", "я"),
    ("yo", "йо"),
    ("yu", "ю"),
    ("ía", "ия"),
    ("ll", "ль"),
    ("j", "х"),
    ("z", "с"),
    ("h", ""),
    ("y", "и"),
    ("ñ", "нь"),
];

/// *I* before another vowel: a syllable of its own, or none.
const OF_ITS_OWN: &[(&str, &str)] = &[("ia", "ия"), ("ie", "ие"), ("io", "ио"), ("iu", "иу")];
const IN_ONE: &[(&str, &str)] = &[("ia", "ья"), ("ie", "ье"), ("io", "ьо"), ("iu", "ью")];

/// What the word is in Cyrillic, in both ways to take *i* before another vowel.
pub(super) fn in_cyrillic(letters: &[char]) -> impl Iterator<Item = CompactString> {
    [OF_ITS_OWN, IN_ONE]
        .into_iter()
        .map(|before_vowel| by_rules(letters, before_vowel))
}

fn by_rules(letters: &[char], before_vowel: &[(&str, &str)]) -> CompactString {
    let mut word = CompactString::default();
    let mut at = 0;
    while at < letters.len() {
        let rest = rest_of(letters, at);
        let after_consonant = at > 0 && !is_vowel(letters.get(at - 1));
        let of_two = rule_at(before_vowel, rest).filter(|_| after_consonant);
        let found = of_two
            .or_else(|| before_front_vowel(rest, "х"))
            .or_else(|| rule_at(RULES, rest));
        match found {
            Some((length, cyrillic)) => {
                push(&mut word, cyrillic);
                at += length;
            }
            None => {
                push(&mut word, &plain(letters[at]));
                at += 1;
            }
        }
    }
    word
}
