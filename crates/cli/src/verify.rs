//! `reportedly verify`: whether the workspace is still what was put there.

use std::process::ExitCode;

use reportedly_storage::{Check, Storage};

use crate::Surroundings;
use crate::args::{FindingFormat, VerifyArguments};
use crate::failure;
use crate::output::{Output, Stop};
use crate::render::harmless;
use crate::workspace::Workspace;

/// Hashes everything again and prints what is wrong.
pub(crate) fn run(asked: &VerifyArguments, around: &Surroundings<'_>) -> Result<ExitCode, Stop> {
    let workspace = Workspace::open(around.workspace)?;
    let check = workspace.wait(workspace.storage.check())?;
    let mut output = Output::new();
    match asked.format {
        FindingFormat::Text => output.print(&in_words(&check))?,
        FindingFormat::Json => output.pretty_json(&check)?,
    }
    output.finish()?;
    Ok(failure::code_of_run(!check.problems.is_empty()))
}

fn in_words(check: &Check) -> String {
    let mut words = String::new();
    for problem in &check.problems {
        words.push_str(&format!("problem: {}\n", harmless(problem)));
    }
    let verdict = match check.problems.len() {
        0 => "All is as it was kept".to_owned(),
        1 => "1 problem".to_owned(),
        many => format!("{many} problems"),
    };
    words.push_str(&format!(
        "{verdict}: {} reports ({} bytes) and {} claims checked, {} judgements in the log.\n",
        check.reports, check.bytes, check.claims, check.judgements
    ));
    words.push_str(&format!("Last seal of the log: {}\n", check.last_seal));
    words
}
