//! Legal forms at the ends of a name: "Ltd", "GmbH", "Sp. z o.o.", "ООО".

use std::collections::HashMap;
use std::sync::LazyLock;

use super::words::{self, OrganizationWord};
use crate::wordlists::entries;

/// What kind of body a legal form makes, as far as names show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LegalForm {
    /// A company, and no more is said: "Inc.", "Co."
    Company,
    /// Liability is limited, shares are not for everyone: "Ltd", "GmbH", "ООО".
    Limited,
    /// Shares may be held by anybody: "plc", "AG", "OJSC".
    Stock,
    /// Partners answer for it: "LP", "KG".
    Partnership,
    /// A society or a foundation: "e.V.", "ASBL".
    Society,
}

impl LegalForm {
    /// Whether two forms exclude each other; a mere company may be anything.
    pub(super) fn excludes(self, other: LegalForm) -> bool {
        self != other && self != LegalForm::Company && other != LegalForm::Company
    }
}

#[derive(Debug, Clone, Copy)]
struct Form {
    kind: LegalForm,
    /// Whether it may stand before the name as well.
    leads: bool,
}

/// Forms by their letters, without blanks.
static FORMS: LazyLock<HashMap<String, Form>> = LazyLock::new(|| {
    let mut forms = HashMap::new();
    for entry in entries(include_str!("../../data/legal-forms.txt")) {
        let Some((kind, names)) = entry.split_once(':') else {
            continue;
        };
        let Some(kind) = kind_of(kind) else { continue };
        for name in names.split(',') {
            let name = name.trim();
            let key = key_of(&words::words_of(name.trim_start_matches('^')));
            let leads = name.starts_with('^') || key.len() >= 3;
            forms.entry(key).or_insert(Form { kind, leads });
        }
    }
    forms
});

/// The longest form has this many words.
const MOST_WORDS: usize = 5;
/// Shorter forms are not taken for a misspelt other.
const SHORTEST_MISSPELT: usize = 10;

fn kind_of(word: &str) -> Option<LegalForm> {
    match word {
        "company" => Some(LegalForm::Company),
        "limited" => Some(LegalForm::Limited),
        "stock" => Some(LegalForm::Stock),
        "partnership" => Some(LegalForm::Partnership),
        "society" => Some(LegalForm::Society),
        _ => None,
    }
}

fn key_of(words: &[OrganizationWord]) -> String {
    words.iter().map(OrganizationWord::plain).collect()
}

/// The legal form that tells most, and the words without forms. One word is left at least.
pub(super) fn taken_off(
    mut words: Vec<OrganizationWord>,
) -> (Option<LegalForm>, Vec<OrganizationWord>) {
    let mut found: Option<LegalForm> = None;
    let mut note = |kind: LegalForm| {
        if found.is_none_or(|known| known == LegalForm::Company) {
            found = Some(kind);
        }
    };
    while let Some((kind, count)) = at_end(&words) {
        words.truncate(words.len() - count);
        note(kind);
    }
    while let Some((kind, count)) = at_start(&words) {
        words.drain(..count);
        note(kind);
    }
    (found, words)
}

fn at_end(words: &[OrganizationWord]) -> Option<(LegalForm, usize)> {
    longest(words.len()).find_map(|count| {
        let form = form_of(&words[words.len() - count..])?;
        Some((form.kind, count))
    })
}

fn at_start(words: &[OrganizationWord]) -> Option<(LegalForm, usize)> {
    longest(words.len()).find_map(|count| {
        let form = form_of(&words[..count]).filter(|form| form.leads)?;
        Some((form.kind, count))
    })
}

/// How many words may be a form, the most first.
fn longest(words: usize) -> impl Iterator<Item = usize> {
    (1..=MOST_WORDS.min(words.saturating_sub(1))).rev()
}

fn form_of(words: &[OrganizationWord]) -> Option<Form> {
    let key = key_of(words);
    if let Some(form) = FORMS.get(&key) {
        return Some(*form);
    }
    if key.len() < SHORTEST_MISSPELT {
        return None;
    }
    FORMS
        .iter()
        .filter(|(name, _)| name.len() >= SHORTEST_MISSPELT)
        .find(|(name, _)| super::alignment::is_one_slip(name, &key))
        .map(|(_, form)| *form)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> (Option<LegalForm>, String) {
        let (form, words) = taken_off(words::words_of(text));
        let plain: Vec<&str> = words.iter().map(OrganizationWord::plain).collect();
        (form, plain.join(" "))
    }

    #[test]
    fn forms_of_many_lands_come_off() {
        use LegalForm::*;
        for (text, form, rest) in [
            ("Novak Limited", Some(Limited), "novak"),
            ("NOVAK CO., LTD.", Some(Limited), "novak"),
            ("Novak G.m.b.H.", Some(Limited), "novak"),
            ("Novak Sp. z o.o.", Some(Limited), "novak"),
            ("ООО «Новак»", Some(Limited), "novak"),
            ("Novak Aktiengeselschaft", Some(Stock), "novak"),
            ("Open Joint Stock Company Novak", Some(Stock), "novak"),
            ("Novak A/S", Some(Stock), "novak"),
            ("PT Novak", Some(Limited), "novak"),
            ("Novak Fund III, L.P.", Some(Partnership), "novak fund iii"),
            ("Novak, Inc.", Some(Company), "novak"),
            ("Novak", None, "novak"),
            ("Company", None, "company"),
        ] {
            assert_eq!(parsed(text), (form, rest.to_owned()), "{text}");
        }
    }
}
