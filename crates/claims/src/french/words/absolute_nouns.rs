//! "*Costume sombre*, lunettes fumées, X sort de l'hôtel": how somebody looks, which the model takes for a name and
//! for the sentence.

use crate::french::clauses::incomplete::is_finite;
use crate::french::draft::Draft;

/// Takes the noun from the names, and puts the clause behind over it.
pub fn mend(draft: &mut Draft) {
    for i in draft.words() {
        if !is_look(draft, i) {
            continue;
        }
        draft.unname(i..i + 1);
        let token = &mut draft.tokens[i];
        token.pos = "NOUN".into();
        let root = draft.tokens[i].head == i;
        let clause = draft.children(i).into_iter().find(|&c| {
            c > i
                && matches!(
                    draft.tokens[c].dep.as_str(),
                    "parataxis" | "acl" | "advcl" | "conj" | "ccomp" | "appos"
                )
                && is_finite(draft, c)
        });
        if let Some(clause) = clause.filter(|_| root) {
            draft.swap(clause, i, "dep");
        }
    }
}

/// A noun at the head of a sentence with a small adjective behind it and a comma behind that: names have none.
fn is_look(draft: &Draft, i: usize) -> bool {
    let first = draft
        .previous(i)
        .is_none_or(|before| !draft.in_one_sentence(before, i));
    let alone = draft
        .entities
        .iter()
        .any(|e| e.tokens == (i..i + 1) && e.label == "PERSON");
    let adjective = draft.next(i).filter(|&a| {
        let token = &draft.tokens[a];
        draft.in_one_sentence(a, i)
            && token.pos == "ADJ"
            && token.text.starts_with(char::is_lowercase)
    });
    let parted = adjective
        .and_then(|a| draft.next(a))
        .is_some_and(|c| draft.tokens[c].text == ",");
    first && alone && parted
}
