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
    given().or_else(|| gender_of_family(document.lower(name.tokens.end - 1)))
}

/// Gender that a family name or patronymic tells by its ending: "Toktosunova", "Ivanovich", "qizi".
fn gender_of_family(word: &str) -> Option<Gender> {
    const WOMEN: [&str; 12] = [
        "ova", "eva", "ovna", "evna", "skaya", "skaia", "yeva", "dóttir", "dottir", "aitė", "ienė",
        "ytė",
    ];
    const MEN: [&str; 4] = ["ovich", "evich", "ovych", "evych"];
    // families of Italy and Spain, whose names tell nothing: "Casanova", "Villanueva"
    const NEITHER: [&str; 6] = [
        "casanova",
        "villanova",
        "terranova",
        "canova",
        "cordova",
        "bonanova",
    ];
    let ends_in = |endings: &[&str]| {
        endings
            .iter()
            .any(|ending| word.len() > ending.len() + 1 && word.ends_with(ending))
    };
    match word {
        "kyzy" | "kizi" | "qizi" | "gyzy" | "kızı" | "bint" => Some(Gender::Female),
        "uulu" | "ogly" | "oglu" | "oğlu" | "ughli" | "oglı" => Some(Gender::Male),
        _ if NEITHER.contains(&word) || word.ends_with("ueva") => None,
        _ if ends_in(&WOMEN) => Some(Gender::Female),
        _ if ends_in(&MEN) => Some(Gender::Male),
        _ => None,
    }
}
