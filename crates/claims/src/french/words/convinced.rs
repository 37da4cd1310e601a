//! "est *convaincu* que X a fui", "se dit *persuadée* que": a participle that says what somebody believes, as
//! "certain" does.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Makes an adjective of it, while the rest is still French.
pub fn mend(draft: &mut Draft) {
    for word in draft.words() {
        let believes = matches!(
            lowered(&draft.tokens[word]).as_str(),
            "convaincu"
                | "convaincue"
                | "convaincus"
                | "convaincues"
                | "persuadé"
                | "persuadée"
                | "persuadés"
                | "persuadées"
        );
        let that = draft.next(word).is_some_and(|that| {
            matches!(lowered(&draft.tokens[that]).as_str(), "que" | "qu'" | "qu’")
        });
        let Some(copula) = draft.child(word, "aux:pass").filter(|_| believes && that) else {
            continue;
        };
        draft.tokens[copula].dep = "cop".into();
        if let Some(subject) = draft.child(word, "nsubj:pass") {
            draft.tokens[subject].dep = "nsubj".into();
        }
        let token = &mut draft.tokens[word];
        token.pos = "ADJ".into();
        token.lemma = "certain".into();
        token.morph = Default::default();
    }
}
