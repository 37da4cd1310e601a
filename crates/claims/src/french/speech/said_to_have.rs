//! "Un témoin a soutenu, lui, *l'avoir croisé* à Conakry": a past infinitive that somebody says of himself, which the
//! model makes the main verb.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Verbs of saying that take such infinitives.
const SAYING: [&str; 13] = [
    "soutenir",
    "affirmer",
    "assurer",
    "prétendre",
    "dire",
    "déclarer",
    "jurer",
    "nier",
    "démentir",
    "contester",
    "reconnaître",
    "admettre",
    "confirmer",
];

/// Puts the verb of saying above what is said.
pub fn mend(draft: &mut Draft) {
    for said in draft.words() {
        let infinitive = draft.child(said, "aux:tense").is_some_and(|auxiliary| {
            matches!(lowered(&draft.tokens[auxiliary]).as_str(), "avoir" | "être")
        });
        if !infinitive || draft.child(said, "nsubj").is_some() {
            continue;
        }
        let says = draft.children(said).into_iter().find(|&verb| {
            let token = &draft.tokens[verb];
            verb < said
                && token.dep == "advcl"
                && SAYING.contains(&token.lemma.as_str())
                && draft.child(verb, "nsubj").is_some()
                && draft.child(verb, "mark").is_none()
        });
        if let Some(says) = says {
            draft.swap(says, said, "xcomp");
        }
    }
}
