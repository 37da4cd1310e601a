//! The words of a language that speak of time, read from `lexicon/<lang>/time.toml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// A unit in which news counts time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Unit {
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Month,
    Year,
    Decade,
}

/// A portion of a month, year or decade.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Portion {
    Early,
    Mid,
    Late,
}

/// Classes of function words, as named in the lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Class {
    Last,
    Past,
    This,
    Next,
    Unanchored,
    Following,
    Preceding,
    Same,
    At,
    Since,
    From,
    Until,
    By,
    Before,
    After,
    Between,
    Through,
    Of,
    And,
    Or,
    The,
    That,
    Comma,
    Approximately,
    Part,
    PartOf,
    Eve,
    Then,
    Each,
    So,
    Greeting,
    Lasting,
    Within,
    Thousand,
    Coming,
    HourOf,
    Ago,
    Less,
    Than,
    Later,
    Earlier,
    Old,
    Century,
    Quarter,
    Half,
    Weekend,
    Overnight,
    Recent,
    DayPart,
    Hours,
    Meridiem,
    Zone,
}

type Numbers = BTreeMap<String, i16>;

/// The lexicon of one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub months: Numbers,
    pub short_months: Numbers,
    pub weekdays: Numbers,
    pub seasons: Numbers,
    pub units: BTreeMap<String, Unit>,
    pub numbers: Numbers,
    pub vague_numbers: Vec<String>,
    pub ordinals: Numbers,
    pub decades: Numbers,
    pub portions: BTreeMap<String, Portion>,
    /// Month and day of feasts, by their names with a blank before "'s".
    pub holidays: BTreeMap<String, (i8, i8)>,
    pub relative_days: Numbers,
    /// Verbs whose date is that of the saying.
    pub saying: Vec<String>,
    classes: BTreeMap<Class, Vec<String>>,
    pub future: Future,
    pub references: References,
    pub limits: Limits,
}

/// Phrases that set a limit to a date.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Limits {
    pub latest: Vec<String>,
    pub earliest: Vec<String>,
    /// Those behind a word that sets one: "since *at least*".
    pub loose: Vec<String>,
}

/// Phrases for times that no calendar has.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct References {
    pub present: Vec<String>,
    pub past: Vec<String>,
    pub future: Vec<String>,
    pub latest_period: Vec<String>,
    pub year_before: Vec<String>,
}

/// Words that put an event after the time of speaking.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Future {
    pub auxiliaries: Vec<String>,
    pub governors: Vec<String>,
    pub arranged: Vec<String>,
    pub links: Vec<String>,
    pub adjectives: Vec<String>,
    pub travels: Vec<String>,
}

impl Words {
    /// Whether `word`, in lower case, belongs to `class`.
    pub fn is(&self, word: &str, class: Class) -> bool {
        self.classes
            .get(&class)
            .is_some_and(|words| words.iter().any(|w| w == word))
    }
}

/// English.
pub(super) fn english() -> &'static Words {
    static ENGLISH: LazyLock<Words> = LazyLock::new(|| {
        toml::from_str(include_str!("../../lexicon/en/time.toml"))
            .expect("the lexicon is compiled in, and a unit test reads it")
    });
    &ENGLISH
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lexicon_is_read_and_in_lower_case() {
        let words = english();
        assert_eq!(words.months.get("december"), Some(&12));
        assert!(words.is("since", Class::Since));
        let all = words.classes.values().flatten().chain(words.months.keys());
        assert!(all.into_iter().all(|word| word.to_lowercase() == *word));
    }
}
