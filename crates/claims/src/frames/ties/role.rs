//! Offices and callings: by apposition, copula, verb of office; titles before names stand apart.

use std::ops::Range;

use reportedly_model::{MentionType, Party, Quoted, Role, RoleStatus, Slots};

use super::office_term::was_at_an_age;
use super::office_term::{has_ended, office_holder, verb_of_office};
use super::office_verb::by_verb;
use super::role_body::organization;
use super::role_title::title_of;
use super::title::{by_title, shared_titles};
use crate::Reader;
use crate::document::Document;
use crate::frames::finding::Finding;
use crate::names::NameType;
use crate::syntax::{Relation, full_phrase, lemma_of, subject_of};

/// The offices that the words headed by `token` give somebody.
pub fn find(reader: &Reader, token: usize) -> Vec<Finding> {
    let mut found = Vec::new();
    if let Some(name) = reader
        .document
        .name_of(token)
        .filter(|name| name.head() == token)
    {
        let titles = if name.titles.is_empty() {
            shared_titles(reader, token)
        } else {
            name.titles.clone()
        };
        found.extend(by_title(reader, token, titles));
    } else if reader.document.is_pos(token, "VERB") {
        found.extend(by_verb(reader, token));
    } else {
        let mut told = described(reader, token);
        if told.is_empty() && reader.chains.tells_role(token) && is_office(reader, token) {
            told.push(token);
        }
        found.extend(
            told.into_iter()
                .filter_map(|subject| by_description(reader, token, subject)),
        );
    }
    found
}

/// Whom a noun of office describes: by apposition ("X, the minister"; "two bankers, X and Y"), or
/// copula ("X is a judge").
fn described(reader: &Reader, token: usize) -> Vec<usize> {
    let document = reader.document;
    let tree = &document.tree;
    if !is_office(reader, token) {
        return Vec::new();
    }
    let first = head_of_description(reader, token);
    let separate = token != first && is_set_apart(document, token);
    if separate {
        return Vec::new();
    }
    let beside: Vec<usize> = tree
        .children_in(token, &[Relation::Appos])
        .filter(|&a| document.is_name(a, NameType::Person) && !is_member(document, token, a))
        .flat_map(|a| tree.conjuncts(a))
        .collect();
    let beside = if beside.is_empty() {
        beside_next_office(reader, token).into_iter().collect()
    } else {
        beside
    };
    let told = match said_of(reader, first) {
        Some(subject) if !is_anothers(reader, subject, &beside) => vec![subject],
        _ => beside,
    };
    let several = matches!(document.token(token).tag.as_str(), "NNS" | "NNPS");
    let told = if several {
        told
    } else {
        told.into_iter().take(1).collect()
    };
    told.into_iter()
        .filter(|&subject| {
            subject != token && is_person(reader, subject) && !is_whose(reader, subject)
        })
        .collect()
}

/// "X was held, the minister, Y, said": the office is Y's, though the model puts it beside X.
fn is_anothers(reader: &Reader, subject: usize, beside: &[usize]) -> bool {
    let chain = |token: usize| reader.chains.chain_at(token);
    reader.document.name_of(subject).is_some()
        && beside
            .first()
            .is_some_and(|&name| chain(name) != chain(subject))
}

/// "five gang leaders, *among them* X": one of them, but not what they are all together.
fn is_member(document: &Document, group: usize, name: usize) -> bool {
    (group + 1..name).any(|t| matches!(document.lower(t), "among" | "amongst" | "including"))
}

/// "X, the minister, and the driver", "X, and his father's driver": another person of a list.
fn is_set_apart(document: &Document, token: usize) -> bool {
    let tree = &document.tree;
    let start = crate::syntax::base_phrase(document, token).start;
    let after_comma = start > 1 && document.token(start - 2).text == ",";
    let owner = tree.child_in(token, &[Relation::Poss]);
    let owned = owner.is_some();
    // "X, his wife and *their* driver": nobody's driver but a third one
    if owner.is_some_and(|owner| document.lower(owner) == "their") {
        return true;
    }
    let definite = tree
        .child_in(token, &[Relation::Det])
        .is_some_and(|d| document.lower(d) == "the");
    // "X is a businessman and the owner of Y": one who is both
    let first = tree.first_conjunct(token);
    let both = tree.relation(first) == Relation::Attr
        && matches!(document.lower(tree.head(first)), "is" | "was" | "'s");
    !both && (definite || owned && after_comma)
}

