//! The pipeline that the tests share.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use reportedly_nlp::Pipeline;

/// The folder with the language model.
pub fn data() -> PathBuf {
    match std::env::var_os("REPORTEDLY_DATA") {
        Some(data) => data.into(),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data"),
    }
}

/// The pipeline, loaded once for all tests of a file.
pub static PIPELINE: LazyLock<Pipeline> = LazyLock::new(|| match Pipeline::open(&data()) {
    Ok(pipeline) => pipeline,
    Err(error) => panic!("{error}\nthe language model is missing: run `make data`"),
});
