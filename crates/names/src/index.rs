//! Many names, and those among them that are worth comparing with one.

mod bodies;
mod finder;
mod forms;
mod keys;
mod likeliest;
mod lookup;
mod marks;
mod people;
mod skeletons;
mod spine;
mod vocabulary;

use bodies::Bodies;
pub use keys::index_keys;
use likeliest::Likeliest;
use people::People;

use crate::kind::Kind;
use crate::name::Name;
use crate::prepared::{PreparedName, TakenApart};

/// Names of organisations that are compared with one at most.
const MOST_BODIES: usize = 500;

/// The number of an entry, as its owner counts; an entry may have several names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub u32);

/// Names of entries, found by what is like them.
///
/// The index keeps each part of a name once, however many names have it, so that a million names
/// take some hundred megabytes.
///
/// ```
/// use reportedly_names::{EntryId, Kind, NameIndex, PreparedName};
///
/// let listed = ["KHATIB, Fadi al-", "Irena Novak"];
/// let index = NameIndex::build(listed.iter().zip(0..).map(|(name, at)| {
///     (EntryId(at), PreparedName::new(Kind::Person, name))
/// }));
/// let asked = PreparedName::new(Kind::Person, "فادي الخطيب");
/// let found = index.candidates(&asked, 100);
/// assert_eq!(found[0].entry, EntryId(0));
/// assert!(asked.score(found[0].name) > 0.8);
/// ```
#[derive(Debug)]
pub struct NameIndex {
    names: Vec<(EntryId, PreparedName)>,
    people: Shelf<People>,
    organizations: Shelf<Bodies>,
    vessels: Shelf<Bodies>,
}

/// Names of one kind.
#[derive(Debug)]
struct Shelf<S> {
    finder: S,
    /// Where each stands among all names.
    places: Vec<u32>,
}

/// A name of the index that is worth comparing.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'i> {
    /// Whose name it is.
    pub entry: EntryId,
    /// The name.
    pub name: &'i PreparedName,
}

/// A name of the index with its score.
#[derive(Debug, Clone, Copy)]
pub struct Hit<'i> {
    /// Whose name it is.
    pub entry: EntryId,
    /// The name.
    pub name: &'i PreparedName,
    /// How likely the names alone make it that both are one bearer's, from 0 to 1.
    pub probability: f64,
}

impl NameIndex {
    /// Indexes names of people, organisations and vessels, at most `u32::MAX` of them. Names are
    /// best made while they are taken, as the index lets them share their parts.
    pub fn build(names: impl IntoIterator<Item = (EntryId, PreparedName)>) -> Self {
        let mut people = people::Builder::new();
        let mut bodies = [bodies::Builder::new(), bodies::Builder::new()];
        let mut places: [Vec<u32>; 3] = Default::default();
        let mut all: Vec<(EntryId, PreparedName)> = Vec::new();
        for ((entry, mut name), at) in names.into_iter().zip(0..u32::MAX) {
            let [organizations, vessels] = &mut bodies;
            let shelf = match (name.kind(), name.taken_apart_mut()) {
                (_, TakenApart::Person(name)) => {
                    people.add(name);
                    0
                }
                (Kind::Vessel, TakenApart::Body(name)) => {
                    vessels.add(name);
                    2
                }
                (_, TakenApart::Body(name)) => {
                    organizations.add(name);
                    1
                }
            };
            places[shelf].push(at);
            all.push((entry, name));
        }
        all.shrink_to_fit();
        let [of_people, of_organizations, of_vessels] = places;
        let [organizations, vessels] = bodies.map(bodies::Builder::built);
        Self {
            names: all,
            people: Shelf::new(people.built(), of_people),
            organizations: Shelf::new(organizations, of_organizations),
            vessels: Shelf::new(vessels, of_vessels),
        }
    }

    /// How many names there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// All names, in the order in which they were given.
    pub fn names(&self) -> impl Iterator<Item = Candidate<'_>> {
        self.names.iter().map(|(entry, name)| Candidate {
            entry: *entry,
            name,
        })
    }

    /// Up to `limit` names of the same kind that may be those of the bearer of `name`, the
    /// likeliest first by what they have in common. An entry appears once for each of its names.
    pub fn candidates(&self, name: &PreparedName, limit: usize) -> Vec<Candidate<'_>> {
        let bounded = self.bounded(name, 0.0, limit).into_iter();
        bounded.map(|(candidate, _)| candidate).collect()
    }

    /// Names of the same kind whose score is `threshold` at least, up to `limit` of them, the
    /// likeliest first.
    pub fn search(&self, name: &PreparedName, threshold: f64, limit: usize) -> Vec<Hit<'_>> {
        let mut best = Likeliest::new(threshold, limit);
        for (candidate, bound) in self.bounded(name, threshold, limit.saturating_mul(2)) {
            if !best.has_room_for(bound) {
                break;
            }
            best.compare(name, candidate);
        }
        best.hits
    }

    /// Names that may be those of the bearer of `name` by `least` or more, up to `limit` of them,
    /// each with how likely it can be at most, and the likeliest first.
    fn bounded(&self, name: &PreparedName, least: f64, limit: usize) -> Vec<(Candidate<'_>, f64)> {
        let (bodies, asked) = match (name.kind(), name.taken_apart()) {
            (_, TakenApart::Person(asked)) => {
                let people = &self.people.finder;
                let found = people.candidates(asked, least, limit, |at| self.person(at));
                let place = |number: u32| self.people.places.get(number as usize).copied();
                let found = found.into_iter();
                let found = found.map(|found| (place(found.number), found.bound));
                return self.lent(found);
            }
            (Kind::Vessel, TakenApart::Body(asked)) => (&self.vessels, asked),
            (_, TakenApart::Body(asked)) => (&self.organizations, asked),
        };
        let found = bodies.finder.candidates(asked, limit.min(MOST_BODIES));
        let place = |number: u32| bodies.places.get(number as usize).copied();
        self.lent(found.into_iter().map(|number| (place(number), 1.0)))
    }

    fn lent(&self, places: impl Iterator<Item = (Option<u32>, f64)>) -> Vec<(Candidate<'_>, f64)> {
        let lent = places.filter_map(|(place, bound)| Some((self.at(place?)?, bound)));
        lent.collect()
    }

    fn at(&self, place: u32) -> Option<Candidate<'_>> {
        let (entry, name) = self.names.get(place as usize)?;
        Some(Candidate {
            entry: *entry,
            name,
        })
    }

    fn person(&self, at: u32) -> Option<&Name> {
        let place = self.people.places.get(at as usize)?;
        self.at(*place)?.name.person()
    }
}

impl Default for NameIndex {
    fn default() -> Self {
        Self::build([])
    }
}

impl<S> Shelf<S> {
    fn new(finder: S, mut places: Vec<u32>) -> Self {
        places.shrink_to_fit();
        Self { finder, places }
    }
}
