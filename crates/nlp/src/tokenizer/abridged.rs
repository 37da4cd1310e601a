//! Patterns that spell out the same huge classes of characters hundreds of times.
//!
//! The French rule for words that are one token has a megabyte, nearly all of it three classes of
//! letters. A program made of it as it stands would be huge. So characters that the pattern does
//! not name are replaced, in pattern and word alike, by one character for each combination of the
//! classes that they may be in: which one of them it is makes no difference.

use std::collections::BTreeSet;

use fancy_regex::Regex;

/// Longer classes, in bytes, are abridged.
const LONG: usize = 256;

/// Most classes that are told apart.
const MAX_CLASSES: usize = 8;

/// What stands for the characters in none of the classes; those for the combinations follow. They
/// are for private use and know no upper case.
const FIRST_STAND_IN: u32 = 0xf_0000;

/// What means something in a class, so that it is escaped there.
const SPECIAL: [char; 7] = ['\\', '[', ']', '^', '-', '&', '~'];

/// An alphabet in which a pattern is short.
#[derive(Debug)]
pub(super) struct Alphabet {
    /// The long classes, each to be asked about one character.
    classes: Vec<Regex>,
    /// The characters that are named, with their other cases.
    named: BTreeSet<char>,
}

/// A part of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part<'p> {
    /// A class with its brackets, too long to be kept.
    Long(&'p str),
    /// Anything else.
    Short(&'p str),
}

impl Alphabet {
    /// The alphabet for `pattern`, and `pattern` written in it; none if it has no long classes, or
    /// something in it may tell the characters apart that the alphabet does not.
    pub(super) fn abridge(pattern: &str) -> Option<(Self, String)> {
        let parts = parts(pattern)?;
        let mut long: Vec<&str> = Vec::new();
        let mut named: BTreeSet<char> = ('\0'..='\x7f').collect();
        for part in &parts {
            match part {
                Part::Long(class) if !long.contains(class) => long.push(class),
                Part::Long(_) => {}
                Part::Short(text) if names_all(text) => named.extend(text.chars().flat_map(cases)),
                Part::Short(_) => return None,
            }
        }
        if long.is_empty() || long.len() > MAX_CLASSES {
            return None;
        }
        let compile = |class: &&str| Regex::new(&format!("{}^{class}$", flags(pattern))).ok();
        let classes = long.iter().map(compile).collect::<Option<Vec<_>>>()?;
        let alphabet = Self { classes, named };
        let written: Vec<String> = (0..long.len()).map(|class| alphabet.class(class)).collect();
        let abridged = parts.iter().map(|part| match part {
            Part::Short(text) => text,
            Part::Long(class) => long
                .iter()
                .position(|known| known == class)
                .map_or("", |index| &written[index]),
        });
        let abridged = abridged.collect();
        Some((alphabet, abridged))
    }

    /// `word` in this alphabet.
    pub(super) fn write(&self, word: &str) -> String {
        word.chars().map(|c| self.letter(c)).collect()
    }

    fn letter(&self, c: char) -> char {
        match c {
            // What Python takes for ASCII letters when it ignores case.
            'İ' | 'ı' => 'i',
            'ſ' => 's',
            '\u{212a}' => 'k',
            c if self.named.contains(&c) => c,
            c => stand_in(self.combination(c)),
        }
    }

    /// A bit for each class that `c` is in.
    fn combination(&self, c: char) -> u32 {
        let mut buffer = [0; 4];
        let text = &*c.encode_utf8(&mut buffer);
        let has = |class: &Regex| class.is_match(text).unwrap_or(false);
        let bits = self.classes.iter().enumerate();
        bits.fold(0, |bits, (index, class)| {
            bits | u32::from(has(class)) << index
        })
    }

    /// The class of this index, in this alphabet.
    fn class(&self, index: usize) -> String {
        let is_in = |combination: &u32| combination >> index & 1 == 1;
        let named = self
            .named
            .iter()
            .copied()
            .filter(|&c| is_in(&self.combination(c)));
        let others = (0..1 << self.classes.len()).filter(is_in).map(stand_in);
        let mut class = String::from("[");
        for (first, last) in runs(named.chain(others)) {
            for (between, c) in [("", first), ("-", last)] {
                class.push_str(between);
                class.extend(SPECIAL.contains(&c).then_some('\\'));
                class.push(c);
            }
        }
        class.push(']');
        class
    }
}

fn stand_in(combination: u32) -> char {
    char::from_u32(FIRST_STAND_IN + combination).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// First and last of each run of neighbours among `chars`, which are in order.
fn runs(chars: impl Iterator<Item = char>) -> Vec<(char, char)> {
    let mut runs: Vec<(char, char)> = Vec::new();
    for c in chars {
        match runs.last_mut() {
            Some((_, last)) if u32::from(*last) + 1 == u32::from(c) => *last = c,
            _ => runs.push((c, c)),
        }
    }
    runs
}

/// `c` in every case, where that is one character.
fn cases(c: char) -> impl Iterator<Item = char> {
    let (mut upper, mut lower) = (c.to_uppercase(), c.to_lowercase());
    let single = |first: Option<char>, second: Option<char>| first.filter(|_| second.is_none());
    let upper = single(upper.next(), upper.next());
    let lower = single(lower.next(), lower.next());
    [Some(c), upper, lower].into_iter().flatten()
}

/// The flags at the start of `pattern`.
fn flags(pattern: &str) -> &str {
    let end = pattern.find(')').map_or(0, |end| end + 1);
    let flags = &pattern[..end];
    let inner = flags
        .strip_prefix("(?")
        .and_then(|rest| rest.strip_suffix(')'));
    match inner {
        Some(letters) if letters.bytes().all(|byte| byte.is_ascii_alphabetic()) => flags,
        _ => "",
    }
}

/// Cuts `pattern` into its classes and what is between; none if a class is not closed.
fn parts(pattern: &str) -> Option<Vec<Part<'_>>> {
    let mut parts = Vec::new();
    let mut rest = pattern;
    while !rest.is_empty() {
        let start = position(rest, '[').unwrap_or(rest.len());
        let (before, class) = rest.split_at(start);
        parts.push(Part::Short(before));
        if class.is_empty() {
            break;
        }
        let (class, after) = class.split_at(position(class, ']')? + 1);
        let is_long = class.len() > LONG && !class.starts_with("[^");
        parts.push(if is_long {
            Part::Long(class)
        } else {
            Part::Short(class)
        });
        rest = after;
    }
    Some(parts)
}

/// Where `wanted` first stands without a backslash.
fn position(text: &str, wanted: char) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        if c == wanted && !escaped {
            return Some(at);
        }
        escaped = c == '\\' && !escaped;
    }
    None
}

