//! How alike a word in its own script and a word in Latin letters are.
//!
//! Each letter of the one stands for some letters of the other: "ش" for *sh*, *ch* or *sha*, "ト"
//! for *t* as for *to*. How much each speaks for one name, against letters met by chance, is
//! counted from pairs of words (`data/crossing/`, see its README); the best way through both
//! words adds it up. Whatever is looked up letter by letter is looked up when a name is parsed,
//! so that comparing walks through tables alone.

mod chinese;
mod crossed;
mod from_latin;
mod from_native;
pub(crate) mod japanese;
mod korean;
mod surprise;
pub(crate) mod syllables;
mod tables;
pub(crate) mod units;

use crate::script::Script;
use crate::word::Word;
pub(crate) use crossed::Crossed;
use tables::{MISSING, Table};

/// Longer words are cut, so that time stays bounded.
const MOST_LETTERS: usize = 40;
/// At most so many Latin letters stand for one letter of another script.
pub(crate) const LONGEST_CHUNK: usize = 4;

/// A Latin vowel or *h*, or another letter, that nothing in the other script stands for.
const FAINT_LETTER: i32 = -16;
const PLAIN_LETTER: i32 = -32;
/// A letter of the other script that no Latin letter stands for.
const UNIT_OMITTED: i32 = tables::OMITTED as i32;
/// Words that start with other letters: hands and ears slip least there.
const OTHER_START: i32 = -32;
/// Letters that speak no more for each other than this do not start one word.
const SELDOM_MET: i32 = -8;
/// A letter that is silent less often than this counts as spoken.
const SELDOM_SILENT: i32 = -24;
/// What is written in the tables is in eighths of a natural logarithm.
const SCALE: f64 = 8.0;

/// A word made ready to meet words of another script.
#[derive(Debug, Clone, Default)]
pub(crate) enum Crossing {
    /// It meets none.
    #[default]
    Nowhere,
    /// For each place, the letters that start there: one, two, three, four.
    Latin(Box<[Place]>),
    /// For each letter, its row in the table of its script.
    Native { script: Script, rows: Box<[u16]> },
}

/// A place in a Latin word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    chunks: [u16; LONGEST_CHUNK],
    faint: bool,
}

impl Crossing {
    /// Makes the word ready that is written `romanised`, of `script`.
    pub(crate) fn new(romanised: &str, script: Script) -> Self {
        if script == Script::Latin {
            return Self::Latin(places(&units::latin_letters(romanised)));
        }
        let Some(table) = tables::of(script) else {
            return Self::Nowhere;
        };
        let units = units::native_units(romanised, script);
        let count = units.len().min(MOST_LETTERS);
        let mut key = String::new();
        let rows = (0..count)
            .map(|at| table.row(&units, at, &mut key))
            .collect();
        Self::Native { script, rows }
    }
}

/// How much more several words in one speak for a name than the best of them alone must.
const JOINING: f64 = 2.0;

/// Whether `joined`, made of `several`, meets `single` better than any of them does.
pub(crate) fn gains_by_joining<'w>(
    joined: &Word,
    several: impl Iterator<Item = &'w Word>,
    single: &Word,
) -> bool {
    let support = |word: &Word| meeting(word, single).map(|met| met.support);
    let Some(together) = support(joined) else {
        return true;
    };
    several
        .filter_map(support)
        .all(|alone| together >= alone + JOINING)
}

fn places(letters: &[u8]) -> Box<[Place]> {
    let letters = letters.get(..MOST_LETTERS).unwrap_or(letters);
    (0..letters.len())
        .map(|at| Place {
            chunks: tables::chunks_at(letters, at),
            faint: is_faint(letters[at]),
        })
        .collect()
}

fn is_faint(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'h' | b'y')
}

/// What is less alike is another name for certain.
const LEAST: f64 = 0.2;

/// How alike the two are: 1 for surely one name, 0 for nothing in common; `None` where they are
/// not one native and one Latin word of a script that has a table.
///
/// Words less alike than [`LEAST`] are as different as can be; by how much is not asked.
pub(crate) fn likeness(a: &Word, b: &Word) -> Option<f64> {
    let facing = Facing::of(a, b)?;
    let degree = facing.likeness(LEAST).unwrap_or(0.0);
    if degree < LEAST_IN_DOUBT {
        return Some(degree);
    }
    let most = surprise::most_alike(facing.surprise(), facing.script, facing.places.len());
    Some(degree.min(most))
}

