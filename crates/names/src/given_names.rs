//! Given names that are known: their spellings and the sex of their bearers.
//!
//! `data/given-names.txt` tells that *Hassan* and *Hussein* are two names however near they sound, and
//! that *Mehmet* is *Muhammad*.

use std::collections::HashMap;
use std::sync::LazyLock;

use compact_str::CompactString;
use foldhash::fast::FixedState;
use reportedly_model::Gender;

use crate::letters;
use crate::wordlists;

/// A known name: its number in the list, and sex of its bearers where it tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Known {
    number: usize,
    gender: Option<Gender>,
}

impl Known {
    /// The same for all spellings of one name.
    pub(crate) fn number(self) -> usize {
        self.number
    }
}

static KNOWN: LazyLock<HashMap<&str, Vec<Known>, FixedState>> = LazyLock::new(|| {
    let mut known: HashMap<&str, Vec<Known>, FixedState> = HashMap::default();
    let mut number = 0;
    for entry in wordlists::entries(include_str!("../data/given-names.txt")) {
        let (sex, names) = entry.split_once(' ').unwrap_or((entry, ""));
        let gender = match sex {
            "m" => Some(Gender::Male),
            "f" => Some(Gender::Female),
            _ => None,
        };
        for spellings in names.split(',') {
            number += 1;
            for spelling in spellings.split_whitespace() {
                known
                    .entry(spelling)
                    .or_default()
                    .push(Known { number, gender });
            }
        }
    }
    known
});

/// Given names that tell the sex of their bearers, and nothing of which names are one.
static BEARERS: LazyLock<HashMap<&str, Gender, FixedState>> = LazyLock::new(|| {
    let mut bearers = HashMap::default();
    for entry in wordlists::entries(include_str!("../data/given-name-bearers.txt")) {
        let (sex, names) = entry.split_once(' ').unwrap_or((entry, ""));
        let gender = if sex == "m" {
            Gender::Male
        } else {
            Gender::Female
        };
        bearers.extend(names.split_whitespace().map(|name| (name, gender)));
    }
    bearers
});

/// A usual spelling in Latin letters.
#[derive(Debug)]
pub(crate) struct Spelling {
    pub(crate) text: &'static str,
    pub(crate) known: &'static [Known],
}

/// What a name written in Arabic letters is in Latin ones: by its consonants, the usual spellings.
static IN_ARABIC: LazyLock<HashMap<CompactString, Vec<Spelling>, FixedState>> =
    LazyLock::new(|| {
        let mut spellings: HashMap<CompactString, Vec<Spelling>, FixedState> = HashMap::default();
        let lines = include_str!("../data/given-names-arabic.tsv").lines();
        for line in lines.filter(|line| !line.starts_with('#')) {
            let mut fields = line.split('\t');
            if let (Some(latin), Some(arabic)) = (fields.next(), fields.next()) {
                let plain = letters::plain(&letters::romanised(arabic));
                let latin = latin.split(' ').map(|text| Spelling {
                    text,
                    known: known(text),
                });
                spellings.entry(plain).or_default().extend(latin);
            }
        }
        spellings
            .values_mut()
            .for_each(|of_one| keep_common(of_one));
        spellings
    });

/// Leaves each spelling the names that all of them may spell, where there are such: *Salim* spells two
/// names, but among those of "سليم" it is that of *Selim* and not that of *Salem*.
fn keep_common(spellings: &mut [Spelling]) {
    let known = || spellings.iter().map(|spelling| spelling.known);
    let told = || known().filter(|known| !known.is_empty());
    let is_common =
        |name: &&Known| told().all(|known| known.iter().any(|other| other.number == name.number));
    let common: Vec<Known> = known().flatten().filter(is_common).copied().collect();
    for spelling in spellings {
        let kept = spelling.known.iter();
        let kept = kept.filter(|name| common.iter().any(|other| other.number == name.number));
        let kept: Vec<Known> = kept.copied().collect();
        // As long-lived as the list itself.
        if !kept.is_empty() && kept.len() < spelling.known.len() {
            spelling.known = kept.leak();
        }
    }
}

/// The usual Latin spellings of a name that is written in Arabic letters, romanised.
pub(crate) fn latin_spellings(arabic: &str) -> &'static [Spelling] {
    IN_ARABIC.get(arabic).map_or(&[], Vec::as_slice)
}

/// Spellings that stand for one name each.
pub(crate) fn spellings() -> Vec<Vec<&'static str>> {
    let mut spellings: Vec<Vec<&str>> = Vec::new();
    for (spelling, meanings) in KNOWN.iter() {
        for known in meanings {
            if spellings.len() < known.number + 1 {
                spellings.resize(known.number + 1, Vec::new());
            }
            if let Some(group) = spellings.get_mut(known.number) {
                group.push(spelling);
            }
        }
    }
    spellings
}

