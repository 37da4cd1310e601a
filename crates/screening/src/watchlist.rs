//! The entities of lists, those indexed that a list can be about, and subjects compared with them.

mod alike;

use std::collections::BTreeSet;

use reportedly_names::{EntryId, Kind, NameIndex, PreparedName};

use crate::entry::Entry;
use crate::ftm::{Entity, model};
use crate::listing::{EvidenceKind, Listing, Standing};
use crate::screen::{self, Wanted};
use crate::store::{Entities, HashTable, Ordinal, hash_of};
use crate::subject::Subject;
pub(crate) use alike::Alike;

/// Names at least as alike as this make a namesake of somebody who is told apart.
pub(crate) const NAMESAKE: f64 = 0.5;
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
    /// Listings less likely than this are left out, namesakes among them; 0 leaves none out.
    pub least: f64,
    /// Whether an entity may be found.
    pub admits: &'s (dyn Fn(Ordinal) -> bool + Sync),
    /// Listings that are wanted at most.
    pub most: usize,
    /// What the weight of a piece of evidence is multiplied by.
    pub counts: &'s (dyn Fn(EvidenceKind) -> f64 + Sync),
}

/// What was found of a subject.
#[derive(Debug, Clone)]
pub struct Screened {
    /// Possible matches, then namesakes; the most likely first, as many as are wanted.
    pub listings: Vec<Listing>,
    /// How many possible matches there are in all.
    pub possible: usize,
}

impl Default for Scope<'_> {
    fn default() -> Self {
        Self {
            threshold: THRESHOLD,
            least: 0.0,
            most: usize::MAX,
            admits: &|_| true,
            counts: &|_| 1.0,
        }
    }
}

impl Watchlist {
    /// Indexes the entities that a list can be about: people, organisations, ships and aircraft.
    pub fn new(entities: Entities) -> Self {
        let mut numbers = Vec::new();
        let mut indexed = 0;
        let screened = entities.ordinals().filter_map(|at| {
            let entity = entities.get(at).filter(is_screened)?;
            let entry = Entry::without_ties(&entity);
            indexed += 1;
            numbers.extend(numbers_of(&entities, &entity, &entry).map(|number| (number, at)));
            Some((at, entry))
        });
        // One by one, so that names can share what they have in common before all are there.
        let names = NameIndex::build(screened.flat_map(|(at, entry)| {
            let kinds = kinds_of(&entry.schema).iter();
            let names = kinds.flat_map(|kind| {
                let names = entry.names.iter();
                names.map(move |listed| (EntryId(at), PreparedName::new(*kind, &listed.name)))
            });
            names.collect::<Vec<_>>()
        }));
        Self {
            names,
            by_number: HashTable::of(numbers),
            indexed,
            entities,
        }
    }

    /// Finds what is like `count` more of the parts that most listed names have, which makes screening faster
    /// from then on; says whether any are left. Subjects may be screened meanwhile.
    pub fn find_ahead(&self, count: usize) -> bool {
        self.names.find_ahead(count)
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
        self.screen_within(subject, &Scope::default()).listings
    }

    /// The same, with another probability from which on a listing is a possible match.
    pub fn screen_above(&self, subject: &Subject, threshold: f64) -> Vec<Listing> {
        let scope = Scope {
            threshold,
            ..Scope::default()
        };
        self.screen_within(subject, &scope).listings
    }

    /// The same, within a scope.
    pub fn screen_within(&self, subject: &Subject, scope: &Scope<'_>) -> Screened {
        let asked = alike::asked_names(subject);
        let wanted = Wanted::of(subject, scope);
        let mut weighed: Vec<screen::Weighed<'_>> = self
            .alike(&asked, subject, scope, &wanted)
            .into_iter()
            .filter(|alike| wanted.admits(&self.entities, subject, alike))
            .filter_map(|alike| screen::weighed(self, subject, &asked, alike, scope))
            .filter(|it| {
                it.standing == Standing::PossibleMatch || it.likest.probability >= NAMESAKE
            })
            .filter(|it| it.probability >= scope.least)
            .collect();
        // The order of the lists breaks ties, so that the same lists give the same ranking.
        weighed.sort_by(|a, b| {
            let by_probability = b.probability.total_cmp(&a.probability);
            a.standing
                .cmp(&b.standing)
                .then(by_probability)
                .then(a.likest.at.cmp(&b.likest.at))
        });
        let possible = weighed
            .iter()
            .filter(|it| it.standing == Standing::PossibleMatch)
            .count();
        let listings = weighed.into_iter().take(scope.most);
        let listings = listings.filter_map(|it| screen::listing(self, &asked, it));
        Screened {
            listings: listings.collect(),
            possible,
        }
    }
}

fn is_screened(entity: &Entity) -> bool {
    !PARTS.contains(&entity.schema.as_str())
        && model()
            .schema(&entity.schema)
            .is_some_and(|schema| schema.matchable)
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

/// What bears the names of entities of a schema: a `LegalEntity` may be a person or an organisation.
pub(crate) fn kinds_of(schema: &str) -> &'static [Kind] {
    match Kind::of_schema(schema) {
        Some(Kind::Person) => &[Kind::Person],
        Some(Kind::Vessel) => &[Kind::Vessel],
        None if schema == "LegalEntity" => &[Kind::Person, Kind::Organization],
        Some(Kind::Organization) | None => &[Kind::Organization],
    }
}
