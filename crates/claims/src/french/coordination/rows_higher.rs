//! "le colonel X, tenu pour responsable de la mort du militant Y, *et la juge Z*": French says "de" and "à" again for
//! every noun of a row, so that a noun without them goes on with a row further up.

use crate::french::clauses::incomplete::is_nominal;
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Hangs such nouns on the first noun above that stands without a preposition.
pub fn mend(draft: &mut Draft) {
    for noun in draft.words() {
        said_again(draft, noun);
        let own = draft.child(noun, "det").is_some_and(|d| d < noun);
        let joined = draft.tokens[noun].dep == "conj" && is_nominal(draft, noun) && own;
        let and = draft.child(noun, "cc").and_then(|cc| draft.previous(cc));
        let comma = and.is_some_and(|before| draft.tokens[before].text == ",");
        let first = draft.tokens[noun].head;
        if !joined || !comma || draft.child(noun, "case").is_some() || !is_led(draft, first) {
            continue;
        }
        if let Some(above) = free_above(draft, first) {
            draft.tokens[noun].head = above;
        }
    }
}

/// "de" or "à" before the noun, with its article or without.
fn is_led(draft: &Draft, noun: usize) -> bool {
    draft.child(noun, "case").is_some_and(|c| {
        matches!(
            lowered(&draft.tokens[c]).as_str(),
            "de" | "d'" | "du" | "des" | "à" | "au" | "aux"
        )
    })
}

/// The subject or object above, over descriptions and their complements.
fn free_above(draft: &Draft, noun: usize) -> Option<usize> {
    let mut at = noun;
    for _ in 0..12 {
        at = draft.tokens[at].head;
        let argument = draft.tokens[at].dep.starts_with("nsubj") || draft.tokens[at].dep == "obj";
        if is_nominal(draft, at) && argument && draft.child(at, "case").is_none() {
            return Some(at);
        }
        if crate::french::clauses::incomplete::is_finite(draft, at) {
            // "figurent *le colonel X*, tenu pour …", where the aside hangs on the verb
            let mut behind = draft.children(at).into_iter();
            return behind.find(|&c| {
                let argument = matches!(draft.tokens[c].dep.as_str(), "obj" | "nsubj");
                c > at && c < noun && argument && is_somebody(draft, c)
            });
        }
        if draft.tokens[at].head == at {
            return None;
        }
    }
    None
}

/// "l'arrestation de X et *de* Y": one row of people, whose preposition English says once.
fn said_again(draft: &mut Draft, noun: usize) {
    let first = draft.tokens[noun].head;
    let row = draft.tokens[noun].dep == "conj" && first < noun;
    let cases = (draft.child(first, "case"), draft.child(noun, "case"));
    let (true, (Some(led), Some(again))) = (row, cases) else {
        return;
    };
    let of = |c: usize| {
        matches!(
            lowered(&draft.tokens[c]).as_str(),
            "de" | "d'" | "du" | "des"
        )
    };
    let joined = draft.child(noun, "cc").is_some() || draft.next(first).is_some();
    if of(led) && of(again) && joined && is_somebody(draft, first) && is_somebody(draft, noun) {
        draft.tokens[again].dep = "dep".into();
    }
}

/// A name of a person, or a noun that one stands beside.
fn is_somebody(draft: &Draft, noun: usize) -> bool {
    draft.labels[noun] == "PERSON"
        || draft
            .children(noun)
            .into_iter()
            .any(|c| draft.labels[c] == "PERSON" && c > noun)
}
