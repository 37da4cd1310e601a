//! Entries, and the index that finds those worth comparing.

use std::collections::{BTreeMap, HashMap};

use reportedly_names::{Comparison, Name, compare, index_keys};

use crate::entry::Entry;
use crate::listing::{Listing, Standing};
use crate::screen::{self, Likest};
use crate::subject::Subject;

/// Entries that are compared with a name at most: the ones that share most with it.
const MOST_COMPARED: usize = 2_000;
/// Names less alike than this are not looked at further.
const LEAST_ALIKE: f64 = 0.15;
/// Names at least as alike as this make a namesake of somebody who is told apart.
const NAMESAKE: f64 = 0.5;
/// From this probability on a listing is a possible match, unless another is asked for.
const THRESHOLD: f64 = 0.5;

/// The entries of one or more lists that may stand for human beings, indexed by their names and
/// numbers.
#[derive(Debug, Default)]
pub struct Watchlist {
    entries: Vec<Entry>,
    by_key: HashMap<String, Vec<usize>>,
    by_number: HashMap<String, Vec<usize>>,
}

impl Watchlist {
    /// Indexes entries; vessels, firms and other things are left out.
    pub fn new(entries: Vec<Entry>) -> Self {
        let entries: Vec<Entry> = entries.into_iter().filter(Entry::may_be_human).collect();
        let mut list = Self::default();
        for (at, entry) in entries.iter().enumerate() {
            let names = entry
                .names
                .iter()
                .flat_map(|listed| index_keys(&Name::parse(&listed.name)));
            let mut keys: Vec<String> = names.collect();
            keys.sort();
            keys.dedup();
            for key in keys {
                list.by_key.entry(key).or_default().push(at);
            }
            for identifier in &entry.identifiers {
                list.by_number
                    .entry(bare(&identifier.number))
                    .or_default()
                    .push(at);
            }
        }
        list.entries = entries;
        list
    }

    /// The entries that are compared with subjects.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The listings of a subject, the most likely first: possible matches, then namesakes.
    pub fn screen(&self, subject: &Subject) -> Vec<Listing<'_>> {
        self.screen_above(subject, THRESHOLD)
    }

    /// The same, with another probability from which on a listing is a possible match.
    pub fn screen_above(&self, subject: &Subject, threshold: f64) -> Vec<Listing<'_>> {
        let alike = self.alike(subject);
        let mut listings: Vec<Listing<'_>> = alike
            .values()
            .map(|likest| {
                let namesakes = namesakes_of(likest, &alike);
                screen::listing(subject, likest, namesakes, threshold)
            })
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

    /// Entries with a like name or a number in common, each with the names that are most alike.
    fn alike(&self, subject: &Subject) -> BTreeMap<usize, Likest<'_>> {
        let mut found: BTreeMap<usize, Likest<'_>> = BTreeMap::new();
        let with_number = self.with_number_of(subject);
        for text in fullest(&subject.names) {
            let name = Name::parse(text);
            let by_name = self.sharing_keys_with(&name);
            for at in by_name.into_iter().chain(with_number.iter().copied()) {
                let Some(entry) = self.entries.get(at) else {
                    continue;
                };
                let Some(likest) = likest_name(text, &name, entry) else {
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

    fn with_number_of(&self, subject: &Subject) -> Vec<usize> {
        let numbers = subject.identifiers.iter();
        let mut found: Vec<usize> = numbers
            .filter_map(|number| self.by_number.get(&bare(number)))
            .flatten()
            .copied()
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Entries that share index keys with a name; rare keys count for more where there are many.
    fn sharing_keys_with(&self, name: &Name) -> Vec<usize> {
        let mut shared: BTreeMap<usize, f64> = BTreeMap::new();
        for key in index_keys(name) {
            let holders = self.by_key.get(&key).map_or(&[][..], Vec::as_slice);
            let rarity = (self.entries.len() as f64 / (holders.len().max(1)) as f64).ln_1p();
            for at in holders {
                *shared.entry(*at).or_default() += rarity;
            }
        }
        let mut ranked: Vec<(usize, f64)> = shared.into_iter().collect();
        if ranked.len() > MOST_COMPARED {
            ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            ranked.truncate(MOST_COMPARED);
        }
        ranked.into_iter().map(|(at, _)| at).collect()
    }
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

fn likest_name<'e>(text: &str, name: &Name, entry: &'e Entry) -> Option<Likest<'e>> {
    let compared = entry.names.iter().map(|listed| {
        let comparison: Comparison = compare(name, &Name::parse(&listed.name));
        Likest {
            entry,
            name: text.to_owned(),
            listed,
            comparison,
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

/// How many others on the same list have a name that is as like, and are not the same person by
/// what the list says.
fn namesakes_of(likest: &Likest<'_>, alike: &BTreeMap<usize, Likest<'_>>) -> usize {
    let others = alike.values().filter(|other| {
        !std::ptr::eq(other.entry, likest.entry)
            && other
                .entry
                .lists
                .iter()
                .any(|list| likest.entry.lists.contains(list))
            && other.comparison.probability >= likest.comparison.probability - 0.05
    });
    others.count()
}
