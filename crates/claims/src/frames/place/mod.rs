//! Phrases that name a place, and what the gazetteer knows of them.

pub mod in_headline;
pub mod known;
pub mod networks;
pub mod no_place;
pub mod refined;
pub mod site;
pub mod unknown;
pub mod words;

use std::ops::Range;

use compact_str::CompactString;
use reportedly_model::{PlaceValue, Precision};
use reportedly_places::{Context, Place, PlaceKind};

use crate::document::Document;
use crate::names::{Name, NameType};
use crate::syntax::{Relation, base_phrase, full_phrase};
use crate::{Reader, namesakes};
use known::{locate, resolved};
use no_place::{is_en_route, is_figure, is_one_of_many};
use words::{is_bearing, is_qualified, number_of_street, up_to_next_leg};

/// The place that the phrase headed by `token` names; `None` when it names none.
pub fn place_value(reader: &Reader, token: usize) -> Option<PlaceValue> {
    let document = reader.document;
    if is_bearing(document, token) || is_figure(document, token) || is_en_route(document, token) {
        return None;
    }
    let adverbial = document.is_pos(token, "ADV") || is_heading(document, token);
    if document.lexicon.places.adverbs.has(document.lower(token)) && adverbial {
        let vague = document.lexicon.places.vague.has(document.lower(token));
        return (!vague).then(|| unresolved(reader, token..token + 1));
    }
    if number_behind(document, token).is_some() {
        return Some(described(reader, token));
    }
    if let Some(name) = document.name_of(token) {
        return match name.name_type {
            NameType::Place => {
                Some(named(reader, token)).filter(|_| !is_one_of_many(document, name))
            }
            NameType::Person => mistaken(reader, token).then(|| named(reader, token)),
            NameType::Organization | NameType::Other => {
                let places = &document.lexicon.places;
                let spot = places.nouns.has(document.lower(token))
                    || name.tokens.len() > 1 && places.qualified.has(document.lower(token))
                    || !is_one_of_many(document, name)
                        && document
                            .gazetteer
                            .is_known(document.words(name.tokens.clone()));
                spot.then(|| named(reader, token))
            }
        };
    }
    let noun = ["NOUN", "PROPN"].contains(&document.token(token).pos.as_str());
    let places = &document.lexicon.places;
    let lemma = document.lemma(token).to_lowercase();
    if let Some(whole) = whole_of(reader, token).filter(|_| noun) {
        let words = base_phrase(document, token).start..whole + 1;
        return Some(value(reader, words.clone(), words, &reader.place_context));
    }
    let known =
        places.nouns.has(&lemma) || places.qualified.has(&lemma) && is_qualified(reader, token);
    let is_place = noun && known && !networks::is_on_network(document, token);
    is_place.then(|| described(reader, token))
}

/// The number of "Section *209*", "Camp *12*", "Prison No *8*": one of several, and no town that is called
/// Section.
fn number_behind(document: &Document, token: usize) -> Option<usize> {
    let end = document
        .name_of(token)
        .map_or(token + 1, |name| name.tokens.end);
    let token_at = |t: usize| document.analysis.tokens.get(t);
    let number = |t: usize| {
        token_at(t).is_some_and(|token| {
            token.pos == "NUM" && token.text.chars().all(|c| c.is_ascii_digit())
        })
    };
    let start = document
        .name_of(token)
        .map_or(token, |name| name.tokens.start);
    let several = document.lexicon.places.numbered.has(document.lower(start));
    let no = end - start == 2 && document.lower(start + 1) == "no" || end - start == 1;
    (several && no && number(end)).then_some(end)
}

/// "fled *east*": a way of the compass, without an article.
pub fn is_heading(document: &Document, token: usize) -> bool {
    let before = [Relation::Det, Relation::Amod, Relation::Poss];
    let word = document.token(token).text.as_str();
    document.lexicon.places.headings.has(word)
        && document.tree.child_in(token, &before).is_none()
        && !matches!(document.word_after(token), "of" | "-")
}

