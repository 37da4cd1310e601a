//! Which data sets and entities a request is about.

use std::collections::BTreeSet;

use reportedly_screening::Filter;

use crate::error::ApiError;
use crate::parameters::Parameters;
use crate::shared::Lists;

/// The data set that holds all others.
pub(crate) const EVERYTHING: &str = "default";

/// The names of the data sets that one stands for; `None` for everything.
pub(crate) fn datasets_in(
    lists: &Lists,
    dataset: &str,
) -> Result<Option<BTreeSet<String>>, ApiError> {
    if dataset == EVERYTHING {
        return Ok(None);
    }
    let mut known = lists.entities().datasets();
    match known.find(|(name, _)| *name == dataset) {
        Some((name, _)) => Ok(Some(BTreeSet::from([name.to_owned()]))),
        None => Err(ApiError::not_found("No such dataset.")),
    }
}

/// The filter that the parameters of matching and searching have in common.
pub(crate) fn filter_of(
    lists: &Lists,
    dataset: &str,
    parameters: &Parameters,
) -> Result<Filter, ApiError> {
    let mut datasets = datasets_in(lists, dataset)?;
    let everything = || {
        lists
            .entities()
            .datasets()
            .map(|(name, _)| name.to_owned())
            .collect()
    };
    let included = parameters.texts("include_dataset");
    if !included.is_empty() && !included.iter().any(|name| name == EVERYTHING) {
        let within = datasets.get_or_insert_with(everything);
        within.retain(|name| included.contains(name));
    }
    let excluded = parameters.texts("exclude_dataset");
    if !excluded.is_empty() {
        let within = datasets.get_or_insert_with(everything);
        within
            .retain(|name| !excluded.contains(name) && !excluded.iter().any(|it| it == EVERYTHING));
    }
    Ok(Filter {
        datasets,
        without_schemata: parameters.texts("exclude_schema"),
        changed_since: parameters.time("changed_since")?,
        ..Filter::default()
    })
}

/// Adds values of a field to a filter, if there are any.
pub(crate) fn require(filter: &mut Filter, field: &str, values: Vec<String>) {
    if !values.is_empty() {
        filter.fields.push((field.to_owned(), values));
    }
}
