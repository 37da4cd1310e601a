//! The answer in a few sentences: always *last reported*, never *is*.

use std::collections::BTreeMap;

use reportedly_model::{
    Certainty, Claim, Evidentiality, FateReport, Kind, Origins, PlaceReport, RuledOut, Standing,
    Whereabouts,
};

use super::besides::besides_in_words;
use super::denial::denials_in_short;
use super::gone::gone_in_words;
use super::open::{OpenWords, Piece};
use super::setting::Setting;
use crate::at_place::at_place;
use crate::index::ClaimAt;
use crate::origins::count_origins;
use crate::source::chain_words;
use crate::time::edtf_in_words;
use crate::unit::Unit;

/// Reports that are named one by one in the answer.
const MOST_REPORTS_NAMED: usize = 3;

/// The answer, its accounts, who is gone since, and what was looked at. `level` places stand first.
pub(super) fn sentence(
    setting: &Setting<'_>,
    answer: &Whereabouts,
    gone: Option<&Unit<'_>>,
    level: usize,
) -> OpenWords {
    let fates = answer.fates.iter();
    let mut sentences: Vec<OpenWords> = fates
        .map(|fate| fate_sentence(setting, fate).into())
        .collect();
    sentences.extend(place_sentences(setting, answer, level));
    for place in answer.places.iter().take(level) {
        sentences.push(accounts_sentence(setting, place, level).into());
    }
    if let (Some(first), 1) = (answer.places.first(), level) {
        sentences.extend(first.within.iter().map(|wider| {
            let origins = origins_in_words(&wider.origins);
            format!("For {} as a whole: {origins}.", wider.place.name).into()
        }));
    }
    let besides = besides_in_words(setting, answer).into_iter();
    sentences.extend(besides.map(OpenWords::from));
    let gone_since = gone.map(|unit| gone_in_words(setting, unit));
    sentences.extend(gone_since.map(OpenWords::from));
    let denials = denials_in_short(&answer.denials).into_iter();
    sentences.extend(denials.map(OpenWords::from));
    let mut told = OpenWords::default();
    for sentence in sentences {
        told.extend(sentence);
        told.push(" ");
    }
    told.leave_open(match answer.places.is_empty() || gone.is_some() {
        true => Piece::NothingElse,
        false => Piece::NothingLater,
    });
    told
}

/// `before`, up to which day the reports go, and `after`.
fn around_reports(before: impl Into<String>, after: impl Into<String>) -> OpenWords {
    let mut words = OpenWords::from(before.into());
    words.leave_open(Piece::Reports);
    words.push(after);
    words
}

/// What is said to have befallen the person, and who says otherwise.
fn fate_sentence(setting: &Setting<'_>, fate: &FateReport) -> String {
    let mut words = format!("{}: ", fate.words);
    if fate.rival_places.is_empty() {
        words += &origins_in_words(&fate.origins);
        words += &wherever(setting, fate);
    } else {
        words += &format!(
            "{}, which contradict one another",
            count_in_words(&fate.origins)
        );
    }
    if let Some(&denial) = setting.claims_behind(&fate.denied_by).first() {
        words += &format!("; this is denied, {}", according_to(setting, denial));
    }
    if let Some(&sign) = setting.claims_behind(&fate.later_signs).first() {
        words += &format!("; reported alive later, {}", according_to(setting, sign));
    }
    words + "."
}

/// How many origins the happening has, those that don't say where counted as well: only those that
/// do bear the words before.
fn wherever(setting: &Setting<'_>, fate: &FateReport) -> String {
    let all = count_origins(&setting.index, &setting.claims_behind(&fate.claims));
    match (all.low, all.high) == (fate.origins.low, fate.origins.high) {
        true => String::new(),
        false => format!(" (wherever it was: {})", origins_in_words(&all)),
    }
}

fn place_sentences(setting: &Setting<'_>, answer: &Whereabouts, level: usize) -> Vec<OpenWords> {
    let leading = answer.places.iter().take(level);
    let names: Vec<String> = leading.map(|place| where_told(setting, place)).collect();
    let last = last_reported(answer);
    let disputed = last.to_lowercase();
    let names = one_or_another(&names);
    let time = || match answer.places.first() {
        Some(place) => time_in_words(setting, place),
        None => String::new(),
    };
    let denied = answer.denials.iter().any(|d| d.disputes_answer);
    match level {
        0 => no_place_sentences(setting, answer),
        1 if denied => vec![around_reports(
            format!("Disputed: {disputed} {names} ("),
            format!("; {}), which is denied.", time()),
        )],
        1 => vec![around_reports(
            format!("{last} {names} ("),
            format!("; {}).", time()),
        )],
        _ => vec![around_reports(
            format!("Disputed: {disputed} {names} ("),
            ").",
        )],
    }
}

/// "in Vienna", "on a farm near Graz": as the account has it whose words the place is told in.
fn where_told(setting: &Setting<'_>, report: &PlaceReport) -> String {
    let claims = setting.claims_behind(&report.claims);
    let mut claims = claims.iter().map(|&at| setting.index.claim(at));
    let names_it = |claim: &&Claim| claim.slots.places().contains(&&report.place);
    at_place(claims.find(names_it), &report.place)
}

