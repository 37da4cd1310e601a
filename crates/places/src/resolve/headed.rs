//! A noun for a sort of place, together with the name beside it.

use super::{
    lexicon::{Head, Sort},
    phrase::{Reader, SMALL_TOWN, describe, is_operated, resolve_words, with_part},
    rank::{Candidate, Scope, choose},
    words::{Word, join},
};
use crate::{PlaceKind, containment::Spot, index::KeySpace, parts::Part};

/// Words and the noun after them: "Beirut" and "airport", "Turkish" and "territory".
pub(crate) fn resolve_headed(
    reader: Reader<'_>,
    before: &[Word],
    heads: &[Head],
    scope: &Scope<'_>,
) -> Option<Spot> {
    let described = describe(reader, before);
    // "The Somali coast" is Somalia's; "the Somali region" may be a place of that name.
    let of_demonym =
        described.name.is_empty() && !heads.iter().any(|head| matches!(head, Head::Sort(_)));
    let named = heads
        .iter()
        .find_map(|head| with_head(reader, before, *head, scope));
    if named.is_some() && !of_demonym {
        return named;
    }
    if described.name.is_empty() {
        return described
            .country
            .and_then(|country| of_country(reader, country, described.part, heads));
    }
    if described.name.len() == before.len() {
        return None;
    }
    let inside = described.country.map(|country| scope.inside(vec![country]));
    let narrowed = inside.as_ref().unwrap_or(scope);
    let found = heads
        .iter()
        .find_map(|head| with_head(reader, described.name, *head, narrowed));
    found.or_else(|| {
        let anywhere = described
            .country
            .filter(|_| is_operated(reader.lexicon, heads));
        anywhere.and_then(|_| {
            heads
                .iter()
                .find_map(|head| with_head(reader, described.name, *head, scope))
        })
    })
}

fn with_head(reader: Reader<'_>, name: &[Word], head: Head, scope: &Scope<'_>) -> Option<Spot> {
    match head {
        Head::Sort(at) => of_sort(reader, name, &reader.lexicon.sorts[at], scope),
        Head::Country => only_country(reader, name, scope),
        Head::Capital => {
            only_country(reader, name, scope).and_then(|spot| capital_of(reader, spot))
        }
        Head::Part(part) => {
            let whole = resolve_words(reader, name, &join(name), &scope.of_any_kind())?;
            Some(with_part(reader, whole, part))
        }
    }
}

fn only_country(reader: Reader<'_>, name: &[Word], scope: &Scope<'_>) -> Option<Spot> {
    resolve_words(
        reader,
        name,
        &join(name),
        &scope.of_kinds(&[PlaceKind::Country]),
    )
}

fn capital_of(reader: Reader<'_>, country: Spot) -> Option<Spot> {
    let code = reader.index.place(country.place)?.country?;
    let capital = reader.index.country(code)?.capital;
    reader.index.place(capital).map(|_| Spot::whole(capital))
}

/// A noun of which only the country is known: "Turkish territory", "the Lebanese capital",
/// "a Syrian village". Whose a base is does not tell where it is.
fn of_country(
    reader: Reader<'_>,
    country: u32,
    part: Option<Part>,
    heads: &[Head],
) -> Option<Spot> {
    let whole = Spot::whole(country);
    for head in heads {
        match head {
            Head::Capital => return capital_of(reader, whole),
            Head::Part(noun) => return Some(with_part(reader, whole, *noun)),
            Head::Country => {
                return Some(part.map_or(whole, |part| with_part(reader, whole, part)));
            }
            Head::Sort(_) => {}
        }
    }
    let somewhere = part.map_or(whole, |part| with_part(reader, whole, part));
    (!is_operated(reader.lexicon, heads)).then_some(somewhere)
}

/// A noun "of" or "in" what the words on the right mean.
pub(crate) fn resolve_of(
    reader: Reader<'_>,
    heads: &[Head],
    right: &[Word],
    naming: bool,
    scope: &Scope<'_>,
) -> Option<Spot> {
    heads.iter().find_map(|head| match head {
        Head::Sort(at) => {
            let sort = &reader.lexicon.sorts[*at];
            let named = if naming {
                of_sort(reader, right, sort, scope)
            } else {
                None
            };
            named.or_else(|| somewhere_in(reader, right, sort, scope))
        }
        other => with_head(reader, right, *other, scope),
    })
}

