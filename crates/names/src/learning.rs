//! What the examples need to count tables and to fit numbers, and nobody else.

use crate::compare::calibration;
use crate::crossing::{self, japanese, units};
use crate::script::{self, Script};
use crate::word::Word;

/// The script of a word, if it has a table: the name of its file.
pub fn table_of(word: &str) -> Option<&'static str> {
    Some(match script::script_of_word(word) {
        Script::Arabic => "arabic",
        Script::Cyrillic => "cyrillic",
        Script::Han => "han",
        Script::Hangul => "hangul",
        Script::Hebrew => "hebrew",
        Script::Kana => "kana",
        _ => return None,
    })
}

/// The letters of a word of another script.
pub fn units_of(word: &str) -> Vec<String> {
    let romanised = units::romanised(word);
    units::native_units(&romanised, script::script_of_word(word))
        .into_iter()
        .map(str::to_owned)
        .collect()
}

/// The plain letters of a Latin word.
pub fn letters_of(word: &str) -> String {
    let letters = units::latin_letters(&units::romanised(word));
    String::from_utf8(letters).unwrap_or_default()
}

/// How alike two words are, whatever their scripts.
pub fn likeness_of_words(a: &str, b: &str) -> f64 {
    let unwritten = script::leaves_vowels_unwritten(a) != script::leaves_vowels_unwritten(b);
    crate::similarity::across_scripts(&word_of(a), &word_of(b), unwritten).degree
}

/// What speaks for two words being one, in natural logarithms, and how many letters they have.
pub fn support_of(a: &str, b: &str) -> Option<(f64, usize, usize)> {
    let met = crossing::meeting(&word_of(a), &word_of(b))?;
    Some((met.support, met.units, met.letters))
}

/// How surprising the one is as a spelling of the other, in natural logarithms.
pub fn surprise_of(a: &str, b: &str) -> Option<f64> {
    crossing::surprise(&word_of(a), &word_of(b))
}

fn word_of(text: &str) -> Word {
    Word::written(&units::romanised(text), script::script_of_word(text))
}

/// A word in plain letters, as the tables of common names have it: compounds in one.
pub fn plain_of(word: &str) -> String {
    let name = crate::Name::parse(word);
    let plain: Vec<&str> = name.parts.iter().map(|part| part.plain()).collect();
    plain.concat()
}

/// How much evidence against a match counts, by [`compare`](crate::compare).
pub const SLOPE: f64 = calibration::SLOPE;

/// What a probability would be were `slope` that number.
pub fn with_slope(probability: f64, slope: f64) -> f64 {
    calibration::with_slope(calibration::odds(probability), slope)
}

/// How alike characters, read the Japanese way, and a Latin word are.
pub fn japanese_likeness(characters: &str, latin: &str) -> Option<f64> {
    japanese::likeness(characters, latin)
}

/// What speaks for the two being one, in natural logarithms.
pub fn japanese_support(characters: &str, latin: &str) -> Option<f64> {
    japanese::support(characters, latin)
}

/// A reading in Kana, in the one form of Latin letters that the table has.
pub fn plain_reading(kana: &str) -> String {
    japanese::one_form(&script::to_latin(kana))
}
