use serde::{Deserialize, Serialize};

use crate::Span;

/// How exactly the words place something; nothing shown may be more exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Precision {
    /// Several countries: "the Gulf", "Europe".
    Area,
    /// One country.
    Country,
    /// A stretch of one country: a province, "the coast".
    Region,
    /// A city, town or village.
    City,
    /// A part of a city.
    District,
    /// One spot: an airport, base, crossing, embassy, prison.
    Site,
}

impl Precision {
    /// Whether a pin may stand for a place: what is known to a region, a country or several is an area.
    pub fn is_spot(self) -> bool {
        matches!(
            self,
            Precision::City | Precision::District | Precision::Site
        )
    }
}

/// A place in a slot of a claim.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlaceValue {
    /// The name to show: as the report calls it, in its fullest form there.
    pub name: String,
    /// The very words.
    pub text: String,
    /// Where they stand.
    #[serde(flatten)]
    pub span: Span,
    /// Gazetteer id, such as `geonames:99237`; `null` when the gazetteer does not know it.
    pub place: Option<String>,
    /// ISO 3166-1 alpha-2 code.
    pub country: Option<String>,
    /// Latitude in degrees, WGS 84.
    pub lat: Option<f64>,
    /// Longitude in degrees, WGS 84.
    pub lon: Option<f64>,
    /// How exact the words are; `null` when the gazetteer does not know the place.
    pub precision: Option<Precision>,
}
