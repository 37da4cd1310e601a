//! Chinese characters read the Japanese way: "田中" is *Tanaka*.
//!
//! A character has several readings, and which one a name takes only its bearers know. So all are
//! tried, each weighing what `data/crossing/japanese.txt` counted of names and their readings; the
//! best way through the Latin word tells how alike the two are. Spellings of long vowels and of
//! doubled consonants, and those of Kunrei beside Hepburn, are brought to one form before.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::letters;
use crate::script::han;

/// No word of a name has more characters or letters.
const MOST_CHARACTERS: usize = 8;
const MOST_LETTERS: usize = 40;
/// So many characters are read in every way, and so many readings are kept: those of any two characters, of
/// which one may have more than twenty.
const MOST_CHARACTERS_READ: usize = 4;
const MOST_READINGS: usize = 600;
const SCALE: f64 = 8.0;

/// What marks the readings of characters that are a whole name.
const ALONE: char = '$';

/// A reading in its one form, and what it speaks for, in eighths of a natural logarithm.
type Reading = (&'static str, i32);

struct Table {
    readings: HashMap<char, Vec<Reading>>,
    /// Those that only characters which are a whole name have.
    alone: HashMap<char, Vec<Reading>>,
    /// For the one form of a character, the one that has readings.
    written: HashMap<char, char>,
    /// Where odds start, and what each natural logarithm of support adds.
    curve: (f64, f64),
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table {
        readings: HashMap::new(),
        alone: HashMap::new(),
        written: HashMap::new(),
        curve: (0.0, 0.0),
    };
    let lines = include_str!("../../data/crossing/japanese.txt").lines();
    for (key, entries) in lines.filter_map(|line| line.split_once(' ')) {
        let words: Vec<&'static str> = entries.split(' ').collect();
        let pairs = words.chunks_exact(2);
        match key.chars().next() {
            _ if key == "curve" => {
                let mut numbers = words.iter().filter_map(|number| number.parse().ok());
                let mut next = || numbers.next().unwrap_or_default();
                table.curve = (next(), next());
            }
            Some(character) if character != '#' => {
                let readings = pairs.filter_map(|pair| Some((pair[0], pair[1].parse().ok()?)));
                let of = match key.ends_with(ALONE) {
                    true => &mut table.alone,
                    false => &mut table.readings,
                };
                of.insert(character, readings.collect());
                table.written.insert(han::one_form(character), character);
            }
            _ => {}
        }
    }
    table
});

impl Table {
    /// The readings of a character, or of the same in another writing.
    fn readings(&self, character: char) -> Option<&[Reading]> {
        self.of(&self.readings, character)
    }

    /// The same for a character that is a whole name.
    fn readings_alone(&self, character: char) -> Option<Vec<Reading>> {
        let (alone, any) = (self.of(&self.alone, character), self.readings(character));
        (alone.is_some() || any.is_some())
            .then(|| [alone.unwrap_or_default(), any.unwrap_or_default()].concat())
    }

    fn of<'t>(
        &self,
        readings: &'t HashMap<char, Vec<Reading>>,
        character: char,
    ) -> Option<&'t [Reading]> {
        let own = readings.get(&character);
        let other = || readings.get(self.written.get(&han::one_form(character))?);
        own.or_else(other).map(Vec::as_slice)
    }
}

/// How alike characters and a Latin word in plain letters are; `None` where a character has no known
/// reading in Japanese names.
pub(crate) fn likeness(characters: &str, latin: &str) -> Option<f64> {
    Some(likeness_of(support(characters, latin)?))
}

/// Whether every character has a known reading in Japanese names.
pub(crate) fn is_readable(characters: &str) -> bool {
    let mut characters = characters.chars();
    characters.all(|character| character == '々' || TABLE.readings(character).is_some())
}

fn likeness_of(support: f64) -> f64 {
    let (start, step) = TABLE.curve;
    1.0 / (1.0 + (-(start + step * support)).exp())
}

