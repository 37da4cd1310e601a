//! Every claim with its source, and the reports.

use std::collections::BTreeSet;

use reportedly_model::{Claim, Polarity, Reading, RelationKind};
use reportedly_workspace::{Withdrawal, withdrawals};

use super::Dossier;
use super::escape::{escaped, link};
use super::pieces::{is_reviewed, list};
use super::quotation::quotation;
use crate::facts::{reservations, reviewed, sources, word};
use crate::told::{texts, told};

pub(super) fn claims(dossier: &Dossier<'_>) -> String {
    let mut html = String::new();
    let withdrawn = withdrawals(dossier.case);
    for (reading, claim) in dossier.claims() {
        let withdrawal = withdrawn.get(&reading.report.id);
        html.push_str(&one_claim(dossier, (reading, claim), withdrawal));
    }
    html
}

fn one_claim(
    dossier: &Dossier<'_>,
    (reading, claim): (&Reading, &Claim),
    withdrawal: Option<&Withdrawal<'_>>,
) -> String {
    let class = if is_reviewed(dossier, claim) {
        "reviewed"
    } else {
        "not-reviewed"
    };
    let denied = if claim.polarity == Polarity::Negative {
        " against"
    } else {
        ""
    };
    format!(
        "<div class=\"claim{denied}\" id=\"claim-{id}\"><p><span class=\"{class}\">{review}</span> \
         <strong>{subject}</strong>: {about}</p>\n\
         {as_read}{withdrawn}{quotation}{origin}\
         <p class=\"hash\">claim {id} · SHA-256 of the report {hash}</p></div>\n",
        id = escaped(&claim.id),
        review = escaped(&reviewed(dossier.case.reviews.get(&claim.id))),
        subject = escaped(&claim.subject.name),
        about = about(claim),
        as_read = as_read(dossier, reading, claim),
        withdrawn = withdrawn(withdrawal),
        quotation = quotation(reading, claim.evidence.span),
        origin = where_it_is_from(dossier, reading, claim),
        hash = escaped(&reading.report.id),
    )
}

/// What the reader made of the words, where an analyst has corrected that; nothing where nobody has.
fn as_read(dossier: &Dossier<'_>, reading: &Reading, claim: &Claim) -> String {
    let review = dossier.case.reviews.get(&claim.id);
    let corrected = review.is_some_and(|review| review.instead);
    let read = dossier.case.claim_as_read(&reading.report.id, &claim.id);
    let read = read.filter(|read| corrected && *read != claim);
    read.map_or_else(String::new, |read| {
        format!(
            "<p class=\"meta\">As it was read: {}: {}</p>\n",
            escaped(&read.subject.name),
            about(read)
        )
    })
}

/// That a report was corrected or retracted, and by which; nothing for one that stands.
fn withdrawn(withdrawal: Option<&Withdrawal<'_>>) -> String {
    withdrawal.map_or_else(String::new, |withdrawal| {
        format!(
            "<p class=\"withdrawn\"><strong>Withdrawn</strong>: its report was {}, so that it counts no more.</p>\n",
            escaped(&withdrawal.in_words())
        )
    })
}

/// What is claimed: its kind, what keeps it from being a plain finding, and every slot.
fn about(claim: &Claim) -> String {
    let mut about = vec![word(&claim.kind())];
    about.extend(reservations(claim));
    let slots = told(claim).into_iter();
    about.extend(slots.map(|(slot, value)| format!("{slot}: {}", escaped(&value))));
    if !claim.hedges.is_empty() {
        about.push(format!("hedged: {}", escaped(&texts(&claim.hedges))));
    }
    about.join(" · ")
}

