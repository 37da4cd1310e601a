use std::collections::BTreeMap;

use reportedly_model::{Person, Reading, RelationKind};

use crate::PlaceRelation;

/// Everything that accounts are brought together from.
#[derive(Clone, Copy)]
pub struct Corpus<'a> {
    /// The readings, in any order.
    pub readings: &'a [Reading],
    /// The people found in them.
    pub people: &'a [Person],
    /// Which place lies in which.
    pub places: &'a dyn PlaceRelation,
    /// File names of reports that could not be read.
    pub not_read: &'a [String],
    /// Relations between reports, beyond those that the reports give themselves.
    pub relations: &'a [ReportRelation],
    /// Ids of joins of origins that an analyst has undone.
    pub undone_joins: &'a [String],
    /// The paths that reports were had from, by their ids: a report calls another that lies beside
    /// it by its file name.
    pub paths: &'a BTreeMap<String, String>,
    /// Ids of reports that were there before the day that they give, see [`is_misdated`](crate::is_misdated):
    /// they count as undated, and no time that they tell is known.
    pub misdated: &'a [String],
}

/// Of reports whose paths nobody knows.
const NO_PATHS: &BTreeMap<String, String> = &BTreeMap::new();

impl<'a> Corpus<'a> {
    /// Readings and people alone: nothing known of places but what they carry themselves, every
    /// file read, no further relations, no join undone, no paths.
    pub fn new(readings: &'a [Reading], people: &'a [Person]) -> Self {
        Self {
            readings,
            people,
            places: &crate::NoGazetteer,
            not_read: &[],
            relations: &[],
            undone_joins: &[],
            paths: NO_PATHS,
            misdated: &[],
        }
    }

    /// The path that a report was had from.
    pub fn path_of(&self, report: &str) -> Option<&'a str> {
        self.paths.get(report).map(String::as_str)
    }
}

/// A relation between two reports: `newer` corrects, retracts or copies `older`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ReportRelation {
    /// Id, file name or URL of the one that stands in the relation.
    pub newer: String,
    /// Id, file name or URL of the one it refers to.
    pub older: String,
    /// How the newer one stands to the older one.
    pub kind: RelationKind,
}
