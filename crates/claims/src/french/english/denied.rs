//! Words that deny with "ne", beside "pas": "n'a *pu* partir", "n'a fui *ni* été arrêté", "*non plus*".

use super::gloss::lowered;
use crate::french::draft::Draft;

/// Puts "not" where "ne", at `ne`, denies without "pas", or denies more than its own verb.
pub fn by_ne(draft: &mut Draft, ne: usize) {
    let verb = draft.tokens[ne].head;
    if denies_alone(draft, ne, verb) {
        draft.add(verb, verb, "not", "RB", "neg");
    }
    of_nothing(draft, verb);
    for next in joined_by_ni(draft, verb) {
        draft.add(next, next, "not", "RB", "neg");
    }
}

/// "n'a été inculpé *de rien*": not charged, and with no offence that is called nothing.
fn of_nothing(draft: &mut Draft, verb: usize) {
    let led = |&c: &usize| lowered(&draft.tokens[c]) == "rien" && draft.child(c, "case").is_some();
    let Some(nothing) = draft.children(verb).into_iter().find(led) else {
        return;
    };
    let denied = draft.children(verb).into_iter().any(|c| {
        matches!(
            lowered(&draft.tokens[c]).as_str(),
            "pas" | "plus" | "jamais"
        )
    });
    if !denied {
        draft.add(verb, verb, "not", "RB", "neg");
    }
    for word in draft.below(nothing) {
        draft.tokens[word].dep = "dep".into();
    }
    let token = &mut draft.tokens[nothing];
    token.text = "anything".into();
    token.lemma = "anything".into();
    token.morph = "Glossed=Yes".into();
}

/// "ne *non plus*": not either, and no longer not.
pub fn either(draft: &mut Draft, plus: usize) {
    let non = draft
        .previous(plus)
        .filter(|&non| lowered(&draft.tokens[non]) == "non");
    let Some(non) = non.filter(|_| lowered(&draft.tokens[plus]) == "plus") else {
        return;
    };
    for word in [non, plus] {
        let token = &mut draft.tokens[word];
        token.text = "either".into();
        token.lemma = "either".into();
        token.morph = "Glossed=Yes".into();
    }
}

/// "*n'a pu* rejoindre", "*ne saurait* être": verbs that "ne" denies by itself.
fn denies_alone(draft: &Draft, ne: usize, verb: usize) -> bool {
    let children = draft.children(verb);
    let able = |i: usize| {
        let token = &draft.tokens[i];
        matches!(
            token.lemma.as_str(),
            "manage" | "may" | "could" | "pouvoir" | "oser"
        ) || token.lemma == "savoir" && lowered(token).starts_with("saur")
    };
    let modal = children.iter().copied().find(|&c| c > ne && able(c));
    let more = children.iter().any(|&c| {
        matches!(
            lowered(&draft.tokens[c]).as_str(),
            "pas"
                | "plus"
                | "jamais"
                | "guère"
                | "point"
                | "que"
                | "qu'"
                | "ni"
                | "rien"
                | "personne"
                | "nobody"
                | "nullement"
                | "aucunement"
        ) || denies_noun(draft, c)
    });
    let modal = modal.or(able(verb).then_some(verb));
    let only = modal
        .and_then(|modal| draft.next(modal))
        .is_some_and(|next| matches!(lowered(&draft.tokens[next]).as_str(), "que" | "qu'"));
    modal.is_some() && !only && !more
}

/// "aucun d'eux", "nul témoin".
fn denies_noun(draft: &Draft, noun: usize) -> bool {
    let none = |i: usize| {
        matches!(
            lowered(&draft.tokens[i]).as_str(),
            "aucun" | "aucune" | "nul" | "nulle" | "no"
        )
    };
    none(noun) || draft.child(noun, "det").is_some_and(none)
}

/// "ni fui *ni été arrêté*", "pas fui *ni été arrêté*": the verbs that follow.
fn joined_by_ni(draft: &Draft, verb: usize) -> Vec<usize> {
    let joined = |&next: &usize| {
        let ni = draft
            .child(next, "cc")
            .is_some_and(|cc| matches!(lowered(&draft.tokens[cc]).as_str(), "ni" | "nor"));
        let own = draft.children(next).into_iter().any(|c| {
            matches!(
                lowered(&draft.tokens[c]).as_str(),
                "ne" | "n'" | "pas" | "jamais"
            )
        });
        draft.tokens[next].dep == "conj" && draft.tokens[next].pos == "VERB" && ni && !own
    };
    let below = draft.below(verb).into_iter();
    below.filter(joined).collect()
}
