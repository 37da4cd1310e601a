//! "blessé à Dakar et évacué à Oran, *puis à Tunis*": the next place belongs to the verb right before it, which the
//! model sets beside the first verb; "capturé par des hommes armés, *puis emmené*": what befell him next.

use crate::french::draft::Draft;

/// Hangs such places beside the one before them.
pub fn mend(draft: &mut Draft) {
    for place in draft.words() {
        if let Some(before) = place_before(draft, place) {
            draft.hang(place, before, "conj");
        }
        if let Some(before) = stop_before(draft, place) {
            draft.hang(place, before, "conj");
        }
        then_taken(draft, place);
    }
}

/// "avait gagné Mayotte, *puis Madagascar*": the place that the same verb led to before.
fn stop_before(draft: &Draft, place: usize) -> Option<usize> {
    let bare = |i: usize| {
        draft.labels[i] == "GPE"
            && draft.child(i, "case").is_none()
            && matches!(
                draft.tokens[i].dep.as_str(),
                "obj" | "obl:arg" | "obl:mod" | "nmod" | "appos"
            )
    };
    let then = draft
        .previous(place)
        .is_some_and(|then| draft.tokens[then].lemma == "puis");
    let verb = draft.tokens[place].head;
    let same = |&i: &usize| i > verb && i < place && bare(i);
    let before = draft.children(verb).into_iter().rev().find(same)?;
    (then && bare(place) && draft.tokens[verb].pos == "VERB").then_some(before)
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
    // "est arrivé en France après avoir séjourné au Congo *puis au Gabon*"
    let after = draft.tokens[verb].dep == "advcl" && draft.child(verb, "mark").is_some();
    let with = draft.tokens[verb].head == far && (draft.tokens[verb].dep == "conj" || after);
    let own = draft
        .children(verb)
        .into_iter()
        .rev()
        .find(|&p| p > verb && p < place && is_place(p));
    own.filter(|_| with)
}

/// "a été capturé par des hommes armés, *puis emmené*": the second participle is of whoever was captured, where it agrees
/// with none of the captors.
fn then_taken(draft: &mut Draft, participle: usize) {
    let token = &draft.tokens[participle];
    let noun = token.head;
    let past = token.pos == "VERB" && token.morph.contains("Tense=Past|VerbForm=Part");
    let one = token.morph.contains("Number=Sing");
    let many = draft.tokens[noun].morph.contains("Number=Plur");
    let then = draft
        .previous(participle)
        .filter(|&then| matches!(draft.tokens[then].text.as_str(), "puis" | "et" | "ensuite"));
    let beside = matches!(token.dep.as_str(), "acl" | "conj" | "amod");
    if !past || !one || !many || !beside || noun > participle {
        return;
    }
    let verb = std::iter::successors(Some(noun), |&i| Some(draft.tokens[i].head))
        .take(6)
        .find(|&i| draft.child(i, "aux:pass").is_some_and(|aux| aux < i));
    if let Some((verb, then)) = verb.zip(then) {
        draft.hang(participle, verb, "conj");
        draft.hang(then, participle, "cc");
    }
}
