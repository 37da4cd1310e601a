//! The answer in a few sentences: always *last reported*, never *is*.

use std::collections::BTreeMap;

use reportedly_model::{Evidentiality, Kind, Origins, PlaceReport, Standing, Whereabouts};

use super::setting::Setting;
use crate::index::ClaimAt;
use crate::source::chain_words;
use crate::time::edtf_in_words;

/// Reports that are named one by one in the answer.
const MOST_REPORTS_NAMED: usize = 3;

/// The answer, its accounts, and what was looked at. `level` places stand first.
pub(super) fn sentence(setting: &Setting<'_>, answer: &Whereabouts, level: usize) -> String {
    let mut sentences: Vec<String> = answer
        .fates
        .iter()
        .map(|fate| {
            let denied = if fate.denied_by.is_empty() {
                ""
            } else {
                "; this is denied"
            };
            format!(
                "{}: {}{denied}.",
                fate.words,
                origins_in_words(&fate.origins)
            )
        })
        .collect();
    sentences.push(place_sentence(setting, answer, level));
    for place in answer.places.iter().take(level) {
        sentences.push(accounts_sentence(setting, place, level));
    }
    if let (Some(first), 1) = (answer.places.first(), level) {
        sentences.extend(first.within.iter().map(|wider| {
            format!(
                "For {} as a whole: {}.",
                wider.place.name,
                origins_in_words(&wider.origins)
            )
        }));
    }
    let disputing = answer
        .denials
        .iter()
        .filter(|denial| denial.disputes_answer);
    sentences.extend(disputing.map(|denial| format!("Denied: {}.", denial.words)));
    sentences.push(coverage_sentence(answer));
    sentences.join(" ")
}

fn place_sentence(setting: &Setting<'_>, answer: &Whereabouts, level: usize) -> String {
    let names: Vec<&str> = answer
        .places
        .iter()
        .take(level)
        .map(|place| place.place.name.as_str())
        .collect();
    let reports = reports_in_words(answer);
    match (answer.standing, answer.places.first()) {
        (Standing::Reported, Some(place)) => {
            format!(
                "Last reported in {} ({reports}; {}).",
                names.join(""),
                time_in_words(setting, place)
            )
        }
        (Standing::Disputed, Some(place)) if level == 1 => format!(
            "Disputed: last reported in {} ({reports}; {}), which is denied.",
            names.join(""),
            time_in_words(setting, place)
        ),
        (Standing::Disputed, Some(_)) => {
            format!(
                "Disputed: last reported in {} ({reports}).",
                names.join(" or ")
            )
        }
        _ if !answer.ruled_out.is_empty() => {
            let left: Vec<&str> = answer
                .ruled_out
                .iter()
                .map(|r| r.place.name.as_str())
                .collect();
            format!(
                "No place reported; said to have left {} ({reports}).",
                left.join(", ")
            )
        }
        _ => format!("No place reported ({reports})."),
    }
}

fn reports_in_words(answer: &Whereabouts) -> String {
    match (&answer.as_of, &answer.coverage.published_to) {
        (Some(date), _) | (None, Some(date)) => {
            format!("reports published to {}", edtf_in_words(date))
        }
        (None, None) => "reports without a date".to_owned(),
    }
}

fn time_in_words(setting: &Setting<'_>, place: &PlaceReport) -> String {
    let mut words = match &place.when {
        Some(when) if place.when_stated => format!("dated {}", edtf_in_words(when)),
        _ if is_arrival(setting, place) => "arrival date unstated".to_owned(),
        _ => "date unstated".to_owned(),
    };
    if !place.arrival_stated {
        words.push_str("; whether it was reached is unsaid");
    }
    if place.evidentiality == Evidentiality::Reported {
        words.push_str("; hearsay only");
    }
    words
}

/// Whether any account behind a place tells of a movement to it.
fn is_arrival(setting: &Setting<'_>, place: &PlaceReport) -> bool {
    let claims = setting.claims_behind(&place.claims);
    claims
        .iter()
        .any(|&at| setting.index.claim(at).kind() == Kind::Movement)
}

