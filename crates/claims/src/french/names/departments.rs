//! "le ministre de l'Intérieur X": the department tells what X is, and is no part of the name.

use std::ops::Range;

use compact_str::CompactString;

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Takes departments before names for the words that they are, and names those of two words whole.
pub fn part(draft: &mut Draft) {
    for number in (0..draft.entities.len()).rev() {
        swallowed(draft, number);
    }
    for number in (0..draft.entities.len()).rev() {
        let tokens = draft.entities[number].tokens.clone();
        let Some(first) = department_in(draft, tokens.clone()) else {
            continue;
        };
        let end = with_adjective(draft, tokens.end);
        let end = behind_acting(draft, end);
        if draft.entities[number].label == "PERSON" {
            continue;
        }
        if begins_person(draft, end) {
            draft.entities.remove(number);
            draft.labels[tokens].fill(CompactString::default());
            let small = draft.tokens[first].text.to_lowercase();
            draft.tokens[first].text = small;
        } else if end > tokens.end {
            let label = draft.entities[number].label.clone();
            draft.entities[number].tokens.end = end;
            draft.labels[tokens.end..end].fill(label);
        }
    }
}

/// "Défense X" as one name, behind "ministre de la": the name is what stands behind the department.
fn swallowed(draft: &mut Draft, number: usize) {
    // An office takes all names with it that the model saw in its row.
    let Some(tokens) = draft.entities.get(number).map(|name| name.tokens.clone()) else {
        return;
    };
    let small = |i: usize| draft.tokens[i].text.starts_with(char::is_lowercase);
    let cut_off = matches!(draft.tokens[tokens.end - 1].pos.as_str(), "DET" | "ADP");
    if cut_off && tokens.clone().all(small) {
        draft.labels[tokens].fill(CompactString::default());
        draft.entities.remove(number);
        return;
    }
    let Some(department) = department_in(draft, tokens.clone()) else {
        return;
    };
    let name = |i: usize| {
        draft.tokens[i].pos == "PROPN" && draft.tokens[i].text.starts_with(char::is_uppercase)
    };
    let start = (department + 1..tokens.end).find(|&i| (i..tokens.end).all(name));
    if let Some(start) = start.filter(|&start| tokens.end - start > 1) {
        draft.labels[tokens.start..start].fill(CompactString::default());
        draft.labels[start..tokens.end].fill("PERSON".into());
        draft.entities[number].tokens.start = start;
        draft.entities[number].label = "PERSON".into();
        let small = draft.tokens[department].text.to_lowercase();
        draft.tokens[department].text = small;
        beside_office(draft, department);
    }
}

/// "ex-ministre des Eaux" as one name, before "et Forêts X": words for an office.
fn beside_office(draft: &mut Draft, department: usize) {
    let first = first_of_row(draft, department);
    let office = noun_before(draft, first).filter(|_| first != department);
    if let Some(office) = office {
        draft.unname(office..department);
        draft.hang(department, first, "conj");
        for i in first..department {
            if draft.tokens[i].text.starts_with(char::is_uppercase) {
                let small = draft.tokens[i].text.to_lowercase();
                draft.tokens[i].text = small;
            }
        }
    }
}

/// "Intérieur" of "ministre de l'Intérieur", within a name or as one.
fn department_in(draft: &Draft, name: Range<usize>) -> Option<usize> {
    name.clone().find(|&i| {
        // "de la *Justice* Nadia Belek", which the model takes for a part of the name
        let word = lowered(&draft.tokens[i]);
        let common = draft.tokens[i].pos == "NOUN"
            || i == name.start && crate::french::lexicon::french().nouns.contains_key(&word);
        let capital = draft.tokens[i].text.starts_with(char::is_uppercase);
        // "ministre de la Justice, *Mme* X"
        let courtesy = matches!(draft.tokens[i].text.as_str(), "Mme" | "Mlle" | "M." | "Me");
        common && capital && !courtesy && follows_minister(draft, i)
    })
}

fn follows_minister(draft: &Draft, department: usize) -> bool {
    let first = first_of_row(draft, department);
    noun_before(draft, first).is_some_and(|noun| {
        let word = lowered(&draft.tokens[noun]);
        let office = word.strip_prefix("ex-").unwrap_or(&word);
        let office = office.strip_prefix("vice-").unwrap_or(office);
        matches!(office, "ministre" | "ministres" | "secrétaire")
    })
}

/// "*Eaux* et Forêts", "*Intérieur* et de la Sécurité": the department that a row begins with.
fn first_of_row(draft: &Draft, department: usize) -> usize {
    let mut first = department;
    for _ in 0..3 {
        let mut at = draft.previous(first);
        while let Some(small) =
            at.filter(|&i| matches!(draft.tokens[i].pos.as_str(), "ADP" | "DET"))
        {
            at = draft.previous(small);
        }
        let and = at.filter(|&i| matches!(lowered(&draft.tokens[i]).as_str(), "et" | ","));
        let before = and.and_then(|and| draft.previous(and)).filter(|&b| {
            let nominal = matches!(draft.tokens[b].pos.as_str(), "NOUN" | "PROPN");
            nominal && draft.tokens[b].text.starts_with(char::is_uppercase)
        });
        match before {
            Some(before) => first = before,
            None => break,
        }
    }
    first
}

/// "*ministre* malien de la Sécurité": the noun whose complement begins at `complement`.
pub fn noun_before(draft: &Draft, complement: usize) -> Option<usize> {
    let mut at = draft.previous(complement)?;
    if !matches!(draft.tokens[at].pos.as_str(), "ADP" | "DET") {
        return None;
    }
    while matches!(draft.tokens[at].pos.as_str(), "ADP" | "DET" | "ADJ") {
        at = draft.previous(at)?;
    }
    Some(at)
}

/// "Affaires *étrangères*".
fn with_adjective(draft: &Draft, end: usize) -> usize {
    let adjective = end < draft.tokens.len()
        && draft.tokens[end].pos == "ADJ"
        && draft.tokens[end].lemma != "acting"
        && draft.tokens[end].text.starts_with(char::is_lowercase);
    if adjective { end + 1 } else { end }
}

/// "Intérieur *par intérim* X".
fn behind_acting(draft: &Draft, end: usize) -> usize {
    let acting = end < draft.tokens.len() && draft.tokens[end].lemma == "acting";
    let behind = acting.then(|| draft.next(end)).flatten();
    behind.unwrap_or(end)
}

fn begins_person(draft: &Draft, at: usize) -> bool {
    let person = |e: &reportedly_model::Entity| e.label == "PERSON" && e.tokens.start == at;
    draft.entities.iter().any(person)
}
