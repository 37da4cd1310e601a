//! What a query finds.

use std::collections::BTreeMap;

use super::index::TextIndex;
use super::near::{fits, is_near};
use super::query::Query;
use super::words_of;
use crate::store::{Entities, Found, Ordinal};

/// A word in a name counts for so many elsewhere.
const NAME: f64 = 3.0;
/// What a word counts for that is only near.
const NEAR: f64 = 0.5;
/// Words that a pattern, or nearness, may stand for.
const MOST_WORDS: usize = 1_000;

/// Entities in ascending order, each with how well it fits.
type Hits = Vec<(Ordinal, f64)>;

impl TextIndex {
    /// The entities that a query finds, in the order of the lists, each with how well it fits.
    pub fn find(&self, query: &Query, entities: &Entities) -> Vec<(Ordinal, f64)> {
        match query {
            Query::All => entities.ordinals().map(|at| (at, 1.0)).collect(),
            Query::Word(word) => self.of_word(word),
            Query::Near(word, most) => self.of_near(word, *most),
            Query::Pattern(pattern) => self.of_pattern(pattern),
            Query::Phrase(words) => self.of_phrase(words, entities),
            Query::Field(name, value) => self.of_field(name, value, entities),
            Query::Every(parts) => self.of_every(parts, entities),
            Query::Any(parts) => {
                let found = parts.iter().map(|part| self.find(part, entities));
                found.reduce(united).unwrap_or_default()
            }
            Query::Not(part) => {
                let denied = self.find(part, entities);
                without(entities.ordinals().map(|at| (at, 1.0)).collect(), &denied)
            }
        }
    }

    /// The entities in whose names some words begin one after the other with those of a prefix, of
    /// which the last may be cut off.
    pub fn starting_with(&self, prefix: &str, entities: &Entities) -> Vec<(Ordinal, f64)> {
        let mut words = words_of(prefix);
        let Some(last) = words.pop() else {
            return Vec::new();
        };
        let start = self.first_from(&last);
        let ranks = (start..self.len()).take_while(|rank| self.word(*rank).starts_with(&last));
        let mut found = self.of_ranks(ranks.take(MOST_WORDS), 1.0);
        for word in words {
            found = common(found, &self.of_word(&word));
        }
        let in_names = |at: Ordinal| {
            let entity = entities.get(at)?;
            let mut names = entity
                .values_of_type("name")
                .chain([entity.caption.as_str()]);
            names
                .any(|name| words_of(name).iter().any(|word| word.starts_with(&last)))
                .then_some(())
        };
        found.retain(|(at, _)| in_names(*at).is_some());
        found
    }

    fn of_word(&self, word: &str) -> Hits {
        self.of_ranks(self.rank(word), 1.0)
    }

    fn of_near(&self, word: &str, most: usize) -> Hits {
        let near = (0..self.len()).filter(|rank| is_near(self.word(*rank), word, most));
        let near = self.of_ranks(near.take(MOST_WORDS), NEAR);
        united(self.of_word(word), near)
    }

    fn of_pattern(&self, pattern: &str) -> Hits {
        let start = pattern.split(['*', '?']).next().unwrap_or_default();
        let ranks = (self.first_from(start)..self.len())
            .take_while(|rank| self.word(*rank).starts_with(start))
            .filter(|rank| fits(pattern, self.word(*rank)));
        self.of_ranks(ranks.take(MOST_WORDS), 1.0)
    }

    /// Rare words count for more, and words of short names.
    fn of_ranks(&self, ranks: impl IntoIterator<Item = usize>, weight: f64) -> Hits {
        let all = self.lengths.len() as f64;
        let mut found: BTreeMap<Ordinal, f64> = BTreeMap::new();
        for rank in ranks {
            let (names, rest) = (self.names.of_rank(rank), self.rest.of_rank(rank));
            let rarity = (all / (names.len() + rest.len()).max(1) as f64).ln_1p() * weight;
            for at in names {
                let length = self.lengths.get(at as usize).copied().unwrap_or(1);
                let score = NAME * rarity * 2.0 / (1.0 + f64::from(length).sqrt());
                let best = found.entry(at).or_default();
                *best = best.max(score);
            }
            for at in rest {
                let best = found.entry(at).or_default();
                *best = best.max(rarity);
            }
        }
        found.into_iter().collect()
    }

    fn of_phrase(&self, words: &[String], entities: &Entities) -> Hits {
        let each = words.iter().map(|word| self.of_word(word));
        let mut found = each.reduce(|a, b| common(a, &b)).unwrap_or_default();
        found.retain(|(at, _)| {
            let Some(entity) = entities.get(*at) else {
                return false;
            };
            let values = entity
                .properties
                .values()
                .flatten()
                .chain([&entity.caption]);
            values
                .map(|value| words_of(value))
                .any(|value| contains(&value, words))
        });
        found
    }

