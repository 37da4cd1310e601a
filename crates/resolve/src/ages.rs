//! How old a report says that somebody is, or when born: two of one name seldom share that.

use reportedly_model::{Chain, Quoted, Reading, Span};

/// Ages that are told of adults and near-adults.
const AGES: std::ops::RangeInclusive<i16> = 10..=110;
/// Code points around a mention in which an age can stand.
const NEAR: usize = 60;
/// Words that may stand between "61-year-old" and the name.
const MOST_WORDS_BETWEEN: usize = 6;
/// Years by which two ages of one person may differ: birthdays, and slips.
const TOLERANCE: i16 = 2;
/// The same where it is unknown how far apart the reports are.
const TOLERANCE_UNDATED: i16 = 15;

/// What may stand between a name and an age.
const AGED: &[&str] = &["aged ", "âgé de ", "âgée de "];
/// The same before a year of birth.
const BORN: &[&str] = &["born", "né en ", "né le ", "née en ", "née le "];

/// An age, or a year of birth as the age 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Age {
    years: i16,
    /// The year in which it is told.
    told: Option<i16>,
}

impl Age {
    /// How old, or born in which year; one of the two.
    pub(crate) fn told(self) -> (Option<u16>, Option<u16>) {
        let number = |number: i16| u16::try_from(number).ok();
        match self.years {
            0 => (None, self.told.and_then(number)),
            years => (number(years), None),
        }
    }

    /// Whether one person can hardly have both.
    pub(crate) fn contradicts(self, other: Age) -> bool {
        match (self.told, other.told) {
            (Some(mine), Some(theirs)) => {
                ((mine - self.years) - (theirs - other.years)).abs() > TOLERANCE
            }
            _ => (self.years - other.years).abs() > TOLERANCE_UNDATED,
        }
    }

    /// "aged 61", "born in 1962".
    pub(crate) fn in_words(self) -> String {
        match (self.years, self.told) {
            (0, Some(year)) => format!("born in {year}"),
            (years, _) => format!("aged {years}"),
        }
    }
}

/// The age that a report gives beside any mention of a chain, and the words that give it.
pub(crate) fn of_chain(reading: &Reading, text: &[char], chain: &Chain) -> Option<(Age, Quoted)> {
    let told = reading
        .report
        .published
        .as_ref()
        .and_then(|published| published.date.get(..4)?.parse().ok());
    let spans = chain
        .mentions
        .iter()
        .filter_map(|&at| reading.mentions.get(at));
    spans
        .map(|mention| mention.span)
        .find_map(|span| beside(text, span))
        .map(|found| {
            let age = Age {
                years: found.years,
                told: found.born.or(told),
            };
            let words: String = text[found.words.start..found.words.end].iter().collect();
            (age, Quoted::new(words, found.words))
        })
}

/// An age and no year, or 0 and a year of birth.
struct Beside {
    years: i16,
    born: Option<i16>,
    /// From the name to the number, or the other way round.
    words: Span,
}

fn beside(text: &[char], span: Span) -> Option<Beside> {
    let end = span.end.min(text.len());
    let start = span.start.min(end);
    let before: String = text[start.saturating_sub(NEAR)..start].iter().collect();
    let within: String = text[start..end].iter().collect();
    let after: String = text[end..(end + NEAR).min(text.len())].iter().collect();
    let found = |years, born, words| Beside { years, born, words };
    let until = |all: &str, tail: &str| end + all.chars().count() - tail.chars().count();
    if let Some((age, tail)) = after_the_name(&after) {
        return Some(found(age, None, Span::new(start, until(&after, tail))));
    }
    if let Some((age, _)) = year_old(&within) {
        return Some(found(age, None, Span::new(start, end)));
    }
    if let Some((age, described)) = before_the_name(&before) {
        return Some(found(age, None, Span::new(start - described, end)));
    }
    let (year, tail) = born(&after)?;
    let words = Span::new(start, until(&after, tail));
    Some(found(0, Some(year), words))
}

/// ", 61,"; " (61)"; ", aged 61"; ", a 61-year-old"; ", 61 ans"; with what follows it.
fn after_the_name(after: &str) -> Option<(i16, &str)> {
    let rest = after
        .strip_prefix(", ")
        .or_else(|| after.strip_prefix(" ("))?;
    let rest = AGED
        .iter()
        .find_map(|aged| rest.strip_prefix(aged))
        .unwrap_or(rest);
    let article = ["a ", "an ", "the "]
        .iter()
        .find_map(|article| rest.strip_prefix(article));
    if let Some(described) = article {
        let (years, tail) = leading_number(described)?;
        let tail = tail.strip_prefix("-year-old")?;
        return Some((years, tail));
    }
    let (years, tail) = leading_number(rest)?;
    let tail = tail.strip_prefix(" ans").unwrap_or(tail);
    let closes = tail.starts_with([',', ')', '.', ';']) || tail.is_empty();
    (closes && AGES.contains(&years)).then_some((years, tail))
}

