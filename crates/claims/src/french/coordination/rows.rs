//! "serait passé par le Mali, *le Niger* et le Tchad avant de rejoindre Tripoli": a place in the middle of a
//! row, which the model makes the sentence of.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Sets such places beside the one before them, and the verb over them.
pub fn mend(draft: &mut Draft) {
    for place in draft.words() {
        behind_prepositions(draft, place);
        if let Some((first, verb)) = row_of(draft, place) {
            join(draft, place, first, verb);
        }
    }
}

/// The place that the row begins with, and the verb that it hangs on.
fn row_of(draft: &Draft, place: usize) -> Option<(usize, usize)> {
    let is_place = |i: usize| draft.labels[i] == "GPE" || draft.labels[i] == "ORG";
    if draft.labels[place] != "GPE" || draft.child(place, "case").is_some() {
        return None;
    }
    draft.child(place, "conj").filter(|&c| is_place(c))?;
    let start = draft.child(place, "det").unwrap_or(place);
    let comma = draft
        .previous(start)
        .filter(|&c| draft.tokens[c].text == ",")?;
    let last = draft.previous(comma).filter(|&m| is_place(m))?;
    let first = std::iter::successors(Some(last), |&i| {
        let head = draft.tokens[i].head;
        (head != i && is_place(head)).then_some(head)
    })
    .take(4)
    .last()?;
    draft.child(first, "case")?;
    let verb = draft.tokens[first].head;
    let beside =
        draft.tokens[verb].head == place || [verb, first].contains(&draft.tokens[place].head);
    (draft.tokens[verb].pos == "VERB" && beside && verb < first).then_some((first, verb))
}

fn join(draft: &mut Draft, place: usize, first: usize, verb: usize) {
    let above = draft.tokens[verb].head == place;
    if above {
        draft.swap(verb, place, "conj");
    }
    if let Some(copula) = draft.child(verb, "cop") {
        draft.tokens[copula].dep = "aux:pass".into();
    }
    draft.hang(place, first, "conj");
    a_place_too(draft, first);
    if !above {
        return;
    }
    for child in draft.children(place) {
        let dep = draft.tokens[child].dep.as_str();
        if !matches!(dep, "det" | "conj" | "amod" | "flat:name") {
            let clause = dep == "acl";
            draft.tokens[child].head = verb;
            if clause {
                draft.tokens[child].dep = "advcl".into();
            }
        }
    }
}

/// "par *le Zaïre*, le Kenya et le Cameroun": a name that the model takes for a body, in a row of places.
fn a_place_too(draft: &mut Draft, first: usize) {
    let name = draft
        .entities
        .iter()
        .position(|e| e.tokens.contains(&first) && e.label == "ORG");
    if let Some(number) = name {
        let tokens = draft.entities[number].tokens.clone();
        draft.entities[number].label = "GPE".into();
        draft.labels[tokens].fill("GPE".into());
    }
}

/// "a séjourné au Maroc, *en Turquie* et au Portugal": the second of three, which the model sets within the first;
/// "au Liban, *à Jounieh* et à Tyr" tells more closely where.
fn behind_prepositions(draft: &mut Draft, place: usize) {
    let case_of = |i: usize| {
        draft
            .child(i, "case")
            .filter(|_| draft.labels[i] == "GPE")
            .map(|case| (case, lowered(&draft.tokens[case])))
    };
    let Some((case, word)) = case_of(place) else {
        return;
    };
    let goes_on = draft
        .child(place, "conj")
        .is_some_and(|c| case_of(c).is_some());
    let Some(last) = draft
        .previous(case)
        .filter(|&comma| goes_on && draft.tokens[comma].text == ",")
        .and_then(|comma| draft.previous(comma))
    else {
        return;
    };
    let name = draft.entities.iter().find(|e| e.tokens.contains(&last));
    let Some(first) = name.and_then(|e| e.tokens.clone().find(|&i| case_of(i).is_some())) else {
        return;
    };
    let country = |word: &str| matches!(word, "en" | "au" | "aux");
    let closer = country(&case_of(first).map(|(_, w)| w).unwrap_or_default()) && !country(&word);
    let head = draft.tokens[place].head;
    if !closer && (head == first || head == draft.tokens[first].head) {
        draft.hang(place, first, "conj");
    }
}