/// Words that characters may be read as, in their one form, each as likely as `least` or more; no
/// more than so many.
pub(crate) fn readings(characters: &str, least: f64) -> Vec<String> {
    let mut words: Vec<(String, i32)> = vec![(String::new(), 0)];
    if characters.chars().nth(MOST_CHARACTERS_READ).is_some() {
        return Vec::new();
    }
    if let Some(character) = only_one(characters) {
        let readings = TABLE.readings_alone(character).unwrap_or_default();
        return forms_of(readings.into_iter(), least);
    }
    let mut before = None;
    for character in characters.chars() {
        let read = if character == '々' {
            before
        } else {
            Some(character)
        };
        let Some(readings) = read.and_then(|character| TABLE.readings(character)) else {
            return Vec::new();
        };
        before = read;
        let longer = words.iter().flat_map(|(word, support)| {
            readings
                .iter()
                .map(move |(reading, more)| (format!("{word}{reading}"), support + more))
        });
        words = longer.collect();
        words.sort_by_key(|(_, support)| -support);
        words.truncate(MOST_READINGS);
    }
    forms_of(words.into_iter(), least)
}

/// The one form of each word that is as likely as `least` or more.
fn forms_of(words: impl Iterator<Item = (impl AsRef<str>, i32)>, least: f64) -> Vec<String> {
    let likely = words.filter(|(_, support)| likeness_of(f64::from(*support) / SCALE) >= least);
    let mut forms: Vec<String> = likely.map(|(word, _)| one_form(word.as_ref())).collect();
    forms.sort_unstable();
    forms.dedup();
    forms
}

/// The character, where it is the only one.
fn only_one(characters: &str) -> Option<char> {
    let mut characters = characters.chars();
    let first = characters.next()?;
    characters.next().is_none().then_some(first)
}

/// Whether a Latin word in plain letters may be a reading, by its letters alone.
pub(crate) fn may_be_reading(plain: &str) -> bool {
    let ends = plain.ends_with(['a', 'e', 'i', 'o', 'u', 'n', 'h']);
    ends && !plain.contains(['l', 'q', 'v', 'x'])
}

/// What speaks for one name, in natural logarithms, on the best way through both.
pub(crate) fn support(characters: &str, latin: &str) -> Option<f64> {
    let latin = one_form(latin);
    let letters = latin.as_bytes();
    if letters.len() > MOST_LETTERS || characters.chars().nth(MOST_CHARACTERS).is_some() {
        return None;
    }
    let mut best: Vec<Option<i32>> = vec![None; letters.len() + 1];
    best[0] = Some(0);
    if let Some(character) = only_one(characters) {
        let support = step(&best, &TABLE.readings_alone(character)?, letters).pop();
        return Some(f64::from(support.flatten()?) / SCALE);
    }
    let mut before = None;
    for character in characters.chars() {
        // "々" repeats the character before it.
        let character = if character == '々' {
            before?
        } else {
            character
        };
        before = Some(character);
        best = step(&best, TABLE.readings(character)?, letters);
    }
    let support = best.pop().flatten()?;
    Some(f64::from(support) / SCALE)
}

/// Goes on from every place that was reached by every reading that fits there.
fn step(best: &[Option<i32>], readings: &[Reading], letters: &[u8]) -> Vec<Option<i32>> {
    let mut next = vec![None; best.len()];
    for (from, reached) in best.iter().enumerate() {
        let Some(reached) = reached else { continue };
        for (reading, score) in readings {
            for reading in [Some(*reading), without_long_vowel(reading, letters, from)] {
                let Some(rest) = reading.filter(|reading| !reading.is_empty()) else {
                    continue;
                };
                if letters[from..].starts_with(rest.as_bytes()) {
                    let to: &mut Option<i32> = &mut next[from + rest.len()];
                    *to = (*to).max(Some(reached + score));
                }
            }
        }
    }
    next
}

/// "ue" after "ino" is heard as a long vowel, and written so by some.
fn without_long_vowel<'r>(reading: &'r str, letters: &[u8], from: usize) -> Option<&'r str> {
    let before = letters.get(from.checked_sub(1)?)?;
    let lengthens = matches!(
        (before, reading.as_bytes().first()?),
        (b'o', b'u' | b'o') | (b'u', b'u')
    );
    lengthens.then(|| reading.get(1..)).flatten()
}

