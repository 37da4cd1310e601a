//! The pipelines that the tests share.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use reportedly_nlp::{LoadError, Pipeline};

/// The folder with the language models.
pub fn data() -> PathBuf {
    match std::env::var_os("REPORTEDLY_DATA") {
        Some(data) => data.into(),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data"),
    }
}

/// The English pipeline, loaded once for all tests of a file.
pub static ENGLISH: LazyLock<Pipeline> = LazyLock::new(|| loaded(Pipeline::open(&data())));

/// The French pipeline, loaded once for all tests of a file.
pub static FRENCH: LazyLock<Pipeline> =
    LazyLock::new(|| loaded(Pipeline::open_language(&data(), "fr")));

fn loaded(pipeline: Result<Pipeline, LoadError>) -> Pipeline {
    match pipeline {
        Ok(pipeline) => pipeline,
        Err(error) => panic!("{error}\na language model is missing: run `make data`"),
    }
}
