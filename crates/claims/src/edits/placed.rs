//! "Phone data *place* him in X": the model takes the verb for a noun, as in "took place"; "put" it reads
//! as it should.

use super::words::{word_at, words_before};
use crate::edits::Edit;

/// "put" for each such verb of `text`.
pub fn put(text: &str) -> Vec<Edit> {
    let chars: Vec<char> = text.chars().collect();
    (1..chars.len())
        .filter(|&at| chars[at] == 'p' && chars[at - 1] == ' ')
        .filter_map(|at| {
            let verb = word_at(&chars, at);
            let words = match verb.as_str() {
                "place" => "put",
                "places" => "puts",
                _ => return None,
            };
            let end = at + verb.len();
            puts_somebody(&chars, at, end).then(|| Edit {
                at: at..end,
                words: words.to_owned(),
            })
        })
        .collect()
}

/// Whether somebody and a preposition of place follow, and no word stands before with which "place" is a
/// noun: "took place", "a place", "his place".
fn puts_somebody(chars: &[char], start: usize, end: usize) -> bool {
    let before = words_before(chars, start).next().unwrap_or_default();
    let noun = [
        "a", "an", "the", "this", "that", "these", "those", "take", "takes", "took", "taken",
        "taking", "in", "into", "of", "to", "first", "second", "third", "no", "any", "some", "its",
        "his", "her", "their", "my", "our", "your", "safe", "other", "many", "public", "from",
        "at", "for", "such",
    ];
    let plain = before.chars().all(|c| c.is_lowercase() || c == '-') && before.len() > 2;
    if !plain || noun.contains(&before.as_str()) {
        return false;
    }
    let mut at = end + 1;
    let mut whom = 0;
    for _ in 0..5 {
        let word = word_at(chars, at);
        let where_at = matches!(word.as_str(), "in" | "at" | "near" | "inside" | "outside");
        if whom > 0 && where_at {
            return true;
        }
        let pronoun = whom == 0 && matches!(word.as_str(), "him" | "her" | "them");
        let called = matches!(
            word.as_str(),
            "the"
                | "accused"
                | "defendant"
                | "suspect"
                | "fugitive"
                | "two"
                | "men"
                | "man"
                | "woman"
        );
        if !pronoun && !called && !word.starts_with(char::is_uppercase) {
            return false;
        }
        whom += usize::from(word != "the");
        at += word.chars().count();
        // "Ivo K. in Rome"
        at += 1 + usize::from(chars.get(at) == Some(&'.'));
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_placed_somewhere_is_put_there() {
        let words = |text| {
            put(text)
                .into_iter()
                .map(|edit| edit.words)
                .collect::<Vec<_>>()
        };
        assert_eq!(words("Phone records place him in Rome."), ["put"]);
        assert_eq!(words("One witness places Ivo Kral at the gate."), ["puts"]);
        assert_eq!(
            words("Data held by the police place the accused in Rome."),
            ["put"]
        );
        assert!(words("The talks took place Monday in Rome.").is_empty());
        assert!(words("a place the accused in Rome").is_empty());
        assert!(words("Shops place orders in May.").is_empty());
    }
}
