//! Gazetteer: names to places, coordinates and containment, without any network.

mod compile;
mod containment;
mod context;
mod distance;
mod error;
mod fold;
mod gazetteer;
mod index;
mod open;
mod parts;
mod place;
mod resolve;

pub use context::Context;
pub use error::PlacesError;
pub use gazetteer::Gazetteer;
pub(crate) use gazetteer::names_of;
pub use open::compile;
pub use place::{Place, PlaceKind, Relation};
