//! Tokens cut into the pieces that the grammar of time reads: `mid-2019` is three of them,
//! so that it does not matter how a tokenizer treats hyphens and dashes.

use reportedly_model::{Analysis, Span, Token};

use super::words::{Class, Unit, Words};

/// Marks that join two pieces within one token.
const JOINTS: [char; 3] = ['-', '–', '—'];

/// A piece of a token.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// In lower case.
    pub lower: String,
    pub token: usize,
    pub span: Span,
    capital: bool,
}

/// A text in pieces, with the questions that the grammar asks of each.
pub(super) struct Pieces<'a> {
    pub analysis: &'a Analysis,
    pub words: &'a Words,
    pieces: Vec<Piece>,
    /// First piece of every sentence, and one past the last: no expression goes beyond them.
    barriers: Vec<usize>,
    /// For each token, what the model's named entities make of it.
    named: Vec<Named>,
}

/// What the model's named entities make of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Named {
    Not,
    Date,
    /// Part of a name of somebody or something: "April Jones", "the Sunday Times".
    Name,
}

impl<'a> Pieces<'a> {
    pub fn new(analysis: &'a Analysis, words: &'a Words) -> Self {
        let mut pieces = Vec::with_capacity(analysis.tokens.len());
        let mut barriers = Vec::with_capacity(analysis.sentences.len() + 1);
        let mut starts = analysis
            .sentences
            .iter()
            .map(|sentence| sentence.start)
            .peekable();
        for (index, token) in analysis.tokens.iter().enumerate() {
            if starts.next_if_eq(&index).is_some() {
                barriers.push(pieces.len());
            }
            cut(index, &token.text, token.span, &mut pieces);
        }
        barriers.push(pieces.len());
        let named = named_tokens(analysis, words);
        Self {
            analysis,
            words,
            pieces,
            barriers,
            named,
        }
    }

    pub fn len(&self) -> usize {
        self.pieces.len()
    }

    /// First piece after the sentence that `at` stands in.
    pub fn sentence_end(&self, at: usize) -> usize {
        let next = self.barriers.partition_point(|&barrier| barrier <= at);
        self.barriers
            .get(next)
            .copied()
            .unwrap_or(self.pieces.len())
    }

    pub fn get(&self, at: usize) -> Option<&Piece> {
        self.pieces.get(at)
    }

    pub fn lower(&self, at: usize) -> &str {
        self.get(at).map_or("", |piece| &piece.lower)
    }

    pub fn is(&self, at: usize, class: Class) -> bool {
        // "handed *over* Tuesday" hands over on Tuesday
        let particle = class == Class::At
            && self
                .get(at)
                .is_some_and(|piece| self.analysis.tokens[piece.token].tag == "RP");
        self.words.is(self.lower(at), class) && !particle
    }

    /// `at`, or the piece after it if `at` is of `class`.
    pub fn skip(&self, at: usize, class: Class) -> usize {
        if self.is(at, class) { at + 1 } else { at }
    }

    /// The piece after the longest of `phrases` that starts at `at`.
    pub fn past_phrase(&self, at: usize, phrases: &[String]) -> Option<usize> {
        let end = |phrase: &String| {
            let mut next = at;
            for word in phrase.split(' ') {
                if self.lower(next) != word {
                    return None;
                }
                next += 1;
            }
            Some(next)
        };
        phrases.iter().filter_map(end).max()
    }

    /// Months count only with a capital: "they march on", "he may leave".
    pub fn month(&self, at: usize) -> Option<i8> {
        let number = *self.words.months.get(self.capitalised(at)?)?;
        i8::try_from(number).ok()
    }

    /// "Jan" and the like, which are months only beside a number.
    pub fn short_month(&self, at: usize) -> Option<i8> {
        let number = *self.words.short_months.get(self.capitalised(at)?)?;
        i8::try_from(number).ok()
    }

    /// Monday is 1.
    pub fn weekday(&self, at: usize) -> Option<i8> {
        let number = *self.words.weekdays.get(self.capitalised(at)?)?;
        i8::try_from(number).ok()
    }

    pub fn season(&self, at: usize) -> Option<i8> {
        let number = *self.words.seasons.get(self.lower(at))?;
        i8::try_from(number).ok()
    }

    pub fn unit(&self, at: usize) -> Option<Unit> {
        self.words.units.get(self.lower(at)).copied()
    }

    /// A day of the month: `8`, `08`, `8th`, `eighth`.
    pub fn day(&self, at: usize) -> Option<i8> {
        let lower = self.lower(at);
        let number = match self.words.ordinals.get(lower) {
            Some(&ordinal) => ordinal,
            None => digits(without_ordinal_ending(lower), 1..=2)?,
        };
        i8::try_from(number)
            .ok()
            .filter(|day| (1..=31).contains(day))
    }

    /// An ordinal, in digits or in words.
    pub fn ordinal(&self, at: usize) -> Option<i16> {
        let lower = self.lower(at);
        let stem = without_ordinal_ending(lower);
        if stem.len() < lower.len() {
            return digits(stem, 1..=2);
        }
        self.words.ordinals.get(lower).copied()
    }

    /// Four digits that can be a year of recorded news and its history.
    pub fn year(&self, at: usize) -> Option<i16> {
        digits(self.lower(at), 4..=4).filter(|year| (1000..2200).contains(year))
    }

