//! A case that follows its workspace: what has come in, was read again or judged since is worked
//! into it, and all else stays as it was.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use reportedly_corroborate::tell_first;
use reportedly_model::{Person, Reading};
use reportedly_resolve::{Change, Resolution};
use reportedly_storage::{Decision, KeptReport, LogEntry, Page, Result, Storage, in_force};

use crate::case::{Case, misdated, not_read};
use crate::{judged, versions};

/// From so many readings on they are had all at once.
const MANY: usize = 64;

/// What a case was taken from, and what it takes to work changes into it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Following {
    /// What each reading of the case is made of.
    made_of: BTreeMap<String, MadeOf>,
    resolution: Resolution,
}

/// A reading with what was judged of its claims.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct MadeOf {
    digest: String,
    /// Numbers of the judgements on its claims that hold.
    entries: Vec<u64>,
}

impl Following {
    /// What changes whenever anything does in the reading of a report, as it was judged.
    pub(crate) fn digest_of(&self, report: &str) -> String {
        let made_of = self.made_of.get(report);
        made_of.map_or_else(String::new, |made_of| {
            format!("{} {:?}", made_of.digest, made_of.entries)
        })
    }

    /// Works into a case whatever has changed in the workspace that it was taken from.
    ///
    /// # Errors
    ///
    /// Those of the storage.
    pub(crate) async fn catch_up(&mut self, case: &mut Case, storage: &dyn Storage) -> Result<()> {
        let state = storage.state().await?;
        let reports = storage.reports(&Page::all()).await?.items;
        let log = storage.judgements().await?;
        let holding = in_force(&log);
        let now = made_of(storage.digests().await?, &holding);
        let fresh = self.fresh(storage, &now).await?;
        keep_as_read(case, storage, &log, &fresh).await?;
        case.not_read = not_read(storage, &reports, &holding).await?;
        case.names_not_read = case.not_read.iter().map(|one| one.report.clone()).collect();
        let mut changed = self.forget_all_but(&now, case);
        changed.extend(self.take_in(fresh, &holding, case));
        put_in_order(&mut case.readings, &reports);
        self.made_of = now;
        let judgements = judged::on_people(&holding);
        changed.extend(ids_in(self.resolution.set_judgements(judgements)));
        self.bring_up_to_date(&mut case.people, &changed);
        case.redirects = self.redirects();
        case.pairs_to_decide = self.resolution.pairs_to_decide();
        case.relations = versions::relations(&reports, &holding);
        case.undone_joins = judged::undone_joins(&holding);
        let had_from = reports.iter();
        let had_from = had_from.map(|report| (report.id.clone(), report.retrieved.from.clone()));
        case.paths = had_from.collect();
        case.misdated = misdated(&reports);
        tell_first(&mut case.readings, &case.misdated);
        case.reports = reports;
        case.log = log;
        case.state = state;
        Ok(())
    }

    /// The readings that are not in the case as they are now, as they were read.
    async fn fresh(
        &self,
        storage: &dyn Storage,
        now: &BTreeMap<String, MadeOf>,
    ) -> Result<Vec<Reading>> {
        let is_fresh = |report: &str| self.made_of.get(report) != now.get(report);
        let ids: Vec<&String> = now.keys().filter(|id| is_fresh(id)).collect();
        let mut fresh: Vec<Reading> = Vec::with_capacity(ids.len());
        if ids.len() >= MANY {
            let all = storage.readings().await?.into_iter();
            fresh.extend(all.filter(|one| is_fresh(&one.report.id)));
        }
        let had: HashSet<String> = fresh.iter().map(|one| one.report.id.clone()).collect();
        for id in ids.into_iter().filter(|id| !had.contains(*id)) {
            fresh.extend(storage.reading(id).await?);
        }
        Ok(fresh)
    }

