//! What several reports say together: reports, then people with their answers and events.

use std::collections::HashMap;

use reportedly_model::{Absence, Event, Kind, Person, Whereabouts};

use super::claim;
use super::directory::Directory;
use super::event;
use super::flow::{Look, Tone, Words, columns, paragraph};
use super::reading::{counted, known_of};
use crate::findings::Findings;

/// Column where what is said of a person starts.
const INDENT: usize = 2;

/// What `reportedly compare` prints.
pub(crate) fn comparison(
    look: Look,
    findings: &Findings,
    events: &[Event],
    whereabouts: &[Whereabouts],
) -> String {
    let mut page = String::new();
    let labels = legend(&mut page, look, findings);
    let setting = Setting {
        look,
        labels,
        directory: Directory::of(&findings.readings),
    };
    let answers: HashMap<&str, &Whereabouts> = whereabouts
        .iter()
        .map(|answer| (answer.person.as_str(), answer))
        .collect();
    for person in by_weight(&findings.people, events) {
        rule(&mut page, look);
        person_heading(&mut page, look, person);
        if let Some(answer) = answers.get(person.id.as_str()) {
            let words = Words::of(Tone::Plain, &setting.labels.in_words(&answer.answer));
            paragraph(&mut page, look, INDENT, INDENT, &words);
        }
        let own = events
            .iter()
            .filter(|event| event.person.as_deref() == Some(&person.id));
        print_events(&mut page, &setting, own.collect(), &names_of(person));
    }
    let unlinked: Vec<&Event> = events
        .iter()
        .filter(|event| event.person.is_none())
        .collect();
    if !unlinked.is_empty() {
        page.push('\n');
        paragraph(
            &mut page,
            look,
            0,
            0,
            &Words::of(Tone::Heading, "Linked to no person"),
        );
        print_events(&mut page, &setting, unlinked, &[]);
    }
    page
}

/// A line across, between people.
fn rule(page: &mut String, look: Look) {
    page.push('\n');
    paragraph(
        page,
        look,
        0,
        0,
        &Words::of(Tone::Faint, &"─".repeat(look.width)),
    );
}

/// What the lines about events need to know.
pub(super) struct Setting<'f> {
    pub(super) look: Look,
    pub(super) labels: Labels<'f>,
    pub(super) directory: Directory<'f>,
}

/// Short names of the reports, `[1]` and so on, which keep the lines below short.
pub(super) struct Labels<'f> {
    numbers: HashMap<&'f str, usize>,
    /// Names of several words, the longest first: a name can be part of a longer one.
    of_several_words: Vec<&'f str>,
}

/// Items of a list that are named one by one.
const MOST_NAMED: usize = 6;

/// A list, cut short: "a, b and 388 more".
pub(super) fn shortened(items: &[String], between: &str) -> String {
    // One more is no longer than saying so.
    if items.len() <= MOST_NAMED + 1 {
        return items.join(between);
    }
    let named = items[..MOST_NAMED].join(between);
    format!("{named} and {} more", items.len() - MOST_NAMED)
}

impl Labels<'_> {
    pub(super) fn of(&self, report: &str) -> String {
        match self.numbers.get(report) {
            Some(number) => format!("[{number}]"),
            None => report.to_owned(),
        }
    }

    /// `words` with the labels in the place of the names of reports.
    pub(super) fn in_words(&self, words: &str) -> String {
        let replace = |words: String, name: &&str| match words.contains(*name) {
            true => words.replace(*name, &self.of(name)),
            false => words,
        };
        let words = self.of_several_words.iter().fold(words.to_owned(), replace);
        let labelled: Vec<String> = words.split(' ').map(|word| self.in_word(word)).collect();
        labelled.join(" ")
    }

    /// A word with the label in the place of the name of a report, punctuation left as it is.
    fn in_word(&self, word: &str) -> String {
        let bare = word.trim_matches(|c: char| "(),.:;“”".contains(c));
        let name = [bare, bare.trim_end_matches("’s").trim_end_matches("'s")]
            .into_iter()
            .find(|name| self.numbers.contains_key(name));
        name.map_or_else(
            || word.to_owned(),
            |name| word.replacen(name, &self.of(name), 1),
        )
    }

    /// Several reports: `[1] [3]`.
    pub(super) fn of_all<'r>(&self, reports: impl Iterator<Item = &'r str>) -> String {
        let labels: Vec<String> = reports.map(|report| self.of(report)).collect();
        shortened(&labels, " ")
    }
}

