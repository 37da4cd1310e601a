//! One comparison of names, for people.

use std::fmt::Write as _;

use reportedly_names::{Comparison, Evidence, Kind, Verdict};

use super::harmless::{harmless, isolated};

/// The answer in a sentence, then the evidence, one piece a line.
pub(crate) fn names_compared(kind: Kind, a: &str, b: &str, comparison: &Comparison) -> String {
    let probability = comparison.probability;
    let mut page = format!(
        "“{}” and “{}” are {} {} (probability {probability:.2} by their names alone).\n",
        shown(a),
        shown(b),
        likelihood(probability),
        one_bearer(kind),
    );
    if comparison.evidence.is_empty() {
        page.push_str("There is nothing to compare: one of them has no letters.\n");
        return page;
    }
    page.push('\n');
    for evidence in &comparison.evidence {
        // Writing to a string cannot fail.
        let _ = writeln!(page, "{}", line(evidence));
    }
    page
}

fn shown(name: &str) -> String {
    isolated(&harmless(name)).into_owned()
}

fn line(evidence: &Evidence) -> String {
    let verdict = match evidence.verdict {
        Verdict::Agree => "agree",
        Verdict::Contradict => "contradict",
        Verdict::Omit => "omit",
        Verdict::Order => "order",
    };
    format!(
        "  {verdict:<10}  {:+.1}  {}",
        evidence.weight,
        harmless(&evidence.why)
    )
}

fn one_bearer(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "one person",
        Kind::Organization => "one organisation",
        Kind::Vessel => "one vessel",
    }
}

fn likelihood(probability: f64) -> &'static str {
    match probability {
        p if p >= 0.9 => "very likely",
        p if p >= 0.7 => "probably",
        p if p >= 0.4 => "possibly",
        p if p >= 0.1 => "hardly",
        _ => "almost certainly not",
    }
}
