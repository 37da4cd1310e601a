//! The tables of `data/crossing/`, one a script.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::LONGEST_CHUNK;
use crate::script::Script;

/// Where a table says nothing.
pub(super) const MISSING: i8 = i8::MIN;
/// What a letter costs that no Latin letter stands for, where its row does not say.
pub(super) const OMITTED: i8 = -32;
/// What stands in the tables for no letter.
const NO_LETTERS: &str = "_";

/// How much each run of Latin letters speaks for each letter of a script.
#[derive(Debug)]
pub(super) struct Table {
    /// Rows by letter, or letter after a letter ("t>o"), at the end of a word ("o$").
    rows: HashMap<&'static str, u16>,
    /// For each row, a score for each chunk.
    scores: Vec<i8>,
    /// For each row, the one that speaks of the same letter in any place.
    general: Vec<u16>,
    /// For each row, its highest score.
    best: Vec<i8>,
    /// What leaving out each row costs, where its row says.
    omitted: Vec<Option<i8>>,
    /// The rows that have a score for each chunk, which end here, and their scores.
    ends_of_chunks: Vec<u32>,
    rows_of_chunks: Vec<(u16, i8)>,
    curve: Curve,
}

/// From support to likeness.
#[derive(Debug, Clone, Copy, Default)]
struct Curve {
    start: f64,
    support: f64,
    share: f64,
}

struct Tables {
    /// Runs of letters as a tree: the run that a letter makes of a shorter one.
    longer: Vec<[u16; 26]>,
    /// With which letter each run starts.
    first: Vec<u8>,
    /// How likely each run is met by chance, in eighths of a natural logarithm.
    chance: Vec<i32>,
    arabic: Table,
    cyrillic: Table,
    han: Table,
    hangul: Table,
    hebrew: Table,
    kana: Table,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let texts = [
        include_str!("../../data/crossing/arabic.txt"),
        include_str!("../../data/crossing/cyrillic.txt"),
        include_str!("../../data/crossing/han.txt"),
        include_str!("../../data/crossing/hangul.txt"),
        include_str!("../../data/crossing/hebrew.txt"),
        include_str!("../../data/crossing/kana.txt"),
    ];
    let mut longer = vec![[0; 26]];
    for (_, entries) in texts.iter().flat_map(|text| lines(text)) {
        for (chunk, _) in entries_of(entries) {
            plant(&mut longer, chunk);
        }
    }
    let [arabic, cyrillic, han, hangul, hebrew, kana] = texts.map(|text| table(text, &longer));
    Tables {
        first: first_letters(&longer),
        chance: chances(&longer),
        longer,
        arabic,
        cyrillic,
        han,
        hangul,
        hebrew,
        kana,
    }
});

/// The table of a script, if there is one.
pub(super) fn of(script: Script) -> Option<&'static Table> {
    Some(match script {
        Script::Arabic => &TABLES.arabic,
        Script::Cyrillic => &TABLES.cyrillic,
        Script::Han => &TABLES.han,
        Script::Hangul => &TABLES.hangul,
        Script::Hebrew => &TABLES.hebrew,
        Script::Kana => &TABLES.kana,
        _ => return None,
    })
}

/// The runs of letters that start at `at`, shortest first; 0 where no table knows one.
pub(super) fn chunks_at(letters: &[u8], at: usize) -> [u16; LONGEST_CHUNK] {
    let mut chunks = [0; LONGEST_CHUNK];
    let mut run = 0;
    for (chunk, letter) in chunks.iter_mut().zip(letters.iter().skip(at)) {
        run = step(&TABLES.longer, run, *letter);
        if run == 0 {
            break;
        }
        *chunk = run;
    }
    chunks
}

/// The run that a letter makes of a shorter one, 0 where no table knows it.
pub(super) fn longer_run(run: u16, letter: u8) -> u16 {
    step(&TABLES.longer, run, letter)
}

/// The first letter of a run.
pub(super) fn first_letter(run: u16) -> u8 {
    TABLES.first.get(usize::from(run)).copied().unwrap_or(b'a')
}

/// How likely a run is met by chance, in eighths of a natural logarithm.
pub(super) fn chance_of(run: u16) -> i32 {
    TABLES.chance.get(usize::from(run)).copied().unwrap_or(0)
}

