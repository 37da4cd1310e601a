//! "L'oligarque X arrêté à Nice": headlines leave out the auxiliary, and the model takes what is left for a name.

use std::ops::Range;

use super::text_of;
use crate::edits::Edit;

/// Most words of a headline.
const LONGEST: usize = 24;

/// What befalls somebody, in the masculine singular.
const BEFALLEN: [&str; 34] = [
    "arrêté",
    "interpellé",
    "capturé",
    "enlevé",
    "libéré",
    "relâché",
    "acquitté",
    "condamné",
    "inculpé",
    "jugé",
    "extradé",
    "expulsé",
    "exfiltré",
    "évacué",
    "transféré",
    "refoulé",
    "tué",
    "blessé",
    "assassiné",
    "abattu",
    "exécuté",
    "écroué",
    "incarcéré",
    "emprisonné",
    "détenu",
    "limogé",
    "destitué",
    "renversé",
    "aperçu",
    "repéré",
    "localisé",
    "retrouvé",
    "intercepté",
    "rapatrié",
];

/// Puts "a été" before the participle of a headline without a verb.
pub fn verb(chars: &[char], words: &[Range<usize>]) -> Option<Edit> {
    let text: String = chars.iter().collect();
    let ended = text
        .trim_end()
        .ends_with(['.', '!', '?', '…', ',', ';', ':']);
    if ended || words.len() > LONGEST || words.iter().any(|word| is_verb(&text_of(chars, word))) {
        return None;
    }
    let at = (1..words.len()).find(|&at| {
        let adjacent = words[at].start == words[at - 1].end + 1;
        adjacent && befalls(&text_of(chars, &words[at])) && goes_on(chars, words, at)
    })?;
    let start = words[at].start;
    let many = text_of(chars, &words[at]).ends_with('s');
    let auxiliary = if many { "ont été " } else { "a été " };
    Some(Edit {
        at: start..start,
        words: auxiliary.to_owned(),
    })
}

fn befalls(word: &str) -> bool {
    let stem = word.strip_suffix('s').unwrap_or(word);
    let masculine = stem.strip_suffix('e').unwrap_or(stem);
    BEFALLEN.contains(&stem) || BEFALLEN.contains(&masculine)
}

/// Auxiliaries and endings that only a finite verb, or a relative clause, has.
fn is_verb(word: &str) -> bool {
    matches!(
        word,
        "a" | "ont"
            | "est"
            | "sont"
            | "sera"
            | "seront"
            | "va"
            | "vont"
            | "doit"
            | "peut"
            | "dit"
            | "qui"
            | "que"
            | "fuit"
            | "nie"
    ) || word.ends_with("ait")
        || word.ends_with("aient")
}

/// Whether the headline ends, or tells where, when and what for.
fn goes_on(chars: &[char], words: &[Range<usize>], at: usize) -> bool {
    let Some(next) = words.get(at + 1) else {
        return true;
    };
    let adjacent = next.start == words[at].end + 1;
    let word = text_of(chars, next);
    !adjacent
        || matches!(
            word.as_str(),
            "à" | "en"
                | "au"
                | "aux"
                | "par"
                | "pour"
                | "dans"
                | "près"
                | "après"
                | "lors"
                | "chez"
                | "depuis"
                | "vers"
                | "hier"
                | "mort"
                | "morte"
                | "vivant"
                | "avec"
                | "sur"
        )
}
