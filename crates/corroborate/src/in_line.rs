//! Words of a report inside a line of ours.

/// Words that have a capital only because a sentence begins with them.
const OPENERS: [&str; 58] = [
    "a",
    "activists",
    "all",
    "an",
    "analysts",
    "another",
    "anonymous",
    "authorities",
    "both",
    "colleagues",
    "diplomats",
    "each",
    "eight",
    "eyewitnesses",
    "five",
    "former",
    "four",
    "friends",
    "her",
    "his",
    "insiders",
    "investigators",
    "its",
    "judges",
    "lawyers",
    "local",
    "many",
    "media",
    "members",
    "most",
    "my",
    "neighbours",
    "nine",
    "numerous",
    "observers",
    "officials",
    "one",
    "our",
    "people",
    "police",
    "prosecutors",
    "relatives",
    "reports",
    "residents",
    "seven",
    "several",
    "six",
    "some",
    "sources",
    "ten",
    "that",
    "the",
    "their",
    "these",
    "this",
    "three",
    "two",
    "witnesses",
];

/// The same in French, whose reports are quoted in their own words.
const FRENCH_OPENERS: [&str; 18] = [
    "ce",
    "ces",
    "cet",
    "cette",
    "certains",
    "certaines",
    "des",
    "deux",
    "la",
    "le",
    "les",
    "leur",
    "leurs",
    "plusieurs",
    "sa",
    "ses",
    "son",
    "trois",
];

/// `text` inside a line: "Two of his aides" as "two of his aides", "Two Rivers Press" as it is.
pub fn in_line(text: &str) -> String {
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let next_is_name = rest.starts_with(char::is_uppercase);
    let article = matches!(first, "A" | "An" | "The");
    let lower = first.to_lowercase();
    let word = lower.as_str();
    let opens = OPENERS.contains(&word)
        || FRENCH_OPENERS.contains(&word)
        || matches!(word, "un" | "une") && first != first.to_uppercase()
        || is_elided(first);
    if !opens || next_is_name && !article {
        return text.to_owned();
    }
    format!("{lower}{}", &text[first.len()..])
}

/// "L'avocat", where "L'Orient" is a name.
fn is_elided(word: &str) -> bool {
    let noun = ["L'", "L’", "D'", "D’"]
        .iter()
        .find_map(|article| word.strip_prefix(article));
    noun.is_some_and(|noun| noun.starts_with(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_s_capital_stays_behind() {
        for (words, in_a_line) in [
            ("Two of his former aides", "two of his former aides"),
            ("A court in Graz", "a court in Graz"),
            ("Prosecutors", "prosecutors"),
            ("Police", "police"),
            ("The Lantern Daily", "the Lantern Daily"),
            ("Two Rivers Press", "Two Rivers Press"),
            ("Interpol", "Interpol"),
            ("Son avocat", "son avocat"),
            ("Une source militaire", "une source militaire"),
            ("L'avocat de la famille", "l'avocat de la famille"),
            ("L'Orient du Soir", "L'Orient du Soir"),
            ("Le Courrier", "Le Courrier"),
            ("UN officials", "UN officials"),
        ] {
            assert_eq!(in_line(words), in_a_line);
        }
    }
}
