//! "a été arrêté à l'aéroport, *interrogé deux jours et relâché*": what else befell whoever it was, which the model
//! hangs on the place.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Sets such participles beside the first, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for participle in draft.words() {
        let place = draft.tokens[participle].head;
        let verb = draft.tokens[place].head;
        let loose = draft.tokens[participle].dep == "acl" && place < participle && verb < place;
        if !loose || !is_bare(draft, participle) || draft.child(verb, "aux:pass").is_none() {
            continue;
        }
        let comma = draft
            .previous(participle)
            .is_some_and(|c| draft.tokens[c].text == ",");
        let last = draft.children(participle).into_iter().find(|&next| {
            let and = draft
                .child(next, "cc")
                .is_some_and(|cc| lowered(&draft.tokens[cc]) == "et");
            draft.tokens[next].dep == "conj" && and && is_bare(draft, next)
        });
        let agrees = ending(draft, participle) == ending(draft, verb);
        if comma && agrees && last.is_some() {
            draft.hang(participle, verb, "conj");
        }
    }
}

/// A participle without an auxiliary.
fn is_bare(draft: &Draft, i: usize) -> bool {
    draft.tokens[i].pos == "VERB"
        && draft.tokens[i].morph.contains("VerbForm=Part")
        && !{ draft.children(i).into_iter() }.any(|c| draft.tokens[c].dep.starts_with("aux"))
}

/// Whether it is feminine, and whether it is a plural.
fn ending(draft: &Draft, participle: usize) -> (bool, bool) {
    let word = lowered(&draft.tokens[participle]);
    let singular = word.trim_end_matches('s');
    (singular.ends_with('e'), word.ends_with('s'))
}
