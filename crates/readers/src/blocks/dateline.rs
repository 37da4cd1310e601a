//! Datelines: "BEIRUT (Reuters) - …", "PARIS, May 3 — …". They tell where a report was written, and
//! are no part of the sentence that follows.

use std::sync::LazyLock;

use regex::Regex;

use crate::words::pattern;

/// A place in capitals, or one with a country, an agency or a date beside it; then a dash.
static DATELINE: LazyLock<Regex> = LazyLock::new(|| {
    let source = r"(?x) ^
        (?: \( [\p{Lu}][\p{L}\ ./&-]{1,30} \) \s+ )?
        (?P<place>
            \p{Lu}[\p{Lu}.’'-]+ (?: [\ /] \p{Lu}[\p{Lu}.’'-]+ ){0,3}
          | \p{Lu}[\p{L}.’'-]+ (?: [\ /] \p{Lu}[\p{L}.’'-]+ ){0,2}
        )
        (?P<beside>
            (?: , \s \p{Lu}[\p{L}.-]+ (?: \s \p{Lu}[\p{L}.-]+ ){0,2} ){0,2}
            (?: [,;]? \s (?: le \s )?
                (?: \p{Lu}\p{L}{2,8}\.? \s \d{1,2} | \d{1,2}(?:er)? \s (?: \p{Lu}\p{L}{2,8} | MONTH )\.? )
                (?: ,? \s \d{4} )? )?
            (?: ,? \s* \( [\p{Lu}][^()\n]{1,40} \) | , \s \p{Lu}\p{L}{1,20} )?
        )
        (?P<dash> \s* (?: [—–] | \.- | -{2} ) | \s+ - (?P<spaced>) | :(?P<colon>) | \.(?P<stop>) )
        (?: \s* \d{1,2} \s \p{Lu}\p{L}{2,8} \s \d{4} \s* :
          | \s* \p{Lu}\p{L}{2,8}\.? \s \d{1,2}, \s \d{4} \s* [.:] )?
        \s+";
    pattern(&source.replace("MONTH", MONTH))
});

/// Months as French writes them, short or whole.
const MONTH: &str =
    "(?: janv(?:ier)? | f[ée]vr?(?:ier)? | mars | avr(?:il)? | mai | juin | juil(?:let)? | ao[ûu]t
    | sept(?:embre)? | oct(?:obre)? | nov(?:embre)? | d[ée]c(?:embre)? )";

/// How many bytes of a paragraph are its dateline; nothing where it has none.
pub(super) fn length(paragraph: &str) -> Option<usize> {
    let found = DATELINE.captures(paragraph)?;
    let (place, beside) = (&found["place"], &found["beside"]);
    let in_capitals = !place.chars().any(char::is_lowercase) && place.chars().count() > 2;
    let in_brackets = beside.ends_with(')') || paragraph.starts_with('(');
    let enough = match found.name("colon") {
        Some(_) => in_brackets,
        // "Damascus, 9 October 2021." with nothing else is no sentence.
        None if found.name("stop").is_some() => beside.ends_with(|c: char| c.is_ascii_digit()),
        None => in_capitals || !beside.is_empty() || place.contains('/'),
    };
    let end = found.get(0)?.end();
    let opens_sentence = |c: char| c.is_uppercase() || c.is_numeric() || "“\"«‘'(".contains(c);
    (enough && paragraph[end..].starts_with(opens_sentence)).then_some(end)
}

/// One or two words with a spaced dash behind them, and no other dash in the sentence.
static PLACE_ALONE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)? (?:[—–]|--?) "));

/// How many bytes of the first paragraph are a dateline with nothing but a place: "Baghdad – Soldiers
/// have …". Elsewhere, such words are those of a list ("Novak – Judge in Graz").
pub(super) fn place_alone(paragraph: &str) -> Option<usize> {
    /// Fewer words than this are no sentence of a report's lead.
    const SHORTEST: usize = 9;
    let end = PLACE_ALONE.find(paragraph)?.end();
    let rest = &paragraph[end..];
    let sentence = rest.split_once(". ").map_or(rest, |(first, _)| first);
    let parted = [" – ", " — ", " - ", " -- "]
        .iter()
        .any(|dash| sentence.contains(dash));
    let lead = sentence.split(' ').count() >= SHORTEST && rest.starts_with(char::is_uppercase);
    (lead && !parted).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::{length, place_alone};

    #[test]
    fn a_dateline_ends_with_its_dash() {
        for dateline in [
            "BEIRUT (Reuters) - ",
            "PARIS, May 3 — ",
            "KYIV, Ukraine (AP) — ",
            "(AFP) DAMASCUS - ",
            "Moscow/Kyiv — ",
            "Beirut, Lebanon – ",
            "DAMASCUS, Syria — 12 December 2024: ",
            "TIRANA (BIRN): ",
            "MEXICO CITY, Jan 4 (Reuters) - ",
            "SARAJEVO, Bosnia-Herzegovina (AP) — ",
            "LIMA (AP) — May 9, 2023. ",
            "WASHINGTON, D.C. — ",
            "Pristina, 4 June 2024 – ",
            "THE HAGUE, Netherlands (AP) -- ",
            "RABAT, 24 février 2021 (AFP) - ",
            "Conakry, 1er nov. 2023 (AFP) – ",
            "Genève, le 3 août 2020 - ",
            "Paris, AFP - ",
            "Abidjan (AFP) – ",
            "Tunis, 3 mai 2011, AFP – ",
            "Batumi/Vienna, 9 October 2021. ",
            "Quito, 6 Sept (EFE).- ",
        ] {
            let line = format!("{dateline}Irena Novak left for Graz.");
            assert_eq!(length(&line), Some(dateline.len()), "{line}");
        }
    }

    #[test]
    fn a_place_alone_opens_a_whole_sentence() {
        let lead = "Soldiers have arrested Irena Novak at a hotel in Graz, officials said.";
        for place in ["Baghdad – ", "Addis Ababa - "] {
            let line = format!("{place}{lead}");
            assert_eq!(place_alone(&line), Some(place.len()), "{line}");
        }
        for line in [
            "Novak – Judge in Graz.",
            "Novak – Graz's first judge – left for Vienna with her sons on Sunday.",
            "Novak – who left with her sons for Vienna on Sunday – is back.",
        ] {
            assert_eq!(place_alone(line), None, "{line}");
        }
    }

    #[test]
    fn other_openings_are_none() {
        for line in [
            "Novak — who left in May — is back.",
            "Irena Novak - a former judge - left.",
            "Novak – Graz's first judge – left.",
            "The minister: Nobody left.",
            "NATO, which met in May, said so.",
            "Graz, Austria, is far away.",
            "Graz, in 2021. Nobody left.",
            "Irena Novak left for Graz — Vienna was too far.",
        ] {
            assert_eq!(length(line), None, "{line}");
        }
    }
}
