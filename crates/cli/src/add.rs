//! `reportedly add`: reports into the workspace, each whole or not at all.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use reportedly_places::Gazetteer;
use reportedly_readers::ReadOptions;
use reportedly_storage::{Retrieval, Storage, Unreadable, report_id};
use reportedly_workspace::{self as workspace, Arrival, Kept};

use crate::Surroundings;
use crate::args::AddArguments;
use crate::clock::{self, Moment};
use crate::data::{self, Found};
use crate::engine::{self, Engine, Outcome};
use crate::failure::{self, Failure};
use crate::inputs::{self, Input};
use crate::output::{Output, Stop};
use crate::progress::Progress;
use crate::render::{self, harmless};
use crate::workspace::{Workspace, who};

/// Reads what the workspace does not have yet, in all cores, and writes it from here alone.
pub(crate) fn run(asked: &AddArguments, around: &Surroundings<'_>) -> Result<ExitCode, Stop> {
    let listed = inputs::list_and_count(&asked.reports)?;
    let inputs = listed.inputs;
    for folder in &listed.failed {
        eprintln!("{folder}");
    }
    let found = data::find(around.data)?;
    let mut adding = Adding {
        workspace: Workspace::open_or_make(around.workspace)?,
        output: Output::new(),
        progress: Progress::new(inputs.len(), false),
        read_with: read_with(&found),
        by: who(&asked.who),
        retrieved: asked.retrieved.clone(),
        added: HashMap::new(),
        tally: Tally {
            skipped: listed.skipped,
            failed: listed.failed.len(),
            ..Tally::default()
        },
    };
    let new = adding.leave_out_known(inputs)?;
    adding.read(&new, &found)?;
    adding.progress.finish();
    adding.output.print(&adding.tally.in_words())?;
    adding.output.finish()?;
    Ok(failure::code_of_run(adding.tally.failed > 0))
}

/// A run of the command.
struct Adding {
    workspace: Workspace,
    output: Output,
    progress: Progress,
    read_with: String,
    by: String,
    retrieved: Option<Moment>,
    /// The names of the reports of this run, by their ids.
    added: HashMap<String, String>,
    tally: Tally,
}

/// What became of the reports.
#[derive(Debug, Default)]
struct Tally {
    added: usize,
    claims: usize,
    known: usize,
    not_read: usize,
    failed: usize,
    /// Files, links and folders in folders that are no reports.
    skipped: usize,
}

impl Adding {
    /// The inputs whose bytes are not in the workspace; this is what makes a run that was broken
    /// off go on where it was.
    fn leave_out_known(&mut self, inputs: Vec<Input>) -> Result<Vec<Input>, Stop> {
        let mut new = Vec::with_capacity(inputs.len());
        for input in inputs {
            match self.known_as(&input.path)? {
                Some(name) => self.note_known(&name)?,
                None => new.push(input),
            }
        }
        Ok(new)
    }

    /// What the workspace calls the bytes of a file; a file that cannot be read is left for the
    /// reading to report.
    fn known_as(&self, path: &Path) -> Result<Option<String>, Stop> {
        let limit = ReadOptions::default().max_bytes as u64;
        let fits = fs::metadata(path).is_ok_and(|about| about.is_file() && about.len() <= limit);
        let Some(bytes) = fits.then(|| fs::read(path).ok()).flatten() else {
            return Ok(None);
        };
        let id = report_id(&bytes);
        Ok(self.workspace.wait(self.workspace.storage.name_of(&id))?)
    }

    /// Reads and keeps, then brings the findings up to date, which may have been left behind by a
    /// run that was broken off.
    fn read(&mut self, inputs: &[Input], found: &Found) -> Result<(), Stop> {
        let gazetteer = match inputs {
            [] if self.has_findings()? => return Ok(()),
            [] => engine::load_gazetteer(&found.gazetteer)?,
            _ => self.read_all(inputs, Engine::load(found)?)?,
        };
        let contains = |outer: &str, inner: &str| gazetteer.contains(outer, inner);
        self.workspace.refreshed(&contains)?;
        self.warn_of_open_relations()
    }

    /// Names what reports of this run say of others that are not in the workspace.
    fn warn_of_open_relations(&self) -> Result<(), Stop> {
        let marks = self.workspace.wait(self.workspace.storage.marks())?;
        for open in &marks.open {
            if let Some(name) = self.added.get(&open.newer) {
                self.progress.say(&render::open_relation(name, open));
            }
        }
        Ok(())
    }

    fn has_findings(&self) -> Result<bool, Failure> {
        let storage = &self.workspace.storage;
        self.workspace
            .wait(reportedly_workspace::is_up_to_date(storage))
    }

