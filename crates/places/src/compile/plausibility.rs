//! How readily a reader thinks of a place at its name, from 0 to 1.
//!
//! Inhabitants stand for size, and the number of languages that have a name for it for fame: a
//! place in the news is more often the well-known one of two equally large namesakes.

use crate::PlaceKind;

/// Of a city, town or village.
pub(crate) fn of_city(population: u32, names: usize) -> f32 {
    let size = (population as f32 + 1.0).log10();
    let fame = (names as f32 + 1.0).log2();
    (0.05 + 0.07 * size + 0.035 * fame).min(0.85)
}

/// What being the capital adds to a city.
pub(crate) const CAPITAL: f32 = 0.1;

/// Of a country or territory.
pub(crate) fn of_country(population: u32) -> f32 {
    0.76 + 0.015 * (population as f32 + 1.0).log10()
}

/// Of a division, by the inhabitants of its cities; those of counties are not known.
pub(crate) fn of_division(population: u32) -> f32 {
    match population {
        0 => 0.35,
        _ => 0.2 + 0.06 * (population as f32 + 1.0).log10(),
    }
}

/// Of an airport: whether airlines serve it, and whether its name says international.
pub(crate) fn of_airport(airlines: bool, international: bool) -> f32 {
    0.2 + if airlines { 0.2 } else { 0.0 } + if international { 0.15 } else { 0.0 }
}

/// Of a place of the curated tables, which hold what is in the news.
pub(crate) fn of_curated(kind: PlaceKind) -> f32 {
    match kind {
        PlaceKind::Area => 0.9,
        PlaceKind::Sea => 0.8,
        PlaceKind::Region => 0.75,
        _ => 0.65,
    }
}
