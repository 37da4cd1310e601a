//! Gazetteer: names to places, coordinates and containment, without any network.
//!
//! [`Gazetteer`] opens an index compiled from five packages (GeoNames cities, countries and
//! divisions in all their spellings, ISO 3166-2, airports) and from the crate's own tables of
//! areas, seas, military bases, border crossings, ports, prisons and camps. The index is mapped
//! into memory: opening it reads nothing but a checksum, and a look-up takes microseconds.
//!
//! - [`Gazetteer::lookup`] gives every [`Place`] of a name, the most plausible first.
//! - [`Gazetteer::resolve`] gives the one that a name or a phrase means in its [`Context`].
//! - [`Gazetteer::contains`] and [`Gazetteer::relation`] tell what lies in what.
//! - [`compile()`] makes the index for a program that carries it inside,
//!   [`Gazetteer::from_static`].
//!
//! Nothing is more exact than its words: "northern Syria" is a region of Syria, and an airport
//! that no package lists has the coordinates of its city.
//!
//! ```
//! use std::path::Path;
//! use reportedly_places::{Context, Gazetteer};
//!
//! # let data_dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
//! # let data_dir = std::env::var_os("REPORTEDLY_DATA").map_or(data_dir, Into::into);
//! let gazetteer = Gazetteer::open(&data_dir)?;
//!
//! let context = Context::of_countries([("LB", 3.0), ("SY", 5.0)]);
//! let tripoli = gazetteer.resolve("Tripoli", &context).expect("a known city");
//! assert_eq!(tripoli.country.as_deref(), Some("LB"));
//!
//! let airport = gazetteer.resolve("Beirut airport", &Context::default()).expect("known");
//! assert_eq!(airport.id, "iata:BEY");
//! assert_eq!(gazetteer.contains("iso:LB", &airport.id), Some(true));
//! assert_eq!(gazetteer.country_of_demonym("Lebanese"), Some("LB"));
//! # Ok::<(), reportedly_places::PlacesError>(())
//! ```

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
pub use distance::kilometres;
pub use error::PlacesError;
pub use gazetteer::Gazetteer;
pub(crate) use gazetteer::names_of;
pub use open::compile;
pub use place::{Place, PlaceKind, Relation};
