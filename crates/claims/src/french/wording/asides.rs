//! Sources in the middle of a sentence, and versions told before a colon, as the language model reads them best.

use std::ops::Range;

use super::text_of;
use crate::edits::Edit;

/// Auxiliaries that a participle follows.
const AUXILIARIES: [&str; 20] = [
    "a", "ont", "avait", "avaient", "aurait", "auraient", "est", "sont", "était", "étaient",
    "serait", "seraient", "ait", "aient", "été", "soit", "soient", "eut", "fut", "aura",
];

/// Most words of a source between an auxiliary and its participle.
const LONGEST: usize = 8;

/// Most letters between a day of the week and the comma behind it: " 12 septembre 2024".
const LONGEST_DATE: usize = 18;

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

/// "Un officier *livre une autre version :* X", "Le ministre *est formel :* X": according to them.
pub fn before_colon(chars: &[char], words: &[Range<usize>]) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let blank = usize::from(chars.get(word.end) == Some(&' '));
        let colon = word.end + blank;
        if chars.get(colon) != Some(&':') {
            continue;
        }
        let Some(first) = first_of_sentence(chars, words, at) else {
            continue;
        };
        let Some(told) = tells_before(chars, &words[first..=at]).map(|told| first + told) else {
            continue;
        };
        let opener: String = chars[words[first].clone()].iter().collect();
        let small = opener.to_lowercase();
        const ARTICLES: [&str; 12] = [
            "le", "la", "les", "l", "un", "une", "son", "sa", "ses", "leur", "me", "mme",
        ];
        if told > first && ARTICLES.contains(&small.as_str()) {
            let opener = if matches!(small.as_str(), "me" | "mme") {
                opener
            } else {
                small
            };
            edits.push(Edit {
                at: words[first].clone(),
                words: format!("Selon {opener}"),
            });
            edits.push(Edit {
                at: words[told].start - 1..colon + 1,
                words: ",".to_owned(),
            });
        }
    }
    edits
}

/// Where "livre une autre version", "est formel", "l'assure" begins, which ends `words`.
fn tells_before(chars: &[char], words: &[Range<usize>]) -> Option<usize> {
    const LONGEST: usize = 16;
    const GIVES: [&str; 7] = [
        "livre",
        "donne",
        "avance",
        "présente",
        "défend",
        "livrent",
        "donnent",
    ];
    const SURE: [&str; 6] = [
        "formel",
        "formelle",
        "catégorique",
        "formels",
        "formelles",
        "catégoriques",
    ];
    let text = |i: usize| text_of(chars, &words[i]).to_lowercase();
    let last = words.len().checked_sub(1).filter(|&last| last < LONGEST)?;
    if SURE.contains(&text(last).as_str()) {
        let is = last.checked_sub(1)?;
        return matches!(text(is).as_str(), "est" | "sont").then_some(is);
    }
    let account = ["version", "explication"].contains(&text(last).as_str());
    (last.saturating_sub(4)..last)
        .rev()
        .find(|&i| account && GIVES.contains(&text(i).as_str()))
}

/// "« … », assure *de son côté* son avocate": the phrase between a verb of saying, which a comma or a quotation stands
/// before, and whoever speaks.
pub fn before_speaker(
    chars: &[char],
    words: &[Range<usize>],
    at: usize,
    next: &Range<usize>,
) -> bool {
    let Some(verb) = at.checked_sub(1).map(|v| &words[v]) else {
        return false;
    };
    let has = matches!(text_of(chars, verb).as_str(), "a" | "ont");
    let first = at.checked_sub(if has { 1 } else { 2 });
    // "a assuré de son côté": the auxiliary stands first
    let auxiliary = first.filter(|&a| matches!(text_of(chars, &words[a]).as_str(), "a" | "ont"));
    let opens = auxiliary.map_or(verb.start, |a| words[a].start);
    let before: String = chars[..opens].iter().rev().take(2).collect();
    let behind: String = chars[words[at].end..next.start].iter().collect();
    let article = matches!(
        text_of(chars, next).as_str(),
        "l" | "le"
            | "la"
            | "les"
            | "un"
            | "une"
            | "son"
            | "sa"
            | "ses"
            | "leur"
            | "leurs"
            | "Me"
            | "M"
            | "Mme"
    );
    let speaker = article || chars[next.start].is_uppercase();
    before == " ," && !behind.contains([',', '.']) && speaker
}

/// "a accordé*,* mercredi 5 mai*,* le statut": without the commas, the object stays the verb's.
pub fn days(chars: &[char], words: &[Range<usize>]) -> Vec<Edit> {
    const DAYS: [&str; 7] = [
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    ];
    let mut edits = Vec::new();
    for at in 1..words.len() {
        let first = words[at - 1].end;
        let day = DAYS.contains(&text_of(chars, &words[at]).as_str());
        let verb = ends_as_participle(&text_of(chars, &words[at - 1]));
        let behind = at >= 2 && AUXILIARIES.contains(&text_of(chars, &words[at - 2]).as_str());
        let comma = chars[first] == ',' && words[at].start == first + 2;
        if !day || !verb || !behind || !comma {
            continue;
        }
        let second =
            (words[at].end..chars.len()).find(|&i| matches!(chars[i], ',' | '.' | '»' | ':'));
        let short = |&i: &usize| chars[i] == ',' && i - words[at].end <= LONGEST_DATE;
        if let Some(second) = second.filter(short) {
            edits.extend([first, second].map(|comma| Edit {
                at: comma..comma + 1,
                words: String::new(),
            }));
        }
    }
    edits
}
