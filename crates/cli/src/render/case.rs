//! What is in a workspace: the table of people, what was found, what changed, what was judged.

use std::collections::BTreeMap;

use reportedly_corroborate::edtf_in_words;
use reportedly_model::{Certainty, ReportCounts, Standing};
use reportedly_storage::{
    Excerpt, Hit, LogEntry, NameOf, PersonRow, ScreenedPerson, Screening, overruled_by, undone_by,
};
use reportedly_workspace::ChangedAnswer;

use super::comparison::shortened;
use super::flow::{Look, Tone, Words, columns, paragraph};
use super::phrase::quoted;
use super::reading::counted;
use crate::lists::Lists;
use crate::search::Found;

/// Possible matches on watchlists that are named beside somebody.
const MOST_LISTINGS: usize = 2;

/// Columns of the table of people.
const WIDEST_NAME: usize = 32;

/// The table of people, a line or two each.
pub(crate) fn people_table(
    look: Look,
    rows: &[PersonRow],
    (counts, screening): (&ReportCounts, &Screening),
) -> String {
    let mut page = String::new();
    let widest = rows
        .iter()
        .map(|row| Words::of(Tone::Plain, &row.name).width())
        .max();
    let column = widest.unwrap_or_default().min(WIDEST_NAME) + 2;
    let mut bearers: BTreeMap<&str, usize> = BTreeMap::new();
    for row in rows {
        *bearers.entry(&row.name).or_default() += 1;
    }
    for row in rows {
        let name = Words::of(Tone::Strong, &row.name);
        let mut told = last_reported(row, &screening.people);
        if bearers
            .get(row.name.as_str())
            .is_some_and(|&count| count > 1)
        {
            told.also(
                Tone::Plain,
                row.office.as_deref().unwrap_or("no office told"),
            );
        }
        columns(&mut page, look, 0, &name, column, &told);
    }
    let people = if rows.len() == 1 {
        "1 person".to_owned()
    } else {
        format!("{} people", rows.len())
    };
    paragraph(
        &mut page,
        look,
        0,
        0,
        &Words::of(Tone::Faint, &format!("{people}. {}.", counts.in_words())),
    );
    page
}

fn last_reported(row: &PersonRow, listed: &BTreeMap<String, ScreenedPerson>) -> Words {
    let mut words = match (&row.place, row.standing) {
        (Some(_), Some(Standing::Disputed)) => {
            let rivals: Vec<&str> = row.places.iter().map(|place| place.name.as_str()).collect();
            Words::of(
                Tone::Doubtful,
                &format!("disputed: {}", rivals.join(" or ")),
            )
        }
        (Some(place), _) => Words::of(Tone::Plain, place),
        (None, Some(Standing::OnlyRuledOut)) => {
            Words::of(Tone::Faint, "only where they are no more")
        }
        (None, _) => Words::of(Tone::Faint, "nowhere reported"),
    };
    if row.place.is_some() {
        let since = row.since.as_deref().map(edtf_in_words);
        words.also(Tone::Plain, since.as_deref().unwrap_or("undated"));
        let certainty = row.certainty.map_or("", certainty);
        words.also(Tone::Plain, certainty);
        words.also(Tone::Plain, &origins(row.origins_low, row.origins_high));
    }
    if let Some(fate) = &row.fate {
        words.also(Tone::Doubtful, fate);
    }
    if row.conflicts > 0 {
        words.also(Tone::Against, &counted(row.conflicts as usize, "conflict"));
    }
    if row.wanted {
        words.also(Tone::Doubtful, "wanted");
    }
    if let Some(listings) = listed.get(&row.id).map(|found| &found.listings) {
        for listing in listings.iter().take(MOST_LISTINGS) {
            let entry = &listing.entry;
            let words_of = format!("possibly {} of {}", entry.caption, entry.file);
            words.also(Tone::Doubtful, &words_of);
        }
    }
    let reports = counted(row.reports as usize, "report");
    words.also(Tone::Faint, &format!("named in {reports}"));
    words
}

fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Certain => "certain",
        Certainty::Probable => "probable",
        Certainty::Possible => "possible",
        Certainty::Unknown => "certainty unknown",
    }
}

fn origins(low: u64, high: u64) -> String {
    match (low, high) {
        (1, 1) => "1 origin".to_owned(),
        (low, high) if low == high => format!("{low} origins"),
        (low, high) => format!("{low}–{high} origins"),
    }
}

/// People and reports that were found.
pub(crate) fn search(look: Look, found: &Found) -> String {
    let mut page = String::new();
    for person in &found.people {
        let mut words = Words::of(Tone::Strong, &person.name);
        words.also(Tone::Faint, &person.why);
        words.also(Tone::Plain, &shortened(&person.reports, ", "));
        paragraph(&mut page, look, 0, 2, &words);
    }
    if !found.people.is_empty() {
        page.push('\n');
    }
    found
        .reports
        .iter()
        .for_each(|found| hit(&mut page, look, found));
    let more = if found.more { "more than " } else { "" };
    let reports = counted(found.reports.len(), "report");
    let people = found.people.len();
    let words = format!("{more}{reports} with these words; people by that name: {people}.");
    paragraph(&mut page, look, 0, 0, &Words::of(Tone::Faint, &words));
    page
}