/// "Defence minister and party chairman X": the name beside the second office bears both.
fn beside_next_office(reader: &Reader, token: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let next = tree
        .children_in(token, &[Relation::Conj])
        .find(|&c| c > token)?;
    let bare = tree
        .child_in(next, &[Relation::Det, Relation::Poss])
        .is_none();
    let joined =
        document.lower(next - 1) == "and" || tree.children_in(token, &[Relation::Cc]).count() == 1;
    let person = |t: &usize| document.is_name(*t, NameType::Person);
    let titled = Some(next).filter(|n| {
        person(n)
            && document
                .name_of(*n)
                .is_some_and(|name| !name.titles.is_empty())
    });
    let apposed = tree
        .children_in(next, &[Relation::Appos])
        .find(person)
        .filter(|_| is_office(reader, next));
    let singular = document.token(token).tag.ends_with("NN") || document.token(token).tag == "NNP";
    apposed
        .or(titled)
        .filter(|_| bare && joined && singular && tree.child_in(token, &[Relation::Det]).is_none())
}

/// "whose father": nobody can be called that.
fn is_whose(reader: &Reader, subject: usize) -> bool {
    let tree = &reader.document.tree;
    tree.child_in(subject, &[Relation::Poss])
        .is_some_and(|p| reader.document.lower(p) == "whose")
}

/// The first of coordinated descriptions. In "a cousin of the leader and commander of the north"
/// an office without article is said of the cousin, not of the leader.
pub fn head_of_description(reader: &Reader, token: usize) -> usize {
    let document = reader.document;
    let tree = &document.tree;
    let first = tree.first_conjunct(token);
    let bare = tree
        .child_in(token, &[Relation::Det, Relation::Poss])
        .is_none();
    let own_body = tree.child_in(token, &[Relation::Prep]).is_some();
    if token == first || !bare || !own_body {
        return first;
    }
    holder_above(document, first).unwrap_or(first)
}

/// The relative or office behind whose "of" the noun stands.
fn holder_above(document: &Document, noun: usize) -> Option<usize> {
    let tree = &document.tree;
    let mut at = noun;
    for _ in 0..4 {
        let of = tree.head(at);
        if tree.relation(at) != Relation::Pobj || document.lower(of) != "of" {
            return None;
        }
        at = tree.head(of);
        let lemma = lemma_of(document, at);
        if document.lexicon.kin.get(&lemma).is_some() || document.lexicon.roles.nouns.has(&lemma) {
            return Some(at);
        }
    }
    None
}

/// Whom the grammar says the description of.
fn said_of(reader: &Reader, first: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let above = tree.head(first);
    match tree.relation(first) {
        Relation::Appos => Some(above),
        Relation::Attr if matches!(document.lemma(above), "be" | "become" | "remain") => {
            subject_of(document, above).map(|s| s.token)
        }
        Relation::Oprd => office_holder(reader, above),
        Relation::Pobj if document.lower(above) == "as" => {
            let verb =
                verb_of_office(reader, above).or_else(|| entered_as(reader, first, above))?;
            office_holder(reader, verb)
        }
        _ => None,
    }
}

/// "walked into the palace *as the new head* of the agency": the verb of going, which gives no office.
fn entered_as(reader: &Reader, office: usize, preposition: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let new = tree
        .children_in(office, &[Relation::Amod])
        .any(|m| document.lower(m) == "new");
    let verb = tree.head(preposition);
    let goes = reader.is_motion(verb) && tree.child_in(verb, &[Relation::Dobj]).is_none();
    (new && goes).then_some(verb)
}

