//! By-names inside names: `Rafael “El Toro” Quispe`. The model takes the quotation marks for those of
//! speech and ends a name or a sentence at them, so that the text for the model goes without.

use crate::edits::Edit;
use crate::lexicon::english;

/// Most words of a by-name.
const LONGEST: usize = 4;

/// Most characters of a by-name, and of a word beside it.
const MOST_CHARACTERS: usize = 80;

/// The quotation marks around the by-names of `text`, to be left out.
pub fn marks(text: &str) -> Vec<Edit> {
    let chars: Vec<char> = text.chars().collect();
    if !has_small_words(text) {
        return Vec::new();
    }
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
    let mut rest = chars[open + 1..].iter().take(MOST_CHARACTERS);
    let length = rest.position(|&c| c == closes)?;
    let close = open + 1 + length;
    let inside: String = chars[open + 1..close].iter().collect();
    let words: Vec<&str> = inside.split(' ').collect();
    let is_name = words.len() <= LONGEST
        && words.first().is_some_and(|word| is_capital(word))
        && words.last().is_some_and(|word| is_capital(word))
        && inside
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.'));
    is_name.then_some(close)
}

/// Whether a name goes on over the words in marks: one of its words right before, and right behind.
fn is_inside_name(chars: &[char], open: usize, close: usize) -> bool {
    let small = &english().casing.small;
    let is_part = |word: String| is_capital(&word) && !small.has(&word.to_lowercase());
    word_before(chars, open).is_some_and(is_part) && word_behind(chars, close).is_some_and(is_part)
}

/// The word and the blank that stand right before `at`.
fn word_before(chars: &[char], at: usize) -> Option<String> {
    let blank = at.checked_sub(1).filter(|&b| chars[b] == ' ')?;
    let letters = chars[..blank].iter().rev().take(MOST_CHARACTERS);
    let word: Vec<char> = letters.take_while(|&&c| c != ' ').copied().collect();
    Some(word.into_iter().rev().collect())
}

/// The word that stands behind `at` and a blank.
fn word_behind(chars: &[char], at: usize) -> Option<String> {
    let blank = Some(at + 1).filter(|&b| chars.get(b) == Some(&' '))?;
    let letters = chars[blank + 1..].iter().take(MOST_CHARACTERS);
    let word = letters.take_while(|c| c.is_alphanumeric() || **c == '-');
    Some(word.collect())
}

/// A word that begins with a capital and is all letters: "J." and "Ali", not "Ali,".
fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && word
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '-' | '.' | '’' | '\''))
}

/// Whether capitals tell names in `text`: in "Minister Calls “Traitors” Liars" they don't.
fn has_small_words(text: &str) -> bool {
    let words = text.split_whitespace();
    let (small, all) = words.fold((0, 0), |(small, all), word| {
        let is_small = word.starts_with(char::is_lowercase);
        (small + usize::from(is_small), all + 1)
    });
    small * 3 >= all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_inside_a_name_are_left_out() {
        let found = marks("Rafael “El Toro” Quispe was seen in Lima.");
        let at: Vec<_> = found.iter().map(|edit| edit.at.clone()).collect();
        assert_eq!(at, [7..8, 15..16]);
        assert!(marks("He told the paper “Lima” Tuesday.").is_empty());
        assert!(marks("Minister Calls “Traitors” Liars").is_empty());
    }

    #[test]
    fn marks_that_nothing_closes_take_no_long_time() {
        assert!(marks(&"a “B ".repeat(200_000)).is_empty());
        assert!(marks(&format!("a {}", "“".repeat(400_000))).is_empty());
    }
}
