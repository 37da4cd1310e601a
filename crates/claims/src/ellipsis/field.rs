//! Fields of a notice that tell what a sentence would: "*Wanted by:* South Africa", "*Last known address:*
//! Maputo, Mozambique; *formerly* Durban".

use crate::edits::Edit;

/// Labels, and the words that say the same before what follows them.
const FIELDS: [(&str, &str); 15] = [
    ("address", "lives in"),
    ("addresses", "lives in"),
    ("current address", "lives in"),
    ("residence", "lives in"),
    ("place of residence", "lives in"),
    ("last known address", "last lived in"),
    ("last known residence", "last lived in"),
    ("last known location", "was last seen in"),
    ("last seen", "was last seen in"),
    ("wanted by", "is wanted by"),
    ("wanted for", "is wanted for"),
    ("charge", "is charged with"),
    ("charges", "is charged with"),
    ("offences", "is wanted for"),
    ("offenses", "is wanted for"),
];

/// Words between the value and one that is over.
const FORMERLY: [&str; 4] = [
    "; formerly ",
    "; previously ",
    ", formerly ",
    ", previously ",
];

/// The edits that make a sentence with `pronoun` of a field, if `sentence` is one.
pub fn told(sentence: &str, pronoun: &str) -> Option<Vec<Edit>> {
    let (label, value) = sentence.split_once(": ")?;
    let known = label.trim().to_lowercase();
    let (_, verb) = FIELDS.iter().find(|(name, _)| *name == known)?;
    let value = value.trim();
    if value.is_empty() || is_unknown(value) {
        return None;
    }
    let start = label.chars().count() + ": ".len();
    let mut edits = vec![Edit {
        at: 0..start,
        words: format!("{pronoun} {verb} "),
    }];
    let is_place = verb.ends_with(" in");
    let names_crime = verb.ends_with(" with") || verb.ends_with(" for");
    if names_crime && !is_proper(value) {
        let first: String = value.chars().take(1).flat_map(char::to_lowercase).collect();
        edits.push(Edit {
            at: start..start + 1,
            words: first,
        });
    }
    if is_place {
        edits.extend(formerly(sentence, pronoun));
    }
    Some(edits)
}

/// "; *formerly* Riga" as a sentence of its own.
fn formerly(sentence: &str, pronoun: &str) -> Option<Edit> {
    let (at, word) = FORMERLY
        .iter()
        .find_map(|word| Some((sentence.find(word)?, *word)))?;
    let start = sentence[..at].chars().count();
    Some(Edit {
        at: start..start + word.chars().count(),
        words: format!(". {pronoun} formerly lived in "),
    })
}

fn is_unknown(value: &str) -> bool {
    let value = value.to_lowercase();
    let opens = ["unknown", "not known", "n/a", "none", "-", "na"];
    opens.iter().any(|word| value.starts_with(word))
}

/// "South Africa": a name keeps its capital, and so does what has several.
fn is_proper(value: &str) -> bool {
    let mut words = value.split_whitespace();
    let first = words.next().unwrap_or_default();
    first.chars().skip(1).any(char::is_uppercase)
        || words
            .next()
            .is_some_and(|word| word.starts_with(char::is_uppercase))
}
