//! Chinese characters that are one in different writings: 国 in simplified and Japanese, 國 in
//! traditional writing.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use crate::wordlists;

static SIMPLIFIED: LazyLock<HashMap<char, char, FixedState>> = LazyLock::new(|| {
    let lines = wordlists::entries(include_str!("../../data/han-variants.txt"));
    let variants = lines.flat_map(|line| {
        let mut characters = line.chars();
        let simplified = characters.next().unwrap_or_default();
        characters.map(move |other| (other, simplified))
    });
    variants.collect()
});

/// One form for all writings of a character.
pub(crate) fn one_form(character: char) -> char {
    // What is older than the blocks of Chinese characters has no other form.
    if character < '\u{3400}' {
        return character;
    }
    SIMPLIFIED.get(&character).copied().unwrap_or(character)
}

/// Whether two words are written with the same characters, each in any writing.
pub(crate) fn is_same(a: &str, b: &str) -> bool {
    a.chars().map(one_form).eq(b.chars().map(one_form))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writings_of_one_character_are_one() {
        for (a, b) in [
            ("陳國強", "陈国强"),
            ("澤田", "沢田"),
            ("渡邊", "渡辺"),
            ("渡邉", "渡辺"),
            ("髙橋", "高桥"),
            ("齋藤", "斎藤"),
            ("Ōta", "Ōta"),
        ] {
            assert!(is_same(a, b), "{a} {b}");
        }
        for (a, b) in [("陳國強", "陈国"), ("林", "森"), ("王", "汪")] {
            assert!(!is_same(a, b), "{a} {b}");
        }
        for (other, form) in SIMPLIFIED.iter() {
            assert!(!SIMPLIFIED.contains_key(form), "{other} {form}");
        }
    }
}
