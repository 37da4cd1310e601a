//! `reportedly where`: one person, where last reported, and who says so.

use std::process::ExitCode;

use jiff::civil::Date;
use reportedly_corroborate::{self as corroborate, Corpus};
use reportedly_model::{Change, Claim, FateReport, Person, Whereabouts};
use reportedly_resolve::known_by;
use serde::Serialize;

use crate::Surroundings;
use crate::args::{FindingFormat, WhereArguments};
use crate::failure;
use crate::findings::{self, Findings, ReportSummary, Unread};
use crate::output::{Output, Stop};
use crate::published::Day;
use crate::render::{self, Answered, Look};

/// The answer in the JSON form; `answers` is empty when no report names such a person, and has
/// several when the name fits several.
#[derive(Serialize)]
struct Answers<'f> {
    asked: &'f str,
    as_of: Option<&'f str>,
    since: Option<&'f str>,
    reports: Vec<ReportSummary<'f>>,
    not_read: &'f [Unread],
    answers: Vec<Answer<'f>>,
    did_you_mean: &'f [&'f str],
}

#[derive(Serialize)]
struct Answer<'f> {
    person: &'f Person,
    whereabouts: &'f Whereabouts,
    /// What befell the person besides, and heads no answer.
    besides: &'f [FateReport],
    /// What changed since the day asked for; `null` when none was.
    changes: Option<&'f [Change]>,
    /// Every claim about the person, in the order of the reports.
    claims: Vec<&'f Claim>,
}

/// Reads everything, looks for the person, prints the answer.
pub(crate) fn run(asked: &WhereArguments, around: &Surroundings<'_>) -> Result<ExitCode, Stop> {
    let (findings, gazetteer) = findings::gather(&asked.reports, around)?;
    let found = reportedly_resolve::find_person(&findings.people, &asked.name);
    let day = |day: &Option<Day>| day.as_ref().and_then(|day| day.0.parse().ok());
    let (as_of, since): (Option<Date>, Option<Date>) = (day(&asked.as_of), day(&asked.since));
    let answers: Vec<Answered> = findings.with_corpus(&gazetteer, |corpus| {
        let people = found.matches.iter().map(|found| found.person);
        people
            .filter_map(|person| answered(&findings, corpus, person, (as_of, since)))
            .collect()
    });
    let mut output = Output::new();
    match asked.format {
        FindingFormat::Text => {
            let look = Look::of_stdout();
            let page = if answers.is_empty() {
                render::nobody(look, &findings, &asked.name, &found.did_you_mean)
            } else {
                render::answers(look, &findings, &asked.name, &answers)
            };
            output.print(&page)?;
        }
        FindingFormat::Json => {
            output.pretty_json(&in_json(asked, &findings, &answers, &found.did_you_mean))?;
        }
    }
    output.finish()?;
    if answers.is_empty() && !findings.some_failed() {
        return Ok(failure::code_of_nobody());
    }
    Ok(failure::code_of_run(findings.some_failed()))
}

/// The answer for one person and, if asked, what changed in it.
fn answered(
    findings: &Findings,
    corpus: &Corpus,
    person: &Person,
    (as_of, since): (Option<Date>, Option<Date>),
) -> Option<Answered> {
    let answer = |day| corroborate::whereabouts(corpus, &person.id, day);
    let whereabouts = answer(as_of)?;
    let changes = since.map(|day| {
        let before = answer(Some(day));
        before.map_or_else(Vec::new, |before| {
            corroborate::changes(&before, &whereabouts)
        })
    });
    Some(Answered {
        person: match as_of {
            Some(day) => known_by(person, |member| findings.had(&member.report, day)),
            None => person.clone(),
        },
        besides: corroborate::besides(corpus, &whereabouts),
        whereabouts,
        changes,
    })
}

fn in_json<'f>(
    asked: &'f WhereArguments,
    findings: &'f Findings,
    answers: &'f [Answered],
    did_you_mean: &'f [&'f str],
) -> Answers<'f> {
    let answer = |answered: &'f Answered| Answer {
        person: &answered.person,
        whereabouts: &answered.whereabouts,
        besides: &answered.besides,
        changes: answered.changes.as_deref(),
        claims: findings.claims_about(&answered.person),
    };
    Answers {
        asked: &asked.name,
        as_of: asked.as_of.as_ref().map(|day| day.0.as_str()),
        since: asked.since.as_ref().map(|day| day.0.as_str()),
        reports: findings.report_summaries(),
        not_read: &findings.unread,
        answers: answers.iter().map(answer).collect(),
        did_you_mean,
    }
}
