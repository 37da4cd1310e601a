//! "chef du gang *Baz Lakou*": the name behind a word for a group is the group's, and no person's.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;
use crate::french::lexicon::french;

/// Takes such names from people.
pub fn mend(draft: &mut Draft) {
    for number in 0..draft.entities.len() {
        let name = draft.entities[number].tokens.clone();
        let Some(group) = draft.previous(name.start) else {
            continue;
        };
        let person = draft.entities[number].label == "PERSON";
        if !person || !is_group(draft, group) || !is_definite(draft, group) {
            continue;
        }
        draft.entities[number].label = "ORG".into();
        draft.labels[name.clone()].fill("ORG".into());
        let outer = |&i: &usize| !name.contains(&draft.tokens[i].head);
        let head = name.clone().find(outer).unwrap_or(name.start);
        if draft.tokens[head].head != group && draft.tokens[group].head != head {
            draft.hang(head, group, "nmod");
        }
    }
}

fn is_group(draft: &Draft, i: usize) -> bool {
    let token = &draft.tokens[i];
    let groups = &french().groups;
    token.text.starts_with(char::is_lowercase)
        && (groups.contains(&lowered(token)) || groups.contains(token.lemma.as_str()))
}

/// "le gang X", "du gang X", and not "deux gangs".
fn is_definite(draft: &Draft, group: usize) -> bool {
    draft.previous(group).is_some_and(|before| {
        matches!(
            lowered(&draft.tokens[before]).as_str(),
            "le" | "la" | "l'" | "l’" | "du" | "au" | "son" | "sa" | "ce" | "cette"
        )
    })
}