/// "was evacuated to *Split*": a single word that the model takes for a person, though somebody
/// went there, and nobody of that name is spoken of.
fn mistaken(reader: &Reader, token: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let preposition = tree.head(token);
    let goal = tree.relation(token) == Relation::Pobj
        && matches!(document.lower(preposition), "to" | "into" | "in" | "via")
        && reader.is_motion(tree.head(preposition))
        && document
            .name_of(token)
            .is_some_and(|name| name.tokens.len() == 1);
    let spoken_of = || {
        let chain = reader.chains.chain_at(token);
        chain.is_some_and(|chain| reader.chains.members(chain).count() > 1)
    };
    goal && document.gazetteer.is_known(&document.token(token).text) && !spoken_of()
}

/// "the eastern part *of the city*": the place that the noun names a part of.
pub fn whole_of(reader: &Reader, noun: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    if !document.lexicon.places.parts.has(document.lower(noun)) {
        return None;
    }
    let of = tree
        .children_in(noun, &[Relation::Prep])
        .find(|&p| document.lower(p) == "of")?;
    let whole = tree.child_in(of, &[Relation::Pobj])?;
    place_value(reader, whole).map(|_| whole)
}

/// The place that `words` name, known or not.
pub fn called(reader: &Reader, words: Range<usize>) -> PlaceValue {
    value(reader, words.clone(), words, &reader.place_context)
}

/// The place that those are in whom the phrase headed by `token` names: "to troops *in X*".
pub fn place_inside(reader: &Reader, token: usize) -> Option<(usize, PlaceValue)> {
    let tree = &reader.document.tree;
    tree.children_in(token, &[Relation::Prep])
        .filter(|&p| {
            matches!(
                reader.document.lower(p),
                "in" | "at" | "near" | "outside" | "off"
            )
        })
        .find_map(|p| {
            let object = tree.child_in(p, &[Relation::Pobj])?;
            Some((object, place_value(reader, object)?))
        })
}

/// A name, with the place that it is set in: "Tripoli, Lebanon", "Zahle in Lebanon".
fn named(reader: &Reader, token: usize) -> PlaceValue {
    let document = reader.document;
    let name = document
        .name_of(token)
        .map_or(token..token + 1, |name| name.tokens.clone());
    let phrase = name.start..token + 1;
    let mut context = reader.place_context.clone();
    context.container = container(reader.document, token)
        .map(str::to_owned)
        .or_else(|| namesakes::container_elsewhere(reader, token));
    let compass = document
        .tree
        .children_in(token, &[Relation::Amod, Relation::Compound])
        .filter(|&c| c + 1 == name.start)
        .find(|&c| document.lexicon.places.regions.has(document.lower(c)));
    let start = compass
        .or_else(|| number_of_street(document, token, name.start))
        .unwrap_or(phrase.start);
    let mut place = value(reader, start..phrase.end, start..phrase.end, &context);
    if is_around(document, token) {
        place.precision = place.precision.map(|p| p.min(Precision::Region));
    }
    let house = document.lexicon.places.nouns.has(document.lower(token));
    if bears_the_name_of_a_town(reader, name, token) || house && place.place.is_none() {
        return building(reader, token, place);
    }
    place
}

/// "the *Hilton*": what has an article and is called like a town is something else, mostly a house.
fn bears_the_name_of_a_town(reader: &Reader, name: Range<usize>, token: usize) -> bool {
    let document = reader.document;
    let article = document.tree.child_in(token, &[Relation::Det]);
    let the = article.is_some_and(|t| t + 1 == name.start && document.lower(t) == "the");
    let called_a_place = document
        .lexicon
        .places
        .nouns
        .has(document.lower(name.end - 1));
    if !the || called_a_place || document.is_french {
        return false;
    }
    let (words, context) = (document.words(name), &reader.place_context);
    let found = document.gazetteer.resolve(words, context);
    let town = |place: &Place| matches!(place.kind, PlaceKind::City | PlaceKind::Airport);
    found.is_some_and(|place| town(&place) && !place.name.starts_with("The "))
}

