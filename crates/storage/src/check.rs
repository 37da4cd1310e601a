//! Whether what is kept is still what was put there.

use reportedly_model::{CharIndex, Reading};

use crate::report::report_id;

/// What is wrong with one report, in words; `digest` is that of the reading when it came in, `now`
/// that of what is kept.
pub fn problems_of_report(
    original: &[u8],
    reading: &Reading,
    (digest, now): (&str, &str),
) -> Vec<String> {
    let report = &reading.report;
    let name = &report.name;
    let mut problems = Vec::new();
    let hash = report_id(original);
    if hash != report.id {
        problems.push(format!(
            "the original of {name} has the SHA-256 {hash} instead of {}",
            report.id
        ));
    }
    if digest != now {
        problems.push(format!(
            "the reading of {name} is not the one that was kept"
        ));
    }
    let index = CharIndex::new(&report.text);
    for claim in &reading.claims {
        if index.slice(&report.text, claim.evidence.span) != claim.evidence.exact {
            problems.push(format!(
                "claim {} of {name} does not rest on the words at its place",
                claim.id
            ));
        }
    }
    problems
}
