//! Where the compiled index is kept, and when it is made anew.

use std::{
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
};

use crate::{
    PlacesError,
    compile::{Wheels, compile_wheels, stamp},
    index::{Index, check_file},
};

/// Compiles the packages in `data_dir` into an index for
/// [`Gazetteer::from_static`](crate::Gazetteer::from_static).
///
/// # Errors
/// When a package is missing or damaged.
pub fn compile(data_dir: &Path) -> Result<Vec<u8>, PlacesError> {
    compile_wheels(&Wheels::find(data_dir)?)
}

/// The index of the packages in `data_dir`, compiled before or now.
pub(crate) fn open_index(data_dir: &Path) -> Result<Index, PlacesError> {
    let wheels = Wheels::find(data_dir)?;
    let stamp = stamp(&wheels);
    let homes = index_homes(data_dir, stamp);
    for home in &homes {
        if let Ok(index) = open_file(home, stamp) {
            return Ok(index);
        }
    }
    let bytes = compile_wheels(&wheels)?;
    for home in &homes {
        if write_atomically(home, &bytes).is_ok()
            && let Ok(index) = open_file(home, stamp)
        {
            return Ok(index);
        }
    }
    Index::held(bytes)
}

/// Where the index may be: beside the packages, else in the platform's cache folder, there
/// under the stamp's name, since several data folders share it.
fn index_homes(data_dir: &Path, stamp: u64) -> Vec<PathBuf> {
    let cache = dirs::cache_dir().map(|cache| {
        cache
            .join("reportedly")
            .join(format!("places-{stamp:016x}.index"))
    });
    std::iter::once(data_dir.join("places.index"))
        .chain(cache)
        .collect()
}

fn open_file(path: &Path, stamp: u64) -> Result<Index, PlacesError> {
    let io = |source| PlacesError::Io {
        path: path.to_owned(),
        source,
    };
    let mut file = File::open(path).map_err(io)?;
    check_file(&mut file, path, stamp)?;
    Index::map(&file)
}

/// Writes under another name first, so that nobody ever sees half an index.
fn write_atomically(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    static WRITTEN: AtomicU32 = AtomicU32::new(0);
    let count = WRITTEN.fetch_add(1, Ordering::Relaxed);
    let unfinished = folder.join(format!(".places-{}-{count}.unfinished", std::process::id()));
    let written = File::create(&unfinished).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    let renamed = written.and_then(|()| fs::rename(&unfinished, path));
    if renamed.is_err() {
        // Nothing more can be done about it; what failed first is what counts.
        let _ = fs::remove_file(&unfinished);
    }
    renamed
}
