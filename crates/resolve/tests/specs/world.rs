//! The way from a quotation to a reading.

use std::path::{Path, PathBuf};

use reportedly_claims::{block_texts, join_blocks, read, with_usual_capitals};
use reportedly_model::Reading;
use reportedly_nlp::Pipeline;
use reportedly_places::Gazetteer;
use reportedly_readers::{ReadOptions, read_bytes};

use crate::page::Text;
use crate::support::report;

/// All that reading needs beside the text.
pub struct World {
    english: Pipeline,
    french: Pipeline,
    gazetteer: Gazetteer,
}

impl World {
    pub fn open() -> Result<Self, String> {
        let data = match std::env::var_os("REPORTEDLY_DATA") {
            Some(folder) => PathBuf::from(folder),
            None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data"),
        };
        let say = |error: &dyn std::error::Error| {
            format!("{error} in {}: run `make data` first", data.display())
        };
        Ok(Self {
            english: Pipeline::open_language(&data, "en").map_err(|error| say(&error))?,
            french: Pipeline::open_language(&data, "fr").map_err(|error| say(&error))?,
            gazetteer: Gazetteer::open(&data).map_err(|error| say(&error))?,
        })
    }

    /// What a reader finds in a report of that name.
    pub fn read(&self, name: &str, text: &Text) -> Result<Reading, String> {
        if text.is_by_hand {
            return Ok(by_hand(name, text));
        }
        let options = ReadOptions {
            language: text.is_french.then(|| "fr".to_owned()),
            published: text.published.clone(),
            ..ReadOptions::default()
        };
        let report =
            read_bytes(name, text.words.as_bytes(), &options).map_err(|error| error.to_string())?;
        let pipeline = match text.is_french {
            true => &self.french,
            false => &self.english,
        };
        let is_word = |word: &str, pos: &str| pipeline.is_word(word, pos);
        let texts = with_usual_capitals(&report, block_texts(&report), &self.gazetteer, &is_word);
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let analysis = join_blocks(&report, pipeline.analyze_many(&texts));
        Ok(read(report, &analysis, &self.gazetteer))
    }
}

/// "Hamza Dulaimi = Abu Yasir (commander); Petr Novak (brother: Jan Novak)".
fn by_hand(name: &str, text: &Text) -> Reading {
    let mut draft = report(name);
    if let Some(date) = &text.published {
        draft = draft.published(date);
    }
    for entry in text.words.split("; ") {
        let (names, told) = match entry.trim().split_once(" (") {
            Some((names, told)) => (names, told.strip_suffix(')')),
            None => (entry.trim(), None),
        };
        let names: Vec<&str> = names.split(" = ").collect();
        draft = draft.person(&names);
        draft = match told.map(|told| (told, told.split_once(": "))) {
            Some((_, Some((relation, relative)))) => draft.relative(relation, relative),
            Some((office, None)) => draft.role(office),
            None => draft,
        };
    }
    draft.done()
}