/// One form for all ways to write Japanese in plain Latin letters.
pub(crate) fn one_form(word: &str) -> String {
    const HEPBURN: &[(&str, &str)] = &[
        ("l", "r"),
        ("sy", "sh"),
        ("ty", "ch"),
        ("zy", "j"),
        ("jy", "j"),
        ("tch", "ch"),
        ("cch", "ch"),
        ("dz", "z"),
        ("ssh", "sh"),
        ("ou", "o"),
        ("oo", "o"),
        ("uu", "u"),
        ("ohk", "ok"),
        ("oht", "ot"),
        ("ohs", "os"),
        ("ohn", "on"),
        ("ohm", "om"),
        ("ohg", "og"),
        ("mb", "nb"),
        ("mp", "np"),
        ("mm", "nm"),
        ("kk", "k"),
        ("pp", "p"),
        ("tt", "t"),
        ("ss", "s"),
        ("nn", "n"),
    ];
    let mut form = letters::plain(word).to_string();
    for (from, to) in HEPBURN {
        form = form.replace(from, to);
    }
    for (from, to) in [
        ("si", "shi"),
        ("ti", "chi"),
        ("tu", "tsu"),
        ("zi", "ji"),
        ("hu", "fu"),
    ] {
        form = replaced_at_syllable(&form, from, to);
    }
    match form.strip_suffix("oh") {
        Some(start) => format!("{start}o"),
        None => form,
    }
}

/// Replaces `from` where it is a syllable of its own: "ti" but not in "chi", "hu" but not in "shu".
fn replaced_at_syllable(word: &str, from: &str, to: &str) -> String {
    let mut replaced = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(at) = rest.find(from) {
        let (start, after) = rest.split_at(at);
        replaced.push_str(start);
        let inside = replaced.ends_with(['s', 'c', 't']);
        replaced.push_str(if inside { from } else { to });
        rest = after.get(from.len()..).unwrap_or_default();
    }
    replaced + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_the_japanese_way() {
        for (characters, latin) in [
            ("田中", "Tanaka"),
            ("高橋", "Takahashi"),
            ("佐々木", "Sasaki"),
            ("井上", "Inoue"),
            ("太郎", "Tarō"),
            ("太郎", "Taroh"),
            ("俊二", "Syunji"),
            ("小林", "Kobayasi"),
        ] {
            let degree = likeness(characters, latin);
            assert!(
                degree.is_some_and(|degree| degree > 0.8),
                "{characters} {latin} {degree:?}"
            );
        }
        for (characters, latin) in [("田中", "Yamada"), ("太郎", "Jiro"), ("田中", "")] {
            let degree = likeness(characters, latin);
            assert!(
                degree.is_none_or(|degree| degree < 0.3),
                "{characters} {latin} {degree:?}"
            );
        }
    }

    #[test]
    fn every_likely_reading_of_two_characters_is_among_the_readings() {
        const LEAST: f64 = 0.75;
        for characters in ["真理", "真央", "光一", "正美", "明子"] {
            let found = readings(characters, LEAST);
            let of = |at: usize| {
                let character = characters.chars().nth(at);
                TABLE
                    .readings(character.unwrap_or_default())
                    .unwrap_or_default()
            };
            for (first, _) in of(0) {
                for (second, _) in of(1) {
                    let latin = format!("{first}{second}");
                    let is_likely = likeness(characters, &latin).is_some_and(|it| it >= LEAST);
                    assert!(
                        !is_likely || found.contains(&one_form(&latin)),
                        "{characters} {latin}"
                    );
                }
            }
        }
    }

    #[test]
    fn one_form_for_all_spellings() {
        for (word, form) in [
            ("Shimbashi", "shinbashi"),
            ("Itou", "ito"),
            ("Ohno", "ono"),
            ("Hattori", "hatori"),
            ("Tuti", "tsuchi"),
            ("Syuhei", "shuhei"),
        ] {
            assert_eq!(one_form(&word.to_lowercase()), form);
        }
    }
}
