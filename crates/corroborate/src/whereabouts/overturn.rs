//! Rule 10: each answer names the claim that would overturn it.

use std::collections::BTreeSet;

use reportedly_model::{Certainty, ClaimRef, FateReport, Overturn, Standing, Whereabouts};

use super::changes::leaders;
use super::open::{OpenWords, Piece};
use super::sentence::last_reported;
use crate::time::edtf_in_words;

/// With more reports behind it, no single one carries an answer.
const MOST_REPORTS_TRIED: usize = 12;

/// What would overturn `answer`: the loss of a report that it rests on, more support for a rival,
/// and news. `answer_without` answers again without some reports, by file name.
pub(super) fn overturn(
    answer: &Whereabouts,
    answer_without: impl Fn(&BTreeSet<String>) -> Whereabouts,
) -> (Vec<Overturn>, Vec<Overturn>, Option<OpenWords>) {
    (losses(answer, answer_without), rivals(answer), news(answer))
}

/// Reports without which the answer would be another.
fn losses(
    answer: &Whereabouts,
    answer_without: impl Fn(&BTreeSet<String>) -> Whereabouts,
) -> Vec<Overturn> {
    let carrying = carrying_claims(answer);
    let reports: BTreeSet<&str> = carrying.iter().map(|claim| claim.report.as_str()).collect();
    if reports.len() > MOST_REPORTS_TRIED {
        return Vec::new();
    }
    reports
        .into_iter()
        .filter_map(|report| {
            let then = answer_without(&BTreeSet::from([report.to_owned()]));
            let same = headline(&then) == headline(answer);
            let claim = carrying.iter().find(|claim| claim.report == report);
            let words = format!("without {report}, the answer would be: {}", headline(&then));
            (!same).then_some(Overturn {
                claim: claim.map(|&claim| claim.clone()),
                words,
            })
        })
        .collect()
}

/// The claims behind what is reported of a death, behind the first place, and, where no place
/// stands, behind the departures.
fn carrying_claims(answer: &Whereabouts) -> Vec<&ClaimRef> {
    let deaths = answer.fates.iter().filter(|fate| fate.is_death());
    let of_deaths = deaths.flat_map(|fate| fate.claims.iter().chain(&fate.later_signs));
    let place = answer.places.first().filter(|_| has_place(answer));
    let of_place = place.into_iter().flat_map(|place| &place.claims);
    let left = answer.ruled_out.iter().filter(|_| !has_place(answer));
    let mut claims: Vec<&ClaimRef> = of_deaths.chain(of_place).collect();
    claims.extend(left.flat_map(|left| &left.claims));
    claims
}

/// Whether some place stands first.
fn has_place(answer: &Whereabouts) -> bool {
    matches!(answer.standing, Standing::Reported | Standing::Disputed) && !answer.places.is_empty()
}

/// The gist of an answer.
fn headline(answer: &Whereabouts) -> String {
    let death = answer.fates.iter().find(|fate| fate.is_death());
    match death {
        Some(death) if death.is_disputed() => {
            let dead = dead_in_words(death);
            format!("{dead}, which is disputed; {}", place_headline(answer))
        }
        Some(death) => dead_in_words(death).to_owned(),
        None => place_headline(answer),
    }
}

fn dead_in_words(death: &FateReport) -> &'static str {
    match death.certainty {
        Certainty::Certain => "reported dead",
        Certainty::Probable => "reported as probably dead",
        _ => "reported as possibly dead",
    }
}

fn place_headline(answer: &Whereabouts) -> String {
    let names: Vec<&str> = leaders(answer)
        .iter()
        .map(|place| place.place.name.as_str())
        .collect();
    let denied = answer.denials.iter().any(|denial| denial.disputes_answer);
    match names.as_slice() {
        [] if answer.ruled_out.is_empty() => "no place reported".to_owned(),
        [] => "whereabouts unknown, only places that were left".to_owned(),
        [first] if denied => format!("disputed: {first}, which is denied"),
        [first] => format!("{} in {first}", last_reported(answer).to_lowercase()),
        names => format!("disputed: {}", names.join(" or ")),
    }
}

/// Claims of rivals that one more origin could put first.
fn rivals(answer: &Whereabouts) -> Vec<Overturn> {
    let Some(leader) = answer.places.first().filter(|_| has_place(answer)) else {
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
fn news(answer: &Whereabouts) -> Option<OpenWords> {
    if let Some(death) = answer.fates.iter().find(|fate| fate.is_death()) {
        return Some(news_of_dead(death));
    }
    if !has_place(answer) {
        let only_left = !answer.ruled_out.is_empty();
        return only_left
            .then(|| in_later_reports("a report of an arrival or a presence anywhere, "));
    }
    let leader = answer.places.first()?;
    let name = &leader.place.name;
    let words = format!("a report of a movement from {name}, or of a presence elsewhere, ");
    Some(match &leader.when {
        Some(when) if leader.when_stated => {
            format!("{words}after {}", edtf_in_words(end_of(when))).into()
        }
        _ => in_later_reports(words),
    })
}

fn news_of_dead(death: &FateReport) -> OpenWords {
    let when = death.when.as_deref().unwrap_or_default();
    match (death.is_disputed(), when.strip_prefix("../")) {
        (true, _) => {
            in_later_reports("an independent account of the death, or of the person alive, ")
        }
        (false, None) if !when.is_empty() => format!(
            "a denial of the death, or a report of the person alive after {}",
            edtf_in_words(end_of(when))
        )
        .into(),
        _ => in_later_reports("a denial of the death, or a report of the person alive, "),
    }
}

fn in_later_reports(words: impl Into<String>) -> OpenWords {
    let mut words = OpenWords::from(words.into());
    words.leave_open(Piece::LaterReports);
    words
}

fn end_of(edtf: &str) -> &str {
    edtf.split_once('/')
        .map_or(edtf, |(start, end)| if end == ".." { start } else { end })
}
