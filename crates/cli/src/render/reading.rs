//! One report with its claims.

use reportedly_claims::Unclaimed;
use reportedly_corroborate::edtf_in_words;
use reportedly_model::{Claim, Credit, DateBasis, Reading, Report};

use super::claim;
use super::explanation;
use super::flow::{Look, Tone, Words, paragraph};
use super::language::no_model_for;

/// What `reportedly read` prints of one report.
pub(crate) fn reading(look: Look, reading: &Reading) -> String {
    page_of_claims(look, reading, |_, _| {})
}

/// What `reportedly read --explain` prints of one report.
pub(crate) fn explained(look: Look, reading: &Reading, unclaimed: &[Unclaimed]) -> String {
    let mut page = page_of_claims(look, reading, |page, made| {
        explanation::of_claim(page, look, made);
    });
    explanation::of_silence(&mut page, look, &reading.report, unclaimed);
    page
}

/// The report and its claims; `after_claim` writes what belongs below each.
fn page_of_claims(
    look: Look,
    reading: &Reading,
    after_claim: impl Fn(&mut String, &Claim),
) -> String {
    let mut page = String::new();
    let claims = counted(reading.claims.len(), "claim");
    header(&mut page, look, &reading.report, claims);
    let column = claim::phrase_column(look, &reading.claims);
    for made in &reading.claims {
        page.push('\n');
        claim::claim(&mut page, look, column, &reading.report, made);
        after_claim(&mut page, made);
    }
    page
}

/// What `reportedly read` prints of a report that it does not understand.
pub(crate) fn unread(look: Look, report: &Report) -> String {
    let mut page = String::new();
    let why = format!("not read: {}", no_model_for(report));
    header(&mut page, look, report, why);
    page
}

/// The name, and below it what is known of the report, and what came of it.
fn header(page: &mut String, look: Look, report: &Report, found: String) {
    paragraph(page, look, 0, 2, &Words::of(Tone::Heading, &report.name));
    if let Some(title) = &report.title {
        paragraph(page, look, 0, 2, &Words::of(Tone::Strong, title));
    }
    let mut words = Words::default();
    for known in known_of(report, found, false) {
        words.also(Tone::Plain, &known);
    }
    paragraph(page, look, 0, 2, &words);
}

/// Publisher, credited agencies and publication date, as far as there are any, and what was found; of a
/// `misdated` report, that the date cannot be.
pub(crate) fn known_of(report: &Report, found: String, misdated: bool) -> Vec<String> {
    let mut known: Vec<String> = report.publisher.iter().cloned().collect();
    known.extend(credited(report));
    known.push(match misdated {
        true => format!("undated: it gives {}", published(report)),
        false => published(report),
    });
    known.push(found);
    known
}

/// "credits AFP and Reuters", "credits agencies", as far as it credits any.
fn credited(report: &Report) -> Option<String> {
    let shown = |credit: &Credit| credit.name.clone().unwrap_or(credit.words.text.clone());
    let agencies: Vec<String> = report.credits.iter().map(shown).collect();
    let (last, others) = agencies.split_last()?;
    let agencies = match others {
        [] => last.clone(),
        _ => format!("{} and {last}", others.join(", ")),
    };
    Some(format!("credits {agencies}"))
}

/// When the report was published, and what that rests on.
fn published(report: &Report) -> String {
    let Some(published) = &report.published else {
        return "undated".to_owned();
    };
    let basis = match published.basis {
        DateBasis::Page => " (as the page shows)",
        DateBasis::Metadata => "",
        DateBasis::Analyst => " (as given by you)",
    };
    format!("{}{basis}", edtf_in_words(&published.date))
}

/// "no claims", "1 claim", "2 claims".
pub(crate) fn counted(count: usize, what: &str) -> String {
    match count {
        0 => format!("no {what}s"),
        1 => format!("1 {what}"),
        _ => format!("{count} {what}s"),
    }
}
