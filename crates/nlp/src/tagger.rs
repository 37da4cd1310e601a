//! Classes of words from the shared token vectors: fine-grained tags, or parts of speech together
//! with features, whichever the pipeline has.

use std::collections::HashMap;
use std::fmt;

use compact_str::CompactString;
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};

use crate::LoadError;
use crate::attribute_ruler::normal_features;
use crate::config::Language;
use crate::files::PipelineFiles;
use crate::net::affine::{Affine, Rows};
use crate::net::buffer::Buffer;
use crate::net::scorer::first_largest;
use crate::net::thinc::ThincModel;
use crate::strings::symbol;

/// Scores every class for a token and takes the best.
#[derive(Debug)]
pub(crate) struct Tagger {
    scores: Affine,
    classes: Vec<WordClass>,
}

/// What a class says of its words; empty where it says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct WordClass {
    /// Fine-grained tag.
    pub(crate) tag: CompactString,
    /// Universal part of speech.
    pub(crate) pos: CompactString,
    /// Morphological features, in normal form.
    pub(crate) morph: CompactString,
}

/// The `cfg` of a tagger.
#[derive(Deserialize)]
struct Tags {
    labels: Vec<CompactString>,
}

/// The `cfg` of a morphologiser: of each label its features and the id of its part of speech.
#[derive(Deserialize)]
struct Morphology {
    labels_morph: Entries,
    labels_pos: HashMap<CompactString, u64>,
    #[serde(default)]
    extend: bool,
}

/// A map whose order matters: it numbers the labels.
struct Entries(Vec<(CompactString, CompactString)>);

impl Tagger {
    /// Reads the tagger of a pipeline for `language`, which scores token vectors of `width`
    /// numbers.
    pub(crate) fn load(
        files: &PipelineFiles<'_>,
        language: Language,
        width: usize,
    ) -> Result<Self, LoadError> {
        let name = language.tagger();
        let (cfg, model) = (format!("{name}/cfg"), format!("{name}/model"));
        let classes = match language {
            Language::English => read_tags(files, &cfg)?,
            Language::French => read_morphology(files, &cfg)?,
        };
        let bytes = files.read(&model)?;
        let model = ThincModel::read(&model, &bytes)?;
        let layer = model.layer("softmax")?;
        let (weights, bias) = (layer.weights("W", 2)?, layer.weights("b", 1)?);
        let count = classes.len();
        if weights.shape != [count, width] || bias.shape != [count] || count > usize::from(u16::MAX)
        {
            return Err(model.malformed("the scores do not fit the labels or the token vectors"));
        }
        Ok(Self {
            scores: Affine::new(width, &weights.data, &bias.data),
            classes,
        })
    }

    /// The classes that [`Self::tag`] numbers.
    pub(crate) fn classes(&self) -> &[WordClass] {
        &self.classes
    }

    /// Adds the class of each of the token vectors `rows` to `tags`.
    pub(crate) fn tag(&self, rows: Rows<'_>, scratch: &mut Buffer, tags: &mut Vec<u16>) {
        let stride = self.scores.stride();
        scratch.reserve(rows.count * stride);
        self.scores.apply(rows, scratch);
        for scores in scratch.chunks_exact(stride).take(rows.count) {
            let best = first_largest(&scores[..self.classes.len()]);
            tags.push(best.map_or(0, |(tag, _)| tag as u16));
        }
    }
}

fn read_tags(files: &PipelineFiles<'_>, file: &str) -> Result<Vec<WordClass>, LoadError> {
    let tags: Tags = serde_json::from_slice(&files.read(file)?)
        .map_err(|error| LoadError::malformed(file, error))?;
    let class = |tag| WordClass {
        tag,
        ..WordClass::default()
    };
    Ok(tags.labels.into_iter().map(class).collect())
}

fn read_morphology(files: &PipelineFiles<'_>, file: &str) -> Result<Vec<WordClass>, LoadError> {
    let morphology: Morphology = serde_json::from_slice(&files.read(file)?)
        .map_err(|error| LoadError::malformed(file, error))?;
    if morphology.extend {
        let what = "a morphologizer that extends features".to_owned();
        return Err(LoadError::Unsupported { what });
    }
    let pos = |label: &CompactString| {
        let id = morphology.labels_pos.get(label).copied();
        id.and_then(symbol).unwrap_or_default().into()
    };
    let class = |(label, features): &(CompactString, CompactString)| WordClass {
        tag: CompactString::default(),
        pos: pos(label),
        morph: normal_features(features),
    };
    Ok(morphology.labels_morph.0.iter().map(class).collect())
}

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EntriesVisitor)
    }
}

struct EntriesVisitor;

impl<'de> Visitor<'de> for EntriesVisitor {
    type Value = Entries;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a map of labels")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Entries(entries))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_keep_the_order_of_the_file() {
        let json = r#"{"labels_morph": {"b": "X=1", "a": ""}, "labels_pos": {"a": 92, "b": 100}}"#;
        let morphology: Morphology = serde_json::from_str(json).unwrap();
        let labels: Vec<&str> = (morphology.labels_morph.0.iter())
            .map(|(label, _)| label.as_str())
            .collect();
        assert_eq!(labels, ["b", "a"]);
    }
}
