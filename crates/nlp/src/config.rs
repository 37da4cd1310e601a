//! The few settings of `config.cfg` that decide what the pipeline does.

use std::collections::HashMap;

use crate::LoadError;
use crate::files::PipelineFiles;

const FILE: &str = "config.cfg";

/// A language whose pipelines are supported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    English,
    French,
}

impl Language {
    const ALL: [Self; 2] = [Self::English, Self::French];

    /// Its ISO 639-1 code.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
        }
    }

    /// The component that classes words: by fine-grained tags, or by part of speech and features.
    pub(crate) fn tagger(self) -> &'static str {
        match self {
            Self::English => "tagger",
            Self::French => "morphologizer",
        }
    }

    /// Components that do something at run time, in the only order that is supported; `senter` is
    /// disabled in the pipelines that have it.
    fn order(self) -> [&'static str; 6] {
        [
            "tok2vec",
            self.tagger(),
            "parser",
            "attribute_ruler",
            "lemmatizer",
            "ner",
        ]
    }
}

/// What the settings say, as far as it concerns us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Config {
    /// The language.
    pub(crate) language: Language,
    /// Whether embeddings rest on word vectors, which are then among the files.
    pub(crate) has_word_vectors: bool,
}

impl Config {
    /// Reads the settings, and checks that this program runs such a pipeline.
    pub(crate) fn load(files: &PipelineFiles<'_>) -> Result<Self, LoadError> {
        let bytes = files.read(FILE)?;
        let text = std::str::from_utf8(&bytes).map_err(|e| LoadError::malformed(FILE, e))?;
        let settings = Settings::parse(text);
        let language = settings.check()?;
        let embeds = |section: &str| settings.value(section, "include_static_vectors") == "true";
        Ok(Self {
            language,
            has_word_vectors: EMBEDDINGS.into_iter().any(embeds),
        })
    }
}

/// The sections about embeddings.
const EMBEDDINGS: [&str; 2] = [
    "components.tok2vec.model.embed",
    "components.ner.model.tok2vec.embed",
];

/// Settings by section and key; the values are JSON, as written.
#[derive(Debug)]
struct Settings(HashMap<(String, String), String>);

impl Settings {
    fn parse(text: &str) -> Self {
        let mut settings = HashMap::new();
        let mut section = "";
        for line in text.lines().map(str::trim) {
            if let Some(name) = line
                .strip_prefix('[')
                .and_then(|rest| rest.strip_suffix(']'))
            {
                section = name;
            } else if let Some((key, value)) = line.split_once('=') {
                let place = (section.to_owned(), key.trim().to_owned());
                settings.insert(place, value.trim().to_owned());
            }
        }
        Self(settings)
    }

    /// The language, if this program runs such a pipeline.
    fn check(&self) -> Result<Language, LoadError> {
        let language = self.language()?;
        self.require("components.lemmatizer", "mode", "\"rule\"")?;
        self.require("components.lemmatizer", "overwrite", "false")?;
        let disabled = self.list("nlp", "disabled")?;
        let mut enabled = self.list("nlp", "pipeline")?;
        enabled.retain(|component| !disabled.contains(component));
        if enabled != language.order() {
            let what = format!("the components {}", enabled.join(", "));
            return Err(LoadError::Unsupported { what });
        }
        Ok(language)
    }

    fn language(&self) -> Result<Language, LoadError> {
        let found = self.value("nlp", "lang");
        let is_found = |language: &Language| found.trim_matches('"') == language.code();
        let what = || format!("lang = {found} in [nlp]");
        Language::ALL
            .into_iter()
            .find(is_found)
            .ok_or_else(|| LoadError::Unsupported { what: what() })
    }

    fn require(&self, section: &str, key: &str, expected: &str) -> Result<(), LoadError> {
        let found = self.value(section, key);
        if found == expected {
            return Ok(());
        }
        Err(LoadError::Unsupported {
            what: format!("{key} = {found} in [{section}]"),
        })
    }

    fn list(&self, section: &str, key: &str) -> Result<Vec<String>, LoadError> {
        serde_json::from_str(self.value(section, key))
            .map_err(|error| LoadError::malformed(FILE, format!("{key} in [{section}]: {error}")))
    }

    fn value(&self, section: &str, key: &str) -> &str {
        self.0
            .get(&(section.to_owned(), key.to_owned()))
            .map_or("null", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: &str = r#"
        [nlp]
        lang = "en"
        pipeline = ["tok2vec","tagger","parser","senter","attribute_ruler","lemmatizer","ner"]
        disabled = ["senter"]

        [components.lemmatizer]
        mode = "rule"
        overwrite = false
    "#;

    #[test]
    fn the_english_and_the_french_pipeline_are_supported() {
        let found = |config: &str| Settings::parse(config).check().unwrap();
        assert_eq!(found(ENGLISH), Language::English);
        let french = ENGLISH.replace("\"en\"", "\"fr\"");
        assert_eq!(
            found(&french.replace("tagger", "morphologizer")),
            Language::French
        );
    }

    #[test]
    fn another_pipeline_is_refused_by_name() {
        for (from, to, expected) in [
            ("\"en\"", "\"xx\"", "lang = \"xx\" in [nlp]"),
            (
                "\"rule\"",
                "\"lookup\"",
                "mode = \"lookup\" in [components.lemmatizer]",
            ),
            ("[\"senter\"]", "[]", "senter"),
            ("tagger", "morphologizer", "morphologizer"),
        ] {
            let error = Settings::parse(&ENGLISH.replace(from, to))
                .check()
                .unwrap_err();
            assert!(error.to_string().contains(expected), "{error}");
        }
    }
}
