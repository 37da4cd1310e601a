//! Small corrections of form, so that words of a report read well in a line of ours.

use reportedly_corroborate::at_place::before;
use reportedly_corroborate::in_line;
use reportedly_model::{Claim, Party, PartyType, Source};

use super::phrase::party;

/// Nouns in the plural that name one office or body all the same.
const ALWAYS_PLURAL: [&str; 14] = [
    "affairs",
    "arms",
    "arts",
    "communications",
    "economics",
    "finances",
    "forces",
    "headquarters",
    "news",
    "operations",
    "relations",
    "sales",
    "services",
    "sports",
];
/// A party inside a line.
pub(super) fn party_in_line(other: &Party) -> String {
    let words = party(other);
    if words == other.text {
        in_line(&words)
    } else {
        words
    }
}

/// A source inside a line, by its name or its words.
pub(super) fn source_in_line(source: &Source) -> String {
    match &source.name {
        Some(name) if !source.text.contains(name.as_str()) => name.clone(),
        _ => in_line(&source.text),
    }
}

/// A party with the article that the report gives it: "the Directorate".
pub(super) fn with_article(claim: &Claim, other: &Party) -> String {
    let words = party_in_line(other);
    let has_article = before(claim, other.span.start)
        .and_then(|before| before.split_whitespace().next_back())
        .is_some_and(|word| word.eq_ignore_ascii_case("the"));
    if has_article {
        format!("the {words}")
    } else {
        words
    }
}

/// Whether a party is several by its words: "several officers", "his wife and son", "the two men".
pub(super) fn is_plural(party: &Party) -> bool {
    const COUNTS: [&str; 9] = [
        "all", "both", "dozens", "few", "hundreds", "many", "several", "some", "two",
    ];
    let words: Vec<&str> = party.name.split(' ').collect();
    let head_end = words
        .iter()
        .position(|word| matches!(*word, "of" | "from" | "in" | "who"));
    let head = &words[..head_end.unwrap_or(words.len())];
    let counted = head
        .iter()
        .any(|word| COUNTS.contains(&word.to_lowercase().as_str()));
    let in_plural = head.last().is_some_and(|noun| singular(noun).is_some());
    party.party_type == PartyType::Group && (counted || in_plural || head.contains(&"and"))
}

/// A title as one person bears it: "businessmen" as "businessman", "former ministers of trade" as
/// "former minister of trade". Titles with capitals are left as they are.
pub(super) fn singular_title(title: &str) -> String {
    let words: Vec<&str> = title.split(' ').collect();
    let joins = |word: &&str| {
        let english = matches!(*word, "of" | "for" | "in" | "to" | "at" | "and" | "with");
        english || matches!(*word, "de" | "du" | "des" | "d'" | "d’" | "à" | "en" | "et")
    };
    let end = words.iter().position(joins).unwrap_or(words.len());
    let Some(head) = end.checked_sub(1).map(|at| words[at]) else {
        return title.to_owned();
    };
    let Some(one) = singular(head) else {
        return title.to_owned();
    };
    let mut words: Vec<&str> = words;
    words[end - 1] = &one;
    words.join(" ")
}

fn singular(noun: &str) -> Option<String> {
    if noun.chars().any(|letter| !letter.is_lowercase()) || ALWAYS_PLURAL.contains(&noun) {
        return None;
    }
    if let Some(stem) = noun.strip_suffix("men") {
        return Some(format!("{stem}man"));
    }
    if let Some(stem) = noun.strip_suffix("ies") {
        return Some(format!("{stem}y"));
    }
    let stem = noun.strip_suffix('s')?;
    (stem.len() > 3 && !stem.ends_with(['s', 'u', 'i'])).then(|| stem.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_bears_a_title_in_the_singular() {
        for (title, one) in [
            ("businessmen", "businessman"),
            ("former deputies", "former deputy"),
            ("generals of the guard", "general of the guard"),
            ("head of foreign affairs", "head of foreign affairs"),
            ("Director of Operations", "Director of Operations"),
            ("boss", "boss"),
            ("chief of the armed forces", "chief of the armed forces"),
        ] {
            assert_eq!(singular_title(title), one);
        }
    }
}
