//! Years that are served: "is serving 18 years *for money laundering*", "served four years *in prison*", and not
//! "served four years as ambassador".

use super::offence::offences;
use crate::Reader;
use crate::syntax::Relation;

/// Words behind the years among which a prison tells what they are.
const NEAR: usize = 6;

/// Whether the years that are the object of the verb at `verb` are served as anything but a punishment.
pub fn is_no_punishment(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    if document.lemma(verb) != "serve" {
        return false;
    }
    let years = document
        .tree
        .child_in(verb, &[Relation::Dobj])
        .filter(|&o| matches!(document.lemma(o), "year" | "month" | "life"));
    let Some(years) = years else {
        return false;
    };
    let end = document.sentence(verb).end.min(years + NEAR);
    let prisons = &document.lexicon.legal.prisons;
    let in_prison = (years..end).any(|t| prisons.has(document.lower(t)));
    !in_prison && !for_crime(reader, verb)
}

/// "serving 18 years *for money laundering*", and not "for the company".
pub fn for_crime(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let crimes = &document.lexicon.legal.crimes;
    let told = offences(reader, verb, &["for".to_owned(), "over".to_owned()]);
    told.into_iter().flatten().any(|t| {
        let gerund = document.token(t).tag == "VBG" && document.is_pos(t, "VERB");
        gerund || crimes.has(document.lemma(t)) || crimes.has(document.lower(t))
    })
}
