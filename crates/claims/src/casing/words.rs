//! Which words are names, when their capitals don't say.

use std::collections::HashSet;
use std::ops::Range;

use reportedly_places::{Gazetteer, PlaceKind};

use super::Casing;
use crate::lexicon::{Lexicon, english};
use crate::names::is_particle;

/// Most words of the name of a place.
const LONGEST_PLACE: usize = 4;

/// Most words after a given name that belong to it.
const LONGEST_NAME: usize = 4;

/// A word of a text, its letters and inner marks.
pub(super) struct Word {
    /// Where it stands, in characters.
    at: Range<usize>,
    text: String,
    pub(super) lower: String,
    /// Whether a sentence begins here.
    opens: bool,
}

impl Word {
    pub(super) fn is_cased(&self) -> bool {
        self.length() > 1 && self.text.to_uppercase() != self.lower
    }

    pub(super) fn length(&self) -> usize {
        self.at.len()
    }

    pub(super) fn is_upper(&self) -> bool {
        !self.text.contains(char::is_lowercase)
    }

    pub(super) fn is_lower(&self) -> bool {
        !self.text.contains(char::is_uppercase)
    }
}

/// The words of a text, in order. Hyphens part words, apostrophes don't.
pub(super) fn words_of(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut current, mut opens) = (String::new(), true);
    let characters = text.chars().chain(std::iter::once(' ')).enumerate();
    for (at, c) in characters {
        let inside = c.is_alphanumeric() || matches!(c, '\'' | '’') && !current.is_empty();
        if inside {
            current.push(c);
            continue;
        }
        if !current.is_empty() {
            let text = std::mem::take(&mut current);
            let start = at - text.chars().count();
            let lower = text.to_lowercase();
            words.push(Word {
                at: start..at,
                text,
                lower,
                opens,
            });
            opens = false;
        }
        let short = words.last().is_some_and(|word| word.length() < 5);
        opens |= matches!(c, '!' | '?' | '\n') || c == '.' && !short;
    }
    words
}

/// What is known of words.
pub(super) struct Guide<'a> {
    gazetteer: &'a Gazetteer,
    is_word: &'a dyn Fn(&str, &str) -> bool,
    lexicon: &'static Lexicon,
    /// Words with a capital amid sentences of the report that are written as usual.
    capitalised: HashSet<String>,
    /// Words without one.
    plain: HashSet<String>,
}

