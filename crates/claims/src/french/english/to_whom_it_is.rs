//! "il *lui* est interdit de quitter le pays": whoever is forbidden, or allowed, is the one who would leave.

use super::gloss::lowered;
use crate::french::draft::Draft;

/// Makes a passive of it, with its own subject, while the words are still French.
pub fn recast(draft: &mut Draft) {
    for verb in draft.words() {
        given_to(draft, verb);
        let known = matches!(
            draft.tokens[verb].lemma.as_str(),
            "interdire" | "permettre" | "défendre" | "ordonner" | "interdit"
        );
        let it = draft.children(verb).into_iter().find(|&c| {
            c < verb && lowered(&draft.tokens[c]) == "il" && draft.tokens[c].dep.contains("subj")
        });
        let whom = draft.child(verb, "iobj").filter(|&c| c < verb);
        let is = ["aux:tense", "aux:pass", "cop"]
            .iter()
            .filter_map(|label| draft.child(verb, label))
            .find(|&a| draft.tokens[a].lemma == "être");
        let (true, Some(it), Some(whom), Some(is)) = (known, it, whom, is) else {
            continue;
        };
        draft.tokens[it].dep = "dep".into();
        draft.tokens[it].pos = "PART".into();
        draft.tokens[it].morph = "Glossed=Yes".into();
        draft.tokens[is].dep = "aux:pass".into();
        let several = lowered(&draft.tokens[whom]) == "leur";
        let token = &mut draft.tokens[whom];
        token.dep = "nsubj:pass".into();
        let english = if several { "they" } else { "him-or-her" };
        token.text = english.into();
        token.lemma = english.into();
        token.pos = "PRON".into();
        let number = if several { "Plur" } else { "Sing" };
        token.morph = format!("Number={number}|Person=3|Glossed=Yes").into();
        let token = &mut draft.tokens[verb];
        token.pos = "VERB".into();
        if token.lemma == "interdit" {
            token.lemma = "interdire".into();
        }
        token.morph = "Tense=Past|VerbForm=Part".into();
    }
}

/// "*Elle* lui avait été refusée": what is refused, and nobody.
fn given_to(draft: &mut Draft, verb: usize) {
    let given = matches!(
        draft.tokens[verb].lemma.as_str(),
        "refuser" | "accorder" | "octroyer" | "attribuer" | "infliger" | "notifier" | "signifier"
    );
    let passive = draft.child(verb, "aux:pass").is_some() && draft.child(verb, "iobj").is_some();
    let subject = ["nsubj:pass", "nsubj"]
        .iter()
        .find_map(|label| draft.child(verb, label));
    let Some(subject) = subject.filter(|&s| given && passive && draft.tokens[s].pos == "PRON")
    else {
        return;
    };
    let token = &mut draft.tokens[subject];
    if matches!(lowered(token).as_str(), "il" | "elle") {
        token.text = "it".into();
        token.lemma = "it".into();
        token.morph = "Number=Sing|Person=3|Glossed=Yes".into();
    }
}
