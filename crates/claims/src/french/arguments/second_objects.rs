//! "aurait quitté Tunis et gagné *Malte*": the object behind the second of two participles, which the model hangs on
//! the first beside its own.

use crate::french::draft::Draft;

/// Hangs such objects on the participle right before them.
pub fn mend(draft: &mut Draft) {
    for object in draft.words() {
        let first = draft.tokens[object].head;
        let behind = draft.tokens[object].dep == "obj" && first < object;
        if !behind {
            continue;
        }
        let children = draft.children(first);
        let own = |second: usize| {
            { children.iter() }.any(|&o| draft.tokens[o].dep == "obj" && first < o && o < second)
        };
        let second = children.iter().copied().find(|&verb| {
            let token = &draft.tokens[verb];
            token.dep == "conj"
                && token.pos == "VERB"
                && first < verb
                && verb < object
                && draft.child(verb, "obj").is_none()
                && own(verb)
        });
        if let Some(second) = second {
            draft.tokens[object].head = second;
        }
    }
}
