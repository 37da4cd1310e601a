//! Escapes: who is said outright to have broken out of custody is held no longer, as after a release.

use reportedly_model::{Certainty, Claim};

use super::fate::{fate, is_taken};
use super::setting::Setting;
use crate::happening::FateGroup;
use crate::tellings::movement;
use crate::unit::Unit;
use crate::words::tokens;

/// Words for places where people are held, and pairs of words that are one only together.
const CUSTODY: &[&[&str]] = &[
    &["cell"],
    &["cellule"],
    &["commissariat"],
    &["custody"],
    &["detention"],
    &["gaol"],
    &["geole"],
    &["jail"],
    &["penitentiary"],
    &["police", "station"],
    &["prison"],
];
/// Where people come and go freely, too: "left the police station after questioning".
const POLICE: &[&[&str]] = &[&["commissariat"], &["police", "station"]];
const ESCAPES: &[&[&str]] = &[
    &["break"],
    &["broke"],
    &["broken"],
    &["escape"],
    &["escaped"],
    &["evade"],
    &["evadee"],
];

/// Whether an account is of an escape that no detention comes after.
pub(super) fn ends_a_detention(setting: &Setting<'_>, unit: &Unit<'_>) -> bool {
    let escaped = setting.when(unit).0;
    let mut held = held(setting);
    is_escape(setting, unit) && held.any(|held| !escaped.strictly_before(setting.when(held).0))
}

/// Whether somebody is said outright to have got out of custody.
pub(super) fn is_escape(setting: &Setting<'_>, unit: &Unit<'_>) -> bool {
    leaves_custody(setting, unit) || gets_away(setting, unit)
}

/// "was arrested on Tuesday, and escaped on Thursday".
fn gets_away(setting: &Setting<'_>, unit: &Unit<'_>) -> bool {
    let escaped = setting.when(unit).0;
    let mut held = held(setting).filter(|held| held.report == unit.report);
    unit.first.certainty == Certainty::Certain
        && escapes(unit.first)
        && says_no_more(unit.first)
        && held.any(|held| setting.when(held).0.strictly_before(escaped))
}

fn held<'s, 'a>(setting: &'s Setting<'a>) -> impl Iterator<Item = &'s Unit<'a>> {
    let units = setting.actual().map(|(_, unit)| unit);
    units.filter(|unit| fate(unit).is_some_and(|(_, group)| group == FateGroup::Custody))
}

/// "escaped from custody", "broke out of a prison in Kars", "s'est évadé de prison".
fn leaves_custody(setting: &Setting<'_>, unit: &Unit<'_>) -> bool {
    let mut legs = unit.claims.iter().map(|&at| setting.index.claim(at));
    legs.any(|leg| {
        let from_there = movement(leg).is_some_and(|movement| {
            let mut origin = movement.origin.iter();
            origin.any(|place| has(&place.text, CUSTODY) && !has(&place.text, POLICE))
        });
        let escapes = escapes(leg) && has(&leg.evidence.exact, CUSTODY);
        leg.certainty == Certainty::Certain && (escapes || from_there && !is_taken(leg))
    })
}

/// Whether somebody is told to have escaped, and not where to.
fn escapes(claim: &Claim) -> bool {
    let nowhere = movement(claim).is_some_and(|movement| movement.destination.is_empty());
    nowhere && has(&claim.evidence.exact, ESCAPES)
}

/// Whether nothing but a time stands behind the escape: "escaped from a fire" is no way out of custody.
fn says_no_more(claim: &Claim) -> bool {
    let words = tokens(&claim.evidence.exact);
    let is_escape = |word: &String| ESCAPES.concat().contains(&word.as_str());
    let time = claim
        .time
        .as_ref()
        .map_or_else(Vec::new, |time| tokens(&time.text));
    let rest = words.iter().rposition(is_escape).map(|at| &words[at + 1..]);
    rest.is_some_and(|rest| rest.is_empty() || rest == time)
}

fn has(text: &str, among: &[&[&str]]) -> bool {
    let told = tokens(text);
    let is_told = |word: &&str| told.iter().any(|one| one == word);
    among.iter().any(|words| words.iter().all(is_told))
}
