//! What the workspace in memory is made of.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use reportedly_model::{Claim, Event, PartyType, Person, Reading, Report, Whereabouts};
use reportedly_screening::Entry;

use super::kept::KeptFindings;
use crate::backend::{Check, Counts, KeptList};
use crate::check::problems_of_report;
use crate::error::{Result, StorageError};
use crate::findings::{Tie, keys_of_name, known_by, name_keys};
use crate::judgement::{FIRST_SEAL, LogEntry, breaks_in_chain};
use crate::people::PersonRow;
use crate::report::{
    Added, Incoming, KeptClaim, KeptReport, ReportFilter, Retrieval, Unreadable, free_name,
    reading_digest, renamed,
};
use crate::screening::Screening;
use crate::search::{Query, folded_words};
use crate::tying::{TyingClaim, tie_of};

#[derive(Debug, Default)]
pub(super) struct Inside {
    pub(super) state: u64,
    /// Grows with every change.
    pub(super) version: u64,
    /// In the order in which they came in.
    pub(super) reports: Vec<Kept>,
    pub(super) unreadable: BTreeMap<String, Unreadable>,
    pub(super) log: Vec<(LogEntry, String)>,
    pub(super) findings: Option<KeptFindings>,
    pub(super) watchlists: BTreeMap<String, (KeptList, Vec<Entry>)>,
    pub(super) screening: Option<Screening>,
}

#[derive(Debug)]
pub(super) struct Kept {
    pub(super) listed: KeptReport,
    pub(super) original: Vec<u8>,
    pub(super) reading: Reading,
    pub(super) digest: String,
    pub(super) retrievals: BTreeSet<Retrieval>,
}

impl Inside {
    pub(super) fn kept(&self, id: &str) -> Option<&Kept> {
        self.reports.iter().find(|kept| kept.listed.id == id)
    }

    pub(super) fn add(&mut self, incoming: Incoming) -> Result<Added> {
        let id = incoming.reading.report.id.clone();
        if let Some(kept) = self.reports.iter_mut().find(|kept| kept.listed.id == id) {
            let from = &incoming.retrieval.from;
            if !kept.retrievals.iter().any(|known| known.from == *from) {
                kept.retrievals.insert(incoming.retrieval);
                let earliest = kept.retrievals.first().cloned();
                kept.listed.retrieved = earliest.unwrap_or(kept.listed.retrieved.clone());
            }
            let name = kept.listed.name.clone();
            return Ok(Added::Known { name });
        }
        let is_taken = |name: &str| self.reports.iter().any(|kept| kept.listed.name == name);
        let name = free_name(&incoming.reading.report.name, is_taken);
        let number = self.reports.len() as u64 + 1;
        let listed = incoming.kept_as(&name, number);
        let reading = renamed(incoming.reading, &name);
        self.unreadable.remove(&incoming.retrieval.from);
        self.reports.push(Kept {
            listed,
            original: incoming.original,
            digest: reading_digest(&reading).map_err(StorageError::backend)?,
            reading,
            retrievals: BTreeSet::from([incoming.retrieval]),
        });
        self.state += 1;
        Ok(Added::New { name })
    }

    /// Whom a claim is about.
    fn subject(&self, claim: &str) -> Option<&String> {
        let reports = self.findings.iter().flat_map(KeptFindings::reports);
        reports
            .filter_map(|report| report.subjects.get(claim))
            .next()
    }

    pub(super) fn is_about(&self, claim: &Claim, person: &str) -> bool {
        self.subject(&claim.id).is_some_and(|id| id == person)
    }

    fn ties(&self) -> impl Iterator<Item = &Tie> {
        let reports = self.findings.iter().flat_map(KeptFindings::reports);
        reports.flat_map(|report| &report.ties)
    }

    pub(super) fn has_part_in(&self, claim: &Claim, person: &str) -> bool {
        let mut parts = self.ties().filter(|tie| tie.claim == claim.id);
        parts.any(|tie| tie.person == person)
    }

    pub(super) fn ties_of(&self, person: &str) -> Vec<Tie> {
        let is_about = |claim: &str| self.subject(claim).is_some_and(|about| about == person);
        let concerns = |tie: &&Tie| tie.person == person || is_about(&tie.claim);
        let mut ties: Vec<Tie> = self.ties().filter(concerns).cloned().collect();
        ties.sort();
        ties
    }

    pub(super) fn tying(&self, person: &str) -> Vec<TyingClaim> {
        let claims = self.reports.iter().flat_map(|kept| {
            let claims = kept.reading.claims.iter();
            claims.map(move |claim| (kept, claim))
        });
        let ties = claims.filter_map(|(kept, claim)| {
            let (kind, words, other) = tie_of(&claim.slots)?;
            let mut beside: Vec<&Tie> = self.ties().filter(|tie| tie.claim == claim.id).collect();
            beside.retain(|tie| tie.slot != "companions");
            beside.sort();
            Some(TyingClaim {
                claim: claim.id.clone(),
                report: kept.listed.name.clone(),
                kind,
                words,
                other: other.map(str::to_owned),
                subject: Some(claim.subject.name.clone()),
                about: self.subject(&claim.id).cloned(),
                partner: beside.last().map(|tie| tie.person.clone()),
            })
        });
        let ties: Vec<TyingClaim> = ties.collect();
        let (own, others): (Vec<_>, Vec<_>) = ties
            .into_iter()
            .partition(|tie| tie.about.as_deref() == Some(person));
        let is_beside = |tie: &TyingClaim| {
            let mut parts = self.ties().filter(|part| part.claim == tie.claim);
            tie.about.is_some() && parts.any(|part| part.person == person)
        };
        let own = own.into_iter().map(|tie| TyingClaim {
            subject: None,
            ..tie
        });
        own.chain(others.into_iter().filter(is_beside)).collect()
    }

