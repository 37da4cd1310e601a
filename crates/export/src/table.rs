//! Claims as CSV, RFC 4180.

use std::io::{self, Write};

use reportedly_model::Claim;
use reportedly_workspace::{Case, Withdrawal};

use crate::facts::{Fact, address, facts, places, reviewed, sources, word};
use crate::told::{texts, value_of};

const COLUMNS: [&str; 44] = [
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
    "reached",
    "means",
    "companions",
    "event",
    "act",
    "offence",
    "authority",
    "relayed by",
    "addressee",
    "condition",
    "in absentia",
    "title",
    "organization",
    "status",
    "relation",
    "relative",
    "other",
    "content",
    "time",
    "hedges",
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
    "withdrawn",
    "withdrawn by",
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
        rows.write_record(COLUMNS.map(|column| guarded(&cell(&fact, column))))?;
    }
    rows.flush()
}

/// What stands in one column of a row; the slots that not every kind has go by their own names.
fn cell(fact: &Fact<'_>, column: &str) -> String {
    let (claim, report) = (fact.claim, &fact.reading.report);
    match column {
        "claim" => claim.id.clone(),
        "person" => fact.person.map_or("", |person| &person.id).to_owned(),
        "subject" => {
            let known = fact.person.map(|person| &person.name);
            known.unwrap_or(&claim.subject.name).clone()
        }
        "kind" => word(&claim.kind()),
        "polarity" => word(&claim.polarity),
        "certainty" => word(&claim.certainty),
        "modality" => word(&claim.modality),
        "evidentiality" => word(&claim.evidentiality),
        "origin" | "via" | "destination" | "place" => places_in(claim, column),
        "time" => {
            let meant = claim.time.as_ref().and_then(|time| time.meant());
            meant.unwrap_or_default().to_owned()
        }
        "hedges" => texts(&claim.hedges),
        "sources" => sources(claim).join("; "),
        "evidence" => claim.evidence.exact.clone(),
        "start" => claim.evidence.span.start.to_string(),
        "end" => claim.evidence.span.end.to_string(),
        "report" => report.name.clone(),
        "publisher" => report.publisher.clone().unwrap_or_default(),
        "published" => fact.published.unwrap_or_default().to_owned(),
        "url" => address(fact.reading),
        "sha256" => report.id.clone(),
        "review" => reviewed(fact.review),
        "withdrawn" => {
            let withdrawn = fact.withdrawn.as_ref();
            withdrawn.map_or_else(String::new, Withdrawal::in_words)
        }
        "withdrawn by" => {
            let withdrawn = fact.withdrawn.as_ref();
            withdrawn
                .map_or("", |withdrawal| &withdrawal.by.id)
                .to_owned()
        }
        slot => value_of(claim, slot),
    }
}

fn places_in(claim: &Claim, wanted: &str) -> String {
    let found = places(claim)
        .into_iter()
        .filter(|(slot, _)| *slot == wanted);
    let named = found.map(|(_, place)| match place.precision {
        Some(precision) => format!("{} ({})", place.name, word(&precision)),
        None => place.name.clone(),
    });
    named.collect::<Vec<String>>().join("; ")
}

fn guarded(cell: &str) -> String {
    let looks_like_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if looks_like_formula {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}