impl<'a> Guide<'a> {
    pub(super) fn new<'t>(
        gazetteer: &'a Gazetteer,
        is_word: &'a dyn Fn(&str, &str) -> bool,
        usual: impl Iterator<Item = &'t str>,
    ) -> Self {
        let mut guide = Self {
            gazetteer,
            is_word,
            lexicon: english(),
            capitalised: HashSet::new(),
            plain: HashSet::new(),
        };
        for word in usual.flat_map(words_of) {
            if word.is_lower() {
                guide.plain.insert(word.lower);
            } else if !word.opens {
                guide.capitalised.insert(word.lower);
            }
        }
        guide
    }

    /// The text with usual capitals, letter for letter.
    pub(super) fn rewrite(&self, text: &str, casing: Casing) -> String {
        let words = words_of(text);
        let named = self.named(&words, casing);
        let mut letters: Vec<char> = text.chars().collect();
        for (number, word) in words.iter().enumerate() {
            let capital = word.opens || named.get(number).is_some_and(|named| *named);
            let whole = self.is_abbreviation(word, casing);
            for (place, at) in word.at.clone().enumerate() {
                if let Some(letter) = letters.get_mut(at) {
                    *letter = if whole || capital && place == 0 {
                        one(letter.to_uppercase(), *letter)
                    } else if casing == Casing::Title && capital {
                        *letter
                    } else {
                        one(letter.to_lowercase(), *letter)
                    };
                }
            }
        }
        letters.into_iter().collect()
    }

    /// "UN", "AFP": all of it in capitals. In a text that has both, what has only capitals keeps them.
    fn is_abbreviation(&self, word: &Word, casing: Casing) -> bool {
        let upper = word.text.to_uppercase();
        let listed = word.length() > 1
            && (self.lexicon.organizations.names.has(&upper)
                || self.lexicon.speech.outlets.has(&upper))
            && !self.lexicon.casing.small.has(&word.lower);
        listed
            || casing == Casing::Title && word.is_upper()
            || word.lower == "i" && casing != Casing::Title
    }

    /// For each word, whether it is part of a name.
    fn named(&self, words: &[Word], casing: Casing) -> Vec<bool> {
        let mut named = vec![false; words.len()];
        for at in 0..words.len() {
            let end = self
                .place_from(words, at)
                .or_else(|| self.person_from(words, at, casing))
                .unwrap_or(at);
            if let Some(name) = named.get_mut(at..end) {
                name.fill(true);
            }
        }
        for (at, word) in words.iter().enumerate() {
            let alone = self.is_name_alone(words, at, casing);
            if let Some(slot) = named.get_mut(at) {
                *slot = (*slot || alone) && !is_particle(&word.lower);
            }
        }
        named
    }

    /// Where the name of a place that begins with word `at` ends.
    fn place_from(&self, words: &[Word], at: usize) -> Option<usize> {
        let longest = words.len().min(at + LONGEST_PLACE);
        (at + 1..=longest)
            .rev()
            .find(|&end| words.get(at..end).is_some_and(|name| self.is_place(name)))
    }

    fn is_place(&self, name: &[Word]) -> bool {
        let (Some(first), Some(last)) = (name.first(), name.last()) else {
            return false;
        };
        let joined: Vec<&str> = name.iter().map(|word| word.lower.as_str()).collect();
        let small = |word: &Word| self.lexicon.casing.small.has(&word.lower);
        let bare = without_possessive(&last.lower);
        let alone = name.len() == 1;
        if small(first) || small(last) || alone && (self.is_plain(bare) || bare.len() < 3) {
            return false;
        }
        let spelled = if alone {
            bare.to_owned()
        } else {
            joined.join(" ")
        };
        let place = self.gazetteer.lookup(&spelled).into_iter().next();
        place.is_some_and(|place| {
            let well_known = place.kind == PlaceKind::Country || place.plausibility >= 0.5;
            !place.ambiguous_word && (well_known || !alone)
        })
    }

    /// Where the name of a person that begins with word `at` ends: a given name, and what follows it
    /// and is no other word.
    fn person_from(&self, words: &[Word], at: usize, casing: Casing) -> Option<usize> {
        let word = words.get(at)?;
        let bare = without_possessive(&word.lower);
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        let titles = &self.lexicon.casing.titles;
        let after_title = before.is_some_and(|before| titles.has(&before.lower));
        let given = reportedly_names::gender_of_given(bare).is_some();
        // in a headline, "Grace" is sooner a woman than a deed
        let headed = given && casing == Casing::Title && !self.plain.contains(bare);
        if !headed && (self.is_plain(bare) || !given && !after_title) {
            return None;
        }
        let rest = words.get(at + 1..)?.iter().take(LONGEST_NAME);
        let follows = |word: &&Word| self.continues_name(&word.lower);
        let end = at + 1 + rest.take_while(follows).count();
        let family = words.get(at + 1).filter(|_| headed && end == at + 1);
        let named_so = family.is_some_and(|word| self.could_be_family(&word.lower));
        Some(end + usize::from(named_so))
    }

    fn continues_name(&self, word: &str) -> bool {
        let bare = without_possessive(word);
        let name = !self.is_plain(bare) && !self.is_noun_of_trade(bare);
        is_particle(bare) || bare.chars().count() == 1 || name
    }

    /// "Grace *Park*"; not "Grace *Leaves*", "Maria *Held*".
    fn could_be_family(&self, word: &str) -> bool {
        let bare = without_possessive(word);
        (self.is_word)(bare, "NOUN")
            && !bare.ends_with(['s', 'd'])
            && !self.lexicon.casing.small.has(bare)
            && !self.is_noun_of_trade(bare)
            && !self.plain.contains(bare)
    }

    /// Whether word `at` is a name by itself: known as one here, or no word at all.
    fn is_name_alone(&self, words: &[Word], at: usize, casing: Casing) -> bool {
        let Some(word) = words.get(at) else {
            return false;
        };
        let bare = without_possessive(&word.lower);
        if casing != Casing::Lower && self.capitalised.contains(bare) && !self.plain.contains(bare)
        {
            return true;
        }
        let casing_words = &self.lexicon.casing;
        casing_words.calendar.has(bare)
            || casing_words.months.has(bare) && is_month(words, at)
            || casing_words.titles.has(bare) && words.get(at + 1).is_some()
            || self.gazetteer.country_of_demonym(bare).is_some() && !(self.is_word)(bare, "VERB")
            || bare.chars().count() > 2 && !self.is_known(bare)
    }

    /// A word that is more than a name, if it can be one at all.
    fn is_plain(&self, word: &str) -> bool {
        let more = ["VERB", "ADJ", "ADV"];
        self.lexicon.casing.small.has(word)
            || self.plain.contains(word)
            || !self.capitalised.contains(word)
                && more.into_iter().any(|pos| (self.is_word)(word, pos))
    }

    /// "minister", "police", "brother": nouns that never are family names in a run of small letters.
    fn is_noun_of_trade(&self, word: &str) -> bool {
        let lexicon = self.lexicon;
        lexicon.roles.nouns.has(word)
            || lexicon.kin.get(word).is_some()
            || lexicon.organizations.nouns.has(word)
            || lexicon.places.nouns.has(word)
    }

    fn is_known(&self, word: &str) -> bool {
        self.is_plain(word)
            || (self.is_word)(word, "NOUN")
            || word.starts_with(|c: char| c.is_ascii_digit())
    }
}

fn without_possessive(word: &str) -> &str {
    let bare = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s"));
    bare.unwrap_or(word).trim_end_matches(['\'', '’'])
}

/// "5 may", "may 5", "in march".
fn is_month(words: &[Word], at: usize) -> bool {
    let number = |word: &Word| word.lower.starts_with(|c: char| c.is_ascii_digit());
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    before
        .is_some_and(|word| number(word) || matches!(word.lower.as_str(), "in" | "since" | "until"))
        || words.get(at + 1).is_some_and(number)
}

/// The one character that a change of case gives; where it gives several, the letter as it was.
fn one(mut changed: impl Iterator<Item = char>, letter: char) -> char {
    match (changed.next(), changed.next()) {
        (Some(only), None) => only,
        _ => letter,
    }
}
