//! The page: what a lawyer asks for, in the order in which they ask.

use reportedly_corroborate::edtf_in_words;

use super::Dossier;
use super::claims::{claims, reports};
use super::ending::{colophon, judgements, not_read};
use super::escape::escaped;
use super::findings::{answer, contrary, origins};
use super::identity::identity;
use super::pieces::{is_reviewed, list};

const STYLE: &str = include_str!("style.css");

/// A part of the page, to which the contents lead.
struct Section {
    id: &'static str,
    title: &'static str,
    html: String,
}

/// The whole page; `files` are the paths of the originals in the archive.
pub(super) fn page(dossier: &Dossier<'_>, files: &[String]) -> String {
    let name = escaped(&dossier.person.name);
    let section = |id, title, html| Section { id, title, html };
    let sections = [
        section("answer", "The answer and its reasons", answer(dossier)),
        section("contrary", "Contrary claims and denials", contrary(dossier)),
        section(
            "origins",
            "Information origins, and why accounts were joined",
            origins(dossier),
        ),
        section(
            "identity",
            "Why these are taken for one person",
            identity(dossier),
        ),
        section("claims", "Every claim", claims(dossier)),
        section("reports", "Reports", reports(dossier, files)),
        section("not-read", "Reports not read", not_read(dossier)),
        section("judgements", "Judgements", judgements(dossier)),
        section("making", "How this was made", colophon(dossier)),
    ];
    let contents: Vec<String> = sections
        .iter()
        .map(|section| format!("<a href=\"#{}\">{}</a>", section.id, section.title))
        .collect();
    let told: String = sections.iter().map(Section::in_html).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>Dossier: {name}</title><style>\n{STYLE}</style></head><body>\n{}<nav aria-label=\"Contents\">\n{}</nav>\n\
         {told}</body></html>\n",
        heading(dossier),
        list("Contents", &contents),
    )
}

impl Section {
    fn in_html(&self) -> String {
        format!(
            "<section id=\"{}\">\n<h2>{}</h2>\n{}</section>\n",
            self.id, self.title, self.html
        )
    }
}

/// Of which day it is, and what came later; nothing where it is of today.
fn as_of(dossier: &Dossier<'_>) -> String {
    let Some(then) = &dossier.as_of else {
        return String::new();
    };
    let later = match then.left_out.as_slice() {
        [] => "No later report about this person is in the workspace.".to_owned(),
        [one] => format!(
            "1 later report about this person is left out: {}.",
            escaped(one)
        ),
        several => format!(
            "{} later reports about this person are left out: {}.",
            several.len(),
            escaped(&several.join(", "))
        ),
    };
    format!(
        "<p class=\"as-of\"><strong>As of {}</strong>: all that follows rests on what had been published by that \
         day. {later}</p>\n",
        escaped(&edtf_in_words(&then.day))
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
        "<h1>{}</h1>\n{}<p class=\"meta\">Written in the reports as: {}.<br>{}\
         Made on {} by {}. Of {} claims about this person, {reviewed} have been reviewed by a person; \
         the rest were found by a program and are marked <span class=\"not-reviewed\">not reviewed</span>. \
         Everything here is <strong>reported, not established</strong>.</p>\n",
        escaped(&dossier.person.name),
        as_of(dossier),
        names.join(", "),
        ages(dossier),
        escaped(dossier.made),
        escaped(dossier.by),
        dossier.claims().len(),
    )
}
