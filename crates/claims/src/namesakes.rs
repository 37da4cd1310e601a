//! What a report says that tells apart places of one name.

use std::collections::{BTreeMap, HashMap};

use compact_str::CompactString;
use reportedly_places::{Context, PlaceKind};

use crate::Reader;
use crate::document::Document;
use crate::frames::{container, state_behind, state_in_short};
use crate::names::{Name, NameType};

/// A name is telling when its next bearer abroad is less plausible by this much.
const CLEAR_LEAD: f32 = 0.25;

/// How often the report speaks of each country, by name or demonym, and of each of its divisions.
/// A name that could as well be elsewhere tells nothing.
pub fn spoken_of(document: &Document) -> Context {
    let country = |token: usize| {
        document
            .gazetteer
            .country_of_demonym(&document.token(token).text)
            .map(CompactString::from)
            .or_else(|| country_of_name(document, place_name_at(document, token)?))
    };
    let tokens = 0..document.tokens().len();
    let countries = counted(tokens.clone().filter_map(country));
    let countries = Context {
        in_passing: countries.iter().all(|(_, count)| *count < 2.0),
        countries,
        ..Context::default()
    };
    let division = |token: usize| division_at(document, token, &countries);
    Context {
        divisions: counted(tokens.filter_map(division)),
        ..countries
    }
}

/// How often each one comes, in the order of the alphabet.
fn counted(all: impl Iterator<Item = CompactString>) -> Vec<(CompactString, f32)> {
    let mut counts: BTreeMap<CompactString, f32> = BTreeMap::new();
    for one in all {
        *counts.entry(one).or_default() += 1.0;
    }
    counts.into_iter().collect()
}

/// The division that the name at `token` means, or is set in by a short form: "Paris, *Ky.*".
fn division_at(document: &Document, token: usize, countries: &Context) -> Option<CompactString> {
    let name = place_name_at(document, token)?;
    let words = state_behind(document, token)
        .or_else(|| state_in_short(document, name))
        .unwrap_or_else(|| document.words(name.tokens.clone()));
    let place = document.gazetteer.resolve(words, countries)?;
    (place.kind == PlaceKind::Division).then_some(place.id)
}

fn place_name_at<'d>(document: &'d Document, token: usize) -> Option<&'d Name> {
    document
        .name_of(token)
        .filter(|name| name.head() == token && name.name_type == NameType::Place)
}

fn country_of_name(document: &Document, name: &Name) -> Option<CompactString> {
    if let Some(state) = state_behind(document, name.head()) {
        let state = document.gazetteer.resolve(state, &Context::default());
        return state?.country;
    }
    if container(document, name.head()).is_some() {
        return None;
    }
    let places = document
        .gazetteer
        .lookup(document.words(name.tokens.clone()));
    let best = places.first()?;
    let abroad = places.iter().find(|place| place.country != best.country);
    let clear = abroad.is_none_or(|other| best.plausibility - other.plausibility > CLEAR_LEAD);
    best.country
        .clone()
        .filter(|_| best.plausibility > 0.5 && clear)
}

/// The names that the report sets in another place ("Paris, Texas"), by key; none that it sets in
/// several.
pub fn qualified(document: &Document) -> HashMap<String, String> {
    let mut found: HashMap<String, String> = HashMap::new();
    let mut torn: Vec<String> = Vec::new();
    for name in &document.names {
        let is_place = name.name_type == NameType::Place;
        let Some(outer) = is_place.then(|| container(document, name.head())).flatten() else {
            continue;
        };
        let known = found.entry(name.key.clone()).or_insert(outer.to_owned());
        if known != outer {
            torn.push(name.key.clone());
        }
    }
    found.retain(|key, _| !torn.contains(key));
    found
}

/// What the report sets the name at `token` in elsewhere; nothing where the name by itself means a
/// place in a country that the report speaks of.
pub fn container_elsewhere(reader: &Reader, token: usize) -> Option<String> {
    let document = reader.document;
    let name = document.name_of(token)?;
    let outer = reader.qualified.get(&name.key)?;
    let words = document.words(name.tokens.clone());
    let usual = document.gazetteer.resolve(words, &Context::default());
    let spoken_of = |code: &CompactString| {
        let mut countries = reader.place_context.countries.iter();
        countries.any(|(country, _)| country == code)
    };
    let has_better = usual
        .and_then(|place| place.country)
        .is_some_and(|code| spoken_of(&code));
    (!has_better).then(|| outer.clone())
}
