//! French as the language model reads it best: capitals with their accents, « guillemets » for straight
//! quotation marks, "nie" for "dément", which it takes for an adverb.
//!
//! Only the text for the model changes; in the analysis the words stand where the report has its own.

mod asides;
mod contrary;
mod denials;
mod headlines;
mod interposed;
mod people;
mod places;
mod terms;
mod verbs;

use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;
use std::collections::HashMap;

use crate::edits::Edit;
use crate::french::lexicon::{Listed, Words, by_french, parsed};

/// What is written for what.
struct Wording {
    words: Words,
    openings: Words,
    apart: Vec<Vec<String>>,
}

#[derive(Deserialize)]
struct WordingFile {
    words: Listed,
    openings: Listed,
    apart: HashMap<String, Vec<String>>,
}

fn wording() -> &'static Wording {
    static WORDING: LazyLock<Wording> = LazyLock::new(read);
    &WORDING
}

fn read() -> Wording {
    let file: WordingFile = parsed(include_str!("../../../lexicon/fr/wording.toml"));
    let apart = file.apart.into_values().flatten();
    Wording {
        words: by_french(file.words),
        openings: by_french(file.openings),
        apart: apart
            .map(|words| words.split(' ').map(str::to_owned).collect())
            .collect(),
    }
}

/// What is written differently in a block.
pub fn edits(text: &str) -> Vec<Edit> {
    let chars: Vec<char> = text.chars().collect();
    let words = words_of(&chars);
    let mut edits: Vec<Edit> = { 0..words.len() }
        .filter_map(|at| {
            set_apart(&chars, &words, at)
                .or_else(|| age(&chars, &words, at))
                .or_else(|| made_to(&chars, &words, at))
                .or_else(|| people::second(&chars, &words, at))
                .or_else(|| verbs::threats(&chars, &words, at))
                .or_else(|| verbs::judges(&chars, &words, at))
                .or_else(|| verbs::tries(&chars, &words, at))
                .or_else(|| people::double_surname(&chars, &words, at))
                .or_else(|| people::sought(&chars, &words, at))
                .or_else(|| people::masters(&chars, &words, at))
                .or_else(|| people::by_name(&chars, &words, at))
                .or_else(|| places::being_there(&chars, &words, at))
                .or_else(|| places::since_then(&chars, &words, at))
                .or_else(|| places::particle(&chars, &words, at))
                .or_else(|| terms::given(&chars, &words, at))
                .or_else(|| doubts(&chars, &words, at))
                .or_else(|| opening(&chars, &words, at))
                .or_else(|| word(&chars, &words, at))
        })
        .collect();
    edits.extend(people::called(&chars, &words));
    edits.extend(people::marks_of_by_names(&chars, &words));
    edits.extend(guillemets(&chars));
    edits.extend(asides::commas(&chars, &words));
    edits.extend(asides::days(&chars, &words));
    edits.extend(asides::version(&chars, &words));
    edits.extend(asides::before_colon(&chars, &words));
    edits.extend(contrary::clauses(&chars, &words));
    edits.extend(denials::told_behind(&chars, &words));
    edits.extend(interposed::phrases(&chars, &words));
    edits.extend(headlines::verb(&chars, &words));
    edits.sort_by_key(|edit| edit.at.start);
    let mut end = 0;
    edits.retain(|edit| {
        let apart = edit.at.start >= end;
        end = end.max(edit.at.end);
        apart
    });
    edits
}

/// Runs of letters.
fn words_of(chars: &[char]) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    for (i, c) in chars.iter().chain([&' ']).enumerate() {
        match (c.is_alphabetic(), start) {
            (true, None) => start = Some(i),
            (false, Some(from)) => {
                words.push(from..i);
                start = None;
            }
            _ => {}
        }
    }
    words
}

pub fn text_of(chars: &[char], word: &Range<usize>) -> String {
    chars[word.clone()].iter().collect()
}