    pub(super) fn like(&self, name: &str, most: usize) -> Vec<Person> {
        let asked = keys_of_name(name);
        let shared = |person: &Person| {
            let keys = name_keys(person);
            keys.iter().filter(|key| asked.contains(key)).count()
        };
        let alike = self.people().map(|person| (shared(person), person));
        let mut alike: Vec<(usize, &Person)> = alike.filter(|(shared, _)| *shared > 0).collect();
        alike.sort_by_key(|(shared, person)| {
            let members = person.members.iter();
            let reports: BTreeSet<&str> = members.map(|member| member.report.as_str()).collect();
            (Reverse((*shared, reports.len())), &person.name, &person.id)
        });
        let alike = alike.into_iter().take(most);
        alike.map(|(_, person)| known_by(person)).collect()
    }

    /// A claim with what is listed beside it.
    pub(super) fn with_report(&self, claim: &Claim, kept: &Kept) -> KeptClaim {
        let person = self.subject(&claim.id);
        let named = person.and_then(|id| self.people().find(|person| person.id == *id));
        KeptClaim {
            claim: claim.clone(),
            report: kept.listed.id.clone(),
            published: kept.listed.published.clone(),
            person: person.cloned(),
            person_name: named.map(|person| person.name.clone()),
        }
    }

    pub(super) fn counts(&self) -> Counts {
        let unread = self
            .reports
            .iter()
            .filter(|kept| kept.listed.not_read.is_some());
        let is_named =
            |person: &&Person| !person.names.is_empty() && person.person_type == PartyType::Person;
        Counts {
            reports: self.reports.len() as u64,
            not_read: (unread.count() + self.unreadable.len()) as u64,
            claims: self.reports.iter().map(|kept| kept.listed.claims).sum(),
            people: self.people().filter(is_named).count() as u64,
            judgements: self.log.len() as u64,
        }
    }

    /// The id that somebody has now.
    pub(super) fn current<'i>(&'i self, id: &'i str) -> &'i str {
        let redirects = self.findings.as_ref().map(KeptFindings::redirects);
        redirects
            .and_then(|redirects| redirects.get(id))
            .map_or(id, String::as_str)
    }

    /// Everybody, by name.
    pub(super) fn people(&self) -> impl Iterator<Item = &Person> {
        self.findings.iter().flat_map(KeptFindings::people)
    }

    /// The table of people, in no order.
    pub(super) fn table(&self) -> Vec<PersonRow> {
        self.findings
            .as_ref()
            .map_or_else(Vec::new, KeptFindings::table)
    }

    pub(super) fn whereabouts(&self) -> Vec<Whereabouts> {
        self.findings
            .as_ref()
            .map_or_else(Vec::new, KeptFindings::whereabouts)
    }

    pub(super) fn events(&self) -> Vec<Event> {
        self.findings
            .as_ref()
            .map_or_else(Vec::new, KeptFindings::events)
    }

    pub(super) fn check(&self) -> Result<Check> {
        let mut check = Check {
            judgements: self.log.len() as u64,
            last_seal: self
                .log
                .last()
                .map_or(FIRST_SEAL, |(last, _)| &last.seal)
                .to_owned(),
            ..Check::default()
        };
        for kept in &self.reports {
            let now = reading_digest(&kept.reading).map_err(StorageError::backend)?;
            let problems = problems_of_report(&kept.original, &kept.reading, (&kept.digest, &now));
            check.problems.extend(problems);
            check.reports += 1;
            check.bytes += kept.original.len() as u64;
            check.claims += kept.reading.claims.len() as u64;
        }
        let log = self.log.iter().map(|(entry, text)| (entry, text.as_str()));
        check.problems.extend(breaks_in_chain(log));
        Ok(check)
    }
}

pub(super) fn is_met(query: &Query, report: &Report) -> bool {
    let title = report.title.as_deref().unwrap_or_default();
    let words = folded_words(&format!("{title}\n{}", report.text));
    let words: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
    query.is_met_by(&words)
}

/// Whether a report is among those that the filter asks for.
pub(super) fn is_asked(filter: &ReportFilter, kept: &Kept) -> bool {
    let listed = &kept.listed;
    let told = [Some(&listed.name), listed.publisher.as_ref()];
    let has_words = |words: &String| {
        let letters = words.trim().to_ascii_lowercase();
        is_met(&Query::parse(words), &kept.reading.report)
            || told
                .iter()
                .flatten()
                .any(|text| text.to_ascii_lowercase().contains(&letters))
    };
    filter
        .read
        .is_none_or(|read| read == listed.not_read.is_none())
        && filter.words.as_ref().is_none_or(has_words)
}
