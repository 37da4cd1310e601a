//! `reportedly export`: what the workspace holds, in the format of another program.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use reportedly_export as formats;
use reportedly_workspace::Case;

use crate::Surroundings;
use crate::args::{ExportArguments, ExportFormat};
use crate::failure::Failure;
use crate::output::{Output, Stop};
use crate::workspace::Workspace;

/// Writes to a file or to standard output.
pub(crate) fn run(asked: &ExportArguments, around: &Surroundings<'_>) -> Result<ExitCode, Stop> {
    let case = Workspace::open(around.workspace)?.case()?;
    match &asked.output {
        Some(path) => to_file(&case, asked.format, path)?,
        None => {
            let mut output = Output::new();
            write(&case, asked.format, &mut output)?;
            output.finish()?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn to_file(case: &Case, format: ExportFormat, path: &Path) -> Result<(), Failure> {
    let written = File::create(path).and_then(|file| {
        let mut file = BufWriter::new(file);
        write(case, format, &mut file)?;
        file.flush()
    });
    written.map_err(|error| {
        Failure::new(
            format!("cannot write {}: {error}", path.display()),
            "check the folder, and that there is room on the disk",
        )
    })
}

fn write(case: &Case, format: ExportFormat, to: &mut impl Write) -> io::Result<()> {
    match format {
        ExportFormat::Ftm => formats::ftm(case, to),
        ExportFormat::Geojson => formats::geojson(case, to),
        ExportFormat::Csv => formats::table(case, to),
        ExportFormat::Annotations => formats::annotations(case, to),
    }
}
