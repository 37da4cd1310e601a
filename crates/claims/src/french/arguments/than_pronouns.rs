//! "Son confrère, arrêté *en même temps qu'elle*, reste détenu": whom somebody is set beside, and no subject of the verb
//! behind the comma.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Gives the verb the subject that the sentence opens with, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for pronoun in draft.words() {
        let verb = draft.tokens[pronoun].head;
        let apart = draft
            .next(pronoun)
            .filter(|&comma| draft.tokens[comma].text == "," && comma < verb);
        let than = draft
            .previous(pronoun)
            .filter(|&than| matches!(lowered(&draft.tokens[than]).as_str(), "qu'" | "que"));
        let set_beside = draft.tokens[pronoun].pos == "PRON"
            && draft.tokens[pronoun].dep.starts_with("nsubj")
            && matches!(
                lowered(&draft.tokens[pronoun]).as_str(),
                "lui" | "elle" | "eux" | "elles"
            );
        let (Some(_), Some(than), true) = (apart, than, set_beside) else {
            continue;
        };
        let measure = draft.tokens[verb].head;
        let root = above(draft, measure);
        if measure < than && draft.tokens[root].pos == "NOUN" && draft.child(root, "det").is_some()
        {
            draft.hang(pronoun, measure, "nmod");
            draft.hang(than, pronoun, "case");
            draft.swap(verb, root, "nsubj");
        }
    }
}

/// The word that the sentence hangs on.
fn above(draft: &Draft, word: usize) -> usize {
    let mut at = word;
    for _ in 0..8 {
        at = draft.tokens[at].head;
    }
    at
}
