//! Who is put on a list of sanctions, or taken off it, where nobody says whose list it is: "X has been
//! *added to the list*", "the entry concerning X *is deleted*". A notice that speaks of sanctions means
//! theirs.

use reportedly_model::LegalAct;

use super::actor::{acting_parties, agents, authorities};
use super::is_human;
use super::step::{empty, findings};
use super::told::told;
use crate::Reader;
use crate::document::Document;
use crate::frames::finding::Finding;
use crate::frames::party::parties_in;
use crate::syntax::{Relation, base_phrase, is_passive, object_of, subject_of};

/// The step that the verb at `predicate` tells, for each of those listed.
pub fn find(reader: &Reader, predicate: usize) -> Vec<Finding> {
    let document = reader.document;
    let legal = &document.lexicon.legal;
    let lemma = document.lemma(predicate);
    let off = legal.taking_off.has(lemma);
    let on = legal.putting_on.has(lemma) || matches!(lemma, "put" | "place");
    let kept = legal.entry_changes.has(lemma);
    if !(off || on || kept) || !document.is_pos(predicate, "VERB") {
        return Vec::new();
    }
    let Some(listed) = listed(reader, predicate) else {
        return Vec::new();
    };
    let entry = entry_of(reader, listed);
    let delisted = matches!(lemma, "delist" | "de-list");
    let named = entry.is_some()
        || !kept && (delisted || has_list(reader, predicate) || has_list(reader, listed));
    let who = parties_in(reader, entry.unwrap_or(listed));
    // "the following individuals have been added": each entry tells of its own
    let first = base_phrase(document, listed).start.saturating_sub(2);
    let mut near = first..listed + 3;
    let announced = near.any(|t| matches!(document.lower(t), "following" | "below"));
    let people = who.iter().all(|&w| is_human(reader, w)) && !(announced && on);
    if !named || !people || who.is_empty() || !delisted && !is_about_sanctions(reader) {
        return Vec::new();
    }
    if !on {
        return told(reader, predicate, None, &who, "legal/taken-off-list");
    }
    put_on(reader, predicate, &who)
}

/// Whoever undergoes the verb.
fn listed(reader: &Reader, verb: usize) -> Option<usize> {
    let document = reader.document;
    if is_passive(document, verb) {
        return subject_of(document, verb).map(|s| s.token);
    }
    object_of(document, verb)
}

/// The person of "the *entry* concerning X", "the listing of X".
fn entry_of(reader: &Reader, entry: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    if !matches!(document.lemma(entry), "entry" | "listing" | "designation") {
        return None;
    }
    let behind = |p: usize| {
        let word = document.lower(p);
        let concerning = matches!(word, "concerning" | "regarding" | "naming");
        let tied = matches!(word, "for" | "of" | "on" | "to");
        let object = tree.child_in(p, &[Relation::Dobj, Relation::Pobj]);
        object.filter(|_| concerning || tied)
    };
    let under = [Relation::Acl, Relation::Prep];
    let found = tree.children_in(entry, &under).find_map(behind);
    found.or_else(|| {
        // "the entry *relating to* X"
        let relating = tree.child_in(entry, &[Relation::Acl])?;
        let mut to = tree.children_in(relating, &[Relation::Prep]);
        to.find_map(behind)
    })
}

/// "added *to the list*", "removed X, who died, *from its list of persons*", and no list of anything else.
fn has_list(reader: &Reader, above: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let way = |&p: &usize| matches!(document.lower(p), "to" | "on" | "from" | "off" | "in");
    let other = [Relation::Compound, Relation::Amod, Relation::Nmod];
    let off = document.lexicon.legal.taking_off.has(document.lemma(above));
    tree.children_in(above, &[Relation::Prep, Relation::Dative])
        .filter(way)
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .any(|list| {
            matches!(document.lemma(list), "list" | "annex")
                && tree.child_in(list, &other).is_none()
                && (is_of_persons(document, list) || off && is_of_sanctions(document, list))
        })
}

/// "removed from the list *of sanctions*".
fn is_of_sanctions(document: &Document, list: usize) -> bool {
    let tree = &document.tree;
    tree.children_in(list, &[Relation::Prep])
        .filter(|&p| document.lower(p) == "of")
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .any(|what| document.lemma(what) == "sanction")
}

/// "the list *of persons* subject to measures", and not "of candidates".
fn is_of_persons(document: &Document, list: usize) -> bool {
    let tree = &document.tree;
    let of = |p: usize| document.lower(p) == "of";
    tree.children_in(list, &[Relation::Prep])
        .filter(|&p| of(p))
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .all(|whom| {
            matches!(
                document.lemma(whom),
                "person" | "individual" | "people" | "entity" | "name" | "target" | "measure"
            )
        })
}

/// Whether the report speaks of sanctions, or is a notice with entries.
fn is_about_sanctions(reader: &Reader) -> bool {
    let document = reader.document;
    let speaks = |t: usize| {
        let word = document.lower(t);
        matches!(word, "sanctions" | "sanctioned" | "sanction" | "delisted")
            || word == "restrictive" && document.lower(t + 1) == "measures"
    };
    !document.entries.is_empty() || (0..document.tokens().len()).any(speaks)
}

fn put_on(reader: &Reader, verb: usize, who: &[usize]) -> Vec<Finding> {
    let document = reader.document;
    let acting = if is_passive(document, verb) {
        agents(reader, verb)
    } else {
        let subject = subject_of(document, verb).map(|s| s.token);
        subject.map_or_else(Vec::new, |s| acting_parties(reader, s))
    };
    let mut step = empty(reader, LegalAct::Sanction, verb..verb + 1);
    step.authority = authorities(reader, &acting);
    findings(verb, who, step, "legal/added-to-list", Vec::new())
}
