use reportedly_model::Precision;
use serde::Deserialize;

use crate::PlaceKind;

/// A part of a place, or an unlisted spot at it, which no package lists by itself: the suffix of
/// an id such as `geonames:163843#north`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Part {
    North,
    South,
    East,
    West,
    Northeast,
    Northwest,
    Southeast,
    Southwest,
    Center,
    Coast,
    Countryside,
    Outskirts,
    /// The land along a border, on either side of it.
    Border,
    Airport,
    Base,
    Crossing,
    Port,
    Embassy,
    Prison,
    Camp,
    Site,
}

impl Part {
    const ALL: [(Part, &str); 21] = [
        (Part::North, "north"),
        (Part::South, "south"),
        (Part::East, "east"),
        (Part::West, "west"),
        (Part::Northeast, "northeast"),
        (Part::Northwest, "northwest"),
        (Part::Southeast, "southeast"),
        (Part::Southwest, "southwest"),
        (Part::Center, "center"),
        (Part::Coast, "coast"),
        (Part::Countryside, "countryside"),
        (Part::Outskirts, "outskirts"),
        (Part::Border, "border"),
        (Part::Airport, "airport"),
        (Part::Base, "base"),
        (Part::Crossing, "crossing"),
        (Part::Port, "port"),
        (Part::Embassy, "embassy"),
        (Part::Prison, "prison"),
        (Part::Camp, "camp"),
        (Part::Site, "site"),
    ];

    /// The suffix of an id.
    pub(crate) fn suffix(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(part, _)| *part == self)
            .map_or("", |(_, suffix)| suffix)
    }

    pub(crate) fn from_suffix(suffix: &str) -> Option<Part> {
        Self::ALL
            .iter()
            .find(|(_, known)| *known == suffix)
            .map(|(part, _)| *part)
    }

    /// The unlisted spot of that kind.
    pub(crate) fn site(kind: PlaceKind) -> Option<Part> {
        Self::ALL
            .iter()
            .map(|(part, _)| *part)
            .find(|part| part.site_kind() == Some(kind))
    }

    /// What this part of a place called `whole` is called in English.
    pub(crate) fn name(self, whole: &str) -> String {
        match self {
            Part::North => format!("northern {whole}"),
            Part::South => format!("southern {whole}"),
            Part::East => format!("eastern {whole}"),
            Part::West => format!("western {whole}"),
            Part::Northeast => format!("north-eastern {whole}"),
            Part::Northwest => format!("north-western {whole}"),
            Part::Southeast => format!("south-eastern {whole}"),
            Part::Southwest => format!("south-western {whole}"),
            Part::Center => format!("central {whole}"),
            Part::Outskirts => format!("outskirts of {whole}"),
            other => format!("{whole} {}", other.suffix()),
        }
    }

    /// What kind of spot it is, if it is one.
    pub(crate) fn site_kind(self) -> Option<PlaceKind> {
        match self {
            Part::Airport => Some(PlaceKind::Airport),
            Part::Base => Some(PlaceKind::Base),
            Part::Crossing => Some(PlaceKind::Crossing),
            Part::Port => Some(PlaceKind::Port),
            Part::Embassy => Some(PlaceKind::Embassy),
            Part::Prison => Some(PlaceKind::Prison),
            Part::Camp => Some(PlaceKind::Camp),
            Part::Site => Some(PlaceKind::Site),
            _ => None,
        }
    }

    /// Kind and precision of this part of a place of kind `whole`.
    pub(crate) fn of(self, whole: PlaceKind) -> (PlaceKind, Precision) {
        if let Some(kind) = self.site_kind() {
            return (kind, Precision::Site);
        }
        match (whole, self) {
            (PlaceKind::Area | PlaceKind::Sea, _) => (PlaceKind::Area, Precision::Area),
            (PlaceKind::City | PlaceKind::District, Part::Countryside | Part::Border) => {
                (PlaceKind::Region, Precision::Region)
            }
            // What lies around a city is placed no better than the city.
            (PlaceKind::City, Part::Outskirts) => (PlaceKind::District, Precision::City),
            (PlaceKind::City | PlaceKind::District, _) => {
                (PlaceKind::District, Precision::District)
            }
            (PlaceKind::Country | PlaceKind::Division | PlaceKind::Region, _) => {
                (PlaceKind::Region, Precision::Region)
            }
            (site, _) => (site, Precision::Site),
        }
    }

    /// Where in an extent from south-west (0, 0) to north-east (1, 1) this part lies.
    pub(crate) fn position(self) -> Option<(f64, f64)> {
        const LOW: f64 = 0.15;
        const HIGH: f64 = 0.85;
        match self {
            Part::North => Some((HIGH, 0.5)),
            Part::South => Some((LOW, 0.5)),
            Part::East => Some((0.5, HIGH)),
            Part::West => Some((0.5, LOW)),
            Part::Northeast => Some((HIGH, HIGH)),
            Part::Northwest => Some((HIGH, LOW)),
            Part::Southeast => Some((LOW, HIGH)),
            Part::Southwest => Some((LOW, LOW)),
            _ => None,
        }
    }
}
