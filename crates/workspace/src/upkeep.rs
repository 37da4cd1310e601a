//! Findings, brought up to date where anything has changed of what they are made from.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use reportedly_corroborate::{Groundwork, Made, Outlines, PlaceRelation};
use reportedly_model::{PartyType, Person, Reading};
use reportedly_storage::{
    Basis, Findings, FoundAnswer, FoundPerson, FoundTies, FoundTopic, Gone, Grounds, Result,
    Storage, StorageError, report_id,
};

use crate::case::Case;
use crate::following::Following;
use crate::marks::marks;
use crate::referents::Referents;

/// A case, and the findings that are kept beside it.
///
/// Whoever holds on to it pays for what has changed alone: a report that came in is compared with
/// those who may be in it, and only the answers and happenings that it touches are made again. One
/// that is made anew takes the case in as a whole, and still makes no finding again that is kept and
/// holds.
#[derive(Debug, Clone, Default)]
pub struct Upkeep {
    case: Arc<Case>,
    following: Following,
    outlines: Outlines,
    basis: Option<Basis>,
    is_loaded: bool,
}

impl Upkeep {
    /// The case as it was last taken in.
    pub fn case(&self) -> &Arc<Case> {
        &self.case
    }

    /// The case, for those who need nothing else any more.
    pub fn into_case(self) -> Case {
        Arc::unwrap_or_clone(self.case)
    }

    /// Takes in what has changed in a workspace; always of the same one.
    ///
    /// # Errors
    ///
    /// Those of the storage.
    pub async fn take_in(&mut self, storage: &dyn Storage) -> Result<()> {
        if self.is_loaded && storage.state().await? == self.case.state {
            return Ok(());
        }
        let case = Arc::make_mut(&mut self.case);
        self.following.catch_up(case, storage).await?;
        self.is_loaded = true;
        Ok(())
    }

    /// Takes in what has changed, and brings the kept findings up to date.
    ///
    /// # Errors
    ///
    /// Those of the storage.
    pub async fn refresh(
        &mut self,
        storage: &dyn Storage,
        places: &(dyn PlaceRelation + Sync),
    ) -> Result<()> {
        self.take_in(storage).await?;
        let kept = storage.state_of_findings().await?;
        if kept == Some(self.case.state) {
            return Ok(());
        }
        if self.basis.as_ref().map(|basis| basis.state) != kept {
            self.basis = storage.basis().await?;
        }
        let mut findings = self.findings(places);
        let mut done = storage.put_findings(&findings).await;
        if matches!(done, Err(StorageError::Overtaken)) {
            self.basis = None;
            findings = self.findings(places);
            done = storage.put_findings(&findings).await;
        }
        if done.is_err() {
            self.basis = None;
        }
        done?;
        let basis = self.basis.get_or_insert_default();
        basis.changed_by(&findings);
        Ok(())
    }

    /// All findings of the case that was taken in, as if none were kept.
    pub(crate) fn made_anew(&mut self, places: &dyn PlaceRelation) -> Findings {
        self.basis = None;
        self.outlines = Outlines::default();
        self.findings(places)
    }

    /// What has changed in the findings since those that are kept, or everything.
    fn findings(&mut self, places: &dyn PlaceRelation) -> Findings {
        let case = Arc::clone(&self.case);
        let corpus = case.corpus(places);
        let digest_of = |report: &str| self.following.digest_of(report);
        let ground = Groundwork::new(&corpus, digest_of, &mut self.outlines);
        let nothing = Basis::default();
        let kept = self.basis.as_ref().unwrap_or(&nothing);
        let undone: BTreeSet<&str> = case.undone_joins.iter().map(String::as_str).collect();
        let work = Work {
            case: &case,
            ground: &ground,
            kept,
            undone,
        };
        let mut gone = Gone::default();
        Findings {
            since: self.basis.as_ref().map(|basis| basis.state),
            coverage: ground.coverage(),
            people: work.people(&mut gone),
            reports: work.reports(&mut gone),
            answers: work.answers(&mut gone),
            topics: work.topics(&mut gone),
            gone,
            redirects: case.redirects.clone(),
            marks: marks(&case),
            ..Findings::nothing(case.state)
        }
    }
}

/// What it takes to find out which findings are to be made again.
struct Work<'w> {
    case: &'w Case,
    ground: &'w Groundwork<'w>,
    kept: &'w Basis,
    /// Joins of information origins that were undone.
    undone: BTreeSet<&'w str>,
}

