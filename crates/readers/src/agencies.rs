//! News agencies, and how reports write their names.

use std::sync::LazyLock;

use regex::Regex;

use crate::words::pattern;

/// The name under which an agency is kept, and its other written forms.
///
/// Forms are matched as they stand, so that "Ria" and "ap" are no agencies.
const AGENCIES: &[(&str, &[&str])] = &[
    ("AA", &["Anadolu", "Anadolu Agency", "Anadolu Ajansı"]),
    (
        "AFP",
        &["Agence France-Presse", "Agence France Presse", "فرانس برس"],
    ),
    ("ANI", &[]),
    ("ANSA", &[]),
    ("AP", &["Associated Press", "The Associated Press"]),
    ("Belga", &[]),
    ("CTK", &["ČTK"]),
    ("DPA", &["dpa", "Deutsche Presse-Agentur"]),
    ("EFE", &["Agencia EFE"]),
    ("IANS", &[]),
    ("Interfax", &[]),
    ("Kyodo", &["Kyodo News"]),
    ("Lusa", &[]),
    ("MTI", &[]),
    ("NAN", &[]),
    ("NNA", &["National News Agency"]),
    ("PA Media", &[]),
    ("PAP", &[]),
    ("PTI", &["Press Trust of India"]),
    ("Reuters", &["REUTERS", "Thomson Reuters", "رويترز"]),
    ("RIA", &["RIA Novosti"]),
    ("SANA", &["Syrian Arab News Agency"]),
    ("TASS", &["ITAR-TASS", "Tass"]),
    ("UPI", &["United Press International"]),
    ("Ukrinform", &[]),
    ("Xinhua", &["Xinhua News Agency"]),
    ("Yonhap", &["Yonhap News Agency"]),
];

/// A pattern for any of the written forms, the longest first.
pub(crate) fn alternatives() -> String {
    let mut forms: Vec<String> = AGENCIES
        .iter()
        .flat_map(|(name, forms)| std::iter::once(name).chain(*forms))
        // White space and signs of their own, since patterns are written with room.
        .map(|form| regex::escape(form).replace(' ', r"\s"))
        .collect();
    forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
    format!(r"(?-i:\b(?:{})\b)", forms.join("|"))
}

/// Any agency, as a word of its own.
pub(crate) static NAMED: LazyLock<Regex> = LazyLock::new(|| pattern(&alternatives()));

/// The name under which the agency that `words` write is kept.
pub(crate) fn named(words: &str) -> Option<&'static str> {
    let words: Vec<&str> = words.split_whitespace().collect();
    let words = words.join(" ");
    AGENCIES
        .iter()
        .find(|(name, forms)| *name == words || forms.contains(&words.as_str()))
        .map(|(name, _)| *name)
}

#[cfg(test)]
mod tests {
    use super::{NAMED, named};

    #[test]
    fn every_form_has_a_name() {
        assert_eq!(named("Agence France-Presse"), Some("AFP"));
        assert_eq!(named("The Associated\nPress"), Some("AP"));
        assert_eq!(named("dpa"), Some("DPA"));
        assert_eq!(named("Ria"), None);
        assert_eq!(named("Jane Roe"), None);
    }

    #[test]
    fn the_longest_form_is_found() {
        let found = |text| NAMED.find(text).map(|found| found.as_str());
        assert_eq!(found("by Anadolu Agency staff"), Some("Anadolu Agency"));
        assert_eq!(found("by APA and PAPA"), None);
    }
}
