//! Many names, and those among them that are worth comparing with one.

mod keys;

use std::collections::{BTreeMap, BTreeSet, HashMap};

pub use keys::index_keys;

use crate::prepared::{PreparedName, TakenApart};

/// The number of an entry, as its owner counts; an entry may have several names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub u32);

/// Names of entries, found by what is like them.
///
/// ```
/// use reportedly_names::{EntryId, Kind, NameIndex, PreparedName};
///
/// let listed = ["KHATIB, Fadi al-", "Irena Novak"];
/// let index = NameIndex::build(listed.iter().enumerate().map(|(at, name)| {
///     (EntryId(at as u32), PreparedName::new(Kind::Person, name))
/// }));
/// let asked = PreparedName::new(Kind::Person, "فادي الخطيب");
/// let found = index.candidates(&asked, 100);
/// assert_eq!(found[0].entry, EntryId(0));
/// assert!(asked.score(found[0].name) > 0.8);
/// ```
#[derive(Debug, Default)]
pub struct NameIndex {
    names: Vec<(EntryId, PreparedName)>,
    by_key: HashMap<String, Vec<u32>>,
}

/// A name of the index that is worth comparing.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'i> {
    /// Whose name it is.
    pub entry: EntryId,
    /// The name.
    pub name: &'i PreparedName,
}

impl NameIndex {
    /// Indexes names of people, organisations and vessels, at most `u32::MAX` of them.
    pub fn build(names: impl IntoIterator<Item = (EntryId, PreparedName)>) -> Self {
        let mut index = Self::default();
        for (entry, name) in names {
            let Ok(at) = u32::try_from(index.names.len()) else {
                break;
            };
            for key in keys_of(&name) {
                index.by_key.entry(key).or_default().push(at);
            }
            index.names.push((entry, name));
        }
        index
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
        let mut shared: BTreeMap<u32, f64> = BTreeMap::new();
        for key in keys_of(name) {
            let holders = self.by_key.get(&key).map_or(&[][..], Vec::as_slice);
            let rarity = (self.names.len() as f64 / (holders.len().max(1)) as f64).ln_1p();
            for at in holders {
                *shared.entry(*at).or_default() += rarity;
            }
        }
        let mut ranked: Vec<(u32, f64)> = shared.into_iter().collect();
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        ranked
            .into_iter()
            .filter_map(|(at, _)| self.names.get(at as usize))
            .filter(|(_, candidate)| candidate.kind() == name.kind())
            .take(limit)
            .map(|(entry, name)| Candidate {
                entry: *entry,
                name,
            })
            .collect()
    }
}

fn keys_of(name: &PreparedName) -> BTreeSet<String> {
    match name.taken_apart() {
        TakenApart::Person(name) => index_keys(name),
        TakenApart::Body(name) => {
            let words = name.words.iter().map(|word| keys::key_of(&word.word));
            words.filter(|key| !key.is_empty()).collect()
        }
    }
}
