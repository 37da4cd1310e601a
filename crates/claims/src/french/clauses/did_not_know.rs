//! "Je ne savais pas *si elle était vivante*": what somebody did not know then tells nothing of what was so.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Leaves such clauses without a word that frames know, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for clause in draft.words() {
        let verb = draft.tokens[clause].head;
        let whether = draft
            .child(clause, "mark")
            .is_some_and(|mark| matches!(lowered(&draft.tokens[mark]).as_str(), "si" | "s'"));
        if clause <= verb || !whether || !did_not_know(draft, verb) {
            continue;
        }
        draft.tokens[clause].morph = format!("{}|Glossed=Yes", draft.tokens[clause].morph).into();
    }
}

/// "ne savait pas", "ignorait", "se demandait", in the past.
fn did_not_know(draft: &Draft, verb: usize) -> bool {
    let past = draft.tokens[verb].morph.contains("Tense=Imp");
    let denied = { draft.children(verb).into_iter() }.any(|c| {
        matches!(
            lowered(&draft.tokens[c]).as_str(),
            "pas" | "plus" | "jamais"
        )
    });
    past && match draft.tokens[verb].lemma.as_str() {
        "savoir" => denied,
        "ignorer" => !denied,
        "demander" => true,
        _ => false,
    }
}
