//! The language pipeline and the gazetteer, and the way from a text to its claims.

use std::path::{Path, PathBuf};

use reportedly_claims::{
    block_texts, join_blocks, layers, read, read_and_explain, with_usual_capitals,
};
use reportedly_model::{Analysis, Claim, Report};
use reportedly_nlp::Pipeline;
use reportedly_places::Gazetteer;
use reportedly_readers::{ReadOptions, read_bytes};

const MODEL: &str = "en_core_web_sm";

/// All that reading needs beside the text.
pub struct World {
    pipeline: Pipeline,
    french: Pipeline,
    gazetteer: Gazetteer,
}

impl World {
    pub fn open() -> Result<Self, String> {
        let data = match std::env::var_os("REPORTEDLY_DATA") {
            Some(folder) => PathBuf::from(folder),
            None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data"),
        };
        let model = model_in(&data).ok_or_else(|| {
            format!(
                "no language model {MODEL}* in {}: run `make data` first",
                data.display()
            )
        })?;
        let pipeline = Pipeline::open(&model).map_err(|error| error.to_string())?;
        let french = Pipeline::open_language(&data, "fr").map_err(|error| error.to_string())?;
        let gazetteer = Gazetteer::open(&data).map_err(|error| error.to_string())?;
        Ok(Self {
            pipeline,
            french,
            gazetteer,
        })
    }

    /// The claims that a plain-text report with these words makes, in `language`.
    pub fn claims_of(
        &self,
        words: &str,
        published: Option<&str>,
        language: Option<&str>,
    ) -> Result<Vec<Claim>, String> {
        let (report, analysis) = self.analyse(words, published, language)?;
        Ok(read(report, &analysis, &self.gazetteer).claims)
    }

    /// Finds all of a report with these words: its claims, and what lies beneath them.
    pub fn read_whole(&self, words: &str, language: Option<&str>) -> Result<(), String> {
        let (report, analysis) = self.analyse(words, None, language)?;
        layers(&report, &analysis, &self.gazetteer);
        read_and_explain(report, &analysis, &self.gazetteer);
        Ok(())
    }

    fn analyse(
        &self,
        words: &str,
        published: Option<&str>,
        language: Option<&str>,
    ) -> Result<(Report, Analysis), String> {
        let options = ReadOptions {
            language: language.map(str::to_owned),
            published: published.map(str::to_owned),
            ..ReadOptions::default()
        };
        let report = read_bytes("spec.txt", words.as_bytes(), &options)
            .map_err(|error| error.to_string())?;
        let pipeline = match language {
            Some("fr") => &self.french,
            _ => &self.pipeline,
        };
        let is_word = |word: &str, pos: &str| pipeline.is_word(word, pos);
        let texts = with_usual_capitals(&report, block_texts(&report), &self.gazetteer, &is_word);
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let analysis = join_blocks(&report, pipeline.analyze_many(&texts));
        Ok((report, analysis))
    }
}

fn model_in(data: &Path) -> Option<PathBuf> {
    let mut found: Vec<PathBuf> = std::fs::read_dir(data)
        .ok()?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with(MODEL))
        })
        .collect();
    found.sort();
    found.pop()
}
