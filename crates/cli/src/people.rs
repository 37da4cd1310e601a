//! `reportedly people`: who is in the workspace, and where last reported; or which of them may be one.

use std::process::ExitCode;

use reportedly_model::{MentionSelector, PairToDecide, PartyType};
use reportedly_storage::{Page, PeopleFilter, PersonRow, Storage};
use serde::Serialize;

use crate::Surroundings;
use crate::args::{FindingFormat, PeopleArguments};
use crate::output::{Output, Stop};
use crate::render::{self, Look};
use crate::workspace::{self, Workspace};

/// Prints the table, by name.
pub(crate) fn run(asked: &PeopleArguments, around: &Surroundings<'_>) -> Result<ExitCode, Stop> {
    let workspace = workspace::with_findings(around)?;
    if asked.to_decide {
        return print_pairs(asked, &workspace);
    }
    let mut filter = PeopleFilter::default();
    if !asked.all {
        filter.person_type = Some(PartyType::Person);
        filter.named = Some(true);
    }
    let rows: Vec<PersonRow> = workspace
        .wait(workspace.storage.people(&filter, &Page::all()))?
        .items;
    let counts = workspace.wait(workspace.storage.coverage())?.counts();
    let screening = workspace.wait(workspace.storage.screening())?;
    let mut output = Output::new();
    match asked.format {
        FindingFormat::Text => {
            let beside = (&counts, &screening.unwrap_or_default());
            output.print(&render::people_table(Look::of_stdout(), &rows, beside))?;
        }
        FindingFormat::Json => output.pretty_json(&rows)?,
    }
    output.finish()?;
    Ok(ExitCode::SUCCESS)
}

/// Two people who may be one, with their names.
#[derive(Debug, Serialize)]
pub(crate) struct OpenPair {
    /// Their names, and the reports with the mentions that raise the question.
    pub(crate) names: (String, String),
    pub(crate) reports: (String, String),
    #[serde(flatten)]
    pub(crate) pair: PairToDecide,
}

fn print_pairs(asked: &PeopleArguments, workspace: &Workspace) -> Result<ExitCode, Stop> {
    let pairs = workspace.wait(workspace.storage.marks())?.pairs;
    let pairs = pairs.into_iter().map(|pair| open_pair(workspace, pair));
    let pairs = pairs.collect::<Result<Vec<OpenPair>, Stop>>()?;
    let mut output = Output::new();
    match asked.format {
        FindingFormat::Text => output.print(&render::pairs_to_decide(Look::of_stdout(), &pairs))?,
        FindingFormat::Json => output.pretty_json(&pairs)?,
    }
    output.finish()?;
    Ok(ExitCode::SUCCESS)
}

fn open_pair(workspace: &Workspace, pair: PairToDecide) -> Result<OpenPair, Stop> {
    let name = |id: &str, mention: &MentionSelector| -> Result<String, Stop> {
        let person = workspace.wait(workspace.storage.person(id))?;
        Ok(person.map_or_else(|| mention.words.exact.clone(), |person| person.name))
    };
    let report = |mention: &MentionSelector| -> Result<String, Stop> {
        let name = workspace.wait(workspace.storage.name_of(&mention.report))?;
        Ok(name.unwrap_or_else(|| mention.report.clone()))
    };
    let (a, b) = &pair.mentions;
    Ok(OpenPair {
        names: (name(&pair.a, a)?, name(&pair.b, b)?),
        reports: (report(a)?, report(b)?),
        pair,
    })
}
