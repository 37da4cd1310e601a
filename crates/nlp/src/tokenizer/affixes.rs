//! The model's regular expressions, and what each is asked.

use std::ops::Range;

use fancy_regex::{Regex, RegexBuilder};

use super::abridged::Alphabet;
use super::plain::{is_plain, never_matches_plain_words};
use super::{FILE, RulesFile};
use crate::LoadError;

/// How much of a word, in characters, an affix is first looked for in.
///
/// Affixes are short, but a run of dots is one however long it is: a match that fills the window
/// is looked for again in a wider one. So words of any length are split in linear time.
const WINDOW: usize = 24;

/// Longer words, in bytes, are never taken for one token by rule: each is looked at as often as
/// something is cut off it.
const LONGEST_TOKEN: usize = 1 << 12;

/// How often a URL pattern may go back before the word counts as none; a thousand times what
/// real addresses take.
const BACKTRACK_LIMIT: usize = 100_000;

/// The compiled rules; a model may lack any of them.
#[derive(Debug)]
pub(super) struct Affixes {
    prefix: Option<Rule>,
    suffix: Option<Rule>,
    infix: Option<Rule>,
    token: Option<TokenRule>,
    url: Option<Rule>,
}

/// The rule for words that are one token.
#[derive(Debug)]
struct TokenRule {
    rule: Option<Rule>,
    /// What words are written in before they are matched.
    alphabet: Option<Alphabet>,
}

/// One compiled rule.
#[derive(Debug)]
struct Rule {
    regex: Regex,
    /// Whether it is certain to match nowhere in a word of ASCII letters.
    never_in_plain_words: bool,
}

impl Rule {
    /// The rule's expression, unless it cannot match in `word` anyway.
    fn for_word<'r>(rule: &'r Option<Rule>, word: &str) -> Option<&'r Regex> {
        let rule = rule.as_ref()?;
        let idle = rule.never_in_plain_words && is_plain(word);
        (!idle).then_some(&rule.regex)
    }
}

impl Affixes {
    pub(super) fn compile(rules: &RulesFile) -> Result<Self, LoadError> {
        // Each alternative of the prefix rules is anchored; saying so once, in front, spares the
        // engine to try them at every later place.
        let prefix = rules
            .prefix_search
            .as_ref()
            .map(|pattern| format!("^(?:{pattern})"));
        Ok(Self {
            prefix: compile(prefix.as_deref())?,
            suffix: compile(rules.suffix_search.as_deref())?,
            infix: compile(rules.infix_finditer.as_deref())?,
            token: rules
                .token_match
                .as_deref()
                .map(TokenRule::compile)
                .transpose()?,
            url: compile(rules.url_match.as_deref())?,
        })
    }

    /// Length in bytes of the prefix to cut off; 0 if there is none.
    pub(super) fn prefix_len(&self, word: &str) -> usize {
        let Some(regex) = Rule::for_word(&self.prefix, word) else {
            return 0;
        };
        let mut reach = WINDOW;
        loop {
            let window = first_chars(word, reach);
            let found = regex
                .find(window)
                .ok()
                .flatten()
                .map_or(0, |found| found.end());
            if found < window.len() || window.len() == word.len() {
                return found;
            }
            reach *= 4;
        }
    }

    /// Length in bytes of the suffix to cut off; 0 if there is none.
    pub(super) fn suffix_len(&self, word: &str) -> usize {
        let Some(regex) = Rule::for_word(&self.suffix, word) else {
            return 0;
        };
        let mut reach = WINDOW;
        loop {
            let window = word.len() - last_chars(word, reach).len();
            match regex.find_from_pos(word, window).ok().flatten() {
                Some(found) if found.start() == window && window > 0 => reach *= 4,
                Some(found) => return found.end() - found.start(),
                None => return 0,
            }
        }
    }

