//! `reportedly people`: who is in the workspace, and where last reported.

use std::process::ExitCode;

use reportedly_model::PartyType;
use reportedly_storage::{Page, PeopleFilter, PersonRow, Storage};

use crate::Surroundings;
use crate::args::{FindingFormat, PeopleArguments};
use crate::output::{Output, Stop};
use crate::render::{self, Look};
use crate::workspace;

/// Prints the table, by name.
pub(crate) fn run(asked: &PeopleArguments, around: &Surroundings<'_>) -> Result<ExitCode, Stop> {
    let workspace = workspace::with_findings(around)?;
    let mut filter = PeopleFilter::default();
    if !asked.all {
        filter.person_type = Some(PartyType::Person);
        filter.named = Some(true);
    }
    let rows: Vec<PersonRow> = workspace
        .wait(workspace.storage.people(&filter, &Page::all()))?
        .items;
    let mut output = Output::new();
    match asked.format {
        FindingFormat::Text => output.print(&render::people_table(Look::of_stdout(), &rows))?,
        FindingFormat::Json => output.pretty_json(&rows)?,
    }
    output.finish()?;
    Ok(ExitCode::SUCCESS)
}
