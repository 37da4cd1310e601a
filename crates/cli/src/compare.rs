//! `reportedly compare`: what several reports say together.

use std::path::Path;
use std::process::ExitCode;

use reportedly_corroborate as corroborate;
use reportedly_model::{Claim, Event, PartyType, Person, Whereabouts};
use serde::Serialize;

use crate::args::{CompareArguments, FindingFormat};
use crate::failure;
use crate::findings::{self, Findings, ReportSummary, Unread};
use crate::output::{Output, Stop};
use crate::render::{self, Look};

/// All that is found, in the JSON form.
#[derive(Serialize)]
struct Comparison<'f> {
    reports: Vec<ReportSummary<'f>>,
    not_read: &'f [Unread],
    people: &'f [Person],
    whereabouts: &'f [Whereabouts],
    events: &'f [Event],
    claims: Vec<&'f Claim>,
}

/// Reads everything, brings it together, prints it.
pub(crate) fn run(asked: &CompareArguments, data: Option<&Path>) -> Result<ExitCode, Stop> {
    let (findings, gazetteer) = findings::gather(&asked.reports, data)?;
    let (events, whereabouts) = findings.with_corpus(&gazetteer, |corpus| {
        let answers = corroborate::whereabouts_of(corpus, None, is_asked_for);
        (corroborate::events(corpus), answers)
    });
    let mut output = Output::new();
    match asked.format {
        FindingFormat::Text => {
            let look = Look::of_stdout();
            output.print(&render::comparison(look, &findings, &events, &whereabouts))?;
        }
        FindingFormat::Json => output.pretty_json(&comparison(&findings, &events, &whereabouts))?,
    }
    output.finish()?;
    Ok(failure::code_of_run(findings.some_failed()))
}

/// Whether one can ask where they are: a single human being.
fn is_asked_for(person: &Person) -> bool {
    person.person_type == PartyType::Person
}

fn comparison<'f>(
    findings: &'f Findings,
    events: &'f [Event],
    whereabouts: &'f [Whereabouts],
) -> Comparison<'f> {
    Comparison {
        reports: findings.report_summaries(),
        not_read: &findings.unread,
        people: &findings.people,
        whereabouts,
        events,
        claims: findings
            .readings
            .iter()
            .flat_map(|reading| &reading.claims)
            .collect(),
    }
}
