//! Which new judgements are about somebody whose answer changed.

use reportedly_model::{MentionSelector, Person, Span, Whereabouts};
use reportedly_storage::{ClaimSelector, Decision, LogEntry, in_force, meant};

use crate::case::Case;
use crate::joins::counts_of;
use crate::pick::find_claim;
use crate::referents::Referents;

/// The judgements that were made since, and what they are about.
pub(super) struct Judging<'c> {
    /// The case as it was, and as it is; each with its people.
    times: [(&'c Case, Referents<'c>); 2],
    entries: Vec<&'c LogEntry>,
}

impl<'c> Judging<'c> {
    pub(super) fn new(
        (before, now): (&'c Case, &'c Case),
        is_new: impl Fn(&LogEntry) -> bool,
    ) -> Self {
        let times = [before, now].map(|case| (case, Referents::new(&case.people)));
        let entries = now.log.iter().filter(|entry| is_new(entry)).collect();
        Self { times, entries }
    }

    /// Who told two people of today apart, and when, where somebody did.
    pub(super) fn told_apart(&self, one: &Person, other: &Person) -> Option<String> {
        let [_, (now, referents)] = &self.times;
        let person = |mention: &MentionSelector| {
            let reading = now.reading(&mention.report)?;
            let person = referents.spoken(reading).person(mention.words.span)?;
            Some(person.id.as_str())
        };
        in_force(&now.log).into_iter().rev().find_map(|entry| {
            let judgement = &entry.judgement;
            let Decision::NotTheSame { a, b } = &judgement.decision else {
                return None;
            };
            let pair = [person(a)?, person(b)?];
            let day = judgement.at.get(..10).unwrap_or(&judgement.at);
            let both = [one, other]
                .iter()
                .all(|one| pair.contains(&one.id.as_str()));
            let why = judgement.why.as_ref();
            let why = why.map_or_else(String::new, |why| format!(": {why}"));
            both.then(|| format!("judged not the same by {} on {day}{why}", judgement.by))
        })
    }

    /// Numbers of all of them.
    pub(super) fn all(&self) -> Vec<u64> {
        self.entries.iter().map(|entry| entry.number).collect()
    }

    /// Numbers of those that are about a person, as they are and as they were.
    pub(super) fn of(&self, people: &[&Person], answers: (&Whereabouts, &Whereabouts)) -> Vec<u64> {
        let concerning = self.entries.iter().filter(|entry| {
            let decision = meant(&entry.judgement.decision, &self.times[1].0.log);
            self.concerns(decision, people, answers)
        });
        concerning.map(|entry| entry.number).collect()
    }

    fn concerns(
        &self,
        decision: &Decision,
        people: &[&Person],
        (then, now): (&Whereabouts, &Whereabouts),
    ) -> bool {
        let at = |report: &str, span: Span| self.speaks_of(report, span, people);
        let mention = |one: &MentionSelector| at(&one.report, one.words.span);
        match decision {
            Decision::Same { a, b } | Decision::NotTheSame { a, b } => mention(a) || mention(b),
            Decision::Right { claim } | Decision::Wrong { claim } => self.claim(claim, people),
            Decision::Corrected { claim, corrected } => {
                self.claim(claim, people) || at(&claim.report, corrected.subject.span)
            }
            Decision::Missed { report, claim } => at(report, claim.subject.span),
            Decision::Related { newer, older, .. } => {
                let mut members = people.iter().flat_map(|person| &person.members);
                members.any(|member| member.report == *newer || member.report == *older)
            }
            Decision::Unjoined { join } => {
                let mut counts = counts_of(then).chain(counts_of(now));
                counts.any(|origins| origins.joins.iter().any(|one| one.id == *join))
            }
            Decision::Unsure { .. }
            | Decision::Reviewed { .. }
            | Decision::Listed { .. }
            | Decision::Dismissed { .. }
            | Decision::Undone { .. } => false,
        }
    }

    /// Whether a claim is about one of them. After a better reading it stands elsewhere, perhaps.
    fn claim(&self, selector: &ClaimSelector, people: &[&Person]) -> bool {
        let subjects = self.times.iter().filter_map(|(case, _)| {
            let reading = case.reading(&selector.report)?;
            let claim = reading.claims.get(find_claim(reading, selector)?)?;
            Some(claim.subject.span)
        });
        let mut spans: Vec<Span> = subjects.collect();
        spans.push(selector.subject);
        spans
            .into_iter()
            .any(|span| self.speaks_of(&selector.report, span, people))
    }

    fn speaks_of(&self, report: &str, span: Span, people: &[&Person]) -> bool {
        self.times.iter().any(|(case, referents)| {
            let reading = case.reading(report);
            let person = reading.and_then(|reading| referents.spoken(reading).person(span));
            person.is_some_and(|person| people.iter().any(|one| one.id == person.id))
        })
    }
}
