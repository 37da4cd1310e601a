//! "N est « libre », *a précisé l'organisation* dans un communiqué": whoever stands right behind a verb of saying that a
//! comma sets apart says it, and not those whom the words before are about.

use super::hearers::tells;
use crate::french::draft::Draft;

/// Gives such verbs their speaker, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for verb in draft.words() {
        if draft.tokens[verb].pos != "VERB" || !tells(draft, verb) {
            continue;
        }
        let opener = { draft.children(verb).into_iter() }
            .find(|&c| c < verb && draft.tokens[c].dep.starts_with("aux"))
            .unwrap_or(verb);
        let close = opener == verb || draft.next(opener) == Some(verb);
        let comma = draft
            .previous(opener)
            .filter(|&c| draft.tokens[c].text == ",");
        let Some(comma) = comma.filter(|_| close) else {
            continue;
        };
        let Some(subject) = draft
            .child(verb, "nsubj")
            .filter(|&subject| subject < comma)
        else {
            continue;
        };
        let Some(speaker) = draft
            .child(verb, "obj")
            .filter(|&s| is_behind(draft, verb, s))
        else {
            continue;
        };
        // what the words before the comma say, with a verb of their own
        let between = subject + 1..comma;
        let Some(copula) = { between.rev() }.find(|&i| draft.is_there(i) && is_carrier(draft, i))
        else {
            continue;
        };
        draft.hang(speaker, verb, "nsubj");
        let said = draft.tokens[copula].head;
        let inside = subject < said && said < comma && draft.tokens[said].pos != "PUNCT";
        if inside && said != copula {
            draft.hang(said, verb, "ccomp");
            draft.hang(subject, said, "nsubj");
        } else {
            draft.hang(subject, verb, "dep");
        }
    }
}

/// A finite "être" or "avoir", not that of a clause about the subject.
fn is_carrier(draft: &Draft, i: usize) -> bool {
    let token = &draft.tokens[i];
    let said = token.head;
    let relative = draft.tokens[said].dep.starts_with("acl");
    token.pos == "AUX" && token.morph.contains("VerbForm=Fin") && !relative
}

/// A noun with its article, or a name, without anything between it and the verb.
fn is_behind(draft: &Draft, verb: usize, speaker: usize) -> bool {
    let first = draft.below(speaker).into_iter().find(|&t| t > verb);
    let nominal = matches!(draft.tokens[speaker].pos.as_str(), "NOUN" | "PROPN");
    nominal && speaker > verb && first == draft.next(verb) && draft.child(speaker, "case").is_none()
}
