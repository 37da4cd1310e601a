//! "selon X", "d'après X" as "according to X".

use super::draft::Draft;

/// Names the source as English does, with two words.
pub fn according_to(draft: &mut Draft) {
    let words = draft.words();
    for (place, &i) in words.iter().enumerate() {
        let text = draft.tokens[i].text.to_lowercase();
        if text == "selon" {
            one_word(draft, i);
            continue;
        }
        let Some(&next) = words.get(place + 1) else {
            continue;
        };
        let after = draft.tokens[next].text == "after";
        if text == "of" && after && !draft.tokens[i].space_after {
            draft.merge(i, next);
            one_word(draft, i);
        }
    }
}

/// The word itself becomes "to", with "according" put before it.
fn one_word(draft: &mut Draft, cue: usize) {
    let token = &mut draft.tokens[cue];
    token.text = "according".into();
    token.lemma = "accord".into();
    token.dep = "prep".into();
    if let Some(object) = draft.child(cue, "pobj") {
        let article = draft
            .words()
            .into_iter()
            .find(|&i| i > cue)
            .unwrap_or(object);
        draft.add_inner(article, cue, object);
    }
}
