//! Verbs that the language model takes for nouns: "Le groupe *menace de* tuer l'otage". It reads "promet de"
//! as it should.

use std::ops::Range;

use super::wording::text_of;
use crate::edits::Edit;

/// "promet" for "menace" before an infinitive.
pub fn threats(chars: &[char], words: &[Range<usize>], at: usize) -> Option<Edit> {
    let text = |at: usize| words.get(at).map(|word| text_of(chars, word));
    let before = text(at.checked_sub(1)?)?;
    let noun = matches!(
        before.as_str(),
        "la" | "La"
            | "une"
            | "Une"
            | "de"
            | "d"
            | "sa"
            | "cette"
            | "sous"
            | "en"
            | "leur"
            | "toute"
            | "aucune"
    );
    let of = matches!(text(at + 1)?.as_str(), "de" | "d");
    let infinitive = text(at + 2)?;
    let to_come =
        infinitive.ends_with("er") || infinitive.ends_with("ir") || infinitive.ends_with("re");
    let close = words[at + 1].start == words[at].end + 1;
    (text(at)? == "menace" && !noun && of && to_come && close).then(|| Edit {
        at: words[at].clone(),
        words: "promet".to_owned(),
    })
}

/// "Son avocate, Me X, *juge la demande* politique": no judge. The model reads "estime" as it should.
pub fn judges(chars: &[char], words: &[Range<usize>], at: usize) -> Option<Edit> {
    let next = text_of(chars, words.get(at + 1)?);
    let object = matches!(
        next.as_str(),
        "la" | "le" | "les" | "l" | "que" | "qu" | "cette" | "ces" | "cet" | "son" | "sa" | "ses"
    );
    let before: String = chars[..words[at].start].iter().rev().take(2).collect();
    let close = words[at + 1].start == words[at].end + 1;
    (text_of(chars, &words[at]) == "juge" && object && close && before == " ,").then(|| Edit {
        at: words[at].clone(),
        words: "estime".to_owned(),
    })
}
