//! `GET /search/{dataset}`: entities looked for by words.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::routing::get;
use axum::{Json, Router};
use reportedly_screening::{Facet, Filter, Query, Search, SearchResults};
use serde_json::{Map, Value, json};

use super::scope::{filter_of, require};
use crate::error::ApiError;
use crate::parameters::Parameters;
use crate::shared::{Lists, Shared};

/// Results of a page, unless another number is asked for.
pub(super) const PAGE: usize = 10;
pub(super) const MOST_RESULTS: usize = 500;
pub(super) const MOST_SKIPPED: usize = 9_499;

pub(super) fn routes() -> Router<Arc<Shared>> {
    Router::new().route("/search/{dataset}", get(search))
}

async fn search(
    State(shared): State<Arc<Shared>>,
    Path(dataset): Path<String>,
    parameters: Parameters,
) -> Result<Json<Value>, ApiError> {
    let found = shared
        .work(move |lists, _| {
            let search = read(lists, &dataset, &parameters)?;
            Ok(answer(&search, search.run(lists.entities(), &lists.text)))
        })
        .await??;
    Ok(Json(found))
}

fn read(lists: &Lists, dataset: &str, parameters: &Parameters) -> Result<Search, ApiError> {
    let mut filter = filter_of(lists, dataset, parameters)?;
    let schema = parameters.text("schema").unwrap_or("Thing");
    let schemata = Filter::schemata_of(schema);
    filter.schemata = Some(schemata.ok_or_else(|| ApiError::bad_request("Invalid schema"))?);
    for field in ["countries", "topics", "datasets"] {
        require(&mut filter, field, parameters.texts(field));
    }
    for (field, values) in property_filters(parameters)? {
        require(&mut filter, &field, values);
    }
    filter.target = parameters.truth("target")?;
    filter.all_values = match parameters.text("filter_op") {
        None | Some("OR") => false,
        Some("AND") => true,
        Some(_) => {
            return Err(ApiError::invalid(
                &["query", "filter_op"],
                "Input should be 'AND' or 'OR'",
            ));
        }
    };
    Ok(Search {
        query: query_of(parameters)?,
        filter,
        facets: facets_of(parameters)?,
        sort: sort_of(parameters),
        limit: parameters.count("limit", PAGE, MOST_RESULTS)?,
        offset: parameters.count("offset", 0, MOST_SKIPPED)?,
    })
}

fn query_of(parameters: &Parameters) -> Result<Query, ApiError> {
    let text = parameters.text("q").unwrap_or_default();
    let fuzzy = parameters.truth("fuzzy")?.unwrap_or(false);
    if parameters.truth("simple")?.unwrap_or(false) {
        return Ok(Query::plain(text, fuzzy));
    }
    Query::parse(text, fuzzy).map_err(|error| ApiError::bad_request(error.to_string()))
}

/// `field:value`; several values of one field belong together.
fn property_filters(parameters: &Parameters) -> Result<Vec<(String, Vec<String>)>, ApiError> {
    let mut filters: Vec<(String, Vec<String>)> = Vec::new();
    for filter in parameters.texts("filter") {
        let Some((field, value)) = filter.split_once(':') else {
            return Err(ApiError::bad_request(format!("Invalid filter: '{filter}'")));
        };
        match filters.iter_mut().find(|(known, _)| known == field) {
            Some((_, values)) => values.push(value.to_owned()),
            None => filters.push((field.to_owned(), vec![value.to_owned()])),
        }
    }
    Ok(filters)
}

fn facets_of(parameters: &Parameters) -> Result<Vec<Facet>, ApiError> {
    let names = parameters.texts("facets");
    if names.is_empty() {
        return Ok(vec![Facet::Countries, Facet::Topics, Facet::Datasets]);
    }
    let facets = names.iter().map(|name| {
        let facet = Facet::ALL.into_iter().find(|facet| facet.name() == name);
        facet.ok_or_else(|| {
            let all = Facet::ALL.map(Facet::name).join(", ");
            ApiError::invalid(
                &["query", "facets"],
                format!("Input should be one of {all}"),
            )
        })
    });
    facets.collect()
}

/// `field`, `field:asc` or `field:desc`.
pub(super) fn sort_of(parameters: &Parameters) -> Vec<(String, bool)> {
    let sorts = parameters.texts("sort").into_iter().take(5);
    let sorts = sorts.map(|sort| match sort.rsplit_once(':') {
        Some((field, order)) => (field.to_owned(), order == "desc"),
        None => (sort, false),
    });
    sorts.collect()
}

fn answer(search: &Search, found: SearchResults) -> Value {
    let results: Vec<_> = found
        .entities
        .into_iter()
        .map(|entity| entity.served())
        .collect();
    let facets = found.facets.into_iter().map(|(facet, values)| {
        let values = values
            .into_iter()
            .map(|value| json!({"name": value.name, "label": value.label, "count": value.count}));
        let described = json!({"label": facet.label(), "values": values.collect::<Vec<Value>>()});
        (facet.name().to_owned(), described)
    });
    json!({
        "limit": search.limit,
        "offset": search.offset,
        "total": {"value": found.total, "relation": "eq"},
        "results": results,
        "facets": facets.collect::<Map<String, Value>>(),
    })
}
