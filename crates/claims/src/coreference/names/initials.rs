//! "Ivo Kral-Benda … *« IKB »* a fui": somebody called by the first letters of the name.

use reportedly_model::{MentionForm, MentionType};

use crate::coreference::Chains;
use crate::document::Document;

/// Joins such letters with the one person named before whose they are, as a by-name.
pub fn join(document: &Document, chains: &mut Chains) {
    for mention in 0..chains.drafts.len() {
        let draft = &chains.drafts[mention];
        let start = draft.tokens.start;
        // "the IKB" is a body
        let behind_article = start > 0 && document.lower(start - 1) == "the";
        let called = draft.form == MentionForm::Name && !behind_article;
        let letters = document.words(draft.tokens.clone());
        if !called || !are_initials(letters) {
            continue;
        }
        if let Some(bearer) = bearer(document, chains, mention, letters) {
            chains.drafts[mention].alias = true;
            chains.join(mention, bearer);
        }
    }
}

/// The only one named before with these first letters.
fn bearer(document: &Document, chains: &Chains, mention: usize, letters: &str) -> Option<usize> {
    let mut found: Option<usize> = None;
    for earlier in 0..mention {
        let other = &chains.drafts[earlier];
        let named = other.form == MentionForm::Name && other.mention_type == MentionType::Person;
        if !named || initials(document.words(other.tokens.clone())) != letters {
            continue;
        }
        if found.is_some_and(|first| chains.chain(first) != chains.chain(earlier)) {
            return None;
        }
        found = Some(earlier);
    }
    found
}

/// "IKB", where "IK" could be anything.
pub fn are_initials(letters: &str) -> bool {
    (3..=4).contains(&letters.chars().count()) && letters.chars().all(char::is_uppercase)
}

/// "Ivo Kral-Benda" → "IKB".
pub fn initials(name: &str) -> String {
    let parts = name.split(|c: char| c.is_whitespace() || c == '-');
    parts
        .filter_map(|part| part.chars().next())
        .filter(|c| c.is_uppercase())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_its_first_letters() {
        assert_eq!(initials("Ivo Kral-Benda"), "IKB");
        assert_eq!(initials("Ivo van Kral"), "IK");
        assert!(are_initials("IKB"));
        assert!(!are_initials("IK"));
        assert!(!are_initials("Ikb"));
    }
}
