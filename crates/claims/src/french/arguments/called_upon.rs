//! "appelle les autorités *à libérer* Mme Koné": with an object of its own, such an infinitive is no clause about the noun,
//! as in "une maison à vendre", but what they are called upon to do.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Hangs such infinitives on the verb that calls, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for infinitive in draft.words() {
        let whom = draft.tokens[infinitive].head;
        let verb = draft.tokens[whom].head;
        let to = draft.child(infinitive, "mark");
        let to = to.is_some_and(|to| lowered(&draft.tokens[to]) == "à");
        let is_clause = draft.tokens[infinitive].dep == "acl" && draft.tokens[whom].dep == "obj";
        let acts = draft.child(infinitive, "obj").is_some();
        // "a du mal à quitter le pays"
        let calls = draft.tokens[verb].pos == "VERB" && draft.tokens[verb].lemma != "avoir";
        if to && is_clause && acts && calls && verb < whom && whom < infinitive {
            draft.hang(infinitive, verb, "xcomp");
        }
    }
}
