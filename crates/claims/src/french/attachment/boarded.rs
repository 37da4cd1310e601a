//! "a pris le premier bateau *à Tamatave*": where somebody gets in, which the model hangs on the boat.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Hangs such places on the verb, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for vehicle in draft.words() {
        let verb = draft.tokens[vehicle].head;
        let taken = matches!(draft.tokens[vehicle].dep.as_str(), "obj" | "obj:lvc")
            && matches!(draft.tokens[verb].lemma.as_str(), "prendre" | "attraper");
        let english = crate::french::lexicon::french()
            .nouns
            .get(draft.tokens[vehicle].lemma.as_str());
        let known = english.is_some_and(|noun| crate::lexicon::english().places.vehicles.has(noun));
        if !taken || !known {
            continue;
        }
        for place in draft.children(vehicle) {
            let at = draft.child(place, "case").is_some_and(|case| {
                matches!(
                    lowered(&draft.tokens[case]).as_str(),
                    "à" | "au" | "aux" | "en"
                )
            });
            if at && draft.labels[place] == "GPE" {
                draft.hang(place, verb, "obl:mod");
            }
        }
    }
}
