//! `reportedly reread`: the kept originals, read again with the reader and the models of today.

use std::path::PathBuf;
use std::process::ExitCode;

use reportedly_storage::{KeptReport, Page, Storage};

use crate::Surroundings;
use crate::add::{counted, read_with};
use crate::data;
use crate::engine::{Engine, Outcome};
use crate::failure;
use crate::inputs::Input;
use crate::output::{Output, Stop};
use crate::progress::Progress;
use crate::workspace::Workspace;

/// Originals in memory at a time.
const AT_ONCE: usize = 64;

/// Puts new readings in the place of the kept ones, a report at a time. A report that can still
/// not be read keeps what it has.
pub(crate) fn run(around: &Surroundings<'_>) -> Result<ExitCode, Stop> {
    let found = data::find(around.data)?;
    let workspace = Workspace::open(around.workspace)?;
    let engine = Engine::load(&found)?;
    let reports = workspace
        .wait(workspace.storage.reports(&Page::all()))?
        .items;
    let mut progress = Progress::new(reports.len(), false);
    let (with, mut again, mut failed) = (read_with(&found), 0, false);
    for batch in reports.chunks(AT_ONCE) {
        engine.read_all(&inputs(&workspace, batch)?, |outcome| {
            match outcome {
                Outcome::Read(reading, _) => {
                    workspace.wait(workspace.storage.replace_reading(*reading, &with))?;
                    again += 1;
                }
                Outcome::OtherLanguage(_) => {}
                Outcome::Failed { failure, .. } => {
                    failed = true;
                    progress.say(&failure.to_string());
                }
            }
            progress.advance();
            Ok::<(), Stop>(())
        })?;
    }
    let contains = |outer: &str, inner: &str| engine.gazetteer.contains(outer, inner);
    workspace.refreshed(&contains)?;
    progress.finish();
    let mut output = Output::new();
    output.print(&format!("{} read again.\n", counted(again, "report")))?;
    output.finish()?;
    Ok(failure::code_of_run(failed))
}

/// The kept bytes; what was given on the command line when they were added is kept, too.
fn inputs(workspace: &Workspace, reports: &[KeptReport]) -> Result<Vec<Input>, Stop> {
    let mut inputs = Vec::with_capacity(reports.len());
    for report in reports {
        let bytes = workspace.wait(workspace.storage.original(&report.id))?;
        inputs.push(Input {
            path: PathBuf::from(&report.name),
            name: report.name.clone(),
            published: report.published.clone(),
            language: report.language.clone(),
            bytes: Some(bytes.unwrap_or_default()),
        });
    }
    Ok(inputs)
}