impl Table {
    /// The row for the letter at `at`, as special as the table has it. `key` is room to write in.
    pub(super) fn row(&self, units: &[&str], at: usize, key: &mut String) -> u16 {
        let unit = units.get(at).copied().unwrap_or_default();
        let before = at
            .checked_sub(1)
            .and_then(|at| units.get(at))
            .unwrap_or(&"^");
        let end = if at + 1 == units.len() { "$" } else { "" };
        for (before, end) in [
            (Some(before), end),
            (None, end),
            (Some(before), ""),
            (None, ""),
        ] {
            key.clear();
            if let Some(before) = before {
                key.push_str(before);
                key.push('>');
            }
            key.push_str(unit);
            key.push_str(end);
            if let Some(row) = self.rows.get(key.as_str()) {
                return *row;
            }
        }
        u16::MAX
    }

    /// The scores of a row, by chunk; none for a letter that the table does not know.
    pub(super) fn scores(&self, row: u16) -> &[i8] {
        let width = TABLES.longer.len();
        let start = usize::from(row) * width;
        self.scores.get(start..start + width).unwrap_or_default()
    }

    /// The scores of the letter of a row in any place.
    pub(super) fn general_scores(&self, row: u16) -> &[i8] {
        let general = self.general.get(usize::from(row)).copied();
        general.map_or(&[], |general| self.scores(general))
    }

    /// The most that any letters can speak for the row, in eighths of a natural logarithm; none for
    /// a letter that the table does not know.
    pub(super) fn best(&self, row: u16) -> Option<i8> {
        self.best.get(usize::from(row)).copied()
    }

    /// How many rows there are.
    pub(super) fn rows(&self) -> usize {
        self.best.len()
    }

    /// What it costs that no letter stands for the row, where that is known.
    pub(super) fn omitted(&self, row: u16) -> Option<i8> {
        self.omitted.get(usize::from(row)).copied().flatten()
    }

    /// The rows that have a score for a chunk, with it.
    pub(super) fn rows_of_chunk(&self, chunk: u16) -> &[(u16, i8)] {
        let chunk = usize::from(chunk);
        let end = |chunk: usize| self.ends_of_chunks.get(chunk).map(|end| *end as usize);
        let start = chunk.checked_sub(1).and_then(end).unwrap_or(0);
        let rows = self.rows_of_chunks.get(start..end(chunk).unwrap_or(start));
        rows.unwrap_or_default()
    }

    /// The support that makes two words so alike: the reverse of [`Self::degree`].
    pub(super) fn support_of(&self, degree: f64, units: usize, letters: usize) -> f64 {
        let step = self.curve.support + self.curve.share / (units.max(letters).max(1) as f64);
        let odds = (degree / (1.0 - degree)).ln();
        if step > 0.0 {
            (odds - self.curve.start) / step
        } else {
            f64::NEG_INFINITY
        }
    }

    /// How alike two words are whose letters support each other so much, in natural logarithms.
    pub(super) fn degree(&self, support: f64, units: usize, letters: usize) -> f64 {
        let share = support / (units.max(letters).max(1) as f64);
        let odds = self.curve.start + self.curve.support * support + self.curve.share * share;
        1.0 / (1.0 + (-odds).exp())
    }
}

impl Table {
    /// Has for each of so many chunks the rows that speak of it.
    fn turn_round(&mut self, chunks: usize) {
        let known = |score: &i8| *score != MISSING;
        let rows = || (0..).zip(self.scores.chunks_exact(chunks.max(1)));
        let omitted = rows().map(|(_, scores)| scores.first().copied().filter(known));
        self.omitted = omitted.collect();
        for chunk in 0..chunks {
            let of_chunk = rows().filter_map(|(row, scores)| {
                let score = scores.get(chunk).copied().filter(known)?;
                Some((row, score))
            });
            let of_chunk: Vec<(u16, i8)> = of_chunk.collect();
            self.rows_of_chunks.extend(of_chunk);
            let end = u32::try_from(self.rows_of_chunks.len()).unwrap_or(u32::MAX);
            self.ends_of_chunks.push(end);
        }
    }
}

