//! The country that a source speaks of as its own: Kenya's minister says that somebody "has entered
//! *the country*", an official of Chad that somebody is not "on *our soil*".
//!
//! Whoever lets people in says where they came to. Of a country that was left others tell as well
//! ("U.S. officials said he had left the country"), so that only "our" and "its" tell which.

use std::ops::Range;

use compact_str::CompactString;
use reportedly_model::{Claim, PlaceValue, Slots, Source, SourceType};
use reportedly_places::{Context, PlaceKind};

use crate::Reader;
use crate::document::Document;
use crate::frames::locate;
use crate::names::NameType;

/// Gives the places of `claims` that a source calls its own country what the gazetteer knows of it.
pub fn settle(reader: &Reader, claims: &mut [Claim]) {
    let countries: Vec<Option<CompactString>> = claims
        .iter()
        .map(|claim| country_of_teller(reader, claim, claims))
        .collect();
    for (claim, country) in claims.iter_mut().zip(countries) {
        let country = state_behind_capital(claim).or(country);
        let found = country.and_then(|code| reader.document.gazetteer.get(&format!("iso:{code}")));
        let Some(found) = found else { continue };
        let authority = claim.sources.first().and_then(|chain| chain.first());
        let lets_in = authority.is_some_and(|source| may_let_in(source.source_type));
        let teller = authority.map(|source| source.span);
        let (entered, left) = places_of(&mut claim.slots);
        for place in entered {
            if is_own(reader.document, place, lets_in) || Some(place.span) == teller {
                locate(place, &found);
            }
        }
        for place in left {
            if is_own(reader.document, place, false) {
                locate(place, &found);
            }
        }
    }
}

/// "*Kigali* denied having received him": a capital that tells of itself as a place is the state.
fn state_behind_capital(claim: &Claim) -> Option<CompactString> {
    let teller = claim.sources.first()?.first()?;
    let Slots::Presence(presence) = &claim.slots else {
        return None;
    };
    let mut own = presence
        .place
        .iter()
        .filter(|place| place.span == teller.span);
    own.find_map(|place| place.country.as_deref().map(CompactString::from))
}

/// Bodies, offices and who speaks for them; not "a U.S. official", who may speak of any country.
fn may_let_in(source: SourceType) -> bool {
    matches!(
        source,
        SourceType::Named | SourceType::Role | SourceType::Organization
    )
}

/// The places that a claim has somebody come to or be in, and those that it has somebody leave or pass.
fn places_of(slots: &mut Slots) -> (Vec<&mut PlaceValue>, Vec<&mut PlaceValue>) {
    match slots {
        Slots::Movement(movement) => {
            let left = movement.origin.iter_mut().chain(&mut movement.via);
            (movement.destination.iter_mut().collect(), left.collect())
        }
        Slots::Presence(presence) => (presence.place.iter_mut().collect(), Vec::new()),
        _ => (Vec::new(), Vec::new()),
    }
}

/// "our soil", "its territory"; "the country" where the source lets people in.
fn is_own(document: &Document, place: &PlaceValue, lets_in: bool) -> bool {
    let words = document.index_range(place.span);
    let Some(noun) = words.clone().last() else {
        return false;
    };
    let own = &document.lexicon.places.own_country;
    if place.place.is_some() || !own.nouns.has(document.lower(noun)) {
        return false;
    }
    let before = |t: usize| t.checked_sub(1).map(|t| document.lower(t));
    let opening = words.start;
    // the article may stand before the words that name the place, or be the first of them
    let determiner = [Some(document.lower(opening)), before(opening)]
        .into_iter()
        .flatten()
        .find(|word| own.owners.has(word) || own.articles.has(word));
    determiner.is_some_and(|word| own.owners.has(word) || lets_in)
}

/// The country that the innermost source of a claim is of.
fn country_of_teller(reader: &Reader, claim: &Claim, all: &[Claim]) -> Option<CompactString> {
    let teller = claim.sources.first()?.first()?;
    country_in(reader.document, teller).or_else(|| country_of_office(reader, teller, all))
}

/// "*Senegal*'s interior minister", "the *Tanzanian* military".
fn country_in(document: &Document, source: &Source) -> Option<CompactString> {
    country_of_words(document, document.index_range(source.span))
}

/// The country that those words place an office in: where an embassy stands, and not the state that sent it.
fn country_of_words(document: &Document, mut words: Range<usize>) -> Option<CompactString> {
    const SENT: [&str; 6] = [
        "embassy",
        "consulate",
        "ambassador",
        "consul",
        "legation",
        "envoy",
    ];
    let sent = words.clone().any(|t| SENT.contains(&document.lemma(t)));
    if !sent {
        return words.find_map(|token| country_at(document, token));
    }
    let host = |t: usize| matches!(document.lower(t), "in" | "to");
    let hosted = words.find(|&t| host(t))?;
    let name = document.name_of(hosted + 1)?;
    let place = name.name_type == NameType::Place;
    let called = place.then(|| document.words(name.tokens.clone()))?;
    let found = document.gazetteer.resolve(called, &Context::default())?;
    found.country
}

/// What somebody with a name is told to hold an office of: "X, a spokesman for *Chad*'s army".
fn country_of_office(reader: &Reader, teller: &Source, all: &[Claim]) -> Option<CompactString> {
    let document = reader.document;
    let name = teller.name.as_ref()?;
    all.iter().find_map(|claim| {
        let Slots::Role(role) = &claim.slots else {
            return None;
        };
        if claim.subject.name != *name {
            return None;
        }
        country_of_words(document, document.index_range(role.title.span))
    })
}

fn country_at(document: &Document, token: usize) -> Option<CompactString> {
    let demonym = || {
        document
            .gazetteer
            .country_of_demonym(&document.token(token).text)
    };
    let named = || {
        let name = document.name_of(token)?;
        let place = name.name_type == NameType::Place && name.head() == token;
        let words = place.then(|| document.words(name.tokens.clone()))?;
        let found = document.gazetteer.resolve(words, &Context::default())?;
        found.country.filter(|_| found.kind == PlaceKind::Country)
    };
    demonym().map(CompactString::from).or_else(named)
}
