//! The page: what a lawyer asks for, in the order in which they ask.

use super::Dossier;
use super::claims::{claims, reports};
use super::ending::{colophon, judgements, not_read};
use super::escape::escaped;
use super::findings::{answer, contrary, origins};
use super::identity::identity;
use super::pieces::is_reviewed;

const STYLE: &str = include_str!("style.css");

/// The whole page; `files` are the paths of the originals in the archive.
pub(super) fn page(dossier: &Dossier<'_>, files: &[String]) -> String {
    let name = escaped(&dossier.person.name);
    let sections = [
        heading(dossier),
        answer(dossier),
        contrary(dossier),
        origins(dossier),
        identity(dossier),
        claims(dossier),
        reports(dossier, files),
        not_read(dossier),
        judgements(dossier),
        colophon(dossier),
    ];
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>Dossier: {name}</title><style>\n{STYLE}</style></head><body>\n{}</body></html>\n",
        sections.concat()
    )
}

/// How old the reports say that the person is; nothing where none does.
fn ages(dossier: &Dossier<'_>) -> String {
    let told = dossier.person.ages.iter().map(|age| {
        let (report, words) = (escaped(&age.report_name), escaped(&age.words.text));
        format!("{} (“{words}”, {report})", age.in_words())
    });
    let told: Vec<String> = told.collect();
    match told.is_empty() {
        true => String::new(),
        false => format!("Said to be {}.<br>", told.join(", ")),
    }
}

fn heading(dossier: &Dossier<'_>) -> String {
    let names = dossier.person.names.iter().map(|seen| escaped(&seen.name));
    let names: Vec<String> = names.collect();
    let reviewed = dossier
        .claims()
        .iter()
        .filter(|(_, claim)| is_reviewed(dossier, claim))
        .count();
    format!(
        "<h1>{}</h1>\n<p class=\"meta\">Written in the reports as: {}.<br>{}\
         Made on {} by {}. Of {} claims about this person, {reviewed} have been reviewed by a person; \
         the rest were found by a program and are marked <span class=\"not-reviewed\">not reviewed</span>. \
         Everything here is <strong>reported, not established</strong>.</p>\n",
        escaped(&dossier.person.name),
        names.join(", "),
        ages(dossier),
        escaped(dossier.made),
        escaped(dossier.by),
        dossier.claims().len(),
    )
}
