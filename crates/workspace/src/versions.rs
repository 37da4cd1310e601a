//! How reports stand to one another beyond what they say themselves: versions at one address, and
//! what analysts marked.

use std::collections::BTreeMap;

use reportedly_corroborate::ReportRelation;
use reportedly_model::RelationKind;
use reportedly_storage::{KeptReport, LogEntry};

use crate::admit::consistent;

/// The same address with other bytes is a new version, which corrects the one before, unless an
/// analyst marked the two as something else.
pub(crate) fn relations(reports: &[KeptReport], holding: &[&LogEntry]) -> Vec<ReportRelation> {
    let marked = consistent(holding).into_iter();
    let marked: Vec<ReportRelation> = marked.map(relation).collect();
    let mut relations = versions(reports);
    relations.retain(|version| {
        let pair = [&version.newer, &version.older];
        !marked
            .iter()
            .any(|marked| pair.contains(&&marked.newer) && pair.contains(&&marked.older))
    });
    relations.extend(marked);
    relations
}

fn relation((newer, older, kind): (&str, &str, RelationKind)) -> ReportRelation {
    ReportRelation {
        newer: newer.to_owned(),
        older: older.to_owned(),
        kind,
    }
}

fn versions(reports: &[KeptReport]) -> Vec<ReportRelation> {
    let mut at_address: BTreeMap<&str, Vec<&KeptReport>> = BTreeMap::new();
    for report in reports {
        if let Some(url) = report.url.as_deref() {
            at_address.entry(address(url)).or_default().push(report);
        }
    }
    let mut found = Vec::new();
    for versions in at_address.values_mut() {
        // By publication where both have one, else as they came in.
        versions.sort_by(|a, b| match (&a.published, &b.published) {
            (Some(x), Some(y)) if x != y => x.cmp(y),
            _ => a.number.cmp(&b.number),
        });
        found.extend(versions.windows(2).filter_map(|pair| match pair {
            [older, newer] => Some(ReportRelation {
                newer: newer.id.clone(),
                older: older.id.clone(),
                kind: RelationKind::Corrects,
            }),
            _ => None,
        }));
    }
    found
}

/// An address without what leads to a part of the page only.
fn address(url: &str) -> &str {
    let whole = url.split('#').next().unwrap_or(url);
    whole.trim_end_matches('/')
}
