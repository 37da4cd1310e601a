//! Which reports were corrected or retracted, and by which.

use std::collections::BTreeMap;

use reportedly_model::RelationKind;
use reportedly_storage::KeptReport;

use crate::case::Case;
use crate::marks::links;

/// How a report was withdrawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Withdrawal<'c> {
    /// Whether the other corrects or retracts it.
    pub kind: RelationKind,
    /// The report that does.
    pub by: &'c KeptReport,
}

impl Withdrawal<'_> {
    /// What became of the report, in a word.
    pub fn word(&self) -> &'static str {
        match self.kind {
            RelationKind::Retracts => "retracted",
            _ => "corrected",
        }
    }

    /// The same with by what: "corrected by b.md".
    pub fn in_words(&self) -> String {
        format!("{} by {}", self.word(), self.by.name)
    }
}

/// The reports that stand no more, by their ids; of several that withdraw one, the latest.
pub fn withdrawals(case: &Case) -> BTreeMap<String, Withdrawal<'_>> {
    withdrawals_by(case, |_| true)
}

/// The same by some of the reports only.
pub fn withdrawals_by(
    case: &Case,
    counts: impl Fn(&KeptReport) -> bool,
) -> BTreeMap<String, Withdrawal<'_>> {
    let kept: BTreeMap<&str, &KeptReport> = case
        .reports
        .iter()
        .map(|report| (report.id.as_str(), report))
        .collect();
    let mut found: BTreeMap<String, Withdrawal<'_>> = BTreeMap::new();
    for link in links(case).0 {
        if !matches!(link.kind, RelationKind::Corrects | RelationKind::Retracts) {
            continue;
        }
        let Some(by) = kept.get(link.newer.as_str()).filter(|by| counts(by)) else {
            continue;
        };
        let place = |report: &KeptReport| (report.published.clone(), report.number);
        let known = found.get(&link.older);
        if known.is_none_or(|known| place(known.by) < place(by)) {
            found.insert(
                link.older,
                Withdrawal {
                    kind: link.kind,
                    by,
                },
            );
        }
    }
    found
}