/// Words that are less alike are not asked how surprising one is as a spelling of the other.
const LEAST_IN_DOUBT: f64 = 0.6;

/// No word of two scripts is one that has so many letters more than the other, as each costs.
const MORE_LETTERS: usize = 4;

/// By how many letters the other word has so far, what must speak for it at least, in eighths of a
/// natural logarithm, where one word has `letters`.
fn enough(table: &Table, least: f64, letters: usize) -> [i32; MOST_LETTERS + 1] {
    std::array::from_fn(|other| {
        let longest = other.max(letters);
        let now = table.support_of(least, longest, 0);
        let at_end = table.support_of(least, longest + MORE_LETTERS, 0);
        // Rounding never decides that a word is given up.
        (now.min(at_end) * SCALE)
            .floor()
            .max(f64::from(i32::MIN / 4)) as i32
            - 1
    })
}

/// How surprising the one is as a spelling of the other, in natural logarithms.
pub(crate) fn surprise(a: &Word, b: &Word) -> Option<f64> {
    Some(Facing::of(a, b)?.surprise())
}

/// A native and a Latin word that met.
pub(crate) struct Meeting {
    /// What speaks for one name, in natural logarithms.
    pub(crate) support: f64,
    /// How long the words are.
    pub(crate) units: usize,
    pub(crate) letters: usize,
}

/// Lets a native and a Latin word meet.
pub(crate) fn meeting(a: &Word, b: &Word) -> Option<Meeting> {
    let facing = Facing::of(a, b)?;
    Some(Meeting {
        support: facing.support(f64::NEG_INFINITY)?,
        units: facing.rows.len(),
        letters: facing.places.len(),
    })
}

/// A native and a Latin word, ready to meet.
struct Facing<'w> {
    script: Script,
    table: &'static Table,
    rows: &'w [u16],
    places: &'w [Place],
}

impl<'w> Facing<'w> {
    fn of(a: &'w Word, b: &'w Word) -> Option<Self> {
        if (a.script() == Script::Latin) == (b.script() == Script::Latin) {
            return None;
        }
        let (script, rows, places) = match (a.crossing(), b.crossing()) {
            (Crossing::Native { script, rows }, Crossing::Latin(places))
            | (Crossing::Latin(places), Crossing::Native { script, rows }) => {
                (*script, rows, places)
            }
            _ => return None,
        };
        let table = tables::of(script)?;
        Some(Self {
            script,
            table,
            rows,
            places,
        })
    }

    /// How alike the two are; `None` for words that are less alike than `least`.
    fn likeness(&self, least: f64) -> Option<f64> {
        let (units, letters) = (self.rows.len(), self.places.len());
        let support = self.support(self.table.support_of(least, units, letters))?;
        Some(self.table.degree(support, units, letters))
    }

    /// How surprising the one is as a spelling of the other, in natural logarithms.
    fn surprise(&self) -> f64 {
        f64::from(surprise::of(
            self.table,
            self.script,
            self.rows,
            self.places,
        )) / SCALE
    }

    /// What speaks for one name, in natural logarithms, if that is `least` or more.
    fn support(&self, least: f64) -> Option<f64> {
        let start = if start_alike(self.table, self.rows, self.places) {
            0
        } else {
            OTHER_START
        };
        // In whole eighths; rounding never decides that a word is given up.
        let least = (least * SCALE).floor().max(f64::from(i32::MIN / 4)) as i32 - 1;
        let support = self.best_way(least - start)?;
        Some(f64::from(support + start) / SCALE)
    }

