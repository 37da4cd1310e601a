//! All that is known of one person: one page that needs nothing else, and the originals beside it.

mod archive;
mod as_of;
mod claims;
mod ending;
mod escape;
mod findings;
mod identity;
mod page;
mod pieces;
mod quotation;

use std::collections::BTreeSet;
use std::io::{self, Seek, Write};

use reportedly_model::{Claim, Event, Person, Reading, Whereabouts};
use reportedly_storage::{Decision, KeptReport, LogEntry, Retrieval, Storage, StorageError};
use reportedly_workspace::{Case, claims_about};

pub use archive::KeptOriginal;
pub use as_of::{AsOf, Then, then};

/// What a dossier is made from.
#[derive(Debug)]
pub struct Dossier<'d> {
    /// Everything in the workspace.
    pub case: &'d Case,
    /// Whom it is about.
    pub person: &'d Person,
    /// The answer.
    pub whereabouts: &'d Whereabouts,
    /// The happenings that it rests on.
    pub events: &'d [Event],
    /// The reports that speak of the person, with their bytes and how they were come by.
    pub originals: &'d [KeptOriginal],
    /// Of which day all of it is; `None` for one of today.
    pub as_of: Option<&'d AsOf>,
    /// When it is made, RFC 3339.
    pub made: &'d str,
    /// Who makes it.
    pub by: &'d str,
}

/// Why a dossier could not be written.
#[derive(Debug, thiserror::Error)]
pub enum DossierError {
    /// The file could not be written to.
    #[error("cannot write the dossier: {0}; check that there is room on the disk")]
    Io(#[from] io::Error),
    /// The archive could not be made.
    #[error("cannot make the archive of the dossier: {0}; check that there is room on the disk")]
    Archive(#[from] zip::result::ZipError),
}

/// Writes a ZIP archive with `index.html`, the originals in a folder, and `SHA256SUMS` that the
/// usual tools check.
///
/// # Errors
///
/// When the archive cannot be written.
pub fn write_dossier(dossier: &Dossier<'_>, to: impl Write + Seek) -> Result<(), DossierError> {
    let files = archive::file_names(dossier.originals);
    let page = page::page(dossier, &files);
    archive::write(to, &page, dossier.originals, &files)
}

/// The reports that speak of a person, in the order in which they came in, with their bytes.
///
/// # Errors
///
/// Those of the storage.
pub async fn originals(
    storage: &dyn Storage,
    case: &Case,
    person: &Person,
) -> Result<Vec<KeptOriginal>, StorageError> {
    let members = person.members.iter();
    let speaking: BTreeSet<&str> = members.map(|member| member.report.as_str()).collect();
    let mut originals = Vec::with_capacity(speaking.len());
    for report in &case.reports {
        if !speaking.contains(report.id.as_str()) {
            continue;
        }
        let bytes = storage.original(&report.id).await?;
        originals.push(KeptOriginal {
            report: report.id.clone(),
            name: report.name.clone(),
            bytes: bytes.unwrap_or_default(),
            retrievals: storage.retrievals(&report.id).await?,
        });
    }
    Ok(originals)
}

impl<'d> Dossier<'d> {
    fn claims(&self) -> Vec<(&'d Reading, &'d Claim)> {
        claims_about(&self.case.readings, self.person)
    }

    fn listed(&self, report: &str) -> Option<&'d KeptReport> {
        self.case.reports.iter().find(|kept| kept.id == report)
    }

    fn retrievals(&self, report: &str) -> &'d [Retrieval] {
        let kept = self.originals.iter().find(|kept| kept.report == report);
        kept.map_or(&[], |kept| &kept.retrievals)
    }

    /// Judgements about the person or their claims, and what undid them; those of others are none of this
    /// dossier.
    fn judgements(&self) -> Vec<&'d LogEntry> {
        let members = self.person.members.iter();
        let reports: BTreeSet<&str> = members.map(|member| member.report.as_str()).collect();
        let mut about: BTreeSet<u64> = BTreeSet::new();
        // What undoes stands after what it undoes.
        for entry in &self.case.log {
            let decision = &entry.judgement.decision;
            if is_about(decision, &reports, &about) {
                about.insert(entry.number);
            }
        }
        let log = self.case.log.iter();
        log.filter(|entry| about.contains(&entry.number)).collect()
    }
}

/// Whether a decision is about some reports, or undoes one of those `known` to be.
fn is_about(decision: &Decision, reports: &BTreeSet<&str>, known: &BTreeSet<u64>) -> bool {
    let touches = |report: &str| reports.contains(report);
    match decision {
        Decision::Same { a, b } | Decision::NotTheSame { a, b } | Decision::Unsure { a, b } => {
            touches(&a.report) || touches(&b.report)
        }
        Decision::Right { claim }
        | Decision::Wrong { claim }
        | Decision::Corrected { claim, .. } => touches(&claim.report),
        Decision::Missed { report, .. } | Decision::Reviewed { report, .. } => touches(report),
        Decision::Related { newer, older, .. } => touches(newer) || touches(older),
        Decision::Listed { person, .. } => touches(&person.report),
        Decision::Undone { entry } => known.contains(entry),
        // A document that could not be read may have spoken of anybody.
        Decision::Unjoined { .. } | Decision::Dismissed { .. } => true,
    }
}
