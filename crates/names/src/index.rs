//! Many names, and those among them that are worth comparing with one.

mod bodies;
mod forms;
mod keys;
mod lookup;
mod marks;
mod people;
mod skeletons;
mod spine;
mod vocabulary;

use bodies::Bodies;
pub use keys::index_keys;
use people::People;

use crate::kind::Kind;
use crate::name::Name;
use crate::prepared::{PreparedName, TakenApart};

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
    /// likeliest first by a rough estimate. An entry appears once for each of its names.
    pub fn candidates(&self, name: &PreparedName, limit: usize) -> Vec<Candidate<'_>> {
        let (found, shelf_places) = match (name.kind(), name.taken_apart()) {
            (_, TakenApart::Person(asked)) => {
                let lend = |at: u32| self.person(at);
                let found = self.people.finder.candidates(asked, limit, lend);
                (found, &self.people.places)
            }
            (Kind::Vessel, TakenApart::Body(asked)) => {
                let found = self.vessels.finder.candidates(asked, limit);
                (found, &self.vessels.places)
            }
            (_, TakenApart::Body(asked)) => {
                let found = self.organizations.finder.candidates(asked, limit);
                (found, &self.organizations.places)
            }
        };
        let places = found
            .into_iter()
            .filter_map(|at| shelf_places.get(at as usize));
        places.filter_map(|&place| self.at(place)).collect()
    }

    /// The names among up to `limit` [`candidates`](Self::candidates) whose score is `threshold`
    /// at least, the likeliest first.
    pub fn search(&self, name: &PreparedName, threshold: f64, limit: usize) -> Vec<Hit<'_>> {
        let scored = self
            .candidates(name, limit)
            .into_iter()
            .map(|candidate| Hit {
                entry: candidate.entry,
                name: candidate.name,
                probability: name.score(candidate.name),
            });
        let mut hits: Vec<Hit<'_>> = scored.filter(|hit| hit.probability >= threshold).collect();
        // Of equals, the one that was estimated likelier stays first.
        hits.sort_by(|a, b| b.probability.total_cmp(&a.probability));
        hits
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