    /// A year in digits or, with the piece after it, in words: "nineteen ninety-seven", "two thousand
    /// and five".
    pub fn said_year(&self, at: usize) -> Option<(i16, usize)> {
        let in_digits = self.year(at).map(|year| (year, at + 1));
        in_digits.or_else(|| self.year_in_words(at))
    }

    fn year_in_words(&self, at: usize) -> Option<(i16, usize)> {
        let number = |at: usize| self.words.numbers.get(self.lower(at)).copied();
        let thousands = self.is(at + 1, Class::Thousand);
        let (first, next) = match number(at)? {
            2 if thousands => (2000, self.skip(at + 2, Class::And)),
            first @ 11..=20 if !thousands => (first * 100, at + 1),
            _ => return None,
        };
        let tens = number(next).filter(|tens| thousands && *tens > 1 || *tens >= 10);
        let Some(tens) = tens else {
            let year = thousands && self.unit(at + 2).is_none();
            return year.then_some((first, at + 2));
        };
        let hyphen = if self.lower(next + 1) == "-" {
            next + 2
        } else {
            next + 1
        };
        let units = number(hyphen).filter(|units| tens >= 20 && (1..10).contains(units));
        let (year, end) = match units {
            Some(units) => (first + tens + units, hyphen + 1),
            None => (first + tens, next + 1),
        };
        self.unit(end).is_none().then_some((year, end))
    }

    /// A count in digits or words; `None` inside when it is vague.
    pub fn count(&self, at: usize) -> Option<Option<i16>> {
        let lower = self.lower(at);
        if self.words.vague_numbers.iter().any(|word| word == lower) {
            return Some(None);
        }
        self.words
            .numbers
            .get(lower)
            .copied()
            .or_else(|| digits(lower, 1..=3))
            .map(Some)
    }

    /// Whether the piece is part of a name of somebody or something.
    pub fn is_in_a_name(&self, at: usize) -> bool {
        self.named_at(at) == Named::Name
    }

    /// Whether the model takes the piece for part of a date.
    pub fn is_dated(&self, at: usize) -> bool {
        self.named_at(at) == Named::Date
    }

    /// The tag of the token before the one that `at` belongs to.
    pub fn tag_before(&self, at: usize) -> Option<&str> {
        let before = self.get(at)?.token.checked_sub(1)?;
        self.analysis
            .tokens
            .get(before)
            .map(|token| token.tag.as_str())
    }

    fn named_at(&self, at: usize) -> Named {
        let token = self.get(at).map(|piece| piece.token);
        token
            .and_then(|token| self.named.get(token))
            .copied()
            .unwrap_or(Named::Not)
    }

    fn capitalised(&self, at: usize) -> Option<&str> {
        self.get(at)
            .filter(|piece| piece.capital)
            .map(|piece| piece.lower.as_str())
    }
}

fn named_tokens(analysis: &Analysis, words: &Words) -> Vec<Named> {
    const NAMES: [&str; 6] = ["PERSON", "ORG", "FAC", "GPE", "WORK_OF_ART", "LAW"];
    let mut named = vec![Named::Not; analysis.tokens.len()];
    for entity in &analysis.entities {
        let Some(tokens) = analysis.tokens.get(entity.tokens.clone()) else {
            continue;
        };
        // The model now and then takes a plain date for a person or a place.
        let foreign = tokens.iter().any(|token| is_foreign_to_time(token, words));
        let what = match entity.label.as_str() {
            "DATE" => Named::Date,
            label if foreign && NAMES.contains(&label) => Named::Name,
            _ => continue,
        };
        named[entity.tokens.clone()].fill(what);
    }
    named
}

fn is_foreign_to_time(token: &Token, words: &Words) -> bool {
    let lower = token.text.as_str().to_lowercase();
    let known = words.months.contains_key(&lower)
        || words.weekdays.contains_key(&lower)
        || words.ordinals.contains_key(&lower)
        || words.is(&lower, Class::The)
        || lower.starts_with(|c: char| c.is_ascii_digit());
    !known && !matches!(token.pos.as_str(), "ADP" | "PUNCT")
}

fn cut(token: usize, text: &str, span: Span, pieces: &mut Vec<Piece>) {
    let joined = text.trim_matches(JOINTS).contains(JOINTS);
    if !joined {
        pieces.push(piece(token, text, span.start));
        return;
    }
    let mut start = span.start;
    for part in text.split_inclusive(JOINTS) {
        let stem = part.trim_end_matches(JOINTS);
        let length = stem.chars().count();
        if length > 0 {
            pieces.push(piece(token, stem, start));
        }
        for (nth, joint) in part.chars().skip(length).enumerate() {
            pieces.push(piece(
                token,
                joint.encode_utf8(&mut [0; 4]),
                start + length + nth,
            ));
        }
        start += part.chars().count();
    }
}

fn piece(token: usize, text: &str, start: usize) -> Piece {
    Piece {
        lower: text.to_lowercase(),
        token,
        span: Span::new(start, start + text.chars().count()),
        capital: text.starts_with(char::is_uppercase),
    }
}

fn without_ordinal_ending(word: &str) -> &str {
    ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .filter(|stem| !stem.is_empty() && stem.bytes().all(|b| b.is_ascii_digit()))
        .unwrap_or(word)
}

/// The number that `word` writes in ASCII digits, if it has an allowed length.
pub(super) fn digits(word: &str, lengths: std::ops::RangeInclusive<usize>) -> Option<i16> {
    let plain = lengths.contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    if plain { word.parse().ok() } else { None }
}
