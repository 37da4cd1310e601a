//! Verbs that the language model takes for nouns: "Le groupe *menace de* tuer l'otage". It reads "promet de"
//! as it should.

use std::ops::Range;

use super::text_of;
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

/// "La cour d'assises *juge depuis lundi* X": the model reads "jugeait" as it should.
pub fn tries(chars: &[char], words: &[Range<usize>], at: usize) -> Option<Edit> {
    const COURTS: [&str; 6] = ["cour", "tribunal", "assises", "Cour", "Tribunal", "chambre"];
    const BEHIND: [&str; 12] = [
        "depuis", "dès", "ce", "cette", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "un",
        "une", "deux",
    ];
    let text = |at: usize| words.get(at).map(|word| text_of(chars, word));
    let next = text(at + 1)?;
    let before = text(at.checked_sub(1)?)?;
    let noun = matches!(
        before.as_str(),
        "le" | "la" | "Le" | "La" | "un" | "une" | "du" | "au" | "ce" | "cette" | "de" | "premier"
    );
    let close =
        words[at + 1].start == words[at].end + 1 && words[at].start == words[at - 1].end + 1;
    let court = (at.saturating_sub(8)..at)
        .rev()
        .find(|&w| text(w).is_some_and(|word| COURTS.contains(&word.as_str())))?;
    let one_clause = !chars[words[court].end..words[at].start]
        .iter()
        .any(|c| matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '»' | '«'));
    let behind = BEHIND.contains(&next.as_str());
    (text(at)? == "juge" && behind && !noun && close && one_clause).then(|| Edit {
        at: words[at].clone(),
        words: "jugeait".to_owned(),
    })
}