    fn of_field(&self, name: &str, value: &Query, entities: &Entities) -> Hits {
        let column = match name {
            "schema" => Some(&entities.schemata),
            "datasets" | "dataset" => Some(&entities.datasets),
            "countries" => Some(&entities.countries),
            "topics" => Some(&entities.topics),
            _ => None,
        };
        let named = match value {
            Query::Word(word) => word.clone(),
            Query::Phrase(words) => words.join(" "),
            _ => String::new(),
        };
        if let Some(column) = column {
            let number = column
                .names()
                .find(|known| words_of(known).join(" ") == named);
            let Some(known) = number else {
                return Vec::new();
            };
            let having = entities.ordinals().filter(|at| column.has(*at, known));
            return having.map(|at| (at, 1.0)).collect();
        }
        let mut found = self.find(value, entities);
        let property = name.strip_prefix("properties.").unwrap_or(name);
        found.retain(|(at, _)| {
            let entity = entities.get(*at);
            entity.is_some_and(|entity| holds(&entity, property, value))
        });
        if property == "id" || property == "entity_id" {
            let by_id = entities.find(&named).and_then(|found| match found {
                Found::Itself(at) => Some((at, 1.0)),
                Found::MergedInto(_) => None,
            });
            found.extend(by_id);
        }
        found
    }

    fn of_every(&self, parts: &[Query], entities: &Entities) -> Hits {
        let (denied, wanted): (Vec<&Query>, Vec<&Query>) =
            parts.iter().partition(|part| matches!(part, Query::Not(_)));
        let found = wanted.iter().map(|part| self.find(part, entities));
        let all = || entities.ordinals().map(|at| (at, 1.0)).collect();
        let mut found = found.reduce(|a, b| common(a, &b)).unwrap_or_else(all);
        for part in denied {
            if let Query::Not(part) = part {
                found = without(found, &self.find(part, entities));
            }
        }
        found
    }
}

/// Whether one property, or the names, fit a query by themselves.
fn holds(entity: &crate::ftm::Entity, property: &str, query: &Query) -> bool {
    let values: Vec<&str> = match property {
        "name" | "names" => entity.values_of_type("name").collect(),
        "text" => entity
            .properties
            .values()
            .flatten()
            .map(String::as_str)
            .collect(),
        _ => entity.values(property).iter().map(String::as_str).collect(),
    };
    let words: Vec<Vec<String>> = values.iter().map(|value| words_of(value)).collect();
    fits_words(query, &words)
}

fn fits_words(query: &Query, values: &[Vec<String>]) -> bool {
    let any = |test: &dyn Fn(&str) -> bool| values.iter().flatten().any(|word| test(word));
    match query {
        Query::All => !values.is_empty(),
        Query::Word(word) => any(&|other| other == word),
        Query::Near(word, most) => any(&|other| is_near(other, word, *most)),
        Query::Pattern(pattern) => any(&|other| fits(pattern, other)),
        Query::Phrase(words) => values.iter().any(|value| contains(value, words)),
        Query::Field(_, value) => fits_words(value, values),
        Query::Every(parts) => parts.iter().all(|part| fits_words(part, values)),
        Query::Any(parts) => parts.iter().any(|part| fits_words(part, values)),
        Query::Not(part) => !fits_words(part, values),
    }
}

fn contains(words: &[String], wanted: &[String]) -> bool {
    words
        .windows(wanted.len().max(1))
        .any(|window| window == wanted)
}

/// What stands in both.
fn common(a: Hits, b: &[(Ordinal, f64)]) -> Hits {
    let mut rest = b.iter().peekable();
    let both = a.into_iter().filter_map(|(at, score)| {
        while rest.next_if(|(other, _)| *other < at).is_some() {}
        let (_, other) = rest.next_if(|(other, _)| *other == at)?;
        Some((at, score + other))
    });
    both.collect()
}

/// What stands in either.
fn united(a: Hits, b: Hits) -> Hits {
    let mut all: BTreeMap<Ordinal, f64> = a.into_iter().collect();
    for (at, score) in b {
        let best = all.entry(at).or_default();
        *best = best.max(score);
    }
    all.into_iter().collect()
}

fn without(a: Hits, denied: &[(Ordinal, f64)]) -> Hits {
    let mut rest = denied.iter().peekable();
    let kept = a.into_iter().filter(|(at, _)| {
        while rest.next_if(|(other, _)| *other < *at).is_some() {}
        rest.next_if(|(other, _)| other == at).is_none()
    });
    kept.collect()
}
