//! The few settings of `config.cfg` that decide what the pipeline does.

use std::collections::HashMap;

use crate::LoadError;
use crate::files::PipelineFiles;

const FILE: &str = "config.cfg";

/// Components that do something at run time, in the only order that is supported; `senter` is
/// disabled in the pipelines that have it.
const ORDER: [&str; 6] = [
    "tok2vec",
    "tagger",
    "parser",
    "attribute_ruler",
    "lemmatizer",
    "ner",
];

/// Settings by section and key; the values are JSON, as written.
#[derive(Debug)]
pub(crate) struct Config(HashMap<(String, String), String>);

impl Config {
    /// Reads the settings, and checks that this program runs such a pipeline.
    pub(crate) fn load(files: &PipelineFiles<'_>) -> Result<Self, LoadError> {
        let bytes = files.read(FILE)?;
        let text = std::str::from_utf8(&bytes).map_err(|e| LoadError::malformed(FILE, e))?;
        let config = Self::parse(text);
        config.check()?;
        Ok(config)
    }

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

    fn check(&self) -> Result<(), LoadError> {
        self.require("nlp", "lang", "\"en\"")?;
        self.require("components.lemmatizer", "mode", "\"rule\"")?;
        self.require("components.lemmatizer", "overwrite", "false")?;
        let disabled = self.list("nlp", "disabled")?;
        let mut enabled = self.list("nlp", "pipeline")?;
        enabled.retain(|component| !disabled.contains(component));
        if enabled != ORDER {
            let what = format!("the components {}", enabled.join(", "));
            return Err(LoadError::Unsupported { what });
        }
        Ok(())
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
    fn the_english_pipeline_is_supported() {
        assert!(Config::parse(ENGLISH).check().is_ok());
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
        ] {
            let error = Config::parse(&ENGLISH.replace(from, to))
                .check()
                .unwrap_err();
            assert!(error.to_string().contains(expected), "{error}");
        }
    }
}
