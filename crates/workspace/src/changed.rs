//! What answers changed since a moment, and because of what.

mod because;
mod counterparts;
mod identity;

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;
use reportedly_corroborate::{self as corroborate, Corpus, PlaceRelation};
use reportedly_model::{Change, PartyType, Person, Whereabouts};
use reportedly_storage::{KeptReport, LogEntry};
use serde::Serialize;

use crate::case::Case;

use because::Judging;
use counterparts::Counterparts;

/// The moment that the answers of today are held against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Since {
    /// What the workspace held before a moment, RFC 3339 in UTC (a day will do): reports that came
    /// in and judgements that were made later are news.
    Added(String),
    /// What was published up to a day: later reports are news, whenever they came in.
    Published(Date),
}

/// An answer that changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ChangedAnswer {
    /// Id of the person.
    pub person: String,
    /// Name of the person.
    pub name: String,
    /// What changed.
    pub changes: Vec<Change>,
    /// File names of the new reports that speak of the person.
    pub because_of: Vec<String>,
    /// Numbers of the new judgements that are about the person, in the log.
    pub judgements: Vec<u64>,
    /// The answer before, those of several who are one by now each with the name; `null` for somebody
    /// whom no report named.
    pub before: Option<String>,
    /// The answer now.
    pub now: String,
    /// File names of the reports that these words name.
    pub named: Vec<String>,
}

/// The human beings with a name whose answer changed, by name: of the others nobody keeps track.
pub fn changes_since(case: &Case, places: &dyn PlaceRelation, since: &Since) -> Vec<ChangedAnswer> {
    let news = news(case, since);
    let judged_since = case.log.iter().any(|entry| is_new_judgement(entry, since));
    let concerned = |person: &Person| {
        person.person_type == PartyType::Person
            && !person.names.is_empty()
            && (judged_since
                || person
                    .members
                    .iter()
                    .any(|member| news.contains(member.report.as_str())))
    };
    let before = case.part(
        |report| !news.contains(report.id.as_str()),
        |entry| !is_new_judgement(entry, since),
    );
    let counterparts = Counterparts::new(&before.people, &case.people);
    let asked = case.people.iter().filter(|person| concerned(person));
    let asked: Vec<(&Person, Vec<&Person>)> = asked
        .map(|person| (person, counterparts.of(person)))
        .collect();
    let were = asked.iter().flat_map(|(_, were)| were);
    let then_asked: BTreeSet<&str> = were.map(|person| person.id.as_str()).collect();
    let now = answers(case, places, |person| concerned(person));
    let then = answers(&before, places, |person| {
        then_asked.contains(person.id.as_str())
    });
    let comparison = Comparison {
        judging: Judging::new((&before, case), |entry| is_new_judgement(entry, since)),
        before: &before,
        counterparts: &counterparts,
        news,
        then,
        now,
    };
    let changed = asked.iter();
    let changed = changed.filter_map(|(person, were)| comparison.changed(person, were));
    let mut changed: Vec<ChangedAnswer> = changed.collect();
    changed.sort_by(|a, b| (&a.name, &a.person).cmp(&(&b.name, &b.person)));
    changed
}

/// The answers for some, by their ids.
fn answers(
    case: &Case,
    places: &dyn PlaceRelation,
    asked_for: impl Fn(&Person) -> bool,
) -> HashMap<String, Whereabouts> {
    let answers = corroborate::whereabouts_of(&case.corpus(places), None, asked_for).into_iter();
    answers
        .map(|answer| (answer.person.clone(), answer))
        .collect()
}

/// The answer for somebody whom nothing speaks of.
fn nothing_reported(person: &Person) -> Option<Whereabouts> {
    let alone = [person.clone()];
    corroborate::whereabouts(&Corpus::new(&[], &alone), &person.id, None)
}

