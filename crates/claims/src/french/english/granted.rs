//! "s'est vu *accorder l'asile* par le Ghana": "was granted asylum by Ghana".

use crate::french::draft::Draft;

/// What is done to whoever "sees himself" it.
const DONE: [&str; 8] = [
    "accorder",
    "octroyer",
    "offrir",
    "refuser",
    "retirer",
    "notifier",
    "infliger",
    "interdire",
];

/// Makes a passive of it, while the words are still French.
pub fn recast(draft: &mut Draft) {
    for sees in draft.words() {
        let own = draft
            .children(sees)
            .into_iter()
            .find(|&c| c < sees && draft.tokens[c].morph.contains("Reflex=Yes"));
        let done = draft.children(sees).into_iter().find(|&c| {
            c > sees
                && draft.tokens[c].morph.contains("VerbForm=Inf")
                && DONE.contains(&draft.tokens[c].lemma.as_str())
        });
        if let (Some(own), Some(done), "voir") = (own, done, draft.tokens[sees].lemma.as_str()) {
            passive(draft, sees, own, done);
        }
    }
}

fn passive(draft: &mut Draft, sees: usize, own: usize, done: usize) {
    draft.swap(done, sees, "aux:pass");
    for child in draft.children(sees) {
        draft.tokens[child].head = done;
    }
    draft.tokens[done].morph = "Tense=Past|VerbForm=Part".into();
    draft.tokens[own].dep = "dep".into();
    draft.tokens[own].pos = "PART".into();
    draft.tokens[own].morph = Default::default();
    let token = &mut draft.tokens[sees];
    token.lemma = "être".into();
    token.pos = "AUX".into();
    for child in draft.children(done) {
        match draft.tokens[child].dep.as_str() {
            "nsubj" => draft.tokens[child].dep = "nsubj:pass".into(),
            "aux:pass" if child < sees => draft.tokens[child].dep = "aux:tense".into(),
            _ => {}
        }
        let by = draft
            .child(child, "case")
            .map(|c| super::gloss::lowered(&draft.tokens[c]));
        if child > done && by.as_deref() == Some("par") {
            draft.tokens[child].dep = "obl:agent".into();
        }
    }
}
