use std::path::Path;

use crate::{Context, Place, PlacesError, Relation};

/// Names to places, from a compiled index.
#[derive(Debug)]
pub struct Gazetteer {}

impl Gazetteer {
    /// Opens the gazetteer compiled from the packages in `data_dir`, and compiles it first when
    /// there is none yet, or only one of other packages.
    pub fn open(_data_dir: &Path) -> Result<Gazetteer, PlacesError> {
        Ok(Gazetteer {})
    }

    /// The gazetteer in a compiled index that is part of the program.
    pub fn from_static(_index: &'static [u8]) -> Result<Gazetteer, PlacesError> {
        Ok(Gazetteer {})
    }

    /// Every place of that name in any known spelling, the most plausible first.
    pub fn lookup(&self, _name: &str) -> Vec<Place> {
        Vec::new()
    }

    /// Whether any place has that name; no phrase is taken apart.
    pub fn is_known(&self, _name: &str) -> bool {
        false
    }

    /// The place that `name`, a name or a phrase such as "Beirut airport", most plausibly means.
    pub fn resolve(&self, _name: &str, _context: &Context) -> Option<Place> {
        None
    }

    /// The place with that id; `iso:LB` works for countries, too.
    pub fn get(&self, _id: &str) -> Option<Place> {
        None
    }

    /// Whether the place with id `inner` lies in, or is, the one with id `outer`; `None` when an
    /// id is unknown or it cannot be told.
    pub fn contains(&self, _outer: &str, _inner: &str) -> Option<bool> {
        None
    }

    /// How two places lie to one another, by id.
    pub fn relation(&self, _first: &str, _second: &str) -> Option<Relation> {
        None
    }

    /// ISO 3166-1 alpha-2 code of the country whose people, or what is theirs, is called
    /// `demonym` in English: "Lebanese", "Swedes", "Briton".
    pub fn country_of_demonym(&self, _demonym: &str) -> Option<&str> {
        None
    }

    /// Great-circle distance between two places by id, in kilometres.
    pub fn distance_km(&self, _first: &str, _second: &str) -> Option<f64> {
        None
    }
}

/// Compiles the packages in `data_dir` into an index for [`Gazetteer::from_static`].
pub fn compile(_data_dir: &Path) -> Result<Vec<u8>, PlacesError> {
    Ok(Vec::new())
}
