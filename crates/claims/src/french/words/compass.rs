//! "l'est de la Libye": a way of the compass that is spelled like a verb.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// "dans *l'est* de la Libye": no verb.
pub fn mend(draft: &mut Draft) {
    for east in draft.words() {
        let article = draft
            .previous(east)
            .is_some_and(|b| matches!(draft.tokens[b].text.as_str(), "l'" | "l’"));
        if article && lowered(&draft.tokens[east]) == "est" {
            let token = &mut draft.tokens[east];
            token.pos = "NOUN".into();
            token.lemma = "est".into();
            token.morph = "Gender=Masc|Number=Sing".into();
            if token.dep == "cop" || token.dep.starts_with("aux") {
                token.dep = "nmod".into();
            }
        }
    }
}
