//! What answers changed since a moment, and because of what.

use std::collections::BTreeSet;

use jiff::civil::Date;
use reportedly_corroborate::{self as corroborate, PlaceRelation};
use reportedly_model::{Change, PartyType, Person, Whereabouts};
use reportedly_storage::{KeptReport, LogEntry};
use serde::Serialize;

use crate::case::Case;

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
    /// The answer before; `null` for somebody whom no report named.
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
    let (corpus, old_corpus) = (case.corpus(places), before.corpus(places));
    let now = corroborate::whereabouts_of(&corpus, None, concerned);
    let then = corroborate::whereabouts_of(&old_corpus, None, concerned);
    let mut changed: Vec<ChangedAnswer> = then
        .iter()
        .zip(&now)
        .filter_map(|(then, now)| changed(case, &before, (then, now), &news))
        .collect();
    changed.sort_by(|a, b| (&a.name, &a.person).cmp(&(&b.name, &b.person)));
    changed
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
            published.is_some_and(|date| date > *day)
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

fn changed(
    case: &Case,
    before: &Case,
    (then, now): (&Whereabouts, &Whereabouts),
    news: &BTreeSet<&str>,
) -> Option<ChangedAnswer> {
    let changes = corroborate::changes(then, now);
    if changes.is_empty() {
        return None;
    }
    let person = case.people.iter().find(|person| person.id == now.person)?;
    let spoken_of = |case: &Case| {
        person
            .members
            .iter()
            .any(|member| case.reading(&member.report).is_some())
    };
    let speaking = person.members.iter();
    let speaking: BTreeSet<&str> = speaking.map(|member| member.report_name.as_str()).collect();
    let words = changes.iter().map(|change| change.words.as_str());
    let words: Vec<&str> = words.chain([then.answer.as_str(), &now.answer]).collect();
    let is_named = |name: &&str| words.iter().any(|words| words.contains(name));
    let named = speaking.into_iter().filter(is_named).map(str::to_owned);
    let named: Vec<String> = named.collect();
    let because_of: BTreeSet<&str> = person
        .members
        .iter()
        .filter(|member| news.contains(member.report.as_str()))
        .map(|member| member.report_name.as_str())
        .collect();
    Some(ChangedAnswer {
        person: person.id.clone(),
        name: person.name.clone(),
        changes,
        because_of: because_of.into_iter().map(str::to_owned).collect(),
        before: spoken_of(before).then(|| then.answer.clone()),
        now: now.answer.clone(),
        named,
    })
}
