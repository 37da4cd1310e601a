//! Part of speech, morphology and some lemmas, by rules over tags, words and dependencies.

mod pattern;

use std::collections::HashMap;

use compact_str::CompactString;
use foldhash::fast::FixedState;
use serde::Deserialize;
use serde_json::Value;

use crate::LoadError;
use crate::doc::Doc;
use crate::files::PipelineFiles;
use pattern::TokenPattern;

const FILE: &str = "attribute_ruler/patterns";

/// What the rules read and write of one token.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Attributes<'r> {
    /// Fine-grained tag.
    pub(crate) tag: &'r str,
    /// Dependency label.
    pub(crate) dep: &'r str,
    /// Universal part of speech; empty if no rule says it.
    pub(crate) pos: &'r str,
    /// Morphological features, in normal form.
    pub(crate) morph: &'r str,
    /// Lemma, where a rule gives one.
    pub(crate) lemma: Option<&'r str>,
}

/// The ids that the patterns are tested against.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LabelIds {
    /// Id of the fine-grained tag.
    pub(crate) tag: u64,
    /// Id of the part of speech, where the nets say it.
    pub(crate) pos: u64,
    /// Id of the dependency label.
    pub(crate) dep: u64,
}

/// The rules of one model.
#[derive(Debug)]
pub(crate) struct AttributeRuler {
    rules: Vec<Rule>,
    sequences: Vec<Sequence>,
    /// Sequences by the tag, else by the part of speech, else by the lower-case word, that their
    /// first token must have.
    by_tag: HashMap<u64, Vec<usize>, FixedState>,
    by_pos: HashMap<u64, Vec<usize>, FixedState>,
    by_lower: HashMap<u64, Vec<usize>, FixedState>,
    /// The other sequences.
    anywhere: Vec<usize>,
}

/// What is set, and on which token of the match.
#[derive(Debug)]
struct Rule {
    target: usize,
    tag: Option<CompactString>,
    dep: Option<CompactString>,
    pos: Option<CompactString>,
    morph: Option<CompactString>,
    lemma: Option<CompactString>,
}

/// One of the patterns of a rule: a test for each of some neighbouring tokens.
#[derive(Debug)]
struct Sequence {
    rule: usize,
    tokens: Vec<TokenPattern>,
}

#[derive(Deserialize)]
struct RuleFile {
    patterns: Vec<Vec<HashMap<String, Value>>>,
    attrs: HashMap<String, String>,
    #[serde(default)]
    index: isize,
}

impl AttributeRuler {
    /// Reads the rules of the pipeline.
    pub(crate) fn load(files: &PipelineFiles<'_>) -> Result<Self, LoadError> {
        let rules: Vec<RuleFile> = rmp_serde::from_slice(&files.read(FILE)?)
            .map_err(|error| LoadError::malformed(FILE, error))?;
        Self::new(rules)
    }

    fn new(rules: Vec<RuleFile>) -> Result<Self, LoadError> {
        let mut ruler = Self {
            rules: Vec::with_capacity(rules.len()),
            sequences: Vec::with_capacity(rules.len()),
            by_tag: HashMap::default(),
            by_pos: HashMap::default(),
            by_lower: HashMap::default(),
            anywhere: Vec::new(),
        };
        for rule in rules {
            let target = usize::try_from(rule.index)
                .map_err(|_| unsupported("an attribute rule that counts from the end"))?;
            for pattern in &rule.patterns {
                if target >= pattern.len() {
                    let reason = format!("a rule sets token {target} of {}", pattern.len());
                    return Err(LoadError::malformed(FILE, reason));
                }
                ruler.add_sequence(pattern)?;
            }
            ruler.rules.push(Rule::new(target, rule.attrs)?);
        }
        Ok(ruler)
    }

