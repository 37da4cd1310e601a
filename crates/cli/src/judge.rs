//! `reportedly judge` and `reportedly judgements`: what analysts decide, and the log of it.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use reportedly_model::{Claim, MentionSelector, Person, PersonMember, RelationKind};
use reportedly_names::{Name, compare};
use reportedly_resolve::{find_person, known_by};
use reportedly_storage::{
    ClaimSelector, Decision, Judgement, KeptReport, Page, Storage, undone_by,
};
use reportedly_workspace::{
    Case, NotAdmitted, admit, claim_as_a_whole, claim_selector, is_join, mention_selector,
};

use crate::Surroundings;
use crate::args::{
    FindingFormat, JudgeArguments, JudgementsArguments, PairArguments, RelatesArguments,
    RelationArgument, VerdictArguments, WhoArguments,
};
use crate::clock;
use crate::failure::Failure;
use crate::namesakes::several_people;
use crate::output::{Output, Stop};
use crate::render::{self, Look};
use crate::workspace::{self, Workspace, who_judges};

/// Adds one judgement to the log, and brings the findings up to date.
pub(crate) fn run(asked: &JudgeArguments, around: &Surroundings<'_>) -> Result<ExitCode, Stop> {
    let by = who_judges(&WhoArguments {
        by: asked.by.clone(),
    })?;
    let (workspace, case, gazetteer) = workspace::up_to_date(around)?;
    let judgement = Judgement {
        at: clock::now().0,
        by,
        why: asked.why.clone(),
        decision: decision(&workspace, &case, &asked.verdict)?,
    };
    let links = workspace.wait(workspace.storage.marks())?.links;
    if let Some(known) = admit(&case.log, &links, &judgement).map_err(|error| refused(&error))? {
        eprintln!(
            "note: judgement {} says so already; nothing was added",
            known.number
        );
        return Ok(ExitCode::SUCCESS);
    }
    let entry = workspace.wait(workspace.storage.judge(judgement))?;
    workspace.refreshed(&|outer: &str, inner: &str| gazetteer.contains(outer, inner))?;
    let mut output = Output::new();
    let look = Look::of_stdout();
    let name_of = |id: &str| name_among(&case.reports, id);
    let words = entry.judgement.decision.in_words(&case.log, &name_of);
    output.print(&render::judgement(look, &entry, &words, None))?;
    output.finish()?;
    Ok(ExitCode::SUCCESS)
}

fn refused(error: &NotAdmitted) -> Failure {
    let message = error.to_string();
    let (what, hint) = message.rsplit_once("; ").unwrap_or((&message, ""));
    Failure::usage(what, hint)
}

/// Prints the log, first to last.
pub(crate) fn log(
    asked: &JudgementsArguments,
    around: &Surroundings<'_>,
) -> Result<ExitCode, Stop> {
    let workspace = Workspace::open(around.workspace)?;
    let log = workspace.wait(workspace.storage.judgements())?;
    let mut output = Output::new();
    match asked.format {
        FindingFormat::Text => {
            let reports = workspace
                .wait(workspace.storage.reports(&Page::all()))?
                .items;
            let name_of = |id: &str| name_among(&reports, id);
            output.print(&render::judgements(Look::of_stdout(), &log, &name_of))?;
        }
        FindingFormat::Json => output.pretty_json(&log)?,
    }
    output.finish()?;
    Ok(ExitCode::SUCCESS)
}

/// What a report is called.
fn name_among(reports: &[KeptReport], id: &str) -> Option<String> {
    let found = reports.iter().find(|report| report.id == id);
    found.map(|report| report.name.clone())
}

