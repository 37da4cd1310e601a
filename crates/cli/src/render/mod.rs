//! Findings as text for people: short lines, aligned, as wide as the terminal.
//!
//! Nothing here decides anything; it puts into words what the other crates found. Words that
//! come from reports are made harmless first, since a report could hold codes that rewrite the
//! terminal.

mod answer;
mod case;
mod claim;
mod comparison;
mod directory;
mod event;
mod explanation;
mod flow;
mod harmless;
mod language;
mod legal;
mod movement;
mod names;
mod origins;
mod pairs;
mod people;
mod phrase;
mod reading;
mod screening;
mod wording;

pub(crate) use answer::{Answered, answers, nobody};
pub(crate) use case::{changes, judgement, judgements, lists, people_table, search};
pub(crate) use comparison::comparison;
pub(crate) use flow::Look;
pub(crate) use harmless::harmless;
pub(crate) use language::{
    doubtful_letters, no_model_for, not_yet_published, open_relation, other_language,
};
pub(crate) use names::names_compared;
pub(crate) use pairs::pairs_to_decide;
pub(crate) use reading::{explained, reading, unread};
pub(crate) use screening::{screening, standing};

#[cfg(test)]
mod fixtures;
#[cfg(test)]
mod tests;