    fn read_all(&mut self, inputs: &[Input], engine: Engine) -> Result<Gazetteer, Stop> {
        let mut sources = inputs.iter();
        engine.read_all(inputs, |outcome| {
            if let Some(input) = sources.next() {
                self.receive(input, outcome)?;
            }
            self.progress.advance();
            Ok::<(), Stop>(())
        })?;
        Ok(engine.gazetteer)
    }

    fn receive(&mut self, input: &Input, outcome: Outcome) -> Result<(), Stop> {
        for note in outcome
            .report()
            .map(render::doubtful_letters)
            .into_iter()
            .flatten()
        {
            self.progress.say(&note);
        }
        let today = clock::now().day();
        let early = outcome.report().zip(today);
        if let Some(note) = early.and_then(|(report, day)| render::not_yet_published(report, day)) {
            self.progress.say(&note);
        }
        match outcome {
            Outcome::Read(reading, _) => {
                let id = reading.report.id.clone();
                self.keep(input, &id, workspace::Outcome::Read(reading))
            }
            Outcome::OtherLanguage(report) => {
                self.progress.say(&render::other_language(&report));
                let (id, why) = (report.id.clone(), render::no_model_for(&report));
                self.keep(input, &id, workspace::Outcome::NotRead { report, why })
            }
            Outcome::Failed { failure, .. } => self.note_failure(input, &failure),
        }
    }

    fn keep(&mut self, input: &Input, id: &str, outcome: workspace::Outcome) -> Result<(), Stop> {
        let original = fs::read(&input.path).unwrap_or_default();
        if report_id(&original) != id {
            let what = format!("{} changed while it was read", input.path.display());
            let failure = Failure::new(what, "add it again once it is complete");
            return self.note_failure(input, &failure);
        }
        let arrival = Arrival {
            original,
            added: clock::now().0,
            read_with: self.read_with.clone(),
            retrieval: Retrieval {
                at: self.retrieved.clone().unwrap_or_else(clock::now).0,
                by: self.by.clone(),
                from: input.path.display().to_string(),
            },
        };
        let storage = &self.workspace.storage;
        let keeping = reportedly_workspace::keep(storage, arrival, outcome);
        match self.workspace.wait(keeping)? {
            Kept::Known { name } => self.note_known(&name),
            Kept::New { name, claims } => {
                self.note_added(&name, claims)?;
                self.added.insert(id.to_owned(), name);
                Ok(())
            }
            Kept::Refused => Ok(()),
        }
    }

    /// Says that a report is kept, with its claims if it was read.
    fn note_added(&mut self, name: &str, claims: Option<usize>) -> Result<(), Stop> {
        self.tally.added += 1;
        self.tally.claims += claims.unwrap_or_default();
        self.tally.not_read += usize::from(claims.is_none());
        let what = claims.map_or_else(|| "not read".to_owned(), |claims| counted(claims, "claim"));
        self.say(&format!("added {}: {what}\n", harmless(name)))
    }

    fn note_known(&mut self, name: &str) -> Result<(), Stop> {
        self.tally.known += 1;
        self.say(&format!("known {}\n", harmless(name)))
    }

    /// Names a file that cannot be read, and keeps that it was there.
    fn note_failure(&mut self, input: &Input, failure: &Failure) -> Result<(), Stop> {
        self.tally.failed += 1;
        self.progress.say(&failure.to_string());
        // A name without a file is a slip of the hand, and no document that was not read.
        if !input.path.is_file() {
            return Ok(());
        }
        let document = Unreadable {
            from: input.path.display().to_string(),
            reason: failure.what.clone(),
            at: clock::now().0,
            by: self.by.clone(),
        };
        self.workspace
            .wait(self.workspace.storage.note_unreadable(&document))?;
        Ok(())
    }

    /// Prints a line at once: whoever reads it may rely on what it says.
    fn say(&mut self, line: &str) -> Result<(), Stop> {
        let output = &mut self.output;
        self.progress.beside(|| {
            output.print(line)?;
            output.flush()
        })
    }
}

impl Tally {
    fn in_words(&self) -> String {
        let mut words = format!(
            "{} added, with {}",
            counted(self.added, "report"),
            counted(self.claims, "claim")
        );
        for (count, what) in [
            (self.not_read, "not read"),
            (self.known, "there already"),
            (self.failed, "could not be read"),
            (self.skipped, "passed over"),
        ] {
            if count > 0 {
                words.push_str(&format!("; {count} {what}"));
            }
        }
        words.push_str(".\n");
        words
    }
}

pub(crate) fn counted(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}

/// What reads: the program and its models, for whoever wants to know later.
pub(crate) fn read_with(found: &Found) -> String {
    let mut words = format!("reportedly {}", env!("CARGO_PKG_VERSION"));
    for model in found.models() {
        words.push_str(&format!(", {model}"));
    }
    words
}
