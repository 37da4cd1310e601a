use serde::Deserialize;

use super::{
    Draft, code_of,
    finder::Finder,
    names::{add_name, writes_arabic},
    plausibility,
    wheel::Wheel,
};
use crate::{
    PlaceKind, PlacesError,
    distance::kilometres,
    fold::fold_name,
    index::{Builder, KeySpace, NONE, NewPlace, Tier},
};

const AIRPORTS: &str = "airportsdata/airports.csv";

/// How far an airport may be from the city it serves, in kilometres.
const REACH: f64 = 80.0;

#[derive(Debug, Deserialize)]
struct Airport {
    icao: String,
    iata: String,
    name: String,
    city: String,
    country: String,
    lat: f64,
    lon: f64,
}

impl Airport {
    /// Private airstrips, of which the United States list thousands, are left out.
    fn is_kept(&self) -> bool {
        !self.iata.is_empty()
            || self.is_military()
            || (self.country != "US" && !self.name.is_empty())
    }

    fn is_military(&self) -> bool {
        let name = fold_name(&self.name);
        [
            "air base",
            "airbase",
            "air force",
            "naval",
            "army",
            "military",
        ]
        .iter()
        .any(|word| name.contains(word))
    }

    fn id(&self) -> String {
        if self.iata.is_empty() {
            return format!("icao:{}", self.icao);
        }
        format!("iata:{}", self.iata)
    }
}

/// Adds the airports that airlines serve, and abroad all others; each in the city it serves.
pub(crate) fn add_airports(
    draft: &mut Draft,
    finder: &Finder,
    wheel: &Wheel,
) -> Result<(), PlacesError> {
    let bytes = wheel.read(AIRPORTS)?;
    let mut rows = csv::Reader::from_reader(bytes.as_slice());
    for airport in rows.deserialize::<Airport>() {
        let airport = airport.map_err(|error| wheel.bad(AIRPORTS, error))?;
        if airport.is_kept() {
            add_airport(draft, finder, &airport);
        }
    }
    Ok(())
}

fn add_airport(draft: &mut Draft, finder: &Finder, airport: &Airport) {
    let Some(country) = code_of(&airport.country) else {
        return;
    };
    let city = city_of(draft, finder, airport, country);
    let around = city
        .or_else(|| draft.countries.get(&country).copied())
        .unwrap_or(NONE);
    let international = airport.name.contains("International") || airport.name.contains("Intl");
    let (builder, served) = (&mut draft.builder, !airport.iata.is_empty());
    let place = builder.add_place(NewPlace {
        number: 0,
        text_id: airport.id(),
        name: airport.name.trim().to_owned(),
        country: Some(country),
        lat: airport.lat,
        lon: airport.lon,
        population: 0,
        parent: around,
        kind: if airport.is_military() {
            PlaceKind::Base
        } else {
            PlaceKind::Airport
        },
        plausibility: plausibility::of_airport(served, international),
    });
    if served && !airport.icao.is_empty() {
        builder.add_id(&format!("icao:{}", airport.icao), place);
    }
    if let Some(city) = city {
        builder.add_key(KeySpace::SitesOf, &city.to_string(), place, Tier::Usual);
        let city_name = builder.places[city as usize].name.clone();
        for city_name in [city_name.as_str(), airport.city.trim()] {
            add_city_airport(builder, city_name, place, country);
        }
    }
    add_airport_names(builder, airport, place, country);
    if served {
        add_name(
            builder,
            &format!("{} airport", airport.iata),
            place,
            Tier::Known,
            false,
        );
    }
}

fn add_city_airport(builder: &mut Builder, city: &str, place: u32, country: [u8; 2]) {
    let arabic = writes_arabic(country);
    add_name(
        builder,
        &format!("{city} airport"),
        place,
        Tier::Known,
        arabic,
    );
    add_name(
        builder,
        &format!("{city} international airport"),
        place,
        Tier::Known,
        arabic,
    );
}

/// The full name; the name without the city in front and without "international"; and what
/// people say for short: "Heathrow".
fn add_airport_names(builder: &mut Builder, airport: &Airport, place: u32, country: [u8; 2]) {
    let arabic = writes_arabic(country);
    add_name(builder, &airport.name, place, Tier::Usual, arabic);
    let full = fold_name(&airport.name);
    let core = core_name(&full);
    let city = fold_name(&airport.city);
    let without_city = core.strip_prefix(&city).map_or(core.as_str(), str::trim);
    for short in [core.as_str(), without_city] {
        if short.len() < 4 || short == city {
            continue;
        }
        add_name(
            builder,
            &format!("{short} airport"),
            place,
            Tier::Known,
            arabic,
        );
        add_name(
            builder,
            &format!("{short} international airport"),
            place,
            Tier::Known,
            arabic,
        );
        if !airport.iata.is_empty() {
            // Several words are mostly the name of a person: "John F Kennedy".
            let tier = if short.contains(' ') {
                Tier::Weak
            } else {
                Tier::Derived
            };
            add_name(builder, short, place, tier, arabic);
        }
    }
}

/// A folded airport name without the words that say that it is one.
pub(crate) fn core_name(folded: &str) -> String {
    const GENERIC: [&str; 10] = [
        "airport",
        "international",
        "intl",
        "airfield",
        "aerodrome",
        "regional",
        "air",
        "base",
        "airbase",
        "municipal",
    ];
    let words = folded.split(' ').filter(|word| !GENERIC.contains(word));
    words.collect::<Vec<_>>().join(" ")
}

/// The city of that name nearby, or else a large city very near.
fn city_of(draft: &Draft, finder: &Finder, airport: &Airport, country: [u8; 2]) -> Option<u32> {
    let at = (airport.lat, airport.lon);
    let places = &draft.builder.places;
    let distance = |index: u32| {
        let city = &places[index as usize];
        kilometres(at, (city.lat, city.lon))
    };
    let named = finder.named(&airport.city).filter(|&index| {
        let place = &places[index as usize];
        place.kind == PlaceKind::City && place.country == Some(country) && distance(index) < REACH
    });
    // Of two of that name nearby, the one that people know: a village may lie nearer.
    let known = named.max_by_key(|&index| places[index as usize].population);
    known.or_else(|| {
        let (city, far) = finder.nearest_city(places, country, at, 50_000)?;
        (far < 15.0).then_some(city)
    })
}
