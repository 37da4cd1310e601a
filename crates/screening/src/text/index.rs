//! The words of all entities, and who has them.

use super::postings::Postings;
use super::words_of;
use crate::ftm::{Entity, model};
use crate::store::{Entities, Ordinal};

/// Letters of a word that are kept.
const LONGEST_WORD: usize = 40;
/// Words of one value that are indexed: the rest of a long text is not looked through.
const MOST_WORDS_OF_VALUE: usize = 200;

/// Which entities have which words, in their names or elsewhere.
#[derive(Debug, Default)]
pub struct TextIndex {
    /// All words in their order, one after the other, and where each ends.
    letters: String,
    ends: Vec<u32>,
    pub(super) names: Postings,
    pub(super) rest: Postings,
    /// How many words the names of each entity have, at most 255.
    pub(super) lengths: Vec<u8>,
}

impl TextIndex {
    /// Indexes what the entities say.
    pub fn new(entities: &Entities) -> Self {
        let mut numbers = std::collections::HashMap::new();
        let (mut names, mut rest) = (Vec::new(), Vec::new());
        let mut lengths = Vec::with_capacity(entities.len());
        for at in entities.ordinals() {
            let Some(entity) = entities.get(at) else {
                continue;
            };
            let mut add = |word: String, to: &mut Vec<(u32, Ordinal)>| {
                let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
                to.push((*numbers.entry(word).or_insert(next), at));
            };
            let (of_names, of_rest) = words_of_entity(&entity);
            lengths.push(u8::try_from(of_names.len()).unwrap_or(u8::MAX));
            of_names.into_iter().for_each(|word| add(word, &mut names));
            of_rest.into_iter().for_each(|word| add(word, &mut rest));
        }
        let mut words: Vec<(String, u32)> = numbers.into_iter().collect();
        words.sort_unstable();
        let mut ranks = vec![0_u32; words.len()];
        let mut index = Self {
            lengths,
            ..Self::default()
        };
        for (rank, (word, number)) in words.iter().enumerate() {
            if let (Some(slot), Ok(rank)) = (ranks.get_mut(*number as usize), u32::try_from(rank)) {
                *slot = rank;
            }
            index.letters.push_str(word);
            index
                .ends
                .push(u32::try_from(index.letters.len()).unwrap_or(u32::MAX));
        }
        index.names = Postings::of(names, &ranks);
        index.rest = Postings::of(rest, &ranks);
        index
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The word of a rank.
    pub(super) fn word(&self, rank: usize) -> &str {
        let start = rank.checked_sub(1).and_then(|before| self.ends.get(before));
        let start = start.map_or(0, |end| *end as usize);
        let end = self.ends.get(rank).map_or(start, |end| *end as usize);
        self.letters.get(start..end).unwrap_or_default()
    }

    /// The rank of a word.
    pub(super) fn rank(&self, word: &str) -> Option<usize> {
        let rank = self.first_from(word);
        (rank < self.len() && self.word(rank) == word).then_some(rank)
    }

    /// The first rank whose word does not come before another.
    pub(super) fn first_from(&self, word: &str) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.word(middle) < word {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// The words of an entity's names, and those of its other values that are no ids of entities.
fn words_of_entity(entity: &Entity) -> (Vec<String>, Vec<String>) {
    let schema = model().schema(&entity.schema);
    let (mut names, mut rest) = (words_of(&entity.caption), Vec::new());
    for (property, values) in &entity.properties {
        let property = schema.and_then(|schema| schema.property(property));
        let value_type = property.map_or("string", |property| property.value_type.as_str());
        let to = match value_type {
            "entity" => continue,
            "name" => &mut names,
            _ => &mut rest,
        };
        for value in values {
            let words = words_of(value).into_iter().take(MOST_WORDS_OF_VALUE);
            to.extend(words.filter(|word| word.len() <= LONGEST_WORD));
        }
    }
    for words in [&mut names, &mut rest] {
        words.sort_unstable();
        words.dedup();
    }
    rest.retain(|word| names.binary_search(word).is_err());
    (names, rest)
}
