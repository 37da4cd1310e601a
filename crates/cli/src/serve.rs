//! `reportedly serve`: the watchlist API over HTTP.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::process::ExitCode;
use std::sync::Arc;

use reportedly_server::{Settings, Shared, Source, bind, serve, watch, watchlist_router};

use crate::args::ServeArguments;
use crate::failure::{self, Failure};
use crate::output::Stop;
use crate::render::harmless;

/// Reads the lists, then answers until it is interrupted.
pub(crate) fn run(asked: &ServeArguments) -> Result<ExitCode, Stop> {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_target(false)
        .init();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::new(format!("cannot start: {error}"), "free some memory"))?;
    runtime.block_on(answer(asked))
}

async fn answer(asked: &ServeArguments) -> Result<ExitCode, Stop> {
    // The address first: whether it is taken shows at once, the lists take a while.
    let address = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), asked.port);
    let listener = bind(address)
        .await
        .map_err(|error| Failure::from_error(&error))?;
    let address = listener.local_addr().unwrap_or(address);
    let source = Source::new(asked.list.clone());
    let lists = source.load().map_err(|error| failure_of(&error))?;
    for problem in lists.problems() {
        eprintln!("warning: {}", harmless(&problem.to_string()));
    }
    let settings = Settings {
        update_token: std::env::var("REPORTEDLY_UPDATE_TOKEN").ok(),
        ..Settings::default()
    };
    let entries = lists.len();
    let shared = Arc::new(Shared::new(lists, settings));
    tokio::spawn(watch(source, Arc::clone(&shared)));
    eprintln!("{entries} entries are served at http://{address}/ until you interrupt (Ctrl+C)");
    serve(listener, watchlist_router(shared), interrupted())
        .await
        .map_err(|error| Failure::from_error(&error))?;
    Ok(failure::code_of_run(false))
}

fn failure_of(error: &reportedly_server::SourceError) -> Failure {
    use reportedly_server::SourceError;
    match error {
        SourceError::Unreadable { .. } => {
            Failure::new(error.to_string(), "check the path of the file")
        }
        _ => Failure::from_error(error),
    }
}

/// Done when the program is asked to end.
async fn interrupted() {
    let by_key = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        () = by_key => {}
        () = terminated() => {}
    }
}

#[cfg(unix)]
async fn terminated() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut signals) => {
            signals.recv().await;
        }
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn terminated() {
    std::future::pending().await
}
