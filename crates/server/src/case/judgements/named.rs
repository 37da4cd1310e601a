//! Entries of the log in words that people know: reports and entries of watchlists by their names.

use std::collections::{BTreeSet, HashMap};

use reportedly_storage::{Decision, LogEntry, meant};

use super::super::problem::Answer;
use super::super::service::CaseService;

/// What reports and entries of watchlists are called, by their ids.
pub(super) struct Named(HashMap<String, String>);

impl Named {
    /// Those that some entries speak of.
    pub(super) async fn of(
        service: &CaseService,
        shown: &[LogEntry],
        log: &[LogEntry],
    ) -> Answer<Self> {
        let mut reports = BTreeSet::new();
        for entry in shown {
            add_reports(meant(&entry.judgement.decision, log), &mut reports);
        }
        let reports: Vec<String> = reports.into_iter().collect();
        let reports = service.storage().reports_among(&reports).await?;
        let reports = reports.into_iter().map(|report| (report.id, report.name));
        let mut named: HashMap<String, String> = reports.collect();
        for listing in service.kept().listings.values().flatten() {
            let entry = &listing.entry;
            named.insert(entry.id.clone(), format!("{} ({})", entry.name, entry.id));
        }
        Ok(Self(named))
    }

    /// A decision in a sentence.
    pub(super) fn words(&self, decision: &Decision, log: &[LogEntry]) -> String {
        let name_of = |id: &str| self.0.get(id).cloned();
        decision.in_words(log, &name_of)
    }
}

fn add_reports(decision: &Decision, reports: &mut BTreeSet<String>) {
    match decision {
        Decision::Same { a, b } | Decision::NotTheSame { a, b } | Decision::Unsure { a, b } => {
            reports.extend([a.report.clone(), b.report.clone()]);
        }
        Decision::Right { claim }
        | Decision::Wrong { claim }
        | Decision::Corrected { claim, .. } => {
            reports.insert(claim.report.clone());
        }
        Decision::Missed { report, .. } | Decision::Reviewed { report, .. } => {
            reports.insert(report.clone());
        }
        Decision::Related { newer, older, .. } => {
            reports.extend([newer.clone(), older.clone()]);
        }
        Decision::Listed { person, .. } => {
            reports.insert(person.report.clone());
        }
        Decision::Unjoined { .. } | Decision::Dismissed { .. } | Decision::Undone { .. } => {}
    }
}
