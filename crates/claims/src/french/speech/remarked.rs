//! "X a fui, *ce que* dément Y", "X est accusé de meurtre, *ce qu'*il nie": what was told right before, and no
//! sentence before that.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Makes "which" of such words, while the rest is still French.
pub fn recast(draft: &mut Draft) {
    for this in draft.words() {
        if lowered(&draft.tokens[this]) != "ce" {
            continue;
        }
        let comma = draft
            .previous(this)
            .is_some_and(|c| matches!(draft.tokens[c].text.as_str(), "," | "–" | "—"));
        let that = draft
            .next(this)
            .filter(|&q| matches!(lowered(&draft.tokens[q]).as_str(), "que" | "qu'"));
        let Some(that) = that.filter(|_| comma) else {
            continue;
        };
        let verb = draft.tokens[that].head;
        if verb <= that || draft.tokens[verb].pos != "VERB" {
            continue;
        }
        draft.hang(that, verb, "obj");
        let token = &mut draft.tokens[that];
        token.text = "which".into();
        token.lemma = "which".into();
        token.pos = "PRON".into();
        token.morph = "PronType=Rel|Glossed=Yes".into();
    }
}
