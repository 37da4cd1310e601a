//! Many names, and those among them that are worth comparing with one.

mod bodies;
mod finder;
mod forms;
mod in_one;
mod keys;
mod likeliest;
mod lookup;
mod marks;
mod people;
mod remembered;
mod shape;
mod skeletons;
mod spine;
mod texts;
mod vocabulary;

use bodies::Bodies;
pub use keys::index_keys;
use likeliest::Likeliest;
use people::{Found, People};

use std::borrow::Cow;

use crate::kind::Kind;
use crate::prepared::{PreparedName, TakenApart};

/// Names of organisations that are compared with one at most.
const MOST_BODIES: usize = 500;

/// The number of an entry, as its owner counts; an entry may have several names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub u32);

/// Names of entries, found by what is like them.
///
/// The index keeps each part of a name once, however many names have it, and puts names of people
/// together from their parts when they are asked for, so that a million names take some hundred
/// megabytes.
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
/// assert!(asked.score(&found[0].name) > 0.8);
/// ```
#[derive(Debug)]
pub struct NameIndex {
    /// Whose each name is, in the order in which they were given.
    entries: Vec<EntryId>,
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
    /// The names themselves, where they are not put together anew.
    names: Vec<PreparedName>,
}

/// A name of the index that is worth comparing.
#[derive(Debug, Clone)]
pub struct Candidate<'i> {
    /// Whose name it is.
    pub entry: EntryId,
    /// The name.
    pub name: Cow<'i, PreparedName>,
}

/// A name of the index with its score.
#[derive(Debug, Clone)]
pub struct Hit<'i> {
    /// Whose name it is.
    pub entry: EntryId,
    /// The name.
    pub name: Cow<'i, PreparedName>,
    /// How likely the names alone make it that both are one bearer's, from 0 to 1.
    pub probability: f64,
}

/// Where a name stands that may be meant, and how likely it can be that of what is asked.
#[derive(Debug, Clone, Copy)]
enum Met<'i> {
    Person(Found),
    Body(&'i Shelf<Bodies>, u32),
}

impl NameIndex {
    /// Indexes names of people, organisations and vessels, at most `u32::MAX` of them. Names are
    /// best made while they are taken, as the index lets them share their parts.
    pub fn build(names: impl IntoIterator<Item = (EntryId, PreparedName)>) -> Self {
        let mut builder = Builder::default();
        for ((entry, name), at) in names.into_iter().zip(0..u32::MAX) {
            builder.entries.push(entry);
            builder.add(name, at);
        }
        builder.built()
    }

    /// Finds what is like `count` more of the parts that most names have, which makes searches faster from
    /// then on; says whether any are left. Each takes about as long as a search. Searches may go on meanwhile.
    pub fn find_ahead(&self, count: usize) -> bool {
        self.people.finder.find_ahead(count)
    }