/// "the 61-year-old former minister " before the name; with how far before it that begins.
fn before_the_name(before: &str) -> Option<(i16, usize)> {
    let (age, rest) = year_old(before)?;
    let between = rest.split_whitespace().count() <= MOST_WORDS_BETWEEN;
    let in_one_phrase = !rest.contains([',', '.', ';', ':', '\n']);
    let begins = format!("{age}-year-old{rest}").chars().count();
    (between && in_one_phrase).then_some((age, begins))
}

/// The last "61-year-old", and what follows it.
fn year_old(text: &str) -> Option<(i16, &str)> {
    let (head, tail) = text.rsplit_once("-year-old")?;
    let digits = head.len() - head.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let years = head.get(head.len() - digits..)?.parse().ok()?;
    AGES.contains(&years).then_some((years, tail))
}

/// "born in 1962", "(born 3 May 1962)"; with what follows it.
fn born(after: &str) -> Option<(i16, &str)> {
    let (head, tail) = BORN.iter().find_map(|born| after.split_once(born))?;
    let near = head.chars().all(|c| " ,(".contains(c)) || head.trim() == ", who was";
    let digits = tail
        .split(|c: char| !c.is_ascii_digit())
        .find(|digits| digits.len() == 4)?;
    let year: i16 = digits.parse().ok()?;
    let (_, rest) = tail.split_once(digits)?;
    (near && (1900..2100).contains(&year)).then_some((year, rest))
}

fn leading_number(text: &str) -> Option<(i16, &str)> {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let (digits, tail) = text.split_at_checked(end)?;
    Some((digits.parse().ok()?, tail))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn age_of(text: &str, name: &str) -> Option<(i16, Option<i16>)> {
        let byte = text.find(name).expect("the name");
        let start = text[..byte].chars().count();
        let chars: Vec<char> = text.chars().collect();
        let found = beside(&chars, Span::new(start, start + name.chars().count()))?;
        Some((found.years, found.born))
    }

    #[test]
    fn words_that_tell_it_go_from_name_to_number() {
        for (text, words) in [
            ("Pfeil: Karla Vint, 61, left.", "Karla Vint, 61"),
            (
                "Karla Vint, a 61-year-old lawyer",
                "Karla Vint, a 61-year-old",
            ),
            (
                "Née: the 61-year-old former mayor Karla Vint left.",
                "61-year-old former mayor Karla Vint",
            ),
            (
                "Karla Vint, âgée de 61 ans, part.",
                "Karla Vint, âgée de 61 ans",
            ),
            (
                "Karla Vint (born 3 May 1962) left.",
                "Karla Vint (born 3 May 1962",
            ),
        ] {
            let byte = text.find("Karla").expect("the name");
            let start = text[..byte].chars().count();
            let chars: Vec<char> = text.chars().collect();
            let span = beside(&chars, Span::new(start, start + 10)).map(|found| found.words);
            let found = span.map(|span| chars[span.start..span.end].iter().collect::<String>());
            assert_eq!(found.as_deref(), Some(words), "{text}");
        }
    }

    #[test]
    fn reads_an_age_beside_the_name() {
        for text in [
            "The minister Karla Vint, 61, left.",
            "Karla Vint (61) left.",
            "Karla Vint, aged 61, left.",
            "Karla Vint, a 61-year-old lawyer, left.",
            "The 61-year-old former minister Karla Vint left.",
        ] {
            assert_eq!(age_of(text, "Karla Vint"), Some((61, None)), "{text}");
        }
        for text in [
            "Karla Vint, 61 ans, est partie.",
            "Karla Vint (61 ans) est partie.",
            "Karla Vint, âgée de 61 ans, est partie.",
        ] {
            assert_eq!(age_of(text, "Karla Vint"), Some((61, None)), "{text}");
        }
        let born = age_of("Karla Vint, née le 3 mai 1962, est partie.", "Karla Vint");
        assert_eq!(born, Some((0, Some(1962))));
        let born = age_of("Karla Vint (born 3 May 1962) left.", "Karla Vint");
        assert_eq!(born, Some((0, Some(1962))));
    }

    #[test]
    fn another_number_is_no_age() {
        for text in [
            "Karla Vint, 61 aides and a driver left.",
            "The 61-year-old is a lawyer. Karla Vint left.",
            "Karla Vint left. Her son was born in 1999.",
            "Karla Vint, 61 ans après, est partie.",
            "Karla Vint a quitté son fils né en 1999.",
            "Karla Vint, née Berg, est partie en 1999.",
        ] {
            assert_eq!(age_of(text, "Karla Vint"), None, "{text}");
        }
    }

    #[test]
    fn a_birthday_between_two_reports_is_no_contradiction() {
        let age = |years, told| Age { years, told };
        assert!(!age(61, Some(2024)).contradicts(age(62, Some(2024))));
        assert!(!age(61, Some(2020)).contradicts(age(65, Some(2024))));
        assert!(!age(61, Some(2024)).contradicts(age(0, Some(1962))));
        assert!(age(61, Some(2024)).contradicts(age(23, Some(2024))));
        assert!(!age(61, None).contradicts(age(66, Some(2024))));
    }
}
