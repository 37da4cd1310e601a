//! "*Recherché depuis mai*, Slim Varnek s'est rendu, a annoncé la police": what a sentence opens with is said of its
//! subject, and not of who tells it.

use crate::french::clauses::incomplete::has_subject;
use crate::french::draft::Draft;

/// Hangs such participles on the clause behind them.
pub fn mend(draft: &mut Draft) {
    for participle in draft.words() {
        let opens = draft
            .previous(participle)
            .is_none_or(|before| !draft.in_one_sentence(before, participle));
        let token = &draft.tokens[participle];
        let bare = token.morph.contains("VerbForm=Part")
            && !has_subject(draft, participle)
            && ["aux", "auxpass", "cop"]
                .iter()
                .all(|label| draft.child(participle, label).is_none());
        let saying = token.head;
        let clause = draft.tokens[saying].head;
        let between = participle < clause && clause < saying;
        if opens && bare && between && has_subject(draft, clause) {
            draft.hang(participle, clause, "advcl");
        }
    }
}
