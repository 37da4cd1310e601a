//! The English words that stand for French ones in the frames: `lexicon/fr/*.toml`.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

/// French words, each with the English one.
pub type Words = HashMap<String, String>;
/// English words, each with the French ones, as the lexicon lists them.
pub type Listed = BTreeMap<String, Vec<String>>;

/// What stands for what, by kind of word.
#[derive(Debug)]
pub struct French {
    /// By lemma.
    pub verbs: Words,
    /// By lemma, of verbs with "se".
    pub reflexive: Words,
    /// Verbs by form, where the model takes them for other words.
    pub forms: Words,
    /// Verbs by lemma, where they stand beside what is said.
    pub saying: Words,
    /// Verbs with the words after them, the verb by its lemma.
    pub verb_phrases: Words,
    /// Verb and object, by their lemmas.
    pub light: Words,
    /// By lemma or form.
    pub nouns: Words,
    /// Nouns for papers, stations and the like, by lemma or form, where a name follows.
    pub outlets: Words,
    /// Nouns for groups whose name follows, by lemma or form.
    pub groups: HashSet<String>,
    /// By lemma.
    pub adjectives: Words,
    /// By lemma: those of countries.
    pub demonyms: Words,
    /// Function words, adverbs and numbers by form.
    pub words: Words,
    /// Words that make one, by form.
    pub phrases: Words,
    /// Of these, prepositions.
    pub prepositions: Words,
    /// Names of places that the gazetteer takes for another place first.
    pub places: Words,
    /// Capitals, whose names stand for governments.
    pub seats: HashSet<String>,
    /// Of these, words of a report that speaks of the other place.
    pub elsewhere: Listed,
}

#[derive(Deserialize)]
struct VerbsFile {
    verbs: Listed,
    reflexive: Listed,
    forms: Listed,
    saying: Listed,
    verb_phrases: Listed,
    light: Listed,
}

#[derive(Deserialize)]
struct Groups {
    named: HashSet<String>,
}

#[derive(Deserialize)]
struct Seats {
    of_government: HashSet<String>,
}

#[derive(Deserialize)]
struct NounsFile {
    nouns: Listed,
    outlets: Listed,
    groups: Groups,
}

#[derive(Deserialize)]
struct AdjectivesFile {
    adjectives: Listed,
    demonyms: Listed,
}

#[derive(Deserialize)]
struct WordsFile {
    words: Listed,
    phrases: Listed,
    prepositions: Listed,
    places: Listed,
    seats: Seats,
    elsewhere: Listed,
}

/// The words of French.
pub fn french() -> &'static French {
    static FRENCH: LazyLock<French> = LazyLock::new(read);
    &FRENCH
}

fn read() -> French {
    let verbs: VerbsFile = parsed(include_str!("../../lexicon/fr/verbs.toml"));
    let nouns: NounsFile = parsed(include_str!("../../lexicon/fr/nouns.toml"));
    let adjectives: AdjectivesFile = parsed(include_str!("../../lexicon/fr/adjectives.toml"));
    let words: WordsFile = parsed(include_str!("../../lexicon/fr/words.toml"));
    French {
        verbs: by_french(verbs.verbs),
        reflexive: by_french(verbs.reflexive),
        forms: by_french(verbs.forms),
        saying: by_french(verbs.saying),
        verb_phrases: by_french(verbs.verb_phrases),
        light: by_french(verbs.light),
        nouns: by_french(nouns.nouns),
        outlets: by_french(nouns.outlets),
        groups: nouns.groups.named,
        adjectives: by_french(adjectives.adjectives),
        demonyms: by_french(adjectives.demonyms),
        words: by_french(words.words),
        phrases: in_lower_case(by_french(words.phrases)),
        prepositions: in_lower_case(by_french(words.prepositions)),
        places: by_french(words.places),
        seats: words.seats.of_government,
        elsewhere: words.elsewhere,
    }
}

/// Words are looked up as they would stand within a sentence.
fn in_lower_case(words: Words) -> Words {
    let lowered = { words.into_iter() }.map(|(french, english)| (french.to_lowercase(), english));
    lowered.collect()
}

#[expect(
    clippy::panic,
    reason = "the lexicon is built in, and every test of French reads it"
)]
pub fn parsed<File: serde::de::DeserializeOwned>(text: &str) -> File {
    match toml::from_str(text) {
        Ok(file) => file,
        Err(error) => panic!("damaged lexicon: {error}"),
    }
}

/// Should a French word stand twice, it is read alike every time.
pub fn by_french(listed: Listed) -> Words {
    let pairs = listed.into_iter().flat_map(|(english, words)| {
        (words.into_iter()).map(move |french| (french, english.clone()))
    });
    pairs.collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Listed, parsed};

    #[test]
    fn no_french_word_stands_for_two_english_ones() {
        let files = [
            include_str!("../../lexicon/fr/verbs.toml"),
            include_str!("../../lexicon/fr/nouns.toml"),
            include_str!("../../lexicon/fr/adjectives.toml"),
            include_str!("../../lexicon/fr/words.toml"),
        ];
        for file in files {
            let tables: toml::Table = parsed(file);
            for (table, words) in tables {
                // lists without English words
                let Ok(listed) = words.try_into::<Listed>() else {
                    continue;
                };
                let mut seen = BTreeSet::new();
                for french in listed.into_values().flatten() {
                    assert!(
                        seen.insert(french.clone()),
                        "{french} stands twice in {table}"
                    );
                }
            }
        }
    }
}
