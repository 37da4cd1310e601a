//! The answer with its reasons, what speaks against it, and where it comes from.

use reportedly_model::{Event, FacetSlot, Verdict};

use super::Dossier;
use super::escape::escaped;
use super::pieces::{count_of_origins, list, refs};
use crate::facts::word;

pub(super) fn answer(dossier: &Dossier<'_>) -> String {
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

pub(super) fn contrary(dossier: &Dossier<'_>) -> String {
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
    let conflicts = dossier.events.iter().flat_map(conflicts_in);
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

/// Pairs of accounts that contradict each other; denials stand on their own already.
fn conflicts_in(event: &Event) -> Vec<String> {
    let told = event
        .facets
        .iter()
        .filter(|facet| facet.slot != FacetSlot::Polarity);
    let pairs = told.flat_map(|facet| facet.pairs.iter().map(move |pair| (facet, pair)));
    let conflicts = pairs.filter(|(_, pair)| pair.verdict == Verdict::Conflict);
    conflicts
        .map(|(facet, pair)| {
            let who = match pair.a == pair.b {
                true => format!("{} contradicts itself", escaped(&pair.a)),
                false => format!(
                    "{} and {} contradict one another",
                    escaped(&pair.a),
                    escaped(&pair.b)
                ),
            };
            format!(
                "{who} about the {} of a {}: {}",
                word(&facet.slot),
                word(&event.kind),
                escaped(&pair.reason)
            )
        })
        .collect()
}

pub(super) fn origins(dossier: &Dossier<'_>) -> String {
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
