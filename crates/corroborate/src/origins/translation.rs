//! Possible: one report is, or may be, a translation of the other.

use std::collections::BTreeSet;

use reportedly_model::{JoinGround, RelationKind};

use super::same_source::{compatible, neither_named};
use super::{Ground, Telling};
use crate::index::Index;

/// People and places that two reports must share, at least, before they look like translations.
const FEWEST_SHARED: usize = 5;
/// Share of the people and places of the report with fewer of them.
const SHARED: f64 = 0.8;

pub(super) fn translated(index: &Index<'_>, a: &Telling<'_>, b: &Telling<'_>) -> Option<Ground> {
    // "un pilote" and "a pilot": what two languages call somebody without a name tells nobody apart.
    let may_be_one =
        compatible(index, a, b) || in_two_languages(index, a, b) && neither_named(a, b);
    if a.report == b.report || !may_be_one {
        return None;
    }
    let reason = marked(index, a.report, b.report).or_else(|| alike(index, a.report, b.report))?;
    Some(Ground::possible(JoinGround::Translation, reason))
}

fn marked(index: &Index<'_>, a: usize, b: usize) -> Option<String> {
    let link = index.links.iter().find(|link| {
        let between = [(link.newer, link.older), (link.older, link.newer)];
        between.contains(&(a, b)) && link.kind == RelationKind::TranslationOf
    })?;
    let (newer, older) = (index.name(link.newer), index.name(link.older));
    Some(format!("{newer} is marked as a translation of {older}"))
}

fn in_two_languages(index: &Index<'_>, a: &Telling<'_>, b: &Telling<'_>) -> bool {
    language(index, a.report) != language(index, b.report)
}

fn language(index: &Index<'_>, report: usize) -> Option<String> {
    let tag = index.reports[report].report.language.as_ref()?;
    tag.split('-').next().map(str::to_lowercase)
}

/// Two languages, and nearly the same people and places throughout.
fn alike(index: &Index<'_>, a: usize, b: usize) -> Option<String> {
    if language(index, a)? == language(index, b)? {
        return None;
    }
    let (mine, theirs) = (spoken_of(index, a), spoken_of(index, b));
    let shared = mine.intersection(&theirs).count();
    let share = shared as f64 / mine.len().min(theirs.len()).max(1) as f64;
    (shared >= FEWEST_SHARED && share >= SHARED).then(|| {
        format!("the reports are in two languages and speak of the same {shared} people and places")
    })
}

/// People and gazetteer places that a report speaks of.
fn spoken_of(index: &Index<'_>, report: usize) -> BTreeSet<String> {
    let reading = index.reports[report];
    let people = (0..reading.chains.len())
        .filter_map(|chain| index.person_of(report, chain))
        .map(|person| format!("person {person}"));
    let places = reading.claims.iter().flat_map(|claim| claim.slots.places());
    people
        .chain(places.filter_map(|place| place.place.clone()))
        .collect()
}
