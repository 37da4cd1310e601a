//! "a demandé l'asile *au Qatar*", "à la France": whom it is asked of, which need not be where anybody goes; "a
//! demandé l'asile *en Suède*" is said of those who are there.

use super::gloss::lowered;
use crate::french::draft::Draft;

/// Keeps such verbs from being ones of going, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for verb in draft.words() {
        let asylum = draft
            .child(verb, "obj")
            .filter(|&object| draft.tokens[object].lemma == "asile");
        let Some(asylum) = asylum.filter(|_| draft.tokens[verb].lemma == "demander") else {
            continue;
        };
        let below = [draft.children(verb), draft.children(asylum)].concat();
        let state = below.into_iter().find(|&state| {
            let to = draft.child(state, "case").is_some_and(|case| {
                matches!(
                    lowered(&draft.tokens[case]).as_str(),
                    "à" | "au" | "aux" | "auprès de" | "auprès du"
                )
            });
            to && draft.labels[state] == "GPE"
        });
        if let Some(state) = state {
            draft.hang(state, verb, "obl:arg");
            draft.tokens[verb].lemma = "requérir".into();
        }
    }
}
