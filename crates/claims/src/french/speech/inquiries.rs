//! "une enquête *de la police*", "une enquête *du Monde*": who inquires, where English "an investigation of" tells
//! whom it is into.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Makes "by" of it, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for inquiry in draft.words() {
        if draft.tokens[inquiry].lemma != "enquête" {
            continue;
        }
        for who in draft.children(inquiry) {
            let case = draft.child(who, "case").filter(|_| who > inquiry);
            if let Some(case) = case
                && matches!(
                    lowered(&draft.tokens[case]).as_str(),
                    "de" | "d'" | "du" | "des"
                )
            {
                draft.tokens[case].text = "par".into();
                draft.tokens[case].lemma = "par".into();
            }
        }
    }
}
