//! `reportedly changes`: what answers changed since a day, and because of which reports.

use std::process::ExitCode;

use jiff::civil::Date;
use reportedly_workspace::{Since, changes_since};

use crate::Surroundings;
use crate::args::{ChangesArguments, FindingFormat};
use crate::failure::Failure;
use crate::output::{Output, Stop};
use crate::render::{self, Look};
use crate::workspace;

/// Answers as of then and now, side by side.
pub(crate) fn run(asked: &ChangesArguments, around: &Surroundings<'_>) -> Result<ExitCode, Stop> {
    let (_, case, gazetteer) = workspace::up_to_date(around)?;
    let since = since(asked)?;
    let contains = |outer: &str, inner: &str| gazetteer.contains(outer, inner);
    let changed = changes_since(&case, &contains, &since);
    let mut output = Output::new();
    match asked.format {
        FindingFormat::Text => output.print(&render::changes(Look::of_stdout(), &changed))?,
        FindingFormat::Json => output.pretty_json(&changed)?,
    }
    output.finish()?;
    Ok(ExitCode::SUCCESS)
}

fn since(asked: &ChangesArguments) -> Result<Since, Failure> {
    if !asked.published {
        return Ok(Since::Added(asked.since.0.clone()));
    }
    let day: Option<Date> = asked.since.day();
    day.map(Since::Published)
        .ok_or_else(|| Failure::usage("--published goes by days", "name a day such as 2024-12-14"))
}
