//! The words around a place in a text, no longer than any word that is asked for.

/// Letters of the longest word asked for, and more.
const LONGEST: usize = 24;

/// The word that begins at `from`; empty where none does.
pub(super) fn word_at(chars: &[char], from: usize) -> String {
    let letters = chars.get(from..).unwrap_or_default().iter();
    letters
        .take(LONGEST)
        .take_while(|c| c.is_alphabetic())
        .collect()
}

/// The words before `at`, the nearest first, as far as nothing but blanks parts them.
pub(super) fn words_before(chars: &[char], at: usize) -> impl Iterator<Item = String> + '_ {
    let mut end = at;
    std::iter::from_fn(move || {
        let blank = end.checked_sub(1).filter(|&b| chars[b] == ' ')?;
        let letters = chars[..blank].iter().rev().take(LONGEST);
        let word: Vec<char> = letters.take_while(|c| c.is_alphabetic()).copied().collect();
        end = blank - word.len();
        (!word.is_empty()).then(|| word.into_iter().rev().collect())
    })
}
