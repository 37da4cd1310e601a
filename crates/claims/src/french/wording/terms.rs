//! "a écopé de vingt ans": sentenced to them, where whoever "écope" of anything else was given it.

use std::ops::Range;

use super::text_of;
use crate::edits::Edit;

/// "été condamné à" for "écopé de" before a term, "reçu" before anything else: each in the place of its word.
pub fn given(chars: &[char], words: &[Range<usize>], at: usize) -> Option<Edit> {
    let text = |at: usize| words.get(at).map(|word| text_of(chars, word));
    if text(at)? == "écopé" && matches!(text(at + 1)?.as_str(), "de" | "d") {
        let written = if is_term(chars, words, at + 2) {
            "été condamné"
        } else {
            "reçu"
        };
        return Some(Edit {
            at: words[at].clone(),
            words: written.to_owned(),
        });
    }
    let elided = text(at)? == "d";
    let of = elided || text(at)? == "de";
    if !of || text(at.checked_sub(1)?)? != "écopé" {
        return None;
    }
    let term = is_term(chars, words, at + 1);
    Some(Edit {
        at: words[at].start..words[at].end + 1,
        words: if term { "à " } else { "" }.to_owned(),
    })
}

/// Years, months or a life of it, served in prison where it is said where: "deux ans de suspension" are none.
fn is_term(chars: &[char], words: &[Range<usize>], first: usize) -> bool {
    let text = |at: usize| words.get(at).map(|word| text_of(chars, word));
    let one_phrase = |w: &usize| {
        let between = words
            .get(*w)
            .map(|word| &chars[words[w - 1].end..word.start]);
        between.is_some_and(|b| !b.iter().any(|c| matches!(c, ',' | '.' | ';')))
    };
    let unit = (first..first + 4)
        .take_while(one_phrase)
        .find(|&w| text(w).is_some_and(|word| is_unit(&word)));
    let Some(unit) = unit else {
        return false;
    };
    let of_what = matches!(text(unit + 1).as_deref(), Some("de" | "d"));
    let served = text(unit + 2).is_some_and(|what| is_served(&what));
    served || !of_what || !text(unit).is_some_and(|word| is_time(&word))
}

fn is_unit(word: &str) -> bool {
    is_time(word) || is_served(word) || word == "perpétuité"
}

fn is_time(word: &str) -> bool {
    matches!(word, "an" | "ans" | "mois" | "années")
}

fn is_served(word: &str) -> bool {
    matches!(
        word,
        "prison" | "réclusion" | "détention" | "emprisonnement" | "camp" | "travaux" | "bagne"
    )
}
