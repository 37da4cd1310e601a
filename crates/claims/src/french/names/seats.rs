//! "*Washington* l'avait sanctionné", "*Medoil Trading*": seats of governments and companies that the model takes for
//! people.

use crate::french::draft::Draft;
use crate::french::lexicon::french;

/// Labels them as what they are.
pub fn mend(draft: &mut Draft) {
    for number in 0..draft.entities.len() {
        if draft.entities[number].label != "PERSON" {
            continue;
        }
        let name = draft.entities[number].tokens.clone();
        let label = if is_seat(draft, &name) {
            "GPE"
        } else if is_company(draft, &name) {
            "ORG"
        } else {
            continue;
        };
        draft.entities[number].label = label.into();
        draft.labels[name].fill(label.into());
    }
}

/// A capital by itself, whose name nobody in the report bears, behind no title.
fn is_seat(draft: &Draft, name: &std::ops::Range<usize>) -> bool {
    let word = &draft.tokens[name.start].text;
    let borne = draft.entities.iter().any(|other| {
        let last = other.tokens.end - 1;
        other.label == "PERSON" && other.tokens.len() > 1 && draft.tokens[last].text == *word
    });
    let titled = draft.previous(name.start).is_some_and(|before| {
        let noun = matches!(draft.tokens[before].pos.as_str(), "NOUN" | "PROPN");
        noun && draft.in_one_sentence(before, name.start)
    });
    name.len() == 1 && french().seats.contains(word.as_str()) && !borne && !titled
}

/// "Sirte *Shipping*".
fn is_company(draft: &Draft, name: &std::ops::Range<usize>) -> bool {
    let last = crate::french::english::gloss::lowered(&draft.tokens[name.end - 1]);
    let words = &crate::lexicon::english().names.bodies_last;
    name.len() > 1 && words.has(&last)
}
