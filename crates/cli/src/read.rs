//! `reportedly read`: the claims of each report, as soon as each is read.

use std::process::ExitCode;

use reportedly_claims::Unclaimed;
use reportedly_model::{Reading, Report};

use crate::Surroundings;
use crate::args::{ReadArguments, ReadFormat};
use crate::data;
use crate::engine::{Engine, Outcome};
use crate::failure::{self, Failure};
use crate::inputs;
use crate::output::{Output, Stop};
use crate::progress::Progress;
use crate::render::{self, Look, harmless};
use crate::workspace::Workspace;

/// Reads and prints; a report that cannot be read is named, and the rest is read.
pub(crate) fn run(asked: &ReadArguments, around: &Surroundings<'_>) -> Result<ExitCode, Stop> {
    if asked.reports.files.is_empty() {
        return print_kept(asked, around);
    }
    let inputs = inputs::list(&asked.reports)?;
    let mut engine = Engine::load(&data::find(around.data)?)?;
    engine.explains = asked.explain;
    let mut printer = Printer::new(asked.format, asked.explain);
    let mut progress = Progress::new(inputs.len(), Output::is_terminal());
    let mut some_failed = false;
    engine.read_all(&inputs, |outcome| {
        for note in outcome
            .report()
            .map(render::doubtful_letters)
            .into_iter()
            .flatten()
        {
            progress.say(&note);
        }
        match &outcome {
            Outcome::Read(reading, unclaimed) => printer.reading(reading, unclaimed)?,
            Outcome::OtherLanguage(report) => {
                progress.say(&render::other_language(report));
                printer.unread(report)?;
            }
            Outcome::Failed { failure, .. } => {
                some_failed = true;
                progress.say(&failure.to_string());
            }
        }
        progress.advance();
        Ok::<(), Stop>(())
    })?;
    progress.finish();
    printer.finish()?;
    Ok(failure::code_of_run(some_failed))
}

/// Prints what is kept of the reports of the workspace, with what was judged of it.
fn print_kept(asked: &ReadArguments, around: &Surroundings<'_>) -> Result<ExitCode, Stop> {
    if asked.explain {
        return Err(Stop::Failed(Failure::usage(
            "--explain looks at the reports themselves, and none is named",
            "name the files to explain",
        )));
    }
    let case = Workspace::instead_of_files(around.workspace)?.case()?;
    let mut printer = Printer::new(asked.format, false);
    for reading in &case.readings {
        printer.reading(reading, &[])?;
    }
    for unread in &case.not_read {
        let reason = match unread.failed {
            true => unread.reason.clone(),
            false => format!("{} is not read: {}", unread.report, unread.reason),
        };
        eprintln!("note: {}", harmless(&reason));
    }
    printer.finish()?;
    Ok(ExitCode::SUCCESS)
}

/// Prints readings one after another, in one format.
struct Printer {
    output: Output,
    format: ReadFormat,
    explains: bool,
    look: Look,
    printed: usize,
}

impl Printer {
    fn new(format: ReadFormat, explains: bool) -> Self {
        Self {
            output: Output::new(),
            format,
            explains,
            look: Look::of_stdout(),
            printed: 0,
        }
    }

    fn reading(&mut self, reading: &Reading, unclaimed: &[Unclaimed]) -> Result<(), Stop> {
        match self.format {
            ReadFormat::Text if self.explains => {
                self.page(&render::explained(self.look, reading, unclaimed))?;
            }
            ReadFormat::Text => self.page(&render::reading(self.look, reading))?,
            ReadFormat::Jsonl => {
                for claim in &reading.claims {
                    self.output.json(claim)?;
                    self.output.print("\n")?;
                }
            }
            ReadFormat::Json => {
                self.output
                    .print(if self.printed == 0 { "[\n" } else { ",\n" })?;
                self.output.json(reading)?;
            }
        }
        self.printed += 1;
        self.output.flush()
    }

    /// A report that makes no claims, since nobody here understands it.
    fn unread(&mut self, report: &Report) -> Result<(), Stop> {
        match self.format {
            ReadFormat::Jsonl => Ok(()),
            ReadFormat::Text => {
                self.page(&render::unread(self.look, report))?;
                self.printed += 1;
                self.output.flush()
            }
            ReadFormat::Json => {
                let (mentions, chains, claims) = (Vec::new(), Vec::new(), Vec::new());
                let report = report.clone();
                let reading = Reading {
                    report,
                    mentions,
                    chains,
                    claims,
                };
                self.reading(&reading, &[])
            }
        }
    }

    fn page(&mut self, page: &str) -> Result<(), Stop> {
        if self.printed > 0 {
            self.output.print("\n")?;
        }
        self.output.print(page)
    }

    fn finish(mut self) -> Result<(), Stop> {
        if self.format == ReadFormat::Json {
            self.output
                .print(if self.printed == 0 { "[]\n" } else { "\n]\n" })?;
        }
        self.output.finish()
    }
}
