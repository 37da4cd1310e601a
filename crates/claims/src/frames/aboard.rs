//! Who moves with a vehicle: "*his* plane landed in Doha", "the plane carrying *Novak*", "a convoy with
//! *the general* aboard"; and "the aircraft" that somebody left in, in the sentence before.

use super::party::parties_in;
use crate::Reader;
use crate::document::Document;
use crate::names::is_make;
use crate::quotes::quote_at;
use crate::syntax::{Relation, lemma_of, subject_of};

/// How many sentences back the vehicle may be told of.
const REACH: usize = 1;

/// Those who are aboard the vehicle at `token`, the subject of `predicate`.
pub fn aboard(reader: &Reader, predicate: usize, token: usize) -> Vec<usize> {
    if !is_vehicle(reader.document, token) {
        return Vec::new();
    }
    let carried = carried(reader, token);
    // "son yacht *est* à Malte", with nobody said to be on it
    let lies = reader.document.lemma(predicate) == "be";
    if !carried.is_empty() || lies || !reader.is_motion(predicate) {
        return carried;
    }
    if sails_by_itself(reader.document, predicate) {
        return Vec::new();
    }
    owner(reader, token)
        .or_else(|| boarded_before(reader, token))
        .unwrap_or_default()
}

/// "the plane", "a Cessna", "the yacht *Meltem*", "flight *BX 214*".
pub fn is_vehicle(document: &Document, token: usize) -> bool {
    let vehicles = &document.lexicon.places.vehicles;
    let named = document.is_pos(token, "PROPN") || document.is_pos(token, "NUM");
    let called = || {
        document
            .tree
            .children_in(token, &[Relation::Compound, Relation::Nmod])
            .any(|kind| kind + 1 == token && vehicles.has(document.lemma(kind)))
    };
    let kind = || vehicles.has(&lemma_of(document, token).to_lowercase());
    document.name_of(token).is_none() && kind() || is_of_make(document, token) || named && called()
}

/// "*the Gulfstream* took off", "a *Cessna 172*": a make with an article, which no one's name has.
pub fn is_of_make(document: &Document, token: usize) -> bool {
    document
        .name_of(token)
        .is_some_and(|name| is_make(document, name))
}

/// "carrying Novak", "with Novak aboard".
fn carried(reader: &Reader, vehicle: usize) -> Vec<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let carrying = &document.lexicon.support.carrying;
    let clauses = [Relation::Acl, Relation::Relcl];
    // "believed *to be carrying* Novak"
    let believed = tree.children_in(vehicle, &clauses);
    let believed = believed.flat_map(|verb| tree.children_in(verb, &[Relation::Xcomp]));
    let passengers = tree
        .children_in(vehicle, &clauses)
        .chain(believed)
        .filter(|&verb| carrying.has(document.lemma(verb)))
        .filter_map(|verb| tree.child_in(verb, &[Relation::Dobj]));
    let with = tree
        .children_in(vehicle, &[Relation::Prep])
        .filter(|&p| document.lower(p) == "with")
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .filter(|&who| {
            (who..who + 4).any(|t| matches!(document.lower(t), "aboard" | "board" | "inside"))
        });
    passengers
        .chain(with)
        .flat_map(|who| parties_in(reader, who))
        .filter(|&who| is_somebody(reader, who))
        .collect()
}

/// "His yacht sailed *with its crew*", "sailed *without him*": those told of are aboard, and not its owner.
fn sails_by_itself(document: &Document, verb: usize) -> bool {
    let tree = &document.tree;
    let company = tree
        .children_in(verb, &[Relation::Prep])
        .filter(|&p| matches!(document.lower(p), "with" | "without"));
    company
        .filter_map(|p| Some((p, tree.child_in(p, &[Relation::Pobj])?)))
        .any(|(p, whom)| {
            let own = tree.child_in(whom, &[Relation::Poss]);
            let its = own.is_some_and(|o| matches!(document.lower(o), "its" | "her"));
            let crew = matches!(
                document.lemma(whom),
                "crew" | "cargo" | "skipper" | "captain"
            );
            let left = document.lower(p) == "without"
                && matches!(document.lower(whom), "him" | "her" | "them");
            left || crew && its
        })
}

/// "his plane", "Novak's helicopter".
fn owner(reader: &Reader, vehicle: usize) -> Option<Vec<usize>> {
    let owner = reader.document.tree.child_in(vehicle, &[Relation::Poss])?;
    let found = parties_in(reader, owner);
    let people = !found.is_empty() && found.iter().all(|&t| is_somebody(reader, t));
    people.then_some(found)
}

/// "the aircraft", after "Novak left the city aboard a helicopter": whoever was told to go in it.
fn boarded_before(reader: &Reader, vehicle: usize) -> Option<Vec<usize>> {
    let document = reader.document;
    let tree = &document.tree;
    let definite = tree
        .child_in(vehicle, &[Relation::Det])
        .is_some_and(|the| matches!(document.lower(the), "the" | "that"));
    let told_apart = [
        Relation::Relcl,
        Relation::Acl,
        Relation::Prep,
        Relation::Amod,
    ];
    if !definite || tree.child_in(vehicle, &told_apart).is_some() {
        return None;
    }
    let here = tree.sentence(vehicle);
    let earlier = (0..vehicle)
        .rev()
        .take_while(|&t| here - tree.sentence(t) <= REACH)
        .find(|&t| tree.sentence(t) < here && is_same_vehicle(reader, t, vehicle))?;
    let preposition = tree.head(earlier);
    let by = matches!(document.lower(preposition), "aboard" | "on" | "in" | "by")
        || document.lemma(preposition) == "board";
    let verb = tree
        .ancestors(earlier)
        .skip(1)
        .find(|&t| document.is_pos(t, "VERB"))
        .filter(|&verb| by && reader.is_motion(verb) && quote_at(document, verb).is_none())?;
    let subject = subject_of(document, verb)?;
    let found = parties_in(reader, subject.token);
    let people = !found.is_empty() && found.iter().all(|&t| is_somebody(reader, t));
    people.then_some(found)
}

/// "a helicopter" and "the aircraft", "a boat" and "the vessel".
fn is_same_vehicle(reader: &Reader, earlier: usize, later: usize) -> bool {
    let document = reader.document;
    let (first, second) = (lemma_of(document, earlier), lemma_of(document, later));
    let places = &document.lexicon.places;
    let wider = places.kinds_of_vehicles.get(&second);
    let known = document.is_pos(earlier, "NOUN") && places.vehicles.has(&first)
        || is_of_make(document, earlier);
    known && (first == second || wider.is_some_and(|kinds| kinds.has(&first)))
}

fn is_somebody(reader: &Reader, token: usize) -> bool {
    use reportedly_model::MentionType::{Group, Person};
    let chains = reader.chains;
    chains
        .chain_at(token)
        .is_some_and(|chain| matches!(chains.mention_type(chain), Person | Group))
}
