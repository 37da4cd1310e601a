//! The case in the formats of others, and the dossier of one person.

use std::io::{self, BufWriter, Cursor, Write};
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use reportedly_export::{self as formats, AsOf, Dossier, originals, write_dossier};
use reportedly_model::{Event, Person, Whereabouts};
use reportedly_storage::{EventFilter, Page as Stretch};
use reportedly_workspace::Case;
use serde::Deserialize;
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::asked::{Asked, Id};
use super::caller::Caller;
use super::download::attachment;
use super::problem::{Answer, Problem};
use super::service::{CaseService, now};
use super::whereabouts::day;

/// Bytes that are written before they are sent.
const CHUNK: usize = 64 * 1024;
/// Chunks that wait for a slow client.
const MOST_WAITING: usize = 4;

pub(super) fn routes() -> OpenApiRouter<Arc<CaseService>> {
    OpenApiRouter::new()
        .routes(routes!(export))
        .routes(routes!(dossier))
}

/// What a format is called, and what writes it.
struct Format {
    name: &'static str,
    file: &'static str,
    kind: &'static str,
    write: fn(&Case, &mut BufWriter<Sent>) -> io::Result<()>,
}

const FORMATS: [Format; 4] = [
    Format {
        name: "ftm",
        file: "reportedly.ftm.json",
        kind: "application/x-ndjson",
        write: |case, to| formats::ftm(case, to),
    },
    Format {
        name: "geojson",
        file: "reportedly.geojson",
        kind: "application/geo+json",
        write: |case, to| formats::geojson(case, to),
    },
    Format {
        name: "csv",
        file: "reportedly.csv",
        kind: "text/csv; charset=utf-8",
        write: |case, to| formats::table(case, to),
    },
    Format {
        name: "annotations",
        file: "reportedly.annotations.json",
        kind: "application/ld+json",
        write: |case, to| formats::annotations(case, to),
    },
];

/// The case in the format of another program
#[utoipa::path(get, path = "/api/exports/{format}", tag = "exports",
    params(("format" = String, Path, description = "ftm, geojson, csv or annotations")),
    responses((status = OK, body = Vec<u8>, content_type = "application/octet-stream"), (status = NOT_FOUND, body = Problem)))]
async fn export(State(service): State<Arc<CaseService>>, Id(name): Id) -> Answer<Response> {
    let format = FORMATS.iter().find(|format| format.name == name);
    let format = format.ok_or_else(|| {
        Problem::new(
            StatusCode::NOT_FOUND,
            format!("{name:?} is no format"),
            "ask for ftm, geojson, csv or annotations",
        )
    })?;
    let case = service.case().await?;
    let (sender, chunks) = mpsc::channel(MOST_WAITING);
    tokio::task::spawn_blocking(move || {
        let mut to = BufWriter::with_capacity(CHUNK, Sent(sender));
        let written = (format.write)(&case, &mut to).and_then(|()| to.flush());
        if let Err(error) = written {
            // A client that goes away is no failure.
            tracing::debug!("an export ended early: {error}");
        }
    });
    let body = Body::from_stream(ReceiverStream::new(chunks));
    Ok(file(body, format.kind, format.file))
}

/// Sends what is written, chunk by chunk.
struct Sent(mpsc::Sender<io::Result<Bytes>>);

impl Write for Sent {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let chunk = Bytes::copy_from_slice(bytes);
        let sent = self.0.blocking_send(Ok(chunk));
        sent.map_err(|_| io::Error::from(io::ErrorKind::BrokenPipe))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn file(body: Body, kind: &'static str, name: &str) -> Response {
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CONTENT_DISPOSITION, attachment(name));
    let sniffing = HeaderValue::from_static("nosniff");
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, sniffing);
    response
}

/// How a dossier is asked for.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct DossierQuery {
    /// The day that all of it is of, `2024-12-14`; reports published later are left out, and named.
    as_of: Option<String>,
}

/// What a dossier is made from, of today or of a day.
struct Gathered {
    case: Arc<Case>,
    person: Person,
    whereabouts: Whereabouts,
    events: Vec<Event>,
    as_of: Option<AsOf>,
}

/// All that is known of one person, as a page to print with the originals beside it
#[utoipa::path(get, path = "/api/people/{id}/dossier", tag = "exports", params(("id" = String, Path), DossierQuery),
    responses((status = OK, body = Vec<u8>, content_type = "application/zip"), (status = BAD_REQUEST, body = Problem),
        (status = NOT_FOUND, body = Problem), (status = UNPROCESSABLE_ENTITY, body = Problem)))]
async fn dossier(
    State(service): State<Arc<CaseService>>,
    caller: Caller,
    Id(id): Id,
    Asked(asked): Asked<DossierQuery>,
) -> Answer<Response> {
    let case = service.case().await?;
    let id = case.redirects.get(&id).unwrap_or(&id).clone();
    let person = case.people.iter().find(|person| person.id == id);
    let person = person
        .ok_or_else(|| Problem::not_found("person", &id))?
        .clone();
    let gathered = match day(asked.as_of.as_deref(), "as_of")? {
        None => of_today(&service, case, person).await?,
        Some(day) => of_day(&service, case, person, day).await?,
    };
    let Gathered { case, person, .. } = &gathered;
    let originals = originals(service.storage(), case, person).await?;
    let by = caller.name.unwrap_or_else(|| "unknown".to_owned());
    let name = format!("{}.zip", person.name);
    let write = move || {
        let dossier = Dossier {
            case: &gathered.case,
            person: &gathered.person,
            whereabouts: &gathered.whereabouts,
            events: &gathered.events,
            originals: &originals,
            as_of: gathered.as_of.as_ref(),
            made: &now(),
            by: &by,
        };
        let mut archive = Cursor::new(Vec::new());
        write_dossier(&dossier, &mut archive).map(|()| archive.into_inner())
    };
    let archive = service.work(write).await?;
    let archive = archive.map_err(|error| Problem::internal(&error))?;
    Ok(file(Body::from(archive), "application/zip", &name))
}

async fn of_today(service: &CaseService, case: Arc<Case>, person: Person) -> Answer<Gathered> {
    let storage = service.storage();
    let whereabouts = storage.whereabouts(&person.id).await?;
    let events = storage
        .events(&EventFilter::of(&person.id), &Stretch::all())
        .await?;
    Ok(Gathered {
        case,
        whereabouts: whereabouts.ok_or_else(|| nobody(&person))?,
        events: events.items,
        as_of: None,
        person,
    })
}

async fn of_day(
    service: &CaseService,
    case: Arc<Case>,
    person: Person,
    day: Date,
) -> Answer<Gathered> {
    let places = service.places();
    let then = service
        .work(move || formats::then(&case, places.as_ref(), &person, day))
        .await?;
    let whereabouts = then.whereabouts.ok_or_else(|| nobody(&then.person))?;
    if then.person.members.is_empty() {
        return Err(Problem::new(
            StatusCode::NOT_FOUND,
            format!("no report had spoken of {} by {day}", then.person.name),
            "ask for a later day",
        ));
    }
    Ok(Gathered {
        case: Arc::new(then.case),
        person: then.person,
        whereabouts,
        events: then.events,
        as_of: Some(then.as_of),
    })
}

fn nobody(person: &Person) -> Problem {
    Problem::new(
        StatusCode::NOT_FOUND,
        format!(
            "{} is no single person, so nobody can say where they are",
            person.name
        ),
        "ask for the dossier of a person",
    )
}
