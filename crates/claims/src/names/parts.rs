//! Words of longer names that stand alone later: "Novak" for Irena Novak, "Forbin" for FS Forbin.

use std::collections::{HashMap, HashSet};

use super::NameType;
use super::evidence::Score;
use crate::document::Document;

/// Of longer names only the first words are looked at.
const MOST_WORDS: usize = 8;

/// The parts of names that say what they are.
pub(super) struct Parts {
    persons: HashSet<String>,
    things: HashSet<String>,
    bodies: HashSet<String>,
}

impl Parts {
    /// Gathers the parts of people's full names, and what follows "HMS" or "Operation".
    pub(super) fn of(document: &Document, by_key: &HashMap<String, Score>) -> Self {
        let mut parts = Self {
            persons: HashSet::new(),
            things: HashSet::new(),
            bodies: HashSet::new(),
        };
        for (key, score) in by_key {
            let words: Vec<&str> = key.split(' ').take(MOST_WORDS).collect();
            match score.best() {
                NameType::Person => parts.add_person(document, &words),
                NameType::Other => parts.add_thing(document, &words),
                NameType::Organization => parts.add_body(document, &words),
                NameType::Place => {}
            }
        }
        parts
    }

    /// Every run of the words. A given name that is a place, too, says nothing: "Jordan Baker",
    /// "Florence Achieng".
    fn add_person(&mut self, document: &Document, words: &[&str]) {
        for start in 0..words.len() {
            for end in start + 1..=words.len() {
                let Some(part) = words
                    .get(start..end)
                    .filter(|part| part.len() < words.len())
                else {
                    continue;
                };
                let part = part.join(" ");
                let given = start == 0 && end == 1;
                if !given || !document.gazetteer.is_known(&part) {
                    self.persons.insert(part);
                }
            }
        }
    }

    fn add_thing(&mut self, document: &Document, words: &[&str]) {
        let names = &document.lexicon.names;
        if let [first, rest @ ..] = words
            && !rest.is_empty()
            && (names.vessels.has(first) || names.things_first.has(first))
        {
            self.things.insert(rest.join(" "));
        }
    }

    /// "Novak" for Novak Coal: all but the last word, which only says what kind of body it is.
    fn add_body(&mut self, document: &Document, words: &[&str]) {
        let Some((last, rest)) = words.split_last() else {
            return;
        };
        let lexicon = document.lexicon;
        let kind = lexicon.names.bodies_last.has(last) || lexicon.organizations.nouns.has(last);
        let name = rest.join(" ");
        if kind && !name.is_empty() && !document.gazetteer.is_known(&name) {
            self.bodies.insert(name);
        }
    }

    /// Whether these are words of somebody's full name.
    pub(super) fn of_person(&self, key: &str) -> bool {
        self.persons.contains(key)
    }

    /// Lends a part the type of the whole; a person before a ship.
    pub(super) fn add_evidence(&self, key: &str, score: &mut Score) {
        if self.persons.contains(key) {
            score.person += 4.5;
        } else if self.things.contains(key) {
            score.other += 5.0;
        } else if self.bodies.contains(key) {
            score.organization += 3.0;
        }
    }
}
