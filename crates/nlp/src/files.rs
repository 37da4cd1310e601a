//! Finds the files of a pipeline, in a wheel or in an unpacked folder.

use std::borrow::Cow;
use std::fs::File;
use std::io::{BufReader, Cursor, Read, Seek};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use zip::ZipArchive;

use crate::LoadError;

/// The file that marks the folder of a pipeline.
const MARKER: &str = "config.cfg";

/// What says, among other things, the language.
const META: &str = "meta.json";

/// More bytes than `meta.json` has.
const MAX_META: u64 = 1 << 20;

#[derive(Deserialize)]
struct Meta {
    lang: String,
}

/// How deep below the given folder the pipeline may lie: `site-packages/NAME/NAME-VERSION`.
const MAX_DEPTH: usize = 3;

/// Read access to the files of one pipeline, named relative to its `config.cfg`, with `/`.
///
/// Reading takes `&self`, so that threads can inflate several weight files at once.
pub(crate) enum PipelineFiles<'b> {
    /// An unpacked pipeline.
    Folder(PathBuf),
    /// A wheel in memory; `root` is the pipeline's folder inside it, with a closing slash.
    Wheel {
        /// Cheap to clone: only the directory is shared, the bytes are borrowed.
        archive: ZipArchive<Cursor<&'b [u8]>>,
        /// Prefix of every member of the pipeline.
        root: String,
    },
}

impl<'b> PipelineFiles<'b> {
    /// The pipeline in, or up to three levels below, `folder`.
    pub(crate) fn folder(folder: &Path) -> Result<Self, LoadError> {
        match find_marker(folder, MAX_DEPTH) {
            Some(found) => Ok(Self::Folder(found)),
            None => Err(LoadError::NoPipeline {
                place: folder.display().to_string(),
            }),
        }
    }

    /// The pipeline in the wheel that `bytes` hold; `place` names it in errors.
    pub(crate) fn wheel(bytes: &'b [u8], place: &str) -> Result<Self, LoadError> {
        let archive =
            ZipArchive::new(Cursor::new(bytes)).map_err(|source| LoadError::NotAWheel {
                place: place.to_owned(),
                reason: source.to_string(),
            })?;
        match pipeline_root(&archive) {
            Some(root) => Ok(Self::Wheel { archive, root }),
            None => Err(LoadError::NoPipeline {
                place: place.to_owned(),
            }),
        }
    }

    /// The bytes of the file `name`, such as `parser/model`.
    pub(crate) fn read(&self, name: &str) -> Result<Cow<'b, [u8]>, LoadError> {
        let bytes = match self {
            Self::Folder(root) => std::fs::read(root.join(name)),
            Self::Wheel { archive, root } => read_member(archive, &format!("{root}{name}")),
        };
        bytes
            .map(Cow::Owned)
            .map_err(|source| LoadError::Unreadable {
                file: name.to_owned(),
                reason: source.to_string(),
            })
    }
}

/// The first wheel in `folder`, by name, that holds a pipeline for a language that is `wanted`;
/// of the other wheels only the directories are read.
pub(crate) fn find_wheel(folder: &Path, wanted: impl Fn(&str) -> bool) -> Option<PathBuf> {
    let mut wheels: Vec<PathBuf> = std::fs::read_dir(folder)
        .ok()?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "whl"))
        .collect();
    wheels.sort();
    wheels
        .into_iter()
        .find(|wheel| language_of(wheel).is_some_and(|language| wanted(&language)))
}

/// The language of the pipeline in `wheel`; empty if it does not say.
fn language_of(wheel: &Path) -> Option<String> {
    let mut archive = ZipArchive::new(BufReader::new(File::open(wheel).ok()?)).ok()?;
    let meta = format!("{}{META}", pipeline_root(&archive)?);
    let meta = archive.by_name(&meta).ok();
    let meta: Option<Meta> =
        meta.and_then(|file| serde_json::from_reader(file.take(MAX_META)).ok());
    Some(meta.map_or_else(String::new, |meta| meta.lang))
}

/// The folder of the pipeline inside a wheel, with a closing slash.
fn pipeline_root<R: Read + Seek>(archive: &ZipArchive<R>) -> Option<String> {
    archive
        .file_names()
        .filter_map(|name| Some(name.ok()?.strip_suffix(MARKER)?.to_owned()))
        .filter(|root| root.is_empty() || root.ends_with('/'))
        .min_by_key(String::len)
}

fn read_member(archive: &ZipArchive<Cursor<&[u8]>>, name: &str) -> std::io::Result<Vec<u8>> {
    let mut archive = archive.clone();
    let mut member = archive.by_name(name)?;
    // The directory's word on the size is only a hint: a damaged wheel must not make us reserve
    // more than its file could hold.
    let hint = usize::try_from(member.size()).unwrap_or(0).min(64 << 20);
    let mut bytes = Vec::with_capacity(hint);
    member.read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn find_marker(folder: &Path, depth: usize) -> Option<PathBuf> {
    if folder.join(MARKER).is_file() {
        return Some(folder.to_owned());
    }
    if depth == 0 {
        return None;
    }
    let mut folders: Vec<PathBuf> = std::fs::read_dir(folder)
        .ok()?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders.iter().find_map(|path| find_marker(path, depth - 1))
}
