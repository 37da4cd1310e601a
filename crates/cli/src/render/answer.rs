//! The answer for one person: where last reported, the accounts behind it, and what would
//! overturn it.

use reportedly_model::{ClaimRef, Person, PlaceReport, Whereabouts};

use super::claim::{self, DETAIL};
use super::comparison::person_heading;
use super::dates;
use super::directory::Directory;
use super::flow::{Look, Tone, Words, paragraph};
use super::origins;
use super::phrase::{joined, phrase, place};
use super::reading::counted;
use crate::findings::Findings;

/// What `reportedly where` prints: an answer for each person whom the name fits.
pub(crate) fn answers(
    look: Look,
    findings: &Findings,
    asked: &str,
    answers: &[(&Person, Whereabouts)],
) -> String {
    let mut page = String::new();
    if answers.len() > 1 {
        let words = format!("{} people go by the name of {asked}.", answers.len());
        paragraph(&mut page, look, 0, 0, &Words::of(Tone::Doubtful, &words));
        page.push('\n');
    }
    let directory = Directory::of(&findings.readings);
    for (at, (person, answer)) in answers.iter().enumerate() {
        if at > 0 {
            page.push('\n');
        }
        one_answer(&mut page, look, &directory, person, answer);
    }
    page
}

/// That nobody goes by the name, and who may be meant.
pub(crate) fn nobody(
    look: Look,
    findings: &Findings,
    asked: &str,
    did_you_mean: &[&str],
) -> String {
    let mut page = String::new();
    let read = counted(findings.readings.len(), "report");
    let words = format!("No person by the name of {asked} in {read} read.");
    paragraph(&mut page, look, 0, 0, &Words::of(Tone::Plain, &words));
    if !did_you_mean.is_empty() {
        let names: Vec<String> = did_you_mean.iter().map(|&name| name.to_owned()).collect();
        let words = format!("Did you mean {}?", joined(&names, "or"));
        paragraph(&mut page, look, 0, 0, &Words::of(Tone::Plain, &words));
    }
    page
}

fn one_answer(
    page: &mut String,
    look: Look,
    directory: &Directory<'_>,
    person: &Person,
    answer: &Whereabouts,
) {
    person_heading(page, look, person);
    paragraph(page, look, 0, 0, &Words::of(Tone::Strong, &answer.answer));
    let accounts = Accounts { look, directory };
    for fate in &answer.fates {
        accounts.section(
            page,
            "Fate",
            &Words::of(Tone::Against, &fate.words),
            &fate.claims,
        );
        accounts.details(page, "denied", &fate.denied_by);
        origins::joins(page, look, DETAIL, DETAIL + JOIN, &fate.origins);
    }
    place_section(page, &accounts, "Last reported", &answer.places);
    place_section(page, &accounts, "Earlier", &answer.earlier);
    for left in &answer.ruled_out {
        let words = place(&left.place).with(Tone::Plain, &format!(" · {}", left.reason));
        accounts.section(page, "Left", &words, &left.claims);
    }
    for apart in &answer.apart {
        let words = place(&apart.place).with(Tone::Doubtful, &format!(" · {}", apart.reason));
        accounts.section(page, "No candidate", &words, &apart.claims);
    }
    for denial in &answer.denials {
        let words = Words::of(Tone::Against, &denial.words);
        accounts.section(page, "Denied", &words, std::slice::from_ref(&denial.claim));
    }
    for revision in &answer.revisions {
        accounts.section(
            page,
            "Revised",
            &Words::of(Tone::Plain, &revision.words),
            &revision.withdrawn,
        );
    }
    if !answer.overturn.is_empty() {
        heading(page, look, "What would overturn it");
        for overturn in &answer.overturn {
            paragraph(page, look, 2, 4, &Words::of(Tone::Plain, &overturn.words));
        }
    }
}

/// Columns of "perhaps one" before the reason of a join.
const JOIN: usize = 13;

fn place_section(
    page: &mut String,
    accounts: &Accounts<'_, '_>,
    title: &str,
    places: &[PlaceReport],
) {
    for report in places {
        accounts.heading(page, title, &place_line(report));
        for reason in &report.reasons {
            paragraph(
                page,
                accounts.look,
                DETAIL,
                DETAIL + 2,
                &Words::of(Tone::Faint, reason),
            );
        }
        accounts.details(page, "", &report.claims);
        origins::joins(page, accounts.look, DETAIL, DETAIL + JOIN, &report.origins);
    }
}

/// The place, when, whether arrival is stated, how many origins.
fn place_line(report: &PlaceReport) -> Words {
    let mut words = place(&report.place);
    for level in &report.within {
        words.push(Tone::Plain, &format!(", {}", level.place.name));
    }
    if let Some(when) = &report.when {
        words.also(Tone::Plain, &dates::in_words(when));
    }
    if !report.arrival_stated {
        words.also(Tone::Doubtful, "arrival unsaid");
    }
    words.also_words(origins::count(&report.origins));
    words
}

fn heading(page: &mut String, look: Look, title: &str) {
    page.push('\n');
    paragraph(page, look, 0, 0, &Words::of(Tone::Heading, title));
}

/// Writes the claims behind a finding.
struct Accounts<'d, 'r> {
    look: Look,
    directory: &'d Directory<'r>,
}

impl Accounts<'_, '_> {
    fn heading(&self, page: &mut String, title: &str, words: &Words) {
        heading(page, self.look, title);
        paragraph(page, self.look, 2, 4, words);
    }

    fn section(&self, page: &mut String, title: &str, words: &Words, claims: &[ClaimRef]) {
        self.heading(page, title, words);
        self.details(page, "", claims);
    }

    /// Each claim: what it says, who says so, and the words with their place in the report.
    fn details(&self, page: &mut String, label: &str, claims: &[ClaimRef]) {
        for (report, made) in claims
            .iter()
            .filter_map(|claim| self.directory.follow(claim))
        {
            page.push('\n');
            let mut words = Words::of(Tone::Strong, &report.name);
            words.also(Tone::Against, label);
            words.also_words(phrase(made));
            paragraph(page, self.look, DETAIL, DETAIL + 2, &words);
            claim::who_says(page, self.look, DETAIL + 2, made);
            claim::words(page, self.look, DETAIL + 2, report, &made.evidence);
        }
    }
}
