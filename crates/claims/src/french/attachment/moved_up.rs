//! Circumstances that the model hangs on the noun beside them: "présenté à un juge *dès son arrivée*", "caché *trois
//! semaines* chez un cousin".

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Hangs them on the verb above.
pub fn mend(draft: &mut Draft) {
    for noun in draft.words() {
        if draft.tokens[noun].dep != "nmod" || draft.tokens[noun].pos != "NOUN" {
            continue;
        }
        if !is_arrival(draft, noun) && !is_while(draft, noun) {
            continue;
        }
        let mut above = draft.tokens[noun].head;
        for _ in 0..8 {
            if matches!(draft.tokens[above].pos.as_str(), "VERB" | "AUX") {
                draft.hang(noun, above, "obl:mod");
                break;
            }
            above = draft.tokens[above].head;
        }
    }
}

/// "dès son arrivée", "à leur retour".
fn is_arrival(draft: &Draft, noun: usize) -> bool {
    let case = draft.child(noun, "case").map(|c| lowered(&draft.tokens[c]));
    let own = draft
        .child(noun, "det")
        .is_some_and(|d| draft.tokens[d].morph.contains("Poss=Yes"));
    own && matches!(case.as_deref(), Some("dès" | "à"))
        && matches!(lowered(&draft.tokens[noun]).as_str(), "arrivée" | "retour")
}

/// "trois semaines", before a noun with a preposition of its own.
fn is_while(draft: &Draft, noun: usize) -> bool {
    let head = draft.tokens[noun].head;
    let own = draft.child(head, "case").is_some_and(|c| c > noun);
    let long = matches!(
        draft.tokens[noun].lemma.as_str(),
        "semaine" | "jour" | "mois" | "an" | "année" | "heure" | "minute" | "nuit"
    );
    long && own && head > noun && draft.child(noun, "nummod").is_some()
}
