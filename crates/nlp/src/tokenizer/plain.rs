//! Tells which rules have nothing to say about plain words, those of ASCII letters alone.
//!
//! Nine new words in ten are plain, and the rules are about punctuation, digits and symbols. What
//! is proved once of a pattern saves a search in each such word.

use std::iter::Peekable;
use std::str::Chars;

/// Groups in groups in groups: more than real rules have, less than the stack bears.
const MAX_DEPTH: usize = 32;

/// Long s and the Kelvin sign: a pattern that ignores case takes ASCII letters for them.
const FOLDED: [char; 2] = ['\u{17f}', '\u{212a}'];

/// The flags of a pattern that ignores case.
const IGNORING_CASE: &str = "(?iu)";

/// Whether `word` is made of ASCII letters alone.
pub(super) fn is_plain(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Whether it is certain that `pattern` matches nowhere in a plain word: in each of its
/// alternatives there is something, in the match or looked at beside it, that no ASCII letter is.
/// What is not understood is not certain.
pub(super) fn never_matches_plain_words(pattern: &str) -> bool {
    let (pattern, folded) = match pattern.strip_prefix(IGNORING_CASE) {
        Some(rest) => (rest, FOLDED.as_slice()),
        None => (pattern, [].as_slice()),
    };
    let letters = ('A'..='Z').chain('a'..='z').chain(folded.iter().copied());
    let letters: Vec<char> = letters.collect();
    alternatives(&mut pattern.chars().peekable(), 0, &letters) == Some(true)
}

/// Reads alternatives up to a closing bracket, or the end when `depth` is 0. True if each demands
/// more than letters; none if something is not understood.
fn alternatives(chars: &mut Peekable<Chars<'_>>, depth: usize, letters: &[char]) -> Option<bool> {
    if depth > MAX_DEPTH {
        return None;
    }
    let (mut all, mut this) = (true, false);
    loop {
        let demands_more = match chars.next() {
            None => return (depth == 0).then_some(all && this),
            Some(')') => return (depth > 0).then_some(all && this),
            Some('|') => {
                all &= this;
                this = false;
                continue;
            }
            Some('\\') => !letters.contains(&escape(chars)?),
            Some('[') => class(chars, letters)?,
            Some('(') => group(chars, depth, letters)?,
            Some('^' | '$' | '.') => false,
            Some('?' | '*' | '+' | '{') => return None,
            Some(c) => !letters.contains(&c),
        };
        this |= is_mandatory(chars)? && demands_more;
    }
}

/// Reads an escape behind its backslash: the character it stands for, a zero for all digits, a
/// letter for what may be one.
fn escape(chars: &mut Peekable<Chars<'_>>) -> Option<char> {
    match chars.next()? {
        'x' => code_point(chars, 2),
        'u' => code_point(chars, 4),
        'U' => code_point(chars, 8),
        'd' => Some('0'),
        'w' | 'W' | 's' | 'S' | 'D' | 'b' | 'B' => Some('a'),
        c => (!c.is_ascii_alphanumeric()).then_some(c),
    }
}

fn code_point(chars: &mut Peekable<Chars<'_>>, digits: usize) -> Option<char> {
    let hex: String = chars.by_ref().take(digits).collect();
    let is_whole = hex.chars().count() == digits;
    let code = u32::from_str_radix(&hex, 16).ok().filter(|_| is_whole)?;
    char::from_u32(code)
}

/// Reads a group behind its opening bracket.
fn group(chars: &mut Peekable<Chars<'_>>, depth: usize, letters: &[char]) -> Option<bool> {
    if chars.next_if_eq(&'?').is_none() {
        return alternatives(chars, depth + 1, letters);
    }
    let is_behind = chars.next_if_eq(&'<').is_some();
    match chars.next()? {
        ':' if !is_behind => alternatives(chars, depth + 1, letters),
        '=' => alternatives(chars, depth + 1, letters),
        // That something is not there demands nothing.
        '!' => alternatives(chars, depth + 1, letters).map(|_| false),
        'u' if !is_behind => (chars.next()? == ')').then_some(false),
        _ => None,
    }
}

/// Reads a class behind its opening bracket: whether no ASCII letter is in it.
fn class(chars: &mut Peekable<Chars<'_>>, letters: &[char]) -> Option<bool> {
    let mut no_letter = chars.next_if_eq(&'^').is_none();
    if chars.peek() == Some(&']') {
        return None;
    }
    let mut last: Option<char> = None;
    loop {
        let range_start = last.take();
        let (start, end) = match (chars.next()?, range_start) {
            (']', _) => return Some(no_letter),
            ('[', _) => return None,
            ('-', Some(start)) if chars.peek() != Some(&']') => match chars.next()? {
                '\\' => (start, escape(chars)?),
                end => (start, end),
            },
            (c, _) => {
                let c = if c == '\\' { escape(chars)? } else { c };
                last = Some(c);
                (c, c)
            }
        };
        no_letter &= !letters.iter().any(|letter| (start..=end).contains(letter));
    }
}

/// Reads what may follow an item: whether it has to be there at least once.
fn is_mandatory(chars: &mut Peekable<Chars<'_>>) -> Option<bool> {
    let mandatory = match chars.peek() {
        Some('?' | '*') => false,
        Some('+') => true,
        Some('{') => {
            let times: String = chars.by_ref().skip(1).take_while(|&c| c != '}').collect();
            let least = times.split(',').next()?.parse::<u32>().ok()?;
            chars.next_if_eq(&'?');
            return Some(least > 0);
        }
        _ => return Some(true),
    };
    chars.next();
    chars.next_if_eq(&'?');
    Some(mandatory)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn punctuation_digits_and_symbols_are_more_than_letters() {
        let patterns = [
            r"^§|^\(|^\.\.+|^US\$|^\+(?![0-9])",
            r"'s$|(?<=[0-9])(?:km|m/s|%)$|(?<=[a-z\-_]|\{|[(?:)])\.$|…$",
            r"[+\-\*^](?=[0-9-])|\u00a1|[\u00A6\u0BF3-\U0001F970]|(?<=[a-z]),(?=[A-Z])|[\[\]ªº!-/]",
            r"(?iu)(?:^a[-–]b+$)|(?:^r['’][a-z]*$)",
            r"(?u)^(?:\w+://)?(?:\S+@)?(?:(?!10)(?:[1-9]\d?)(?:\.\d{1,3}){2}|(?:[a-z]{0,62}\.)+x)$",
        ];
        for pattern in patterns {
            assert!(never_matches_plain_words(pattern), "{pattern}");
        }
    }

    #[test]
    fn what_may_match_letters_or_is_not_understood_is_not_certain() {
        let patterns = [
            "",
            "a",
            "^",
            ".",
            "'s|s",
            "'?s",
            "'*s",
            "'{0,2}s",
            r"'{,2}s",
            "(?:'s)?",
            "(?:'|s)",
            "(?!')s",
            "[^0-9]",
            "[+-z]",
            r"[\w]",
            r"\w",
            r"\u0041",
            r"\x6",
            r"[\u0001-\U0001F970]",
            r"\p{P}",
            "(?i)K",
            "(?iu)K",
            "(?iu)[ſ]",
            "(?<name>')",
            "(?>')",
            "'(",
            "')",
            "[",
            "[[:digit:]]",
            "[]a]",
            r"\",
            "{",
            "+",
        ];
        for pattern in patterns {
            assert!(!never_matches_plain_words(pattern), "{pattern}");
        }
        assert!(!never_matches_plain_words(&"(".repeat(100_000)));
    }

    #[test]
    fn letters_with_accents_are_not_plain() {
        assert!(is_plain("Word") && !is_plain("café") && !is_plain("don't") && !is_plain("x1"));
    }
}
