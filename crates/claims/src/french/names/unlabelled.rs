//! Names of places that the model sees no name in, or no word of a name.

use super::entities::{is_capital, is_place_noun};
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// "est passé *par Sido*": a place behind a preposition, whatever clause the model makes of it.
pub fn behind_by(draft: &mut Draft) {
    for place in draft.words() {
        let by = draft
            .child(place, "mark")
            .filter(|&m| draft.tokens[m].pos == "ADP" && draft.next(m) == Some(place));
        let named = draft.labels[place] == "GPE" && draft.tokens[place].dep == "advcl";
        if let Some(by) = by.filter(|_| named) {
            let verb = draft.tokens[place].head;
            draft.tokens[by].dep = "case".into();
            draft.tokens[place].dep = "obl:mod".into();
            draft.tokens[place].pos = "PROPN".into();
            for child in draft.children(place) {
                if child > place && draft.tokens[child].dep.starts_with("obl") {
                    draft.tokens[child].head = verb;
                }
            }
        }
    }
}

/// "la prison *d'Ittre*": a place behind "de", which the model takes for an infinitive.
pub fn behind_of(draft: &mut Draft) {
    for place in draft.words() {
        let of = draft.child(place, "mark").filter(|&m| {
            draft.next(m) == Some(place)
                && matches!(lowered(&draft.tokens[m]).as_str(), "de" | "d'" | "d’")
        });
        let verb = draft.tokens[place].pos == "VERB" && is_capital(draft, place);
        let Some(of) = of.filter(|_| verb && draft.labels[place] == "GPE") else {
            continue;
        };
        let noun = draft.previous(of).filter(|&n| is_place_noun(draft, n));
        draft.tokens[of].dep = "case".into();
        draft.tokens[place].pos = "PROPN".into();
        draft.tokens[place].morph = Default::default();
        match noun {
            Some(noun) => draft.hang(place, noun, "nmod"),
            None => draft.tokens[place].dep = "obl:mod".into(),
        }
    }
}

/// "l'aéroport de Bamako-Sénou", where the model sees no name at all.
pub fn places(draft: &mut Draft) {
    for of in draft.words() {
        let preposition = matches!(lowered(&draft.tokens[of]).as_str(), "de" | "d'" | "du");
        let noun = draft
            .previous(of)
            .filter(|&noun| preposition && is_place_noun(draft, noun));
        let Some(first) = draft.next(of).filter(|_| noun.is_some()) else {
            continue;
        };
        let named = |i: usize| {
            draft.labels[i].is_empty() && draft.tokens[i].pos == "PROPN" && is_capital(draft, i)
        };
        let mut end = first;
        while end < draft.tokens.len()
            && (named(end)
                || end > first
                    && draft.tokens[end].text == "-"
                    && !draft.tokens[end - 1].space_after)
        {
            end += 1;
        }
        if end > first {
            name_place(draft, first..end);
        }
    }
}

fn name_place(draft: &mut Draft, name: std::ops::Range<usize>) {
    let first = name.start;
    let at = draft.entities.partition_point(|e| e.tokens.start < first);
    let entity = reportedly_model::Entity {
        tokens: name.clone(),
        label: "GPE".into(),
    };
    draft.entities.insert(at, entity);
    draft.labels[name.clone()].fill("GPE".into());
    for part in name.clone().skip(1) {
        let above = draft.tokens[part].head;
        for child in draft.children(part) {
            if !name.contains(&child) && !name.contains(&above) {
                draft.hang(child, above, "advcl");
            }
        }
        draft.hang(part, first, "flat:name");
    }
}

/// "Abou *Dhabi*": no name ends with a preposition.
pub fn last_words(draft: &mut Draft) {
    for number in 0..draft.entities.len() {
        let name = draft.entities[number].tokens.clone();
        let last = name.end.saturating_sub(1);
        let preposition = last > name.start
            && draft.tokens[last].pos == "ADP"
            && draft.tokens[last].dep == "case"
            && is_capital(draft, last);
        let outer = |&i: &usize| draft.is_there(i) && !name.contains(&draft.tokens[i].head);
        let first = name
            .clone()
            .find(outer)
            .filter(|&f| preposition && f != last);
        if let Some(first) = first {
            draft.tokens[last].pos = "PROPN".into();
            draft.tokens[last].morph = Default::default();
            draft.hang(last, first, "flat:name");
        }
    }
}

/// "prison de la Santé": one name, with its article in the middle.
pub fn inner_articles(draft: &mut Draft) {
    for number in 0..draft.entities.len() {
        let name = draft.entities[number].tokens.clone();
        if draft.entities[number].label != "GPE" || !is_place_noun(draft, name.start) {
            continue;
        }
        for article in name.start + 2..name.end {
            let of = article - 1;
            let inner = draft.tokens[article].pos == "DET" && draft.tokens[of].pos == "ADP";
            if inner && draft.is_there(of) && draft.is_there(article) {
                draft.merge(of, article);
            }
        }
    }
}
