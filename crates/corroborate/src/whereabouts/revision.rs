//! Rule 8: a correction replaces the version it corrects; a retraction takes its support away.
//! Both keep history, announce what changed, and flag what rested on the older report.

use reportedly_model::{ClaimRef, RelationKind, Revision};

use super::setting::Setting;
use crate::index::{ClaimAt, Index};
use crate::origins::SHARED_IN_REPORTS;

/// Corrections and retractions of reports that spoke of the person.
pub(super) fn revisions(setting: &Setting<'_>) -> Vec<Revision> {
    setting
        .revising_links()
        .filter_map(|(newer, older, retracts)| {
            let withdrawn: Vec<ClaimAt> = setting
                .withdrawn
                .iter()
                .copied()
                .filter(|at| at.report == older)
                .collect();
            if withdrawn.is_empty() {
                return None;
            }
            let mut withdrawn = setting.refs(withdrawn);
            let repeated = setting.taken_back.iter().copied();
            let repeated = repeated.filter(|at| retracts && at.report == newer);
            let repeated = setting.refs(repeated);
            let words = words(setting, (newer, older), retracts, (&withdrawn, &repeated));
            withdrawn.extend(repeated);
            Some(Revision {
                by: setting.index.name(newer).to_owned(),
                of: setting.index.name(older).to_owned(),
                retracts,
                withdrawn,
                words,
            })
        })
        .collect()
}

fn words(
    setting: &Setting<'_>,
    (newer, older): (usize, usize),
    retracts: bool,
    (withdrawn, repeated): (&[ClaimRef], &[ClaimRef]),
) -> String {
    let (by, of) = (setting.index.name(newer), setting.index.name(older));
    let what = if retracts { "retracts" } else { "corrects" };
    let count = withdrawn.len();
    let claims = if count == 1 {
        "claim of it no longer counts"
    } else {
        "claims of it no longer count"
    };
    let mut words = format!("{by} {what} {of}: {count} {claims}");
    match repeated.len() {
        0 => {}
        1 => words.push_str(&format!(
            "; 1 claim of {by} repeats it, and counts no more either"
        )),
        many => words.push_str(&format!(
            "; {many} claims of {by} repeat it, and count no more either"
        )),
    }
    let resting = resting_on(setting, older);
    if !resting.is_empty() {
        words.push_str(&format!(
            "; {} copied it and {} not been revised",
            resting.join(", "),
            if resting.len() == 1 { "has" } else { "have" }
        ));
    }
    words
}

/// Reports that are copies, translations or rewrites of the older one and still stand.
fn resting_on<'a>(setting: &Setting<'a>, older: usize) -> Vec<&'a str> {
    let copies = [
        RelationKind::CopyOf,
        RelationKind::TranslationOf,
        RelationKind::RewriteOf,
    ];
    let index = &setting.index;
    (0..index.reports.len())
        .filter(|&other| other != older && index.withdrawn_by(other).is_none())
        .filter(|&other| {
            let marked = index.links.iter().any(|link| {
                link.newer == other && link.older == older && copies.contains(&link.kind)
            });
            marked || (!is_revision(setting, other, older) && is_near_copy(index, other, older))
        })
        .map(|other| index.name(other))
        .collect()
}

fn is_revision(setting: &Setting<'_>, newer: usize, older: usize) -> bool {
    setting
        .revising_links()
        .any(|(by, of, _)| (by, of) == (newer, older))
}

fn is_near_copy(index: &Index<'_>, a: usize, b: usize) -> bool {
    index
        .shared_wording(a, b)
        .is_some_and(|shared| shared >= SHARED_IN_REPORTS)
}
