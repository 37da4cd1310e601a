//! The watchlist API, in the dialect of OpenSanctions' yente 5.5. One group of routes a file.

mod algorithms;
mod catalog;
mod entities;
mod health;
pub(crate) mod matching;
pub(crate) mod scope;
mod search;

use std::sync::Arc;

use axum::Router;

use crate::shared::Shared;

/// The routes of the API.
pub(crate) fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .merge(matching::routes())
        .merge(search::routes())
        .merge(entities::routes())
        .merge(catalog::routes())
        .merge(algorithms::routes())
        .merge(health::routes())
}
