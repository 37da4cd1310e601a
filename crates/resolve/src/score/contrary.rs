//! What two reports say that hardly fits one person, beside the names.

use std::collections::BTreeSet;

use reportedly_model::LinkGround;
use reportedly_names::{Name, compare};

use super::CONTRADICTION;
use super::context::share_people;
use super::evidence::{Evidence, Said};
use crate::facts::{Facts, SLIP};
use crate::store::Store;
use crate::tables::GENERATIONS;

// Weights in natural log-odds, set by judgement.
/// Both known by title or given name.
const OTHER_GENDER: f64 = -4.0;
/// One of them by the report's pronouns, which are often another's.
const OTHER_PRONOUN: f64 = -2.5;
const OTHER_PRONOUNS: f64 = -1.5;
const OTHER_AGE: f64 = -6.0;
const DEAD_BEFORE: f64 = -4.0;
const OTHER_PARENT: f64 = -4.0;
const OTHER_GENERATION: f64 = -4.0;
const OWN_RELATIVE: f64 = -5.0;
/// Little: a report that has a person under two names is often read as speaking of two.
const TOLD_APART: f64 = -1.0;
const OTHER_CALLING: f64 = -3.0;
const OTHER_PLACE: f64 = -1.0;

/// Names from which on a relative may be the other one.
const SURELY_CALLED: f64 = 0.8;

/// A weight, the ground, and what each of the two reports says.
type Differ = (f64, LinkGround, String, String);

/// Everything that speaks against it.
pub(super) fn of_both(store: &Store, a: usize, b: usize) -> Vec<Evidence<'_>> {
    let (a, b) = match store.report(a).name() <= store.report(b).name() {
        true => (a, b),
        false => (b, a),
    };
    let differ = [
        ages(store, a, b),
        deaths(store, a, b),
        parents(store, a, b),
        generations(store, a, b),
        callings(store, a, b),
        places(store, a, b),
    ];
    let differ = differ.into_iter().flatten().map(|found| {
        let (weight, ground, mine, theirs) = found;
        let said = Said::Differ {
            ground,
            a: (mine, store.report(a).name()),
            b: (theirs, store.report(b).name()),
        };
        Evidence { weight, said }
    });
    let excludes = [
        own_relative(store, a, b),
        own_relative(store, b, a),
        told_apart(store, a, b).or_else(|| told_apart(store, b, a)),
    ];
    gender(store, a, b)
        .into_iter()
        .chain(differ)
        .chain(excludes.into_iter().flatten())
        .collect()
}

fn gender<'s>(store: &Store, a: usize, b: usize) -> Option<Evidence<'s>> {
    let known = |node: usize| {
        let notes = store.notes(node);
        let told = notes.gender_told.map(|gender| (gender, false));
        notes.gender.map(|gender| (gender, true)).or(told)
    };
    let ((mine, mine_by_name), (theirs, theirs_by_name)) = (known(a)?, known(b)?);
    let weight = match (mine_by_name, theirs_by_name) {
        (true, true) => OTHER_GENDER,
        (false, false) => OTHER_PRONOUNS,
        _ => OTHER_PRONOUN,
    };
    let said = Said::OtherGender;
    (mine != theirs).then_some(Evidence { weight, said })
}

fn ages(store: &Store, a: usize, b: usize) -> Option<Differ> {
    let (mine, theirs) = (store.notes(a).facts.age?, store.notes(b).facts.age?);
    mine.contradicts(theirs).then(|| {
        (
            OTHER_AGE,
            LinkGround::Age,
            mine.in_words(),
            theirs.in_words(),
        )
    })
}

/// One is dead before the other acts; who is alive in the same report that tells of the death was
/// taken for dead.
fn deaths(store: &Store, a: usize, b: usize) -> Option<Differ> {
    let (mine, theirs) = (&store.notes(a).facts, &store.notes(b).facts);
    let before = |dead: &Facts, alive: &Facts| {
        let (died, lived) = (dead.died.as_ref()?, alive.lived.as_ref()?);
        let survived = dead.survived || alive.survived;
        (!survived && died.0 + SLIP < lived.0).then(|| (died.1.clone(), lived.1.clone()))
    };
    let told =
        before(mine, theirs).or_else(|| before(theirs, mine).map(|(died, lived)| (lived, died)));
    let (mine, theirs) = told?;
    Some((DEAD_BEFORE, LinkGround::Death, mine, theirs))
}

/// One has one father and one mother.
fn parents(store: &Store, a: usize, b: usize) -> Option<Differ> {
    ["father", "mother"].into_iter().find_map(|parent| {
        let mine = of_relation(store, a, parent)?;
        let theirs = of_relation(store, b, parent)?;
        let differ = compare(&Name::parse(mine), &Name::parse(theirs)).probability < CONTRADICTION;
        differ.then(|| {
            let words = |name: &str| format!("{parent} {name}");
            (OTHER_PARENT, LinkGround::Kin, words(mine), words(theirs))
        })
    })
}

