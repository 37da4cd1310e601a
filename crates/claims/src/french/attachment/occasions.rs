//! "à son arrivée à Orly", "en tentant de fuir": what went on when something befell somebody.

use crate::french::clauses::incomplete::is_finite;
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Gives such phrases the preposition or conjunction that English has for them.
pub fn mend(draft: &mut Draft) {
    for word in draft.words() {
        arrival(draft, word);
        back(draft, word);
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

/// "*De retour à* Alger, X a été arrêté": "Returning to Algiers".
fn back(draft: &mut Draft, noun: usize) {
    let opens = draft.child(noun, "case").filter(|&of| {
        let first = draft
            .previous(of)
            .is_none_or(|before| !draft.in_one_sentence(before, of));
        lowered(&draft.tokens[of]) == "de" && (first || draft.tokens[of].text == "De")
    });
    let bare = draft.tokens[noun].text == "retour" && draft.child(noun, "det").is_none();
    let verb = draft.tokens[noun].head;
    let place = draft.children(noun).into_iter().find(|&place| {
        let case = draft
            .child(place, "case")
            .map(|c| lowered(&draft.tokens[c]));
        place > noun && matches!(case.as_deref(), Some("à" | "au" | "aux" | "en" | "dans"))
    });
    let (Some(of), Some(place)) = (opens, place) else {
        return;
    };
    if !bare || draft.tokens[verb].pos != "VERB" || verb < noun {
        return;
    }
    draft.tokens[of].dep = "dep".into();
    let token = &mut draft.tokens[noun];
    token.text = "Returning".into();
    token.lemma = "return".into();
    token.pos = "VERB".into();
    token.morph = "Tense=Pres|VerbForm=Part|Glossed=Yes".into();
    draft.hang(noun, verb, "advcl");
    draft.hang(place, noun, "obl:arg");
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
        to_finite_verb(draft, verb);
    }
}

/// "échappé à un mandat d'amener *en se réfugiant* à Chypre": beside what was done, and no part of a noun.
fn to_finite_verb(draft: &mut Draft, verb: usize) {
    let above = draft.tokens[verb].head;
    if is_finite(draft, above) || draft.tokens[above].pos == "VERB" && above > verb {
        return;
    }
    let mut at = above;
    let finite = (0..4).find_map(|_| {
        at = draft.tokens[at].head;
        (draft.tokens[at].pos == "VERB" && is_finite(draft, at)).then_some(at)
    });
    let noun = draft.tokens[above].pos == "NOUN";
    let infinitive_of_noun = draft.tokens[above].morph.contains("VerbForm=Inf")
        && draft.tokens[draft.tokens[above].head].pos == "NOUN";
    if let Some(finite) = finite.filter(|&f| f < verb && (noun || infinitive_of_noun)) {
        draft.hang(verb, finite, "advcl");
    }
}

fn becomes(draft: &mut Draft, word: usize, english: &str) {
    let token = &mut draft.tokens[word];
    token.text = english.into();
    token.lemma = english.into();
    token.morph = "Glossed=Yes".into();
}
