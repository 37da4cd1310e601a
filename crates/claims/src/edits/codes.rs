//! "Witness *K-14*", "Suspect *B*": the number or letter by which somebody goes whose name is kept back.
//! The model takes it for a measure or a verb; a word in the shape of a family name it reads as it
//! should, and each code has its own.

use super::words::word_at;
use crate::edits::Edit;

/// Those who go by a code, with the capital that they have before it.
const CALLED: [&str; 12] = [
    "Witness",
    "Victim",
    "Suspect",
    "Source",
    "Informant",
    "Soldier",
    "Agent",
    "Detainee",
    "Defendant",
    "Insider",
    "Patient",
    "Survivor",
];
const LONGEST: usize = 8;

/// A word like a name for each such code of `text`.
pub fn like_names(text: &str) -> Vec<Edit> {
    let chars: Vec<char> = text.chars().collect();
    (1..chars.len())
        .filter(|&at| chars[at - 1] == ' ' && is_behind_caller(&chars, at - 1))
        .filter_map(|at| {
            let end = code_end(&chars, at)?;
            Some(Edit {
                at: at..end,
                words: like_name(&chars[at..end]),
            })
        })
        .collect()
}

fn is_behind_caller(chars: &[char], end: usize) -> bool {
    let start = (0..end)
        .rev()
        .take(10)
        .take_while(|&t| chars[t].is_alphabetic())
        .last();
    let word: String = start.map_or(String::new(), |start| chars[start..end].iter().collect());
    CALLED.contains(&word.as_str())
}

/// Where the code ends that begins at `at`: "K-14", "P0291", "TF1-305", "B".
fn code_end(chars: &[char], at: usize) -> Option<usize> {
    let part = |c: &char| c.is_ascii_uppercase() || c.is_ascii_digit() || *c == '-';
    let length = chars[at..]
        .iter()
        .take(LONGEST + 1)
        .take_while(|c| part(c))
        .count();
    let end = at + length;
    let code = &chars[at..end];
    let digits = code.iter().any(char::is_ascii_digit);
    let letter = length == 1 && code.iter().all(|c| c.is_ascii_uppercase() && *c != 'I');
    let ends = chars.get(end).is_none_or(|c| !c.is_alphanumeric());
    // "Witness A. Novak" has initials
    let initial = letter
        && chars.get(end) == Some(&'.')
        && word_at(chars, end + 2).starts_with(char::is_uppercase);
    (length <= LONGEST && (digits || letter) && ends && !initial && code.last() != Some(&'-'))
        .then_some(end)
}

/// "K-14" as "Kbafo": a syllable for each digit, so that no two codes are written alike.
fn like_name(code: &[char]) -> String {
    let syllables = ["no", "ba", "du", "te", "fo", "ki", "se", "vu", "la", "ne"];
    let mut name = String::new();
    for c in code {
        match c.to_digit(10) {
            Some(digit) => name.push_str(syllables[digit as usize]),
            None if *c != '-' && name.is_empty() => name.push(*c),
            None if *c != '-' => name.push(c.to_ascii_lowercase()),
            None => {}
        }
    }
    if code.len() == 1 {
        name.push_str("evik");
    }
    let mut letters = name.chars();
    let first = letters.next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_behind_a_caller_is_like_a_name() {
        let words = |text| {
            let edits = like_names(text).into_iter();
            edits.map(|edit| edit.words).collect::<Vec<_>>()
        };
        assert_eq!(words("Witness K-14 fled."), ["Kbafo"]);
        assert_eq!(words("Suspect B, he said."), ["Bevik"]);
        assert_eq!(words("Witness K-15 and Witness K-16"), ["Kbaki", "Kbase"]);
        assert!(words("Witness A. Novak fled.").is_empty());
        assert!(words("Witness I saw him.").is_empty());
        assert!(words("Witness statements of 14 May").is_empty());
        assert!(words("a flight K-14").is_empty());
    }
}
