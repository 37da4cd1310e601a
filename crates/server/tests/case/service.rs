//! A case of a few reports about invented people, asked without a network.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt as _;
use reportedly_corroborate::NoGazetteer;
use reportedly_server::{CaseService, CaseSettings, Models, case_router};
use reportedly_storage::suite::incoming;
use reportedly_storage::{MemoryStorage, Storage};
use serde_json::Value;
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
}

pub async fn over(storage: Arc<dyn Storage>) -> Case {
    let settings = CaseSettings {
        workspace: "case.db".into(),
        user: Some("Ana".into()),
        places: Arc::new(NoGazetteer),
        models: Models::default(),
        lists: None,
    };
    let service = Arc::new(CaseService::new(Arc::clone(&storage), settings));
    service.catch_up().await.unwrap();
    Case {
        storage,
        app: case_router(Arc::clone(&service)),
        service,
    }
}

/// Irena Novak in two reports, Petr Havel in one.
pub async fn case() -> Case {
    let storage = MemoryStorage::default();
    for (file, name, place) in [
        ("a.txt", "Irena Novak", "Batumi"),
        ("b.txt", "Irena Novak", "Poti"),
        ("c.txt", "Petr Havel", "Oslo"),
    ] {
        storage
            .add_report(incoming(file, name, place))
            .await
            .unwrap();
    }
    over(Arc::new(storage)).await
}

impl Case {
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

    pub async fn get(&self, path: &str) -> Reply {
        self.ask(Request::get(path).body(Body::empty()).unwrap())
            .await
    }
}

/// A value as it stands in a query.
pub fn encoded(value: &str) -> String {
    value.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