/// "dément", "Etat".
fn word(chars: &[char], words: &[Range<usize>], at: usize) -> Option<Edit> {
    let written = wording().words.get(&text_of(chars, &words[at]))?;
    // "un dément" is somebody
    let before = at.checked_sub(1).map(|b| text_of(chars, &words[b]));
    let noun = written.starts_with(char::is_lowercase)
        && before.is_some_and(|b| matches!(b.as_str(), "un" | "Un" | "le" | "Le" | "ce" | "est"));
    (!noun).then(|| Edit {
        at: words[at].clone(),
        words: written.clone(),
    })
}

/// "A en croire".
fn opening(chars: &[char], words: &[Range<usize>], at: usize) -> Option<Edit> {
    let last = |french: &str| {
        at + french
            .split(|c: char| !c.is_alphabetic())
            .filter(|w| !w.is_empty())
            .count()
            - 1
    };
    let found = { wording().openings.iter() }.filter(|(french, _)| {
        words
            .get(last(french))
            .is_some_and(|last| text_of(chars, &(words[at].start..last.end)) == **french)
    });
    let (french, written) = found.max_by_key(|(french, _)| french.len())?;
    let end = words[last(french)].end;
    // "par le biais d'Interpol"
    let elided = matches!(chars.get(end), Some('\'' | '’'));
    let blank = if elided { " " } else { "" };
    Some(Edit {
        at: words[at].start..end + usize::from(elided),
        words: format!("{written}{blank}"),
    })
}

/// "a, de son côté, fui", "seraient quant à eux passés": the words that set somebody apart.
fn set_apart(chars: &[char], words: &[Range<usize>], at: usize) -> Option<Edit> {
    let mut phrases = wording().apart.iter();
    let phrase = phrases.find(|phrase| {
        let told = |(word, french): (&Range<usize>, &String)| {
            text_of(chars, word).to_lowercase() == **french
        };
        words.len() >= at + phrase.len() && words[at..].iter().zip(*phrase).all(told)
    })?;
    let (start, end) = (words[at].start, words[at + phrase.len() - 1].end);
    let before: String = chars[..start].iter().rev().take(2).collect();
    let comma_before = before == " ,";
    let comma_after = chars.get(end) == Some(&',');
    let as_for = phrase
        .first()
        .is_some_and(|word| matches!(word.as_str(), "quant" | "avec" | "non" | "au" | "en"));
    let next = words.get(at + phrase.len());
    let goes_on = next.is_some_and(|next| goes_on(&text_of(chars, next)));
    if next.is_some_and(|next| asides::before_speaker(chars, words, at, next)) {
        return Some(Edit {
            at: start - 1..end,
            words: String::new(),
        });
    }
    if at == 0 || !goes_on || comma_before != comma_after || !(comma_after || as_for) {
        return None;
    }
    let sentence_opens = before.starts_with(' ') && before.ends_with(['.', '»', '!', '?']);
    (!sentence_opens).then(|| Edit {
        at: start - if comma_before { 2 } else { 1 }..end + usize::from(comma_after),
        words: String::new(),
    })
}

/// "Jean Kayitare*, 54 ans*, ancien bourgmestre": the model reads the description better without the age.
fn age(chars: &[char], words: &[Range<usize>], at: usize) -> Option<Edit> {
    let years = text_of(chars, &words[at]) == "ans";
    let start = words.get(at.checked_sub(1)?)?.end;
    let name = chars[words[at - 1].start].is_uppercase();
    let between: String = chars[start..words[at].start].iter().collect();
    let number = between.strip_prefix(", ").map(str::trim);
    let digits = number.is_some_and(|n| {
        (1..=3).contains(&n.len()) && n.chars().all(|digit| digit.is_ascii_digit())
    });
    let end = words[at].end;
    let described = words.get(at + 1).is_some_and(|next| {
        let word = text_of(chars, next);
        let tells = matches!(
            word.as_str(),
            "n" | "ne"
                | "a"
                | "ont"
                | "est"
                | "sera"
                | "se"
                | "s"
                | "y"
                | "en"
                | "doit"
                | "vit"
                | "dit"
                | "nie"
        ) || word.ends_with("ait");
        next.start == end + 2 && chars[next.start].is_lowercase() && chars[end] == ',' && !tells
    });
    (years && name && digits && described).then(|| Edit {
        at: start..end,
        words: String::new(),
    })
}

