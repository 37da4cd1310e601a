//! "a affirmé *à l'Agence qu'*un homme était parti": what is said, which the model gives to whoever is told.

use super::hearers::tells;
use crate::french::clauses::incomplete::is_finite;
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Hangs it on the verb of saying, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for said in draft.words() {
        let hearer = draft.tokens[said].head;
        let verb = draft.tokens[hearer].head;
        let that = draft
            .child(said, "mark")
            .filter(|&mark| lowered(&draft.tokens[mark]).starts_with("qu"));
        let Some(that) = that.filter(|&that| verb < hearer && hearer < that && that < said) else {
            continue;
        };
        let to = draft.child(hearer, "case").is_some_and(|case| {
            matches!(lowered(&draft.tokens[case]).as_str(), "à" | "au" | "aux")
        });
        let carried = draft.tokens[said].pos == "VERB"
            || draft.child(said, "cop").is_some()
            || is_finite(draft, said);
        let free = draft.child(verb, "ccomp").is_none()
            && draft.next(last_of(draft, hearer, that)) == Some(that);
        if !to || !carried || !free || !tells(draft, verb) {
            continue;
        }
        draft.hang(said, verb, "ccomp");
        if draft.tokens[hearer].pos == "VERB" {
            // "à notre *correspondant*"
            draft.tokens[hearer].pos = "NOUN".into();
            draft.tokens[hearer].morph = "Number=Sing".into();
        }
        draft.tokens[hearer].dep = "obl:arg".into();
    }
}

/// The last word of those that tell who the hearer is.
fn last_of(draft: &Draft, hearer: usize, that: usize) -> usize {
    let before = draft.below(hearer).into_iter().rfind(|&t| t < that);
    before.unwrap_or(hearer)
}
