//! What several reports say together: readings, people, and what could not be read.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::civil::Date;
use reportedly_corroborate::{
    Corpus, NamedReport, NotFound, ReportNames, ReportRelation, is_misdated, report_counts,
    tell_first,
};
use reportedly_model::{Claim, Person, Reading, Report, ReportCounts};
use reportedly_places::Gazetteer;
use reportedly_storage::OpenLink;
use serde::Serialize;

use crate::Surroundings;
use crate::args::ReportArguments;
use crate::clock;
use crate::data;
use crate::engine::{self, Engine, Outcome};
use crate::inputs::{self, Input};
use crate::output::Stop;
use crate::progress::Progress;
use crate::render;
use crate::workspace::Workspace;
use reportedly_workspace::Case;

/// All that was read, and the people in it.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    /// Readings, in the order of the command line.
    pub(crate) readings: Vec<Reading>,
    /// The people that they speak of.
    pub(crate) people: Vec<Person>,
    /// Reports that were not read, in the order of the command line.
    pub(crate) unread: Vec<Unread>,
    /// How reports stand to one another beyond what they say themselves.
    pub(crate) relations: Vec<ReportRelation>,
    /// Joins of information origins that an analyst has undone.
    pub(crate) undone_joins: Vec<String>,
    /// The paths that reports were had from, by their ids.
    pub(crate) paths: BTreeMap<String, String>,
    /// Ids of the reports that were there before the day on which they say that they were published.
    pub(crate) misdated: Vec<String>,
}

/// A report that says nothing here, because it was not read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Unread {
    /// What claims would have called it.
    pub(crate) report: String,
    /// Why it was not read.
    pub(crate) reason: String,
    /// Whether that is an error, rather than a language without a model.
    #[serde(skip)]
    pub(crate) failed: bool,
}

/// What is known of a report, in the JSON form of findings.
#[derive(Debug, Serialize)]
pub(crate) struct ReportSummary<'r> {
    name: &'r str,
    id: &'r str,
    title: Option<&'r str>,
    publisher: Option<&'r str>,
    published: Option<&'r str>,
    claims: usize,
}

/// Reads all reports, naming on standard error those that cannot be read, and finds the people;
/// gives the gazetteer, too, which says what place lies in which.
///
/// # Errors
///
/// When the command line, the model or the gazetteer do not allow any reading.
pub(crate) fn gather(
    reports: &ReportArguments,
    around: &Surroundings<'_>,
) -> Result<(Findings, Gazetteer), Stop> {
    if reports.files.is_empty() {
        return kept(around);
    }
    let inputs = inputs::list(reports)?;
    let engine = Engine::load(&data::find(around.data)?)?;
    let (mut readings, mut unread) = (Vec::with_capacity(inputs.len()), Vec::new());
    let mut progress = Progress::new(inputs.len(), false);
    engine.read_all(&inputs, |outcome| {
        for note in outcome
            .report()
            .map(render::doubtful_letters)
            .into_iter()
            .flatten()
        {
            progress.say(&note);
        }
        match outcome {
            Outcome::Read(reading, _) => readings.push(*reading),
            Outcome::OtherLanguage(report) => unread.push(other_language(&report)),
            Outcome::Failed { name, failure } => {
                progress.say(&failure.to_string());
                unread.push(Unread {
                    report: name,
                    reason: failure.what,
                    failed: true,
                });
            }
        }
        progress.advance();
        Ok::<(), Stop>(())
    })?;
    progress.finish();
    let people = reportedly_resolve::resolve(&readings);
    let misdated = misdated(&readings);
    tell_first(&mut readings, &misdated);
    let findings = Findings {
        paths: paths_of(&readings, &inputs),
        misdated,
        readings,
        people,
        unread,
        ..Findings::default()
    };
    for (report, open) in findings.open_relations() {
        eprintln!("{}", render::open_relation(&report, &open));
    }
    Ok((findings, engine.gazetteer))
}

/// Ids of the reports that say that they will be published some day.
fn misdated(readings: &[Reading]) -> Vec<String> {
    let Some(today) = clock::now().day() else {
        return Vec::new();
    };
    let reports = readings.iter().map(|reading| &reading.report);
    let misdated = reports.filter(|report| {
        let published = report.published.as_ref();
        published.is_some_and(|published| is_misdated(published, today))
    });
    misdated.map(|report| report.id.clone()).collect()
}

/// Where the reports that were read lie; each is called as its input is.
fn paths_of(readings: &[Reading], inputs: &[Input]) -> BTreeMap<String, String> {
    let path_of: HashMap<&str, &Input> = inputs
        .iter()
        .map(|input| (input.name.as_str(), input))
        .collect();
    let paths = readings.iter().filter_map(|reading| {
        let input = path_of.get(reading.report.name.as_str())?;
        Some((reading.report.id.clone(), input.path.display().to_string()))
    });
    paths.collect()
}

/// What the workspace holds, with what was judged of it.
fn kept(around: &Surroundings<'_>) -> Result<(Findings, Gazetteer), Stop> {
    let workspace = Workspace::instead_of_files(around.workspace)?;
    let gazetteer = engine::load_gazetteer(&data::find(around.data)?.gazetteer)?;
    let case = workspace.case()?;
    Ok((of_case(case), gazetteer))
}

