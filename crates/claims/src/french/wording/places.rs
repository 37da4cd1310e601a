//! Where people are, in words that the language model reads as such: after a name it takes "est à Dubaï" for a part of
//! the name, and "être à Dubaï" for an adverb.

use std::ops::Range;

use super::text_of;
use crate::edits::Edit;

/// "N *est* à Dubaï", "dit *être* à Dubaï": "se trouve", "se trouver".
pub fn being_there(chars: &[char], words: &[Range<usize>], at: usize) -> Option<Edit> {
    let written = match text_of(chars, &words[at]).as_str() {
        "est" => "se trouve",
        "sont" => "se trouvent",
        "était" => "se trouvait",
        "étaient" => "se trouvaient",
        "serait" => "se trouverait",
        "seraient" => "se trouveraient",
        "être" => "se trouver",
        _ => return None,
    };
    let before = words.get(at.checked_sub(1)?)?;
    let apart = before.end + 1 == words[at].start && chars[before.end] == ' ';
    let infinitive = written == "se trouver";
    let behind_name = chars[before.start].is_uppercase() && !is_opening(&text_of(chars, before));
    let place = if is_adverb(&text_of(chars, words.get(at + 1)?)) {
        at + 2
    } else {
        at + 1
    };
    (apart && (infinitive || behind_name) && is_place(chars, words, place)).then(|| Edit {
        at: words[at].clone(),
        words: written.to_owned(),
    })
}

/// "vit *depuis* à Dubaï": since then, where no time is told.
pub fn since_then(chars: &[char], words: &[Range<usize>], at: usize) -> Option<Edit> {
    let then = text_of(chars, &words[at]) == "depuis" && is_place(chars, words, at + 1);
    then.then(|| Edit {
        at: words[at].clone(),
        words: "désormais".to_owned(),
    })
}

/// "Mohammed *ben* Youssef": which the model takes for an adverb.
pub fn particle(chars: &[char], words: &[Range<usize>], at: usize) -> Option<Edit> {
    let written = match text_of(chars, &words[at]).as_str() {
        "ben" => "Ben",
        "bin" => "Bin",
        "ould" => "Ould",
        _ => return None,
    };
    let (before, next) = (words.get(at.checked_sub(1)?)?, words.get(at + 1)?);
    let close = before.end + 1 == words[at].start && next.start == words[at].end + 1;
    let named = chars[before.start].is_uppercase() && chars[next.start].is_uppercase();
    (close && named).then(|| Edit {
        at: words[at].clone(),
        words: written.to_owned(),
    })
}

/// "à Dubaï", "au Kenya", "en Suisse".
fn is_place(chars: &[char], words: &[Range<usize>], at: usize) -> bool {
    let (Some(preposition), Some(place)) = (words.get(at), words.get(at + 1)) else {
        return false;
    };
    let inside = matches!(
        text_of(chars, preposition).as_str(),
        "à" | "au" | "aux" | "en"
    );
    inside && place.start == preposition.end + 1 && chars[place.start].is_uppercase()
}

fn is_adverb(word: &str) -> bool {
    matches!(
        word,
        "toujours" | "encore" | "actuellement" | "désormais" | "bien" | "maintenant" | "déjà"
    )
}

/// Words with a capital that are no names.
fn is_opening(word: &str) -> bool {
    matches!(
        word,
        "Il" | "Elle" | "Ils" | "Elles" | "On" | "Ce" | "Qui" | "Où" | "Celui" | "Celle" | "Tout"
    )
}
