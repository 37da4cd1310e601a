//! "conduit *à la gendarmerie*": a building to which one is taken, and not the force that sits in it.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Makes a station of it, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for building in draft.words() {
        if lowered(&draft.tokens[building]) != "gendarmerie" || draft.tokens[building].pos != "NOUN"
        {
            continue;
        }
        let Some(case) = draft.child(building, "case") else {
            continue;
        };
        let room = matches!(lowered(&draft.tokens[case]).as_str(), "à" | "dans" | "vers");
        let verb = draft.tokens[building].head;
        let moved = draft.tokens[building].dep.starts_with("obl")
            && matches!(draft.tokens[verb].pos.as_str(), "VERB" | "ADJ")
            && !matches!(
                draft.tokens[verb].lemma.as_str(),
                // what is handed to the force, or told it
                "appartenir"
                    | "téléphoner"
                    | "signaler"
                    | "demander"
                    | "déclarer"
                    | "confier"
                    | "dire"
            );
        if room && moved {
            let token = &mut draft.tokens[building];
            token.text = "station".into();
            token.lemma = "station".into();
            token.morph = format!("{}|Glossed=Yes", token.morph).into();
        }
    }
}
