//! Steps that words of everyday tell when a body with a list takes them: "*listed* by the UN Security
//! Council", "the Treasury *froze* the assets of X".

use super::actor::is_of_state;
use crate::Reader;
use crate::frames::owners;
use crate::lexicon::{LegalVerb, Mover};
use crate::syntax::{Relation, base_phrase, is_passive};

/// Whether whoever takes the step may take it by that word.
pub fn may_take(reader: &Reader, verb: &LegalVerb, predicate: usize, authority: &[usize]) -> bool {
    let lists = |&a: &usize| keeps_lists(reader, a);
    // "was designated by the United States", where whoever designates an envoy says as what
    let designated = reader.document.lemma(predicate) == "designate"
        && is_passive(reader.document, predicate)
        && authority.iter().any(|&a| is_of_state(reader, a, false));
    let listing = || {
        designated || authority.iter().any(lists) || is_listed_here(reader, predicate, authority)
    };
    let on_list = !verb.by_listing_bodies || listing() && !names_another_thing(reader, predicate);
    let state = |&a: &usize| lists(&a) || is_of_state(reader, a, true);
    // "his assets *are frozen*", which nobody but a state does
    let unsaid = authority.is_empty() && is_passive(reader.document, predicate);
    on_list && (!verb.on_assets || unsaid || authority.iter().any(state))
}

/// "X *was designated* for assisting Y", in a report that names a body with a list.
fn is_listed_here(reader: &Reader, predicate: usize, authority: &[usize]) -> bool {
    let document = reader.document;
    let plain = document.lemma(predicate) == "designate" && is_passive(document, predicate);
    let mut names = document.names.iter();
    plain && authority.is_empty() && names.any(|name| keeps_lists(reader, name.head()))
}

/// "UN *Security Council*", "the US *Treasury*".
pub fn keeps_lists(reader: &Reader, token: usize) -> bool {
    let document = reader.document;
    let phrase = document
        .name_of(token)
        .map_or_else(|| base_phrase(document, token), |name| name.tokens.clone());
    let text = document.text(document.span(phrase)).to_lowercase();
    let words = format!(" {text} ");
    let bodies = &document.lexicon.legal.listing_bodies;
    bodies
        .iter()
        .any(|body| words.contains(&format!(" {body} ")))
}

/// "designated X *as its envoy*", but not "a global terrorist": what else one may be listed as.
fn names_another_thing(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let behind_as = tree
        .children_in(verb, &[Relation::Prep])
        .filter(|&p| document.lower(p) == "as")
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]));
    tree.children_in(verb, &[Relation::Oprd, Relation::Xcomp, Relation::Ccomp])
        .chain(behind_as)
        .any(|thing| !document.lexicon.legal.listed_as.has(document.lemma(thing)))
}

/// Whoever owns the assets that `frozen` stands for.
pub fn owner_of(reader: &Reader, frozen: usize) -> Option<usize> {
    owners::possessor(reader, frozen, Mover::Object)
}
