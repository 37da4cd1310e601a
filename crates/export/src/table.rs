//! Claims as CSV, RFC 4180.

use std::io::{self, Write};

use reportedly_workspace::Case;

use crate::facts::{Fact, address, facts, places, reviewed, sources, word};

const COLUMNS: [&str; 23] = [
    "claim",
    "person",
    "subject",
    "kind",
    "polarity",
    "certainty",
    "modality",
    "evidentiality",
    "origin",
    "via",
    "destination",
    "place",
    "time",
    "sources",
    "evidence",
    "start",
    "end",
    "report",
    "publisher",
    "published",
    "url",
    "sha256",
    "review",
];

/// Writes one claim a row, after a row of names. A cell that a spreadsheet would take for a
/// formula gets an apostrophe before it.
///
/// # Errors
///
/// Those of the writer.
pub fn table(case: &Case, to: &mut impl Write) -> io::Result<()> {
    let mut rows = csv::Writer::from_writer(to);
    rows.write_record(COLUMNS)?;
    for fact in facts(case) {
        rows.write_record(row(&fact).iter().map(|cell| guarded(cell)))?;
    }
    rows.flush()
}

fn row(fact: &Fact<'_>) -> [String; 23] {
    let (claim, report) = (fact.claim, &fact.reading.report);
    let of_slot = |wanted: &str| {
        let found = places(claim)
            .into_iter()
            .filter(|(slot, _)| *slot == wanted);
        let named = found.map(|(_, place)| match place.precision {
            Some(precision) => format!("{} ({})", place.name, word(&precision)),
            None => place.name.clone(),
        });
        named.collect::<Vec<String>>().join("; ")
    };
    let published = report
        .published
        .as_ref()
        .map(|published| published.date.clone());
    [
        claim.id.clone(),
        fact.person
            .map(|person| person.id.clone())
            .unwrap_or_default(),
        fact.person
            .map_or(&claim.subject.name, |person| &person.name)
            .clone(),
        word(&claim.kind()),
        word(&claim.polarity),
        word(&claim.certainty),
        word(&claim.modality),
        word(&claim.evidentiality),
        of_slot("origin"),
        of_slot("via"),
        of_slot("destination"),
        of_slot("place"),
        claim
            .time
            .as_ref()
            .and_then(|time| time.edtf.clone())
            .unwrap_or_default(),
        sources(claim).join("; "),
        claim.evidence.exact.clone(),
        claim.evidence.span.start.to_string(),
        claim.evidence.span.end.to_string(),
        report.name.clone(),
        report.publisher.clone().unwrap_or_default(),
        published.unwrap_or_default(),
        address(fact.reading),
        report.id.clone(),
        reviewed(fact.review),
    ]
}

fn guarded(cell: &str) -> String {
    let looks_like_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if looks_like_formula {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}
