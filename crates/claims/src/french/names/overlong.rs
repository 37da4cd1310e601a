//! "la Cour pénale internationale *pour crimes de guerre*": what somebody is wanted for, which the model
//! takes for a part of the court's name.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// What nobody is named after: offences, in the singular or plural.
const OFFENCES: [&str; 36] = [
    "crime",
    "meurtre",
    "assassinat",
    "génocide",
    "torture",
    "corruption",
    "trafic",
    "blanchiment",
    "détournement",
    "fraude",
    "terrorisme",
    "viol",
    "complicité",
    "violation",
    "enlèvement",
    "escroquerie",
    "abus",
    "évasion",
    "atteinte",
    "association",
    "participation",
    "trahison",
    "espionnage",
    "diffamation",
    "incitation",
    "rébellion",
    "outrage",
    "extorsion",
    "recel",
    "usurpation",
    "complot",
    "subornation",
    "financement",
    "apologie",
    "séquestration",
    "homicide",
];

/// Ends such names before "pour", and hangs the offence on the verb that they act by.
pub fn mend(draft: &mut Draft) {
    for number in 0..draft.entities.len() {
        day_behind(draft, number);
        let name = draft.entities[number].tokens.clone();
        let Some(case) = (name.start + 1..name.end).find(|&i| lowered(&draft.tokens[i]) == "pour")
        else {
            continue;
        };
        let Some(offence) = draft.next(case).filter(|&next| is_offence(draft, next)) else {
            continue;
        };
        draft.labels[case..name.end].fill(Default::default());
        draft.entities[number].tokens = name.start..case;
        let body = draft.tokens[offence].head;
        let verb = draft.tokens[body].head;
        let below = body >= name.start && body < case;
        if below && matches!(draft.tokens[verb].pos.as_str(), "VERB") {
            draft.hang(offence, verb, "obl:mod");
        }
    }
}

/// "prison de Rebibbia *lundi*": the day is no part of the name.
fn day_behind(draft: &mut Draft, number: usize) {
    let name = draft.entities[number].tokens.clone();
    let last = name.end - 1;
    let word = crate::french::lexicon::french()
        .words
        .get(&lowered(&draft.tokens[last]));
    if name.len() > 1 && word.is_some_and(|english| english.ends_with("day")) {
        draft.labels[last] = Default::default();
        draft.entities[number].tokens.end = last;
    }
}

pub fn is_offence(draft: &Draft, noun: usize) -> bool {
    let word = lowered(&draft.tokens[noun]);
    let singular = word.strip_suffix('s').unwrap_or(&word);
    OFFENCES.contains(&word.as_str()) || OFFENCES.contains(&singular)
}
