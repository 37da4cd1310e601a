//! "*l'un d'eux*, Me X", "*une de ses sœurs*, Irena Kral, vit à Nice": one of several, and her name.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// "*Une* de ses sœurs, Irena Kral, vit": an article of the noun, which the model hangs beside the verb.
fn article(draft: &mut Draft, one: usize) {
    let noun = draft.tokens[one].head;
    let led = matches!(lowered(&draft.tokens[one]).as_str(), "un" | "une")
        && draft.tokens[one].dep == "det"
        && draft.tokens[noun].pos == "NOUN"
        && draft.tokens[noun].dep.starts_with("obl");
    let of = draft.next(one).filter(|&of| {
        led && draft.tokens[of].head == noun
            && draft.tokens[of].dep == "case"
            && matches!(lowered(&draft.tokens[of]).as_str(), "de" | "des" | "d'")
    });
    let Some(of) = of else { return };
    let verb = draft.tokens[noun].head;
    let name = draft
        .next(noun)
        .and_then(|comma| draft.next(comma))
        .filter(|&name| {
            draft.labels[name] == "PERSON"
                && draft.tokens[name].head == verb
                && draft.tokens[name].dep.starts_with("nsubj")
        });
    if let Some(name) = name {
        draft.tokens[noun].dep = draft.tokens[name].dep.clone();
        draft.hang(name, noun, "appos");
        told_by_noun(draft, of, noun);
    }
}

/// One of them: the noun in the singular, and no preposition before it.
fn told_by_noun(draft: &mut Draft, of: usize, noun: usize) {
    draft.tokens[of].dep = "det".into();
    draft.tokens[of].pos = "DET".into();
    draft.tokens[of].morph = "Glossed=Yes".into();
    draft.tokens[noun].morph = "Number=Sing".into();
}

/// "*un* de ses lieutenants", "l'un de ces responsables": the noun tells who it is.
pub fn mend(draft: &mut Draft, one: usize) {
    article(draft, one);
    let stands_alone = draft.tokens[one].pos == "PRON"
        || draft.tokens[one].pos == "DET" && draft.tokens[one].dep != "det";
    let pronoun = stands_alone && matches!(lowered(&draft.tokens[one]).as_str(), "un" | "une");
    let Some(of) = draft.next(one).filter(|_| pronoun) else {
        return;
    };
    let noun = draft.tokens[of].head;
    let of_them = matches!(lowered(&draft.tokens[of]).as_str(), "de" | "des" | "d'")
        && draft.tokens[of].dep == "case"
        && draft.tokens[noun].head == one
        && draft.tokens[noun].pos == "NOUN";
    if !of_them {
        return;
    }
    named_behind(draft, one, noun);
    draft.swap(noun, one, "det");
    draft.tokens[one].pos = "DET".into();
    told_by_noun(draft, of, noun);
    for child in draft.children(one) {
        draft.tokens[child].head = noun;
    }
}

/// "une de ses sœurs, *Irena Kral*, vit": the name tells who she is, and she is the subject.
fn named_behind(draft: &mut Draft, one: usize, noun: usize) {
    let Some(comma) = draft.next(noun).filter(|&c| draft.tokens[c].text == ",") else {
        return;
    };
    let name = { draft.entities.iter() }
        .find(|e| e.label == "PERSON" && e.tokens.start > comma && e.tokens.start <= comma + 2);
    let Some(name) = name.map(|e| e.tokens.clone()) else {
        return;
    };
    let outer = |&i: &usize| !name.contains(&draft.tokens[i].head);
    let Some(head) = name.clone().find(outer) else {
        return;
    };
    let closed = draft.tokens.get(name.end).is_some_and(|t| t.text == ",");
    let verb = draft.tokens[head].head;
    if closed && draft.tokens[head].dep.starts_with("nsubj") && draft.tokens[one].head == verb {
        // the name is the subject already
        draft.tokens[one].dep = draft.tokens[head].dep.clone();
        draft.hang(head, noun, "appos");
    } else if closed && verb == noun && draft.tokens[head].dep == "conj" {
        draft.tokens[head].pos = "PROPN".into();
        draft.tokens[head].dep = "appos".into();
    }
}
