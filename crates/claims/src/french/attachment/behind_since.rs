//! "est détenu depuis décembre *à la prison d'Oran*": a month or a year between a verb and what belongs to the verb.

use super::beside_days::is_month;
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Hangs on the verb what the model hangs on the month or the year.
pub fn mend(draft: &mut Draft) {
    for time in draft.words() {
        since_then(draft, time);
        until_then(draft, time);
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

/// "vivait *depuis* dans la capitale": since then, where another preposition follows.
fn since_then(draft: &mut Draft, since: usize) {
    let noun = draft.tokens[since].head;
    let another = draft.next(since).is_some_and(|n| {
        draft.tokens[n].pos == "ADP"
            && matches!(
                lowered(&draft.tokens[n]).as_str(),
                "à" | "au" | "aux" | "en" | "dans" | "chez" | "sous"
            )
    });
    let verb = draft.tokens[noun].head;
    if lowered(&draft.tokens[since]) != "depuis" || !another || noun < since {
        return;
    }
    if draft.tokens[verb].pos == "VERB" || draft.tokens[verb].pos == "AUX" {
        draft.tokens[since].pos = "ADV".into();
        draft.hang(since, verb, "advmod");
    }
}

/// "commandait le camp *jusqu'en avril*": how long, and no part of the camp.
fn until_then(draft: &mut Draft, time: usize) {
    let noun = draft.tokens[time].head;
    let date = draft.tokens[time].pos == "NUM" || is_month(draft, time);
    let until = draft.children(time).into_iter().any(|c| {
        c < time
            && matches!(
                lowered(&draft.tokens[c]).as_str(),
                "jusqu'" | "jusque" | "jusqu'en" | "jusqu'à" | "jusqu'au" | "depuis"
            )
    });
    let verb = draft.tokens[noun].head;
    let object = matches!(
        draft.tokens[noun].dep.as_str(),
        "obj" | "obl:mod" | "obl:arg"
    );
    let near = noun < time && verb < noun && draft.tokens[noun].pos == "NOUN";
    if date && until && object && near && draft.tokens[verb].pos == "VERB" {
        draft.hang(time, verb, "obl:mod");
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
        // "était visé depuis novembre *par des sanctions*"
        Some("par") => draft.hang(child, verb, "obl:agent"),
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
            } else if is_accusing(&draft.tokens[verb].lemma) {
                draft.hang(child, verb, "obl:arg");
            }
        }
        _ => {}
    }
}

/// "a été accusé en mai *de meurtre*": of what.
fn is_accusing(lemma: &str) -> bool {
    matches!(
        lemma,
        "accuser" | "soupçonner" | "suspecter" | "inculper" | "incriminer"
    )
}
