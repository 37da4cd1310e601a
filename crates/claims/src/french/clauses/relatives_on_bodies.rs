//! "selon le Collectif des médecins du Nord, *qui compte douze morts*": the whole name is told of, and not its last
//! word.

use crate::french::draft::Draft;

/// Hangs such clauses on the first word of the name, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for clause in draft.words() {
        if draft.tokens[clause].dep != "acl:relcl" {
            continue;
        }
        let part = draft.tokens[clause].head;
        let body = draft
            .entities
            .iter()
            .find(|e| e.label == "ORG" && e.tokens.contains(&part));
        let Some(name) = body.map(|entity| entity.tokens.clone()) else {
            continue;
        };
        let outer = |&i: &usize| draft.is_there(i) && !name.contains(&draft.tokens[i].head);
        if let Some(whole) = name
            .clone()
            .find(outer)
            .filter(|&whole| whole < part && clause >= name.end)
        {
            draft.tokens[clause].head = whole;
        }
    }
}
