//! Finds the claims that findings refer to.

use std::collections::HashMap;

use reportedly_model::{Claim, ClaimRef, Reading, Report};

/// Every claim of some readings, by report and id.
pub(crate) struct Directory<'r> {
    claims: HashMap<(&'r str, &'r str), (&'r Report, &'r Claim)>,
}

impl<'r> Directory<'r> {
    /// The claims of `readings`.
    pub(crate) fn of(readings: &'r [Reading]) -> Self {
        let entries = readings.iter().flat_map(|reading| {
            reading.claims.iter().map(|claim| {
                (
                    (reading.report.name.as_str(), claim.id.as_str()),
                    (&reading.report, claim),
                )
            })
        });
        Self {
            claims: entries.collect(),
        }
    }

    /// A claim with the report that makes it.
    pub(crate) fn get(&self, report: &str, claim: &str) -> Option<(&'r Report, &'r Claim)> {
        self.claims.get(&(report, claim)).copied()
    }

    /// The claim that a finding refers to, with its report.
    pub(crate) fn follow(&self, reference: &ClaimRef) -> Option<(&'r Report, &'r Claim)> {
        self.get(&reference.report, &reference.claim)
    }
}
