//! Reads reports: file, blocks, analysis, claims.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::slice;
use std::thread;

use reportedly_claims::Unclaimed;
use reportedly_model::{Analysis, Reading, Report};
use reportedly_nlp::Pipeline;
use reportedly_places::Gazetteer;
use reportedly_readers::ReadOptions;

use crate::data::{Found, Source};
use crate::embedded;
use crate::failure::Failure;
use crate::inputs::Input;
use crate::stream;

/// The language that there is a model for.
const LANGUAGE: &str = "en";

/// What reading one report came to.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// It was read; where it is to be explained, with the sentences that made no claim.
    Read(Box<Reading>, Vec<Unclaimed>),
    /// It is in a language that there is no model for.
    OtherLanguage(Box<Report>),
    /// It could not be read.
    Failed {
        /// What claims would have called it.
        name: String,
        /// Why.
        failure: Failure,
    },
}

/// All that reading needs, loaded once.
#[derive(Debug)]
pub(crate) struct Engine {
    pipeline: Pipeline,
    /// Places and what lies in what.
    pub(crate) gazetteer: Gazetteer,
    /// Whether to look for the sentences that make no claim.
    pub(crate) explains: bool,
}

impl Engine {
    /// Loads the language model and the gazetteer, at the same time.
    ///
    /// # Errors
    ///
    /// When one of them is damaged.
    pub(crate) fn load(found: &Found) -> Result<Self, Failure> {
        thread::scope(|scope| {
            let gazetteer = scope.spawn(|| load_gazetteer(&found.gazetteer));
            let pipeline = load_pipeline(&found.model)?;
            let gazetteer = gazetteer
                .join()
                .unwrap_or_else(|_| Err(broken("the gazetteer")))?;
            Ok(Self {
                pipeline,
                gazetteer,
                explains: false,
            })
        })
    }

    /// Reads `inputs` in as many threads as the machine has cores, and hands the outcomes to
    /// `receive` in the order of the inputs.
    ///
    /// # Errors
    ///
    /// That of `receive`.
    pub(crate) fn read_all<Error>(
        &self,
        inputs: &[Input],
        receive: impl FnMut(Outcome) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let threads = thread::available_parallelism().map_or(1, usize::from);
        stream::in_order(inputs, threads, |batch| self.read_batch(batch), receive)
    }

    /// Reads a batch together. Should one report bring a stage to fall, the others are still read.
    fn read_batch(&self, batch: &[Input]) -> Vec<Outcome> {
        self.try_batch(batch).unwrap_or_else(|| {
            let one_by_one = batch.iter().map(|input| {
                let outcome = self
                    .try_batch(slice::from_ref(input))
                    .and_then(|mut one| one.pop());
                outcome.unwrap_or_else(|| Outcome::Failed {
                    name: input.name.clone(),
                    failure: broken(&input.path.display().to_string()),
                })
            });
            one_by_one.collect()
        })
    }

    fn try_batch(&self, batch: &[Input]) -> Option<Vec<Outcome>> {
        // Nothing is shared but the model and the gazetteer, which reading does not change.
        catch_unwind(AssertUnwindSafe(|| self.read_together(batch))).ok()
    }

    fn read_together(&self, batch: &[Input]) -> Vec<Outcome> {
        let opened: Vec<Outcome> = batch.iter().map(open).collect();
        let texts: Vec<Vec<String>> = opened.iter().map(texts_to_analyze).collect();
        let all: Vec<&str> = texts.iter().flatten().map(String::as_str).collect();
        let mut analyses = self.pipeline.analyze_many(&all).into_iter();
        let finish = |(outcome, texts): (Outcome, Vec<String>)| match outcome {
            Outcome::Read(reading, _) => {
                let blocks = analyses.by_ref().take(texts.len()).collect();
                self.understand(reading.report, blocks)
            }
            other => other,
        };
        opened.into_iter().zip(texts).map(finish).collect()
    }

    fn understand(&self, report: Report, blocks: Vec<Analysis>) -> Outcome {
        let analysis = reportedly_claims::join_blocks(&report, blocks);
        let reading = reportedly_claims::read(report, &analysis, &self.gazetteer);
        let unclaimed = if self.explains {
            let (report, claims) = (&reading.report, &reading.claims);
            reportedly_claims::unclaimed(report, &analysis, &self.gazetteer, claims)
        } else {
            Vec::new()
        };
        Outcome::Read(Box::new(reading), unclaimed)
    }
}

/// The report of an input, as a reading that holds nothing yet.
fn open(input: &Input) -> Outcome {
    let options = ReadOptions {
        published: input.published.clone(),
        language: input.language.clone(),
        ..ReadOptions::default()
    };
    match reportedly_readers::read_file(&input.path, &options) {
        Err(error) => Outcome::Failed {
            name: input.name.clone(),
            failure: Failure::from_error(&error),
        },
        Ok(mut report) => {
            report.name.clone_from(&input.name);
            if is_other_language(&report) {
                return Outcome::OtherLanguage(Box::new(report));
            }
            let (mentions, chains, claims) = (Vec::new(), Vec::new(), Vec::new());
            let reading = Reading {
                report,
                mentions,
                chains,
                claims,
            };
            Outcome::Read(Box::new(reading), Vec::new())
        }
    }
}

fn is_other_language(report: &Report) -> bool {
    report.language.as_deref().is_some_and(|tag| {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        !primary.eq_ignore_ascii_case(LANGUAGE)
    })
}

fn texts_to_analyze(opened: &Outcome) -> Vec<String> {
    match opened {
        Outcome::Read(reading, _) => reportedly_claims::block_texts(&reading.report),
        Outcome::OtherLanguage(_) | Outcome::Failed { .. } => Vec::new(),
    }
}

fn load_pipeline(source: &Source) -> Result<Pipeline, Failure> {
    let loaded = match source {
        Source::Path(path) => Pipeline::open(path),
        Source::Embedded => Pipeline::from_wheel_bytes(embedded::MODEL),
    };
    loaded.map_err(|error| Failure::from_error(&error))
}

fn load_gazetteer(source: &Source) -> Result<Gazetteer, Failure> {
    let loaded = match source {
        Source::Path(folder) => Gazetteer::open(folder),
        Source::Embedded => Gazetteer::from_static(embedded::GAZETTEER),
    };
    loaded.map_err(|error| Failure::from_error(&error))
}

fn broken(what: &str) -> Failure {
    Failure::new(
        format!("reading {what} failed inside the program"),
        "this is a mistake in Reportedly; please report it, with the file if you may",
    )
}
