//! Opens the gazetteer for tests.

use std::path::{Path, PathBuf};

use reportedly_places::Gazetteer;

/// The folder with the packages.
pub fn data_dir() -> PathBuf {
    match std::env::var_os("REPORTEDLY_DATA") {
        Some(folder) => folder.into(),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data"),
    }
}

/// The gazetteer; fails with what to do when its packages are not there.
pub fn gazetteer() -> Gazetteer {
    Gazetteer::open(&data_dir()).unwrap_or_else(|error| panic!("{error}"))
}
