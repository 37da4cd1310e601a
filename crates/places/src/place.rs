use compact_str::CompactString;
use reportedly_model::Precision;
use serde::{Deserialize, Serialize};

/// A place of the gazetteer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Stable id: `geonames:99237`, `iso:SY-LA`, `iata:BEY`, `icao:OSDI`, `curated:…`; a part of
    /// a place or an unlisted site at it carries a suffix, such as `geonames:163843#north`.
    pub id: CompactString,
    /// Usual name.
    pub name: CompactString,
    /// ISO 3166-1 alpha-2 code; `None` for what lies in several countries or in none.
    pub country: Option<CompactString>,
    /// Latitude in degrees, WGS 84; for anything larger than a site a point that stands for it.
    pub lat: f64,
    /// Longitude in degrees, WGS 84.
    pub lon: f64,
    /// How exactly the name places something.
    pub precision: Precision,
    /// What sort of place it is.
    pub kind: PlaceKind,
    /// Inhabitants, 0 when unknown.
    pub population: u64,
    /// How readily a reader thinks of this place at this name, 0 to 1: size, fame and sort of the
    /// place, and how common the name is for it.
    pub plausibility: f32,
    /// Whether the name asked for is an everyday word or a person's name too ("Nice", "Said"):
    /// without further support take it for that.
    pub ambiguous_word: bool,
}

/// What sort of place it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PlaceKind {
    /// Several countries, or a region across borders: "the Gulf", "the Balkans".
    Area,
    /// A sea, gulf, strait or ocean.
    Sea,
    /// A country or dependent territory.
    Country,
    /// A province, governorate, state or the like.
    Division,
    /// A stretch of one country that is no administrative division: "northern Syria".
    Region,
    /// A city, town or village.
    City,
    /// A part of a city.
    District,
    /// An airport.
    Airport,
    /// A military base or airfield.
    Base,
    /// A border crossing.
    Crossing,
    /// A harbour.
    Port,
    /// An embassy, consulate or other mission.
    Embassy,
    /// A prison or detention centre.
    Prison,
    /// A camp for refugees, displaced people or detainees.
    Camp,
    /// Any other single spot: a palace, a dam, a plant.
    Site,
}

impl PlaceKind {
    const ALL: [PlaceKind; 15] = [
        PlaceKind::Area,
        PlaceKind::Sea,
        PlaceKind::Country,
        PlaceKind::Division,
        PlaceKind::Region,
        PlaceKind::City,
        PlaceKind::District,
        PlaceKind::Airport,
        PlaceKind::Base,
        PlaceKind::Crossing,
        PlaceKind::Port,
        PlaceKind::Embassy,
        PlaceKind::Prison,
        PlaceKind::Camp,
        PlaceKind::Site,
    ];

    /// The kind with that number in a compiled index.
    pub(crate) fn from_code(code: u8) -> Option<Self> {
        Self::ALL.get(usize::from(code)).copied()
    }

    /// Whether it is one spot, which has a city or division around it.
    pub(crate) const fn is_site(self) -> bool {
        matches!(self.precision(), Precision::Site)
    }

    /// How exactly a place of this sort places something.
    pub const fn precision(self) -> Precision {
        match self {
            PlaceKind::Area | PlaceKind::Sea => Precision::Area,
            PlaceKind::Country => Precision::Country,
            PlaceKind::Division | PlaceKind::Region => Precision::Region,
            PlaceKind::City => Precision::City,
            PlaceKind::District => Precision::District,
            PlaceKind::Airport
            | PlaceKind::Base
            | PlaceKind::Crossing
            | PlaceKind::Port
            | PlaceKind::Embassy
            | PlaceKind::Prison
            | PlaceKind::Camp
            | PlaceKind::Site => Precision::Site,
        }
    }
}

/// How two places lie to one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Relation {
    /// One and the same place.
    Same,
    /// The second lies in the first.
    Contains,
    /// The first lies in the second.
    Within,
    /// They share ground, and neither lies in the other.
    Overlaps,
    /// They share no ground.
    Disjoint,
}