/// Whether `text`, a class or what is between classes, matches only characters that it names: it
/// has no dot, no escape for a class of characters, no class of all but some, and no range that
/// reaches beyond ASCII.
fn names_all(text: &str) -> bool {
    let is_class = text.starts_with('[');
    let chars: Vec<char> = text.chars().collect();
    let inside = chars
        .get(1..chars.len().saturating_sub(1))
        .unwrap_or_default();
    let far_range =
        |range: &[char]| range[1] == '-' && !(range[0].is_ascii() && range[2].is_ascii());
    match is_class {
        true => {
            !text.contains('\\') && !text.starts_with("[^") && !inside.windows(3).any(far_range)
        }
        false => {
            let class = |pair: &[char]| pair[0] == '\\' && pair[1].is_alphanumeric();
            !text.contains('.') && !chars.windows(2).any(class)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Class of lower-case letters, long enough to be abridged.
    fn letters() -> String {
        let odd = (0x101_u32..0x180)
            .step_by(2)
            .map(|code| format!(r"\u{code:04X}"));
        format!(r"[a-zß-öø-ÿ{}]", odd.collect::<String>())
    }

    fn is_match(pattern: &str, word: &str) -> bool {
        let (alphabet, abridged) = Alphabet::abridge(pattern).unwrap();
        assert!(abridged.len() < pattern.len());
        Regex::new(&abridged)
            .unwrap()
            .is_match(&alphabet.write(word))
            .unwrap()
    }

    #[test]
    fn an_abridged_pattern_matches_the_same_words() {
        let pattern = format!("(?iu)(?:^anti[-–]{0}+$)|(?:^{0}*['’]é{0}$)", letters());
        let whole = Regex::new(&pattern).unwrap();
        for word in [
            "anti-vol",
            "ANTI–VOL",
            "anti-",
            "anti-1",
            "anti-ça",
            "anti-Łódź",
            "anti-日本",
            "anti-а",
            "l'éa",
            "L’ÉŤ",
            "l'ea",
            "ĳ'éĳ",
            "anti-ſ",
            "anti-\u{212a}",
            "Anti-œuvre",
            "anti-\u{f0001}",
        ] {
            assert_eq!(
                is_match(&pattern, word),
                whole.is_match(word).unwrap(),
                "{word}"
            );
        }
        assert!(is_match(&pattern, "anti-İran"), "as Python has it");
    }

    #[test]
    fn what_is_not_understood_is_left_as_it_is() {
        let long = letters();
        for pattern in [
            String::from("[a-z]+"),
            format!(".{long}"),
            format!(r"\w{long}"),
            format!("[^-]{long}"),
            format!("[à-ý]{long}"),
            format!(r"[\d]{long}"),
            format!("{long}["),
            long.replace("[", "[^"),
        ] {
            assert!(Alphabet::abridge(&pattern).is_none(), "{pattern}");
        }
    }
}
