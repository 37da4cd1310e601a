//! "est arrivé avec son aide, *le capitaine X*": verbs of coming and going have no objects; a name behind a comma
//! is the one just described.

use crate::french::clauses::incomplete::is_nominal;
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;
use crate::french::english::verbs::WITH_ÊTRE;

/// Hangs such names on the noun before them, and "accompagné de" on whoever came.
pub fn mend(draft: &mut Draft) {
    for word in draft.words() {
        described(draft, word);
        in_company(draft, word);
    }
}

/// "son aide de camp, *le capitaine X*".
fn described(draft: &mut Draft, name: usize) {
    let verb = draft.tokens[name].head;
    let object = draft.tokens[name].dep == "obj" && is_nominal(draft, name) && name > verb;
    let went = WITH_ÊTRE.contains(&draft.tokens[verb].lemma.as_str()) && {
        draft.children(verb).into_iter()
    }
    .any(|c| draft.tokens[c].dep.starts_with("aux") && draft.tokens[c].lemma == "être");
    let Some(first) = draft
        .below(name)
        .into_iter()
        .min()
        .filter(|_| object && went)
    else {
        return;
    };
    let comma = draft
        .previous(first)
        .filter(|&c| draft.tokens[c].text == ",");
    let Some(mut noun) = comma.and_then(|c| draft.previous(c)) else {
        return;
    };
    // "aide *de camp*"
    while matches!(
        draft.tokens[noun].dep.as_str(),
        "nmod" | "amod" | "flat:name"
    ) && draft.tokens[noun].head < noun
        && !crate::french::names::described::is_office(draft, noun)
    {
        noun = draft.tokens[noun].head;
    }
    let person = crate::french::names::described::is_office(draft, noun)
        || crate::french::names::described::is_kin(draft, noun);
    if person && noun > verb {
        draft.hang(name, noun, "appos");
    }
}

/// "en provenance d'Oran, *accompagné de* Y": of whoever came, and not of the flight.
fn in_company(draft: &mut Draft, participle: usize) {
    let token = &draft.tokens[participle];
    let with = [
        "accompagné",
        "escorté",
        "entouré",
        "flanqué",
        "suivi",
        "encadré",
    ]
    .iter()
    .any(|word| lowered(token).starts_with(word));
    let loose = matches!(token.dep.as_str(), "acl" | "amod" | "advcl") && token.pos == "VERB";
    let comma = draft
        .previous(participle)
        .is_some_and(|c| draft.tokens[c].text == ",");
    let noun = token.head;
    if !with || !loose || !comma || !draft.labels[noun].is_empty() && draft.labels[noun] == "PERSON"
    {
        return;
    }
    let verb = std::iter::successors(Some(noun), |&i| Some(draft.tokens[i].head))
        .take(6)
        .find(|&i| draft.tokens[i].pos == "VERB" && draft.child(i, "nsubj").is_some());
    if let Some(verb) = verb.filter(|&v| v < participle && v != noun) {
        draft.hang(participle, verb, "advcl");
    }
}
