//! `reportedly serve`: the case of a workspace, and the watchlist API, over HTTP.

mod reader;

use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;

use axum::Router;
use reportedly_server::{
    CaseService, CaseSettings, ConnectionLimits, Models, RequestLimits, Settings, Shared, Source,
    bind, case_router, keep_up, limited, protected, protected_lists, serve, watch,
    watchlist_router, web_router,
};
use reportedly_storage_sqlite::SqliteStorage;

use crate::Surroundings;
use crate::access;
use crate::add::read_with;
use crate::args::{ServeArguments, WhoArguments};
use crate::data;
use crate::engine::Engine;
use crate::failure::{self, Failure};
use crate::output::Stop;
use crate::render::harmless;
use crate::workspace::{at_work, no_folder};
use reader::ServedEngine;

/// Opens the workspace and reads the lists, then answers until it is interrupted.
pub(crate) fn run(asked: &ServeArguments, around: &Surroundings<'_>) -> Result<ExitCode, Stop> {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_target(false)
        .init();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::new(format!("cannot start: {error}"), "free some memory"))?;
    runtime.block_on(answer(asked, around))
}

async fn answer(asked: &ServeArguments, around: &Surroundings<'_>) -> Result<ExitCode, Stop> {
    let access = Arc::new(access::of(asked)?);
    // The address first: whether it is taken shows at once, the rest takes a while.
    let address = SocketAddr::new(asked.address, asked.port);
    let listener = bind(address)
        .await
        .map_err(|error| Failure::from_error(&error))?;
    let address = listener.local_addr().unwrap_or(address);
    let mut app = Router::new();
    let lists = lists(asked)?;
    if let Some(shared) = &lists {
        app = app.merge(watchlist_router(Arc::clone(shared)));
    }
    let case = case(asked, around, lists.clone()).await?;
    if let Some((service, _)) = &case {
        let routes = case_router(Arc::clone(service));
        app = app
            .merge(limited(routes, RequestLimits::default()))
            .merge(web_router());
        tokio::spawn(keep_up(Arc::clone(service)));
    }
    eprintln!("{}", what_is_served(&case, &lists, address, around));
    if case
        .as_ref()
        .is_some_and(|(service, _)| !service.knows_user())
        && asked.tokens.is_none()
    {
        eprintln!(
            "note: nobody is logged in by a name; judgements are kept as of \u{201c}unknown\u{201d} unless you give yours with --by NAME"
        );
    }
    access::follow(asked, &access);
    let app = match &case {
        Some(_) => protected(app, access),
        None => protected_lists(app, access),
    };
    let streaming = case.as_ref().map(|(service, _)| Arc::clone(service));
    let stop = async move {
        interrupted().await;
        if let Some(service) = streaming {
            service.close();
        }
    };
    serve(listener, app, ConnectionLimits::default(), stop).await;
    if let Some((_, storage)) = case {
        storage.close().await;
    }
    Ok(failure::code_of_run(false))
}

type Case = Option<(Arc<CaseService>, Arc<SqliteStorage>)>;
type Lists = Option<Arc<Shared>>;

fn what_is_served(case: &Case, lists: &Lists, at: SocketAddr, around: &Surroundings<'_>) -> String {
    let workspace = around.workspace.display().to_string();
    let case = case
        .as_ref()
        .map(|_| format!("the workspace {}", harmless(&workspace)));
    let lists = lists
        .as_ref()
        .map(|shared| format!("{} entries", shared.lists().len()));
    let what: Vec<String> = case.into_iter().chain(lists).collect();
    let (what, verb) = match what.as_slice() {
        [one] if one.starts_with("the ") => (one.clone(), "is"),
        all => (all.join(" and "), "are"),
    };
    format!("{what} {verb} served at http://{at}/ until you interrupt (Ctrl+C)")
}

fn lists(asked: &ServeArguments) -> Result<Lists, Failure> {
    if asked.list.is_empty() {
        return Ok(None);
    }
    let source = Source::new(asked.list.clone());
    let lists = source.load().map_err(|error| failure_of(&error))?;
    for problem in lists.problems() {
        eprintln!("warning: {}", harmless(&problem.to_string()));
    }
    let settings = Settings {
        update_token: std::env::var("REPORTEDLY_UPDATE_TOKEN").ok(),
        ..Settings::default()
    };
    let shared = Arc::new(Shared::new(lists, settings));
    tokio::spawn(watch(source, Arc::clone(&shared)));
    Ok(Some(shared))
}

/// The case of the workspace. Where only lists were named and there is no workspace, none is made.
async fn case(
    asked: &ServeArguments,
    around: &Surroundings<'_>,
    lists: Lists,
) -> Result<Case, Failure> {
    if !asked.list.is_empty() && !around.workspace.exists() {
        return Ok(None);
    }
    no_folder(around.workspace)?;
    let found = data::find(around.data)?;
    let engine = Arc::new(Engine::load(&found)?);
    let storage = SqliteStorage::create(around.workspace).await;
    let storage = Arc::new(storage.map_err(|error| Failure::from_error(&error))?);
    let reader = ServedEngine {
        engine: Arc::clone(&engine),
        read_with: read_with(&found),
    };
    let contains = move |outer: &str, inner: &str| engine.gazetteer.contains(outer, inner);
    let settings = CaseSettings {
        workspace: around.workspace.display().to_string(),
        user: at_work(&WhoArguments {
            by: asked.by.clone(),
        }),
        places: Arc::new(contains),
        reader: Arc::new(reader),
        models: models(&found),
        lists,
    };
    let service = CaseService::new(Arc::clone(&storage) as _, settings);
    Ok(Some((Arc::new(service), storage)))
}

fn models(found: &data::Found) -> Models {
    let of = |language: &str| {
        let all = found.models().into_iter();
        all.into_iter().find(|model| model.starts_with(language))
    };
    Models {
        en: of("en"),
        fr: of("fr"),
    }
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
