//! A case of a few reports about invented people, asked without a network.

use std::sync::Arc;

use crate::reader::SentenceReader;
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt as _;
use reportedly_corroborate::NoGazetteer;
use reportedly_server::{CaseService, CaseSettings, Models, case_router, keep_up};
use reportedly_storage::suite::incoming;
use reportedly_storage::{MemoryStorage, Storage};
use reportedly_storage_sqlite::SqliteStorage;
use serde_json::Value;
use tempfile::TempDir;
use tower::ServiceExt as _;

/// What would be a command in SQL or in FTS5, if it were taken for one.
pub const HOSTILE: [&str; 9] = [
    "' OR 1=1 --",
    "'; DROP TABLE reports; --",
    "\" OR \"",
    "NEAR(a b)",
    "* AND *",
    "name:x ^y -z",
    "%_\\",
    "\0",
    "../../etc/passwd",
];

/// What came back.
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Reply {
    pub fn json(&self) -> Value {
        assert!(self.status.is_success(), "{} {}", self.status, self.text);
        serde_json::from_str(&self.text).unwrap()
    }

    /// The detail of a problem of a status.
    pub fn problem(&self, status: u16) -> String {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        assert_eq!(self.headers["content-type"], "application/problem+json");
        let problem: Value = serde_json::from_str(&self.text).unwrap();
        assert_eq!(problem["status"], status);
        assert!(problem["hint"].is_string(), "{problem}");
        problem["detail"].as_str().unwrap().to_owned()
    }
}

/// A case, and its routes.
pub struct Case {
    pub storage: Arc<dyn Storage>,
    pub service: Arc<CaseService>,
    pub app: Router,
    /// Where its file is, if it has one.
    _folder: Option<TempDir>,
}

pub fn settings() -> CaseSettings {
    CaseSettings {
        workspace: "case.db".into(),
        user: Some("Ana".into()),
        places: Arc::new(NoGazetteer),
        reader: Arc::new(SentenceReader),
        models: Models::default(),
        lists: None,
    }
}

pub async fn over(storage: Arc<dyn Storage>) -> Case {
    let service = Arc::new(CaseService::new(Arc::clone(&storage), settings()));
    service.catch_up().await.unwrap();
    tokio::spawn(keep_up(Arc::clone(&service)));
    Case::of(storage, service)
}

/// Irena Novak in two reports, Petr Havel in one.
async fn fill(storage: &dyn Storage) {
    for (file, name, place) in [
        ("a.txt", "Irena Novak", "Batumi"),
        ("b.txt", "Irena Novak", "Poti"),
        ("c.txt", "Petr Havel", "Oslo"),
    ] {
        let given = incoming(file, name, place);
        storage.add_report(given).await.unwrap();
    }
}

/// A case in memory.
pub async fn case() -> Case {
    let storage = MemoryStorage::default();
    fill(&storage).await;
    over(Arc::new(storage)).await
}

/// The same case in memory and in a file, for what depends on the backend.
pub async fn cases() -> [Case; 2] {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("case.db");
    let storage = SqliteStorage::create(&file).await.unwrap();
    fill(&storage).await;
    let mut in_file = over(Arc::new(storage)).await;
    in_file._folder = Some(folder);
    [case().await, in_file]
}

impl Case {
    /// A case that is served otherwise than [`over`] does.
    pub fn of(storage: Arc<dyn Storage>, service: Arc<CaseService>) -> Self {
        Self {
            storage,
            app: case_router(Arc::clone(&service)),
            service,
            _folder: None,
        }
    }

    pub async fn ask(&self, request: Request<Body>) -> Reply {
        let response = self.app.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        Reply {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    /// Sends JSON.
    pub async fn post(&self, path: &str, body: &Value) -> Reply {
        let request = Request::post(path).header("content-type", "application/json");
        let body = Body::from(body.to_string());
        self.ask(request.body(body).unwrap()).await
    }

    /// Sends bytes.
    pub async fn upload(&self, path: &str, bytes: impl Into<Body>) -> Reply {
        self.ask(Request::post(path).body(bytes.into()).unwrap())
            .await
    }

    /// The id of the one person that a name finds.
    pub async fn person(&self, name: &str) -> String {
        let table = self.get(&format!("/api/people?q={}", encoded(name))).await;
        table.json()["items"][0]["id"].as_str().unwrap().to_owned()
    }

    /// The id of the report with a file name.
    pub async fn report(&self, name: &str) -> String {
        let list = self.get("/api/reports?limit=1000").await.json();
        let mut all = list["items"].as_array().unwrap().iter();
        let found = all.find(|report| report["name"] == name).unwrap();
        found["id"].as_str().unwrap().to_owned()
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.ask(Request::get(path).body(Body::empty()).unwrap())
            .await
    }
}

/// A value as it stands in a query.
pub fn encoded(value: &str) -> String {
    value.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
