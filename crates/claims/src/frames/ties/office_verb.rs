//! Offices told by what somebody does: "X, who led the division", "X heads the agency".

use reportedly_model::{Quoted, RoleStatus};

use super::office_term::is_past_term;
use super::role::{finding, is_person};
use super::role_body::described_body;
use crate::Reader;
use crate::frames::finding::Finding;
use crate::names::NameType;
use crate::syntax::{Relation, full_phrase, subject_of};

/// "X, who led the armoured division"; "X heads the agency".
pub fn by_verb(reader: &Reader, verb: usize) -> Option<Finding> {
    let document = reader.document;
    let tree = &document.tree;
    let lemma = document.lemma(verb);
    if !document
        .lexicon
        .roles
        .verbs
        .iter()
        .any(|v| v.verbs.has(lemma))
        || crate::syntax::is_passive(document, verb)
    {
        return None;
    }
    if is_crime(reader, verb) {
        return None;
    }
    let object = tree.child_in(verb, &[Relation::Dobj])?;
    let a_body = document
        .lexicon
        .organizations
        .nouns
        .has(document.lemma(object))
        || document.lexicon.roles.commanded.has(document.lemma(object))
        || document.is_name(object, NameType::Organization);
    let subject = subject_of(document, verb)?.token;
    if !a_body || !is_person(reader, subject) || tree.child_in(verb, &[Relation::Neg]).is_some() {
        return None;
    }
    let phrase = full_phrase(document, object);
    let span = document.span(verb..phrase.end);
    let title = Quoted::new(document.text(span), span);
    let status = match document.token(verb).tag.as_str() {
        "VBZ" | "VBP" => RoleStatus::Current,
        _ if is_past_term(reader, verb, object) => RoleStatus::Former,
        _ => RoleStatus::Unstated,
    };
    let organization = Some(described_body(reader, object));
    Some(finding(
        reader,
        verb,
        subject,
        title,
        status,
        organization,
        "role/verb",
    ))
}

/// "investigated *for* allegedly *heading* an organization": what is laid to somebody's charge.
fn is_crime(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    tree.relation(verb) == Relation::Pcomp
        && matches!(document.lower(tree.head(verb)), "for" | "of" | "with")
}
