//! Names by the million from public name parts, the same every time: no name is anybody's but by
//! chance.

use std::collections::HashSet;

/// Given names with commas and sexes between, as the crate has them.
const GIVEN: &str = include_str!("../../data/given-names.txt");
const FAMILY: [&str; 2] = [
    include_str!("../../data/common-family-names.txt"),
    include_str!("../../data/leading-family-names.txt"),
];
const ARABIC: &str = include_str!("../../data/given-names-arabic.tsv");

/// Invented family names.
const FAMILIES: usize = 120_000;

/// Numbers by chance, the same every time (SplitMix64).
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to 1.
    pub fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub fn below(&mut self, count: usize) -> usize {
        ((self.share() * count as f64) as usize).min(count.saturating_sub(1))
    }

    /// The first ones far more often than the last, as names are borne.
    pub fn one_of<'t, T>(&mut self, all: &'t [T]) -> &'t T {
        let skewed = self.share().powi(4);
        &all[((skewed * all.len() as f64) as usize).min(all.len() - 1)]
    }
}

/// What names are made of.
pub struct Parts {
    given: Vec<String>,
    family: Vec<String>,
    /// Words in Latin letters and in a script of their own, by script.
    pub pairs: Vec<Vec<(String, String)>>,
}

/// A name and its parts in order, each with its form in another script where that is known.
pub struct Made {
    pub text: String,
    pub native: Option<String>,
}

impl Parts {
    /// Of the crate's own lists, and of the pairs of words in `folder` where one is given.
    pub fn read(folder: Option<&str>) -> Self {
        let given: Vec<String> = GIVEN
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once(' '))
            .flat_map(|(_, names)| names.split([',', ' ']))
            .filter(|name| !name.is_empty())
            .map(capital)
            .collect();
        let listed: Vec<String> = FAMILY
            .iter()
            .flat_map(|list| list.lines())
            .filter(|line| !line.starts_with('#'))
            .flat_map(str::split_whitespace)
            .map(capital)
            .collect();
        let mut pairs = vec![arabic_pairs()];
        if let Some(folder) = folder {
            for script in [
                "arabic", "chinese", "hebrew", "katakana", "korean", "russian",
            ] {
                pairs.push(dev_pairs(&format!(
                    "{folder}/transliteration-{script}-dev.tsv"
                )));
            }
        }
        pairs.retain(|pairs| !pairs.is_empty());
        let family = invented_families(&given, listed);
        Self {
            given,
            family,
            pairs,
        }
    }

    /// One more name.
    pub fn name(&self, chance: &mut Chance) -> Made {
        let native = chance.share() < 0.2;
        if native {
            return self.name_of_two_scripts(chance);
        }
        let given = chance.one_of(&self.given);
        let family = self.family_name(chance);
        let text = match chance.below(100) {
            0..58 => format!("{given} {family}"),
            58..76 => format!("{given} {} {family}", chance.one_of(&self.given)),
            76..84 => format!("{}, {given}", family.to_uppercase()),
            84..89 => format!("{}. {family}", &given[..1]),
            89..94 => {
                let (father, grandfather) =
                    (chance.one_of(&self.given), chance.one_of(&self.given));
                format!("{given} {father} {grandfather} {family}")
            }
            94..97 => format!("{given} bin {} {family}", chance.one_of(&self.given)),
            _ => family,
        };
        Made { text, native: None }
    }

    fn name_of_two_scripts(&self, chance: &mut Chance) -> Made {
        let words = &self.pairs[chance.below(self.pairs.len())];
        let (first, second) = (
            &words[chance.below(words.len())],
            &words[chance.below(words.len())],
        );
        let latin = format!("{} {}", capital(&first.0), capital(&second.0));
        let native = format!("{} {}", first.1, second.1);
        // Which of the two a list has is as it happens.
        if chance.share() < 0.5 {
            Made {
                text: latin,
                native: Some(native),
            }
        } else {
            Made {
                text: native,
                native: Some(latin),
            }
        }
    }

    fn family_name(&self, chance: &mut Chance) -> String {
        let family = chance.one_of(&self.family);
        match chance.below(100) {
            0..6 => format!("al-{family}"),
            6..8 => format!("de {family}"),
            8..10 => format!("van der {family}"),
            10..12 => format!("Ben {family}"),
            12..16 => format!("{family}-{}", chance.one_of(&self.family)),
            _ => family.clone(),
        }
    }
}

/// Family names that follow one another letter by letter as known names do.
fn invented_families(given: &[String], mut listed: Vec<String>) -> Vec<String> {
    let mut known: HashSet<String> = listed.iter().cloned().collect();
    let models: Vec<Vec<u8>> = given
        .iter()
        .chain(&listed)
        .map(|name| format!("  {}$", name.to_lowercase()).into_bytes())
        .collect();
    let mut after: Vec<Vec<u8>> = vec![Vec::new(); 1 << 16];
    for name in &models {
        for letters in name.windows(3) {
            after[usize::from(letters[0]) << 8 | usize::from(letters[1])].push(letters[2]);
        }
    }
    let mut chance = Chance(11);
    while listed.len() < FAMILIES {
        let (mut a, mut b, mut name) = (b' ', b' ', String::new());
        while name.len() < 14 {
            let next = &after[usize::from(a) << 8 | usize::from(b)];
            let letter = next[chance.below(next.len())];
            if letter == b'$' {
                break;
            }
            name.push(char::from(letter));
            (a, b) = (b, letter);
        }
        let name = capital(&name);
        if name.len() >= 4 && known.insert(name.clone()) {
            listed.push(name);
        }
    }
    listed
}

fn arabic_pairs() -> Vec<(String, String)> {
    let lines = ARABIC.lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| {
            let mut fields = line.split('\t');
            let latin = fields.next()?.split(' ').next()?.to_owned();
            Some((latin, fields.next()?.to_owned()))
        })
        .collect()
}

fn dev_pairs(path: &str) -> Vec<(String, String)> {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let pairs = text.lines().filter_map(|line| {
        let mut fields = line.split('\t');
        let latin = fields.next().filter(|latin| latin.len() > 2)?.to_owned();
        Some((latin, fields.next()?.replace(' ', "")))
    });
    pairs.collect()
}

pub fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
