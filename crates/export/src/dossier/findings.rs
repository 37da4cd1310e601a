//! The answer with its reasons, what speaks against it, and where it comes from.

use std::collections::BTreeSet;

use reportedly_corroborate::edtf_in_words;
use reportedly_model::{
    ClaimRef, Event, FacetSlot, OriginGroup, OriginJoin, PlaceReport, PlaceValue, Polarity, Verdict,
};
use reportedly_workspace::withdrawals;

use super::Dossier;
use super::escape::escaped;
use super::pieces::{count_of_origins, list, refs};
use crate::facts::{sources, word};

pub(super) fn answer(dossier: &Dossier<'_>) -> String {
    let found = dossier.whereabouts;
    let fates = found.fates.iter().map(|fate| {
        let claims = refs(&fate.claims);
        format!("<p>{}{claims}</p>\n", escaped(&fate.words))
    });
    let left = found
        .ruled_out
        .iter()
        .map(|left| no_more(&left.place, &left.reason, &left.claims));
    let apart = found
        .apart
        .iter()
        .map(|apart| no_more(&apart.place, &apart.reason, &apart.claims));
    let gone = Some(refs(&found.gone)).filter(|_| !found.gone.is_empty());
    let gone: Vec<String> = gone.into_iter().collect();
    let overturn = found.overturn.iter().map(|one| escaped(&one.words));
    [
        format!("<p class=\"answer\">{}</p>\n", escaped(&found.answer)),
        fates.collect(),
        list(
            "Last reported",
            &found.places.iter().map(place).collect::<Vec<String>>(),
        ),
        list(
            "Earlier",
            &found.earlier.iter().map(place).collect::<Vec<String>>(),
        ),
        list("Left", &left.collect::<Vec<String>>()),
        list("Gone since, with no place told", &gone),
        list(
            "Mentioned, and no candidates",
            &apart.collect::<Vec<String>>(),
        ),
        list(
            "What would overturn the answer",
            &overturn.collect::<Vec<String>>(),
        ),
    ]
    .concat()
}

fn place(report: &PlaceReport) -> String {
    let exact = report
        .place
        .precision
        .map(|exact| format!(" ({})", word(&exact)));
    format!(
        "<strong>{}</strong>{} — {}; {}; {}{}",
        escaped(&report.place.name),
        exact.unwrap_or_default(),
        escaped(&when(report)),
        count_of_origins(&report.origins),
        escaped(&report.reasons.join("; ")),
        refs(&report.claims),
    )
}

fn when(report: &PlaceReport) -> String {
    let when = report.when.as_deref().map(edtf_in_words);
    when.unwrap_or_else(|| "undated".to_owned())
}

/// A place that is no answer, and why.
fn no_more(place: &PlaceValue, reason: &str, claims: &[ClaimRef]) -> String {
    format!(
        "{}: {}{}",
        escaped(&place.name),
        escaped(reason),
        refs(claims)
    )
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
        .chain(other_denials(dossier))
        .chain(conflicts)
        .chain(revisions)
        .collect();
    if items.is_empty() {
        return "<p>None was found in the reports read.</p>\n".to_owned();
    }
    list("", &items)
}

/// What is denied of the person besides where they are and what befell them: a charge, an office, a deed.
fn other_denials(dossier: &Dossier<'_>) -> Vec<String> {
    let found = dossier.whereabouts;
    let of_places = found.denials.iter().map(|denial| &denial.claim);
    let of_fates = found.fates.iter().flat_map(|fate| &fate.denied_by);
    let known: BTreeSet<&ClaimRef> = of_places.chain(of_fates).collect();
    let withdrawn = withdrawals(dossier.case);
    let claims = dossier.claims().into_iter();
    let denied = claims.filter(|(reading, claim)| {
        claim.polarity == Polarity::Negative && !withdrawn.contains_key(&reading.report.id)
    });
    let denied = denied.filter_map(|(reading, claim)| {
        let own = ClaimRef {
            report: reading.report.name.clone(),
            claim: claim.id.clone(),
        };
        (!known.contains(&own)).then(|| {
            format!(
                "<span class=\"against\">“{}”</span>, according to {}{}",
                escaped(&claim.evidence.exact),
                escaped(&sources(claim).join("; ")),
                refs(std::slice::from_ref(&own))
            )
        })
    });
    denied.collect()
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
    let found = dossier.whereabouts;
    let places = found.places.iter().chain(&found.earlier);
    let told: String = places.map(origins_of).collect();
    match told.is_empty() {
        true => "<p>No place stands in the answer, so that nothing is counted.</p>\n".to_owned(),
        false => told,
    }
}

fn origins_of(place: &PlaceReport) -> String {
    let origins = &place.origins;
    let groups: Vec<String> = origins.groups.iter().map(group).collect();
    let joins: Vec<String> = origins.joins.iter().map(join).collect();
    format!(
        "<h3>{}: {}</h3>\n{}{}",
        escaped(&place.place.name),
        count_of_origins(origins),
        list("", &groups),
        list("Joined", &joins)
    )
}

fn group(group: &OriginGroup) -> String {
    let accounts = group.accounts.iter().map(|account| match &account.source {
        Some(source) => format!("{} citing {}", escaped(&account.report), escaped(source)),
        None => format!("{} citing nobody", escaped(&account.report)),
    });
    accounts.collect::<Vec<String>>().join("; ")
}

fn join(join: &OriginJoin) -> String {
    format!(
        "{} and {}: {} join — {} <span class=\"hash\">{}</span>",
        escaped(&join.a),
        escaped(&join.b),
        word(&join.standing),
        escaped(&join.reason),
        escaped(&join.id)
    )
}
