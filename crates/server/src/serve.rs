//! Listening, until told to stop.

mod seats;

use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Response, header};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tower::ServiceExt as _;

use seats::{Seat, Seats};

/// How long to wait after the system could not accept a connection; it has run out of something.
const BREATH: Duration = Duration::from_millis(50);
/// How long those who are being answered are waited for when the service stops.
const GRACE: Duration = Duration::from_secs(5);

/// Limits of connections.
#[derive(Debug, Clone, Copy)]
pub struct ConnectionLimits {
    /// Connections at once. When there are more, the one that has asked nothing for the longest has
    /// to go, so that those who hold connections open and say nothing shut nobody out.
    pub most: usize,
    /// How long a client may take to say what it asks for.
    pub patience: Duration,
}

impl Default for ConnectionLimits {
    fn default() -> Self {
        Self {
            // Half of the files that the process may open: the other half is for what it answers from.
            most: (open_files() / 2).clamp(16, 4096),
            patience: Duration::from_secs(10),
        }
    }
}

/// Why nothing is served.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// Somebody else listens there.
    #[error("{0} is taken by another program; stop it, or choose another port with --port")]
    Taken(SocketAddr),
    /// The port may not be listened at.
    #[error("{0} may not be listened at; choose a port above 1023 with --port")]
    Forbidden(SocketAddr),
    /// The address is none of this machine's.
    #[error("{0} is no address of this machine; give --address one that it has")]
    Elsewhere(SocketAddr),
    /// Something else.
    #[error("cannot listen at {0}: {1}")]
    Listen(SocketAddr, io::Error),
}

/// Listens at an address.
///
/// # Errors
///
/// When the address is taken or not this machine's, or may not be listened at.
pub async fn bind(address: SocketAddr) -> Result<TcpListener, ServeError> {
    use io::ErrorKind;
    TcpListener::bind(address)
        .await
        .map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => ServeError::Taken(address),
            ErrorKind::PermissionDenied => ServeError::Forbidden(address),
            ErrorKind::AddrNotAvailable => ServeError::Elsewhere(address),
            _ => ServeError::Listen(address, error),
        })
}

/// Answers requests until `stop` is done; those under way are answered before it returns, unless
/// they take long or have no end.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    limits: ConnectionLimits,
    stop: impl Future<Output = ()> + Send,
) {
    let seats = Arc::new(Seats::new(limits.most));
    let (stopping, stopped) = watch::channel(false);
    let mut guests = JoinSet::new();
    let mut stop = pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            Some(_) = guests.join_next() => continue,
            () = &mut stop => break,
        };
        let Ok((stream, _)) = accepted else {
            tokio::time::sleep(BREATH).await;
            continue;
        };
        // All that are connected are being answered: one more would only slow them down.
        let Some(seat) = seats.take() else {
            continue;
        };
        guests.spawn(converse(
            stream,
            app.clone(),
            seat,
            limits.patience,
            stopped.clone(),
        ));
    }
    drop(listener);
    // Nobody listens any more when the last guest has gone.
    let _ = stopping.send(true);
    let all_gone = async { while guests.join_next().await.is_some() {} };
    let _ = tokio::time::timeout(GRACE, all_gone).await;
}

/// Answers what one client asks, one request after another.
async fn converse(
    stream: TcpStream,
    app: Router,
    seat: Seat,
    patience: Duration,
    mut stopped: watch::Receiver<bool>,
) {
    // Answers are whole when they are written: waiting for more to send gains nothing.
    let _ = stream.set_nodelay(true);
    let seat = Arc::new(seat);
    let is_endless = Arc::new(AtomicBool::new(false));
    let (place, endless) = (Arc::clone(&seat), Arc::clone(&is_endless));
    let service = service_fn(move |request: hyper::Request<Incoming>| {
        let (app, place, endless) = (app.clone(), Arc::clone(&place), Arc::clone(&endless));
        async move {
            let _busy = place.busy();
            let response = match app.oneshot(request.map(Body::new)).await {
                Ok(response) => response,
                Err(never) => match never {},
            };
            endless.store(has_no_end(&response), Ordering::Relaxed);
            Ok::<_, Infallible>(response)
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(patience)
        .serve_connection(TokioIo::new(stream), service);
    let mut connection = pin!(connection);
    tokio::select! {
        // How a conversation ended is the client's affair.
        _ = connection.as_mut() => return,
        () = seat.dismissed() => return,
        _ = stopped.changed() => {}
    }
    if is_endless.load(Ordering::Relaxed) {
        return;
    }
    connection.as_mut().graceful_shutdown();
    let _ = connection.await;
}

/// A stream of events goes on until one side leaves.
fn has_no_end(response: &Response<Body>) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/event-stream"))
}

/// How many files this process may have open, connections among them, after asking for as many as
/// the system grants.
#[cfg(unix)]
fn open_files() -> usize {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limit = getrlimit(Resource::Nofile);
    let raised = Rlimit {
        current: limit.maximum,
        maximum: limit.maximum,
    };
    let granted = match setrlimit(Resource::Nofile, raised) {
        Ok(()) => limit.maximum,
        Err(_) => limit.current,
    };
    granted.map_or(usize::MAX, |files| {
        usize::try_from(files).unwrap_or(usize::MAX)
    })
}

#[cfg(not(unix))]
fn open_files() -> usize {
    8192
}
