//! What people write instead of the name that a list has.

use crate::invention::{Chance, Made};

/// How the question differs from the name on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Variant {
    Same,
    Spelling,
    Slip,
    CommaOrder,
    PartLeftOut,
    Initial,
    WrittenInOne,
    OtherScript,
    NotListed,
}

pub const VARIANTS: [Variant; 9] = [
    Variant::Same,
    Variant::Spelling,
    Variant::Slip,
    Variant::CommaOrder,
    Variant::PartLeftOut,
    Variant::Initial,
    Variant::WrittenInOne,
    Variant::OtherScript,
    Variant::NotListed,
];

/// Spellings that ears of several languages exchange.
const HABITS: &[(&str, &str)] = &[
    ("sh", "ch"),
    ("ou", "u"),
    ("u", "ou"),
    ("oo", "u"),
    ("kh", "h"),
    ("q", "k"),
    ("k", "q"),
    ("ee", "i"),
    ("i", "y"),
    ("y", "i"),
    ("dj", "j"),
    ("j", "dj"),
    ("w", "ou"),
    ("ss", "s"),
    ("mm", "m"),
    ("ll", "l"),
    ("th", "t"),
    ("dh", "d"),
    ("ph", "f"),
    ("ck", "k"),
    ("z", "s"),
    ("v", "w"),
    ("gh", "g"),
    ("e", "i"),
    ("o", "u"),
    ("a", "e"),
];

/// The question; `None` where the name has no such variant.
pub fn varied(made: &Made, variant: Variant, chance: &mut Chance) -> Option<String> {
    let text = &made.text;
    let words: Vec<&str> = text.split(' ').collect();
    match variant {
        Variant::Same | Variant::NotListed => Some(text.clone()),
        Variant::Spelling => respelled(text, chance),
        Variant::Slip => slipped(text, chance),
        Variant::CommaOrder => {
            let (family, given) = words.split_last().filter(|_| !text.contains(','))?;
            (!given.is_empty()).then(|| format!("{}, {}", family.to_uppercase(), given.join(" ")))
        }
        Variant::PartLeftOut => {
            let at = 1 + chance.below(words.len().checked_sub(2)?);
            (words.len() > 2).then(|| [&words[..at], &words[at + 1..]].concat().join(" "))
        }
        Variant::Initial => {
            let first = words
                .first()
                .filter(|word| word.is_ascii() && words.len() > 1)?;
            Some(format!("{}. {}", &first[..1], words[1..].join(" ")))
        }
        Variant::WrittenInOne => {
            let at = words.len().checked_sub(3)?;
            let (before, rest) = words.split_at(at + 1);
            Some(format!(
                "{} {}",
                before.join(" "),
                rest.concat().to_lowercase()
            ))
        }
        Variant::OtherScript => made.native.clone(),
    }
}

fn respelled(text: &str, chance: &mut Chance) -> Option<String> {
    let mut text = text.to_lowercase();
    let mut changes = 0;
    for _ in 0..20 {
        let (from, to) = HABITS[chance.below(HABITS.len())];
        if text.contains(from) {
            text = text.replacen(from, to, 1);
            changes += 1;
        }
        if changes == 2 {
            return Some(text);
        }
    }
    None
}

/// One letter of the longest word is lost, doubled or changed about with the next.
fn slipped(text: &str, chance: &mut Chance) -> Option<String> {
    let longest = text.split(' ').max_by_key(|word| word.len())?;
    let mut letters: Vec<char> = longest.chars().collect();
    if letters.len() < 6 {
        return None;
    }
    let at = 1 + chance.below(letters.len() - 3);
    match chance.below(3) {
        0 => {
            letters.remove(at);
        }
        1 => letters.swap(at, at + 1),
        _ => letters[at] = 'x',
    }
    let slipped: String = letters.into_iter().collect();
    Some(text.replacen(longest, &slipped, 1))
}