/// The most usual Latin spelling of a name in Arabic letters, romanised.
pub(crate) fn latin_of_arabic(arabic: &str) -> Option<&'static str> {
    latin_spellings(arabic)
        .first()
        .map(|spelling| spelling.text)
}

/// The same as [`same_name`] for a name of which these are the usual Latin spellings, and one in
/// Latin letters.
pub(crate) fn same_name_in_latin(
    spellings: &[Spelling],
    latin: &str,
    latin_known: &[Known],
) -> Option<bool> {
    if spellings.iter().any(|spelling| spelling.text == latin) {
        return Some(true);
    }
    let told = |spelling: &Spelling| same_name(spelling.known, latin_known);
    let mut both_known = spellings.iter().filter_map(told);
    let first = both_known.next()?;
    Some(first || both_known.any(|same| same))
}

/// Gender of those who bear a given name; `None` when it is unknown or goes both ways.
///
/// ```
/// use reportedly_model::Gender;
/// use reportedly_names::gender_of_given;
///
/// assert_eq!(gender_of_given("Zoubaïda"), Some(Gender::Female));
/// assert_eq!(gender_of_given("Jean-Marie"), Some(Gender::Male));
/// assert_eq!(gender_of_given("Xqzt"), None);
/// ```
pub fn gender_of_given(given: &str) -> Option<Gender> {
    let given = &letters::composed(given);
    let whole = letters::plain(&letters::romanised(given));
    gender_of_plain(&whole).or_else(|| {
        // "Jean" alone is French for a man or English for a woman; before a hyphen only French.
        if whole.starts_with("jean") && given.contains('-') {
            return Some(Gender::Male);
        }
        let first = given.split(['-', ' ']).find(|half| !half.is_empty())?;
        gender_of_plain(&letters::plain(&letters::romanised(first)))
    })
}

fn gender_of_plain(plain: &str) -> Option<Gender> {
    let of_known = known(plain);
    let more = || of_known.is_empty().then(|| BEARERS.get(plain).copied());
    gender_of_known(plain, of_known).or_else(|| more().flatten())
}

/// Gender of those who bear a given name in plain letters, by the names that it spells.
pub(crate) fn gender_of_known(plain: &str, known: &[Known]) -> Option<Gender> {
    // "Abd", servant, is said of men only.
    if plain.starts_with("abdul") || plain.starts_with("abdel") {
        return Some(Gender::Male);
    }
    let mut genders = known.iter().map(|known| known.gender);
    let first = genders.next()??;
    genders.all(|gender| gender == Some(first)).then_some(first)
}

/// Whether the word is a known given name.
pub(crate) fn is_known(plain: &str) -> bool {
    KNOWN.contains_key(plain)
}

/// The given names that a word spells; none where it is no known one.
pub(crate) fn known(plain: &str) -> &'static [Known] {
    KNOWN.get(plain).map_or(&[], Vec::as_slice)
}

/// Whether two words that spell these names are spellings of one (`Some(true)`), known as two
/// (`Some(false)`), or not both known.
pub(crate) fn same_name(a: &[Known], b: &[Known]) -> Option<bool> {
    if a.is_empty() || b.is_empty() {
        return None;
    }
    Some(a.iter().any(|a| b.iter().any(|b| a.number == b.number)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_plain_and_of_good_size() {
        assert!(KNOWN.len() > 1_500, "{}", KNOWN.len());
        for word in KNOWN.keys() {
            assert!(
                word.chars().all(|letter| letter.is_ascii_lowercase()),
                "{word}"
            );
        }
    }

    #[test]
    fn gender_of_names_from_many_lands() {
        for (female, male) in [
            ("Irena", "Goran"),
            ("Élodie", "Jérôme"),
            ("Aysel", "Tolga"),
            ("Shahrzad", "Kaveh"),
            ("Khadija", "Abdelkader"),
            ("Chinwe", "Chinedu"),
            ("Yukiko", "Hiroshi"),
            ("Lakshmi", "Rajesh"),
            ("Светлана", "Владимир"),
        ] {
            assert_ne!(gender_of_given(female), Some(Gender::Male), "{female}");
            assert_eq!(gender_of_given(male), Some(Gender::Male), "{male}");
        }
        assert_eq!(gender_of_given("Светлана"), Some(Gender::Female));
        assert_eq!(gender_of_given("Robin"), None);
        assert_eq!(gender_of_given(""), None);
    }
}