/// "the Hilton *in Istanbul*": somewhere in the town that it stands in, where the words say so.
fn building(reader: &Reader, token: usize, place: PlaceValue) -> PlaceValue {
    let document = reader.document;
    let set_in = with_setting(document, document.index_range(place.span));
    let mut building = unresolved(reader, set_in);
    if let Some(site) = site_within(reader, token) {
        locate(&mut building, &site);
    }
    building
}

/// "a flat *in Bogotá*": somewhere in the town that it is in.
fn site_within(reader: &Reader, token: usize) -> Option<Place> {
    let document = reader.document;
    let some_house = format!("house in {}", container(document, token)?);
    document
        .gazetteer
        .resolve(&some_house, &reader.place_context)
}

/// "near Brno" is somewhere in its region, not in Brno.
fn is_around(document: &Document, token: usize) -> bool {
    let tree = &document.tree;
    let preposition = tree.head(token);
    tree.relation(token) == Relation::Pobj
        && document
            .lexicon
            .places
            .around
            .has(document.lower(preposition))
}

/// "Nairobi airport", "the old military airfield in Kutaisi", "Kenyan territory".
fn described(reader: &Reader, token: usize) -> PlaceValue {
    let document = reader.document;
    let mut base = base_phrase(document, token);
    if let Some(number) = number_behind(document, token) {
        base.end = base.end.max(number + 1);
    }
    let full = up_to_next_leg(reader, full_phrase(document, token), base.end);
    let mut context = reader.place_context.clone();
    context.container = container(document, token).map(str::to_owned);
    // "the north *of the country*"
    let part = |t: usize| {
        document.lexicon.places.headings.has(document.lower(token))
            && document.lexicon.places.nouns.has(document.lower(t))
    };
    let with_place = full.len() > base.len()
        && full
            .clone()
            .skip(base.len())
            .any(|t| document.is_name(t, NameType::Place) || part(t) || is_seat(reader, t));
    let shown = if with_place {
        full
    } else {
        with_setting(document, base)
    };
    let mut place = value(reader, shown.clone(), shown, &context);
    let inside = || place_inside(reader, token).is_some();
    if place.place.is_none()
        && inside()
        && let Some(site) = site_within(reader, token)
    {
        locate(&mut place, &site);
    }
    place
}

/// "an airstrip at *Lwansa*": a town that no list knows.
fn is_seat(reader: &Reader, token: usize) -> bool {
    let document = reader.document;
    let full_name = document
        .name_of(token)
        .is_some_and(|name| name.tokens.len() > 1 && name.name_type == NameType::Person);
    document.is_pos(token, "PROPN")
        && matches!(document.word_before(token), "in" | "at")
        && !full_name
        && !reader.is_time(token)
}

/// "to a hospital *in Goma*", where the model hangs the name on the verb.
fn with_setting(document: &Document, base: Range<usize>) -> Range<usize> {
    let set_in = matches!(document.word_after(base.end - 1), "in" | "near" | "outside");
    let name = document
        .name_of(base.end + 1)
        .filter(|name| name.name_type == NameType::Place && name.tokens.start == base.end + 1);
    match name {
        Some(name) if set_in => base.start..name.tokens.end,
        _ => base,
    }
}

/// The place that a following "in", "of", "near" or comma puts this one in.
pub fn container<'d>(document: &'d Document, token: usize) -> Option<&'d str> {
    let tree = &document.tree;
    let within = tree
        .children_in(token, &[Relation::Prep])
        .filter(|&p| matches!(document.lower(p), "in" | "of"))
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .find(|&o| document.is_name(o, NameType::Place));
    let apposed = tree
        .children_in(token, &[Relation::Appos, Relation::Npadvmod])
        .find(|&o| document.is_name(o, NameType::Place));
    if let Some(state) = state_behind(document, token) {
        return Some(state);
    }
    let place = within.or(apposed).or_else(|| beside(document, token))?;
    document
        .name_of(place)
        .map(|name| document.words(name.tokens.clone()))
}

