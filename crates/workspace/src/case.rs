//! Everything in a workspace that questions are put to.

use std::collections::{BTreeMap, HashSet};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use reportedly_corroborate::{Corpus, PlaceRelation, ReportRelation, is_misdated, tell_first};
use reportedly_model::{Claim, PairToDecide, Person, Published, Reading, Report};
use reportedly_resolve::Resolution;
use reportedly_storage::{DismissalMark, KeptReport, LogEntry, Result, Storage, in_force};

use crate::following::put_in_order;
use crate::judged::{self, Review};
use crate::upkeep::Upkeep;
use crate::versions;

/// A report that says nothing, because it was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotRead {
    /// What claims would have called it.
    pub report: String,
    /// Why it was not read.
    pub reason: String,
    /// Whether that is an error, rather than a language without a model.
    pub failed: bool,
}

/// A workspace in memory, with the judgements applied.
#[derive(Debug, Clone, Default)]
pub struct Case {
    /// The state of the workspace that this is, see [`Storage::state`].
    pub state: u64,
    /// Every report, in the order in which they came in.
    pub reports: Vec<KeptReport>,
    /// What was read, less what was judged wrong, with what was corrected.
    pub readings: Vec<Reading>,
    /// The reports that judgements on claims are about, as they were read.
    pub(crate) as_read: BTreeMap<String, Reading>,
    /// Everybody, with those brought together and told apart who were judged so.
    pub people: Vec<Person>,
    /// Ids that somebody could have had, and whom they mean now.
    pub redirects: BTreeMap<String, String>,
    /// People who may be one, for an analyst to decide, the likeliest first.
    pub pairs_to_decide: Vec<PairToDecide>,
    /// What was not read.
    pub not_read: Vec<NotRead>,
    /// Their names, as the corpus wants them.
    pub(crate) names_not_read: Vec<String>,
    /// The paths that reports were had from, by their ids.
    pub paths: BTreeMap<String, String>,
    /// How reports stand to one another, by their addresses and by judgement.
    pub relations: Vec<ReportRelation>,
    /// Ids of the reports that came in before the day on which they say that they were published.
    pub misdated: Vec<String>,
    /// Ids of the joins of information origins that were undone.
    pub undone_joins: Vec<String>,
    /// What was judged of each claim, by its id.
    pub reviews: BTreeMap<String, Review>,
    /// The whole log of judgements.
    pub log: Vec<LogEntry>,
}

/// Takes a workspace into memory and finds the people in it.
///
/// # Errors
///
/// Those of the storage.
pub async fn load(storage: &dyn Storage) -> Result<Case> {
    let mut upkeep = Upkeep::default();
    upkeep.take_in(storage).await?;
    Ok(upkeep.into_case())
}

/// Ids of the reports that were there before the day that they give.
pub(crate) fn misdated(reports: &[KeptReport]) -> Vec<String> {
    let misdated = reports.iter().filter(|report| {
        let published = report.published.clone().zip(report.basis);
        let published = published.map(|(date, basis)| Published { date, basis });
        let had_on: Option<Timestamp> = report.added.parse().ok();
        let had_on = had_on.map(|moment| moment.to_zoned(TimeZone::UTC).date());
        let both = published.zip(had_on);
        both.is_some_and(|(published, had_on)| is_misdated(&published, had_on))
    });
    misdated.map(|report| report.id.clone()).collect()
}

pub(crate) async fn not_read(
    storage: &dyn Storage,
    reports: &[KeptReport],
    holding: &[&LogEntry],
) -> Result<Vec<NotRead>> {
    let foreign = reports.iter().filter_map(|report| {
        Some(NotRead {
            report: report.name.clone(),
            reason: report.not_read.clone()?,
            failed: false,
        })
    });
    let dismissed = DismissalMark::all_in(holding);
    let documents = storage.unreadable().await?.into_iter();
    let damaged = documents
        .filter(|document| !dismissed.iter().any(|mark| mark.is_of(document)))
        .map(|document| NotRead {
            report: document.from,
            reason: document.reason,
            failed: true,
        });
    Ok(foreign.chain(damaged).collect())
}

/// What judgements make of what was read.
struct AsJudged {
    readings: Vec<Reading>,
    people: Vec<Person>,
    reviews: BTreeMap<String, Review>,
}

