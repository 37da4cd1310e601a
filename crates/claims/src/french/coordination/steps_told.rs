//! "a indiqué qu'ils avaient été conduits à A, *puis transférés* à B": the second step is told, too, and is none of who
//! tells it.

use crate::french::attachment::agreeing::disagrees;
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Hangs such participles on the step told before, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for participle in draft.words() {
        let token = &draft.tokens[participle];
        let saying = token.head;
        let bare = ["aux:tense", "aux:pass", "nsubj", "nsubj:pass"]
            .iter()
            .all(|label| draft.child(participle, label).is_none());
        if token.dep != "conj" || !token.morph.contains("VerbForm=Part") || !bare {
            continue;
        }
        let then = draft.previous(participle).is_some_and(|then| {
            matches!(
                lowered(&draft.tokens[then]).as_str(),
                "puis" | "ensuite" | "et"
            )
        });
        let told = draft.child(saying, "ccomp").filter(|&step| {
            step < participle
                && draft.child(step, "aux:pass").is_some()
                && draft.child(saying, "aux:pass").is_none()
                && !disagrees(draft, participle, step)
        });
        if let Some(step) = told.filter(|_| then && saying < participle) {
            draft.tokens[participle].head = step;
        }
    }
}
