//! `reportedly compare`: what several reports say together.

use std::collections::HashSet;
use std::process::ExitCode;

use reportedly_corroborate as corroborate;
use reportedly_model::{Claim, Event, PartyType, Person, ReportCounts, Whereabouts};
use reportedly_resolve::find_person;
use serde::Serialize;

use crate::Surroundings;
use crate::args::{CompareArguments, FindingFormat};
use crate::failure;
use crate::findings::{self, Findings, ReportSummary, Unread};
use crate::output::{Output, Stop};
use crate::render::{self, Look};

/// All that is found, in the JSON form.
#[derive(Serialize)]
struct Comparison<'f> {
    /// How many reports there are.
    counts: ReportCounts,
    reports: Vec<ReportSummary<'f>>,
    not_read: &'f [Unread],
    people: &'f [Person],
    whereabouts: &'f [Whereabouts],
    events: &'f [Event],
    claims: Vec<&'f Claim>,
}

/// Reads everything, brings it together, prints it.
pub(crate) fn run(asked: &CompareArguments, around: &Surroundings<'_>) -> Result<ExitCode, Stop> {
    let (findings, gazetteer) = findings::gather(&asked.reports, around)?;
    let found = asked
        .person
        .as_ref()
        .map(|name| find_person(&findings.people, name));
    if let (Some(name), Some(found)) = (&asked.person, &found)
        && found.matches.is_empty()
    {
        return print_nobody(&findings, name, &found.did_you_mean);
    }
    let ids = found.map(|found| {
        found
            .matches
            .iter()
            .map(|found| found.person.id.clone())
            .collect()
    });
    let only: Option<HashSet<String>> = ids;
    let is_wanted = |id: &str| only.as_ref().is_none_or(|only| only.contains(id));
    let (events, whereabouts) = findings.with_corpus(&gazetteer, |corpus| {
        let is_asked_for = |person: &Person| is_somebody(person) && is_wanted(&person.id);
        let answers = corroborate::whereabouts_of(corpus, None, is_asked_for);
        (corroborate::events(corpus), answers)
    });
    let (findings, events) = match only.is_some() {
        true => narrowed(findings, events, is_wanted),
        false => (findings, events),
    };
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

/// Only what is said of the people who are wanted.
fn narrowed(
    mut findings: Findings,
    mut events: Vec<Event>,
    is_wanted: impl Fn(&str) -> bool,
) -> (Findings, Vec<Event>) {
    events.retain(|event| event.person.as_deref().is_some_and(&is_wanted));
    findings.people.retain(|person| is_wanted(&person.id));
    (findings, events)
}

fn print_nobody(findings: &Findings, name: &str, did_you_mean: &[&str]) -> Result<ExitCode, Stop> {
    let mut output = Output::new();
    output.print(&render::nobody(
        Look::of_stdout(),
        findings,
        name,
        did_you_mean,
    ))?;
    output.finish()?;
    Ok(failure::code_of_nobody())
}

/// Whether one can ask where they are: a single human being.
fn is_somebody(person: &Person) -> bool {
    person.person_type == PartyType::Person
}

fn comparison<'f>(
    findings: &'f Findings,
    events: &'f [Event],
    whereabouts: &'f [Whereabouts],
) -> Comparison<'f> {
    Comparison {
        counts: findings.report_counts(),
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
