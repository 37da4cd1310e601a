//! The crate's own tables of facts, as TOML in `data/`.

use std::collections::BTreeMap;

use serde::{Deserialize, de::DeserializeOwned};

use crate::{PlaceKind, PlacesError};

/// Every built-in table with its name; together they are part of an index's stamp.
pub(crate) const SOURCES: [(&str, &str); 12] = [
    ("cities.toml", include_str!("../../data/cities.toml")),
    ("countries.toml", include_str!("../../data/countries.toml")),
    ("areas.toml", include_str!("../../data/areas.toml")),
    ("regions.toml", include_str!("../../data/regions.toml")),
    ("divisions.toml", include_str!("../../data/divisions.toml")),
    ("seas.toml", include_str!("../../data/seas.toml")),
    ("words.toml", include_str!("../../data/words.toml")),
    (
        "sites/middle-east.toml",
        include_str!("../../data/sites/middle-east.toml"),
    ),
    (
        "sites/europe.toml",
        include_str!("../../data/sites/europe.toml"),
    ),
    (
        "sites/africa.toml",
        include_str!("../../data/sites/africa.toml"),
    ),
    (
        "sites/asia-pacific.toml",
        include_str!("../../data/sites/asia-pacific.toml"),
    ),
    (
        "sites/americas.toml",
        include_str!("../../data/sites/americas.toml"),
    ),
];

/// A country's own facts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CountryFacts {
    pub at: (f64, f64),
    pub people: Vec<String>,
    #[serde(default)]
    pub also: Vec<String>,
    pub name: Option<String>,
}

/// An area, a sea or a region of a country.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AreaFacts {
    pub at: (f64, f64),
    #[serde(default)]
    pub also: Vec<String>,
    /// Countries by code, divisions by ISO 3166-2 code, other areas by name.
    #[serde(default)]
    pub members: Vec<String>,
    /// The one country it lies in.
    #[serde(rename = "in")]
    pub country: Option<String>,
}

/// A single spot.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SiteFacts {
    pub at: (f64, f64),
    #[serde(rename = "in")]
    pub country: String,
    #[serde(default)]
    pub also: Vec<String>,
}

/// Names of places that are everyday words or names of people, too.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    pub everyday: String,
    pub given_names: String,
    pub surnames: String,
}

/// Further names of divisions by ISO 3166-2 code.
pub(crate) type DivisionNames = BTreeMap<String, Vec<String>>;
/// Further names of cities by GeoNames number.
pub(crate) type CityNames = BTreeMap<String, Vec<String>>;
pub(crate) type Countries = BTreeMap<String, CountryFacts>;
pub(crate) type Areas = BTreeMap<String, AreaFacts>;
pub(crate) type Sites = BTreeMap<PlaceKind, BTreeMap<String, SiteFacts>>;

/// The built-in table of that name.
pub(crate) fn read_table<T: DeserializeOwned>(table: &'static str) -> Result<T, PlacesError> {
    let source = SOURCES
        .iter()
        .find(|(name, _)| *name == table)
        .map_or("", |(_, text)| text);
    toml::from_str(source).map_err(|error| PlacesError::BadTable {
        table,
        reason: error.to_string(),
    })
}

/// Every table of sites.
pub(crate) fn read_sites() -> Result<Vec<Sites>, PlacesError> {
    let names = SOURCES
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| name.starts_with("sites/"));
    names.map(read_table).collect()
}

/// The end of a curated place's id: its name in small ASCII letters and hyphens.
pub(crate) fn slug(name: &str) -> String {
    crate::fold::fold_name(name).replace(' ', "-")
}