fn of_relation<'s>(store: &'s Store, node: usize, relation: &str) -> Option<&'s str> {
    let mut relatives = store.notes(node).facts.relatives.iter();
    relatives
        .find(|((told, _), shown)| told == relation && shown.contains(char::is_uppercase))
        .map(|(_, shown)| shown.as_str())
}

/// Nobody is both father and son of one person: grandfathers often have their grandsons' names.
fn generations(store: &Store, a: usize, b: usize) -> Option<Differ> {
    let (mine, theirs) = (&store.notes(a).facts, &store.notes(b).facts);
    let pairs = mine
        .relatives
        .iter()
        .flat_map(|mine| theirs.relatives.iter().map(move |theirs| (mine, theirs)));
    let ((mine, shown), (theirs, _)) = pairs.into_iter().find(|((mine, _), (theirs, _))| {
        let differ = || Some(generations_above(&mine.0)? != generations_above(&theirs.0)?);
        mine.1 == theirs.1 && differ().unwrap_or(false)
    })?;
    let words = |relation: &str| format!("{relation}: {shown}");
    Some((
        OTHER_GENERATION,
        LinkGround::Kin,
        words(&mine.0),
        words(&theirs.0),
    ))
}

/// How many generations above the subject a relative stands; "son of" tells of the parent.
fn generations_above(relation: &str) -> Option<i32> {
    match relation.strip_suffix(" of") {
        Some(inverse) => Some(-*GENERATIONS.get(inverse)?),
        None => GENERATIONS.get(relation).copied(),
    }
}

/// Callings that exclude one another, each told by the words of a title.
fn callings(store: &Store, a: usize, b: usize) -> Option<Differ> {
    let (mine, theirs) = (
        &store.notes(a).facts.callings,
        &store.notes(b).facts.callings,
    );
    let none_shared = mine.keys().all(|calling| !theirs.contains_key(calling));
    if mine.is_empty() || theirs.is_empty() || !none_shared {
        return None;
    }
    let title = |node: usize| {
        let title = store.notes(node).facts.callings.values().next();
        title.map(|title| format!("“{title}”")).unwrap_or_default()
    };
    Some((OTHER_CALLING, LinkGround::Office, title(a), title(b)))
}

/// Other places only, of other countries or of one, with no office and no other person in common.
fn places(store: &Store, a: usize, b: usize) -> Option<Differ> {
    let (mine, theirs) = (&store.notes(a).facts, &store.notes(b).facts);
    let titles_differ = {
        let words = |node: usize| -> BTreeSet<&String> {
            store.notes(node).facts.roles.keys().flatten().collect()
        };
        let (mine, theirs) = (words(a), words(b));
        !mine.is_empty() && !theirs.is_empty() && mine.is_disjoint(&theirs)
    };
    let in_other_countries = !mine.countries.is_empty()
        && !theirs.countries.is_empty()
        && mine.countries.is_disjoint(&theirs.countries);
    let in_other_towns = !mine.places.is_empty()
        && !theirs.places.is_empty()
        && mine
            .places
            .keys()
            .all(|place| !theirs.places.contains_key(place));
    if !(in_other_countries || in_other_towns) || !titles_differ || share_people(store, a, b) {
        return None;
    }
    let title = |node: usize| {
        let role = store.notes(node).facts.roles.values().next();
        role.map(|role| format!("“{role}”")).unwrap_or_default()
    };
    Some((OTHER_PLACE, LinkGround::Place, title(a), title(b)))
}

/// One report has somebody of the other's full name as a relative or companion.
fn own_relative(store: &Store, a: usize, b: usize) -> Option<Evidence<'_>> {
    let facts = &store.notes(a).facts;
    let theirs = store.form(store.node(b).form);
    let name = theirs.names.first().filter(|name| is_full(name))?;
    let ties = facts
        .relatives
        .iter()
        .map(|((relation, _), shown)| (relation.as_str(), shown));
    let ties = ties.chain(facts.company.values().map(|shown| ("company", shown)));
    let (relation, shown) = ties.into_iter().find(|(_, shown)| {
        let tied = Name::parse(shown);
        let is_other = store.names_alike(a, b) < SURELY_CALLED;
        is_other && is_full(&tied) && compare(&tied, name).probability >= SURELY_CALLED
    })?;
    Some(Evidence {
        weight: OWN_RELATIVE,
        said: Said::Excludes {
            ground: LinkGround::Kin,
            words: format!("{shown} is another ({relation})"),
            report: store.report(a).name(),
        },
    })
}

/// One report speaks of somebody with the other's full name beside its own.
fn told_apart(store: &Store, a: usize, b: usize) -> Option<Evidence<'_>> {
    let (own, other) = (store.node(a).form, store.node(b).form);
    let full = &store.form(other).folded;
    let shown = store.report(a).people.get(full)?;
    let is_other = own != other && store.form(own).folded != *full;
    is_other.then(|| Evidence {
        weight: TOLD_APART,
        said: Said::Excludes {
            ground: LinkGround::ToldApart,
            words: format!("{shown} stands beside {}", store.notes(a).name),
            report: store.report(a).name(),
        },
    })
}

fn is_full(name: &Name) -> bool {
    name.naming_parts().count() > 1
}