/// "Paris, *Ky.*": the state that a short form right behind a comma stands for.
pub fn state_behind(document: &Document, token: usize) -> Option<&'static str> {
    let comma = document.word_after(token) == ",";
    comma.then(|| state_at(document, token + 2)).flatten()
}

/// "floods in *Ky.*": the state that a name by itself is short for, which its full stop tells.
pub fn state_in_short(document: &Document, name: &Name) -> Option<&'static str> {
    let short = document.lower(name.tokens.start);
    let alone = name.tokens.len() == 1 && short.ends_with('.');
    let states = &document.lexicon.places.states;
    alone
        .then(|| states.get(short).map(String::as_str))
        .flatten()
}

/// The state whose short form stands at `token`, with its full stop or without.
fn state_at(document: &Document, token: usize) -> Option<&'static str> {
    let states = &document.lexicon.places.states;
    let short = document.lower(token);
    let stopped = || match document.word_after(token) {
        "." => format!("{short}."),
        _ => String::new(),
    };
    let found = states.get(short).or_else(|| states.get(&stopped()));
    found.map(String::as_str)
}

/// "to Tripoli in Lebanon", "to Springfield, Illinois", whatever the parser makes of it: the place
/// right after the name.
fn beside(document: &Document, token: usize) -> Option<usize> {
    let next = document.tokens().get(token + 1)?;
    let after = document.name_of(token + 2)?;
    let sentence = document.sentence(token);
    let is_place = after.name_type == NameType::Place && after.tokens.start == token + 2;
    let kind = |name: &Name| {
        let words = document.words(name.tokens.clone());
        document
            .gazetteer
            .lookup(words)
            .first()
            .map(|place| place.kind)
    };
    let inside_another = || {
        let outer = matches!(kind(after), Some(PlaceKind::Country | PlaceKind::Division));
        let country = document.name_of(token).and_then(kind) == Some(PlaceKind::Country);
        // "to Lyon, France and Spain"
        let listed = document
            .tokens()
            .get(after.tokens.end)
            .is_some_and(|t| matches!(t.text.as_str(), "and" | "or"));
        outer && !country && !listed
    };
    let joined = next.text == "in" || next.text == "," && inside_another();
    (is_place && joined && sentence.contains(&after.head())).then(|| after.head())
}

fn value(
    reader: &Reader,
    words: Range<usize>,
    shown: Range<usize>,
    context: &Context,
) -> PlaceValue {
    let document = reader.document;
    let mut place = unresolved(reader, words.clone());
    place.name = without_article(document.words(shown)).to_owned();
    let sought = document
        .name_of(words.start)
        .and_then(|name| state_in_short(document, name))
        .unwrap_or(&place.name);
    let found = resolved(reader, sought, words, context);
    // "the South" is a province only where the report speaks of its country
    let heading = document
        .lexicon
        .places
        .headings
        .has(&place.name.to_lowercase());
    let spoken_of = |code: &CompactString| {
        let mut countries = reader.place_context.countries.iter();
        countries.any(|(country, _)| country == code)
    };
    let meant = found.filter(|f| !heading || f.country.as_ref().is_some_and(spoken_of));
    if let Some(found) = meant {
        locate(&mut place, &found);
    }
    place
}

fn unresolved(reader: &Reader, words: Range<usize>) -> PlaceValue {
    let document = reader.document;
    let span = document.span(words);
    let text = document.text(span);
    PlaceValue {
        name: without_article(text).to_owned(),
        text: text.to_owned(),
        span,
        place: None,
        country: None,
        lat: None,
        lon: None,
        precision: None,
    }
}

fn without_article(words: &str) -> &str {
    for article in ["the ", "The ", "a ", "an ", "A ", "An "] {
        if let Some(rest) = words.strip_prefix(article) {
            return rest;
        }
    }
    words
}
