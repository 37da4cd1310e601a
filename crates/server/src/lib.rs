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

#[expect(
    unused_qualifications,
    reason = "the macro that describes routes writes names so"
)]
mod case;
mod error;
mod guard;
mod parameters;
mod reconcile;
mod serve;
mod shared;
mod source;
mod watchlist;

pub use case::{
    Caller, CaseService, CaseSettings, Document, Editor, Models, Places, Problem, ReportReader,
    case_router, description, keep_up,
};
pub use error::ApiError;
pub use guard::guarded;
pub use serve::{ServeError, bind, serve};
pub use shared::{Lists, Settings, Shared};
pub use source::{Source, SourceError, watch};

use std::sync::Arc;

use axum::Router;

/// The routes of the watchlist API and of reconciliation, with their limits, as they stand at the
/// root.
pub fn watchlist_router(shared: Arc<Shared>) -> Router {
    let routes = watchlist::routes().merge(reconcile::routes());
    guarded(routes, shared.settings()).with_state(shared)
}
