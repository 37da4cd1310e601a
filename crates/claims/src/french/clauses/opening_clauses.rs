//! "S'il est remis à l'Ukraine, *X encourt* douze ans": the clause that opens the sentence, which the model makes the
//! sentence itself, with the name behind the comma beside a place.

use super::incomplete::{has_subject, is_finite, make_subject};
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Puts the clause behind the comma over the one that opens.
pub fn mend(draft: &mut Draft) {
    for mark in draft.words() {
        let clause = draft.tokens[mark].head;
        let first = draft
            .previous(mark)
            .is_none_or(|b| !draft.in_one_sentence(b, mark));
        let opens = matches!(
            lowered(&draft.tokens[mark]).as_str(),
            "si" | "s'" | "quand" | "lorsque" | "lorsqu'"
        );
        if !first || !opens || draft.tokens[mark].dep != "mark" {
            continue;
        }
        if let Some((name, main)) = main_behind(draft, clause) {
            make_subject(draft, name, main);
            draft.tokens[main].head = main;
            draft.tokens[main].dep = "ROOT".into();
            draft.hang(clause, main, "advcl");
        }
    }
}

/// The name behind the comma, and the verb behind it that has no subject.
fn main_behind(draft: &Draft, clause: usize) -> Option<(usize, usize)> {
    let name = draft.entities.iter().find(|e| {
        let comma = draft.previous(e.tokens.start);
        e.label == "PERSON"
            && e.tokens.start > clause
            && draft.in_one_sentence(e.tokens.start, clause)
            && comma.is_some_and(|c| draft.tokens[c].text == ",")
    })?;
    let words = name.tokens.clone();
    let head = words
        .clone()
        .find(|&i| !words.contains(&draft.tokens[i].head))?;
    let main = draft
        .next(words.end - 1)
        .filter(|&v| draft.tokens[v].pos == "VERB" || draft.tokens[v].pos == "AUX")?;
    let main = match draft.tokens[main].pos.as_str() {
        "AUX" => draft.tokens[main].head,
        _ => main,
    };
    let below = draft.tokens[main].head == clause && draft.tokens[clause].head == clause
        || draft.tokens[clause].head == main && draft.tokens[main].head == main;
    let stray = draft.tokens[head].dep == "appos" && draft.tokens[head].head < head;
    (below && stray && is_finite(draft, main) && !has_subject(draft, main)).then_some((head, main))
}
