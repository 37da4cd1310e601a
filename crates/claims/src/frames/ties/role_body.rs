//! Whose office it is: "head *of the agency*", "*Lebanon's* interior minister".

use reportedly_model::{MentionType, Party, PartyType};

use super::role::is_person;
use crate::Reader;
use crate::document::Document;
use crate::frames::legal::states::body;
use crate::names::NameType;
use crate::syntax::{Relation, full_phrase};

/// Whose office it is: the object of "of" or "at", a demonym, a possessor that is a body.
pub fn organization(reader: &Reader, token: usize, subject: usize) -> Option<Party> {
    let document = reader.document;
    let tree = &document.tree;
    let portfolio = document.lexicon.roles.portfolio.has(document.lemma(token));
    // "a journalist in London" is no office of London's
    let behind = |prepositions: &'static [&'static str], no_place: bool| {
        own_prepositions(reader, token)
            .filter(move |&p| prepositions.contains(&document.lower(p)))
            .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
            .filter(|&o| !no_place || !document.is_name(o, NameType::Place))
            .filter(|&o| document.lower(o) != "staff")
            .filter(|&o| !is_field(reader, o))
            .find(|&o| !portfolio || document.name_of(o).is_some() || is_body(reader, o))
    };
    let object = behind(&["of", "for"], false).or_else(|| behind(&["at", "in"], true));
    // "Uganda's ambassador to Rwanda" serves Uganda
    let sent_to = behind(&["to"], false);
    let owner = tree
        .child_in(token, &[Relation::Poss])
        .filter(|&owner| !serves_people(reader, token, owner));
    let of_state = is_office_of_state(document, token);
    let country = tree
        .children_in(token, &[Relation::Amod, Relation::Compound])
        .find(|&m| {
            let adjective = is_adjective_of_state(document, m);
            adjective && of_state || !adjective && document.name_of(m).is_some()
        });
    let own = reader.chains.chain_at(subject);
    let candidates = [object, owner, country, sent_to];
    candidates
        .into_iter()
        .flatten()
        .find(|&t| {
            let person = is_person(reader, t);
            let known = document.name_of(t).is_some()
                || reader.chains.mention_at(t).is_some()
                || Some(t) == country
                || Some(t) == object
                || Some(t) == sent_to;
            !person && known && (own.is_none() || reader.chains.chain_at(t) != own)
        })
        .map(|t| described_body(reader, t))
}

/// "*Their* lawyer": of several people, who are no body.
fn serves_people(reader: &Reader, office: usize, owner: usize) -> bool {
    let document = reader.document;
    // "*its* chairman": of a body, also of one without a name
    let of_body = || {
        let chain = reader.chains.chain_at(owner);
        chain.is_some_and(|c| reader.chains.mention_type(c) == MentionType::Organization)
    };
    if document.lower(owner) == "its" && of_body() {
        return false;
    }
    let pronoun = document.token(owner).tag == "PRP$";
    let lawyer = matches!(document.lemma(office), "lawyer" | "attorney" | "counsel");
    let unknown = || {
        let chain = reader.chains.chain_at(owner);
        chain.is_none_or(|chain| reader.chains.best_name(document, chain).is_none())
    };
    pronoun && (lawyer || unknown())
}

/// "Lebanese", "Gabonese".
pub fn is_adjective_of_state(document: &Document, token: usize) -> bool {
    document
        .gazetteer
        .country_of_demonym(&document.token(token).text)
        .is_some()
}

/// A Lebanese minister is one of Lebanon's; a Lebanese banker is one from Lebanon.
pub fn is_office_of_state(document: &Document, token: usize) -> bool {
    let lemma = document.lemma(token).to_lowercase();
    document.lexicon.roles.offices_of_state.has(&lemma)
}

/// The prepositions that belong to an office: those before the name of its holder. "Convicted the
/// commander X *of rape*" says nothing of the office.
fn own_prepositions<'r>(reader: &'r Reader<'r>, office: usize) -> impl Iterator<Item = usize> + 'r {
    let document = reader.document;
    let holder_between = move |p: usize| {
        (office + 1..p).any(|t| {
            document.is_name(t, NameType::Person)
                && document.tree.relation(t) == Relation::Appos
                && document.tree.head(t) == office
        })
    };
    document
        .tree
        .children_in(office, &[Relation::Prep])
        .filter(move |&p| !holder_between(p))
}

/// "director of *operations*", "manager for *cloud computing*", "coach for the *rest* of the season":
/// what the office deals with, or how long it lasts, and no body that has it.
fn is_field(reader: &Reader, noun: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let named = document.name_of(noun).is_some()
        || tree
            .children_in(noun, &[Relation::Compound, Relation::Nmod])
            .any(|t| document.name_of(t).is_some());
    if named || reader.chains.mention_at(noun).is_some() {
        return false;
    }
    let bare = tree
        .child_in(noun, &[Relation::Det, Relation::Poss])
        .is_none()
        && tree.child_in(noun, &[Relation::Prep]).is_none();
    let body = document
        .lexicon
        .organizations
        .nouns
        .has(document.lemma(noun));
    bare && !body || matches!(document.lemma(noun), "rest" | "remainder") || reader.is_time(noun)
}

/// Whether the noun names a body, rather than a portfolio: "of the council", not "of trade".
fn is_body(reader: &Reader, noun: usize) -> bool {
    let document = reader.document;
    document
        .lexicon
        .organizations
        .nouns
        .has(document.lemma(noun))
        && document
            .tree
            .child_in(noun, &[Relation::Det, Relation::Poss])
            .is_some()
}

/// A body in the words of its whole phrase; in "the charity Open Hands", by its name.
pub fn described_body(reader: &Reader, token: usize) -> Party {
    let document = reader.document;
    if is_adjective_of_state(document, token) {
        return body(reader, token);
    }
    let named = document
        .tree
        .children_in(token, &[Relation::Appos])
        .find(|&a| {
            document.is_name(a, NameType::Organization)
                && document.token(a.saturating_sub(1)).text != ","
        });
    if let Some(name) = named {
        return body(reader, name);
    }
    if reader.chains.mention_at(token).is_some() || document.name_of(token).is_some() {
        return body(reader, token);
    }
    let phrase = full_phrase(document, token);
    let start = phrase
        .clone()
        .find(|&t| !document.is_pos(t, "DET"))
        .unwrap_or(token);
    let span = document.span(start..phrase.end);
    Party::new(
        document.text(span),
        PartyType::Organization,
        document.text(span),
        span,
    )
}
