//! "condamné *à quatre reprises*": how often, and not for what or where.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Makes "repeatedly" of it, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for noun in draft.words() {
        if lowered(&draft.tokens[noun]) != "reprises" {
            continue;
        }
        let Some(case) = draft.child(noun, "case") else {
            continue;
        };
        if lowered(&draft.tokens[case]) != "à" {
            continue;
        }
        for part in draft.children(noun).into_iter().filter(|&part| part < noun) {
            draft.tokens[part].dep = "dep".into();
            draft.tokens[part].pos = "PART".into();
        }
        let token = &mut draft.tokens[noun];
        token.text = "repeatedly".into();
        token.lemma = "repeatedly".into();
        token.pos = "ADV".into();
        token.dep = "advmod".into();
        token.morph = format!("{}|Glossed=Yes", token.morph).into();
    }
}