/// Whether the token stands for one person.
pub fn is_person(reader: &Reader, token: usize) -> bool {
    reader
        .chains
        .chain_at(token)
        .is_some_and(|c| reader.chains.mention_type(c) == MentionType::Person)
}

/// Whether a noun names an office or calling, rather than kin, friends or people in general.
fn is_office(reader: &Reader, token: usize) -> bool {
    let document = reader.document;
    if document.name_of(token).is_some()
        || !(document.is_pos(token, "NOUN") || document.is_pos(token, "PROPN"))
    {
        return false;
    }
    let roles = &document.lexicon.roles;
    let lemma = lemma_of(document, token);
    let last = lemma.rsplit('-').next().unwrap_or(&lemma).to_owned();
    let tie = document
        .lexicon
        .ties
        .iter()
        .any(|tie| tie.nouns.has(&lemma));
    let office_word = roles.nouns.has(&lemma) || roles.nouns.has(&last);
    if tie && document.lemma(token) != "aide" && !roles.nouns.has(&lemma)
        || document.lexicon.kin.get(&lemma).is_some()
    {
        return false;
    }
    if roles.vague.has(&lemma) {
        return matches!(lemma.as_str(), "member" | "veteran")
            && document
                .tree
                .children_in(token, &[Relation::Prep])
                .any(|p| document.lower(p) == "of");
    }
    office_word
        || crate::mentions::stands_for_name(document, token)
        || roles
            .suffixes
            .iter()
            .any(|s| lemma.len() > s.len() + 2 && lemma.ends_with(s.as_str()))
}

fn by_description(reader: &Reader, token: usize, subject: usize) -> Option<Finding> {
    let document = reader.document;
    let phrase = up_to_next_office(reader, full_phrase(document, token), token);
    let phrase = phrase.start..before_years(document, token, phrase.end);
    let (title, mut status) = title_of(reader, phrase, token)?;
    if status == RoleStatus::Unstated && (has_ended(reader, token) || was_at_an_age(reader, token))
    {
        status = RoleStatus::Former;
    }
    let organization = organization(reader, token, subject);
    Some(finding(
        reader,
        token,
        subject,
        title,
        status,
        organization,
        "role/description",
    ))
}

/// "governor of Varna *from 2019*": the years are none of the title's words.
fn before_years(document: &Document, office: usize, end: usize) -> usize {
    let lasting = |t: usize| {
        let noun = document.tree.child_in(t, &[Relation::Pobj]);
        noun.is_some_and(|noun| matches!(document.lemma(noun), "rest" | "remainder"))
    };
    let year = |t: usize| {
        let word = document.lower(t);
        word.len() == 4 && word.chars().all(|c| c.is_ascii_digit())
    };
    let dated = |&t: &usize| {
        let time = |t: usize| document.labels[t] == "DATE" || year(t);
        document.is_pos(t, "ADP") && t + 1 < end && (time(t + 1) || lasting(t))
    };
    (office + 1..end).find(dated).unwrap_or(end)
}

/// "head of the staff *and chief of the directorate*": the second office is not the first one's.
fn up_to_next_office(reader: &Reader, phrase: Range<usize>, head: usize) -> Range<usize> {
    let document = reader.document;
    let next = (head + 1..phrase.end)
        .find(|&t| document.lower(t) == "and" && t + 1 < phrase.end && is_office(reader, t + 1));
    phrase.start..next.unwrap_or(phrase.end)
}

pub fn finding(
    reader: &Reader,
    predicate: usize,
    subject: usize,
    title: Quoted,
    status: RoleStatus,
    organization: Option<Party>,
    rule: &str,
) -> Finding {
    let words = reader.document.index_range(title.span);
    let mut finding = Finding::new(
        predicate,
        subject,
        Slots::Role(Role {
            title,
            organization,
            status,
        }),
        rule,
    );
    finding.words.push(words);
    finding
}
