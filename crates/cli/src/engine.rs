//! Reads reports: file, blocks, analysis, claims.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::slice;
use std::sync::OnceLock;
use std::thread;

use reportedly_claims::Unclaimed;
use reportedly_corroborate::is_misdated;
use reportedly_model::{Analysis, Published, Reading, Report};
use reportedly_nlp::Pipeline;
use reportedly_places::Gazetteer;
use reportedly_readers::ReadOptions;

use crate::clock;
use crate::data::{Found, Source};
use crate::embedded;
use crate::failure::Failure;
use crate::inputs::Input;
use crate::stream;

/// The languages that can be read; the second only where its model is found.
const ENGLISH: &str = "en";
const FRENCH: &str = "fr";

/// What reading one report came to.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// It was read; where it is to be explained, with the sentences that made no claim.
    Read(Box<Reading>, Vec<Unclaimed>),
    /// It is in a language that there is no model for.
    OtherLanguage(Box<Report>),
    /// It could not be read, or the model for its language not be loaded.
    Failed {
        /// What claims would have called it.
        name: String,
        /// Why.
        failure: Failure,
    },
}

impl Outcome {
    /// The report, unless it could not be read.
    pub(crate) fn report(&self) -> Option<&Report> {
        match self {
            Self::Read(reading, _) => Some(&reading.report),
            Self::OtherLanguage(report) => Some(report),
            Self::Failed { .. } => None,
        }
    }
}

/// All that reading needs, loaded once.
#[derive(Debug)]
pub(crate) struct Engine {
    pipeline: Pipeline,
    /// The French model's wheel, and what it holds once a French report has come.
    french_wheel: Option<PathBuf>,
    french: OnceLock<Result<Option<Pipeline>, Failure>>,
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
                french_wheel: found.french.clone(),
                french: OnceLock::new(),
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

    /// Reads one report.
    pub(crate) fn read_one(&self, input: &Input) -> Outcome {
        let outcome = self.read_batch(slice::from_ref(input)).pop();
        outcome.unwrap_or_else(|| Outcome::Failed {
            name: input.name.clone(),
            failure: broken(&input.name),
        })
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
        let opened: Vec<Outcome> = batch.iter().map(|input| self.open(input)).collect();
        let mut english = self.analyze(&self.pipeline, &opened, ENGLISH).into_iter();
        let french = opened.iter().any(|outcome| is_to_read(outcome, FRENCH));
        let french = french.then(|| self.french().ok().flatten()).flatten();
        let french = french.map(|pipeline| self.analyze(pipeline, &opened, FRENCH));
        let mut french = french.unwrap_or_default().into_iter();
        let finish = |outcome: Outcome| {
            let is_french = is_to_read(&outcome, FRENCH);
            let Outcome::Read(reading, _) = outcome else {
                return outcome;
            };
            let analyses = if is_french { &mut french } else { &mut english };
            let blocks = reportedly_claims::block_texts(&reading.report).len();
            self.understand(reading.report, analyses.take(blocks).collect())
        };
        opened.into_iter().map(finish).collect()
    }

    /// Analyses of all blocks in `language`, report after report.
    fn analyze(&self, pipeline: &Pipeline, opened: &[Outcome], language: &str) -> Vec<Analysis> {
        let reports = opened.iter().filter(|o| is_to_read(o, language));
        let to_analyze = |report| texts_to_analyze(report, pipeline, &self.gazetteer);
        let texts: Vec<String> = reports.flat_map(to_analyze).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        pipeline.analyze_many(&texts)
    }

    /// The French pipeline, loaded when first asked for; nothing where there is none.
    fn french(&self) -> Result<Option<&Pipeline>, Failure> {
        let load = || {
            let load = |wheel: &PathBuf| {
                Pipeline::open(wheel).map_err(|error| Failure::from_error(&error))
            };
            self.french_wheel.as_ref().map(load).transpose()
        };
        match self.french.get_or_init(load) {
            Ok(pipeline) => Ok(pipeline.as_ref()),
            Err(damaged) => Err(damaged.clone()),
        }
    }

    fn can_read(&self, report: &Report) -> Result<bool, Failure> {
        match language_of(report).as_str() {
            ENGLISH => Ok(true),
            FRENCH => Ok(self.french()?.is_some()),
            _ => Ok(false),
        }
    }

    /// The report of an input, as a reading that holds nothing yet.
    fn open(&self, input: &Input) -> Outcome {
        let options = ReadOptions {
            published: input.published.clone(),
            language: input.language.clone(),
            ..ReadOptions::default()
        };
        let read = match &input.bytes {
            Some(bytes) => reportedly_readers::read_bytes(&input.name, bytes, &options),
            None => reportedly_readers::read_file(&input.path, &options),
        };
        let mut report = match read {
            Ok(report) => report,
            Err(error) => {
                return Outcome::Failed {
                    name: input.name.clone(),
                    failure: Failure::from_error(&error),
                };
            }
        };
        report.name.clone_from(&input.name);
        match self.can_read(&report) {
            Ok(true) => {}
            Ok(false) => return Outcome::OtherLanguage(Box::new(report)),
            Err(failure) => {
                return Outcome::Failed {
                    name: report.name,
                    failure,
                };
            }
        }
        let reading = Reading {
            report,
            mentions: Vec::new(),
            chains: Vec::new(),
            claims: Vec::new(),
        };
        Outcome::Read(Box::new(reading), Vec::new())
    }

    fn understand(&self, mut report: Report, blocks: Vec<Analysis>) -> Outcome {
        let analysis = reportedly_claims::join_blocks(&report, blocks);
        // A day that is yet to come dates nothing: "on Monday" stays in words.
        let impossible = report
            .published
            .take_if(|published| is_yet_to_come(published));
        let (mut reading, unclaimed) = if self.explains {
            reportedly_claims::read_and_explain(report, &analysis, &self.gazetteer)
        } else {
            let reading = reportedly_claims::read(report, &analysis, &self.gazetteer);
            (reading, Vec::new())
        };
        if impossible.is_some() {
            reading.report.published = impossible;
        }
        Outcome::Read(Box::new(reading), unclaimed)
    }
}

fn is_yet_to_come(published: &Published) -> bool {
    let today = clock::now().day();
    today.is_some_and(|today| is_misdated(published, today))
}

/// The language of a report, English where nothing is known of it.
fn language_of(report: &Report) -> String {
    let tag = report.language.as_deref().unwrap_or(ENGLISH);
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    primary.to_ascii_lowercase()
}

fn is_to_read(outcome: &Outcome, language: &str) -> bool {
    matches!(outcome, Outcome::Read(reading, _) if language_of(&reading.report) == language)
}

fn texts_to_analyze(opened: &Outcome, pipeline: &Pipeline, gazetteer: &Gazetteer) -> Vec<String> {
    let is_word = |word: &str, pos: &str| pipeline.is_word(word, pos);
    match opened {
        Outcome::Read(reading, _) => {
            let texts = reportedly_claims::block_texts(&reading.report);
            reportedly_claims::with_usual_capitals(&reading.report, texts, gazetteer, &is_word)
        }
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

/// The gazetteer alone.
///
/// # Errors
///
/// When it is damaged.
pub(crate) fn load_gazetteer(source: &Source) -> Result<Gazetteer, Failure> {
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
