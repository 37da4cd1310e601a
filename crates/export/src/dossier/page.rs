//! The page: what a lawyer asks for, in the order in which they ask.

use std::collections::BTreeSet;

use reportedly_model::{Claim, ClaimRef, Origins, Polarity, Reading, RelationKind};

use super::Dossier;
use super::escape::{escaped, link};
use crate::facts::{places, reservations, reviewed, sources, word};

const STYLE: &str = include_str!("style.css");

/// The whole page; `files` are the paths of the originals in the archive.
pub(super) fn page(dossier: &Dossier<'_>, files: &[String]) -> String {
    let name = escaped(&dossier.person.name);
    let sections = [
        heading(dossier),
        answer(dossier),
        contrary(dossier),
        origins(dossier),
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

fn heading(dossier: &Dossier<'_>) -> String {
    let names = dossier.person.names.iter().map(|seen| escaped(&seen.name));
    let names: Vec<String> = names.collect();
    let reviewed = dossier
        .claims()
        .iter()
        .filter(|(_, claim)| is_reviewed(dossier, claim))
        .count();
    format!(
        "<h1>{}</h1>\n<p class=\"meta\">Written in the reports as: {}.<br>\
         Made on {} by {}. Of {} claims about this person, {reviewed} have been reviewed by a person; \
         the rest were found by a program and are marked <span class=\"not-reviewed\">not reviewed</span>. \
         Everything here is <strong>reported, not established</strong>.</p>\n",
        escaped(&dossier.person.name),
        names.join(", "),
        escaped(dossier.made),
        escaped(dossier.by),
        dossier.claims().len(),
    )
}

fn answer(dossier: &Dossier<'_>) -> String {
    let found = dossier.whereabouts;
    let mut html = format!(
        "<h2>The answer and its reasons</h2>\n<p class=\"answer\">{}</p>\n",
        escaped(&found.answer)
    );
    for fate in &found.fates {
        html.push_str(&format!(
            "<p>{}{}</p>\n",
            escaped(&fate.words),
            refs(&fate.claims)
        ));
    }
    for (title, reports) in [
        ("Last reported", &found.places),
        ("Earlier", &found.earlier),
    ] {
        let items: Vec<String> = reports
            .iter()
            .map(|place| {
                format!(
                    "<strong>{}</strong>{} — {}, {}. {}{}",
                    escaped(&place.place.name),
                    place
                        .place
                        .precision
                        .map(|exact| format!(" ({})", word(&exact)))
                        .unwrap_or_default(),
                    escaped(place.when.as_deref().unwrap_or("undated")),
                    count_of_origins(&place.origins),
                    escaped(&place.reasons.join("; ")),
                    refs(&place.claims),
                )
            })
            .collect();
        html.push_str(&list(title, &items));
    }
    let left: Vec<String> = found
        .ruled_out
        .iter()
        .map(|left| {
            format!(
                "{}: {}{}",
                escaped(&left.place.name),
                escaped(&left.reason),
                refs(&left.claims)
            )
        })
        .collect();
    html.push_str(&list("Left", &left));
    let apart: Vec<String> = found
        .apart
        .iter()
        .map(|apart| {
            format!(
                "{}: {}{}",
                escaped(&apart.place.name),
                escaped(&apart.reason),
                refs(&apart.claims)
            )
        })
        .collect();
    html.push_str(&list("Mentioned, and no candidates", &apart));
    let overturn: Vec<String> = found
        .overturn
        .iter()
        .map(|one| escaped(&one.words))
        .collect();
    html.push_str(&list("What would overturn the answer", &overturn));
    html
}

fn contrary(dossier: &Dossier<'_>) -> String {
    let found = dossier.whereabouts;
    let denials = found.denials.iter().map(|denial| {
        format!(
            "<span class=\"against\">{}</span>{}",
            escaped(&denial.words),
            refs(std::slice::from_ref(&denial.claim))
        )
    });
    let denied = found
        .fates
        .iter()
        .filter(|fate| fate.is_disputed())
        .map(|fate| {
            let against = [fate.denied_by.as_slice(), &fate.later_signs].concat();
            format!(
                "<span class=\"against\">against: {}</span>{}",
                escaped(&fate.words),
                refs(&against)
            )
        });
    let conflicts = dossier.events.iter().flat_map(|event| {
        let pairs = event
            .facets
            .iter()
            .flat_map(|facet| facet.pairs.iter().map(move |pair| (facet, pair)));
        pairs
            .filter(|(_, pair)| pair.verdict == reportedly_model::Verdict::Conflict)
            .map(|(facet, pair)| {
                let reports = if pair.a == pair.b {
                    escaped(&pair.a)
                } else {
                    format!("{} and {}", escaped(&pair.a), escaped(&pair.b))
                };
                format!(
                    "{}: {reports} contradict one another: {}",
                    word(&facet.slot),
                    escaped(&pair.reason)
                )
            })
    });
    let revisions = found
        .revisions
        .iter()
        .map(|revision| escaped(&revision.words));
    let items: Vec<String> = denials
        .chain(denied)
        .chain(conflicts)
        .chain(revisions)
        .collect();
    if items.is_empty() {
        return "<h2>Contrary claims and denials</h2>\n<p>None was found in the reports read.</p>\n".to_owned();
    }
    format!("<h2>Contrary claims and denials</h2>\n{}", list("", &items))
}

fn origins(dossier: &Dossier<'_>) -> String {
    let mut html = "<h2>Information origins, and why accounts were joined</h2>\n".to_owned();
    for place in dossier
        .whereabouts
        .places
        .iter()
        .chain(&dossier.whereabouts.earlier)
    {
        let groups: Vec<String> = place
            .origins
            .groups
            .iter()
            .map(|group| {
                let accounts = group.accounts.iter().map(|account| match &account.source {
                    Some(source) => {
                        format!("{} citing {}", escaped(&account.report), escaped(source))
                    }
                    None => format!("{} citing nobody", escaped(&account.report)),
                });
                accounts.collect::<Vec<String>>().join("; ")
            })
            .collect();
        html.push_str(&format!(
            "<h3>{}: {}</h3>\n",
            escaped(&place.place.name),
            count_of_origins(&place.origins)
        ));
        html.push_str(&list("", &groups));
        let joins: Vec<String> = place
            .origins
            .joins
            .iter()
            .map(|join| {
                format!(
                    "{} and {}: {} join — {} <span class=\"hash\">{}</span>",
                    escaped(&join.a),
                    escaped(&join.b),
                    word(&join.standing),
                    escaped(&join.reason),
                    escaped(&join.id)
                )
            })
            .collect();
        html.push_str(&list("Joined", &joins));
    }
    html
}

fn claims(dossier: &Dossier<'_>) -> String {
    let mut html = "<h2>Every claim</h2>\n".to_owned();
    for (reading, claim) in dossier.claims() {
        html.push_str(&one_claim(dossier, reading, claim));
    }
    html
}

fn one_claim(dossier: &Dossier<'_>, reading: &Reading, claim: &Claim) -> String {
    let report = &reading.report;
    let review = dossier.case.reviews.get(&claim.id);
    let class = if is_reviewed(dossier, claim) {
        "reviewed"
    } else {
        "not-reviewed"
    };
    let places: Vec<String> = places(claim)
        .iter()
        .map(|(slot, place)| format!("{slot}: {}", escaped(&place.name)))
        .collect();
    let mut about = vec![word(&claim.kind())];
    about.extend(reservations(claim));
    about.extend(places);
    about.extend(
        claim
            .time
            .as_ref()
            .map(|time| format!("time: {}", escaped(&time.text))),
    );
    let denied = if claim.polarity == Polarity::Negative {
        " against"
    } else {
        ""
    };
    let title = report.title.as_ref().unwrap_or(&report.name);
    let published = report
        .published
        .as_ref()
        .map(|published| format!("{} (date by {})", published.date, word(&published.basis)));
    let sources: Vec<String> = sources(claim)
        .iter()
        .map(|source| escaped(source))
        .collect();
    format!(
        "<div class=\"claim{denied}\" id=\"claim-{id}\"><p><span class=\"{class}\">{review}</span> <strong>{subject}</strong>: {about}</p>\n\
         <blockquote>{prefix}<mark>{exact}</mark>{suffix}</blockquote>\n\
         <p class=\"meta\">Said by: {sources}.<br>In: {title}, {publisher}, {published}. {url}<br>\
         Code points {start}–{end} of its text; rule {rule}.{retrieved}</p>\n\
         <p class=\"hash\">claim {id} · SHA-256 of the report {hash}</p></div>\n",
        id = escaped(&claim.id),
        review = escaped(&reviewed(review)),
        subject = escaped(&claim.subject.name),
        about = about.join(" · "),
        prefix = escaped(&claim.evidence.prefix),
        exact = escaped(&claim.evidence.exact),
        suffix = escaped(&claim.evidence.suffix),
        sources = sources.join("; "),
        title = escaped(title),
        publisher = escaped(report.publisher.as_deref().unwrap_or("publisher unknown")),
        published = escaped(&published.unwrap_or_else(|| "undated".to_owned())),
        url = report.url.as_deref().map(link).unwrap_or_default(),
        start = claim.evidence.span.start,
        end = claim.evidence.span.end,
        rule = escaped(&claim.rule),
        retrieved = retrieved(dossier, &report.id),
        hash = escaped(&report.id),
    )
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

fn reports(dossier: &Dossier<'_>, files: &[String]) -> String {
    let mut rows = String::new();
    for (original, file) in dossier.originals.iter().zip(files) {
        let kept = dossier.listed(&original.report);
        let text = |value: Option<&str>| escaped(value.unwrap_or("—"));
        rows.push_str(&format!(
            "<tr><td><a href=\"{path}\">{name}</a></td><td>{publisher}</td><td>{published}</td><td>{url}</td>\
             <td class=\"hash\">{hash}</td><td>{read_with}{retrieved}</td></tr>\n",
            path = escaped(file),
            name = escaped(&original.name),
            publisher = text(kept.and_then(|kept| kept.publisher.as_deref())),
            published = text(kept.and_then(|kept| kept.published.as_deref())),
            url = kept.and_then(|kept| kept.url.as_deref()).map(link).unwrap_or_default(),
            hash = escaped(&original.report),
            read_with = text(kept.map(|kept| kept.read_with.as_str())),
            retrieved = retrieved(dossier, &original.report),
        ));
    }
    let relations: Vec<String> = relations(dossier);
    format!(
        "<h2>Reports</h2>\n<p>The originals lie beside this page as they were published.</p>\n<table><tr><th>Report</th>\
         <th>Publisher</th><th>Published</th><th>Address</th><th>SHA-256</th><th>Read with; retrieved</th></tr>\n{rows}</table>\n{}",
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

fn not_read(dossier: &Dossier<'_>) -> String {
    let items: Vec<String> = dossier
        .case
        .not_read
        .iter()
        .map(|unread| format!("{}: {}", escaped(&unread.report), escaped(&unread.reason)))
        .collect();
    if items.is_empty() {
        return "<h2>Reports not read</h2>\n<p>Every report of the workspace was read.</p>\n"
            .to_owned();
    }
    format!(
        "<h2>Reports not read</h2>\n<p>They may speak of this person; nobody has looked.</p>\n{}",
        list("", &items)
    )
}

fn judgements(dossier: &Dossier<'_>) -> String {
    let items: Vec<String> = dossier
        .judgements()
        .iter()
        .map(|entry| {
            let judgement = &entry.judgement;
            let decision = serde_json::to_string(&judgement.decision).unwrap_or_default();
            format!(
                "{}. {} on {}{}<br><span class=\"hash\">{}<br>seal {}</span>",
                entry.number,
                escaped(&judgement.by),
                escaped(&judgement.at),
                judgement
                    .why
                    .as_ref()
                    .map(|why| format!(": “{}”", escaped(why)))
                    .unwrap_or_default(),
                escaped(&decision),
                escaped(&entry.seal)
            )
        })
        .collect();
    if items.is_empty() {
        return "<h2>Judgements</h2>\n<p>No analyst has judged anything about this person: not reviewed.</p>\n".to_owned();
    }
    format!("<h2>Judgements</h2>\n{}", list("", &items))
}

fn colophon(dossier: &Dossier<'_>) -> String {
    let readers: BTreeSet<&str> = dossier
        .originals
        .iter()
        .filter_map(|original| Some(dossier.listed(&original.report)?.read_with.as_str()))
        .collect();
    let readers: Vec<String> = readers.into_iter().map(escaped).collect();
    let seal = dossier
        .case
        .log
        .last()
        .map_or("none", |last| last.seal.as_str());
    format!(
        "<h2>How this was made</h2>\n<p>Reportedly {}. The reports were read with: {}. Last seal of the log of \
         judgements: <span class=\"hash\">{seal}</span>. Claims are found by rules over a linguistic analysis; each names \
         its rule. The same report gives the same claims.</p>\n",
        env!("CARGO_PKG_VERSION"),
        readers.join("; ")
    )
}

fn is_reviewed(dossier: &Dossier<'_>, claim: &Claim) -> bool {
    dossier.case.reviews.contains_key(&claim.id)
}

fn count_of_origins(origins: &Origins) -> String {
    match (origins.low, origins.high) {
        (1, 1) => "1 origin".to_owned(),
        (low, high) if low == high => format!("{low} origins"),
        (low, high) => format!("{low}–{high} origins"),
    }
}

/// Links to the claims.
fn refs(claims: &[ClaimRef]) -> String {
    let links = claims.iter().map(|claim| {
        format!(
            "<a href=\"#claim-{}\">{}</a>",
            escaped(&claim.claim),
            escaped(&claim.report)
        )
    });
    let links: Vec<String> = links.collect();
    if links.is_empty() {
        String::new()
    } else {
        format!(" [{}]", links.join(", "))
    }
}

fn list(title: &str, items: &[String]) -> String {
    if items.is_empty() {
        return String::new();
    }
    let title = if title.is_empty() {
        String::new()
    } else {
        format!("<h3>{title}</h3>\n")
    };
    let items: String = items
        .iter()
        .map(|item| format!("<li>{item}</li>\n"))
        .collect();
    format!("{title}<ul>\n{items}</ul>\n")
}
