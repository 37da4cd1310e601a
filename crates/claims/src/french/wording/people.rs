//! How people are called and sought, as the language model reads it best.

use std::ops::Range;

use super::text_of;
use crate::edits::Edit;

/// "*Le second* a été transféré": this latter one.
pub fn second(chars: &[char], words: &[Range<usize>], at: usize) -> Option<Edit> {
    let next = words.get(at + 1)?;
    let written = match (
        text_of(chars, &words[at]).as_str(),
        text_of(chars, next).as_str(),
    ) {
        ("Le", "second") => "Ce dernier",
        ("La", "seconde") => "Cette dernière",
        _ => return None,
    };
    let behind = text_of(chars, words.get(at + 2)?);
    let alone = matches!(
        behind.as_str(),
        "a" | "est"
            | "avait"
            | "était"
            | "aurait"
            | "serait"
            | "s"
            | "se"
            | "n"
            | "ne"
            | "vit"
            | "y"
    );
    alone.then(|| Edit {
        at: words[at].start..next.end,
        words: written.to_owned(),
    })
}

/// "La police fédérale *recherche* X", which the model takes for a noun.
pub fn sought(chars: &[char], words: &[Range<usize>], at: usize) -> Option<Edit> {
    let word = &words[at];
    let before = text_of(chars, words.get(at.checked_sub(1)?)?);
    let name = words
        .get(at + 1)
        .is_some_and(|next| next.start == word.end + 1 && chars[next.start].is_uppercase());
    let noun = matches!(
        before.as_str(),
        "la" | "La" | "une" | "de" | "en" | "sa" | "cette" | "leur" | "à" | "l"
    );
    (text_of(chars, word) == "recherche" && name && !noun).then(|| Edit {
        at: word.clone(),
        words: "cherche".to_owned(),
    })
}

/// "M. Kouadio*-*Bah", "Amani Kouadio*-*Bah": at the hyphen of a surname the model ends the sentence.
pub fn double_surname(chars: &[char], words: &[Range<usize>], at: usize) -> Option<Edit> {
    const NO_NAMES: [&str; 26] = [
        "Me", "Mes", "Dr", "Mgr", "Le", "La", "Les", "L", "Un", "Une", "À", "A", "En", "De", "Du",
        "Des", "Au", "Aux", "Et", "Pour", "Par", "Selon", "Saint", "Sainte", "Mont", "Port",
    ];
    let before = text_of(chars, &words[at]);
    let courtesy = matches!(before.as_str(), "M" | "MM" | "Mme" | "Mmes" | "Mlle");
    let counsel = matches!(before.as_str(), "Me" | "Mes");
    let given = before.starts_with(char::is_uppercase)
        && before.chars().skip(1).any(char::is_lowercase)
        && !NO_NAMES.contains(&before.as_str());
    let (first, second) = (words.get(at + 1)?, words.get(at + 2)?);
    let mut between = words[at].end..first.start;
    let beside = match courtesy {
        true => between.all(|i| matches!(chars[i], '.' | ' ' | '\u{a0}')),
        false => {
            (given || counsel)
                && between.all(|i| chars[i] == ' ')
                && first.start == words[at].end + 1
        }
    };
    let joined = second.start == first.end + 1 && chars[first.end] == '-';
    let names = chars[first.start].is_uppercase() && chars[second.start].is_uppercase();
    // "Pierre Jean-Marc Bah": a given name, which the model knows
    let more = words.get(at + 3).is_some_and(|next| {
        !courtesy && next.start == second.end + 1 && chars[next.start].is_uppercase()
    });
    (beside && !more && joined && names).then(|| Edit {
        at: first.end..second.start,
        words: " ".to_owned(),
    })
}

/// "le *« colonel »* X": a title in quotation marks, which the model takes for a part of the name.
pub fn called(chars: &[char], words: &[Range<usize>]) -> Vec<Edit> {
    let mut edits = Vec::new();
    for pair in words.windows(2) {
        let (title, name) = (&pair[0], &pair[1]);
        let small = chars[title.start].is_lowercase() && chars[name.start].is_uppercase();
        let opens = chars[..title.start]
            .iter()
            .rposition(|c| !c.is_whitespace());
        let closes: Vec<usize> = (title.end..name.start)
            .filter(|&i| !chars[i].is_whitespace())
            .collect();
        let (Some(open), [close]) = (opens, closes.as_slice()) else {
            continue;
        };
        let marked = matches!(
            (chars[open], chars[*close]),
            ('«', '»') | ('“', '”') | ('"', '"')
        );
        if small && marked {
            let blank = |from: usize, to: usize| Edit {
                at: from..to,
                words: String::new(),
            };
            edits.push(blank(open, title.start));
            edits.push(blank(title.end, *close + 1));
        }
    }
    edits
}

/// "X, *dit* « Rostov », ancien officier": by which other name.
pub fn by_name(chars: &[char], words: &[Range<usize>], at: usize) -> Option<Edit> {
    let word = &words[at];
    let called = matches!(
        text_of(chars, word).as_str(),
        "dit" | "dite" | "surnommé" | "surnommée"
    );
    let before: String = chars[..word.start].iter().rev().take(2).collect();
    let next = words.get(at + 1)?;
    let between: String = chars[word.end..next.start].iter().collect();
    let marked = matches!(between.trim(), "«" | "\"" | "“");
    // "dit « *le* Chat »"
    let article = matches!(text_of(chars, next).as_str(), "le" | "la" | "l" | "les");
    let behind = words.get(at + 2).filter(|_| article).unwrap_or(next);
    let name = chars[behind.start].is_uppercase();
    (called && before == " ," && marked && name).then(|| Edit {
        at: word.clone(),
        words: "alias".to_owned(),
    })
}

/// "X, alias *«* Rostov *»*, a fui": the marks around a by-name, at which the model ends what is told of X.
pub fn marks_of_by_names(chars: &[char], words: &[Range<usize>]) -> Vec<Edit> {
    const LONGEST: usize = 40;
    let mut edits = Vec::new();
    for at in 0..words.len() {
        let cue = &words[at];
        let Some(next) = words.get(at + 1).filter(|_| text_of(chars, cue) == "alias") else {
            continue;
        };
        let Some(open) = (cue.end..next.start).find(|&i| matches!(chars[i], '«' | '“' | '"'))
        else {
            continue;
        };
        let closes = match chars[open] {
            '«' => '»',
            '“' => '”',
            mark => mark,
        };
        let last = chars.len().min(next.start + LONGEST);
        let Some(close) = (next.start..last).find(|&i| chars[i] == closes) else {
            continue;
        };
        let gap = (next.start..close)
            .rev()
            .find(|&i| !chars[i].is_whitespace());
        let Some(end) = gap.map(|i| i + 1) else {
            continue;
        };
        for marks in [open..next.start, end..close + 1] {
            edits.push(Edit {
                at: marks,
                words: String::new(),
            });
        }
    }
    edits
}

/// "*Mes* Dupuy et Arnoux": two lawyers, where the model reads "my"; it knows "Me".
pub fn masters(chars: &[char], words: &[Range<usize>], at: usize) -> Option<Edit> {
    let next = words.get(at + 1)?;
    let named = chars[next.start].is_uppercase() && next.start == words[at].end + 1;
    (text_of(chars, &words[at]) == "Mes" && named).then(|| Edit {
        at: words[at].clone(),
        words: "Me".to_owned(),
    })
}
