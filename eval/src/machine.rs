//! The reader under test: model and gazetteer, opened once.

use std::path::Path;

use anyhow::{Context, Result};
use reportedly_claims::{Layers, block_texts, join_blocks, layers, with_usual_capitals};
use reportedly_model::{Analysis, Block, BlockRole, Reading, Report, Span};
use reportedly_nlp::Pipeline;
use reportedly_places::Gazetteer;
use reportedly_readers::{ReadOptions, read_bytes};

/// The model and the gazetteer.
pub struct Machine {
    pipeline: Pipeline,
    gazetteer: Gazetteer,
}

/// A text understood: its report and what the language pipeline says of it.
pub struct Understood {
    /// The text as a report of one piece.
    pub report: Report,
    /// Tokens, tags, heads.
    pub analysis: Analysis,
}

impl Machine {
    /// Opens the model and the gazetteer in the folder that `make data` fills.
    ///
    /// # Errors
    ///
    /// When one of the two is missing or damaged.
    pub fn open(data: &Path) -> Result<Self> {
        let pipeline = Pipeline::open(data).with_context(|| {
            format!("the language model in {}; run `make data`", data.display())
        })?;
        let gazetteer = Gazetteer::open(data)
            .with_context(|| format!("the gazetteer in {}; run `make data`", data.display()))?;
        Ok(Self {
            pipeline,
            gazetteer,
        })
    }

    /// Analyses a corpus text as running text: offsets stay those of the corpus, and its
    /// layout is left to the model.
    ///
    /// # Errors
    ///
    /// When the text is not one that reports can hold.
    pub fn understand(
        &self,
        name: &str,
        text: &str,
        published: Option<&str>,
    ) -> Result<Understood> {
        let options = ReadOptions {
            published: published.map(str::to_owned),
            ..ReadOptions::default()
        };
        let mut report = read_bytes(name, text.as_bytes(), &options)?;
        // The corpus counts offsets in its own text, front matter and odd line ends included.
        report.text = text.to_owned();
        report.blocks = paragraphs(text)
            .into_iter()
            .map(|span| Block {
                role: BlockRole::Body,
                span,
                author: None,
                date: None,
            })
            .collect();
        let is_word = |word: &str, pos: &str| self.pipeline.is_word(word, pos);
        let texts = with_usual_capitals(&report, block_texts(&report), &self.gazetteer, &is_word);
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let analysis = join_blocks(&report, self.pipeline.analyze_many(&texts));
        Ok(Understood { report, analysis })
    }

    /// The claims, mentions and chains of a text understood.
    pub fn read(&self, understood: Understood) -> Reading {
        reportedly_claims::read(understood.report, &understood.analysis, &self.gazetteer)
    }

    /// What lies beneath the claims: dates, factuality, attributions, places.
    pub fn layers(&self, understood: &Understood) -> Layers {
        layers(&understood.report, &understood.analysis, &self.gazetteer)
    }
}

/// The lines of a text, blank ones left out.
fn paragraphs(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut at = 0;
    for line in text.split('\n') {
        let length = line.chars().count();
        if !line.trim().is_empty() {
            spans.push(Span::new(at, at + length));
        }
        at += length + 1;
    }
    spans
}
