//! "dément qu'il est à Rome *et soutient* qu'il vit à Oran": a second verb of saying, which the model sets beside what
//! the first one says. What is said as well would have a "que" of its own.

use crate::french::clauses::incomplete::{has_subject, is_finite};
use crate::french::draft::Draft;

/// Hangs such verbs on the verb whose subject they share.
pub fn mend(draft: &mut Draft) {
    for verb in draft.words() {
        let told = draft.tokens[verb].head;
        let says = draft.tokens[told].head;
        let joined = draft.tokens[verb].dep == "conj"
            && is_finite(draft, verb)
            && draft.child(verb, "cc").is_some()
            && draft.child(verb, "mark").is_none()
            && !has_subject(draft, verb);
        let tells = |of: usize, clause: usize| {
            draft.tokens[of].pos == "VERB"
                && draft.tokens[clause].dep == "ccomp"
                && draft.child(clause, "mark").is_some()
        };
        let again = draft
            .child(verb, "ccomp")
            .is_some_and(|clause| tells(verb, clause));
        if joined && again && says < told && tells(says, told) {
            draft.tokens[verb].head = says;
        }
    }
}