/// "in Lebanon or Cyprus", "in Lebanon or at a port near Larnaca".
fn one_or_another(places: &[String]) -> String {
    let mut words = String::new();
    let mut preposition = "";
    for place in places {
        let (said, name) = place.split_once(' ').unwrap_or(("", place));
        let name = if said == preposition { name } else { place };
        let or = if words.is_empty() { "" } else { " or " };
        words = format!("{words}{or}{name}");
        preposition = said;
    }
    words
}

/// Nobody who is reported dead is last reported in a place, as others are; and where one may merely
/// be is told as a possibility.
pub(super) fn last_reported(answer: &Whereabouts) -> String {
    let mut deaths = answer.fates.iter().filter(|fate| fate.is_death());
    let last = match deaths.next() {
        None => "Last reported",
        Some(death) if death.is_disputed() => "If alive, last reported",
        Some(_) => "Last reported alive",
    };
    let standing = matches!(answer.standing, Standing::Reported | Standing::Disputed);
    let place = answer.places.first().filter(|_| standing);
    let hedge = place.map_or("", |place| match (place.certainty, place.evidentiality) {
        (Certainty::Certain, _) | (Certainty::Probable, Evidentiality::Reported) => "",
        (Certainty::Probable, Evidentiality::Asserted) => ", as probable,",
        (Certainty::Possible | Certainty::Unknown, _) => ", as a possibility,",
    });
    format!("{last}{hedge}")
}

/// Where no place stands: since when, where the person was before, and what undated reports say.
fn no_place_sentences(setting: &Setting<'_>, answer: &Whereabouts) -> Vec<OpenWords> {
    let dead = answer.fates.iter().any(FateReport::is_death);
    let before = answer.earlier.first().map(|place| {
        let time = time_in_words(setting, place);
        format!("{} ({time})", where_told(setting, place))
    });
    let undated = answer
        .places
        .first()
        .map(|place| format!("An undated report has {}.", place.place.name));
    let departures = latest_departures(setting, answer).filter(|_| !dead);
    let opening = match (dead, departures, &before, &undated) {
        (false, Some(departures), ..) => Some(around_reports(format!("{departures} ("), ").")),
        (false, None, None, None) => Some(around_reports("No place reported (", ").")),
        _ => None,
    };
    let before = before.map(|place| match &opening {
        Some(_) => format!("Before that, last reported {place}."),
        None => format!("{} {place}.", last_reported(answer)),
    });
    let told = before.into_iter().chain(undated).map(OpenWords::from);
    opening.into_iter().chain(told).collect()
}

/// "Whereabouts unknown since 18 March 2024: said to have left Skopje, according to police, in
/// c.txt".
fn latest_departures(setting: &Setting<'_>, answer: &Whereabouts) -> Option<String> {
    let stated = |when: &str| !when.starts_with("..");
    let key = |left: &&RuledOut| {
        let when = left.when.as_deref().unwrap_or_default();
        let end = when.rsplit('/').next().unwrap_or_default().to_owned();
        (stated(when) && !when.is_empty(), end)
    };
    let latest = answer.ruled_out.iter().max_by_key(key)?;
    let told: Vec<String> = answer
        .ruled_out
        .iter()
        .filter(|left| left.when == latest.when)
        .map(|left| departure_in_words(setting, left))
        .collect();
    let since = latest.when.as_deref().filter(|when| stated(when));
    let since = since.map_or_else(String::new, |when| {
        format!(" since {}", edtf_in_words(when))
    });
    Some(format!(
        "Whereabouts unknown{since}: said to have left {}",
        told.join(", and ")
    ))
}

fn departure_in_words(setting: &Setting<'_>, left: &RuledOut) -> String {
    let claims = setting.claims_behind(&left.claims);
    let who = claims.last().map_or_else(String::new, |&at| {
        format!(", {}", according_to(setting, at))
    });
    format!("{}{who}", left.place.name)
}

fn time_in_words(setting: &Setting<'_>, place: &PlaceReport) -> String {
    let mut words = match &place.when {
        Some(when) if place.when_stated => match edtf_in_words(when) {
            since if since.starts_with("since ") => since,
            when => format!("dated {when}"),
        },
        // Told of the present, that is of the day of the report.
        Some(when) if !when.contains('/') => format!("as of {}", edtf_in_words(when)),
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

/// "a.txt cites one friend, b.txt nobody"; "a.txt and b.txt cite nobody", or one and the same.
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
    let mut all = cited.values();
    let first = all.next();
    if let Some(whom) = first.filter(|first| cited.len() > 1 && all.all(|other| other == *first)) {
        let list = match names.split_last() {
            Some((last, [])) if more.is_empty() => (*last).to_owned(),
            Some((last, before)) if more.is_empty() => format!("{} and {last}", before.join(", ")),
            _ => names.join(", "),
        };
        let whom = if whom.is_empty() {
            "nobody".to_owned()
        } else {
            whom.join(" and ")
        };
        return format!("{list}{more} cite {whom}");
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

/// "1 origin", "1–2 origins", "2–3 origins, corroborated".
pub(super) fn origins_in_words(origins: &Origins) -> String {
    let count = count_in_words(origins);
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

/// "1 origin", "1–2 origins".
fn count_in_words(origins: &Origins) -> String {
    match (origins.low, origins.high) {
        (1, 1) => "1 origin".to_owned(),
        (low, high) if low == high => format!("{low} origins"),
        (low, high) => format!("{low}–{high} origins"),
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
