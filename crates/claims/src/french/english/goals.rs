//! What tells whether a place behind a verb of going is the goal: who is handed over to whom, asked, or escaped.

use crate::french::draft::Draft;

/// Whoever somebody is handed over to.
pub fn is_authority(draft: &Draft, noun: usize) -> bool {
    let english = crate::lexicon::english();
    let lemma = draft.tokens[noun].lemma.as_str();
    draft.tokens[noun].pos == "NOUN"
        && (english.persons.forces.has(lemma) || english.legal.judicial.has(lemma))
}

/// "échapper *à la police*", before the place at `case`.
pub fn escapes_somebody(draft: &Draft, verb: usize, case: usize) -> bool {
    let reflexive = |c: usize| draft.tokens[c].morph.contains("Reflex=Yes");
    let children = draft.children(verb);
    let before = children.iter().any(|&c| {
        c > verb
            && c < case
            && matches!(
                draft.tokens[c].dep.as_str(),
                "obl:arg" | "obl:mod" | "prep" | "obj"
            )
    });
    before && !children.into_iter().any(reflexive)
}

/// "est passé *au Mali*", into a country, or by some way: "est passé à Oran par la côte"; "est passé à Oran" is on
/// the way elsewhere.
pub fn goes_over(draft: &Draft, verb: usize, case: usize) -> bool {
    let span = draft.tokens[case].span;
    let country = span.len() > 1;
    country || goes_by(draft, verb)
}

/// "a pris le train *à Lyon*", "a pris l'avion *en Espagne*": where one gets in.
pub fn boards(draft: &Draft, verb: usize) -> bool {
    const WITH: [&str; 3] = ["take", "catch", "fly"];
    let means = &crate::lexicon::english().places.vehicles;
    let vehicle = ["obj", "dobj", "obj:lvc"]
        .iter()
        .filter_map(|label| draft.child(verb, label))
        .any(|object| means.has(&draft.tokens[object].lemma));
    vehicle && WITH.contains(&draft.tokens[verb].lemma.as_str())
}

fn goes_by(draft: &Draft, verb: usize) -> bool {
    draft.children(verb).into_iter().any(|c| {
        let word = draft.tokens[c].text.to_lowercase();
        matches!(word.as_str(), "by" | "via" | "par")
            || draft
                .child(c, "case")
                .is_some_and(|case| matches!(draft.tokens[case].text.as_str(), "by" | "via"))
    })
}

/// "a demandé aux Émirats l'extradition": of whom it is asked.
pub fn asks(draft: &Draft, case: usize) -> bool {
    let verb = draft.tokens[case].head;
    let requests = &crate::lexicon::english().legal.requests;
    let lemma = draft.tokens[verb].lemma.as_str();
    let wanted = draft
        .child(verb, "obj")
        .or_else(|| draft.child(verb, "dobj"));
    requests.iter().any(|r| r.verbs.has(lemma)) && wanted.is_some_and(|w| w > case)
}
