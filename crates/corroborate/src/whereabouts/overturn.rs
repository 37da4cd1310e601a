//! Rule 10: each answer names the claim that would overturn it.

use std::collections::BTreeSet;

use reportedly_model::{Overturn, Standing, Whereabouts};

use crate::time::edtf_in_words;

/// With more reports behind it, no single one carries an answer.
const MOST_REPORTS_TRIED: usize = 12;

/// What would overturn `answer`: the loss of a report that it rests on, more support for a rival,
/// or news. `answer_without` answers again without some reports, by file name.
pub(super) fn overturn(
    answer: &Whereabouts,
    answer_without: impl Fn(&BTreeSet<String>) -> Whereabouts,
) -> Vec<Overturn> {
    let mut found = losses(answer, answer_without);
    found.extend(rivals(answer));
    found.extend(news(answer));
    found
}

/// Reports without which the answer would be another.
fn losses(
    answer: &Whereabouts,
    answer_without: impl Fn(&BTreeSet<String>) -> Whereabouts,
) -> Vec<Overturn> {
    let Some(leader) = answer.places.first() else {
        return Vec::new();
    };
    let reports: BTreeSet<&str> = leader
        .claims
        .iter()
        .map(|claim| claim.report.as_str())
        .collect();
    if reports.len() > MOST_REPORTS_TRIED {
        return Vec::new();
    }
    reports
        .into_iter()
        .filter_map(|report| {
            let then = answer_without(&BTreeSet::from([report.to_owned()]));
            let same = headline(&then) == headline(answer);
            let claim = leader
                .claims
                .iter()
                .find(|claim| claim.report == report)
                .cloned();
            let words = format!("without {report}, the answer would be: {}", headline(&then));
            (!same).then_some(Overturn { claim, words })
        })
        .collect()
}

/// The gist of an answer.
fn headline(answer: &Whereabouts) -> String {
    let names: Vec<&str> = answer
        .places
        .iter()
        .map(|place| place.place.name.as_str())
        .collect();
    match (answer.standing, names.as_slice()) {
        (Standing::Reported, [first, ..]) => format!("last reported in {first}"),
        (Standing::Disputed, [first]) => format!("disputed: {first}, which is denied"),
        (Standing::Disputed, [first, second, ..]) => format!("disputed: {first} or {second}"),
        (Standing::OnlyRuledOut, _) => "only places that were left".to_owned(),
        _ => "no place reported".to_owned(),
    }
}

/// Claims of rivals that one more origin could put first.
fn rivals(answer: &Whereabouts) -> Vec<Overturn> {
    let Some(leader) = answer.places.first() else {
        return Vec::new();
    };
    let related = |name: &str| leader.within.iter().any(|level| level.place.name == name);
    let rivals = answer.places.iter().skip(1).filter(|rival| {
        !related(&rival.place.name)
            && !rival
                .within
                .iter()
                .any(|level| level.place.name == leader.place.name)
    });
    let told = |rival: &reportedly_model::PlaceReport| Overturn {
        claim: rival.claims.first().cloned(),
        words: format!(
            "another independent origin for {}, or an account that dates it later",
            rival.place.name
        ),
    };
    rivals.map(told).collect()
}

/// What no report has said yet.
fn news(answer: &Whereabouts) -> Option<Overturn> {
    let leader = answer.places.first()?;
    let after = match &leader.when {
        Some(when) if leader.when_stated => format!("after {}", edtf_in_words(end_of(when))),
        _ => match &answer.coverage.published_to {
            Some(date) => format!("dated after {}", edtf_in_words(date)),
            None => "with a date".to_owned(),
        },
    };
    let name = &leader.place.name;
    let words = format!("a report of a movement from {name}, or of a presence elsewhere, {after}");
    Some(Overturn { claim: None, words })
}

fn end_of(edtf: &str) -> &str {
    edtf.split_once('/')
        .map_or(edtf, |(start, end)| if end == ".." { start } else { end })
}
