//! Words for sources that nobody names, compared across English and French: "deux témoins" may be the
//! "two witnesses" of another report.

use std::collections::BTreeSet;

use crate::words::{Overlap, content, overlap_of};

/// French words for those who tell something, folded and singular, with the English ones.
const IN_ENGLISH: &[(&str, &str)] = &[
    ("ami", "friend"),
    ("amie", "friend"),
    ("avocat", "lawyer"),
    ("avocate", "lawyer"),
    ("cadre", "official"),
    ("chauffeur", "driver"),
    ("chef", "chief"),
    ("collegue", "colleague"),
    ("combattant", "fighter"),
    ("diplomate", "diplomat"),
    ("diplomatique", "diplomatic"),
    ("employe", "employee"),
    ("fonctionnaire", "official"),
    ("gardien", "guard"),
    ("habitant", "resident"),
    ("haut", "senior"),
    ("humanitaire", "humanitarian"),
    ("infirmier", "nurse"),
    ("judiciaire", "judicial"),
    ("local", "local"),
    ("marin", "sailor"),
    ("medecin", "doctor"),
    ("militaire", "military"),
    ("ministre", "minister"),
    ("officier", "officer"),
    ("oculaire", "eye"),
    ("parent", "relative"),
    ("pecheur", "fisherman"),
    ("policier", "police"),
    ("proche", "relative"),
    ("responsable", "official"),
    ("riverain", "resident"),
    ("securite", "security"),
    ("securitaire", "security"),
    ("soldat", "soldier"),
    ("temoin", "witness"),
    ("voisin", "neighbour"),
    ("voisine", "neighbour"),
];

/// Counting and linking words of French that English ones stand beside as empty.
const EMPTY: &[&str] = &["deux", "plusieurs", "quelque", "trois", "three"];

/// How two descriptions of sources lie to one another, whichever of the languages they are in.
pub(super) fn overlap_described(first: &str, second: &str) -> Overlap {
    overlap_of(&in_english(first), &in_english(second))
}

fn in_english(words: &str) -> BTreeSet<String> {
    let all = content(words);
    let telling = all.iter().filter(|word| !EMPTY.contains(&word.as_str()));
    let translated = |word: &String| {
        let known = IN_ENGLISH.iter().find(|(french, _)| french == word);
        known.map_or_else(|| word.clone(), |(_, english)| (*english).to_owned())
    };
    telling.map(translated).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_are_compared_across_languages() {
        let order = overlap_described;
        assert_eq!(order("deux témoins", "two witnesses"), Overlap::Same);
        assert_eq!(
            order("un responsable de la sécurité", "a security official"),
            Overlap::Same
        );
        assert_eq!(
            order("un diplomate européen", "a diplomat"),
            Overlap::FirstMore
        );
        assert_eq!(order("deux témoins", "two neighbours"), Overlap::Nothing);
    }
}
