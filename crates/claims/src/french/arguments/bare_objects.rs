//! "rapporte *au moins douze morts*": how many somebody counts, which the model takes for a time.

use crate::french::draft::Draft;
use crate::french::english::gloss::{self, lowered};

/// Makes objects of them, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for counted in draft.words() {
        let verb = draft.tokens[counted].head;
        let speech = &crate::lexicon::english().speech.verbs;
        let tells =
            verb < counted && gloss::verb(draft, verb).is_some_and(|english| speech.has(english));
        let people = matches!(
            lowered(&draft.tokens[counted]).as_str(),
            "morts" | "blessés" | "disparus" | "tués" | "victimes" | "arrestations" | "décès"
        );
        let loose = matches!(
            draft.tokens[counted].dep.as_str(),
            "obl:mod" | "obl:arg" | "obl" | "nmod" | "dep" | "xcomp" | "advmod"
        );
        if tells && people && loose && draft.child(verb, "obj").is_none() && !is_led(draft, counted)
        {
            draft.hang(counted, verb, "obj");
        }
    }
}

/// "*de* douze morts", and not "*au moins* douze morts".
fn is_led(draft: &Draft, noun: usize) -> bool {
    draft.children(noun).into_iter().any(|case| {
        let least = draft
            .next(case)
            .is_some_and(|next| lowered(&draft.tokens[next]) == "moins");
        draft.tokens[case].dep == "case" && !least
    })
}
