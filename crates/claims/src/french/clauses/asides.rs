//! "Un diplomate, *s'exprimant sous couvert d'anonymat*, dit avoir vu X": an aside with a present participle,
//! which the model takes for the verb of the sentence.

use super::incomplete::{is_finite, make_subject};
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Gives the subject to the finite verb behind the aside.
pub fn mend(draft: &mut Draft) {
    for participle in draft.words() {
        let morph = draft.tokens[participle].morph.as_str();
        let present = morph.contains("VerbForm=Part") && morph.contains("Tense=Pres");
        let carried = draft
            .children(participle)
            .into_iter()
            .any(|c| draft.tokens[c].dep.starts_with("aux"));
        let Some(subject) = draft
            .child(participle, "nsubj")
            .filter(|_| present && !carried)
        else {
            continue;
        };
        let Some(verb) = verb_behind(draft, participle) else {
            continue;
        };
        between_commas(draft, subject, participle, verb);
    }
    for verb in draft.words() {
        beside_hearer(draft, verb);
        behind_infinitive(draft, verb);
        under_infinitive(draft, verb);
    }
}

/// The finite verb right behind a comma, which the model sets beside the participle or over it.
fn verb_behind(draft: &Draft, participle: usize) -> Option<usize> {
    let beside = draft.children(participle).into_iter().filter(|&v| {
        let dep = draft.tokens[v].dep.as_str();
        matches!(dep, "conj" | "parataxis" | "ccomp") && draft.child(v, "cc").is_none()
    });
    let above = draft.tokens[participle].head;
    let own = |v: usize| draft.child(v, "nsubj").is_some_and(|s| s < v);
    let over = Some(above).filter(|&v| draft.tokens[participle].dep == "advcl" && !own(v));
    beside.chain(over).find(|&v| {
        let opener = draft
            .children(v)
            .into_iter()
            .filter(|&c| c > participle && c < v && draft.tokens[c].pos != "PUNCT")
            .min()
            .unwrap_or(v);
        let comma = draft
            .previous(opener)
            .is_some_and(|b| draft.tokens[b].text == ",");
        v > participle && comma && is_finite(draft, v)
    })
}

/// "avoir rencontré".
fn is_perfect_infinitive(draft: &Draft, verb: usize) -> bool {
    draft.children(verb).into_iter().any(|c| {
        draft.tokens[c].dep == "aux:tense" && draft.tokens[c].morph.contains("VerbForm=Inf")
    })
}

/// "a dit à la radio *l'avoir vu*": what is said, and nothing about the radio.
fn beside_hearer(draft: &mut Draft, infinitive: usize) {
    let hearer = draft.tokens[infinitive].head;
    let verb = draft.tokens[hearer].head;
    let strayed = draft.tokens[infinitive].dep == "acl" && is_perfect_infinitive(draft, infinitive);
    let told = draft
        .child(hearer, "case")
        .is_some_and(|c| matches!(lowered(&draft.tokens[c]).as_str(), "à" | "au" | "aux"));
    let marked = draft.child(infinitive, "mark").is_some();
    if strayed && told && !marked && verb < hearer && draft.tokens[verb].pos == "VERB" {
        draft.hang(infinitive, verb, "xcomp");
    }
}

/// "avoir rencontré *X*": no infinitive has its subject behind it.
fn behind_infinitive(draft: &mut Draft, infinitive: usize) {
    let subject = draft
        .child(infinitive, "nsubj")
        .filter(|&s| s > infinitive && is_perfect_infinitive(draft, infinitive));
    if let Some(subject) = subject {
        draft.tokens[subject].dep = "obj".into();
    }
}

/// "dit avoir rencontré *X à Malabo*": whom and where he says he met, which the model hangs on the verb
/// of saying, as if X said so.
fn under_infinitive(draft: &mut Draft, verb: usize) {
    let infinitive = draft.child(verb, "xcomp").filter(|&x| {
        x > verb && is_perfect_infinitive(draft, x) && draft.child(x, "obj").is_none()
    });
    let own = draft.child(verb, "nsubj").filter(|&s| s < verb);
    let (Some(infinitive), Some(_)) = (infinitive, own) else {
        return;
    };
    let behind: Vec<usize> = draft
        .children(verb)
        .into_iter()
        .filter(|&c| c > infinitive)
        .collect();
    let whom = behind
        .iter()
        .find(|&&c| draft.tokens[c].dep == "nsubj" && draft.labels[c] == "PERSON");
    let Some(&whom) = whom else { return };
    draft.hang(whom, infinitive, "obj");
    for child in behind {
        if matches!(draft.tokens[child].dep.as_str(), "obl:mod" | "obl:arg") {
            draft.tokens[child].head = infinitive;
        }
    }
}

fn between_commas(draft: &mut Draft, subject: usize, participle: usize, verb: usize) {
    if draft.tokens[verb].head == participle {
        draft.swap(verb, participle, "acl");
    }
    draft.hang(participle, subject, "acl");
    make_subject(draft, subject, verb);
}
