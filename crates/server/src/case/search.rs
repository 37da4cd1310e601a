//! People by name in any spelling, and reports by their words.

use std::collections::HashSet;
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use reportedly_resolve::find_person;
use reportedly_storage::{
    Excerpt, Hit, NameFilter, Page as Stretch, PeopleFilter, PeopleOrder, Query,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::asked::{Asked, PageQuery};
use super::problem::{Answer, Problem};
use super::rows::{PersonRow, ReportRow};
use super::service::{CaseService, Kept};

pub(super) fn routes() -> OpenApiRouter<Arc<CaseService>> {
    OpenApiRouter::new().routes(routes!(search))
}

/// What is looked for.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct SearchQuery {
    /// A name, or words that all have to stand in a report; "several words" in quotation marks
    /// follow one another; the last word may be the beginning of one.
    #[serde(default)]
    q: String,
}

/// What was found.
#[derive(Debug, Serialize, ToSchema)]
struct Found {
    /// Those who may be meant, the best first.
    people: Vec<PersonRow>,
    /// The reports in which all the words stand, the last to come in first.
    reports: Vec<FoundReport>,
    /// What to ask `after` for more reports; `null` when there are none.
    next: Option<String>,
}

/// A report in which all the words stand.
#[derive(Debug, Serialize, ToSchema)]
struct FoundReport {
    /// The report.
    report: ReportRow,
    /// Where they stand, the first few places.
    snippets: Vec<Snippet>,
}

/// A place in a report where something that was asked for stands.
#[derive(Debug, Serialize, ToSchema)]
struct Snippet {
    /// Where it begins, in code points of the text.
    start: usize,
    /// Where it ends.
    end: usize,
    /// The text before it.
    before: String,
    /// What was found.
    #[serde(rename = "match")]
    exact: String,
    /// The text after it.
    after: String,
}

/// People by name in any spelling, and reports by their words
#[utoipa::path(get, path = "/api/search", tag = "search", params(SearchQuery, PageQuery),
    responses((status = OK, body = Found), (status = BAD_REQUEST, body = Problem),
        (status = UNPROCESSABLE_ENTITY, body = Problem)))]
async fn search(
    State(service): State<Arc<CaseService>>,
    Asked(asked): Asked<SearchQuery>,
    Asked(page): Asked<PageQuery>,
) -> Answer<Json<Found>> {
    let kept = service.kept();
    let people = if page.is_first() {
        people(&service, &kept, &asked.q, page.limit()).await?
    } else {
        Vec::new()
    };
    let mut query = Query::parse(&asked.q);
    let is_quoted = asked.q.trim_end().ends_with(['"', '”', '»']);
    if let Some(last) = query.terms.last_mut() {
        last.beginning |= !is_quoted;
    }
    let hits = service.storage().search(&query, &page.stretch()).await?;
    let report = |hit: Hit| FoundReport {
        report: kept.report_row(hit.report),
        snippets: hit.excerpts.into_iter().map(Snippet::from).collect(),
    };
    Ok(Json(Found {
        people,
        reports: hits.items.into_iter().map(report).collect(),
        next: hits.next,
    }))
}

impl From<Excerpt> for Snippet {
    fn from(excerpt: Excerpt) -> Self {
        Self {
            start: excerpt.span.start,
            end: excerpt.span.end,
            before: excerpt.before,
            exact: excerpt.exact,
            after: excerpt.after,
        }
    }
}

/// The most people whose names are compared with what is looked for: of those who share its sounds,
/// the ones that share most of them.
const MOST_ALIKE: usize = 100;

/// Those whom the name fits, the best first; then those whose names merely have the letters.
async fn people(
    service: &CaseService,
    kept: &Kept,
    name: &str,
    limit: usize,
) -> Answer<Vec<PersonRow>> {
    let storage = service.storage();
    let alike = storage.people_like(name, MOST_ALIKE).await?;
    let meant = find_person(&alike, name).matches.into_iter();
    let meant: Vec<String> = meant
        .map(|found| found.person.id.clone())
        .take(limit)
        .collect();
    let by_id = PeopleFilter {
        among: Some((meant.clone(), true)),
        ..PeopleFilter::default()
    };
    let mut rows = storage.people(&by_id, &Stretch::all()).await?.items;
    rows.sort_by_key(|row| meant.iter().position(|id| *id == row.id));
    if rows.len() < limit {
        let by_letters = PeopleFilter {
            name: Some(NameFilter {
                letters: name.to_owned(),
                or: Vec::new(),
            }),
            named: Some(true),
            order: PeopleOrder::Reports,
            ..PeopleFilter::default()
        };
        let more = storage.people(&by_letters, &Stretch::first(limit)).await?;
        let known: HashSet<String> = rows.iter().map(|row| row.id.clone()).collect();
        rows.extend(
            more.items
                .into_iter()
                .filter(|row| !known.contains(&row.id)),
        );
        rows.truncate(limit);
    }
    Ok(rows.into_iter().map(|row| kept.person_row(row)).collect())
}
