//! "L'avocat du notaire, *Me X*, assure": the name tells who the lawyer is, and not the notary, on whom the model hangs it.

use std::ops::Range;

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;
use crate::french::names::described::is_office;

/// Hangs such names on the first of the two.
pub fn mend(draft: &mut Draft) {
    for number in 0..draft.entities.len() {
        let name = draft.entities[number].tokens.clone();
        if draft.entities[number].label != "PERSON" {
            continue;
        }
        if let Some((head, holder)) = holder_of(draft, &name) {
            draft.hang(head, holder, "appos");
        }
    }
}

/// The head of the name, and whoever it is told of: "L'*avocat* du notaire".
fn holder_of(draft: &Draft, name: &Range<usize>) -> Option<(usize, usize)> {
    let outer = |&i: &usize| !name.contains(&draft.tokens[i].head);
    let head = name.clone().find(outer)?;
    let inner = draft.tokens[head].head;
    let holder = draft.tokens[inner].head;
    let of = draft.child(inner, "case").is_some_and(|c| {
        matches!(
            lowered(&draft.tokens[c]).as_str(),
            "de" | "du" | "d'" | "des"
        )
    });
    let parted = (inner + 1..head).any(|i| draft.tokens[i].text == ",");
    let within = (holder + 1..inner).any(|i| draft.tokens[i].text == ",");
    let closed = draft.tokens.get(name.end).is_some_and(|t| t.text == ",");
    let both = is_office(draft, inner) && is_office(draft, holder);
    let subject = draft.tokens[holder].dep.starts_with("nsubj") && holder < inner && inner < head;
    let beside = draft.tokens[head].dep == "appos" && draft.tokens[inner].dep == "nmod";
    (of && parted && !within && closed && both && subject && beside && fits(draft, name, holder))
        .then_some((head, holder))
}

/// Whether the given name is of no other gender than the noun.
fn fits(draft: &Draft, name: &Range<usize>, holder: usize) -> bool {
    use reportedly_model::Gender;
    let given = lowered(&draft.tokens[name.start]);
    let told = match reportedly_names::gender_of_given(&given) {
        Some(Gender::Female) => "Gender=Fem",
        Some(Gender::Male) => "Gender=Masc",
        _ => return true,
    };
    let morph = draft.tokens[holder].morph.as_str();
    !morph.contains("Gender=") || morph.contains(told)
}
