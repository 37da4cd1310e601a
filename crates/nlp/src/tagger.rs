//! Tags from the shared token vectors.

use compact_str::CompactString;
use serde::Deserialize;

use crate::LoadError;
use crate::files::PipelineFiles;
use crate::net::affine::{Affine, Rows};
use crate::net::buffer::Buffer;
use crate::net::scorer::first_largest;
use crate::net::thinc::ThincModel;

/// Scores every tag for a token and takes the best.
#[derive(Debug)]
pub(crate) struct Tagger {
    scores: Affine,
    labels: Vec<CompactString>,
}

#[derive(Deserialize)]
struct Config {
    labels: Vec<CompactString>,
}

impl Tagger {
    /// Reads the tagger, which scores token vectors of `width` numbers.
    pub(crate) fn load(files: &PipelineFiles<'_>, width: usize) -> Result<Self, LoadError> {
        let config: Config = serde_json::from_slice(&files.read("tagger/cfg")?)
            .map_err(|error| LoadError::malformed("tagger/cfg", error))?;
        let bytes = files.read("tagger/model")?;
        let model = ThincModel::read("tagger/model", &bytes)?;
        let layer = model.layer("softmax")?;
        let (weights, bias) = (layer.weights("W", 2)?, layer.weights("b", 1)?);
        let count = config.labels.len();
        if weights.shape != [count, width] || bias.shape != [count] || count > usize::from(u16::MAX)
        {
            return Err(model.malformed("the scores do not fit the labels or the token vectors"));
        }
        Ok(Self {
            scores: Affine::new(width, &weights.data, &bias.data),
            labels: config.labels,
        })
    }

    /// The tags that [`Self::tag`] numbers.
    pub(crate) fn labels(&self) -> &[CompactString] {
        &self.labels
    }

    /// Adds the tag of each of the token vectors `rows` to `tags`.
    pub(crate) fn tag(&self, rows: Rows<'_>, scratch: &mut Buffer, tags: &mut Vec<u16>) {
        let stride = self.scores.stride();
        scratch.reserve(rows.count * stride);
        self.scores.apply(rows, scratch);
        for scores in scratch.chunks_exact(stride).take(rows.count) {
            let best = first_largest(&scores[..self.labels.len()]);
            tags.push(best.map_or(0, |(tag, _)| tag as u16));
        }
    }
}
