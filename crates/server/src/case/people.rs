//! The table of people.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use reportedly_model::{PartyType, Standing};
use reportedly_resolve::find_person;
use reportedly_screening::country_code;
use reportedly_storage::{NameFilter, PeopleFilter, PeopleOrder};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::asked::{Asked, Page, PageQuery};
use super::problem::{Answer, Problem};
use super::rows::PersonRow;
use super::service::{CaseService, Kept};

pub(super) fn routes() -> OpenApiRouter<Arc<CaseService>> {
    OpenApiRouter::new().routes(routes!(list))
}

/// Which people are asked for.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct PeopleQuery {
    /// Only those with these letters in one of their names, or another spelling of this name.
    q: Option<String>,
    /// Only those whom an entry of a watchlist may be about, or whom a report says are wanted.
    listed: Option<bool>,
    /// Only those about whose whereabouts reports differ.
    disputed: Option<bool>,
    /// Only those with at least so many independent origins behind the answer.
    min_origins: Option<u64>,
    /// Only those last reported in a place with these words in its name, or in the country of this name
    /// or code.
    place: Option<String>,
    /// Also those whom no report names, groups and organisations.
    unnamed: Option<bool>,
}

/// People, those of whom most reports speak first
#[utoipa::path(get, path = "/api/people", tag = "people", params(PeopleQuery, PageQuery),
    responses((status = OK, body = Page<PersonRow>), (status = BAD_REQUEST, body = Problem),
        (status = UNPROCESSABLE_ENTITY, body = Problem)))]
async fn list(
    State(service): State<Arc<CaseService>>,
    Asked(asked): Asked<PeopleQuery>,
    Asked(page): Asked<PageQuery>,
) -> Answer<Json<Page<PersonRow>>> {
    let kept = service.kept();
    let filter = filter(&service, &kept, asked).await?;
    let slice = service.storage().people(&filter, &page.stretch()).await?;
    let total = match (page.is_first(), &slice.next) {
        (true, None) => slice.items.len() as u64,
        _ => service.storage().count_people(&filter).await?,
    };
    Ok(Json(Page::of(slice, Some(total), |row| {
        kept.person_row(row)
    })))
}

async fn filter(service: &CaseService, kept: &Kept, asked: PeopleQuery) -> Answer<PeopleFilter> {
    let mut filter = PeopleFilter {
        min_origins: asked.min_origins,
        places: asked.place.map(of_that_place).unwrap_or_default(),
        order: PeopleOrder::Reports,
        ..PeopleFilter::default()
    };
    if !asked.unnamed.unwrap_or_default() {
        filter.person_type = Some(PartyType::Person);
        filter.named = Some(true);
    }
    if let Some(disputed) = asked.disputed {
        filter.standing = disputed.then_some(Standing::Disputed);
    }
    if let Some(listed) = asked.listed {
        let ids: Vec<String> = kept.listings.keys().cloned().collect();
        filter.among = Some((ids, listed));
        filter.or_wanted = true;
    }
    if let Some(name) = asked.q.filter(|name| !name.trim().is_empty()) {
        filter.name = Some(of_that_name(service, name).await?);
    }
    Ok(filter)
}

/// The words that a place is looked for by; places are kept with the codes of their countries.
fn of_that_place(place: String) -> Vec<String> {
    if place.trim().is_empty() {
        return Vec::new();
    }
    let code = country_code(&place).map(str::to_uppercase);
    [place].into_iter().chain(code).collect()
}

/// The most people whose names are compared with one that is typed.
const MOST_ALIKE: usize = 1_000;

/// Those whose names have the letters, and those who have another spelling of the whole.
async fn of_that_name(service: &CaseService, name: String) -> Answer<NameFilter> {
    let alike = service.storage().people_like(&name, MOST_ALIKE).await?;
    let found = find_person(&alike, &name).matches.into_iter();
    let or = found.map(|found| found.person.id.clone()).collect();
    Ok(NameFilter { letters: name, or })
}