fn where_it_is_from(dossier: &Dossier<'_>, reading: &Reading, claim: &Claim) -> String {
    let report = &reading.report;
    let sources: Vec<String> = sources(claim)
        .iter()
        .map(|source| escaped(source))
        .collect();
    let dated = report.published.as_ref().map(|published| {
        let (date, basis) = (&published.date, word(&published.basis));
        match dossier.case.published(report) {
            Some(_) => format!("{date} (date by {basis})"),
            None => format!("undated: its {basis} gives {date}, a day later than it was had"),
        }
    });
    format!(
        "<p class=\"meta\">Said by: {}.<br>In: {}, {}, {}. {}<br>\
         Code points {}–{} of its text; rule {}.{}{}</p>\n",
        sources.join("; "),
        escaped(report.title.as_ref().unwrap_or(&report.name)),
        escaped(report.publisher.as_deref().unwrap_or("publisher unknown")),
        escaped(dated.as_deref().unwrap_or("undated")),
        report.url.as_deref().map(link).unwrap_or_default(),
        claim.evidence.span.start,
        claim.evidence.span.end,
        escaped(&claim.rule),
        guessed(report.guessed_encoding.as_deref()),
        retrieved(dossier, &report.id),
    )
}

/// That letters of a report rest on a guess, if they do.
fn guessed(encoding: Option<&str>) -> String {
    encoding.map_or_else(String::new, |encoding| {
        let encoding = escaped(encoding);
        format!(
            "<br>It does not say how its letters are encoded; read as {encoding}, which is a guess: names may be spelt \
             otherwise."
        )
    })
}

fn retrieved(dossier: &Dossier<'_>, report: &str) -> String {
    let all = dossier.retrievals(report).iter().map(|retrieval| {
        format!(
            "<br>Retrieved {} by {} from {}.",
            escaped(&retrieval.at),
            escaped(&retrieval.by),
            escaped(&retrieval.from)
        )
    });
    all.collect()
}

pub(super) fn reports(dossier: &Dossier<'_>, files: &[String]) -> String {
    let mut rows = String::new();
    for (original, file) in dossier.originals.iter().zip(files) {
        let kept = dossier.listed(&original.report);
        let text = |value: Option<&str>| escaped(value.unwrap_or("—"));
        rows.push_str(&format!(
            "<tr><td><a href=\"{path}\">{name}</a><br>{publisher}<br>{published}</td>\
             <td>{url}<p class=\"hash\">{hash}</p></td><td>{read_with}{guessed}{retrieved}</td></tr>\n",
            path = escaped(file),
            name = escaped(&original.name),
            publisher = text(kept.and_then(|kept| kept.publisher.as_deref())),
            published = text(kept.filter(|kept| !dossier.case.misdated.contains(&kept.id)).and_then(|kept| kept.published.as_deref())),
            url = kept.and_then(|kept| kept.url.as_deref()).map(link).unwrap_or_default(),
            hash = escaped(&original.report),
            read_with = text(kept.map(|kept| kept.read_with.as_str())),
            guessed = guessed(kept.and_then(|kept| kept.guessed_encoding.as_deref())),
            retrieved = retrieved(dossier, &original.report),
        ));
    }
    let relations: Vec<String> = relations(dossier);
    format!(
        "<p>The originals lie beside this page as they were published.</p>\n<table><tr><th>Report; \
         publisher; published</th><th>Address; SHA-256</th><th>Read with; retrieved</th></tr>\n{rows}</table>\n{}",
        list("How they stand to one another", &relations)
    )
}

fn relations(dossier: &Dossier<'_>) -> Vec<String> {
    let name = |id: &str| {
        let mut all = dossier.case.reports.iter();
        let kept =
            all.find(|kept| kept.id == id || kept.name == id || kept.url.as_deref() == Some(id));
        kept.map_or_else(|| id.to_owned(), |kept| kept.name.clone())
    };
    let ours: BTreeSet<&str> = dossier
        .originals
        .iter()
        .map(|original| original.name.as_str())
        .collect();
    let own = dossier.case.readings.iter().flat_map(|reading| {
        let relations = reading.report.relations.iter();
        relations.map(|relation| {
            (
                reading.report.name.clone(),
                relation.kind,
                name(&relation.report),
            )
        })
    });
    let given = dossier
        .case
        .relations
        .iter()
        .map(|relation| (name(&relation.newer), relation.kind, name(&relation.older)));
    let mut told: Vec<(String, RelationKind, String)> = own.chain(given).collect();
    told.sort();
    told.dedup();
    told.retain(|(newer, _, older)| ours.contains(newer.as_str()) || ours.contains(older.as_str()));
    told.iter()
        .map(|(newer, kind, older)| {
            format!("{}: {} {}", escaped(newer), word(kind), escaped(older))
        })
        .collect()
}