fn table(text: &'static str, longer: &[[u16; 26]]) -> Table {
    let mut table = Table {
        rows: HashMap::new(),
        scores: Vec::new(),
        general: Vec::new(),
        best: Vec::new(),
        omitted: Vec::new(),
        ends_of_chunks: Vec::new(),
        rows_of_chunks: Vec::new(),
        curve: Curve::default(),
    };
    for (key, entries) in lines(text) {
        if key == "curve" {
            table.curve = curve(entries);
            continue;
        }
        let row = u16::try_from(table.rows.len()).unwrap_or(u16::MAX);
        table.rows.insert(key, row);
        let start = table.scores.len();
        table.scores.resize(start + longer.len(), MISSING);
        let scores = entries_of(entries).map(|(_, score)| score);
        // No row is worse than a letter that stands for nothing.
        table.best.push(scores.fold(OMITTED, i8::max));
        for (chunk, score) in entries_of(entries) {
            let chunk = usize::from(find(longer, chunk));
            if let Some(slot) = table.scores.get_mut(start + chunk) {
                *slot = score;
            }
        }
    }
    let keys: Vec<&str> = lines(text)
        .map(|(key, _)| key)
        .filter(|key| *key != "curve")
        .collect();
    let general = keys.iter().map(|key| {
        let unit = key.rsplit('>').next().unwrap_or(key).trim_end_matches('$');
        table.rows.get(unit).copied().unwrap_or(u16::MAX)
    });
    table.general = general.collect();
    table.turn_round(longer.len());
    table
}

fn curve(numbers: &str) -> Curve {
    let mut numbers = numbers.split(' ').filter_map(|number| number.parse().ok());
    let mut next = || numbers.next().unwrap_or_default();
    Curve {
        start: next(),
        support: next(),
        share: next(),
    }
}

/// Key and entries of each line.
fn lines(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(' '))
}

/// "sh 12 s 4": runs of letters, each with its score.
fn entries_of(entries: &'static str) -> impl Iterator<Item = (&'static str, i8)> {
    let mut words = entries.split(' ');
    std::iter::from_fn(move || Some((words.next()?, words.next()?.parse().ok()?)))
}

fn step(longer: &[[u16; 26]], run: u16, letter: u8) -> u16 {
    let next = longer.get(usize::from(run)).zip(letter.checked_sub(b'a'));
    next.and_then(|(next, letter)| next.get(usize::from(letter)))
        .copied()
        .unwrap_or(0)
}

fn find(longer: &[[u16; 26]], chunk: &str) -> u16 {
    if chunk == NO_LETTERS {
        return 0;
    }
    chunk
        .bytes()
        .fold(0, |run, letter| step(longer, run, letter))
}

fn first_letters(longer: &[[u16; 26]]) -> Vec<u8> {
    let mut first = vec![0; longer.len()];
    // Shorter runs come before those that they are made longer to.
    for (run, next) in longer.iter().enumerate() {
        for (letter, &longer) in (b'a'..=b'z').zip(next).filter(|(_, longer)| **longer != 0) {
            first[usize::from(longer)] = if run == 0 { letter } else { first[run] };
        }
    }
    first
}

/// How often each letter is met in names, in eighths of a natural logarithm: counted of the Latin words
/// that the tables were counted from.
const SHARES: [i32; 26] = [
    -17, -30, -28, -28, -19, -36, -30, -26, -20, -39, -28, -23, -27, -21, -21, -34, -52, -21, -23,
    -25, -26, -33, -38, -53, -32, -35,
];

fn chances(longer: &[[u16; 26]]) -> Vec<i32> {
    let mut chances = vec![0; longer.len()];
    for (run, next) in longer.iter().enumerate() {
        for (share, &longer) in SHARES.iter().zip(next).filter(|(_, longer)| **longer != 0) {
            chances[usize::from(longer)] = chances[run] + share;
        }
    }
    chances
}

fn plant(longer: &mut Vec<[u16; 26]>, chunk: &str) {
    if chunk == NO_LETTERS {
        return;
    }
    let mut run = 0_u16;
    for letter in chunk.bytes() {
        let next = step(longer, run, letter);
        if next != 0 {
            run = next;
            continue;
        }
        let new = u16::try_from(longer.len()).unwrap_or(u16::MAX);
        longer.push([0; 26]);
        let slot = longer
            .get_mut(usize::from(run))
            .and_then(|next| next.get_mut(usize::from(letter.saturating_sub(b'a'))));
        if let Some(slot) = slot {
            *slot = new;
        }
        run = new;
    }
}
