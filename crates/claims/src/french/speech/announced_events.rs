//! "un mois après *l'annonce de sa mort*": that it was announced, and not that it is so.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Reads such announcements as reports, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for noun in draft.words() {
        if !matches!(
            lowered(&draft.tokens[noun]).as_str(),
            "annonce" | "annonces"
        ) {
            continue;
        }
        let of_something = { draft.children(noun).into_iter() }.any(|what| {
            let of = draft.child(what, "case").is_some_and(|case| {
                matches!(
                    lowered(&draft.tokens[case]).as_str(),
                    "de" | "d'" | "du" | "des"
                )
            });
            of && draft.labels[what].is_empty()
        });
        if of_something && draft.tokens[noun].pos == "NOUN" {
            let token = &mut draft.tokens[noun];
            token.lemma = "report".into();
            token.text = "reports".into();
            token.morph = "Number=Plur|Glossed=Yes".into();
        }
    }
}
