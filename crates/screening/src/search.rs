//! Entities looked for by words, filtered, counted and sorted.

use std::collections::BTreeMap;

use crate::filter::Filter;
use crate::ftm::{Entity, model};
use crate::store::{Column, Entities, Ordinal};
use crate::text::{Query, TextIndex};

/// Entities whose numbers are counted for a facet at most.
const MOST_LOOKED_INTO: usize = 10_000;
/// Values of a facet at most.
const MOST_VALUES: usize = 1_000;

/// What to look for, and which part of it to return.
#[derive(Debug, Clone)]
pub struct Search {
    /// Words to look for.
    pub query: Query,
    /// What may be found.
    pub filter: Filter,
    /// The facets to count.
    pub facets: Vec<Facet>,
    /// Fields to sort by, each with whether the greatest comes first; then by how well it fits.
    pub sort: Vec<(String, bool)>,
    /// How many to return.
    pub limit: usize,
    /// How many to leave out before.
    pub offset: usize,
}

/// What was found.
#[derive(Debug, Clone)]
pub struct SearchResults {
    /// How many in all.
    pub total: usize,
    /// Those that were asked for.
    pub entities: Vec<Entity>,
    /// How often each value occurs among all, the most frequent first.
    pub facets: Vec<(Facet, Vec<FacetValue>)>,
}

/// A value of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetValue {
    /// As entities have it.
    pub name: String,
    /// For people to read.
    pub label: String,
    /// How many have it.
    pub count: usize,
}

/// What can be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Facet {
    Datasets,
    Schema,
    Countries,
    Identifiers,
    Topics,
    Genders,
}

impl Facet {
    /// All of them.
    pub const ALL: [Facet; 6] = [
        Facet::Datasets,
        Facet::Schema,
        Facet::Countries,
        Facet::Identifiers,
        Facet::Topics,
        Facet::Genders,
    ];

    /// The name by which it is asked for.
    pub fn name(self) -> &'static str {
        match self {
            Facet::Datasets => "datasets",
            Facet::Schema => "schema",
            Facet::Countries => "countries",
            Facet::Identifiers => "identifiers",
            Facet::Topics => "topics",
            Facet::Genders => "genders",
        }
    }

    /// For people to read.
    pub fn label(self) -> &'static str {
        let of_type = |name| {
            model()
                .value_type(name)
                .map_or(name, |kind| kind.plural.as_str())
        };
        match self {
            Facet::Datasets => "Data sources",
            Facet::Schema => "Entity types",
            Facet::Countries => of_type("country"),
            Facet::Identifiers => of_type("identifier"),
            Facet::Topics => of_type("topic"),
            Facet::Genders => of_type("gender"),
        }
    }
}

impl Search {
    /// Looks through the entities.
    pub fn run(&self, entities: &Entities, text: &TextIndex) -> SearchResults {
        let mut found = text.find(&self.query, entities);
        found.retain(|(at, _)| self.filter.admits(entities, *at));
        let facets = self
            .facets
            .iter()
            .map(|facet| (*facet, count(*facet, &found, entities)));
        let facets = facets.collect();
        self.sort(&mut found, entities);
        let asked = found.iter().skip(self.offset).take(self.limit);
        SearchResults {
            total: found.len(),
            entities: asked.filter_map(|(at, _)| entities.get(*at)).collect(),
            facets,
        }
    }

    /// By the fields that are asked for, then by fit, then in the order of the lists. What has no
    /// value comes last.
    fn sort(&self, found: &mut Vec<(Ordinal, f64)>, entities: &Entities) {
        let by_fit =
            |a: &(Ordinal, f64), b: &(Ordinal, f64)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
        if self.sort.is_empty() {
            return found.sort_by(by_fit);
        }
        let keyed = found.drain(..).map(|hit| {
            let entity = entities.get(hit.0).unwrap_or_default();
            let keys = self.sort.iter().map(|(field, _)| value_of(&entity, field));
            (keys.collect::<Vec<Option<String>>>(), hit)
        });
        let mut keyed: Vec<_> = keyed.collect();
        keyed.sort_by(|(a, hit), (b, other)| {
            let orders =
                a.iter()
                    .zip(b)
                    .zip(&self.sort)
                    .map(|((a, b), (_, greatest_first))| match (a, b) {
                        (Some(a), Some(b)) if *greatest_first => b.cmp(a),
                        (Some(a), Some(b)) => a.cmp(b),
                        _ => b.is_some().cmp(&a.is_some()),
                    });
            let order = orders.into_iter().find(|order| order.is_ne());
            order.unwrap_or_else(|| by_fit(hit, other))
        });
        found.extend(keyed.into_iter().map(|(_, hit)| hit));
    }
}

fn value_of(entity: &Entity, field: &str) -> Option<String> {
    match field {
        "first_seen" => entity.first_seen.clone(),
        "last_seen" => entity.last_seen.clone(),
        "last_change" => entity.last_change.clone(),
        "id" | "entity_id" => Some(entity.id.clone()),
        "schema" => Some(entity.schema.clone()),
        "caption" | "name" => Some(entity.caption.clone()),
        _ => {
            let property = field.strip_prefix("properties.").unwrap_or(field);
            entity.values(property).iter().min().cloned()
        }
    }
}

fn count(facet: Facet, found: &[(Ordinal, f64)], entities: &Entities) -> Vec<FacetValue> {
    let by_column = |column: &Column| {
        let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
        for (at, _) in found {
            for number in column.of(*at) {
                *counts.entry(*number).or_default() += 1;
            }
        }
        let named = counts
            .into_iter()
            .map(|(number, count)| (column.name(number).to_owned(), count));
        named.collect()
    };
    let counts: Vec<(String, usize)> = match facet {
        Facet::Datasets => by_column(&entities.datasets),
        Facet::Schema => by_column(&entities.schemata),
        Facet::Countries => by_column(&entities.countries),
        Facet::Topics => by_column(&entities.topics),
        Facet::Genders => by_column(&entities.genders),
        Facet::Identifiers => identifiers(found, entities),
    };
    let values = counts.into_iter().map(|(name, count)| FacetValue {
        label: label_of(facet, &name, entities),
        name,
        count,
    });
    let mut values: Vec<FacetValue> = values.collect();
    values.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)));
    values.truncate(MOST_VALUES);
    values
}

fn identifiers(found: &[(Ordinal, f64)], entities: &Entities) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (at, _) in found.iter().take(MOST_LOOKED_INTO) {
        let entity = entities.get(*at).unwrap_or_default();
        for number in entity.values_of_type("identifier") {
            *counts.entry(number.to_owned()).or_default() += 1;
        }
    }
    counts.into_iter().collect()
}

fn label_of(facet: Facet, name: &str, entities: &Entities) -> String {
    let of_type = |kind| {
        model()
            .value_type(kind)
            .and_then(|kind| kind.values.get(name))
    };
    let label = match facet {
        Facet::Datasets => return entities.title_of(name).to_owned(),
        Facet::Schema => model().schema(name).map(|schema| &schema.plural),
        Facet::Countries => of_type("country"),
        Facet::Topics => of_type("topic"),
        Facet::Genders => of_type("gender"),
        Facet::Identifiers => None,
    };
    label.map_or(name, String::as_str).to_owned()
}
