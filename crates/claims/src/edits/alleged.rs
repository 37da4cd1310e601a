//! "Prosecutors allege Ana Rade took bribes": the model takes the verb for a part of the name, unless a
//! "that" parts the two.

use super::words::word_at;
use crate::edits::Edit;

/// A "that" behind each "allege" in `text` that a name or pronoun follows.
pub fn with_that(text: &str) -> Vec<Edit> {
    let chars: Vec<char> = text.chars().collect();
    (0..chars.len())
        .filter_map(|at| behind_verb(&chars, at))
        .map(|at| Edit {
            at: at..at,
            words: "that ".to_owned(),
        })
        .collect()
}

/// Where the word behind "allege" begins, if it is a name or pronoun.
fn behind_verb(chars: &[char], at: usize) -> Option<usize> {
    let opens = at == 0 || !chars[at - 1].is_alphanumeric();
    if !opens || chars[at] != 'a' {
        return None;
    }
    let verb = word_at(chars, at);
    let next = at + verb.chars().count() + 1;
    if !matches!(verb.as_str(), "allege" | "alleges") || chars.get(next - 1) != Some(&' ') {
        return None;
    }
    let subject = word_at(chars, next);
    let name = subject.starts_with(char::is_uppercase);
    (name || matches!(subject.as_str(), "he" | "she" | "they")).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_name_or_pronoun_gets_a_that() {
        let starts = |text| {
            let edits = with_that(text).into_iter();
            edits.map(|edit| edit.at.start).collect::<Vec<_>>()
        };
        assert_eq!(starts("They allege Ana fled."), [12]);
        assert_eq!(starts("She alleges he fled."), [12]);
        assert!(starts("They allege that Ana fled.").is_empty());
        assert!(starts("They allege fraud. Alleged Nazis fled.").is_empty());
        assert!(starts("They allege").is_empty());
    }
}
