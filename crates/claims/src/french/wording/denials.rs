//! "L'armée a démenti sa mort *:* le général serait à Oran": whoever denies one thing says another behind the colon.
//! The model, which joins the two sentences as it likes, is given "et affirme que" for the colon.

use std::ops::Range;

use super::text_of;
use crate::edits::Edit;

/// Most words between the verb and the colon.
const LONGEST: usize = 8;

/// Forms of denying in the present, and participles.
const DENYING: [&str; 15] = [
    "démenti",
    "nié",
    "rejeté",
    "réfuté",
    "contesté",
    "dément",
    "nie",
    "rejette",
    "réfute",
    "conteste",
    "démentent",
    "nient",
    "rejettent",
    "réfutent",
    "contestent",
];

/// What a sentence opens with behind the colon.
const OPENING: [&str; 14] = [
    "le", "la", "les", "l", "il", "elle", "ils", "elles", "son", "sa", "ses", "ce", "cet", "cette",
];

/// "et affirme que" for such colons.
pub fn told_behind(chars: &[char], words: &[Range<usize>]) -> Vec<Edit> {
    let behind = |at: usize| colon_behind(chars, words, at);
    (0..words.len()).filter_map(behind).collect()
}

fn colon_behind(chars: &[char], words: &[Range<usize>], at: usize) -> Option<Edit> {
    let verb = text_of(chars, &words[at]);
    if !DENYING.contains(&verb.as_str()) {
        return None;
    }
    let auxiliary = at
        .checked_sub(1)
        .map(|before| text_of(chars, &words[before]));
    let several = verb.ends_with("ent") && verb != "dément"
        || matches!(auxiliary.as_deref(), Some("ont" | "avaient"));
    let ends = |i: &usize| {
        matches!(
            chars[*i],
            ':' | '.' | ',' | ';' | '«' | '»' | '?' | '!' | '(' | '\n'
        )
    };
    let colon = (words[at].end..chars.len())
        .find(ends)
        .filter(|&i| chars[i] == ':')?;
    let object = words[at + 1..]
        .iter()
        .take_while(|word| word.end <= colon)
        .count();
    let next = words.get(at + object + 1)?;
    let opens = next.start == colon + 2 && OPENING.contains(&text_of(chars, next).as_str());
    // "dément toute fuite : *il est* à Oran", and not "a démenti que"
    let noun = words
        .get(at + 1)
        .is_some_and(|word| !matches!(text_of(chars, word).as_str(), "que" | "qu"));
    (opens && noun && (1..=LONGEST).contains(&object)).then(|| Edit {
        at: colon - usize::from(chars[colon - 1].is_whitespace())..colon + 1,
        words: format!(" et {} que", if several { "affirment" } else { "affirme" }),
    })
}
