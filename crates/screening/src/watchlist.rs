//! The index that finds the entities worth comparing, and those compared.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use reportedly_names::{EntryId, Kind, NameIndex, PreparedName};

use crate::entry::Entry;
use crate::ftm::{Entity, Schema, model};
use crate::listing::{EvidenceKind, Listing, Standing};
use crate::screen::{self, Likest};
use crate::store::{Entities, HashTable, Ordinal, hash_of};
use crate::subject::Subject;

/// Entities that are compared with a name at most: the ones that share most with it.
const MOST_COMPARED: usize = 2_000;
/// Names of a subject that are looked for.
const MOST_NAMES: usize = 20;
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
    names: NameIndex,
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
        let mut names = Vec::new();
        for at in entities.ordinals() {
            let Some(entity) = entities.get(at).filter(is_screened) else {
                continue;
            };
            let entry = Entry::without_ties(&entity);
            list.indexed += 1;
            for listed in &entry.names {
                let kinds = kinds_of(&entity.schema).iter();
                names.extend(
                    kinds.map(|kind| (EntryId(at), PreparedName::new(*kind, &listed.name))),
                );
            }
            numbers.extend(numbers_of(&entities, &entity, &entry).map(|number| (number, at)));
        }
        list.names = NameIndex::build(names);
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
        let asked = asked_names(subject);
        let mut scores = BestScores::default();
        for name in &asked {
            for candidate in self.names.candidates(name, MOST_COMPARED) {
                if self.may_be_found(candidate.entry.0, subject, scope) {
                    scores.offer(candidate.entry.0, name.score(candidate.name));
                }
            }
        }
        let with_number = self.with_number_of(subject);
        let named = scores.at_least(LEAST_ALIKE);
        let numbered = with_number.iter().copied();
        let numbered = numbered.filter(|at| self.may_be_found(*at, subject, scope));
        let all: BTreeSet<Ordinal> = named.chain(numbered).collect();
        let compared = all.into_iter().filter_map(|at| {
            let entity = self.entities.get(at)?;
            let likest = likest_name(&asked, at, &entity);
            // Who has the number may have another kind of name, or none was asked for.
            Some((at, likest.unwrap_or_else(|| Likest::by_number(at, &entity))))
        });
        compared.collect()
    }

    fn may_be_found(&self, at: Ordinal, subject: &Subject, scope: &Scope<'_>) -> bool {
        let schema = subject
            .schema
            .as_deref()
            .and_then(|name| model().schema(name));
        let numbers = self.entities.schemata.of(at).first();
        let fits = numbers.is_some_and(|number| fits(schema, self.entities.schemata.name(*number)));
        fits && (scope.admits)(at)
    }

    fn with_number_of(&self, subject: &Subject) -> BTreeSet<Ordinal> {
        let numbers = subject.identifiers.iter();
        let numbers = numbers.map(|identifier| bare(&identifier.number));
        numbers
            .filter(|number| !number.is_empty())
            .flat_map(|number| self.by_number.get(hash_of(&number)).collect::<Vec<_>>())
            .collect()
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

/// Whether an entity of a schema can be what is looked for.
fn fits(asked: Option<&Schema>, schema: &str) -> bool {
    match asked {
        Some(asked) if asked.matchable => asked.can_match(schema),
        Some(asked) => model()
            .schema(schema)
            .is_some_and(|schema| schema.is_a(&asked.name)),
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

/// A number without what people put between its digits and letters, and before that of a ship.
pub(crate) fn bare(number: &str) -> String {
    let kept = number.chars().filter(|letter| letter.is_alphanumeric());
    let kept: String = kept.flat_map(char::to_uppercase).collect();
    match kept.strip_prefix("IMO") {
        Some(digits) if digits.chars().all(|digit| digit.is_ascii_digit()) => digits.to_owned(),
        _ => kept,
    }
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

/// What bears the names of entities of a schema: a `LegalEntity` may be a person or an organisation.
fn kinds_of(schema: &str) -> &'static [Kind] {
    match Kind::of_schema(schema) {
        Some(Kind::Person) => &[Kind::Person],
        Some(Kind::Vessel) => &[Kind::Vessel],
        None if schema == "LegalEntity" => &[Kind::Person, Kind::Organization],
        Some(Kind::Organization) | None => &[Kind::Organization],
    }
}

/// The names of a subject, each read as that of whatever may bear it.
fn asked_names(subject: &Subject) -> Vec<PreparedName> {
    let kinds = match subject.schema.as_deref() {
        Some(schema) => kinds_of(schema),
        None => &[Kind::Person, Kind::Organization, Kind::Vessel],
    };
    let names = fullest(&subject.names).into_iter().take(MOST_NAMES);
    names
        .flat_map(|text| kinds.iter().map(move |kind| PreparedName::new(*kind, text)))
        .collect()
}

/// For each entity the score of the two names that are most alike.
#[derive(Default)]
struct BestScores(HashMap<Ordinal, f64>);

impl BestScores {
    fn offer(&mut self, entity: Ordinal, score: f64) {
        let best = self.0.entry(entity).or_default();
        *best = best.max(score);
    }

    fn at_least(&self, least: f64) -> impl Iterator<Item = Ordinal> {
        let good = self.0.iter().filter(move |(_, score)| **score >= least);
        good.map(|(entity, _)| *entity)
    }
}

/// The names of a subject and an entity that are most alike, with all evidence.
fn likest_name(asked: &[PreparedName], at: Ordinal, entity: &Entity) -> Option<Likest> {
    let kinds = kinds_of(&entity.schema);
    let listed = Entry::without_ties(entity).names.into_iter();
    let compared = listed.flat_map(|listed| {
        let pairs = kinds.iter().flat_map(|kind| {
            let theirs = PreparedName::new(*kind, &listed.name);
            let mine = asked.iter().filter(|name| name.kind() == *kind);
            mine.map(move |mine| (mine.text().to_owned(), mine.compare(&theirs)))
        });
        let likest = pairs.map(|(name, comparison)| Likest {
            at,
            name,
            listed: listed.clone(),
            comparison,
        });
        likest.collect::<Vec<Likest>>()
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
