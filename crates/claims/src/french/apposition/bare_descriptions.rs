//! "Son frère Georges, *ancien ministre des Postes*, soutient": what somebody is, told between commas without an
//! article, and no second one beside him.

use crate::french::clauses::incomplete::is_nominal;
use crate::french::draft::Draft;

/// Hangs such descriptions on the name, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for described in draft.words() {
        let whose = draft.tokens[described].head;
        let beside = draft.tokens[described].dep == "conj"
            && draft.tokens[described].pos == "NOUN"
            && whose < described
            && is_nominal(draft, whose)
            && draft.child(described, "cc").is_none()
            && draft.child(described, "det").is_none()
            && draft.child(described, "case").is_none();
        if !beside || !stands_alone(draft, described, whose) {
            continue;
        }
        let name = draft.children(whose).into_iter().find(|&name| {
            name < described && draft.tokens[name].dep == "appos" && draft.labels[name] == "PERSON"
        });
        if let Some(name) = name {
            draft.hang(described, name, "appos");
        }
    }
}

/// Whether commas stand around it, and no others are told beside it.
fn stands_alone(draft: &Draft, described: usize, whose: usize) -> bool {
    let own = draft.below(described);
    let (first, last) = (own.iter().min(), own.iter().max());
    let comma = |i: Option<usize>| i.is_some_and(|i| draft.tokens[i].text == ",");
    let opened =
        first.is_some_and(|&first| draft.tokens[first].text == "," || comma(draft.previous(first)));
    let closed =
        last.is_some_and(|&last| draft.tokens[last].text == "," || comma(draft.next(last)));
    let others = { draft.children(whose).into_iter() }
        .any(|c| c != described && draft.tokens[c].dep == "conj");
    opened && closed && !others
}
