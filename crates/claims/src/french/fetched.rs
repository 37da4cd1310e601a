//! "allait *chercher* sa mère": goes to fetch her, and looks for nobody who is missing.

use super::draft::Draft;

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
            && draft.previous(verb) == Some(going);
        if goes && fetches {
            let token = &mut draft.tokens[verb];
            token.text = "fetch".into();
            token.lemma = "fetch".into();
            token.morph = format!("{}|Glossed=Yes", token.morph).into();
        }
    }
}
