//! Where people were last reported, now or as of a day.

use std::collections::HashSet;
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use jiff::civil::Date;
use reportedly_corroborate as corroborate;
use reportedly_model::{PartyType, Person, Whereabouts};
use reportedly_storage::{Page as Stretch, Slice};
use reportedly_workspace::Case;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::asked::{Asked, Page, PageQuery};
use super::problem::{Answer, Problem};
use super::service::{CaseService, Places};

pub(super) fn routes() -> OpenApiRouter<Arc<CaseService>> {
    OpenApiRouter::new().routes(routes!(list))
}

/// Of which day the answers are.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct WhereaboutsQuery {
    /// The day, `2024-12-14`; what was published later is left out.
    as_of: Option<String>,
    /// Only that of one person, by their id.
    person: Option<String>,
}

/// Where people were last reported, by the id of the person
#[utoipa::path(get, path = "/api/whereabouts", tag = "people", params(WhereaboutsQuery, PageQuery),
    responses((status = OK, body = Page<Whereabouts>), (status = BAD_REQUEST, body = Problem),
        (status = UNPROCESSABLE_ENTITY, body = Problem)))]
async fn list(
    State(service): State<Arc<CaseService>>,
    Asked(asked): Asked<WhereaboutsQuery>,
    Asked(page): Asked<PageQuery>,
) -> Answer<Json<Page<Whereabouts>>> {
    let stretch = page.stretch();
    if let Some(id) = asked.person {
        let answer = of_one(&service, &id, asked.as_of.as_deref()).await?;
        let items = answer.into_iter().collect();
        let slice = Slice { items, next: None };
        return Ok(Json(Page::of(slice, None, |answer| answer)));
    }
    let slice = match day(asked.as_of.as_deref(), "as_of")? {
        None => service.storage().all_whereabouts(&stretch).await?,
        Some(day) => {
            let after: String = stretch.position()?.unwrap_or_default();
            let (case, places) = (service.case().await?, service.places());
            service
                .work(move || as_of(&case, &places, day, &after, &stretch))
                .await?
        }
    };
    Ok(Json(Page::of(slice, None, |answer| answer)))
}

/// The whole answer for one person.
async fn of_one(
    service: &Arc<CaseService>,
    id: &str,
    as_of: Option<&str>,
) -> Answer<Option<Whereabouts>> {
    let person = service.storage().person(id).await?;
    let person = person.ok_or_else(|| Problem::not_found("person", id))?;
    match day(as_of, "as_of")? {
        None => Ok(service.storage().whereabouts(&person.id).await?),
        Some(day) => of_day(service, &person.id, day).await,
    }
}

/// The answers of a day, of the people of one stretch.
fn as_of(
    case: &Case,
    places: &Places,
    day: Date,
    after: &str,
    stretch: &Stretch,
) -> Slice<Whereabouts> {
    let people = case.people.iter();
    let mut ids: Vec<&str> = people
        .filter(|person| person.person_type == PartyType::Person && person.id.as_str() > after)
        .map(|person| person.id.as_str())
        .collect();
    ids.sort_unstable();
    ids.truncate(stretch.limit_and_one());
    let wanted: HashSet<&str> = ids.into_iter().collect();
    let is_wanted = |person: &Person| wanted.contains(person.id.as_str());
    let corpus = case.corpus(places.as_ref());
    let mut found = corroborate::whereabouts_of(&corpus, Some(day), is_wanted);
    found.sort_by(|a, b| a.person.cmp(&b.person));
    Slice::of(found, stretch, |answer: &Whereabouts| answer.person.clone())
}

/// The answer of a day for one person.
pub(super) async fn of_day(
    service: &Arc<CaseService>,
    person: &str,
    day: Date,
) -> Answer<Option<Whereabouts>> {
    let (case, places) = (service.case().await?, service.places());
    let person = person.to_owned();
    service
        .work(move || {
            let corpus = case.corpus(places.as_ref());
            corroborate::whereabouts(&corpus, &person, Some(day))
        })
        .await
}

/// A day that is given as a parameter.
pub(super) fn day(given: Option<&str>, parameter: &str) -> Answer<Option<Date>> {
    let Some(given) = given.filter(|given| !given.is_empty()) else {
        return Ok(None);
    };
    // A moment will do: its day is meant.
    let of_moment = || {
        let is_moment = given.parse::<jiff::Timestamp>().is_ok();
        given.get(..10).filter(|_| is_moment)?.parse().ok()
    };
    let is_day = given.len() == 10;
    let day = given.parse().ok().filter(|_| is_day).or_else(of_moment);
    day.map(Some).ok_or_else(|| {
        Problem::bad_request(
            format!("{parameter}: {given:?} is no day"),
            "give a day such as 2024-12-14",
        )
    })
}
