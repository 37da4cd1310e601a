//! Gazetteer: names to places, coordinates and containment, without any network.

mod context;
mod error;
mod gazetteer;
mod place;

pub use context::Context;
pub use error::PlacesError;
pub use gazetteer::{Gazetteer, compile};
pub use place::{Place, PlaceKind, Relation};
