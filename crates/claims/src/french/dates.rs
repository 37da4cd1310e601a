//! Expressions of time that French builds in another order: "vendredi dernier", "il y a deux
//! jours". Words change their places; what they show of the text stays where it was.

use super::draft::Draft;

/// Puts the words in the order of the English ones.
pub fn reorder(draft: &mut Draft) {
    let words = draft.words();
    for pair in words.windows(2) {
        let (noun, last) = (pair[0], pair[1]);
        if draft.tokens[last].text == "last" && draft.tokens[noun].pos == "NOUN" {
            let text = std::mem::replace(&mut draft.tokens[noun].text, "last".into());
            draft.tokens[last].text = text;
        }
    }
    for five in words.windows(5) {
        let texts = five
            .iter()
            .map(|&i| draft.tokens[i].text.to_lowercase().to_string());
        let texts: Vec<String> = texts.collect();
        let there_is = texts[0] == "he" && texts[1] == "y" && matches!(&*texts[2], "a" | "have");
        if there_is {
            ago(draft, five);
        }
    }
}

/// "il y a deux jours" → "deux jours ago".
fn ago(draft: &mut Draft, five: &[usize]) {
    let (number, unit) = (five[3], five[4]);
    let counted = draft.tokens[number].clone();
    let counts = matches!(counted.pos.as_str(), "NUM" | "DET");
    if !counts {
        return;
    }
    let head = draft.tokens[unit].head;
    draft.merge(five[0], number);
    let first = &mut draft.tokens[five[0]];
    first.text = counted.text;
    first.lemma = counted.lemma;
    first.pos = "NUM".into();
    first.tag = "CD".into();
    first.morph = "Glossed=Yes".into();
    let plural = draft.tokens[unit].text.trim_end_matches('s').to_owned() + "s";
    draft.tokens[unit].text = plural.into();
    draft.hang(five[0], unit, "nummod");
    if !(five[0]..=number).contains(&head) {
        draft.tokens[unit].head = head;
    }
    if let Some(next) = draft.next(unit) {
        draft.add(next, unit, "ago", "RB", "advmod");
    }
}
