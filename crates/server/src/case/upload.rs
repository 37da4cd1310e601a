//! Reports on their way in: read on a thread of their own, kept whole or not at all.

use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use reportedly_model::PlaceValue;
use reportedly_storage::{Retrieval, report_id};
use reportedly_workspace::{Arrival, Kept, Outcome, keep, keep_known};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::asked::Asked;
use super::caller::Editor;
use super::problem::{Answer, Problem};
use super::progress::Stage;
use super::reports;
use super::rows::ReportRow;
use super::service::{CaseService, now};

/// How long an answer waits for findings that follow from it.
const FOLLOWS: Duration = Duration::from_secs(1);
/// The most code points of a name.
const LONGEST_NAME: usize = 200;

/// A document to read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What claims shall call it.
    pub name: String,
    /// The day on which it was published, where somebody says so.
    pub published: Option<String>,
    /// Its language, where somebody says so.
    pub language: Option<String>,
}

/// What reads documents, and knows places.
pub trait ReportReader: Send + Sync {
    /// Reads a document; it takes a while, and keeps a processor busy.
    fn read(&self, document: Document) -> Outcome;

    /// The most bytes that are read as one report.
    fn most_bytes(&self) -> usize;

    /// Version of the software and names of the models.
    fn read_with(&self) -> String;

    /// The place of a name, without words and offsets.
    fn find_place(&self, name: &str) -> Option<PlaceValue>;
}

pub(super) fn routes(most_bytes: usize) -> OpenApiRouter<Arc<CaseService>> {
    // One byte more, so that the reader itself can say what is too large.
    let limit = DefaultBodyLimit::max(most_bytes.saturating_add(1));
    OpenApiRouter::new().routes(routes!(add)).layer(limit)
}

/// How a report was come by.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct UploadQuery {
    /// Its file name; folders before it are left out.
    name: Option<String>,
    /// Where it was published, an address of the web.
    url: Option<String>,
    /// When it was retrieved, RFC 3339; now where nothing is said.
    retrieved_at: Option<String>,
    /// The day on which it was published, `2024-12-14`, where the document does not say.
    published: Option<String>,
    /// Its language, BCP 47, where it shall not be guessed.
    language: Option<String>,
}

/// Adds a report
///
/// The body is the document as it was published: text, Markdown or HTML. It is read, and kept whole
/// or not at all; the same bytes are kept once. What cannot be read is listed as such.
#[utoipa::path(post, path = "/api/reports", tag = "reports", params(UploadQuery),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = CREATED, body = ReportRow, description = "It was read, or kept without being read"),
        (status = OK, body = ReportRow, description = "The same bytes were there already"),
        (status = PAYLOAD_TOO_LARGE, body = Problem), (status = FORBIDDEN, body = Problem),
        (status = UNPROCESSABLE_ENTITY, body = Problem, description = "It could not be read")))]
async fn add(
    State(service): State<Arc<CaseService>>,
    Editor(by): Editor,
    Asked(asked): Asked<UploadQuery>,
    body: Result<Bytes, BytesRejection>,
) -> Answer<Response> {
    let bytes = body.map_err(|rejection| refused(&rejection))?.to_vec();
    let name = file_name(asked.name.as_deref().unwrap_or_default());
    let arrival = Arrival {
        retrieval: Retrieval {
            at: retrieved_at(asked.retrieved_at.as_deref())?,
            from: name.clone(),
            by,
        },
        added: now(),
        read_with: service.reader().read_with(),
        original: bytes,
    };
    let url = asked.url.filter(|url| !url.is_empty());
    let url = url.map(web_address).transpose()?;
    if let Some(known) = keep_known(service.storage(), &arrival).await? {
        service.news().begin(&name);
        service.news().end(&name, Stage::Known, None);
        return answer(&service, &known, StatusCode::OK).await;
    }
    let document = Document {
        bytes: arrival.original.clone(),
        published: asked.published.filter(|day| !day.is_empty()),
        language: asked.language.filter(|tag| !tag.is_empty()),
        name,
    };
    read_and_keep(&service, document, arrival, url).await
}

