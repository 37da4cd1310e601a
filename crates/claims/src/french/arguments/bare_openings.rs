//! "*Absent à l'audience*, il est jugé", "*Veuve*, elle s'installe à Nice": how somebody is, told before the pronoun,
//! which the model takes for a name.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// States that open a sentence so, in the masculine singular.
const STATES: [&str; 20] = [
    "absent",
    "veuf",
    "seul",
    "libre",
    "malade",
    "blessé",
    "interrogé",
    "contacté",
    "joint",
    "orphelin",
    "célibataire",
    "divorcé",
    "marié",
    "ruiné",
    "affaibli",
    "souffrant",
    "présent",
    "introuvable",
    "injoignable",
    "menacé",
];

/// Takes the name away, and hangs what is left on the verb.
pub fn mend(draft: &mut Draft) {
    for state in draft.words() {
        if is_state(&lowered(&draft.tokens[state])) && opens(draft, state) {
            set_apart(draft, state);
        }
    }
}

/// "absent", "absente", "veuve".
fn is_state(word: &str) -> bool {
    let feminine = |state: &str| match state.strip_suffix('f') {
        Some(stem) => word.strip_suffix("ve") == Some(stem),
        None => word.strip_suffix('e') == Some(state),
    };
    STATES.iter().any(|state| word == *state || feminine(state))
}

fn opens(draft: &Draft, i: usize) -> bool {
    let capital = draft.tokens[i].text.starts_with(char::is_uppercase);
    capital
        && draft
            .previous(i)
            .is_none_or(|before| !draft.in_one_sentence(before, i))
}

fn set_apart(draft: &mut Draft, state: usize) {
    let verb = draft.tokens[state].head;
    let subject = { draft.children(verb).into_iter() }.find(|&s| {
        s > state
            && s < verb
            && matches!(
                lowered(&draft.tokens[s]).as_str(),
                "il" | "elle" | "ils" | "elles"
            )
    });
    let comma = |s: usize| {
        draft
            .previous(s)
            .is_some_and(|c| draft.tokens[c].text == ",")
    };
    if subject.is_some_and(comma) && draft.tokens[state].dep.starts_with("nsubj") {
        draft.unname(state..state + 1);
        draft.hang(state, verb, "advcl");
        let token = &mut draft.tokens[state];
        token.pos = "ADJ".into();
        token.morph = Default::default();
        token.text = lowered(token).into();
    }
}