    /// Byte ranges of the places inside `word` where it is to be split.
    pub(super) fn infixes<'a>(&'a self, word: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        let regex = Rule::for_word(&self.infix, word);
        let matches = regex.into_iter().flat_map(|regex| regex.find_iter(word));
        matches.map_while(Result::ok).map(|found| found.range())
    }

    /// Whether the model says outright that `word` is one token.
    pub(super) fn is_token(&self, word: &str) -> bool {
        self.token.as_ref().is_some_and(|token| token.matches(word))
    }

    /// Whether `word` is a URL or the like, which is not split further.
    pub(super) fn is_url(&self, word: &str) -> bool {
        matches_at_start(Rule::for_word(&self.url, word), word)
    }

    /// Whether any rule would split `word`.
    pub(super) fn would_split(&self, word: &str) -> bool {
        self.prefix_len(word) > 0
            || self.suffix_len(word) > 0
            || self.infixes(word).next().is_some()
    }
}

impl TokenRule {
    fn compile(pattern: &str) -> Result<Self, LoadError> {
        let (alphabet, abridged) = Alphabet::abridge(pattern).unzip();
        let rule = compile(Some(abridged.as_deref().unwrap_or(pattern)))?;
        Ok(Self { rule, alphabet })
    }

    fn matches(&self, word: &str) -> bool {
        let regex = Rule::for_word(&self.rule, word);
        if regex.is_none() || word.len() > LONGEST_TOKEN {
            return false;
        }
        match &self.alphabet {
            Some(alphabet) => matches_at_start(regex, &alphabet.write(word)),
            None => matches_at_start(regex, word),
        }
    }
}

fn matches_at_start(regex: Option<&Regex>, word: &str) -> bool {
    let found = regex.and_then(|regex| regex.find(word).ok().flatten());
    found.is_some_and(|found| found.start() == 0)
}

fn compile(pattern: Option<&str>) -> Result<Option<Rule>, LoadError> {
    let Some(pattern) = pattern else {
        return Ok(None);
    };
    let regex = RegexBuilder::new(&with_python_words(pattern))
        .backtrack_limit(BACKTRACK_LIMIT)
        .build()
        .map_err(|error| LoadError::malformed(FILE, error))?;
    let never_in_plain_words = never_matches_plain_words(pattern);
    Ok(Some(Rule {
        regex,
        never_in_plain_words,
    }))
}

/// `pattern` with Python's idea of `\w`: letters, numbers of every kind and the underscore, but
/// not the marks that Rust counts in.
fn with_python_words(pattern: &str) -> String {
    const WORD: &str = r"\p{L}\p{N}_";
    let mut translated = String::with_capacity(pattern.len());
    let mut in_class = false;
    let mut chars = pattern.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match (chars.next(), in_class) {
                (Some('w'), true) => translated.push_str(WORD),
                (Some('w'), false) => translated.extend(["[", WORD, "]"]),
                (escaped, _) => translated.extend(['\\'].into_iter().chain(escaped)),
            },
            '[' | ']' => {
                in_class = c == '[';
                translated.push(c);
            }
            _ => translated.push(c),
        }
    }
    translated
}

fn first_chars(word: &str, count: usize) -> &str {
    match word.char_indices().nth(count) {
        Some((end, _)) => &word[..end],
        None => word,
    }
}

fn last_chars(word: &str, count: usize) -> &str {
    match word.char_indices().rev().nth(count - 1) {
        Some((start, _)) => &word[start..],
        None => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_translated_inside_and_outside_of_classes() {
        assert_eq!(
            with_python_words(r"(?u)^\w+[\w\-]\.\\w"),
            r"(?u)^[\p{L}\p{N}_]+[\p{L}\p{N}_\-]\.\\w"
        );
    }

    #[test]
    fn affixes_longer_than_the_window_are_found_whole() {
        let affixes = Affixes {
            prefix: compile(Some(r"^(?:^\.\.+|^\()")).unwrap(),
            suffix: compile(Some(r"\.\.+$|(?<=[0-9])km$")).unwrap(),
            infix: None,
            token: None,
            url: None,
        };
        let dots = ".".repeat(1000);
        assert_eq!(affixes.prefix_len(&format!("{dots}word")), 1000);
        assert_eq!(affixes.suffix_len(&format!("word{dots}")), 1000);
        assert_eq!(affixes.prefix_len(&dots), 1000);
        assert_eq!(affixes.suffix_len("12km"), 2);
        assert_eq!(affixes.suffix_len("xkm"), 0);
        assert_eq!(affixes.prefix_len(&"(".repeat(1000)), 1);
    }
}
