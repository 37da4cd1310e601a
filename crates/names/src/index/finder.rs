//! Words of people's names that may be one, by their sounds within a script and by the letters
//! that stand for each other across.

use std::collections::BTreeMap;

use super::vocabulary::Finder;
use crate::crossing::Crossed;
use crate::distance::{self, From, HeardWords};
use crate::script::Script;
use crate::similarity::ALIKE;
use crate::sounds::SoundId;
use crate::word::Word;

/// Words of two scripts that are less alike speak for one name next to nothing.
pub(super) const LEAST_ACROSS_SCRIPTS: f64 = 0.75;

/// The words of all names, by their scripts.
#[derive(Debug, Default)]
pub(super) struct WordsByScript {
    scripts: Vec<WordsOfScript>,
}

#[derive(Debug)]
struct WordsOfScript {
    script: Script,
    by_sound: HeardWords,
    from_end: HeardWords,
    crossed: Option<Crossed>,
}

impl Finder for WordsByScript {
    fn of<'w>(words: impl Iterator<Item = (&'w Word, u32)>) -> Self {
        let mut by_script: BTreeMap<Script, Vec<(&Word, u32)>> = BTreeMap::new();
        for (word, number) in words {
            let of_script = by_script.entry(word.script()).or_default();
            of_script.push((word, number));
        }
        let scripts = by_script.into_iter().map(|(script, words)| {
            let sounds = |(word, number): &(&Word, u32)| -> (Box<[SoundId]>, u32) {
                (word.sounds.ids.as_slice().into(), *number)
            };
            let from_end = |word: &(&Word, u32)| {
                let (mut sounds, number) = sounds(word);
                sounds.reverse();
                (sounds, number)
            };
            WordsOfScript {
                script,
                by_sound: HeardWords::of(words.iter().map(sounds).collect()),
                from_end: HeardWords::of(words.iter().map(from_end).collect()),
                crossed: Crossed::of(script, words.into_iter()),
            }
        });
        Self {
            scripts: scripts.collect(),
        }
    }

    fn find(&self, word: &Word, found: &mut Vec<u32>) {
        for others in &self.scripts {
            if others.script == word.script() {
                others.hear(word, ALIKE, false, found);
                continue;
            }
            let crossed = others.crossed.as_ref();
            if crossed.is_none_or(|crossed| !crossed.find(word, LEAST_ACROSS_SCRIPTS, found)) {
                let unwritten = leaves_vowels(word.script()) != leaves_vowels(others.script);
                others.hear(word, LEAST_ACROSS_SCRIPTS, unwritten, found);
            }
        }
    }
}

impl WordsOfScript {
    /// Adds the words that sound at least `least` alike.
    fn hear(&self, word: &Word, least: f64, unwritten: bool, found: &mut Vec<u32>) {
        for (from, words) in [(From::Start, &self.by_sound), (From::End, &self.from_end)] {
            distance::hear(words, from, &word.sounds, least, unwritten, found);
        }
    }
}

fn leaves_vowels(script: Script) -> bool {
    matches!(script, Script::Arabic | Script::Hebrew)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crossing;
    use crate::crossing::units;

    /// Latin names, and names in Arabic letters.
    fn words() -> Vec<Word> {
        let lines = |list: &'static str| list.lines().filter(|line| !line.starts_with('#'));
        let latin = lines(include_str!("../../data/given-names.txt"));
        let latin = latin.flat_map(|line| line.split([' ', ',']).skip(1).step_by(7));
        let latin = latin.filter(|word| word.len() > 1).map(Word::new);
        let arabic = lines(include_str!("../../data/given-names-arabic.tsv"));
        let arabic = arabic.filter_map(|line| line.split('\t').nth(1));
        let arabic = arabic.map(|word| Word::written(&units::romanised(word), Script::Arabic));
        latin.chain(arabic).collect()
    }

    #[test]
    fn like_words_are_found_and_hardly_others() {
        let words = words();
        let finder = WordsByScript::of(words.iter().zip(0..));
        let (mut like, mut missed, mut more) = (0, 0, 0);
        for word in words.iter().step_by(3) {
            let mut found = Vec::new();
            finder.find(word, &mut found);
            for (other, number) in words.iter().zip(0..) {
                let expected = if word.script() == other.script() {
                    distance::similarity(&word.sounds, &other.sounds, false) >= ALIKE
                } else {
                    crossing::likeness(word, other).is_some_and(|it| it >= LEAST_ACROSS_SCRIPTS)
                };
                like += usize::from(expected);
                match (expected, found.contains(&number)) {
                    (true, false) => {
                        // Letters may start otherwise only across scripts, and hardly ever.
                        assert_ne!(word.script(), other.script(), "{word:?} {other:?}");
                        missed += 1;
                    }
                    (false, true) => more += 1,
                    _ => {}
                }
            }
        }
        assert!(like > words.len() / 2, "{like}");
        assert!(missed * 50 < like, "{missed} of {like}");
        assert!(more < like * 4, "{more} beside {like}");
    }
}