    /// The best way through both, in eighths of a natural logarithm; `None` as soon as what is
    /// left cannot bring it up to `least`.
    fn best_way(&self, least: i32) -> Option<i32> {
        let best_of = |row: &u16| i32::from(self.table.best(*row).unwrap_or(tables::OMITTED));
        let width = self.places.len() + 1;
        let mut rows = [[i32::MIN / 2; MOST_LETTERS + 1]; 2];
        let [last, current] = &mut rows;
        let (mut last, mut current) = (last, current);
        last[0] = 0;
        pass_letters(last, self.places);
        let mut most_left: i32 = self.rows.iter().map(best_of).sum();
        for row in self.rows {
            step(self.table, self.places, *row, last, current);
            most_left -= best_of(row);
            let most = current[..width].iter().max()?;
            if most + most_left < least {
                return None;
            }
            (last, current) = (current, last);
        }
        Some(last[width - 1])
    }
}

/// Goes on by one letter of the other script.
fn step(table: &Table, places: &[Place], row: u16, last: &Scores, current: &mut Scores) {
    let scores = table.scores(row);
    let omitted = score(scores, 0).unwrap_or(UNIT_OMITTED);
    for at in 0..=places.len() {
        current[at] = last[at] + omitted;
    }
    for (from, place) in places.iter().enumerate() {
        for (length, &chunk) in place.chunks.iter().enumerate() {
            // A letter run that no table knows ends all longer ones.
            if chunk == 0 {
                break;
            }
            if let Some(score) = score(scores, chunk) {
                let to = from + length + 1;
                current[to] = current[to].max(last[from] + score);
            }
        }
    }
    pass_letters(current, places);
}

/// For each place in a Latin word, what speaks for the best way there.
type Scores = [i32; MOST_LETTERS + 1];

/// Whether the first letters may stand for each other, or one of them is silent and the next may.
fn start_alike(table: &Table, rows: &[u16], places: &[Place]) -> bool {
    let meet = |row: usize, place: usize| {
        let (Some(row), Some(place)) = (rows.get(row), places.get(place)) else {
            return false;
        };
        let scores = table.scores(*row);
        if scores.is_empty() {
            // Nothing is known of the letter.
            return true;
        }
        let chunks = place.chunks.iter().take_while(|chunk| **chunk != 0);
        chunks
            .filter_map(|chunk| score(scores, *chunk))
            .any(|score| score > SELDOM_MET)
    };
    let silent = rows.first().is_some_and(|row| {
        score(table.scores(*row), 0).is_some_and(|omitted| omitted >= SELDOM_SILENT)
    });
    let faint = places.first().is_some_and(|place| place.faint);
    meet(0, 0) || silent && meet(1, 0) || faint && meet(0, 1)
}

/// Latin letters that nothing stands for.
fn pass_letters(scores: &mut Scores, places: &[Place]) {
    for (at, place) in places.iter().enumerate() {
        scores[at + 1] = scores[at + 1].max(scores[at] + pass_cost(place.faint));
    }
}

fn pass_cost(faint: bool) -> i32 {
    if faint { FAINT_LETTER } else { PLAIN_LETTER }
}

fn score(scores: &[i8], chunk: u16) -> Option<i32> {
    let score = *scores.get(usize::from(chunk))?;
    (score != MISSING).then_some(i32::from(score))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn giving_up_early_changes_nothing_above_the_least() {
        let list = include_str!("../data/given-names-arabic.tsv");
        let lines = list.lines().filter(|line| !line.starts_with('#'));
        let pairs: Vec<(Word, Word)> = lines
            .filter_map(|line| {
                let mut fields = line.split('\t');
                let latin = fields.next()?.split(' ').next()?;
                let arabic = units::romanised(fields.next()?);
                Some((Word::new(latin), Word::written(&arabic, Script::Arabic)))
            })
            .collect();
        let mut alike = 0;
        for (latin, arabic) in pairs
            .iter()
            .flat_map(|(latin, _)| pairs.iter().map(move |(_, arabic)| (latin, arabic)))
        {
            let Some((facing, met)) = Facing::of(latin, arabic).zip(meeting(latin, arabic)) else {
                continue;
            };
            let exact = facing.table.degree(met.support, met.units, met.letters);
            let hasty = facing.likeness(LEAST).unwrap_or_default();
            assert!(
                hasty == exact || exact < LEAST && hasty == 0.0,
                "{latin:?} {arabic:?}"
            );
            alike += usize::from(exact >= LEAST);
        }
        assert!(alike >= pairs.len() / 2, "{alike}");
    }
}
