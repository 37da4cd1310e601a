//! "à son arrivée à Orly", "en tentant de fuir": what went on when something befell somebody.

use super::draft::Draft;
use super::gloss::lowered;

/// Gives such phrases the preposition or conjunction that English has for them.
pub fn mend(draft: &mut Draft) {
    for word in draft.words() {
        arrival(draft, word);
        gerund(draft, word);
    }
}

/// "*à* son retour": "on his return".
fn arrival(draft: &mut Draft, noun: usize) {
    let token = &draft.tokens[noun];
    let comes = matches!(
        token.lemma.as_str(),
        "arrivée" | "retour" | "arrival" | "entrée"
    );
    let own = draft
        .child(noun, "det")
        .is_some_and(|d| draft.tokens[d].morph.contains("Poss=Yes"));
    let case = draft
        .child(noun, "case")
        .filter(|&c| matches!(lowered(&draft.tokens[c]).as_str(), "à" | "dès"));
    if let Some(case) = case.filter(|_| comes && own && draft.tokens[noun].pos == "NOUN") {
        becomes(draft, case, "on");
    }
}

/// "*en* tentant de franchir": "while trying to cross".
fn gerund(draft: &mut Draft, verb: usize) {
    let morph = draft.tokens[verb].morph.as_str();
    let present = morph.contains("Tense=Pres") && morph.contains("VerbForm=Part");
    let mark = draft
        .child(verb, "mark")
        .filter(|&m| lowered(&draft.tokens[m]) == "en");
    if let Some(mark) = mark.filter(|_| present && draft.tokens[verb].pos == "VERB") {
        becomes(draft, mark, "while");
        draft.tokens[mark].pos = "SCONJ".into();
    }
}

fn becomes(draft: &mut Draft, word: usize, english: &str) {
    let token = &mut draft.tokens[word];
    token.text = english.into();
    token.lemma = english.into();
    token.morph = "Glossed=Yes".into();
}
