//! Escapes: who is said outright to have broken out of custody is held no longer, as after a release.

use reportedly_model::{Certainty, Claim};

use super::fate::fate;
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
/// Where those who are held are taken, and others come and go freely.
const GUARDED: &[&[&str]] = &[
    &["clinic"],
    &["courthouse"],
    &["courtroom"],
    &["hopital"],
    &["hospital"],
    &["palais", "justice"],
    &["tribunal"],
];
const ESCAPES: &[&[&str]] = &[
    &["break"],
    &["broke"],
    &["broken"],
    &["escape"],
    &["escaped"],
    &["evade"],
    &["evadee"],
];
/// What is an escape only for whom a place holds: "left prison" may be a release, a hearing or a funeral.
const FLIGHTS: &[&[&str]] = &[
    &["absconded"],
    &["echappe"],
    &["echappee"],
    &["enfui"],
    &["enfuie"],
    &["fled"],
    &["flee"],
    &["slipped"],
];
/// Words between an escape and where it led.
const TOWARDS: &[&str] = &["a", "au", "en", "for", "in", "into", "on", "to", "vers"];

/// Whether an account is of an escape that no detention comes after.
pub(super) fn ends_a_detention(setting: &Setting<'_>, unit: &Unit<'_>) -> bool {
    let held = held(setting).next();
    is_escape(setting, unit) && held.is_some() && !held_since(setting, unit)
}

/// Whether the person is told to have been held on a day after an escape.
pub(super) fn held_since(setting: &Setting<'_>, escape: &Unit<'_>) -> bool {
    let escaped = setting.when(escape).0;
    held(setting).any(|held| escaped.strictly_before(setting.when(held).0))
}

/// Whether somebody is said outright to have got out of custody.
pub(super) fn is_escape(setting: &Setting<'_>, unit: &Unit<'_>) -> bool {
    let mut legs = unit.claims.iter().map(|&at| setting.index.claim(at));
    legs.any(|leg| leaves(leg, CUSTODY) || leaves(leg, GUARDED) && was_held(setting, unit))
        || gets_away(setting, unit)
}

/// "was arrested on Tuesday, and escaped on Thursday".
fn gets_away(setting: &Setting<'_>, unit: &Unit<'_>) -> bool {
    let leg = unit.first;
    leg.certainty == Certainty::Certain
        && movement(leg).is_some()
        && has(&leg.evidence.exact, ESCAPES)
        && says_no_more(leg)
        && was_held(setting, unit)
}

/// Whether the report of an account tells that the person had been held by then.
fn was_held(setting: &Setting<'_>, unit: &Unit<'_>) -> bool {
    let escaped = setting.when(unit).0;
    let start = |unit: &Unit<'_>| unit.first.evidence.span.start;
    held(setting).any(|held| {
        let told_before = !held.time.is_bounded() && start(held) <= start(unit);
        held.report == unit.report && (told_before || setting.when(held).0.strictly_before(escaped))
    })
}

fn held<'s, 'a>(setting: &'s Setting<'a>) -> impl Iterator<Item = &'s Unit<'a>> {
    let units = setting.actual().map(|(_, unit)| unit);
    units.filter(|unit| fate(unit).is_some_and(|(_, group)| group == FateGroup::Custody))
}

/// "escaped from custody", "broke out of a prison in Kars", "s'est évadé de prison", "fled a hospital".
fn leaves(leg: &Claim, places: &[&[&str]]) -> bool {
    let Some(movement) = movement(leg) else {
        return false;
    };
    let words = &leg.evidence.exact;
    let mut origin = movement.origin.iter();
    let flees = has(words, FLIGHTS) && origin.any(|place| has(&place.text, places));
    let escapes = movement.destination.is_empty() && has(words, ESCAPES) && has(words, places);
    leg.certainty == Certainty::Certain && (escapes || flees)
}

/// Whether nothing but a time and a place to go to stands behind the escape: "escaped from a fire" is no way
/// out of custody.
fn says_no_more(claim: &Claim) -> bool {
    let words = tokens(&claim.evidence.exact);
    let is_escape = |word: &String| ESCAPES.concat().contains(&word.as_str());
    let mut known: Vec<String> = TOWARDS.iter().map(|&word| word.to_owned()).collect();
    known.extend(claim.time.iter().flat_map(|time| tokens(&time.text)));
    let places = movement(claim).into_iter().flat_map(|way| &way.destination);
    known.extend(places.flat_map(|place| tokens(&place.text)));
    let rest = words.iter().rposition(is_escape).map(|at| &words[at + 1..]);
    rest.is_some_and(|rest| rest.iter().all(|word| known.contains(word)))
}

fn has(text: &str, among: &[&[&str]]) -> bool {
    let told = tokens(text);
    let is_told = |word: &&str| told.iter().any(|one| one == word);
    among.iter().any(|words| words.iter().all(is_told))
}
