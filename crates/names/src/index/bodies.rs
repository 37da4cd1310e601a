//! The names of organisations and ships: found by their words.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use foldhash::fast::FixedState;

use super::lookup::{Lists, Lookup, key_of};
use super::marks::Marks;
use super::skeletons::Skeletons;
use super::vocabulary::{Numbering, Unit, Vocabulary};
use crate::organization::{OrganizationName, OrganizationWord, Weight, likeness_of_words};
use crate::word::Word;

/// So many names are looked at at most: a bound on time, not on what is found.
const MOST_LOOKED_AT: usize = 4_096;
/// Words are marked up to here; no name is known by a later one.
const MOST_PLACES: usize = 16;
/// At most so many neighbours are written in one.
const MOST_JOINED: usize = 3;
/// Shorter words are only ever the same or another.
const SHORTEST_ALIKE: usize = 4;
/// Known words with so many first letters in common may be of one stem.
const STEM: usize = 5;

/// What a key is made of, so that one is no other by chance.
#[derive(Hash)]
enum KeyOf<'w> {
    Word(&'w str),
    Stem(&'w str),
    Letters(&'w str),
    Initials(&'w str),
}

impl Hash for OrganizationWord {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
        self.plain().hash(state);
    }
}

impl Unit for Arc<OrganizationWord> {
    type Finder = Skeletons;
    type Likeness = f64;
    type Like = (u32, f64);

    fn words(&self) -> impl Iterator<Item = &Word> {
        let heard = self.weight != Weight::Number && self.plain().len() >= SHORTEST_ALIKE;
        heard.then_some(&self.word).into_iter()
    }

    fn keys(&self) -> Vec<u32> {
        let mut keys = vec![key_of(KeyOf::Word(self.plain()))];
        if let Some(stem) = self.plain().get(..STEM).filter(|_| !self.is_distinctive()) {
            keys.push(key_of(KeyOf::Stem(stem)));
        }
        keys
    }

    fn likeness(&self, other: &Self) -> Option<f64> {
        likeness_of_words(self, other)
    }

    fn like(number: u32, likeness: f64) -> (u32, f64) {
        (number, likeness)
    }
}

/// Names of organisations or ships, by their number in this shelf.
#[derive(Debug)]
pub(super) struct Bodies {
    vocabulary: Vocabulary<Arc<OrganizationWord>>,
    /// For each name, its words, and for each word, the names that have it.
    words: Lists,
    holders: Lists,
    /// Names by neighbouring words in one, by all their letters, by their initials.
    in_one: Lookup,
}

/// Shelves under construction.
#[derive(Debug, Default)]
pub(super) struct Builder {
    numbering: Numbering<Arc<OrganizationWord>>,
    words: Lists,
    in_one: Vec<(u32, u32)>,
    count: u32,
}

impl Builder {
    /// Adds a name, which from now on shares its words with others.
    pub(super) fn add(&mut self, name: &mut OrganizationName) {
        let words = name.words.iter_mut();
        let numbers: Vec<u32> = words.map(|word| self.numbering.number(word)).collect();
        self.words.push(numbers);
        for (_, several) in stretches(name) {
            self.in_one
                .push((key_of(KeyOf::Word(&several)), self.count));
        }
        self.in_one
            .push((key_of(KeyOf::Letters(&name.letters)), self.count));
        if let Some(initials) = initials(name) {
            self.in_one
                .push((key_of(KeyOf::Initials(&initials)), self.count));
        }
        self.count += 1;
    }

    pub(super) fn built(mut self) -> Bodies {
        let vocabulary = Vocabulary::of(self.numbering.into_units());
        self.words.shrink();
        Bodies {
            holders: self.words.turned_round(vocabulary.len()),
            vocabulary,
            words: self.words,
            in_one: Lookup::of(self.in_one),
        }
    }
}

/// Where neighbouring words start that may be written in one, how many they are, and that word.
fn stretches(name: &OrganizationName) -> impl Iterator<Item = (std::ops::Range<usize>, String)> {
    (2..=MOST_JOINED).flat_map(move |count| {
        let windows = name.words.windows(count).take(MOST_PLACES).enumerate();
        windows.map(move |(start, several)| {
            let letters = several.iter().map(|word| word.plain()).collect();
            (start..start + count, letters)
        })
    })
}

/// The first letters of a name of several words.
fn initials(name: &OrganizationName) -> Option<String> {
    let letters = name
        .words
        .iter()
        .filter_map(|word| word.plain().chars().next());
    (name.words.len() >= 3).then(|| letters.collect())
}

/// For each word that is like one that is asked for: which, and how alike.
type Like = HashMap<u32, Vec<(usize, f64)>, FixedState>;

impl Bodies {
    /// Up to `limit` names that may be those of the bearer of `name`, the likeliest first.
    pub(super) fn candidates(&self, name: &OrganizationName, limit: usize) -> Vec<u32> {
        let count = self.words.len();
        let mut marks = Marks::of(count);
        let like = self.mark_by_word(name, &mut marks);
        self.mark_written_in_one(name, &mut marks);
        let mut found: Vec<(u32, f64)> = self
            .possible(name, &marks)
            .into_iter()
            .map(|at| (at, self.estimate(name, &like, at, marks.get(at))))
            .collect();
        found.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        found.truncate(limit);
        found.into_iter().map(|(at, _)| at).collect()
    }

    fn mark_by_word(&self, name: &OrganizationName, marks: &mut Marks) -> Like {
        let mut like = Like::default();
        for (place, word) in name.words.iter().take(MOST_PLACES).enumerate() {
            for &(number, degree) in self.vocabulary.like(word).iter() {
                like.entry(number).or_default().push((place, degree));
            }
            // "Goodwill" finds "Good Will".
            for at in self.in_one.get(key_of(KeyOf::Word(word.plain()))) {
                marks.add(&[at], 1 << place);
            }
        }
        for (number, places) in &like {
            let places = places.iter().fold(0, |all, (place, _)| all | 1 << place);
            marks.add_one_of(self.holders.get(*number), places);
        }
        like
    }

    fn mark_written_in_one(&self, name: &OrganizationName, marks: &mut Marks) {
        for (places, several) in stretches(name) {
            let bits = bits(places);
            for word in self.vocabulary.under(key_of(KeyOf::Word(&several))) {
                marks.add(self.holders.get(word), bits);
            }
        }
        let all = bits(0..name.words.len());
        for at in self.in_one.get(key_of(KeyOf::Letters(&name.letters))) {
            marks.add(&[at], all);
        }
        if let Some(initials) = initials(name) {
            for word in self.vocabulary.under(key_of(KeyOf::Word(&initials))) {
                marks.add(self.holders.get(word), all);
            }
        }
        if let [only] = name.words.as_slice() {
            for at in self.in_one.get(key_of(KeyOf::Initials(only.plain()))) {
                marks.add(&[at], all);
            }
        }
    }

    /// Names that are not told apart by a word that each has alone.
    fn possible(&self, name: &OrganizationName, marks: &Marks) -> Vec<u32> {
        let asked = name.words.len().min(MOST_PLACES);
        let mut by_rest: [Vec<u32>; 8] = Default::default();
        for (at, mark) in marks.marked() {
            let shared = mark.count_ones() as usize;
            let rest_asked = asked.saturating_sub(shared);
            let rest = self.words.get(at).len().saturating_sub(shared);
            if rest_asked == 0 || rest == 0 {
                by_rest[(rest_asked + rest).min(7)].push(at);
            }
        }
        let all = by_rest.into_iter().flatten();
        all.take(MOST_LOOKED_AT).collect()
    }

    /// Roughly how likely the name is that of what is asked; only the order counts.
    fn estimate(&self, name: &OrganizationName, like: &Like, at: u32, mark: u16) -> f64 {
        let mut degrees = [0.0_f64; MOST_PLACES];
        let words = self.words.get(at);
        let mut rest = 0.0;
        for number in words {
            match like.get(number) {
                Some(places) => {
                    for &(place, degree) in places {
                        degrees[place] = degrees[place].max(degree);
                    }
                }
                None => {
                    rest += self
                        .vocabulary
                        .unit(*number)
                        .map_or(0.0, |word| weight_of(word))
                }
            }
        }
        let asked = name.words.iter().zip(degrees).enumerate();
        let agreement = asked.map(|(place, (word, degree))| {
            let shared = mark & (1 << place) != 0;
            // What is written in one has no likeness of its own.
            weight_of(word) * if shared { degree.max(0.7) } else { -0.5 }
        });
        agreement.sum::<f64>() - 0.5 * rest
    }
}

/// What a shared word weighs.
fn weight_of(word: &OrganizationWord) -> f64 {
    match word.weight {
        Weight::Distinctive => 2.6,
        Weight::Number => 1.5,
        Weight::Common => 0.9,
        Weight::Small => 0.1,
    }
}

fn bits(places: std::ops::Range<usize>) -> u16 {
    let places = places.start..places.end.min(MOST_PLACES);
    places.fold(0, |bits, place| bits | 1 << place)
}
