//! "*Deux autres* ont été enlevés", "*d'autres* ont fui": an adjective that stands for people, as "others" does.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Makes a noun of it, while the rest is still French.
pub fn mend(draft: &mut Draft) {
    for word in draft.words() {
        let counted = draft.previous(word).is_some_and(|before| {
            draft.tokens[before].pos == "NUM" || lowered(&draft.tokens[before]) == "d'"
        });
        let token = &draft.tokens[word];
        let alone = lowered(token) == "autres" && token.pos == "ADJ";
        if counted && alone && token.dep.starts_with("nsubj") {
            let token = &mut draft.tokens[word];
            token.text = "others".into();
            token.lemma = "other".into();
            token.pos = "NOUN".into();
            token.morph = "Number=Plur|Glossed=Yes".into();
            if let Some(article) = draft.child(word, "case").filter(|&of| of + 1 == word) {
                draft.tokens[article].dep = "det".into();
                draft.tokens[article].pos = "DET".into();
            }
        }
    }
}
