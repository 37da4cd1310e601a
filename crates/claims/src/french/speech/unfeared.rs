//! "je ne crains pas *d'être extradé*": what somebody is not afraid of, and nobody says will be.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Makes no event of it, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for fears in draft.words() {
        let denied = { draft.children(fears).into_iter() }
            .any(|c| c < fears && matches!(lowered(&draft.tokens[c]).as_str(), "ne" | "n'"));
        if !denied || !matches!(draft.tokens[fears].lemma.as_str(), "craindre" | "redouter") {
            continue;
        }
        for feared in draft.children(fears) {
            let passive = draft.child(feared, "aux:pass").is_some();
            let led = draft
                .child(feared, "mark")
                .is_some_and(|m| matches!(lowered(&draft.tokens[m]).as_str(), "de" | "d'"));
            if feared > fears
                && led
                && (passive || draft.tokens[feared].morph.contains("VerbForm=Inf"))
            {
                draft.tokens[feared].lemma = "subir".into();
            }
        }
    }
}
