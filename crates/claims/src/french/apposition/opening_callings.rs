//! "*Fondateur du site X*, M. Kral a été arrêté", "*Avocate à Oran*, Irena Kral vit à Nice": what somebody is, told before
//! the name, which the model makes the subject.

use crate::french::clauses::incomplete::{is_finite, make_subject};
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;
use crate::french::names::described::is_office;

/// Makes the name the subject, and the calling what describes it.
pub fn mend(draft: &mut Draft) {
    for number in 0..draft.entities.len() {
        let name = draft.entities[number].tokens.clone();
        if draft.entities[number].label != "PERSON" {
            continue;
        }
        let Some((calling, comma)) = calling_before(draft, name.start) else {
            continue;
        };
        let verb = (name.end..draft.tokens.len())
            .take_while(|&i| draft.in_one_sentence(i, comma))
            .find(|&i| draft.is_there(i) && is_finite(draft, i));
        let outer = |&i: &usize| !name.contains(&draft.tokens[i].head);
        let head = name.clone().find(outer).unwrap_or(name.start);
        let Some(verb) = verb.filter(|&v| draft.tokens[v].dep != "acl:relcl") else {
            continue;
        };
        if draft.tokens[verb].head == calling {
            draft.swap(verb, calling, "dep");
        }
        make_subject(draft, head, verb);
        draft.unname(calling..calling + 1);
        draft.tokens[calling].pos = "NOUN".into();
        draft.tokens[calling].text = lowered(&draft.tokens[calling]).into();
        draft.hang(calling, head, "appos");
    }
}

/// The calling without an article that the sentence opens with, and the comma right before the name.
fn calling_before(draft: &Draft, name: usize) -> Option<(usize, usize)> {
    let before = draft.previous(name)?;
    let courtesy = draft.tokens[before].text.ends_with('.') && draft.tokens[before].pos == "NOUN";
    let comma = if courtesy {
        draft.previous(before)?
    } else {
        before
    };
    if draft.tokens[comma].text != "," {
        return None;
    }
    let words = (0..comma)
        .rev()
        .take_while(|&i| draft.in_one_sentence(i, comma));
    let calling = words.filter(|&i| draft.is_there(i)).last()?;
    let plain =
        (calling..comma).all(|i| draft.tokens[i].pos != "VERB" && draft.tokens[i].text != ",");
    let capital = draft.tokens[calling].text.starts_with(char::is_uppercase);
    let nominal = matches!(draft.tokens[calling].pos.as_str(), "NOUN" | "PROPN" | "ADJ");
    let known = is_office(draft, calling)
        || crate::french::lexicon::french()
            .nouns
            .contains_key(&lowered(&draft.tokens[calling]));
    let subject =
        draft.tokens[calling].dep.starts_with("nsubj") || draft.tokens[calling].head == calling;
    (plain && capital && nominal && known && subject).then_some((calling, comma))
}