/// The reports with their numbers, and those that were not read.
fn legend<'f>(page: &mut String, look: Look, findings: &'f Findings) -> Labels<'f> {
    let heading = findings.report_counts().in_words();
    paragraph(page, look, 0, 0, &Words::of(Tone::Heading, &heading));
    let names = findings
        .readings
        .iter()
        .map(|reading| reading.report.name.as_str());
    let numbers: HashMap<&str, usize> = names.zip(1..).collect();
    let digits = findings.readings.len().to_string().len();
    for (reading, number) in findings.readings.iter().zip(1..).take(MOST_LISTED) {
        let label = format!("{:>width$}", format!("[{number}]"), width = digits + 2);
        let mut words = Words::of(Tone::Plain, &reading.report.name);
        let found = counted(reading.claims.len(), "claim");
        let misdated = findings.misdated.contains(&reading.report.id);
        for known in known_of(&reading.report, found, misdated) {
            words.also(Tone::Faint, &known);
        }
        let column = INDENT + digits + 4;
        columns(
            page,
            look,
            INDENT,
            &Words::of(Tone::Faint, &label),
            column,
            &words,
        );
    }
    if findings.readings.len() > MOST_LISTED {
        let more = format!("and {} more", findings.readings.len() - MOST_LISTED);
        paragraph(page, look, INDENT, INDENT, &Words::of(Tone::Faint, &more));
    }
    if !findings.unread.is_empty() {
        page.push('\n');
        paragraph(page, look, 0, 0, &Words::of(Tone::Heading, "Not read"));
        for unread in &findings.unread {
            // why it failed is told on standard error
            let reason = match unread.failed {
                true => "could not be read",
                false => unread.reason.as_str(),
            };
            let words =
                Words::of(Tone::Plain, &unread.report).with(Tone::Faint, &format!(" · {reason}"));
            paragraph(page, look, INDENT, INDENT + 2, &words);
        }
    }
    let mut of_several_words: Vec<&str> = numbers
        .keys()
        .copied()
        .filter(|name| name.contains(' '))
        .collect();
    of_several_words.sort_by_key(|name| (std::cmp::Reverse(name.len()), *name));
    Labels {
        numbers,
        of_several_words,
    }
}

/// Reports that are listed one by one.
const MOST_LISTED: usize = 200;

/// People that something is said of, those of most reports first.
fn by_weight<'f>(people: &'f [Person], events: &[Event]) -> Vec<&'f Person> {
    let mut told: HashMap<&str, usize> = HashMap::new();
    for event in events {
        if let Some(person) = &event.person {
            *told.entry(person).or_default() += event.accounts.len();
        }
    }
    let mut people: Vec<&Person> = people
        .iter()
        .filter(|person| told.contains_key(person.id.as_str()))
        .collect();
    let accounts = |person: &Person| told.get(person.id.as_str()).copied().unwrap_or(0);
    people.sort_by(|a, b| {
        (b.members.len(), accounts(b), &a.name).cmp(&(a.members.len(), accounts(a), &b.name))
    });
    people
}

/// The name, and what else it is written.
pub(super) fn person_heading(page: &mut String, look: Look, person: &Person) {
    let mut words = Words::of(Tone::Heading, &claim::person_name(person));
    let others: Vec<&str> = person
        .names
        .iter()
        .map(|seen| seen.name.as_str())
        .filter(|name| *name != person.name)
        .collect();
    if !others.is_empty() {
        words.also(Tone::Faint, &format!("also {}", others.join(", ")));
    }
    paragraph(page, look, 0, 2, &words);
    if !person.ages.is_empty() {
        let told = person.ages.iter();
        let told = told.map(|age| format!("{} ({})", age.in_words(), age.report_name));
        let words = told.collect::<Vec<_>>().join(", ");
        paragraph(
            page,
            look,
            INDENT,
            INDENT + 2,
            &Words::of(Tone::Faint, &words),
        );
    }
    if !person.doubts.is_empty() {
        let words = format!("possibly two people: {}", person.doubts.join("; "));
        paragraph(
            page,
            look,
            INDENT,
            INDENT + 2,
            &Words::of(Tone::Doubtful, &words),
        );
    }
}

/// Every form under which claims may speak of the person.
fn names_of(person: &Person) -> Vec<String> {
    let forms = person.names.iter().map(|seen| seen.name.clone());
    forms
        .chain([person.name.clone(), claim::person_name(person)])
        .collect()
}

/// Events that several reports tell of first, each kind in the order of the model.
fn print_events(
    page: &mut String,
    setting: &Setting<'_>,
    mut events: Vec<&Event>,
    names: &[String],
) {
    let told_alone = |event: &Event| event.accounts.len() < 2;
    events.sort_by_key(|event| (told_alone(event), event.kind));
    for event in events {
        event::event(page, setting, INDENT, event, names);
    }
}

/// A kind of event as a heading.
pub(super) const fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Movement => "movement",
        Kind::Presence => "presence",
        Kind::Fate => "fate",
        Kind::Legal => "law",
        Kind::Role => "role",
        Kind::Kinship => "family",
        Kind::Association => "tie",
        Kind::Statement => "statement",
    }
}

/// Why a report tells nothing of an event.
pub(super) const fn absence_in_words(absence: Absence) -> &'static str {
    match absence {
        Absence::Silent => "silent on it",
        Absence::NoClaimFound => "names the person, tells nothing of this",
        Absence::NotRead => "not read",
    }
}
