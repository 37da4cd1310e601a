//! How surprising the letters of one word are as a spelling of the other.
//!
//! Support says how much better two words go together than words met by chance. Among so many words there
//! is always one that differs by a single letter, and whatever speaks for "Мария" and *Maria* speaks
//! nearly as much for "Марина". So it is also asked how well each letter is accounted for: a spelling
//! that is usual surprises nobody, a rare one does, and a letter that nothing stands for most of all.

use super::tables::{self, Table};
use super::{MOST_LETTERS, Place, score};
use crate::script::Script;

/// Spellings of a letter that are met more often than this surprise nobody, in eighths of a natural
/// logarithm: one in thirty.
const USUAL: i32 = -27;
/// The most that a letter surprises by, whatever stands for it.
const MOST: i32 = 40;
/// The same for a letter that nothing stands for.
const OMITTED: i32 = 40;
/// What it takes off that a spelling is only known from other places in a word.
const ELSEWHERE: i32 = 4;
/// A Latin vowel or *h*, or another letter, that nothing stands for.
const FAINT_PASSED: i32 = 14;
/// The former in scripts that leave vowels unwritten.
const UNWRITTEN_PASSED: i32 = 8;
const PLAIN_PASSED: i32 = 36;

/// So much surprise, in natural logarithms, says nothing against one name; what is more takes this much
/// of the likeness for each.
const NOTHING_AGAINST: f64 = 3.75;
const FOR_EACH: f64 = 0.4;
/// The same for syllables that foreign names are put into, which hear much of them in one.
const NOTHING_AGAINST_SYLLABLES: f64 = 5.0;
/// Longer words have more that is spelled otherwise, and fewer neighbours: what each letter beyond
/// these few may surprise more.
const SHORT: usize = 6;
const FOR_LONGER: f64 = 1.5;
/// A letter that is left out more often than this may be silent, in eighths of a natural logarithm.
const OFTEN_SILENT: i32 = -12;

/// How alike two words are at most that surprise so much, where the Latin one has so many letters.
pub(super) fn most_alike(surprise: f64, script: Script, letters: usize) -> f64 {
    let longer = FOR_LONGER * letters.saturating_sub(SHORT) as f64;
    let nothing_against = match script {
        Script::Han | Script::Hangul => NOTHING_AGAINST_SYLLABLES,
        _ => NOTHING_AGAINST,
    };
    (1.0 - FOR_EACH * (surprise - nothing_against - longer)).clamp(0.0, 1.0)
}

type Row = [i32; MOST_LETTERS + 1];

/// The least surprise on any way through both words, in eighths of a natural logarithm.
pub(super) fn of(table: &Table, script: Script, rows: &[u16], places: &[Place]) -> i32 {
    let faint = match script {
        Script::Arabic | Script::Hebrew => UNWRITTEN_PASSED,
        _ => FAINT_PASSED,
    };
    let mut columns = [[i32::MAX / 2; MOST_LETTERS + 1]; 2];
    let [last, current] = &mut columns;
    let (mut last, mut current) = (last, current);
    last[0] = 0;
    pass(last, places, faint);
    for row in rows {
        step(
            (table.scores(*row), table.general_scores(*row)),
            places,
            last,
            current,
        );
        pass(current, places, faint);
        (last, current) = (current, last);
    }
    last[places.len()]
}

fn step((own, general): (&[i8], &[i8]), places: &[Place], last: &Row, current: &mut Row) {
    // What is known of the letter in any place holds in this one, too, if with less certainty.
    let known = |chunk: u16| {
        let elsewhere = score(general, chunk).map(|score| score - ELSEWHERE);
        score(own, chunk).max(elsewhere)
    };
    let omitted = score(own, 0).map_or(OMITTED, |score| (OFTEN_SILENT - score).clamp(0, OMITTED));
    for at in 0..=places.len() {
        current[at] = last[at] + omitted;
    }
    for (from, place) in places.iter().enumerate() {
        for (length, &chunk) in place.chunks.iter().enumerate() {
            if chunk == 0 {
                break;
            }
            if let Some(score) = known(chunk) {
                let share = score + tables::chance_of(chunk);
                let surprise = (USUAL - share).clamp(0, MOST);
                let to = from + length + 1;
                current[to] = current[to].min(last[from] + surprise);
            }
        }
    }
}
fn pass(row: &mut Row, places: &[Place], faint: i32) {
    for (at, place) in places.iter().enumerate() {
        let passed = if place.faint { faint } else { PLAIN_PASSED };
        row[at + 1] = row[at + 1].min(row[at] + passed);
    }
}
