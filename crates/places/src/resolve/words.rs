use crate::fold::fold_name;

/// One folded word of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    pub folded: String,
    /// Whether it is written with a capital, or in a script without capitals.
    pub capital: bool,
    /// Whether a possessive ending followed it: "Syria's".
    pub possessive: bool,
}

/// The words of a phrase; a hyphenated one counts as several.
pub(crate) fn split_words(phrase: &str) -> Vec<Word> {
    phrase.split_whitespace().flat_map(fold_word).collect()
}

fn fold_word(text: &str) -> Vec<Word> {
    let (stem, possessive) = without_possessive(text);
    // "al-Hasakah" is written with a capital, too.
    let capital = stem
        .chars()
        .any(|letter| letter.is_alphabetic() && !letter.is_lowercase());
    let folded = fold_name(stem);
    let pieces: Vec<&str> = folded
        .split(' ')
        .filter(|piece| !piece.is_empty())
        .collect();
    let last = pieces.len().saturating_sub(1);
    let word = |(at, piece): (usize, &&str)| Word {
        folded: (*piece).to_owned(),
        capital,
        possessive: possessive && at == last,
    };
    pieces.iter().enumerate().map(word).collect()
}

/// A word without "'s", or without the bare apostrophe of a plural.
pub(crate) fn without_possessive(text: &str) -> (&str, bool) {
    for ending in ["'s", "’s", "s'", "s’"] {
        if let Some(stem) = text.strip_suffix(ending).filter(|stem| !stem.is_empty()) {
            let keeps_s = ending.starts_with('s');
            return (
                if keeps_s {
                    &text[..stem.len() + 1]
                } else {
                    stem
                },
                true,
            );
        }
    }
    (text, false)
}

/// The words as one folded name.
pub(crate) fn join(words: &[Word]) -> String {
    let words: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
    words.join(" ")
}

/// The folded words alone.
pub(crate) fn folded(words: &[Word]) -> Vec<String> {
    words.iter().map(|word| word.folded.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_hyphens_and_possessives() {
        let words = split_words("Syria's north-eastern border");
        assert_eq!(folded(&words), ["syria", "north", "eastern", "border"]);
        assert!(words[0].possessive && words[0].capital);
        assert!(!words[1].capital && !words[3].possessive);
        assert!(
            split_words(" - ’s ")
                .iter()
                .all(|word| !word.folded.is_empty())
        );
    }

    #[test]
    fn a_plural_keeps_its_s() {
        assert_eq!(without_possessive("Emirates'"), ("Emirates", true));
        assert_eq!(without_possessive("Homs"), ("Homs", false));
        assert_eq!(without_possessive("'s"), ("'s", false));
    }
}
