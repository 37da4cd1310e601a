//! Entities with a like name, or a number in common.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use reportedly_names::{Kind, PreparedName};

use super::{Scope, Watchlist, bare, kinds_of};
use crate::ftm::{Schema, model};
use crate::screen::Wanted;
use crate::store::{Ordinal, hash_of};
use crate::subject::Subject;

/// Names that are found for one at most, the likeliest.
const MOST_COMPARED: usize = 200;
/// Entities of which more than the names are looked at.
const MOST_WEIGHED: usize = 100;
/// Names of a subject that are looked for.
const MOST_NAMES: usize = 20;
/// Names less alike than this are not looked at further: those that exclude each other.
const LEAST_ALIKE: f64 = 0.16;
/// Names are as like as others whose probability is less by so much.
const AS_LIKE: f64 = 0.05;

/// An entity with a like name, or with a number in common.
#[derive(Debug)]
pub(crate) struct Alike<'w> {
    pub(crate) at: Ordinal,
    /// Its names that are like some of those asked for, with the place of that and how likely both
    /// are one bearer's.
    pub(crate) names: Vec<(usize, Cow<'w, PreparedName>, f64)>,
    /// The greatest of these probabilities.
    pub(crate) probability: f64,
    /// Others on the same list who have as like a name.
    pub(crate) namesakes: usize,
}

impl Watchlist {
    /// The entities worth weighing, those with the likest names.
    pub(super) fn alike<'w>(
        &'w self,
        asked: &[PreparedName],
        subject: &Subject,
        scope: &Scope<'_>,
        wanted: &Wanted,
    ) -> Vec<Alike<'w>> {
        let with_number = self.with_number_of(subject);
        let mut found: HashMap<Ordinal, Alike<'w>> = HashMap::new();
        let may_be_found = self.gate(subject, scope);
        // Those as like as one that is wanted count as its namesakes.
        let least = (wanted.least_of_name() - AS_LIKE).max(LEAST_ALIKE);
        for (place, name) in asked.iter().enumerate() {
            for hit in self.names.search(name, least, MOST_COMPARED) {
                let at = hit.entry.0;
                if may_be_found(at) {
                    let alike = found.entry(at).or_insert_with(|| Alike::nothing(at));
                    alike.probability = alike.probability.max(hit.probability);
                    alike.names.push((place, hit.name, hit.probability));
                }
            }
        }
        for at in with_number.iter().filter(|at| may_be_found(**at)) {
            found.entry(*at).or_insert_with(|| Alike::nothing(*at));
        }
        let mut all: Vec<Alike<'w>> = found.into_values().collect();
        self.count_namesakes(&mut all);
        all.sort_by(|a, b| {
            b.probability
                .total_cmp(&a.probability)
                .then(a.at.cmp(&b.at))
        });
        let rest = all.split_off(all.len().min(MOST_WEIGHED));
        all.extend(rest.into_iter().filter(|it| with_number.contains(&it.at)));
        all
    }

    /// Whether an entity may be found: by its schema, and within the scope.
    fn gate<'g>(
        &'g self,
        subject: &Subject,
        scope: &'g Scope<'_>,
    ) -> impl Fn(Ordinal) -> bool + 'g {
        let asked = subject
            .schema
            .as_deref()
            .and_then(|name| model().schema(name));
        let names = self.entities.schemata.names();
        let fitting: Vec<bool> = names.map(|schema| fits(asked, schema)).collect();
        move |at| {
            let schema = self.entities.schemata.of(at).first();
            let fits = schema.and_then(|number| fitting.get(*number as usize)) == Some(&true);
            fits && (scope.admits)(at)
        }
    }

    fn with_number_of(&self, subject: &Subject) -> BTreeSet<Ordinal> {
        let numbers = subject.identifiers.iter();
        let numbers = numbers.map(|identifier| bare(&identifier.number));
        numbers
            .filter(|number| !number.is_empty())
            .flat_map(|number| self.by_number.get(hash_of(&number)).collect::<Vec<_>>())
            .collect()
    }

    /// Counts for each how many others on the same list have a name that is as like.
    fn count_namesakes(&self, all: &mut [Alike<'_>]) {
        let mut by_list: BTreeMap<u32, Vec<f64>> = BTreeMap::new();
        for alike in all.iter() {
            for list in self.entities.datasets.of(alike.at) {
                by_list.entry(*list).or_default().push(alike.probability);
            }
        }
        for probabilities in by_list.values_mut() {
            probabilities.sort_by(f64::total_cmp);
        }
        for alike in all {
            let lists = self.entities.datasets.of(alike.at).iter();
            let others = lists.filter_map(|list| {
                let on_list = by_list.get(list)?;
                let less = on_list.partition_point(|it| *it < alike.probability - AS_LIKE);
                Some(on_list.len().saturating_sub(less + 1))
            });
            alike.namesakes = others.max().unwrap_or(0);
        }
    }
}

impl Alike<'_> {
    fn nothing(at: Ordinal) -> Self {
        Self {
            at,
            names: Vec::new(),
            probability: 0.0,
            namesakes: 0,
        }
    }
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

/// The names of a subject, each read as that of whatever may bear it.
pub(super) fn asked_names(subject: &Subject) -> Vec<PreparedName> {
    let kinds = match subject.schema.as_deref() {
        Some(schema) => kinds_of(schema),
        None => &[Kind::Person, Kind::Organization, Kind::Vessel],
    };
    let names = fullest(&subject.names).into_iter().take(MOST_NAMES);
    names
        .flat_map(|text| kinds.iter().map(move |kind| PreparedName::new(*kind, text)))
        .collect()
}