    fn add_sequence(&mut self, pattern: &[HashMap<String, Value>]) -> Result<(), LoadError> {
        let tokens = pattern
            .iter()
            .map(TokenPattern::new)
            .collect::<Result<Vec<_>, _>>()?;
        let index = self.sequences.len();
        let first = tokens.first();
        let places = [
            (first.and_then(TokenPattern::tags), &mut self.by_tag),
            (
                first.and_then(TokenPattern::parts_of_speech),
                &mut self.by_pos,
            ),
            (
                first.and_then(TokenPattern::lower_words),
                &mut self.by_lower,
            ),
        ];
        let place = places
            .into_iter()
            .find_map(|(ids, place)| Some((ids?, place)));
        match place {
            Some((ids, place)) => ids
                .iter()
                .for_each(|&id| place.entry(id).or_default().push(index)),
            None => self.anywhere.push(index),
        }
        self.sequences.push(Sequence {
            rule: self.rules.len(),
            tokens,
        });
        Ok(())
    }

    /// Applies the rules to `attributes`, one entry for each token of `doc`.
    ///
    /// All rules are matched before the first is applied; where several set the same, the last
    /// one of the model wins.
    pub(crate) fn apply<'r>(
        &'r self,
        doc: &Doc<'_>,
        labels: &[LabelIds],
        attributes: &mut [Attributes<'r>],
    ) {
        let mut matches: Vec<(usize, usize)> = Vec::with_capacity(2 * doc.tokens.len());
        for start in 0..doc.tokens.len().min(labels.len()) {
            let candidates = [
                self.by_tag.get(&labels[start].tag),
                self.by_pos.get(&labels[start].pos),
                self.by_lower.get(&doc.tokens[start].lexeme.lower),
                Some(&self.anywhere),
            ];
            for &candidate in candidates.into_iter().flatten().flatten() {
                let sequence = &self.sequences[candidate];
                if sequence.matches(doc, labels, start) {
                    matches.push((sequence.rule, start + self.rules[sequence.rule].target));
                }
            }
        }
        matches.sort_unstable();
        for (rule, target) in matches {
            if let Some(attributes) = attributes.get_mut(target) {
                self.rules[rule].set(attributes);
            }
        }
    }
}

impl Sequence {
    fn matches(&self, doc: &Doc<'_>, labels: &[LabelIds], start: usize) -> bool {
        start + self.tokens.len() <= labels.len()
            && self
                .tokens
                .iter()
                .zip(start..)
                .all(|(pattern, at)| pattern.matches(doc, at, labels[at]))
    }
}

impl Rule {
    fn new(target: usize, attrs: HashMap<String, String>) -> Result<Self, LoadError> {
        let mut rule = Self {
            target,
            tag: None,
            dep: None,
            pos: None,
            morph: None,
            lemma: None,
        };
        for (name, value) in attrs {
            let value = Some(CompactString::from(value));
            match name.as_str() {
                "TAG" => rule.tag = value,
                "DEP" => rule.dep = value,
                "POS" => rule.pos = value,
                "MORPH" => rule.morph = value.map(|features| normal_features(&features)),
                "LEMMA" => rule.lemma = value,
                _ => return Err(unsupported(&format!("an attribute rule that sets {name}"))),
            }
        }
        Ok(rule)
    }

    fn set<'r>(&'r self, attributes: &mut Attributes<'r>) {
        for (value, place) in [
            (&self.tag, &mut attributes.tag),
            (&self.dep, &mut attributes.dep),
            (&self.pos, &mut attributes.pos),
            (&self.morph, &mut attributes.morph),
        ] {
            if let Some(value) = value {
                *place = value;
            }
        }
        if let Some(lemma) = &self.lemma {
            attributes.lemma = Some(lemma);
        }
    }
}

/// Features sorted by name, several values of one sorted too; `_` stands for none.
pub(crate) fn normal_features(features: &str) -> CompactString {
    if features == "_" {
        return CompactString::default();
    }
    let mut sorted: Vec<String> = features.split('|').map(normal_feature).collect();
    sorted.sort();
    sorted.join("|").into()
}

fn normal_feature(feature: &str) -> String {
    let Some((name, values)) = feature.split_once('=') else {
        return feature.to_owned();
    };
    let mut values: Vec<&str> = values.split(',').collect();
    values.sort_unstable();
    format!("{name}={}", values.join(","))
}

fn unsupported(what: &str) -> LoadError {
    LoadError::Unsupported {
        what: what.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_are_sorted() {
        assert_eq!(normal_features("_"), "");
        assert_eq!(normal_features("Number=Sing"), "Number=Sing");
        assert_eq!(normal_features("B=2,1|A=x"), "A=x|B=1,2");
    }
}