fn hit(page: &mut String, look: Look, hit: &Hit) {
    let report = &hit.report;
    let mut words = Words::of(Tone::Strong, &report.name);
    words.also(Tone::Plain, report.publisher.as_deref().unwrap_or_default());
    words.also(Tone::Plain, report.published.as_deref().unwrap_or_default());
    if report.not_read.is_some() {
        words.also(Tone::Doubtful, "not read");
    }
    paragraph(page, look, 0, 2, &words);
    hit.excerpts
        .iter()
        .for_each(|place| excerpt(page, look, place));
}

fn excerpt(page: &mut String, look: Look, excerpt: &Excerpt) {
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let gap = |text: &str, at_end: bool| {
        let edge = if at_end {
            text.chars().last()
        } else {
            text.chars().next()
        };
        if edge.is_some_and(char::is_whitespace) {
            " "
        } else {
            ""
        }
    };
    let before = format!("…{}{}", flat(&excerpt.before), gap(&excerpt.before, true));
    let after = format!("{}{}…", gap(&excerpt.after, false), flat(&excerpt.after));
    let words = Words::of(Tone::Plain, &before)
        .with(Tone::Strong, &flat(&excerpt.exact))
        .with(Tone::Plain, &after);
    paragraph(page, look, 2, 2, &words);
}

/// The answers that changed.
pub(crate) fn changes(look: Look, changed: &[ChangedAnswer]) -> String {
    let mut page = String::new();
    for answer in changed {
        changed_answer(&mut page, look, answer);
        page.push('\n');
    }
    let words = match changed.len() {
        0 => "No answer changed since then.".to_owned(),
        1 => "1 answer changed.".to_owned(),
        many => format!("{many} answers changed."),
    };
    paragraph(&mut page, look, 0, 0, &Words::of(Tone::Faint, &words));
    page
}

fn changed_answer(page: &mut String, look: Look, answer: &ChangedAnswer) {
    let name = Words::of(Tone::Heading, &answer.name);
    paragraph(page, look, 0, 2, &name);
    for change in &answer.changes {
        let words = Words::of(Tone::Plain, &change.words);
        paragraph(page, look, 2, 4, &words);
    }
    let mut causes = Vec::new();
    if !answer.because_of.is_empty() {
        causes.push(shortened(&answer.because_of, ", "));
    }
    let numbers: Vec<String> = answer.judgements.iter().map(u64::to_string).collect();
    match numbers.as_slice() {
        [] => {}
        [one] => causes.push(format!("judgement {one}")),
        many => causes.push(format!("judgements {}", many.join(", "))),
    }
    if causes.is_empty() {
        causes.push("what else is known of the reports".to_owned());
    }
    let because = format!("because of {}", causes.join(" and "));
    for words in [because, format!("now: {}", answer.now)] {
        let words = Words::of(Tone::Faint, &words);
        paragraph(page, look, 2, 4, &words);
    }
}

/// The log of judgements; those that hold no more say so.
pub(crate) fn judgements(look: Look, log: &[LogEntry], name_of: &NameOf<'_>) -> String {
    let mut page = String::new();
    let (undone, overruled) = (undone_by(log), overruled_by(log));
    for entry in log {
        let words = entry.judgement.decision.in_words(log, name_of);
        let ended = |word: &str, by: &u64| format!("{word} by judgement {by}");
        let undone = undone.get(&entry.number).map(|by| ended("undone", by));
        let overruled = overruled.get(&entry.number);
        let ended = undone.or_else(|| overruled.map(|by| ended("overruled", by)));
        page.push_str(&judgement(look, entry, &words, ended.as_deref()));
    }
    if log.is_empty() {
        paragraph(
            &mut page,
            look,
            0,
            0,
            &Words::of(Tone::Faint, "Nothing was judged yet."),
        );
    }
    page
}

/// One judgement with its decision in words, and what ended it.
pub(crate) fn judgement(
    look: Look,
    entry: &LogEntry,
    decision: &str,
    ended: Option<&str>,
) -> String {
    let mut page = String::new();
    let judgement = &entry.judgement;
    let mut words = Words::of(Tone::Strong, &format!("{}. {decision}", entry.number));
    words.also(Tone::Plain, &judgement.by);
    words.also(Tone::Faint, &judgement.at);
    if let Some(why) = &judgement.why {
        words.also(Tone::Plain, &quoted(why));
    }
    if let Some(ended) = ended {
        words.also(Tone::Doubtful, ended);
    }
    paragraph(&mut page, look, 0, 3, &words);
    page
}

/// The watchlists of a workspace, and how many people may stand on them.
pub(crate) fn lists(look: Look, found: &Lists) -> String {
    let mut page = String::new();
    for list in &found.lists {
        let mut words = Words::of(Tone::Strong, &list.name);
        let entries = if list.entries == 1 {
            "entry"
        } else {
            "entries"
        };
        words.also(Tone::Plain, &format!("{} {entries}", list.entries));
        let version = list.sha256.get(..12).unwrap_or(&list.sha256);
        words.also(Tone::Faint, &format!("version {version}"));
        words.also(
            Tone::Faint,
            &format!("since {}, by {}", list.added, list.by),
        );
        paragraph(&mut page, look, 0, 2, &words);
    }
    let words = match &found.last {
        _ if found.lists.is_empty() => "The workspace has no watchlist.".to_owned(),
        None => "Nobody was compared with them.".to_owned(),
        Some(last) => format!(
            "{} people and organisations compared, the last on {last}; {} with possible matches.",
            found.compared, found.possible
        ),
    };
    paragraph(&mut page, look, 0, 0, &Words::of(Tone::Faint, &words));
    page
}
