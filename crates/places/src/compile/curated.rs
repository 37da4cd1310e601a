//! The curated tables: areas, seas, regions, and single spots that no package has.

use std::collections::BTreeMap;

use super::{
    Draft, code_of,
    finder::Finder,
    names::{add_name, writes_arabic},
    plausibility,
    tables::{self, AreaFacts, Areas, SiteFacts},
};
use crate::{
    PlaceKind, PlacesError,
    fold::fold_name,
    index::{KeySpace, NONE, NewPlace, Tier},
};

/// A spot this near to a city, in kilometres, lies in it.
const WITHIN_CITY: f64 = 5.0;

/// A spot this near to a city, in kilometres, is taken to lie in the same division.
const SAME_DIVISION: f64 = 100.0;

/// Adds areas, regions and seas, each with what it consists of.
pub(crate) fn add_areas(draft: &mut Draft) -> Result<(), PlacesError> {
    let tables = [
        ("areas.toml", PlaceKind::Area),
        ("regions.toml", PlaceKind::Region),
        ("seas.toml", PlaceKind::Sea),
    ];
    let mut all = Vec::new();
    for (table, kind) in tables {
        let areas: Areas = tables::read_table(table)?;
        for (name, facts) in areas {
            let place = add_area(draft, table, kind, &name, &facts)?;
            all.push((table, place, facts.members));
        }
    }
    for (table, place, members) in &all {
        let find = |member: &String| member_place(draft, table, member);
        let members = members.iter().map(find).collect::<Result<Vec<_>, _>>()?;
        draft.builder.add_area(*place, members);
    }
    Ok(())
}

fn add_area(
    draft: &mut Draft,
    table: &'static str,
    kind: PlaceKind,
    name: &str,
    facts: &AreaFacts,
) -> Result<u32, PlacesError> {
    let country = facts.country.as_deref().and_then(code_of);
    let parent = country.and_then(|code| draft.countries.get(&code).copied());
    if facts.country.is_some() && parent.is_none() {
        return Err(bad(table, name, "it lies in a country that does not exist"));
    }
    let place = draft.builder.add_place(NewPlace {
        number: 0,
        text_id: format!("curated:{}", tables::slug(name)),
        name: name.to_owned(),
        country,
        lat: facts.at.0,
        lon: facts.at.1,
        population: 0,
        parent: parent.unwrap_or(NONE),
        kind,
        plausibility: plausibility::of_curated(kind),
    });
    let arabic = country.is_some_and(writes_arabic);
    add_name(&mut draft.builder, name, place, Tier::Usual, arabic);
    for other in &facts.also {
        add_name(&mut draft.builder, other, place, Tier::Known, arabic);
    }
    Ok(place)
}

/// A country by code, a division by ISO 3166-2 code, or another area by name.
fn member_place(draft: &Draft, table: &'static str, member: &str) -> Result<u32, PlacesError> {
    let iso = draft.builder.place_with_id(&format!("iso:{member}"));
    let area = || {
        draft
            .builder
            .place_with_id(&format!("curated:{}", tables::slug(member)))
    };
    iso.or_else(area)
        .ok_or_else(|| bad(table, member, "no such member"))
}

/// Adds bases, crossings, ports and other single spots.
pub(crate) fn add_sites(draft: &mut Draft, finder: &Finder) -> Result<(), PlacesError> {
    for sites in tables::read_sites()? {
        let of_kind = |(kind, sites): (PlaceKind, BTreeMap<String, SiteFacts>)| {
            sites
                .into_iter()
                .map(move |(name, facts)| (kind, name, facts))
        };
        for (kind, name, facts) in sites.into_iter().flat_map(of_kind) {
            add_site(draft, finder, kind, &name, &facts)?;
        }
    }
    Ok(())
}

fn add_site(
    draft: &mut Draft,
    finder: &Finder,
    kind: PlaceKind,
    name: &str,
    facts: &SiteFacts,
) -> Result<(), PlacesError> {
    let country = code_of(&facts.country).filter(|code| draft.countries.contains_key(code));
    let Some(country) = country else {
        return Err(bad(
            "sites",
            name,
            "it lies in a country that does not exist",
        ));
    };
    let id = format!("curated:{}", tables::slug(name));
    if draft.builder.place_with_id(&id).is_some() {
        return Err(bad("sites", name, "it is listed twice"));
    }
    let nearest = finder.nearest_city(&draft.builder.places, country, facts.at, 0);
    let city = nearest
        .filter(|(_, far)| *far < WITHIN_CITY)
        .map(|(city, _)| city);
    let near = nearest.filter(|(_, far)| *far < SAME_DIVISION);
    let division = near.map(|(city, _)| draft.builder.places[city as usize].parent);
    let place = draft.builder.add_place(NewPlace {
        number: 0,
        text_id: id,
        name: name.to_owned(),
        country: Some(country),
        lat: facts.at.0,
        lon: facts.at.1,
        population: 0,
        parent: city.or(division).unwrap_or(draft.countries[&country]),
        kind,
        plausibility: plausibility::of_curated(kind),
    });
    if let Some(city) = city {
        draft
            .builder
            .add_key(KeySpace::SitesOf, &city.to_string(), place, Tier::Known);
    }
    add_site_names(draft, name, facts, place, kind);
    Ok(())
}

/// Every name, and what remains of it without the words for the sort of place, under which
/// "Khmeimim" is found when the text calls it an airfield and the table a base.
fn add_site_names(draft: &mut Draft, name: &str, facts: &SiteFacts, place: u32, kind: PlaceKind) {
    let arabic = code_of(&facts.country).is_some_and(writes_arabic);
    for (at, name) in std::iter::once(name)
        .chain(facts.also.iter().map(String::as_str))
        .enumerate()
    {
        let tier = if at == 0 { Tier::Usual } else { Tier::Known };
        add_name(&mut draft.builder, name, place, tier, arabic);
        if !matches!(kind, PlaceKind::Site | PlaceKind::District) {
            let core = draft.lexicon.core_of_site(&fold_name(name));
            add_name(&mut draft.builder, &core, place, Tier::Derived, arabic);
        }
    }
}

fn bad(table: &'static str, name: &str, reason: &str) -> PlacesError {
    PlacesError::BadTable {
        table,
        reason: format!("{name}: {reason}"),
    }
}
