//! Sources in the middle of a sentence, and versions told before a colon, as the language model reads them best.

use std::ops::Range;

use super::wording::text_of;
use crate::edits::Edit;

/// Auxiliaries that a participle follows.
const AUXILIARIES: [&str; 20] = [
    "a", "ont", "avait", "avaient", "aurait", "auraient", "est", "sont", "était", "étaient",
    "serait", "seraient", "ait", "aient", "été", "soit", "soient", "eut", "fut", "aura",
];

/// Most words of a source between an auxiliary and its participle.
const LONGEST: usize = 8;

/// "aurait*,* selon un proche*,* gagné": without the commas, auxiliary and participle stay together.
pub fn commas(chars: &[char], words: &[Range<usize>]) -> Vec<Edit> {
    let mut edits = Vec::new();
    for at in 1..words.len() {
        let opens = matches!(
            text_of(chars, &words[at]).as_str(),
            "selon" | "d" | "assure" | "affirme"
        );
        let carried = AUXILIARIES.contains(&text_of(chars, &words[at - 1]).as_str());
        let first = words[at - 1].end;
        let comma = chars[first] == ',' && words[at].start == first + 2;
        if !opens || !carried || !comma {
            continue;
        }
        let second =
            (words[at].end..chars.len()).find(|&i| matches!(chars[i], ',' | '.' | '»' | ':'));
        let Some(second) = second.filter(|&i| chars[i] == ',') else {
            continue;
        };
        let inside = words[at..]
            .iter()
            .take_while(|word| word.end <= second)
            .count();
        let next = words.get(at + inside).map(|next| text_of(chars, next));
        if inside <= LONGEST && next.is_some_and(|next| ends_as_participle(&next)) {
            edits.extend([first, second].map(|comma| Edit {
                at: comma..comma + 1,
                words: String::new(),
            }));
        }
    }
    edits
}

/// "gagné", "partie", "été".
fn ends_as_participle(word: &str) -> bool {
    let stem = word.trim_end_matches('s');
    let stem = stem.strip_suffix('e').unwrap_or(stem);
    stem.ends_with(['é', 'i', 'u', 't']) || word.ends_with("is")
}

/// "Autre version, défendue par le ministère : X": according to the ministry.
pub fn version(chars: &[char], words: &[Range<usize>]) -> Vec<Edit> {
    const ACCOUNTS: [&str; 5] = ["version", "hypothèse", "thèse", "piste", "explication"];
    const TELLING: [&str; 9] = [
        "défendue",
        "avancée",
        "soutenue",
        "donnée",
        "privilégiée",
        "évoquée",
        "livrée",
        "relayée",
        "fournie",
    ];
    let mut edits = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let told = TELLING.contains(&text_of(chars, word).as_str())
            && words
                .get(at + 1)
                .is_some_and(|by| text_of(chars, by) == "par");
        let first = || first_of_sentence(chars, words, at);
        let Some(first) = told.then(first).flatten() else {
            continue;
        };
        let account = words[first..at]
            .iter()
            .any(|word| ACCOUNTS.contains(&text_of(chars, word).to_lowercase().as_str()));
        let colon = (word.end..chars.len()).find(|&i| matches!(chars[i], '.' | ':' | ',' | '«'));
        let colon = colon.filter(|&i| chars[i] == ':');
        let (Some(colon), true) = (colon, account && at - first <= 5) else {
            continue;
        };
        let blank = usize::from(chars[colon - 1] == ' ');
        edits.push(Edit {
            at: words[first].start..words[at + 1].end,
            words: "Selon".to_owned(),
        });
        edits.push(Edit {
            at: colon - blank..colon + 1,
            words: ",".to_owned(),
        });
    }
    edits
}

/// The word that begins the sentence around the word `at`.
fn first_of_sentence(chars: &[char], words: &[Range<usize>], at: usize) -> Option<usize> {
    (0..=at).rev().find(|&first| {
        let before = chars[..words[first].start]
            .iter()
            .rev()
            .find(|c| !c.is_whitespace());
        before.is_none_or(|c| matches!(c, '.' | '!' | '?' | '»' | '«'))
    })
}