async fn read_and_keep(
    service: &Arc<CaseService>,
    document: Document,
    arrival: Arrival,
    url: Option<String>,
) -> Answer<Response> {
    let file = document.name.clone();
    let underway = UnderWay::new(service, &file);
    let outcome = addressed(service.read(document).await?, url);
    let id = report_id(&arrival.original);
    let not_read = match &outcome {
        Outcome::Read(_) => None,
        Outcome::NotRead { why, .. } | Outcome::Failed { why } => Some(why.clone()),
    };
    let kept = keep(service.storage(), arrival, outcome).await?;
    service.has_changed();
    match kept {
        Kept::Refused => {
            underway.end(Stage::Failed, not_read.clone());
            let why = not_read.unwrap_or_default();
            Err(Problem::told(StatusCode::UNPROCESSABLE_ENTITY, why))
        }
        Kept::Known { name } => {
            underway.end(Stage::Known, None);
            answer(service, &name, StatusCode::OK).await
        }
        Kept::New { .. } => {
            service.settled(FOLLOWS).await?;
            let stage = not_read.as_ref().map_or(Stage::Read, |_| Stage::NotRead);
            underway.end(stage, not_read);
            answer(service, &id, StatusCode::CREATED).await
        }
    }
}

/// A document that is being read; should nobody say what became of it, it failed.
struct UnderWay<'s> {
    service: &'s CaseService,
    file: &'s str,
    told: bool,
}

impl<'s> UnderWay<'s> {
    fn new(service: &'s CaseService, file: &'s str) -> Self {
        service.news().begin(file);
        Self {
            service,
            file,
            told: false,
        }
    }

    fn end(mut self, stage: Stage, reason: Option<String>) {
        self.told = true;
        self.service.news().end(self.file, stage, reason);
    }
}

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        if !self.told {
            self.service.news().end(self.file, Stage::Failed, None);
        }
    }
}

/// The report with the address that it was had from, where it gives none itself.
fn addressed(mut outcome: Outcome, url: Option<String>) -> Outcome {
    let report = match &mut outcome {
        Outcome::Read(reading) => &mut reading.report,
        Outcome::NotRead { report, .. } => report,
        Outcome::Failed { .. } => return outcome,
    };
    report.url = report.url.take().or(url);
    outcome
}

async fn answer(service: &CaseService, id_or_name: &str, status: StatusCode) -> Answer<Response> {
    let report = reports::find(service, id_or_name).await?;
    let place = HeaderValue::from_str(&format!("/api/reports/{}", report.id));
    let row = service.kept().report_row(report);
    let mut response = (status, Json(row)).into_response();
    if let Ok(place) = place {
        response.headers_mut().insert(header::LOCATION, place);
    }
    Ok(response)
}

fn refused(rejection: &BytesRejection) -> Problem {
    match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            "the document is larger than one report may be",
            "split it, or add the text alone",
        ),
        status => Problem::new(status, rejection.body_text(), "send the document again"),
    }
}

/// The last part of whatever path a name is, without signs that no file name has.
fn file_name(given: &str) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default().trim();
    let name: String = last
        .chars()
        .filter(|letter| !letter.is_control() && !is_turning(*letter))
        .take(LONGEST_NAME)
        .collect();
    match name.trim_matches('.') {
        "" => "report".to_owned(),
        _ => name,
    }
}

/// Signs that turn the direction of what follows, which make one name look like another.
fn is_turning(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn retrieved_at(given: Option<&str>) -> Answer<String> {
    let Some(given) = given.filter(|given| !given.is_empty()) else {
        return Ok(now());
    };
    let moment: Result<jiff::Timestamp, _> = given.parse();
    let moment = moment.map_err(|_| {
        Problem::bad_request(
            format!("retrieved_at: {given:?} is no time"),
            "give it as 2024-12-14T09:30:00Z",
        )
    })?;
    Ok(moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
}

fn web_address(given: String) -> Answer<String> {
    let is_web = given.starts_with("https://") || given.starts_with("http://");
    if is_web && !given.contains(|letter: char| letter.is_control() || letter.is_whitespace()) {
        return Ok(given);
    }
    Err(Problem::bad_request(
        format!("url: {given:?} is no address of the web"),
        "give it as https://example.org/report.html",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_nowhere() {
        for (given, name) in [
            ("../../x", "x"),
            ("C:\\temp\\x.html", "x.html"),
            ("..", "report"),
            ("", "report"),
            ("a\u{0}\nb\u{202e}txt.exe", "abtxt.exe"),
        ] {
            assert_eq!(file_name(given), name);
        }
        assert!(file_name(&"x".repeat(5_000)).len() <= LONGEST_NAME);
    }
}
