//! Mentions of people, groups and bodies: by name, by description, by pronoun.

mod captives;
mod gender;
mod guards;
mod kinds;
mod nationals;
mod pronouns;
mod relatives;
mod victims;

use std::ops::Range;

use reportedly_model::{BlockRole, Gender, MentionForm, MentionType, Number};

use crate::document::Document;
use crate::names::NameType;
use crate::quotes::quote_at;
use crate::syntax::{Relation, base_phrase, full_phrase, lemma_of};

pub use kinds::{Human, human_noun, is_human_noun, stands_for_name, taken_from};
pub use pronouns::{Pronoun, pronoun};
pub use victims::is_state_of_victims;

/// A mention before coreference.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The token that carries its place in the sentence.
    pub head: usize,
    /// Its words.
    pub tokens: Range<usize>,
    /// By name, description or pronoun.
    pub form: MentionForm,
    /// What it refers to.
    pub mention_type: MentionType,
    /// One or several.
    pub number: Number,
    /// Gender, where the word itself tells.
    pub gender: Option<Gender>,
    /// Number of the name, for names.
    pub name: Option<usize>,
    /// For descriptions: head noun in dictionary form.
    pub lemma: String,
    /// For descriptions: head token of whoever they hang on, "his" in "his brother".
    pub anchor: Option<usize>,
    /// Whether it is a by-name: "nicknamed X".
    pub alias: bool,
}

/// Every mention of a person, group or body, in order of their heads.
pub fn find_mentions(document: &Document) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let mut token = 0;
    while token < document.tokens().len() {
        // whoever wrote the report is nobody it tells of
        if matches!(
            document.block_role(token),
            BlockRole::RelatedLink | BlockRole::Byline
        ) {
            token += 1;
            continue;
        }
        if let Some(number) = document.name_number(token) {
            let name = &document.names[number];
            if let Some(draft) = of_address(document, number).or_else(|| of_name(document, number))
            {
                drafts.push(draft);
            }
            token = name.tokens.end;
            continue;
        }
        if let Some(found) = pronoun(document, token) {
            drafts.push(of_pronoun(token, found));
        } else if let Some(human) = human_noun(document, token) {
            drafts.push(of_description(document, token, human));
        }
        token += 1;
    }
    drafts
}

fn of_name(document: &Document, number: usize) -> Option<Draft> {
    let name = &document.names[number];
    let mention_type = match name.name_type {
        NameType::Person => MentionType::Person,
        NameType::Organization => MentionType::Organization,
        NameType::Place => MentionType::Place,
        NameType::Other => return None,
    };
    let gender = (mention_type == MentionType::Person)
        .then(|| gender::gender_of_name(document, name))
        .flatten();
    Some(Draft {
        head: name.head(),
        tokens: name.tokens.clone(),
        form: MentionForm::Name,
        mention_type,
        number: Number::Singular,
        gender,
        name: Some(number),
        lemma: String::new(),
        anchor: None,
        alias: false,
    })
}

/// "Papa passed away," his daughter wrote: what relatives call one another is no name.
fn of_address(document: &Document, number: usize) -> Option<Draft> {
    let name = &document.names[number];
    let head = name.head();
    let kin = document.lexicon.kin.get(document.lower(head))?;
    let alone = name.tokens.len() == 1 && name.titles.is_empty();
    (alone && quote_at(document, head).is_some()).then(|| Draft {
        head,
        tokens: name.tokens.clone(),
        form: MentionForm::Nominal,
        mention_type: MentionType::Person,
        number: Number::Singular,
        gender: kin.gender,
        name: None,
        lemma: kin.words.first().cloned().unwrap_or_default(),
        anchor: None,
        alias: false,
    })
}

fn of_pronoun(token: usize, pronoun: Pronoun) -> Draft {
    let mention_type = match pronoun.number {
        Number::Singular => MentionType::Person,
        Number::Plural => MentionType::Group,
    };
    Draft {
        head: token,
        tokens: token..token + 1,
        form: MentionForm::Pronoun,
        mention_type,
        number: pronoun.number,
        gender: pronoun.gender,
        name: None,
        lemma: String::new(),
        anchor: None,
        alias: false,
    }
}

fn of_description(document: &Document, head: usize, human: Human) -> Draft {
    let mut tokens = base_phrase(document, head);
    if let Some(end) = relational_end(document, head) {
        tokens.end = end;
    }
    // "whose family", "dont la famille"
    if tokens.start < head && document.lower(tokens.start) == "whose" {
        tokens.start += 1;
    }
    Draft {
        head,
        tokens,
        form: form_of(document, head),
        mention_type: human.mention_type,
        number: human.number,
        gender: human.gender,
        name: None,
        lemma: lemma_of(document, head),
        anchor: anchor_of(document, head),
        alias: false,
    }
}

/// "both" by itself says no more of people than "they".
fn form_of(document: &Document, head: usize) -> MentionForm {
    let several = &document.lexicon.persons.several;
    if several.alone.has(document.lower(head)) {
        MentionForm::Pronoun
    } else {
        MentionForm::Nominal
    }
}

/// Where a description that says whose or which of them ends: "one of her friends", "brother of X".
/// Where a possessor says it, the "of" is another word's: "informed *his brother* of the plan".
fn relational_end(document: &Document, head: usize) -> Option<usize> {
    if document.tree.child_in(head, &[Relation::Poss]).is_some() {
        return None;
    }
    let of = document
        .tree
        .children_in(head, &[Relation::Prep])
        .find(|&p| document.lower(p) == "of" && p == head + 1)?;
    let object = document.tree.child_in(of, &[Relation::Pobj])?;
    Some(
        base_phrase(document, object)
            .end
            .max(if document.name_of(object).is_some() {
                object + 1
            } else {
                full_phrase(document, object).end
            }),
    )
}

/// Whoever a description hangs on: its possessor, or the object of "of" or "to".
pub fn anchor_of(document: &Document, head: usize) -> Option<usize> {
    let tree = &document.tree;
    if let Some(possessor) = tree.child_in(head, &[Relation::Poss]) {
        return Some(possessor);
    }
    let first = tree.first_conjunct(head);
    if first != head
        && tree
            .child_in(head, &[Relation::Det, Relation::Amod])
            .is_none()
    {
        // "his wife and daughter"
        if let Some(possessor) = tree.child_in(first, &[Relation::Poss]) {
            return Some(possessor);
        }
    }
    tree.children_in(head, &[Relation::Prep])
        .filter(|&p| matches!(document.lower(p), "of" | "to"))
        .find_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .or_else(|| relatives::understood_owner(document, head))
}

/// "the latter", which the model may take for a noun.
fn is_one_of_two(document: &Document, token: usize) -> bool {
    token > 0
        && document.lower(token - 1) == "the"
        && matches!(document.lower(token), "former" | "latter")
}