    /// How many names there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// All names, those of people first and each kind in the order in which they were given.
    pub fn names(&self) -> impl Iterator<Item = Candidate<'_>> {
        let people = self.people.finder.all().map(Met::Person);
        let bodies = [&self.organizations, &self.vessels].into_iter();
        let bodies = bodies.flat_map(|shelf| (0..).zip(&shelf.names).map(move |it| (shelf, it.0)));
        let all = people.chain(bodies.map(|(shelf, at)| Met::Body(shelf, at)));
        all.filter_map(|met| self.lent(met))
    }

    /// Up to `limit` names of the same kind that may be those of the bearer of `name`, the
    /// likeliest first by what they have in common. An entry appears once for each of its names.
    pub fn candidates(&self, name: &PreparedName, limit: usize) -> Vec<Candidate<'_>> {
        let met = self.met(name, 0.0, limit).into_iter();
        met.filter_map(|met| self.lent(met)).collect()
    }

    /// Names of the same kind whose score is `threshold` at least, up to `limit` of them, the
    /// likeliest first.
    pub fn search(&self, name: &PreparedName, threshold: f64, limit: usize) -> Vec<Hit<'_>> {
        let mut best = Likeliest::new(name, threshold, limit);
        for met in self.met(name, threshold, limit.saturating_mul(2)) {
            let (bound, text) = match met {
                Met::Person(found) => (found.bound, self.people.finder.text(found.number)),
                Met::Body(shelf, at) => (1.0, shelf.name(at).map_or("", PreparedName::text)),
            };
            if !best.has_room_for(bound) {
                break;
            }
            best.compare(text, || self.lent(met));
        }
        best.hits
    }

    /// Names that may be those of the bearer of `name` by `least` or more, up to `limit` of them,
    /// the likeliest first.
    fn met(&self, name: &PreparedName, least: f64, limit: usize) -> Vec<Met<'_>> {
        let (bodies, asked) = match (name.kind(), name.taken_apart()) {
            (_, TakenApart::Person(asked)) => {
                let found = self.people.finder.candidates(asked, least, limit);
                return found.into_iter().map(Met::Person).collect();
            }
            (Kind::Vessel, TakenApart::Body(asked)) => (&self.vessels, asked),
            (_, TakenApart::Body(asked)) => (&self.organizations, asked),
        };
        let found = bodies.finder.candidates(asked, limit.min(MOST_BODIES));
        let met = found.into_iter().map(|at| Met::Body(bodies, at));
        met.collect()
    }

    fn lent<'i>(&'i self, met: Met<'i>) -> Option<Candidate<'i>> {
        let (place, name) = match met {
            Met::Person(found) => {
                let name = PreparedName::from(self.people.finder.name(found));
                (
                    self.people.places.get(found.number as usize),
                    Cow::Owned(name),
                )
            }
            Met::Body(shelf, at) => (
                shelf.places.get(at as usize),
                Cow::Borrowed(shelf.name(at)?),
            ),
        };
        Some(Candidate {
            entry: *self.entries.get(*place? as usize)?,
            name,
        })
    }
}

impl Default for NameIndex {
    fn default() -> Self {
        Self::build([])
    }
}

impl<S> Shelf<S> {
    fn new(finder: S, mut places: Vec<u32>, mut names: Vec<PreparedName>) -> Self {
        places.shrink_to_fit();
        names.shrink_to_fit();
        Self {
            finder,
            places,
            names,
        }
    }

    fn name(&self, at: u32) -> Option<&PreparedName> {
        self.names.get(at as usize)
    }
}

/// An index under construction.
#[derive(Default)]
struct Builder {
    entries: Vec<EntryId>,
    people: (people::Builder, Vec<u32>),
    organizations: BodiesBuilder,
    vessels: BodiesBuilder,
}

/// Bodies, where they stand, and their names.
type BodiesBuilder = (bodies::Builder, Vec<u32>, Vec<PreparedName>);

impl Builder {
    /// Adds a name that stands at a place among all.
    fn add(&mut self, mut name: PreparedName, at: u32) {
        let bodies = match name.kind() {
            Kind::Vessel => &mut self.vessels,
            _ => &mut self.organizations,
        };
        match name.taken_apart_mut() {
            TakenApart::Person(name) => {
                self.people.0.add(name);
                self.people.1.push(at);
            }
            TakenApart::Body(body) => {
                bodies.0.add(body);
                bodies.1.push(at);
                bodies.2.push(name);
            }
        }
    }

    fn built(mut self) -> NameIndex {
        self.entries.shrink_to_fit();
        let (people, of_people) = self.people;
        let shelf =
            |(bodies, places, names): BodiesBuilder| Shelf::new(bodies.built(), places, names);
        NameIndex {
            entries: self.entries,
            people: Shelf::new(people.built(), of_people, Vec::new()),
            organizations: shelf(self.organizations),
            vessels: shelf(self.vessels),
        }
    }
}
