//! Sentences that the model breaks in the middle.

use super::clauses::{has_subject, is_finite, is_nominal, make_subject};
use super::draft::Draft;

/// "Le général X, chef d'état-|major, a été tué": one sentence that the model breaks in two.
pub fn join(draft: &mut Draft) {
    for (first, second) in draft.join_broken() {
        let nominal = is_nominal(draft, first) && draft.child(first, "cop").is_none();
        let verb = draft.below(second).into_iter().find(|&v| {
            v > first
                && is_finite(draft, v)
                && !has_subject(draft, v)
                && draft.child(v, "mark").is_none()
        });
        let before = draft.previous(second);
        let follows_name = before.is_some_and(|b| {
            draft.tokens[second].pos == "PROPN"
                && draft.tokens[b].text.starts_with(char::is_uppercase)
        });
        let split_name = draft.below(second).into_iter().min().filter(|&s| {
            let named = draft.tokens[s].pos == "PROPN" || draft.labels[s] == "PERSON";
            draft.tokens[s].dep.starts_with("nsubj") && named
        });
        match (verb, before) {
            // "S'il est en vie, | X est à Rosso"
            _ if is_condition(draft, first) && is_finite(draft, second) => {
                draft.hang(first, second, "advcl");
            }
            _ if nominal && split_name.is_some() => {
                let name = split_name.unwrap_or(second);
                let (verb, label) = (draft.tokens[name].head, draft.tokens[name].dep.to_string());
                draft.hang(first, verb, &label);
                draft.hang(name, first, "appos");
            }
            (Some(verb), _) if nominal => make_subject(draft, first, verb),
            (_, Some(before)) if follows_name => rest_of_name(draft, before, second),
            _ if draft.tokens[second].pos == "PUNCT" => draft.hang(second, first, "punct"),
            _ if is_nominal(draft, second) && draft.child(first, "obj").is_none() => {
                draft.hang(second, first, "obj");
            }
            _ => draft.hang(second, first, "parataxis"),
        }
    }
}

fn is_condition(draft: &Draft, clause: usize) -> bool {
    let mark = draft.child(clause, "mark");
    mark.is_some_and(|mark| matches!(draft.tokens[mark].lemma.as_str(), "si" | "se"))
        && (is_finite(draft, clause) || draft.child(clause, "cop").is_some())
}

/// "Jocelerme | Vilsaint": the second half of a name.
fn rest_of_name(draft: &mut Draft, first: usize, second: usize) {
    let above = draft.tokens[first].head;
    for child in draft.children(second) {
        draft.tokens[child].head = above;
    }
    draft.hang(second, first, "flat:name");
    draft.tokens[first].pos = "PROPN".into();
}
