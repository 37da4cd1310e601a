//! A case by what had been published by a day: what has no date, or one that cannot be, counts on every day.

use std::collections::{BTreeSet, HashSet};

use jiff::civil::Date;
use reportedly_model::Person;
use reportedly_resolve::known_by;
use reportedly_storage::KeptReport;

use crate::case::Case;

/// Whether a report had been published by a day.
pub fn had(case: &Case, report: &KeptReport, day: Date) -> bool {
    let date = report
        .published
        .as_deref()
        .and_then(|date| date.parse::<Date>().ok());
    date.is_none_or(|date| date <= day) || case.misdated.contains(&report.id)
}

/// A person as the reports had by a day have them.
pub fn person_by(case: &Case, person: &Person, day: Date) -> Person {
    let had = case.reports.iter().filter(|report| had(case, report, day));
    let had: HashSet<&str> = had.map(|report| report.id.as_str()).collect();
    known_by(person, |member| had.contains(member.report.as_str()))
}

/// The reports of a person that came later than a day, in the order in which they came in.
pub fn later_reports<'c>(case: &'c Case, person: &Person, day: Date) -> Vec<&'c KeptReport> {
    let members = person.members.iter();
    let speaking: BTreeSet<&str> = members.map(|member| member.report.as_str()).collect();
    let reports = case.reports.iter();
    reports
        .filter(|report| speaking.contains(report.id.as_str()) && !had(case, report, day))
        .collect()
}

/// The case of the reports had by a day, with every judgement on them, and its people by these reports.
pub fn case_by(case: &Case, day: Date) -> Case {
    let mut then = case.part(|report| had(case, report, day), |_| true);
    let people = then
        .people
        .iter()
        .map(|person| person_by(case, person, day));
    then.people = people.filter(|person| !person.members.is_empty()).collect();
    then
}