/// "La police *doute* que", which the model takes for a noun.
fn doubts(chars: &[char], words: &[Range<usize>], at: usize) -> Option<Edit> {
    let word = &words[at];
    let that = words.get(at + 1).map(|next| text_of(chars, next));
    let before = text_of(chars, words.get(at.checked_sub(1)?)?).to_lowercase();
    let noun = matches!(
        before.as_str(),
        "nul"
            | "aucun"
            | "un"
            | "le"
            | "sans"
            | "de"
            | "du"
            | "moindre"
            | "hors"
            | "pas"
            | "en"
            | "ce"
            | "grand"
    );
    let doubts = text_of(chars, word) == "doute" && matches!(that.as_deref(), Some("que" | "qu"));
    (doubts && !noun).then(|| Edit {
        at: word.clone(),
        words: "doutent".to_owned(),
    })
}

/// "avoir *fait assassiner* un opposant": it was done, and "faire" is no doing of its own.
fn made_to(chars: &[char], words: &[Range<usize>], at: usize) -> Option<Edit> {
    const DONE: [&str; 15] = [
        "assassiner",
        "tuer",
        "exécuter",
        "arrêter",
        "interpeller",
        "emprisonner",
        "incarcérer",
        "enlever",
        "torturer",
        "expulser",
        "évacuer",
        "exfiltrer",
        "transférer",
        "libérer",
        "extrader",
    ];
    let next = words.get(at + 1)?;
    let before = text_of(chars, words.get(at.checked_sub(1)?)?);
    let has = matches!(
        before.as_str(),
        "a" | "ont" | "avoir" | "avait" | "avaient" | "aurait" | "auraient" | "ayant" | "ait"
    );
    let infinitive = text_of(chars, next);
    let done = DONE.contains(&infinitive.as_str()) && next.start == words[at].end + 1;
    let stem = infinitive.strip_suffix("er")?;
    (text_of(chars, &words[at]) == "fait" && has && done).then(|| Edit {
        at: words[at].start..next.end,
        words: format!("{stem}é"),
    })
}

/// Whether the clause goes on with `word`, and no other begins.
fn goes_on(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
        && !matches!(
            word,
            "le" | "la"
                | "les"
                | "l"
                | "un"
                | "une"
                | "des"
                | "il"
                | "elle"
                | "ils"
                | "elles"
                | "on"
                | "son"
                | "sa"
                | "ses"
                | "ce"
                | "cet"
                | "cette"
                | "et"
                | "mais"
                | "qui"
        )
}

/// « … » for "…", where each mark has its fellow.
fn guillemets(chars: &[char]) -> Vec<Edit> {
    let marks: Vec<usize> = (0..chars.len()).filter(|&i| chars[i] == '"').collect();
    let opens = |i: usize| {
        let before = i.checked_sub(1).map(|b| chars[b]);
        before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '\'' | '’'))
            && chars.get(i + 1).is_some_and(|c| !c.is_whitespace())
    };
    let closes = |i: usize| {
        let after = chars.get(i + 1);
        i.checked_sub(1).is_some_and(|b| !chars[b].is_whitespace())
            && after.is_none_or(|c| !c.is_alphanumeric())
    };
    let mut edits = Vec::new();
    for pair in marks.chunks(2) {
        let &[first, last] = pair else {
            return Vec::new();
        };
        if !opens(first) || !closes(last) {
            return Vec::new();
        }
        for (at, mark) in [(first, "« "), (last, " »")] {
            edits.push(Edit {
                at: at..at + 1,
                words: mark.to_owned(),
            });
        }
    }
    edits
}
