//! "est mort *l'an dernier*", "s'est rendu *lundi*": when it was, which the model takes for what was done.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Words for times that stand without a preposition.
const TIMES: [&str; 13] = [
    "an",
    "année",
    "mois",
    "semaine",
    "jour",
    "soir",
    "nuit",
    "matin",
    "week-end",
    "été",
    "hiver",
    "printemps",
    "automne",
];

const WEEKDAYS: [&str; 7] = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
];

/// Makes circumstances of such times, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for time in draft.words() {
        let token = &draft.tokens[time];
        let taken = matches!(token.dep.as_str(), "obj" | "xcomp");
        let verb = token.head;
        let bare = draft.child(time, "case").is_none() && verb < time;
        // "a passé l'an dernier à Rome"
        let lasts = matches!(
            draft.tokens[verb].lemma.as_str(),
            "passer" | "attendre" | "perdre" | "consacrer" | "fêter" | "être"
        );
        if taken && bare && !lasts && (is_last_or_next(draft, time) || is_weekday(draft, time)) {
            draft.tokens[time].dep = "obl:mod".into();
        }
    }
}

/// "l'an dernier", "la nuit suivante".
fn is_last_or_next(draft: &Draft, time: usize) -> bool {
    let told = draft.children(time).into_iter().any(|c| {
        let word = lowered(&draft.tokens[c]);
        let word = word.trim_end_matches('e');
        c > time
            && matches!(
                word,
                "dernier" | "dernièr" | "passé" | "précédent" | "suivant" | "prochain"
            )
    });
    told && TIMES.contains(&draft.tokens[time].lemma.as_str())
}

/// "lundi", and no "chaque lundi".
fn is_weekday(draft: &Draft, time: usize) -> bool {
    WEEKDAYS.contains(&lowered(&draft.tokens[time]).as_str()) && draft.child(time, "det").is_none()
}
