//! The index that finds the entities worth comparing, and those compared.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use reportedly_names::{
    Comparison, Kind, Name, OrganizationName, compare_organizations, index_keys,
};

use crate::entry::{Entry, ListedName};
use crate::ftm::{Entity, Schema, model};
use crate::listing::{EvidenceKind, Listing, Standing};
use crate::screen::{self, Likest};
use crate::store::{Entities, HashTable, Ordinal, hash_of};
use crate::subject::Subject;

/// Entities that are compared with a name at most: the ones that share most with it.
const MOST_COMPARED: usize = 2_000;
/// Names less alike than this are not looked at further.
const LEAST_ALIKE: f64 = 0.15;
/// Names at least as alike as this make a namesake of somebody who is told apart.
const NAMESAKE: f64 = 0.5;
/// From this probability on a listing is a possible match, unless another is asked for.
const THRESHOLD: f64 = 0.5;
/// Matchable things that no list is about: they are parts of others.
const PARTS: [&str; 3] = ["Address", "Position", "Territory"];

/// The entities of one or more lists, those indexed by names and numbers that a list can be about.
#[derive(Debug, Default)]
pub struct Watchlist {
    entities: Entities,
    by_key: HashMap<String, Vec<Ordinal>>,
    by_number: HashTable,
    indexed: usize,
}

/// What may be found at all, and from which probability on it counts.
pub struct Scope<'s> {
    /// From this probability on a listing is a possible match.
    pub threshold: f64,
    /// Whether an entity may be found.
    pub admits: &'s (dyn Fn(Ordinal) -> bool + Sync),
    /// What the weight of a piece of evidence is multiplied by.
    pub counts: &'s (dyn Fn(EvidenceKind) -> f64 + Sync),
}

impl Default for Scope<'_> {
    fn default() -> Self {
        Self {
            threshold: THRESHOLD,
            admits: &|_| true,
            counts: &|_| 1.0,
        }
    }
}

impl Watchlist {
    /// Indexes the entities that a list can be about: people, organisations, ships and aircraft.
    pub fn new(entities: Entities) -> Self {
        let mut list = Self::default();
        let mut numbers = Vec::new();
        for at in entities.ordinals() {
            let Some(entity) = entities.get(at).filter(is_screened) else {
                continue;
            };
            let entry = Entry::without_ties(&entity);
            list.indexed += 1;
            let keys: BTreeSet<String> = entry
                .names
                .iter()
                .flat_map(|listed| index_keys(&Name::parse(&listed.name)))
                .collect();
            for key in keys {
                list.by_key.entry(key).or_default().push(at);
            }
            numbers.extend(numbers_of(&entities, &entity, &entry).map(|number| (number, at)));
        }
        list.by_number = HashTable::of(numbers);
        list.entities = entities;
        list
    }

    /// All entities, those too that nobody is compared with.
    pub fn entities(&self) -> &Entities {
        &self.entities
    }

    /// How many entities subjects are compared with.
    pub fn len(&self) -> usize {
        self.indexed
    }

    /// Whether there is nothing to compare with.
    pub fn is_empty(&self) -> bool {
        self.indexed == 0
    }

    /// The entries that are compared with subjects.
    pub fn entries(&self) -> impl Iterator<Item = Entry> {
        let screened = self.entities.ordinals().filter(|at| {
            let entity = self.entities.get(*at);
            entity.as_ref().is_some_and(is_screened)
        });
        screened.filter_map(|at| Entry::of(&self.entities, at))
    }

    /// The listings of a subject, the most likely first: possible matches, then namesakes.
    pub fn screen(&self, subject: &Subject) -> Vec<Listing> {
        self.screen_within(subject, &Scope::default())
    }

    /// The same, with another probability from which on a listing is a possible match.
    pub fn screen_above(&self, subject: &Subject, threshold: f64) -> Vec<Listing> {
        let scope = Scope {
            threshold,
            ..Scope::default()
        };
        self.screen_within(subject, &scope)
    }

