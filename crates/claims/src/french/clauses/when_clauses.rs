//! "dormait quand *une dizaine d'hommes*, arrivés à moto, *ont fait irruption*": a clause behind "quand" whose subject
//! the model takes for a circumstance of the aside.

use super::incomplete::{has_subject, is_finite, is_nominal};
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Gives the clause its subject, and the aside its noun.
pub fn mend(draft: &mut Draft) {
    for when in draft.words() {
        let noun = draft.tokens[when].head;
        let opens = matches!(
            lowered(&draft.tokens[when]).as_str(),
            "quand" | "lorsque" | "lorsqu'"
        ) && draft.tokens[when].dep == "case"
            && is_nominal(draft, noun);
        let aside = draft.tokens[noun].head;
        let participle = draft.tokens[aside].pos == "VERB"
            && aside > noun
            && !is_finite(draft, aside)
            && !has_subject(draft, aside);
        if !opens || !participle {
            continue;
        }
        let clause = (aside + 1..draft.tokens.len())
            .take_while(|&t| draft.in_one_sentence(t, when))
            .find(|&t| draft.is_there(t) && draft.tokens[t].pos == "VERB" && is_finite(draft, t));
        let Some(clause) = clause.filter(|&c| !has_subject(draft, c)) else {
            continue;
        };
        draft.hang(noun, clause, "nsubj");
        draft.hang(aside, noun, "acl");
        draft.hang(when, clause, "mark");
        draft.tokens[clause].dep = "advcl".into();
    }
}