/// A case in the form in which it is printed.
fn of_case(case: Case) -> Findings {
    let unread = case.not_read.into_iter().map(|unread| Unread {
        report: unread.report,
        reason: unread.reason,
        // It was an error when it was added, and is none of this run.
        failed: false,
    });
    Findings {
        unread: unread.collect(),
        readings: case.readings,
        people: case.people,
        relations: case.relations,
        undone_joins: case.undone_joins,
        paths: case.paths,
        misdated: case.misdated,
    }
}

fn other_language(report: &Report) -> Unread {
    let reason = render::no_model_for(report);
    Unread {
        report: report.name.clone(),
        reason,
        failed: false,
    }
}

impl Findings {
    /// Hands everything to `bring_together`, as the corpus that accounts are brought together
    /// from.
    pub(crate) fn with_corpus<Made>(
        &self,
        gazetteer: &Gazetteer,
        bring_together: impl FnOnce(&Corpus<'_>) -> Made,
    ) -> Made {
        let contains = |outer: &str, inner: &str| gazetteer.contains(outer, inner);
        let not_read: Vec<String> = self
            .unread
            .iter()
            .map(|unread| unread.report.clone())
            .collect();
        bring_together(&Corpus {
            places: &contains,
            not_read: &not_read,
            relations: &self.relations,
            undone_joins: &self.undone_joins,
            paths: &self.paths,
            misdated: &self.misdated,
            ..Corpus::new(&self.readings, &self.people)
        })
    }

    /// How many reports there are, as every command counts them.
    pub(crate) fn report_counts(&self) -> ReportCounts {
        let unread = self.unread.iter().map(|unread| unread.report.clone());
        let not_read: Vec<String> = unread.collect();
        let corpus = Corpus {
            not_read: &not_read,
            relations: &self.relations,
            paths: &self.paths,
            misdated: &self.misdated,
            ..Corpus::new(&self.readings, &[])
        };
        report_counts(&corpus, None)
    }

    /// What reports say of others that are not among them, with the names of those that say so.
    fn open_relations(&self) -> Vec<(String, OpenLink)> {
        let read = self.readings.iter().map(|reading| {
            let path = self.paths.get(&reading.report.id).map(String::as_str);
            NamedReport::new(&reading.report, path)
        });
        // What could not be read is there all the same.
        let unread = self.unread.iter().map(|unread| NamedReport {
            id: &unread.report,
            name: &unread.report,
            url: None,
            path: None,
        });
        let names = ReportNames::new(read.chain(unread));
        let mut open = Vec::new();
        for Reading { report, .. } in &self.readings {
            for (relation, older) in names.relations_of(report) {
                let Err(why) = older else { continue };
                let link = OpenLink {
                    newer: report.id.clone(),
                    kind: relation.kind,
                    wanted: relation.report.clone(),
                    several: why == NotFound::Several,
                };
                open.push((report.name.clone(), link));
            }
        }
        open
    }

    /// Every claim about `person`, in the order of the reports.
    pub(crate) fn claims_about(&self, person: &Person) -> Vec<&Claim> {
        let members: HashSet<(&str, usize)> = person
            .members
            .iter()
            .map(|member| (member.report.as_str(), member.chain))
            .collect();
        let is_about = |reading: &Reading, claim: &Claim| {
            let chain = reading.chain_at(claim.subject.span);
            chain.is_some_and(|chain| members.contains(&(reading.report.id.as_str(), chain)))
        };
        self.readings
            .iter()
            .flat_map(|reading| reading.claims.iter().map(move |claim| (reading, claim)))
            .filter(|(reading, claim)| is_about(reading, claim))
            .map(|(_, claim)| claim)
            .collect()
    }

    /// Whether a report, by its id, had been published by a day; what has no date, or one that cannot be, had.
    pub(crate) fn had(&self, report: &str, day: Date) -> bool {
        let mut readings = self.readings.iter();
        let reading = readings.find(|reading| reading.report.id == report);
        let published = reading.and_then(|reading| reading.report.published.as_ref());
        let date: Option<Date> = published.and_then(|published| published.date.parse().ok());
        date.is_none_or(|date| date <= day) || self.misdated.iter().any(|id| id == report)
    }

    /// Whether some report could not be read; one in another language is no failure.
    pub(crate) fn some_failed(&self) -> bool {
        self.unread.iter().any(|unread| unread.failed)
    }

    /// The reports that were read, for the JSON form.
    pub(crate) fn report_summaries(&self) -> Vec<ReportSummary<'_>> {
        self.readings.iter().map(summary_of).collect()
    }
}

fn summary_of(reading: &Reading) -> ReportSummary<'_> {
    let report = &reading.report;
    ReportSummary {
        name: &report.name,
        id: &report.id,
        title: report.title.as_deref(),
        publisher: report.publisher.as_deref(),
        published: report
            .published
            .as_ref()
            .map(|published| published.date.as_str()),
        claims: reading.claims.len(),
    }
}
