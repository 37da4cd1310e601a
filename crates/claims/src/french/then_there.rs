//! "blessé à Dakar et évacué à Oran, *puis à Tunis*": the next place belongs to the verb right before it, which the
//! model sets beside the first verb.

use super::draft::Draft;

/// Hangs such places beside the one before them.
pub fn mend(draft: &mut Draft) {
    for place in draft.words() {
        if let Some(before) = place_before(draft, place) {
            draft.hang(place, before, "conj");
        }
    }
}

/// The place that the nearest verb before has, if the next one hangs on an earlier verb.
fn place_before(draft: &Draft, place: usize) -> Option<usize> {
    let far = draft.tokens[place].head;
    let is_place = |i: usize| draft.labels[i] == "GPE" && draft.child(i, "case").is_some();
    let besides = matches!(
        draft.tokens[place].dep.as_str(),
        "conj" | "obl:mod" | "obl:arg" | "nmod"
    );
    let then = draft
        .children(place)
        .into_iter()
        .any(|c| c < place && draft.tokens[c].lemma == "puis");
    if !besides || !then || !is_place(place) || draft.tokens[far].pos != "VERB" || far > place {
        return None;
    }
    let verb = (far + 1..place).rev().find(|&v| {
        draft.is_there(v) && draft.in_one_sentence(v, place) && draft.tokens[v].pos == "VERB"
    })?;
    let with = draft.tokens[verb].head == far && draft.tokens[verb].dep == "conj";
    let own = draft
        .children(verb)
        .into_iter()
        .rev()
        .find(|&p| p > verb && p < place && is_place(p));
    own.filter(|_| with)
}
