use reportedly_model::{Gender, Number};

use crate::document::Document;

/// What a personal pronoun tells of whom it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pronoun {
    /// One or several.
    pub number: Number,
    /// Gender, for "he" and "she".
    pub gender: Option<Gender>,
    /// "his", "her", "their".
    pub possessive: bool,
    /// "himself".
    pub reflexive: bool,
    /// "I", "we": whoever is speaking.
    pub first_person: bool,
}

/// The pronoun at `token`, when it can stand for a person or group.
pub fn pronoun(document: &Document, token: usize) -> Option<Pronoun> {
    let tag = document.token(token).tag.as_str();
    // "Me Paul Biya": a French lawyer's title
    let title = document.token(token).text == "Me";
    if title || tag != "PRP" && tag != "PRP$" {
        return None;
    }
    let (number, gender, first_person) = match document.lower(token) {
        "he" | "him" | "his" | "himself" => (Number::Singular, Some(Gender::Male), false),
        "she" | "her" | "hers" | "herself" => (Number::Singular, Some(Gender::Female), false),
        // French "son" and "l'" tell nothing of whose, or whom
        "one's" => (Number::Singular, gender_of_owner(document, token), false),
        "him-or-her" => (Number::Singular, None, false),
        "they" | "them" | "their" | "theirs" | "themselves" => (Number::Plural, None, false),
        "i" | "me" | "my" | "mine" | "myself" => (Number::Singular, None, true),
        "we" | "us" | "our" | "ours" | "ourselves" => (Number::Plural, None, true),
        _ => return None,
    };
    Some(Pronoun {
        number,
        gender,
        possessive: tag == "PRP$",
        reflexive: document.lower(token).contains("sel"),
        first_person,
    })
}

/// "son mari", "sa femme": the spouse tells what French "son" and "sa" leave open.
fn gender_of_owner(document: &Document, possessive: usize) -> Option<Gender> {
    match document.lemma(document.tree.head(possessive)) {
        "husband" | "ex-husband" => Some(Gender::Female),
        "wife" | "ex-wife" | "widow" => Some(Gender::Male),
        _ => None,
    }
}
