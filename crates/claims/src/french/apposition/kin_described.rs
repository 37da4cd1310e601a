//! "Son mari, *le photographe Ko Lwin*, a été relâché": who the relative is, told with a calling before the name,
//! which the model makes a second subject.

use std::ops::Range;

use crate::french::clauses::incomplete::{has_subject, is_finite, make_subject};
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;
use crate::french::names::described::is_kin;

/// Sets such names beside the relative.
pub fn mend(draft: &mut Draft) {
    for number in 0..draft.entities.len() {
        let name = draft.entities[number].tokens.clone();
        if draft.entities[number].label != "PERSON" {
            continue;
        }
        if let Some((kin, calling)) = kin_before(draft, name.start) {
            beside(draft, kin, calling, name);
        }
    }
}

/// The relative before the comma, and the noun between its article and the name.
fn kin_before(draft: &Draft, start: usize) -> Option<(usize, usize)> {
    let mut calling = draft.previous(start)?;
    while draft.tokens[calling].pos == "ADJ" {
        calling = draft.previous(calling)?;
    }
    let article = draft.previous(calling)?;
    let comma = draft.previous(article)?;
    let definite = matches!(lowered(&draft.tokens[article]).as_str(), "le" | "la" | "l'");
    let common = draft.tokens[calling].pos == "NOUN" && draft.labels[calling].is_empty();
    if !definite || !common || draft.tokens[comma].text != "," {
        return None;
    }
    let mut kin = draft.previous(comma)?;
    while draft.tokens[kin].pos == "ADJ" {
        kin = draft.previous(kin)?;
    }
    let own = draft
        .previous(kin)
        .is_some_and(|d| draft.tokens[d].morph.contains("Poss=Yes"));
    let calls = is_kin(draft, kin) && !is_kin(draft, calling);
    (calls && own && draft.in_one_sentence(kin, start)).then_some((kin, calling))
}

fn beside(draft: &mut Draft, kin: usize, calling: usize, name: Range<usize>) {
    let first = name.start;
    let head = draft.tokens[kin].head;
    let inside = |i: usize| name.contains(&i) || i == calling || i == kin;
    if inside(head) && head != kin {
        return;
    }
    let strays: Vec<usize> = { name.clone().chain([calling]) }
        .flat_map(|i| draft.children(i))
        .filter(|&c| !inside(c) && c >= name.end)
        .collect();
    for part in name.clone() {
        draft.tokens[part].pos = "PROPN".into();
        draft.tokens[part].morph = Default::default();
        if part != first {
            draft.hang(part, first, "flat:name");
        }
    }
    draft.hang(first, kin, "appos");
    draft.hang(calling, first, "nmod");
    let main = draft.tokens[kin].head;
    let loose = matches!(
        draft.tokens[kin].dep.as_str(),
        "obl:mod" | "dislocated" | "dep"
    );
    if loose && main > name.end && is_finite(draft, main) && !has_subject(draft, main) {
        make_subject(draft, kin, main);
    }
    for stray in strays {
        draft.tokens[stray].head = if head == kin { kin } else { head };
    }
}