    /// Takes reports out that are there no more; gives the ids of the people that this changes.
    fn forget_all_but(
        &mut self,
        now: &BTreeMap<String, MadeOf>,
        case: &mut Case,
    ) -> BTreeSet<String> {
        let mut changed = BTreeSet::new();
        let gone: Vec<String> = self
            .made_of
            .keys()
            .filter(|id| !now.contains_key(*id))
            .cloned()
            .collect();
        for id in gone {
            case.readings.retain(|reading| reading.report.id != id);
            case.reviews.retain(|_, review| review.report != id);
            changed.extend(ids_in(self.resolution.remove(&id)));
        }
        changed
    }

    /// Puts readings in the place of those of the same reports; gives the ids of the people that
    /// this changes.
    fn take_in(
        &mut self,
        mut fresh: Vec<Reading>,
        holding: &[&LogEntry],
        case: &mut Case,
    ) -> BTreeSet<String> {
        let ids: HashSet<String> = fresh.iter().map(|one| one.report.id.clone()).collect();
        case.reviews
            .retain(|_, review| !ids.contains(&review.report));
        case.reviews.extend(judged::on_claims(&mut fresh, holding));
        let change = self.resolution.extend(&fresh);
        case.readings
            .retain(|known| !ids.contains(&known.report.id));
        case.readings.extend(fresh);
        ids_in(change)
    }

    /// Takes those out who are no more, and puts those in who are new or told of otherwise.
    fn bring_up_to_date(&self, people: &mut Vec<Person>, changed: &BTreeSet<String>) {
        people.retain(|person| !changed.contains(&person.id));
        let now = changed.iter().filter_map(|id| {
            let person = self.resolution.person(id)?;
            (person.id == *id).then(|| person.clone())
        });
        people.extend(now);
        people.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
    }

    fn redirects(&self) -> BTreeMap<String, String> {
        let redirects = self.resolution.redirects().into_iter();
        redirects
            .map(|(was, now)| (was.to_owned(), now.to_owned()))
            .collect()
    }
}

/// Keeps the readings as they were read of the reports that any judgement on a claim is about, whether it
/// holds or not: what such a report said before is made from it.
async fn keep_as_read(
    case: &mut Case,
    storage: &dyn Storage,
    log: &[LogEntry],
    fresh: &[Reading],
) -> Result<()> {
    let of_claims = log
        .iter()
        .filter_map(|entry| judged::report_of_claim(&entry.judgement.decision));
    for report in of_claims.collect::<BTreeSet<&str>>() {
        let now = fresh.iter().find(|one| one.report.id == report);
        if now.is_none() && case.as_read.contains_key(report) {
            continue;
        }
        let now = match now {
            Some(now) => Some(now.clone()),
            None => storage.reading(report).await?,
        };
        if let Some(now) = now {
            case.as_read.insert(report.to_owned(), now);
        }
    }
    Ok(())
}

fn ids_in(change: Change) -> BTreeSet<String> {
    let mut ids = change.made;
    ids.extend(change.gone);
    ids
}

fn made_of(digests: BTreeMap<String, String>, holding: &[&LogEntry]) -> BTreeMap<String, MadeOf> {
    let with_digest = digests.into_iter().map(|(report, digest)| {
        let entries = Vec::new();
        (report, MadeOf { digest, entries })
    });
    let mut made_of: BTreeMap<String, MadeOf> = with_digest.collect();
    // What was not read has no digest, and claims only where analysts made some.
    for entry in holding {
        if let Decision::Missed { report, .. } = &entry.judgement.decision {
            made_of.entry(report.clone()).or_default();
        }
    }
    for entry in holding {
        let report = judged::report_of_claim(&entry.judgement.decision);
        if let Some(made_of) = report.and_then(|report| made_of.get_mut(report)) {
            made_of.entries.push(entry.number);
        }
    }
    made_of
}

/// As the reports came in.
pub(crate) fn put_in_order(readings: &mut [Reading], reports: &[KeptReport]) {
    let number: HashMap<&str, u64> = reports
        .iter()
        .map(|report| (report.id.as_str(), report.number))
        .collect();
    readings.sort_by_key(|reading| number.get(reading.report.id.as_str()).copied());
}
