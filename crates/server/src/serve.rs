//! Listening, until told to stop.

use std::future::Future;
use std::net::SocketAddr;

use axum::Router;
use tokio::net::TcpListener;

/// Why nothing is served.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// Somebody else listens there.
    #[error("{0} is taken by another program; stop it, or choose another port with --port")]
    Taken(SocketAddr),
    /// The port may not be listened at.
    #[error("{0} may not be listened at; choose a port above 1023 with --port")]
    Forbidden(SocketAddr),
    /// Something else.
    #[error("cannot listen at {0}: {1}")]
    Listen(SocketAddr, std::io::Error),
    /// Listening ended.
    #[error("the server failed: {0}")]
    Ended(std::io::Error),
}

/// Listens at an address.
///
/// # Errors
///
/// When the address is taken, or may not be listened at.
pub async fn bind(address: SocketAddr) -> Result<TcpListener, ServeError> {
    use std::io::ErrorKind;
    TcpListener::bind(address)
        .await
        .map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => ServeError::Taken(address),
            ErrorKind::PermissionDenied => ServeError::Forbidden(address),
            _ => ServeError::Listen(address, error),
        })
}

/// Answers requests until `stop` is done; those under way are answered before it returns.
///
/// # Errors
///
/// When listening fails.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), ServeError> {
    let served = axum::serve(listener, app).with_graceful_shutdown(stop);
    served.await.map_err(ServeError::Ended)
}
