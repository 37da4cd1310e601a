//! "*D'autres* ont fui au Mali", "*Deux autres* ont été enlevés": an adjective that stands for people, as "others" does.

use super::draft::Draft;
use super::gloss::lowered;

/// Makes a noun of it, while the rest is still French.
pub fn mend(draft: &mut Draft) {
    for word in draft.words() {
        if lowered(&draft.tokens[word]) != "autres" {
            continue;
        }
        let Some(before) = draft.previous(word) else {
            continue;
        };
        let partitive = matches!(lowered(&draft.tokens[before]).as_str(), "d'" | "d’");
        if partitive && draft.tokens[word].dep == "fixed" && draft.tokens[word].head == before {
            take_its_place(draft, before, word);
        }
        let counted = draft.tokens[before].pos == "NUM";
        let subject = draft.tokens[word].dep.starts_with("nsubj");
        if draft.tokens[word].pos == "ADJ" && subject && (partitive || counted) {
            let token = &mut draft.tokens[word];
            token.text = "others".into();
            token.lemma = "other".into();
            token.pos = "NOUN".into();
            token.morph = "Number=Plur|Glossed=Yes".into();
            if partitive {
                let token = &mut draft.tokens[before];
                token.dep = "dep".into();
                token.pos = "PART".into();
                token.morph = "Glossed=Yes".into();
            }
        }
    }
}

/// "D'", which the model takes for the head: the subject of the verb behind.
fn take_its_place(draft: &mut Draft, partitive: usize, others: usize) {
    let verb = draft.tokens[partitive].head;
    if verb <= others || draft.tokens[verb].pos != "VERB" {
        return;
    }
    let has_subject = { draft.children(verb).into_iter() }
        .any(|c| draft.tokens[c].dep.contains("subj") && c != partitive);
    if !has_subject {
        draft.hang(others, verb, "nsubj");
        draft.hang(partitive, others, "det");
    }
}
