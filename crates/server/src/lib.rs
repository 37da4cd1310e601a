//! The HTTP services. What they answer is found by other crates; here it is asked for and put into
//! words that clients know.
//!
//! - At the root stands the watchlist API in the dialect of OpenSanctions' yente 5.5, with that API's
//!   own errors, and the Reconciliation API 0.2 of the W3C: [`watchlist_router`].
//! - Under `/api/` stands the case of a workspace: [`case_router`] over a [`CaseService`].
//! - [`Shared`] holds the [`Lists`] that are served; [`Shared::replace`] exchanges them while requests
//!   go on with those they began with.
//! - [`serve`] listens until it is told to stop, and lets the requests that are under way end.
//!
//! ```
//! use std::sync::Arc;
//! use reportedly_screening::{ListFile, read_lists};
//! use reportedly_server::{Lists, Settings, Shared, watchlist_router};
//!
//! let csv = b"id,schema,name,dataset\nx-1,Person,Ilvana Dorsetti,Example List\n";
//! let lists = read_lists(&[ListFile { name: "list.csv", bytes: csv }])?;
//! let shared = Arc::new(Shared::new(Lists::new(lists, "20240101000000"), Settings::default()));
//! let app: axum::Router = watchlist_router(shared);
//! # Ok::<(), reportedly_screening::ListError>(())
//! ```

mod access;
mod ahead;
#[expect(
    unused_qualifications,
    reason = "the macro that describes routes writes names so"
)]
mod case;
mod error;
mod guard;
mod headers;
mod limits;
mod lists_alone;
mod parameters;
mod reconcile;
mod serve;
mod shared;
mod source;
mod watchlist;
mod web;

pub use access::{Access, NewToken, Role, Tokens, TokensError, watch_tokens};
pub use case::{
    Caller, CaseService, CaseSettings, Document, Editor, Models, Places, Problem, ReportReader,
    case_router, description, keep_up,
};
pub use error::ApiError;
pub use guard::guarded;
pub use limits::{RequestLimits, limited};
pub use serve::{ConnectionLimits, ServeError, bind, serve};
pub use shared::{Lists, Settings, Shared};
pub use source::{Source, SourceError, watch};
pub use web::{has_application, web_router};

use std::sync::Arc;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};

/// The routes of the watchlist API and of reconciliation, with their limits, as they stand at the
/// root.
pub fn watchlist_router(shared: Arc<Shared>) -> Router {
    let routes = watchlist::routes().merge(reconcile::routes());
    guarded(routes, shared.settings()).with_state(shared)
}

/// Puts what all routes have in common around them: who may ask, what answers forbid browsers, and
/// what is answered where there is nothing.
pub fn protected(routes: Router, access: Arc<Access>) -> Router {
    enclosed(routes.fallback(web::nowhere), access)
}

/// The same around watchlists alone, without a workspace and the application: what stands at the root
/// says so.
pub fn protected_lists(routes: Router, access: Arc<Access>) -> Router {
    let routes = routes.merge(lists_alone::routes());
    enclosed(routes.fallback(lists_alone::nowhere), access)
}

fn enclosed(routes: Router, access: Arc<Access>) -> Router {
    routes
        .layer(from_fn_with_state(access, access::admit))
        .layer(from_fn(headers::strict))
}
