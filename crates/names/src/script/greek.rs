//! Greek script, as modern Greek is spoken.

use unicode_normalization::UnicodeNormalization;

/// A word in plain letters whose first two stand for one sound: "ντ" is d, "μπ" b and "γκ" g.
pub(super) fn spoken_start(plain: &str) -> Option<String> {
    let starts = [("nt", "d"), ("mp", "b"), ("gk", "g")];
    starts.iter().find_map(|(written, spoken)| {
        let rest = plain.strip_prefix(written)?;
        Some(format!("{spoken}{rest}"))
    })
}

/// The Latin for `letter` between its neighbours.
pub(super) fn letter(before: Option<char>, letter: char, after: Option<char>) -> &'static str {
    let (before, after) = (before.map(bare), after.map(bare));
    let starts_word = before.is_none_or(|before| !before.is_alphabetic());
    match bare(letter) {
        'α' => "a",
        'β' => "v",
        'γ' if starts_word && after == Some('κ') => "",
        'γ' if matches!(after, Some('γ' | 'κ' | 'χ')) => "n",
        'γ' => "g",
        'δ' => "d",
        'ε' => "e",
        'ζ' => "z",
        'η' | 'ι' => "i",
        'θ' => "th",
        // "Γκ" and "γκ" stand for g, "μπ" for b, "ντ" for d, at a word's start.
        'κ' if before == Some('γ') => "g",
        'κ' => "k",
        'λ' => "l",
        'μ' if starts_word && after == Some('π') => "",
        'μ' => "m",
        'ν' if starts_word && after == Some('τ') => "",
        'ν' => "n",
        'ξ' => "x",
        'ο' | 'ω' => "o",
        'π' if before == Some('μ') => "b",
        'π' => "p",
        'ρ' => "r",
        'σ' | 'ς' => "s",
        'τ' if before == Some('ν') => "d",
        'τ' => "t",
        'υ' if matches!(before, Some('α' | 'ε')) => "v",
        'υ' if before == Some('ο') => "u",
        'υ' => "y",
        'φ' => "f",
        'χ' => "ch",
        'ψ' => "ps",
        _ => "",
    }
}

/// The letter in lower case, without accent.
fn bare(letter: char) -> char {
    let lower = letter.to_lowercase().next().unwrap_or(letter);
    std::iter::once(lower).nfd().next().unwrap_or(lower)
}