/// A place of that sort with that name, or the one that belongs to the city of that name.
fn of_sort(reader: Reader<'_>, name: &[Word], sort: &Sort, scope: &Scope<'_>) -> Option<Spot> {
    // There is a village of the name Police, but nobody means its own by "a police station".
    if !name.iter().any(|word| word.capital) {
        return None;
    }
    let text = join(name);
    let candidates = reader.candidates(&text);
    let listed = choose(
        reader.index,
        &candidates,
        &text,
        &scope.of_kinds(&sort.accepts),
    );
    let sited = |kind: PlaceKind| kind.is_site() && kind != PlaceKind::Site;
    if let Some(found) = listed {
        return Some(Spot::whole(found.place));
    }
    // "Russia" is a village, too, but not the one that "a base in Russia" speaks of.
    let likeliest = choose(reader.index, &candidates, &text, &scope.of_any_kind());
    let is_settlement = |found: &Candidate| {
        let kind = reader.index.place(found.place).map(|record| record.kind);
        matches!(kind, Some(PlaceKind::City | PlaceKind::District))
    };
    // "Hilton Hotel", "the Tine crossing": not the one of a small town far away
    let anywhere = scope.countries.is_empty() && sort.means != PlaceKind::Site;
    let expected = |found: &Candidate| anywhere || is_expected(reader, found.place, scope);
    let city = likeliest.filter(is_settlement).filter(expected);
    match city {
        Some(city) if sited(sort.means) || sort.means == PlaceKind::Site => {
            Some(site_of_city(reader, city.place, sort))
        }
        Some(city) if sort.means == PlaceKind::Division => Some(Spot {
            place: city.place,
            part: Some(Part::Countryside),
        }),
        Some(city) if sort.means != PlaceKind::Region => Some(Spot::whole(city.place)),
        _ => None,
    }
}

/// Whether a reader thinks of this town at its bare name: known beyond its region, or in a country
/// spoken of.
fn is_expected(reader: Reader<'_>, town: u32, scope: &Scope<'_>) -> bool {
    reader.index.place(town).is_some_and(|record| {
        let country = record.country.unwrap_or_default();
        record.plausibility >= SMALL_TOWN
            || !scope.containers.is_empty()
            || scope.countries.iter().any(|(code, _)| *code == country)
    })
}

/// The best known place of that sort in the city, or one that no package lists.
fn site_of_city(reader: Reader<'_>, city: u32, sort: &Sort) -> Spot {
    let listed = reader.index.find(KeySpace::SitesOf, &city.to_string());
    let mut best: Option<(f32, u32)> = None;
    for posting in listed.into_iter().flat_map(|entry| entry.postings()) {
        let Some(record) = reader.index.place(posting.place) else {
            continue;
        };
        let Some(order) = sort.accepts.iter().position(|kind| *kind == record.kind) else {
            continue;
        };
        let score = record.plausibility - order as f32;
        if best.is_none_or(|(most, _)| score > most) {
            best = Some((score, posting.place));
        }
    }
    match best.filter(|_| sort.means != PlaceKind::Site) {
        Some((_, place)) => Spot::whole(place),
        None => Spot {
            place: city,
            part: Part::site(sort.means),
        },
    }
}

/// A place of that sort somewhere in what the words mean: of a city, its own; of anything
/// larger, no more than that is known.
fn somewhere_in(
    reader: Reader<'_>,
    right: &[Word],
    sort: &Sort,
    scope: &Scope<'_>,
) -> Option<Spot> {
    let text = join(right);
    // "The airfield in Hmeimim" has its name after the preposition.
    let sited = sort.means.is_site() && sort.means != PlaceKind::Site;
    let named = sited.then(|| {
        let candidates = reader.candidates(&text);
        choose(
            reader.index,
            &candidates,
            &text,
            &scope.of_kinds(&sort.accepts[..1]),
        )
    });
    if let Some(found) = named.flatten() {
        return Some(Spot::whole(found.place));
    }
    let outer = resolve_words(reader, right, &text, &scope.of_any_kind())?;
    let is_city = reader
        .index
        .place(outer.place)
        .is_some_and(|record| record.kind == PlaceKind::City);
    if is_city && outer.part.is_none() && sort.means.is_site() {
        return Some(site_of_city(reader, outer.place, sort));
    }
    Some(outer)
}