/// Ids of the reports that are new.
fn news<'c>(case: &'c Case, since: &Since) -> BTreeSet<&'c str> {
    let is_new = |report: &&KeptReport| match since {
        Since::Added(moment) => report.added.as_str() >= moment.as_str(),
        Since::Published(day) => {
            let published = report
                .published
                .as_ref()
                .and_then(|date| date.parse::<Date>().ok());
            published.is_some_and(|date| date > *day) && !case.misdated.contains(&report.id)
        }
    };
    case.reports
        .iter()
        .filter(is_new)
        .map(|report| report.id.as_str())
        .collect()
}

fn is_new_judgement(entry: &LogEntry, since: &Since) -> bool {
    match since {
        Since::Added(moment) => entry.judgement.at.as_str() >= moment.as_str(),
        Since::Published(_) => false,
    }
}

/// What answers are held against one another with.
struct Comparison<'c> {
    before: &'c Case,
    counterparts: &'c Counterparts<'c>,
    /// Ids of the new reports.
    news: BTreeSet<&'c str>,
    judging: Judging<'c>,
    /// The answers before, by the ids of the people before.
    then: HashMap<String, Whereabouts>,
    /// The answers of today, by the ids of the people of today.
    now: HashMap<String, Whereabouts>,
}

impl Comparison<'_> {
    /// What changed for a person, whom these were before.
    fn changed(&self, person: &Person, were: &[&Person]) -> Option<ChangedAnswer> {
        let now = self.now.get(&person.id)?;
        let nothing = nothing_reported(person);
        let then = match were.first() {
            Some(was) => self.then.get(&was.id)?,
            None => nothing.as_ref()?,
        };
        let is_old = |report: &str| self.before.reading(report).is_some();
        let mut changes =
            identity::changes(person, were, (self.counterparts, &self.judging), is_old);
        changes.extend(corroborate::changes(then, now));
        if changes.is_empty() {
            return None;
        }
        let before = self.before_in_words(were);
        let told = [before.as_deref().unwrap_or_default(), now.answer.as_str()];
        let words = changes.iter().map(|change| change.words.as_str());
        let words: Vec<&str> = words.chain(told).collect();
        let members = were.iter().flat_map(|was| &was.members);
        let speaking = person.members.iter().chain(members);
        let speaking: BTreeSet<&str> = speaking.map(|member| member.report_name.as_str()).collect();
        let is_named = |name: &&str| words.iter().any(|words| words.contains(name));
        let named = speaking.into_iter().filter(is_named).map(str::to_owned);
        let named: Vec<String> = named.collect();
        let because_of: BTreeSet<&str> = person
            .members
            .iter()
            .filter(|member| self.news.contains(member.report.as_str()))
            .map(|member| member.report_name.as_str())
            .collect();
        let people: Vec<&Person> = were.iter().copied().chain([person]).collect();
        let mut judgements = self.judging.of(&people, (then, now));
        if judgements.is_empty() && because_of.is_empty() {
            // Who is brought together with somebody, or parted from them, may leave a third alone.
            judgements = self.judging.all();
        }
        Some(ChangedAnswer {
            person: person.id.clone(),
            name: person.name.clone(),
            because_of: because_of.into_iter().map(str::to_owned).collect(),
            judgements,
            changes,
            before,
            now: now.answer.clone(),
            named,
        })
    }

    /// The answer before; that of each, by name, where several are one by now.
    fn before_in_words(&self, were: &[&Person]) -> Option<String> {
        let is_old = |report: &str| self.before.reading(report).is_some();
        let spoken_of = |was: &&Person| was.members.iter().any(|member| is_old(&member.report));
        let were = were.iter().copied().filter(spoken_of);
        let answer =
            |was: &Person| Some((was.name.clone(), self.then.get(&was.id)?.answer.clone()));
        let answers: Vec<(String, String)> = were.filter_map(answer).collect();
        match answers.as_slice() {
            [] => None,
            [(_, answer)] => Some(answer.clone()),
            several => {
                let each = several
                    .iter()
                    .map(|(name, answer)| format!("{name}: {answer}"));
                Some(each.collect::<Vec<_>>().join(" "))
            }
        }
    }
}
