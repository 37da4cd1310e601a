//! Names made of two words that are written in one, in two, or with an article between:
//! Abd al-Rahman, Abdurrahman, Abderrahmane; Nur al-Din, Noureddine; Nasr Allah, Nasrallah.

use compact_str::{CompactString, format_compact};

/// Words that need what follows them: "servant of".
const SERVANTS: &[&str] = &[
    "abd", "abdul", "abdel", "abdal", "abdol", "abdoul", "abdur", "abdus", "abder", "abdes",
    "abdou",
];

/// Second words that need what stands before them: "Salah al-Din", "Saif al-Islam".
const SECONDS: &[&str] = &[
    "din", "deen", "dine", "dien", "eddin", "eddine", "uddin", "addin", "islam", "haq", "haqq",
    "hak",
];

/// Spellings of "Allah" as a second word.
const GODS: &[&str] = &["allah", "ullah", "ollah", "ulla", "llah"];

/// Whether the word is the first half of "servant of …".
pub(super) fn is_servant(plain: &str) -> bool {
    SERVANTS.contains(&plain)
}

/// Whether the word, after an article, is the second half of a compound.
pub(super) fn is_second(plain: &str) -> bool {
    SECONDS.contains(&plain)
}

/// Whether the word is the second half of a compound without an article.
pub(super) fn is_god(plain: &str) -> bool {
    GODS.contains(&plain)
}

/// Whether the article belongs to Persian and Urdu compounds only: "Zia-ul-Haq".
pub(super) fn joins_both_sides(article: &str) -> bool {
    matches!(
        article,
        "ul" | "ud" | "ur" | "us" | "uz" | "ush" | "eddin" | "ed"
    )
}

/// "servant of" and a name, in one.
pub(super) fn servant_of(second: &str) -> CompactString {
    let second = if is_god(second) { "lah" } else { second };
    format_compact!("abd{}", canonical_din(second))
}

/// First and second half in one, the article left out.
pub(super) fn joined(first: &str, second: &str) -> CompactString {
    match second {
        second if is_god(second) => format_compact!("{first}allah"),
        second
            if second.starts_with('d') || second.ends_with("din") || second.ends_with("dine") =>
        {
            format_compact!("{first}din")
        }
        second => format_compact!("{first}{second}"),
    }
}

/// A word that holds a compound, in the form that its parts would get.
pub(super) fn canonical(romanised: &str) -> CompactString {
    servant_in_one(romanised).unwrap_or_else(|| canonical_din(romanised))
}

/// "abdurrahman", "abderrahmane", "abdelaziz", "abdallah".
fn servant_in_one(word: &str) -> Option<CompactString> {
    let rest = word
        .strip_prefix("abd")
        .or_else(|| word.strip_prefix("'abd"))?;
    let rest = rest
        .strip_prefix("ou")
        .or_else(|| rest.strip_prefix(['u', 'e', 'a', 'o', 'i']))?;
    let mut letters = rest.chars();
    let first = letters.next()?;
    let second = letters.next()?;
    if letters.clone().count() < 1 {
        return None;
    }
    // The article's l, or the consonant it took on, goes with it.
    let core = if first == 'l' {
        let core = rest.trim_start_matches('l');
        if matches!(core, "ah" | "a") {
            return Some("abdlah".into());
        }
        core
    } else if first == second {
        &rest[first.len_utf8()..]
    } else if matches!(first, 'r' | 'n' | 's' | 'z' | 't' | 'd') && letters.count() >= 2 {
        rest
    } else {
        return None;
    };
    (core.chars().count() >= 3).then(|| format_compact!("abd{}", canonical_din(core)))
}

/// "noureddine", "nuruddin", "salahaddin": the first half and "din".
fn canonical_din(word: &str) -> CompactString {
    for ending in ["ddine", "ddin", "ddeen", "ddien"] {
        let Some(first) = word.strip_suffix(ending) else {
            continue;
        };
        let first = first
            .strip_suffix("ou")
            .or_else(|| first.strip_suffix(['e', 'u', 'a', 'i', 'o']))
            .unwrap_or(first);
        if first.chars().count() >= 2 {
            return format_compact!("{first}din");
        }
    }
    word.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_form_for_all_spellings() {
        for (word, expected) in [
            ("abdurrahman", "abdrahman"),
            ("abderrahmane", "abdrahmane"),
            ("abdelaziz", "abdaziz"),
            ("abdoulaye", "abdaye"),
            ("abdallah", "abdlah"),
            ("abdullah", "abdlah"),
            ("noureddine", "nourdin"),
            ("nuruddin", "nurdin"),
            ("abdi", "abdi"),
            ("aladdin", "aldin"),
            ("novak", "novak"),
            ("abdulrahman", "abdrahman"),
        ] {
            assert_eq!(canonical(word), expected);
        }
        assert_eq!(servant_of("allah"), "abdlah");
        assert_eq!(joined("nur", "dine"), "nurdin");
    }
}
