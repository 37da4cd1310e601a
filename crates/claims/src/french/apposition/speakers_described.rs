//! "« … », assure Me X, *l'avocat de Y*": what whoever speaks is, which the model makes the object of the verb.

use crate::french::draft::Draft;
use crate::french::english::gloss::{self, lowered};

/// Hangs it on the name, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for described in draft.words() {
        let verb = draft.tokens[described].head;
        let loose = matches!(
            draft.tokens[described].dep.as_str(),
            "obj" | "xcomp" | "ccomp" | "dep" | "obl:mod" | "nmod"
        );
        let object = loose
            && draft.tokens[described].pos == "NOUN"
            && draft.child(described, "case").is_none();
        let speaker = draft
            .child(verb, "nsubj")
            .filter(|&s| s > verb && s < described);
        let Some(speaker) = speaker.filter(|&s| object && draft.labels[s] == "PERSON") else {
            continue;
        };
        let article = draft.child(described, "det").is_some_and(|det| {
            matches!(
                lowered(&draft.tokens[det]).as_str(),
                "l'" | "le" | "la" | "un" | "une"
            )
        });
        let first = draft
            .below(described)
            .into_iter()
            .min()
            .unwrap_or(described);
        let comma = draft
            .previous(first)
            .is_some_and(|c| c > speaker && draft.tokens[c].text == ",");
        let speech = &crate::lexicon::english().speech;
        let says = gloss::verb(draft, verb)
            .is_some_and(|english| speech.verbs.has(english) || speech.denials.has(english));
        if article && comma && says {
            draft.hang(described, speaker, "appos");
        }
    }
}