fn decision(
    workspace: &Workspace,
    case: &Case,
    verdict: &VerdictArguments,
) -> Result<Decision, Failure> {
    Ok(match verdict {
        VerdictArguments::Same(pair) => {
            let (a, b) = two_people(case, pair)?;
            Decision::Same { a, b }
        }
        VerdictArguments::NotTheSame(pair) => {
            let (a, b) = two_people(case, pair)?;
            Decision::NotTheSame { a, b }
        }
        VerdictArguments::Unsure(pair) => {
            let (a, b) = two_people(case, pair)?;
            Decision::Unsure { a, b }
        }
        VerdictArguments::Right(asked) => Decision::Right {
            claim: selector_of_claim(case, &asked.claim)?,
        },
        VerdictArguments::Wrong(asked) => Decision::Wrong {
            claim: selector_of_claim(case, &asked.claim)?,
        },
        VerdictArguments::Corrected(asked) => {
            let claim = selector_of_claim(case, &asked.claim)?;
            let corrected = Box::new(correction(case, &claim, &asked.to)?);
            Decision::Corrected { claim, corrected }
        }
        VerdictArguments::Relates(asked) => related(case, asked)?,
        VerdictArguments::Unjoin { join } => unjoining(workspace, case, join)?,
        VerdictArguments::Undo { number } => undone(case, *number)?,
    })
}

fn unjoining(workspace: &Workspace, case: &Case, join: &str) -> Result<Decision, Failure> {
    if workspace.wait(is_join(&workspace.storage, &case.log, join))? {
        return Ok(Decision::Unjoined { join: join.into() });
    }
    Err(Failure::usage(
        format!("{join} is the id of no join of origins"),
        "`reportedly compare --format json` has joins with their ids",
    ))
}

fn undone(case: &Case, number: u64) -> Result<Decision, Failure> {
    if let Some(by) = undone_by(&case.log).get(&number) {
        return Err(Failure::usage(
            format!("judgement {number} was undone by judgement {by}"),
            format!("undo {by} to have it hold again"),
        ));
    }
    if case.log.iter().any(|entry| entry.number == number) {
        return Ok(Decision::Undone { entry: number });
    }
    Err(Failure::usage(
        format!("the log has no judgement {number}"),
        "`reportedly judgements` prints it",
    ))
}

fn two_people(
    case: &Case,
    pair: &PairArguments,
) -> Result<(MentionSelector, MentionSelector), Failure> {
    let (a, b) = (
        selector_of(case, &pair.one)?,
        selector_of(case, &pair.other)?,
    );
    if a == b {
        return Err(Failure::usage(
            format!("{} and {} are the same mention", pair.one, pair.other),
            "name the reports that you mean: NAME@REPORT",
        ));
    }
    Ok((a, b))
}

/// A mention of whoever is meant by a name, `NAME@REPORT` or an id.
fn selector_of(case: &Case, asked: &str) -> Result<MentionSelector, Failure> {
    let nobody = || {
        Failure::usage(
            format!("nobody in the workspace goes by {asked}"),
            "`reportedly people --all` lists who is there",
        )
    };
    if let Some(person) = case.people.iter().find(|person| person.id == asked) {
        return mention_selector(&case.readings, person).ok_or_else(nobody);
    }
    let (name, report) = named_report(case, asked);
    // By the names that the report itself has for them: elsewhere they may go by the same.
    let people = case.people.iter().map(|person| match report {
        Some(report) => known_by(person, |member| member.report_name == report),
        None => person.clone(),
    });
    let people: Vec<Person> = people.filter(|person| !person.members.is_empty()).collect();
    let found = find_person(&people, name);
    let mut person = match found.meant() {
        [] => return Err(nobody()),
        [one] => one.person.clone(),
        several => return Err(several_people(name, several)),
    };
    if report.is_some() {
        put_best_named_first(case, &mut person.members, name);
    }
    mention_selector(&case.readings, &person).ok_or_else(nobody)
}

/// Of several that a report keeps apart, and that are held for one, the one that it names so is meant.
fn put_best_named_first(case: &Case, members: &mut [PersonMember], name: &str) {
    let asked = Name::parse(name);
    let fits = |member: &PersonMember| {
        let reading = case.reading(&member.report);
        let chain = reading.and_then(|reading| reading.chains.get(member.chain));
        let names = chain.map_or(&[][..], |chain| chain.names.as_slice());
        let fitting = names
            .iter()
            .map(|own| match own.eq_ignore_ascii_case(name) {
                true => 2.0,
                false => compare(&asked, &Name::parse(own)).probability,
            });
        fitting.fold(0.0, f64::max)
    };
    members.sort_by(|a, b| fits(b).total_cmp(&fits(a)));
}

