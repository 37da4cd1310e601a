use std::path::Path;

use reportedly_model::Analysis;
use serde::Deserialize;

use crate::LoadError;
use crate::assemble::{Assembler, NetLabels};
use crate::config::{Config, Language};
use crate::doc::Doc;
use crate::files::{PipelineFiles, find_wheel};
use crate::net::{Nets, finished};
use crate::tokenizer::Tokenizer;

const META: &str = "meta.json";

/// The language of choice among several.
const ENGLISH: &str = Language::English.code();

/// A loaded pipeline. Analysing takes `&self`: threads can share one.
///
/// The same text gives the same analysis, alone or with others, on any machine.
#[derive(Debug)]
pub struct Pipeline {
    language: Language,
    name_and_version: String,
    tokenizer: Tokenizer,
    nets: Nets,
    labels: NetLabels,
    assembler: Assembler,
}

#[derive(Deserialize)]
struct Meta {
    lang: String,
    name: String,
    version: String,
}

impl Pipeline {
    /// Loads the pipeline from a wheel, from the folder that one was unpacked to, or from a folder
    /// with the wheel in it, such as `data/`; of several wheels, from the English one.
    pub fn open(path: &Path) -> Result<Self, LoadError> {
        if !path.is_dir() {
            return Self::open_wheel(path);
        }
        let english = find_wheel(path, |language| language == ENGLISH);
        match english.or_else(|| find_wheel(path, |_| true)) {
            Some(wheel) => Self::open_wheel(&wheel),
            None => Self::load(&PipelineFiles::folder(path)?),
        }
    }

    /// Loads the pipeline for `language`, a code such as `fr`, from where [`Self::open`] would
    /// look.
    pub fn open_language(path: &Path, language: &str) -> Result<Self, LoadError> {
        let pipeline = match find_wheel(path, |found| found == language) {
            Some(wheel) => Self::open_wheel(&wheel)?,
            None => Self::open(path)?,
        };
        if pipeline.language() == language {
            return Ok(pipeline);
        }
        Err(LoadError::NoLanguage {
            language: language.to_owned(),
            place: path.display().to_string(),
        })
    }

    fn open_wheel(wheel: &Path) -> Result<Self, LoadError> {
        let place = wheel.display().to_string();
        let bytes = std::fs::read(wheel).map_err(|source| LoadError::Io {
            place: place.clone(),
            source,
        })?;
        Self::load(&PipelineFiles::wheel(&bytes, &place)?)
    }

    /// Loads the pipeline from the bytes of a wheel.
    pub fn from_wheel_bytes(bytes: &[u8]) -> Result<Self, LoadError> {
        Self::load(&PipelineFiles::wheel(bytes, "the wheel in memory")?)
    }

    fn load(files: &PipelineFiles<'_>) -> Result<Self, LoadError> {
        let config = Config::load(files)?;
        let meta: Meta = serde_json::from_slice(&files.read(META)?)
            .map_err(|error| LoadError::malformed(META, error))?;
        // Weights take as long as all the rules together.
        let (nets, tokenizer, assembler) = std::thread::scope(|scope| {
            let nets = scope.spawn(|| Nets::load(files, config));
            let assembler = scope.spawn(|| Assembler::load(files, config.language));
            let tokenizer = Tokenizer::load(files);
            (nets.join(), tokenizer, assembler.join())
        });
        let nets = finished(nets)?;
        let (tokenizer, assembler) = (tokenizer?, finished(assembler)?);
        let name_and_version = format!("{}_{} {}", meta.lang, meta.name, meta.version);
        let labels = NetLabels::new(&nets);
        Ok(Self {
            language: config.language,
            name_and_version,
            tokenizer,
            nets,
            labels,
            assembler,
        })
    }

    /// Name and version of the model, such as `en_core_web_sm 3.8.0`.
    pub fn name_and_version(&self) -> &str {
        &self.name_and_version
    }

    /// Code of the language, such as `en`.
    pub fn language(&self) -> &'static str {
        self.language.code()
    }

    /// Whether the model's lists have `word`, given in lower case, or what it is a form of, as a
    /// universal part of speech ("VERB"). They hold common words, and few names. Only English
    /// models have such lists.
    pub fn is_word(&self, word: &str, part_of_speech: &str) -> bool {
        self.assembler.knows(word, part_of_speech)
    }

    /// Analyses one text.
    pub fn analyze(&self, text: &str) -> Analysis {
        self.analyze_many(&[text]).pop().unwrap_or_default()
    }

    /// Analyses several texts in one batch: faster than one by one, with the same result.
    pub fn analyze_many(&self, texts: &[&str]) -> Vec<Analysis> {
        let docs: Vec<Doc<'_>> = texts
            .iter()
            .map(|text| self.tokenizer.tokenize(text))
            .collect();
        let annotations = self.nets.annotate(&docs);
        docs.iter()
            .zip(&annotations)
            .map(|(doc, annotations)| self.assembler.assemble(doc, annotations, &self.labels))
            .collect()
    }
}