/// Numbers of the judgements that are about claims.
fn numbers_on_claims(holding: &[&LogEntry]) -> Vec<u64> {
    let on_claims = holding
        .iter()
        .filter(|entry| judged::report_of_claim(&entry.judgement.decision).is_some());
    on_claims.map(|entry| entry.number).collect()
}

impl Case {
    /// The same case as it would be with some of the reports and judgements only; people keep
    /// the ids that they have in the whole, unless a judgement made them who they are.
    pub fn part(
        &self,
        keeps: impl Fn(&KeptReport) -> bool,
        judged: impl Fn(&LogEntry) -> bool,
    ) -> Self {
        let kept = self.reports.iter().filter(|report| keeps(report));
        let reports: Vec<KeptReport> = kept.cloned().collect();
        let kept = self.log.iter().filter(|entry| judged(entry));
        let log: Vec<LogEntry> = kept.cloned().collect();
        let holding = in_force(&log);
        let as_judged = self.as_judged(&holding);
        let ids: HashSet<&str> = reports.iter().map(|report| report.id.as_str()).collect();
        let mut readings = as_judged.readings;
        readings.retain(|reading| ids.contains(reading.report.id.as_str()));
        tell_first(&mut readings, &self.misdated);
        Self {
            state: self.state,
            readings,
            as_read: self.as_read.clone(),
            people: as_judged.people,
            not_read: self.not_read.clone(),
            names_not_read: self.names_not_read.clone(),
            paths: self.paths.clone(),
            misdated: self.misdated.clone(),
            relations: versions::relations(&reports, &holding),
            undone_joins: judged::undone_joins(&holding),
            reviews: as_judged.reviews,
            reports,
            log,
            ..Self::default()
        }
    }

    /// What was read and who is in it, had only these judgements been made.
    fn as_judged(&self, holding: &[&LogEntry]) -> AsJudged {
        let now = in_force(&self.log);
        let on_people = judged::on_people(holding);
        let claims_differ = numbers_on_claims(holding) != numbers_on_claims(&now);
        if !claims_differ && on_people == judged::on_people(&now) {
            return AsJudged {
                readings: self.readings.clone(),
                people: self.people.clone(),
                reviews: self.reviews.clone(),
            };
        }
        let is_judged = |reading: &&Reading| self.as_read.contains_key(&reading.report.id);
        let untouched = self.readings.iter().filter(|one| !is_judged(one)).cloned();
        let mut readings: Vec<Reading> = self.as_read.values().cloned().collect();
        let reviews = judged::on_claims(&mut readings, holding);
        // What was not read says only what analysts have it say.
        readings.retain(|reading| !reading.claims.is_empty() || !self.is_unread(reading));
        readings.extend(untouched);
        put_in_order(&mut readings, &self.reports);
        let mut resolution = Resolution::default();
        resolution.extend(&readings);
        resolution.set_judgements(on_people);
        AsJudged {
            readings,
            people: resolution.into_people(),
            reviews,
        }
    }

    fn is_unread(&self, reading: &Reading) -> bool {
        let mut kept = self.reports.iter();
        kept.any(|kept| kept.id == reading.report.id && kept.not_read.is_some())
    }

    /// What accounts are brought together from; `places` says which place lies in which.
    pub fn corpus<'c>(&'c self, places: &'c dyn PlaceRelation) -> Corpus<'c> {
        Corpus {
            places,
            not_read: &self.names_not_read,
            relations: &self.relations,
            undone_joins: &self.undone_joins,
            paths: &self.paths,
            misdated: &self.misdated,
            ..Corpus::new(&self.readings, &self.people)
        }
    }

    /// When a report was published, as far as that is to be believed: a day later than the one on which it was
    /// had is none.
    pub fn published<'r>(&self, report: &'r Report) -> Option<&'r Published> {
        let published = report.published.as_ref();
        published.filter(|_| !self.misdated.contains(&report.id))
    }

    /// A claim as it was read, whatever was judged of it since.
    pub fn claim_as_read(&self, report: &str, claim: &str) -> Option<&Claim> {
        let reading = self.as_read.get(report).or_else(|| self.reading(report))?;
        reading.claims.iter().find(|one| one.id == claim)
    }

    /// The reading of a report, by its id.
    pub fn reading(&self, report: &str) -> Option<&Reading> {
        self.readings
            .iter()
            .find(|reading| reading.report.id == report)
    }
}
