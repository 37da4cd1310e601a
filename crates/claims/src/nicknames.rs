//! By-names inside names: `Rafael “El Toro” Quispe`. The model takes the quotation marks for those of
//! speech and ends a name or a sentence at them, so that the text for the model goes without.

use crate::edits::Edit;
use crate::lexicon::english;

/// Most words of a by-name.
const LONGEST: usize = 4;

/// The quotation marks around the by-names of `text`, to be left out.
pub fn marks(text: &str) -> Vec<Edit> {
    let chars: Vec<char> = text.chars().collect();
    let mut marks = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let Some(close) = closing(&chars, at).filter(|&close| is_inside_name(&chars, at, close))
        else {
            at += 1;
            continue;
        };
        for mark in [at, close] {
            marks.push(Edit {
                at: mark..mark + 1,
                words: String::new(),
            });
        }
        at = close + 1;
    }
    marks
}

/// Where what the mark at `open` opens is closed, if that is a by-name: few words, the first and the
/// last with a capital, and no mark between.
fn closing(chars: &[char], open: usize) -> Option<usize> {
    let closes = match chars[open] {
        '"' => '"',
        '“' | '„' => '”',
        '\'' => '\'',
        '‘' => '’',
        _ => return None,
    };
    let rest = &chars[open + 1..];
    let length = rest.iter().position(|&c| c == closes)?;
    let inside: String = rest[..length].iter().collect();
    let words: Vec<&str> = inside.split(' ').collect();
    let is_name = words.len() <= LONGEST
        && words.first().is_some_and(|word| is_capital(word))
        && words.last().is_some_and(|word| is_capital(word))
        && inside
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.'));
    is_name.then_some(open + 1 + length)
}

/// Whether a name goes on over the words in marks: one of its words right before, and right behind.
fn is_inside_name(chars: &[char], open: usize, close: usize) -> bool {
    let before: String = chars[..open].iter().collect();
    let behind: String = chars[close + 1..].iter().collect();
    let Some(before) = before.strip_suffix(' ').and_then(last_word) else {
        return false;
    };
    let Some(behind) = behind.strip_prefix(' ').and_then(first_word) else {
        return false;
    };
    let small = &english().casing.small;
    is_capital(before)
        && is_capital(behind)
        && !small.has(&before.to_lowercase())
        && !small.has(&behind.to_lowercase())
        && has_small_words(chars)
}

fn last_word(text: &str) -> Option<&str> {
    text.rsplit(' ').next()
}

fn first_word(text: &str) -> Option<&str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-')
        .next()
}

/// A word that begins with a capital and is all letters: "J." and "Ali", not "Ali,".
fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && word
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '-' | '.' | '’' | '\''))
}

/// Whether capitals tell names in `chars`: in "Minister Calls “Traitors” Liars" they don't.
fn has_small_words(chars: &[char]) -> bool {
    let text: String = chars.iter().collect();
    let words = text.split_whitespace();
    let (small, all) = words.fold((0, 0), |(small, all), word| {
        (
            small + usize::from(word.starts_with(char::is_lowercase)),
            all + 1,
        )
    });
    small * 3 >= all
}
