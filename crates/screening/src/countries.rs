//! Countries, by the many names that lists and people write.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use any_ascii::any_ascii;

/// Names from a package, and the few that it does not have.
const TABLES: [&str; 2] = [
    include_str!("../data/country-names.txt"),
    include_str!("../data/country-forms.txt"),
];

static CODES: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    let lines = TABLES.into_iter().flat_map(str::lines);
    let rows = lines.filter_map(|line| line.split_once(": "));
    rows.filter(|(code, _)| !code.starts_with('#'))
        .flat_map(|(code, names)| names.split(", ").map(move |name| (name, code)))
        .collect()
});

static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| CODES.values().copied().collect());

/// The code of FollowTheMoney, as a rule two lower-case letters, for a code or a name; `None` for what is no country.
///
/// ```
/// use reportedly_screening::country_code;
///
/// assert_eq!(country_code("Korea, North"), Some("kp"));
/// assert_eq!(country_code("SY"), Some("sy"));
/// assert_eq!(country_code("Syrian"), Some("sy"));
/// assert_eq!(country_code("Côte d'Ivoire"), Some("ci"));
/// assert_eq!(country_code("Atlantis"), None);
/// ```
pub fn country_code(text: &str) -> Option<&'static str> {
    let folded = folded(text);
    if let Some(code) = KNOWN.get(folded.as_str()) {
        return Some(code);
    }
    let bare = folded.strip_prefix("the ").unwrap_or(&folded);
    CODES
        .get(folded.as_str())
        .or_else(|| CODES.get(bare))
        .copied()
}

/// Lower case, plain letters, single blanks: "Korea, North" is "korea north".
fn folded(text: &str) -> String {
    let plain = any_ascii(text).to_lowercase().replace(['\'', '`', '.'], "");
    let words: Vec<&str> = plain
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_hold_names_as_they_are_looked_up() {
        for (name, code) in CODES.iter() {
            assert_eq!(&folded(name), name, "a name of {code}");
        }
        assert!(KNOWN.len() > 240);
    }
}
