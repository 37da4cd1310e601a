//! "est détenu depuis décembre *à la prison d'Oran*": a month or a year between a verb and what belongs to the verb.

use super::beside_days::is_month;
use super::draft::Draft;
use super::gloss::lowered;

/// Hangs on the verb what the model hangs on the month or the year.
pub fn mend(draft: &mut Draft) {
    for time in draft.words() {
        let year = draft.tokens[time].pos == "NUM";
        if !year && !is_month(draft, time) || draft.tokens[time].pos == "PROPN" {
            continue;
        }
        let Some(verb) = verb_of(draft, time) else {
            continue;
        };
        for child in draft.children(time) {
            if child > time {
                belongs_to_verb(draft, child, verb);
            }
        }
    }
}

/// The verb above the day, the month and the year.
fn verb_of(draft: &Draft, time: usize) -> Option<usize> {
    let mut at = time;
    for _ in 0..4 {
        let above = draft.tokens[at].head;
        if draft.tokens[above].pos == "VERB" {
            return (above < time).then_some(above);
        }
        let date = draft.tokens[above].pos == "NUM" || is_month(draft, above);
        if above == at || !date {
            return None;
        }
        at = above;
    }
    None
}

fn belongs_to_verb(draft: &mut Draft, child: usize, verb: usize) {
    let case = draft
        .child(child, "case")
        .map(|case| lowered(&draft.tokens[case]));
    let date = draft.tokens[child].pos == "NUM" || is_month(draft, child);
    let token = &draft.tokens[child];
    if token.dep == "conj" && token.pos == "VERB" {
        // "mis en examen le 24 mars, *puis placé* en détention"
        draft.tokens[child].head = verb;
        return;
    }
    if token.dep != "nmod" || date {
        return;
    }
    match case.as_deref() {
        Some("à" | "au" | "aux" | "en" | "dans" | "chez") => draft.hang(child, verb, "obl:mod"),
        // "fait l'objet depuis mars *d'une notice*"
        Some("des" | "du")
            if matches!(lowered(&draft.tokens[child]).as_str(), "chef" | "chefs") =>
        {
            draft.hang(child, verb, "obl:mod");
        }
        Some("de" | "d'" | "du") => {
            let object = draft
                .child(verb, "obj")
                .filter(|&o| lowered(&draft.tokens[o]) == "objet" && o < child);
            if let Some(object) = object {
                draft.hang(child, object, "nmod");
            }
        }
        _ => {}
    }
}
