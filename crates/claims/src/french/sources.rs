//! "selon X", "d'après X", "de source policière" as "according to X".

use super::draft::Draft;

/// Names the source as English does, with two words.
pub fn according_to(draft: &mut Draft) {
    for i in draft.words() {
        let text = draft.tokens[i].text.to_lowercase();
        let Some(next) = draft.next(i) else {
            continue;
        };
        let after = draft.tokens[next].text == "after";
        if text == "selon" {
            one_word(draft, i);
        } else if text == "of" && after && !draft.tokens[i].space_after {
            draft.merge(i, next);
            one_word(draft, i);
        } else if is_of_source(draft, i) {
            one_word(draft, i);
        } else if text == "with" && is_learnt(draft, i) {
            one_word(draft, i);
        }
    }
}

/// "de source sécuritaire", "de sources concordantes".
fn is_of_source(draft: &Draft, preposition: usize) -> bool {
    let of = draft.tokens[preposition].text.eq_ignore_ascii_case("of");
    let Some(source) = draft.child(preposition, "pobj").filter(|_| of) else {
        return false;
    };
    let above = draft.tokens[preposition].head;
    let bare = draft.child(source, "det").is_none();
    let verb = matches!(draft.tokens[above].pos.as_str(), "VERB" | "AUX");
    draft.tokens[source].lemma == "source" && bare && verb
}

/// "a-t-on appris auprès de la police".
fn is_learnt(draft: &Draft, preposition: usize) -> bool {
    let verb = &draft.tokens[draft.tokens[preposition].head];
    matches!(verb.lemma.as_str(), "learn" | "indicate" | "specify")
        && draft.tokens[preposition].text != "avec"
        && draft
            .child(draft.tokens[preposition].head, "nsubj")
            .is_some_and(|s| draft.tokens[s].text.eq_ignore_ascii_case("one"))
}

/// The word itself becomes "to", with "according" put before it.
fn one_word(draft: &mut Draft, cue: usize) {
    let token = &mut draft.tokens[cue];
    token.text = "according".into();
    token.lemma = "accord".into();
    token.dep = "prep".into();
    if let Some(object) = draft.child(cue, "pobj") {
        let article = draft.next(cue).unwrap_or(object);
        draft.add_inner(article, cue, object);
    }
}