    /// The same, within a scope.
    pub fn screen_within(&self, subject: &Subject, scope: &Scope<'_>) -> Vec<Listing> {
        let alike = self.alike(subject, scope);
        let listings = alike.values().filter_map(|likest| {
            let namesakes = self.namesakes_of(likest, &alike);
            let entry = Entry::of(&self.entities, likest.at)?;
            Some(screen::listing(subject, likest, entry, namesakes, scope))
        });
        let mut listings: Vec<Listing> = listings
            .filter(|listing| {
                listing.standing == Standing::PossibleMatch
                    || listing.matched.probability >= NAMESAKE
            })
            .collect();
        // The order of the lists breaks ties, so that the same lists give the same ranking.
        listings.sort_by(|a, b| {
            let by_probability = b.probability.total_cmp(&a.probability);
            a.standing.cmp(&b.standing).then(by_probability)
        });
        listings
    }

    /// Entities with a like name or a number in common, each with the names that are most alike.
    fn alike(&self, subject: &Subject, scope: &Scope<'_>) -> BTreeMap<Ordinal, Likest> {
        let mut found: BTreeMap<Ordinal, Likest> = BTreeMap::new();
        let schema = subject
            .schema
            .as_deref()
            .and_then(|name| model().schema(name));
        let with_number = self.with_number_of(subject);
        for text in fullest(&subject.names) {
            let asked = Asked::new(text);
            let by_name = self.sharing_keys_with(&asked.person, scope);
            for at in by_name.into_iter().chain(with_number.iter().copied()) {
                let Some(entity) = self.entities.get(at) else {
                    continue;
                };
                if !(scope.admits)(at) || !fits(schema, &entity) {
                    continue;
                }
                let Some(likest) = likest_name(&asked, schema, at, &entity) else {
                    continue;
                };
                let has_number = with_number.contains(&at);
                if likest.comparison.probability < LEAST_ALIKE && !has_number {
                    continue;
                }
                match found.get(&at) {
                    Some(known) if known.weight() >= likest.weight() => {}
                    _ => {
                        found.insert(at, likest);
                    }
                }
            }
        }
        found
    }

    fn with_number_of(&self, subject: &Subject) -> BTreeSet<Ordinal> {
        let numbers = subject.identifiers.iter().map(|number| bare(number));
        numbers
            .filter(|number| !number.is_empty())
            .flat_map(|number| self.by_number.get(hash_of(&number)).collect::<Vec<_>>())
            .collect()
    }

    /// Entities that share index keys with a name; rare keys count for more where there are many.
    fn sharing_keys_with(&self, name: &Name, scope: &Scope<'_>) -> Vec<Ordinal> {
        let mut shared: BTreeMap<Ordinal, f64> = BTreeMap::new();
        for key in index_keys(name) {
            let holders = self.by_key.get(&key).map_or(&[][..], Vec::as_slice);
            let rarity = (self.indexed as f64 / (holders.len().max(1)) as f64).ln_1p();
            for at in holders.iter().filter(|at| (scope.admits)(**at)) {
                *shared.entry(*at).or_default() += rarity;
            }
        }
        let mut ranked: Vec<(Ordinal, f64)> = shared.into_iter().collect();
        if ranked.len() > MOST_COMPARED {
            ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            ranked.truncate(MOST_COMPARED);
        }
        ranked.into_iter().map(|(at, _)| at).collect()
    }

    /// How many others on the same list have a name that is as like, and are not the same person by
    /// what the list says.
    fn namesakes_of(&self, likest: &Likest, alike: &BTreeMap<Ordinal, Likest>) -> usize {
        let lists = self.entities.datasets.of(likest.at);
        let others = alike.values().filter(|other| {
            other.at != likest.at
                && other.comparison.probability >= likest.comparison.probability - 0.05
                && self
                    .entities
                    .datasets
                    .of(other.at)
                    .iter()
                    .any(|list| lists.contains(list))
        });
        others.count()
    }
}

