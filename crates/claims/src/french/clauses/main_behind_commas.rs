//! "Son fils aîné, Camilo Lasso, détenu à Picota, *jure* qu'elle est morte": the verb of the sentence, which the model
//! hangs on the noun before the commas.

use super::incomplete::{has_subject, is_finite, make_subject};
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Puts such verbs over the noun, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for verb in draft.words() {
        let Some(noun) = root_noun(draft, verb).filter(|_| stands_behind_comma(draft, verb)) else {
            continue;
        };
        if !is_only_verb(draft, noun, verb) {
            continue;
        }
        draft.tokens[verb].head = verb;
        draft.tokens[verb].dep = "ROOT".into();
        make_subject(draft, noun, verb);
        let behind: Vec<usize> = (verb + 1..draft.tokens.len())
            .take_while(|&i| draft.in_one_sentence(i, verb))
            .collect();
        for content in behind {
            if draft.tokens[content].dep == "ccomp" && draft.tokens[content].head < verb {
                draft.tokens[content].head = verb;
            }
        }
    }
}

/// The noun at the root of the sentence, if the verb hangs somewhere below it.
fn root_noun(draft: &Draft, verb: usize) -> Option<usize> {
    let mut at = verb;
    for _ in 0..8 {
        at = draft.tokens[at].head;
    }
    let nominal = matches!(draft.tokens[at].pos.as_str(), "NOUN" | "PROPN");
    (nominal && draft.tokens[at].head == at && at < verb && draft.child(at, "cop").is_none())
        .then_some(at)
}

/// A finite verb right behind a comma, or behind "ne" and the like, without a subject, "qui" or "et".
fn stands_behind_comma(draft: &Draft, verb: usize) -> bool {
    let mut before = draft.previous(verb);
    while let Some(small) = before.filter(|&i| {
        matches!(
            lowered(&draft.tokens[i]).as_str(),
            "ne" | "n'" | "se" | "s'" | "en" | "y"
        ) || draft.tokens[i].head == verb && draft.tokens[i].dep.starts_with("aux")
    }) {
        before = draft.previous(small);
    }
    before.is_some_and(|comma| draft.tokens[comma].text == ",")
        && is_finite(draft, verb)
        && !has_subject(draft, verb)
        && draft.child(verb, "mark").is_none()
        && draft.child(verb, "cc").is_none()
}

/// Whether no other verb before it tells of the noun, save in clauses with "qui" and their like.
fn is_only_verb(draft: &Draft, noun: usize, verb: usize) -> bool {
    let alone = |i: usize| !is_finite(draft, i) || draft.tokens[i].dep == "acl:relcl";
    let first = (0..noun)
        .rev()
        .take_while(|&i| draft.in_one_sentence(i, noun))
        .last()
        .unwrap_or(noun);
    (first..verb).filter(|&i| draft.is_there(i)).all(alone)
}
