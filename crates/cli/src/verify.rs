//! `reportedly verify`: whether the workspace is still what was put there, and its findings what that
//! gives.

use std::process::ExitCode;

use reportedly_storage::Check;

use crate::Surroundings;
use crate::args::{FindingFormat, VerifyArguments};
use crate::clock;
use crate::data;
use crate::engine;
use crate::failure;
use crate::output::{Output, Stop};
use crate::render::harmless;
use crate::workspace::Workspace;

/// What to do about what cannot be made again.
const FROM_A_COPY: &str = "hint: what was read is made again from an undamaged original with `reportedly reread`; \
originals, how they were come by, lists and judgements come back from a copy of the workspace alone";
/// What to do about what can.
const MAKE_AGAIN: &str = "hint: `reportedly verify --repair` makes findings and index again from reports and \
judgements; an older version of the program may have made them otherwise, too";

/// Hashes everything again, makes the findings again, and prints what is wrong.
pub(crate) fn run(asked: &VerifyArguments, around: &Surroundings<'_>) -> Result<ExitCode, Stop> {
    let workspace = Workspace::open(around.workspace)?;
    let gazetteer = engine::load_gazetteer(&data::find(around.data)?.gazetteer)?;
    let contains = |outer: &str, inner: &str| gazetteer.contains(outer, inner);
    let storage = &workspace.storage;
    let mut check = workspace.wait(reportedly_workspace::verify(storage, &contains))?;
    if asked.repair && !check.outdated.is_empty() {
        let now = clock::now().0;
        workspace.wait(reportedly_workspace::repair(storage, &contains, &now))?;
        for outdated in &check.outdated {
            eprintln!("made again: {}", harmless(outdated));
        }
        check = workspace.wait(reportedly_workspace::verify(storage, &contains))?;
    }
    let mut output = Output::new();
    match asked.format {
        FindingFormat::Text => output.print(&in_words(&check))?,
        FindingFormat::Json => output.pretty_json(&check)?,
    }
    output.finish()?;
    let has_problems = !check.problems.is_empty() || !check.outdated.is_empty();
    Ok(failure::code_of_run(has_problems))
}

fn counted(count: u64, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}

fn in_words(check: &Check) -> String {
    let mut words = String::new();
    for (problems, hint) in [
        (&check.problems, FROM_A_COPY),
        (&check.outdated, MAKE_AGAIN),
    ] {
        for problem in problems {
            words.push_str(&format!("problem: {}\n", harmless(problem)));
        }
        if !problems.is_empty() {
            words.push_str(&format!("{hint}\n"));
        }
    }
    let verdict = match check.problems.len() + check.outdated.len() {
        0 => "All is as it was kept, and the findings are what it gives".to_owned(),
        1 => "1 problem".to_owned(),
        many => format!("{many} problems"),
    };
    words.push_str(&format!(
        "{verdict}: {} ({} bytes) and {} checked, {} in the log.\n",
        counted(check.reports, "report"),
        check.bytes,
        counted(check.claims, "claim"),
        counted(check.judgements, "judgement")
    ));
    words.push_str(&format!("Last seal of the log: {}\n", check.last_seal));
    words
}
