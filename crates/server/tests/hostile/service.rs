//! A service with a route to read and one to write, over real connections where that matters.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use axum::routing::{get, post};
use axum::{Extension, Router};
use http_body_util::BodyExt as _;
use reportedly_server::{
    Access, Caller, ConnectionLimits, Lists, NewToken, RequestLimits, Role, Settings, Shared,
    Tokens, bind, limited, protected, protected_lists, serve, watchlist_router, web_router,
};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tower::ServiceExt as _;

/// What came back.
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

/// The whole service for whoever `access` lets in.
pub fn app(access: Access) -> Router {
    app_within(access, RequestLimits::default())
}

pub fn app_within(access: Access, limits: RequestLimits) -> Router {
    let case = Router::new()
        .route("/api/who", get(who))
        .route("/api/reports", post(length));
    let shared = Arc::new(Shared::new(Lists::default(), Settings::default()));
    let routes = watchlist_router(shared)
        .merge(limited(case, limits))
        .merge(web_router());
    protected(routes, Arc::new(access))
}

/// Watchlists alone, without a workspace.
pub fn lists_alone() -> Router {
    let shared = Arc::new(Shared::new(Lists::default(), Settings::default()));
    protected_lists(
        watchlist_router(shared),
        Arc::new(Access::of_this_machine()),
    )
}

async fn who(caller: Option<Extension<Caller>>) -> String {
    caller.and_then(|caller| caller.0.name).unwrap_or_default()
}

async fn length(body: Bytes) -> String {
    body.len().to_string()
}

pub async fn ask(app: &Router, request: Request<Body>) -> Reply {
    let response = app.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    Reply {
        status: parts.status,
        headers: parts.headers,
        text: String::from_utf8_lossy(&bytes).into_owned(),
    }
}

/// A request with headers.
pub fn request(method: &str, path: &str, headers: &[(&str, &str)]) -> Request<Body> {
    let request = Request::builder().method(method).uri(path);
    let request = headers.iter().fold(request, |request, (name, value)| {
        request.header(*name, *value)
    });
    request.body(Body::empty()).unwrap()
}

/// Two tokens, as they are kept and as they are sent.
pub struct Holders {
    pub access: Access,
    pub reader: String,
    pub editor: String,
}

pub fn holders() -> Holders {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("tokens");
    let reader = NewToken::make("Tamar Reader", Role::Reader).unwrap();
    let editor = NewToken::make("Irena Novak", Role::Editor).unwrap();
    let lines = format!("# who may ask\n{}\n\n{}\n", reader.line, editor.line);
    std::fs::write(&file, lines).unwrap();
    Holders {
        access: Access::by(Tokens::read(&file).unwrap()),
        reader: reader.token,
        editor: editor.token,
    }
}

/// Serves on a free port of this machine until the test ends.
pub async fn listen(app: Router, limits: ConnectionLimits) -> SocketAddr {
    let listener = bind("127.0.0.1:0".parse().unwrap()).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(serve(listener, app, limits, std::future::pending()));
    address
}

/// Sends bytes, and gives what comes back until the service closes the connection.
pub async fn say(address: SocketAddr, words: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(words).await.unwrap();
    heard(&mut stream).await
}

/// What comes until the service closes the connection, by whatever means.
pub async fn heard(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    let mut part = [0; 4096];
    while let Ok(read @ 1..) = stream.read(&mut part).await {
        answer.extend_from_slice(&part[..read]);
    }
    String::from_utf8_lossy(&answer).into_owned()
}