impl Work<'_> {
    fn people(&self, gone: &mut Gone) -> Vec<FoundPerson> {
        let people = self.case.people.iter();
        let now: BTreeSet<&String> = people.clone().map(|person| &person.id).collect();
        let no_more = self.kept.people.keys().filter(|id| !now.contains(id));
        gone.people.extend(no_more.cloned());
        let found = people.enumerate().map(|(at, person)| {
            let reports = self.ground.reports_of(at);
            (key_of(person, &reports), person, reports)
        });
        found
            .filter(|(key, person, _)| self.kept.people.get(&person.id) != Some(key))
            .map(|(key, person, reports)| FoundPerson {
                person: person.clone(),
                key,
                reports,
            })
            .collect()
    }

    fn reports(&self, gone: &mut Gone) -> Vec<FoundTies> {
        let referents = Referents::new(&self.case.people);
        let mut no_more: BTreeSet<String> = self.kept.reports.keys().cloned().collect();
        let mut found = Vec::new();
        for reading in &self.case.readings {
            let report = reading.report.id.as_str();
            no_more.remove(report);
            let key = self.ground.report_key(report).unwrap_or_default();
            if self.kept.reports.get(report).is_none_or(|kept| kept != key) {
                found.push(ties(reading, &referents, key));
            }
        }
        gone.reports = no_more;
        found
    }

    fn answers(&self, gone: &mut Gone) -> Vec<FoundAnswer> {
        let mut no_more: BTreeSet<String> = self.kept.answers.keys().cloned().collect();
        let mut found = Vec::new();
        for (at, person) in self.case.people.iter().enumerate() {
            if person.person_type != PartyType::Person {
                continue;
            }
            no_more.remove(&person.id);
            let key = self.ground.answer_key(at);
            if !self.holds(self.kept.answers.get(&person.id), &key) {
                let made = self.ground.answer(at);
                found.push(FoundAnswer {
                    grounds: self.grounds(key, &made),
                    answer: made.found,
                });
            }
        }
        gone.answers = no_more;
        found
    }

    fn topics(&self, gone: &mut Gone) -> Vec<FoundTopic> {
        let mut no_more: BTreeSet<String> = self.kept.topics.keys().cloned().collect();
        let mut found = Vec::new();
        for topic in self.ground.topics() {
            no_more.remove(topic.key());
            if !self.holds(self.kept.topics.get(topic.key()), topic.key()) {
                let made = self.ground.events(&topic);
                found.push(FoundTopic {
                    grounds: self.grounds(topic.key().to_owned(), &made),
                    events: made.found,
                });
            }
        }
        gone.topics = no_more;
        found
    }

    /// Whether a finding is as it was made.
    fn holds(&self, kept: Option<&Grounds>, key: &str) -> bool {
        kept.is_some_and(|kept| kept.key == key && kept.undone == self.undone_of(&kept.joins))
    }

    fn undone_of(&self, joins: &BTreeSet<String>) -> BTreeSet<String> {
        let undone = joins.iter().filter(|id| self.undone.contains(id.as_str()));
        undone.cloned().collect()
    }

    fn grounds<T>(&self, key: String, made: &Made<T>) -> Grounds {
        Grounds {
            key,
            undone: self.undone_of(&made.joins),
            joins: made.joins.clone(),
        }
    }
}

/// The same as long as all of a person is, and the reports that speak of the person are the same.
fn key_of(person: &Person, reports: &[String]) -> String {
    // Every person has a JSON form; one without would be written each time.
    let text = serde_json::to_vec(&(person, reports)).unwrap_or_default();
    report_id(&text)
}

/// Whom the claims of a report are about.
fn ties(reading: &Reading, referents: &Referents<'_>, key: &str) -> FoundTies {
    let spoken = referents.spoken(reading);
    let claims = reading.claims.iter();
    let about = claims.clone().filter_map(|claim| {
        let person = spoken.person(claim.subject.span)?;
        Some((claim.id.clone(), person.id.clone()))
    });
    FoundTies {
        report: reading.report.id.clone(),
        key: key.to_owned(),
        subjects: about.collect::<BTreeMap<String, String>>(),
        ties: claims.flat_map(|claim| spoken.ties(claim)).collect(),
    }
}