/// The name and the report of `NAME@REPORT`, where there is such a report.
fn named_report<'a>(case: &'a Case, asked: &'a str) -> (&'a str, Option<&'a str>) {
    let split = asked.rsplit_once('@');
    let known = split.filter(|(_, report)| case.reports.iter().any(|known| known.name == *report));
    match known {
        Some((name, report)) => (name, Some(report)),
        None => (asked, None),
    }
}

fn selector_of_claim(case: &Case, id: &str) -> Result<ClaimSelector, Failure> {
    let all = case.readings.iter().flat_map(|reading| {
        reading
            .claims
            .iter()
            .map(move |claim| (reading.report.id.as_str(), claim))
    });
    let mut found = all.filter(|(_, claim)| claim.id.starts_with(id));
    match (found.next(), found.next()) {
        (Some((report, claim)), None) => Ok(claim_selector(report, claim)),
        (Some(_), Some(_)) => Err(Failure::usage(
            format!("several claims have ids that begin with {id}"),
            "give more of the id",
        )),
        _ => judged_before(case, id),
    }
}

/// A claim that was judged: one that was judged wrong is in no reading any more, and may still be
/// right.
fn judged_before(case: &Case, id: &str) -> Result<ClaimSelector, Failure> {
    let selectors = case.log.iter().filter_map(|entry| {
        let selector = match &entry.judgement.decision {
            Decision::Right { claim }
            | Decision::Wrong { claim }
            | Decision::Corrected { claim, .. } => claim,
            _ => return None,
        };
        selector.claim.starts_with(id).then_some(selector)
    });
    let mut found: Vec<&ClaimSelector> = selectors.collect();
    found.sort_by(|a, b| a.claim.cmp(&b.claim));
    found.dedup_by(|a, b| a.claim == b.claim);
    match found.as_slice() {
        [one] => Ok((*one).clone()),
        [] => Err(Failure::usage(
            format!("no claim in the workspace has the id {id}"),
            "`reportedly read --format jsonl` prints claims with their ids",
        )),
        _ => Err(Failure::usage(
            format!("several claims have ids that begin with {id}"),
            "give more of the id",
        )),
    }
}

/// What a claim should say, in words that its report has.
fn correction(case: &Case, claim: &ClaimSelector, path: &Path) -> Result<Claim, Failure> {
    let given = claim_in(path)?;
    let Some(reading) = case.reading(&claim.report) else {
        return Ok(given);
    };
    claim_as_a_whole(reading, &given).map_err(|error| {
        let message = error.to_string();
        let (what, hint) = message.rsplit_once("; ").unwrap_or((&message, ""));
        Failure::usage(format!("{}: {what}", path.display()), hint)
    })
}

fn claim_in(path: &Path) -> Result<Claim, Failure> {
    let unusable = |error: &dyn std::fmt::Display| {
        Failure::new(
            format!("{} holds no claim: {error}", path.display()),
            "write one line of `reportedly read --format jsonl` into it, corrected",
        )
    };
    let text = fs::read_to_string(path).map_err(|error| unusable(&error))?;
    serde_json::from_str(&text).map_err(|error| unusable(&error))
}

fn related(case: &Case, asked: &RelatesArguments) -> Result<Decision, Failure> {
    let id = |wanted: &str| {
        let mut all = case.reports.iter();
        let found = all.find(|report| report.name == wanted || report.id == wanted);
        found.map(|report| report.id.clone()).ok_or_else(|| {
            Failure::usage(
                format!("no report in the workspace is called {wanted}"),
                "give the file name that `reportedly add` printed",
            )
        })
    };
    Ok(Decision::Related {
        newer: id(&asked.newer)?,
        older: id(&asked.older)?,
        relation: match asked.relation {
            RelationArgument::CopyOf => RelationKind::CopyOf,
            RelationArgument::TranslationOf => RelationKind::TranslationOf,
            RelationArgument::RewriteOf => RelationKind::RewriteOf,
            RelationArgument::Corrects => RelationKind::Corrects,
            RelationArgument::Retracts => RelationKind::Retracts,
        },
    })
}
