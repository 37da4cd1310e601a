//! Tests on one token, in the notation of spaCy's matcher.

use std::collections::HashMap;

use fancy_regex::Regex;
use serde_json::Value;

use super::{FILE, LabelIds, unsupported};
use crate::LoadError;
use crate::doc::Doc;
use crate::strings::string_id;

/// What one token must be like; every test must hold.
#[derive(Debug)]
pub(super) struct TokenPattern(Vec<Test>);

#[derive(Debug)]
struct Test {
    attribute: Attribute,
    predicate: Predicate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Attribute {
    Orth,
    Lower,
    Norm,
    Tag,
    Pos,
    Dep,
    IsSpace,
}

#[derive(Debug)]
enum Predicate {
    In(Vec<u64>),
    NotIn(Vec<u64>),
    Regex(Regex),
}

impl TokenPattern {
    pub(super) fn new(tests: &HashMap<String, Value>) -> Result<Self, LoadError> {
        let mut tests = tests
            .iter()
            .map(|(name, value)| Test::new(name, value))
            .collect::<Result<Vec<_>, _>>()?;
        // Comparing numbers is cheap: what needs the letters comes last.
        tests.sort_by_key(|test| matches!(test.predicate, Predicate::Regex(_)));
        Ok(Self(tests))
    }

    /// The only tags that can match, if the pattern says so.
    pub(super) fn tags(&self) -> Option<&[u64]> {
        self.only(Attribute::Tag)
    }

    /// The only parts of speech that can match, if the pattern says so.
    pub(super) fn parts_of_speech(&self) -> Option<&[u64]> {
        self.only(Attribute::Pos)
    }

    /// The only lower-case words that can match, if the pattern says so.
    pub(super) fn lower_words(&self) -> Option<&[u64]> {
        self.only(Attribute::Lower)
    }

    fn only(&self, attribute: Attribute) -> Option<&[u64]> {
        self.0
            .iter()
            .filter(|test| test.attribute == attribute)
            .find_map(|test| match &test.predicate {
                Predicate::In(ids) => Some(ids.as_slice()),
                Predicate::NotIn(_) | Predicate::Regex(_) => None,
            })
    }

    /// Whether token `at` of `doc` is like this.
    pub(super) fn matches(&self, doc: &Doc<'_>, at: usize, labels: LabelIds) -> bool {
        self.0.iter().all(|test| test.holds(doc, at, labels))
    }
}

impl Test {
    fn new(name: &str, value: &Value) -> Result<Self, LoadError> {
        let attribute = match name {
            "ORTH" | "TEXT" => Attribute::Orth,
            "LOWER" => Attribute::Lower,
            "NORM" => Attribute::Norm,
            "TAG" => Attribute::Tag,
            "POS" => Attribute::Pos,
            "DEP" => Attribute::Dep,
            "IS_SPACE" => Attribute::IsSpace,
            _ => return Err(unsupported(&format!("an attribute rule on {name}"))),
        };
        let predicate = Predicate::new(value)?;
        let has_letters = matches!(attribute, Attribute::Orth | Attribute::Lower);
        if matches!(predicate, Predicate::Regex(_)) && !has_letters {
            return Err(unsupported(&format!(
                "an attribute rule with a regex on {name}"
            )));
        }
        Ok(Self {
            attribute,
            predicate,
        })
    }

    fn holds(&self, doc: &Doc<'_>, at: usize, labels: LabelIds) -> bool {
        let lexeme = &doc.tokens[at].lexeme;
        let value = match self.attribute {
            Attribute::Orth => lexeme.orth,
            Attribute::Lower => lexeme.lower,
            Attribute::Norm => lexeme.norm,
            Attribute::Tag => labels.tag,
            Attribute::Pos => labels.pos,
            Attribute::Dep => labels.dep,
            Attribute::IsSpace => u64::from(lexeme.is_space),
        };
        match &self.predicate {
            Predicate::In(ids) => ids.contains(&value),
            Predicate::NotIn(ids) => !ids.contains(&value),
            Predicate::Regex(regex) if self.attribute == Attribute::Lower => {
                finds(regex, &doc.word(at).to_lowercase())
            }
            Predicate::Regex(regex) => finds(regex, doc.word(at)),
        }
    }
}

fn finds(regex: &Regex, word: &str) -> bool {
    regex.is_match(word).unwrap_or(false)
}

impl Predicate {
    fn new(value: &Value) -> Result<Self, LoadError> {
        let Value::Object(tests) = value else {
            return Ok(Self::In(vec![id(value)?]));
        };
        let mut tests = tests.iter();
        let (Some((name, value)), None) = (tests.next(), tests.next()) else {
            return Err(unsupported(
                "an attribute rule with several predicates on one attribute",
            ));
        };
        match name.as_str() {
            "IN" => Ok(Self::In(ids(value)?)),
            "NOT_IN" => Ok(Self::NotIn(ids(value)?)),
            "REGEX" => {
                let pattern = value.as_str().unwrap_or_default();
                Regex::new(pattern)
                    .map(Self::Regex)
                    .map_err(|e| LoadError::malformed(FILE, e))
            }
            _ => Err(unsupported(&format!(
                "an attribute rule with the predicate {name}"
            ))),
        }
    }
}

fn ids(values: &Value) -> Result<Vec<u64>, LoadError> {
    match values {
        Value::Array(values) => values.iter().map(id).collect(),
        _ => Err(LoadError::malformed(FILE, format!("{values} is no list"))),
    }
}

fn id(value: &Value) -> Result<u64, LoadError> {
    match value {
        Value::String(string) => Ok(string_id(string)),
        Value::Bool(flag) => Ok(u64::from(*flag)),
        _ => Err(LoadError::malformed(
            FILE,
            format!("{value} is neither word nor flag"),
        )),
    }
}