/// "Report A cites one friend, report B nobody: 1–2 origins."
fn accounts_sentence(setting: &Setting<'_>, place: &PlaceReport, level: usize) -> String {
    let mut cited: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for at in setting.claims_behind(&place.claims) {
        let sources = cited.entry(at.report).or_default();
        for words in setting
            .index
            .claim(at)
            .sources
            .iter()
            .map(|chain| chain_words(&setting.index, at.report, chain))
        {
            if !sources.contains(&words) {
                sources.push(words);
            }
        }
    }
    let parts = cited_in_words(setting, &cited);
    // Where several places are level, each account says for which of them it stands.
    let place_words = if level > 1 {
        format!("For {}: ", place.place.name)
    } else {
        String::new()
    };
    format!(
        "{place_words}{parts}: {}.",
        origins_in_words(&place.origins)
    )
}

/// "a.txt cites one friend, b.txt nobody"; "a.txt and b.txt cite nobody".
fn cited_in_words(setting: &Setting<'_>, cited: &BTreeMap<usize, Vec<String>>) -> String {
    let names: Vec<&str> = cited
        .keys()
        .take(MOST_REPORTS_NAMED)
        .map(|&report| setting.index.name(report))
        .collect();
    let more = cited.len() - names.len();
    let more = if more == 0 {
        String::new()
    } else {
        format!(" and {more} more")
    };
    if cited.len() > 1 && cited.values().all(Vec::is_empty) {
        let list = if more.is_empty() {
            names.join(" and ")
        } else {
            names.join(", ")
        };
        return format!("{list}{more} cite nobody");
    }
    let mut parts: Vec<String> = Vec::new();
    for (name, sources) in names.iter().zip(cited.values()) {
        let cites = if parts.is_empty() { " cites" } else { "" };
        let whom = if sources.is_empty() {
            "nobody".to_owned()
        } else {
            sources.join(" and ")
        };
        parts.push(format!("{name}{cites} {whom}"));
    }
    parts.join(", ") + &more
}

fn coverage_sentence(answer: &Whereabouts) -> String {
    let coverage = &answer.coverage;
    let nothing = if answer.places.is_empty() {
        "Nothing else"
    } else {
        "Nothing later"
    };
    let reports = match (coverage.read, coverage.given) {
        (1, 1) => "in the one report read".to_owned(),
        (read, given) if read == given => format!("among the {read} reports read"),
        (read, given) => format!("among the {read} of {given} reports read"),
    };
    let mut words = format!("{nothing} {reports}");
    if coverage.undated > 0 {
        words.push_str(&format!(", {} undated", coverage.undated));
    }
    if coverage.later > 0 {
        words.push_str(&format!("; {} published later left out", coverage.later));
    }
    words + "."
}

/// "1 origin", "1–2 origins", "2–3 origins, corroborated".
pub(super) fn origins_in_words(origins: &Origins) -> String {
    let count = match (origins.low, origins.high) {
        (1, 1) => "1 origin".to_owned(),
        (low, high) if low == high => format!("{low} origins"),
        (low, high) => format!("{low}–{high} origins"),
    };
    let mut reports: Vec<&str> = origins
        .groups
        .iter()
        .flat_map(|g| &g.accounts)
        .map(|a| a.report.as_str())
        .collect();
    reports.dedup();
    match reports.len() {
        // Several sources of one report stand and fall with that report.
        1 if origins.corroborated() => format!("{count}, told by one report"),
        _ if origins.corroborated() => format!("{count}, corroborated"),
        _ => count,
    }
}

/// "according to a friend, in report-2.txt"; "according to report-1.txt".
pub(super) fn according_to(setting: &Setting<'_>, at: ClaimAt) -> String {
    let report = setting.index.name(at.report);
    let chains: Vec<String> = setting
        .index
        .claim(at)
        .sources
        .iter()
        .map(|chain| chain_words(&setting.index, at.report, chain))
        .collect();
    match chains.is_empty() {
        true => format!("according to {report}"),
        false => format!("according to {}, in {report}", chains.join(" and ")),
    }
}
