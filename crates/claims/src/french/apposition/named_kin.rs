//! "son frère cadet, *Dominique*, a été arrêté": the name of the one relative, which the model takes for another one.

use crate::french::draft::Draft;
use crate::french::lexicon::french;

/// Sets such names beside the relative, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for number in 0..draft.entities.len() {
        let name = draft.entities[number].tokens.clone();
        let first = name.start;
        let relative = draft.tokens[first].head;
        let beside = draft.entities[number].label == "PERSON"
            && draft.tokens[first].dep == "conj"
            && draft.child(first, "cc").is_none()
            && relative < first
            && draft.tokens[relative].morph.contains("Number=Sing")
            && is_own_kin(draft, relative);
        let comma = |i: Option<usize>| i.is_some_and(|i| draft.tokens[i].text == ",");
        let closed = comma(draft.previous(first)) && comma(draft.next(name.end - 1));
        if beside && closed {
            draft.hang(first, relative, "appos");
        }
    }
}

/// "son frère".
fn is_own_kin(draft: &Draft, noun: usize) -> bool {
    let own = draft
        .child(noun, "det")
        .is_some_and(|d| draft.tokens[d].morph.contains("Poss=Yes"));
    let english = french()
        .nouns
        .get(&crate::french::english::gloss::lowered(&draft.tokens[noun]));
    own && english.is_some_and(|english| crate::lexicon::english().kin.get(english).is_some())
}
