//! Gender, as far as nouns, titles and given names tell.

use reportedly_model::Gender;

use crate::document::Document;
use crate::names::Name;

/// Gender that a noun tells.
pub fn gender_of_word(document: &Document, lemma: &str) -> Option<Gender> {
    let lexicon = document.lexicon;
    if let Some(kin) = lexicon.kin.get(lemma) {
        return kin.gender;
    }
    if lexicon.persons.male.has(lemma) {
        return Some(Gender::Male);
    }
    lexicon.persons.female.has(lemma).then_some(Gender::Female)
}

/// Gender that a name tells, by its titles or its given name.
pub fn gender_of_name(document: &Document, name: &Name) -> Option<Gender> {
    let given = || reportedly_names::gender_of_given(document.lower(name.tokens.start));
    // "Sheikh Nadia": a man's title, which is also a name of women
    let either = &document.lexicon.persons.titles_of_either;
    let named = |t: &usize| either.has(document.lower(*t));
    let women = || given() == Some(Gender::Female);
    let titled = name
        .titles
        .clone()
        .filter(|t| !named(t) || !women())
        .find_map(|t| gender_of_word(document, document.lower(t)));
    if titled.is_some() {
        return titled;
    }
    if name.tokens.len() < 2 && !name.titles.clone().any(|t| named(&t)) {
        return None;
    }
    given()
}
