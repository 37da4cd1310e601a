//! Courtesy before names: "M. X", "Me X".

use reportedly_model::Entity;

use super::entities::is_capital;
use crate::french::draft::Draft;

/// "M. Haddad", "Mme Haddad", "Me Haddad": courtesy, and no part of the name.
pub fn mend(draft: &mut Draft) {
    for i in draft.words() {
        // "M. al-Hallaq"
        let named = |n: usize| {
            let whole = |e: &Entity| e.tokens.contains(&i) && e.tokens.contains(&n);
            is_capital(draft, n) || draft.entities.iter().any(whole)
        };
        let Some(next) = draft.next(i).filter(|&n| named(n)) else {
            continue;
        };
        let english = match draft.tokens[i].text.as_str() {
            "M." | "MM." | "Monsieur" => "Mr.",
            "Mme" | "Mmes" | "Mlle" | "Madame" | "Mademoiselle" => "Mrs.",
            "Me" | "Maître" | "Dr" => "Dr.",
            _ => continue,
        };
        draft.tokens[i].text = english.into();
        draft.tokens[i].lemma = english.into();
        draft.labels[i] = Default::default();
        let mut whole = next..next + 1;
        for entity in &mut draft.entities {
            if entity.tokens.start == i && entity.tokens.len() > 1 {
                entity.tokens.start = next;
            }
            if entity.tokens.start == next {
                whole = entity.tokens.clone();
            }
        }
        name_person(draft, &whole);
        under_name(draft, i, whole);
    }
}

/// "M. *Sow*": nobody but a person is called so, whatever the model makes of the name.
fn name_person(draft: &mut Draft, name: &std::ops::Range<usize>) {
    let found = { draft.entities.iter_mut() }.find(|e| e.tokens.start == name.start);
    match found {
        Some(entity) => entity.label = "PERSON".into(),
        None if name.len() == 1 => draft.entities.push(Entity {
            tokens: name.clone(),
            label: "PERSON".into(),
        }),
        None => return,
    }
    draft.labels[name.clone()].fill("PERSON".into());
    let first = &mut draft.tokens[name.start];
    if matches!(first.pos.as_str(), "VERB" | "AUX" | "NOUN" | "ADJ" | "ADV") {
        first.pos = "PROPN".into();
        first.morph = Default::default();
    }
}

/// The name carries the courtesy, and whatever else hung on that.
fn under_name(draft: &mut Draft, courtesy: usize, name: std::ops::Range<usize>) {
    let first = name.clone().find(|&i| draft.tokens[i].head == courtesy);
    let Some(head) = first else {
        beside_name(draft, courtesy, name);
        return;
    };
    draft.swap(head, courtesy, "compound");
    for child in draft.children(courtesy) {
        draft.tokens[child].head = head;
    }
}

/// "a répliqué *Me Adjovi*": both hang on the verb, and the name is what the model makes of "Me".
fn beside_name(draft: &mut Draft, courtesy: usize, name: std::ops::Range<usize>) {
    let outer = |&i: &usize| !name.contains(&draft.tokens[i].head);
    let Some(head) = name.clone().find(outer) else {
        return;
    };
    let above = draft.tokens[courtesy].head;
    let argument = matches!(
        draft.tokens[courtesy].dep.as_str(),
        "nsubj" | "nsubj:pass" | "obj" | "obl:agent"
    );
    if argument && draft.tokens[head].head == above && above != courtesy {
        let label = draft.tokens[courtesy].dep.clone();
        draft.tokens[head].dep = label;
        draft.hang(courtesy, head, "compound");
    }
}
