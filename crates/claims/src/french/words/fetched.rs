//! "allait *chercher* sa mère": goes to fetch her, and looks for nobody who is missing.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Makes "fetch" of it, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for verb in draft.words() {
        let going = draft.tokens[verb].head;
        let goes = matches!(
            draft.tokens[going].lemma.as_str(),
            "aller" | "venir" | "revenir" | "partir" | "repartir" | "passer" | "envoyer"
        );
        let fetches = draft.tokens[verb].lemma == "chercher"
            && draft.tokens[verb].morph.contains("VerbForm=Inf")
            && going < verb
            && before_clitic(draft, verb) == Some(going);
        if goes && fetches {
            let token = &mut draft.tokens[verb];
            token.text = "fetch".into();
            token.lemma = "fetch".into();
            token.morph = format!("{}|Glossed=Yes", token.morph).into();
        }
    }
}

/// "venus *le* chercher": what stands before the verb, and before the pronoun that it has for its object.
fn before_clitic(draft: &Draft, verb: usize) -> Option<usize> {
    let before = draft.previous(verb)?;
    let clitic = matches!(
        lowered(&draft.tokens[before]).as_str(),
        "le" | "la" | "les" | "l'" | "me" | "m'" | "nous" | "te" | "vous"
    );
    if clitic {
        draft.previous(before)
    } else {
        Some(before)
    }
}