fn is_screened(entity: &Entity) -> bool {
    !PARTS.contains(&entity.schema.as_str())
        && model()
            .schema(&entity.schema)
            .is_some_and(|schema| schema.matchable)
}

/// Whether an entity can be what is looked for.
fn fits(asked: Option<&Schema>, entity: &Entity) -> bool {
    match asked {
        Some(schema) if schema.matchable => schema.can_match(&entity.schema),
        Some(schema) => entity.is_a(&schema.name),
        None => true,
    }
}

/// The hashes of the numbers of an entity, those of its documents included.
fn numbers_of(entities: &Entities, entity: &Entity, entry: &Entry) -> impl Iterator<Item = u64> {
    let own = entry
        .identifiers
        .iter()
        .map(|identifier| identifier.number.clone());
    let documents = entities.pointing_at(&entity.id).into_iter();
    let documents = documents.filter(|(_, _, property)| property.name == "holder");
    let theirs = documents.flat_map(|(_, document, _)| document.values("number").to_vec());
    own.chain(theirs)
        .map(|number| bare(&number))
        .filter(|number| !number.is_empty())
        .map(|number| hash_of(&number))
        .collect::<BTreeSet<u64>>()
        .into_iter()
}

/// A number without what people put between its digits and letters.
pub(crate) fn bare(number: &str) -> String {
    let kept = number.chars().filter(|letter| letter.is_alphanumeric());
    kept.flat_map(char::to_uppercase).collect()
}

/// The names of more than one word, if there are any: a family name alone says less about the same
/// person.
fn fullest(names: &[String]) -> Vec<&str> {
    let of_several_words = |name: &&String| name.split_whitespace().nth(1).is_some();
    let full: Vec<&str> = names
        .iter()
        .filter(of_several_words)
        .map(String::as_str)
        .collect();
    if full.is_empty() {
        return names.iter().map(String::as_str).collect();
    }
    full
}

/// A name that is looked for, read as that of whatever may bear it.
struct Asked<'s> {
    text: &'s str,
    person: Name,
    organization: OrganizationName,
    ship: OrganizationName,
}

impl<'s> Asked<'s> {
    fn new(text: &'s str) -> Self {
        Self {
            text,
            person: Name::parse(text),
            organization: OrganizationName::parse(text),
            ship: OrganizationName::parse_ship(text),
        }
    }

    fn compare(&self, kind: Kind, listed: &str) -> Comparison {
        match kind {
            Kind::Person => reportedly_names::compare(&self.person, &Name::parse(listed)),
            Kind::Organization => {
                compare_organizations(&self.organization, &OrganizationName::parse(listed))
            }
            Kind::Vessel => {
                compare_organizations(&self.ship, &OrganizationName::parse_ship(listed))
            }
        }
    }
}

/// What bears the names of a subject and an entity, as far as their schemata tell.
fn kind_of(asked: Option<&Schema>, entity: &Entity) -> Option<Kind> {
    let told = |schema: &str| match Kind::of_schema(schema) {
        None if schema != "LegalEntity" && schema != "Thing" => Some(Kind::Organization),
        kind => kind,
    };
    told(&entity.schema).or_else(|| told(&asked?.name))
}

fn likest_name(
    asked: &Asked<'_>,
    schema: Option<&Schema>,
    at: Ordinal,
    entity: &Entity,
) -> Option<Likest> {
    let kind = kind_of(schema, entity);
    let compared = Entry::without_ties(entity)
        .names
        .into_iter()
        .map(|listed: ListedName| {
            let kind = kind.unwrap_or_else(|| Kind::of_names(asked.text, &listed.name));
            Likest {
                at,
                name: asked.text.to_owned(),
                comparison: asked.compare(kind, &listed.name),
                listed,
            }
        });
    // Of equals, the firmest name and then the first.
    compared.reduce(|best, next| {
        if next.weight() > best.weight() {
            next
        } else {
            best
        }
    })
}
