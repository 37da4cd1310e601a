//! What the service is doing, as a stream of events.

use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::extract::State;
use axum::response::Sse;
use axum::response::sse::{Event, KeepAlive};
use serde::Serialize;
use tokio::sync::broadcast;
use tokio_stream::wrappers::BroadcastStream;
use tokio_stream::{Stream, StreamExt as _};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::service::CaseService;

/// Events that a slow listener may be behind; it misses what is older.
const BEHIND: usize = 256;
/// How often an idle stream says that it is there.
const SIGN_OF_LIFE: Duration = Duration::from_secs(15);

/// Something that happened.
#[derive(Debug, Clone)]
pub(crate) enum News {
    /// To a report on its way in.
    Progress(Progress),
    /// The findings are of another state.
    Findings(FindingsNews),
}

/// How far reading has come: `event: progress`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Progress {
    /// The document, by the name that it came with.
    pub file: String,
    /// What became of it.
    pub state: Stage,
    /// Why it was not read.
    pub reason: Option<String>,
    /// How many of those under way are done.
    pub done: usize,
    /// How many were under way.
    pub total: usize,
}

/// What became of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// It is being read.
    Reading,
    /// It was read, and is kept.
    Read,
    /// The same bytes were there already.
    #[serde(rename = "there already")]
    Known,
    /// It is kept without being read.
    NotRead,
    /// It could not be read.
    Failed,
}

/// People, events and whereabouts are of another state: `event: findings`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct FindingsNews {
    /// The state that they are of.
    pub state: Option<u64>,
}

/// Where news are told, and who listens.
#[derive(Debug)]
pub(crate) struct Newsroom {
    /// `None` once nobody is told anything any more.
    sender: Mutex<Option<broadcast::Sender<News>>>,
    /// How many reports are done, of how many that are under way.
    count: Mutex<(usize, usize)>,
}

impl Default for Newsroom {
    fn default() -> Self {
        Self {
            sender: Mutex::new(Some(broadcast::channel(BEHIND).0)),
            count: Mutex::default(),
        }
    }
}

impl Newsroom {
    pub(crate) fn tell(&self, news: News) {
        let sender = self.sender.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = sender.as_ref() {
            // That nobody listens is no error.
            let _nobody = sender.send(news);
        }
    }

    fn listen(&self) -> broadcast::Receiver<News> {
        let sender = self.sender.lock().unwrap_or_else(PoisonError::into_inner);
        match sender.as_ref() {
            Some(sender) => sender.subscribe(),
            None => broadcast::channel(1).1,
        }
    }

    /// Ends all streams.
    pub(crate) fn close(&self) {
        let mut sender = self.sender.lock().unwrap_or_else(PoisonError::into_inner);
        sender.take();
    }

    /// Tells that a document is being read.
    pub(crate) fn begin(&self, file: &str) {
        let (done, total) = {
            let mut count = self.count.lock().unwrap_or_else(PoisonError::into_inner);
            count.1 += 1;
            *count
        };
        self.progress(file, Stage::Reading, None, (done, total));
    }

    /// Tells what became of it.
    pub(crate) fn end(&self, file: &str, state: Stage, reason: Option<String>) {
        let counted = {
            let mut count = self.count.lock().unwrap_or_else(PoisonError::into_inner);
            count.0 += 1;
            let counted = *count;
            if counted.0 >= counted.1 {
                *count = (0, 0);
            }
            counted
        };
        self.progress(file, state, reason, counted);
    }

    fn progress(&self, file: &str, state: Stage, reason: Option<String>, counted: (usize, usize)) {
        self.tell(News::Progress(Progress {
            file: file.to_owned(),
            state,
            reason,
            done: counted.0,
            total: counted.1,
        }));
    }
}

pub(super) fn routes() -> OpenApiRouter<Arc<CaseService>> {
    OpenApiRouter::new().routes(routes!(stream))
}

/// What the service is doing, as it happens
///
/// `event: progress` tells of reports on their way in, `event: findings` that people, events and
/// whereabouts are of another state. What happened before is not told.
#[utoipa::path(get, path = "/api/progress", tag = "status",
    responses((status = OK, body = Progress, content_type = "text/event-stream")))]
async fn stream(
    State(service): State<Arc<CaseService>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let news = BroadcastStream::new(service.news().listen());
    // Whoever is too slow misses some, and is told what comes next.
    let events = news.filter_map(|news| match news.ok()? {
        News::Progress(progress) => Event::default().event("progress").json_data(progress).ok(),
        News::Findings(findings) => Event::default().event("findings").json_data(findings).ok(),
    });
    Sse::new(events.map(Ok)).keep_alive(KeepAlive::new().interval(SIGN_OF_LIFE))
}
