//! "Kral *vivait* à Nice": names that the model has no kind for, where only people do what is told of them.

use std::collections::HashSet;

use crate::french::draft::Draft;

/// Makes people of them, wherever they stand.
pub fn mend(draft: &mut Draft) {
    let families: HashSet<String> = { draft.entities.iter() }
        .filter(|name| name.label == "PERSON" || name.label == "MISC" && lives(draft, &name.tokens))
        .map(|name| draft.tokens[name.tokens.end - 1].text.to_string())
        .collect();
    for number in 0..draft.entities.len() {
        affair(draft, number);
        let name = draft.entities[number].tokens.clone();
        let family = draft.tokens[name.end - 1].text.as_str();
        let known = families.contains(family) && is_all_capital(draft, &name)
            || is_beside_person(draft, &name);
        if draft.entities[number].label == "MISC" && (known || is_led_by_given(draft, &name)) {
            draft.entities[number].label = "PERSON".into();
            draft.labels[name].fill("PERSON".into());
        }
    }
}

/// "Rachid et *Ali*": one beside somebody.
fn is_beside_person(draft: &Draft, name: &std::ops::Range<usize>) -> bool {
    let one = &draft.tokens[name.start];
    let and = draft
        .previous(name.start)
        .is_some_and(|and| draft.tokens[and].text == "et");
    name.len() == 1
        && and
        && one.dep == "conj"
        && draft.labels[one.head] == "PERSON"
        && is_all_capital(draft, name)
}

/// "Kral *vivait*", "Kral *est mort*": the subject of a verb that bodies and papers don't have.
fn lives(draft: &Draft, name: &std::ops::Range<usize>) -> bool {
    const LIVING: [&str; 8] = [
        "vivre",
        "habiter",
        "résider",
        "naître",
        "mourir",
        "décéder",
        "épouser",
        "grandir",
    ];
    let outer = |&i: &usize| !name.contains(&draft.tokens[i].head);
    let Some(head) = name.clone().find(outer) else {
        return false;
    };
    let verb = &draft.tokens[draft.tokens[head].head];
    let bare = draft.child(head, "det").is_none() && draft.child(head, "case").is_none();
    bare && draft.tokens[head].dep.starts_with("nsubj")
        && LIVING.contains(&verb.lemma.as_str())
        && is_all_capital(draft, name)
}

/// "*Milan* Kral": two words or more, of which the first is a given name.
fn is_led_by_given(draft: &Draft, name: &std::ops::Range<usize>) -> bool {
    let first = draft.tokens[name.start].text.to_lowercase();
    let alone = draft
        .previous(name.start)
        .is_none_or(|b| draft.tokens[b].pos != "DET");
    (2..=4).contains(&name.len())
        && alone
        && is_all_capital(draft, name)
        && reportedly_names::gender_of_given(&first).is_some()
}

fn is_all_capital(draft: &Draft, name: &std::ops::Range<usize>) -> bool {
    name.clone().all(|i| {
        let token = &draft.tokens[i];
        token.pos == "PROPN"
            && token.text.starts_with(char::is_uppercase)
            && token.text.chars().any(char::is_lowercase)
    })
}

/// "*Affaire* Kral": a case, and whoever it is about.
fn affair(draft: &mut Draft, number: usize) {
    let name = draft.entities[number].tokens.clone();
    let case = matches!(
        draft.tokens[name.start].text.to_lowercase().as_str(),
        "affaire" | "procès" | "dossier" | "scandale"
    );
    if !case || name.len() < 2 || !is_all_capital(draft, &(name.start + 1..name.end)) {
        return;
    }
    draft.labels[name.start] = Default::default();
    draft.entities[number].tokens.start = name.start + 1;
    draft.entities[number].label = "PERSON".into();
    draft.labels[name.start + 1..name.end].fill("PERSON".into());
    let token = &mut draft.tokens[name.start];
    token.pos = "NOUN".into();
    token.text = token.text.to_lowercase();
}
