//! "le neveu *du* président", "livré *au* tribunal": the article within the preposition, which English
//! has as a word, and which tells that somebody known is meant.

use crate::french::draft::Draft;

/// Puts it before common nouns.
pub fn mend(draft: &mut Draft) {
    for case in draft.words() {
        let token = &draft.tokens[case];
        let definite = token.pos == "ADP" && token.morph.contains("Definite=Def");
        let noun = draft.child(case, "pobj").filter(|_| definite);
        let Some(noun) = noun.filter(|&n| is_one_person(draft, n)) else {
            continue;
        };
        let first = draft.next(case).unwrap_or(noun);
        draft.add(first, noun, "the", "DT", "det");
    }
}

/// A word for one person without an article of its own, nor a name behind it.
fn is_one_person(draft: &Draft, noun: usize) -> bool {
    let token = &draft.tokens[noun];
    let english = crate::lexicon::english();
    let lemma = token.lemma.as_str();
    let human = english.roles.nouns.has(lemma)
        || english.roles.titles.has(lemma)
        || english.persons.person.has(lemma);
    let named = ["appos", "compound", "det", "poss"]
        .iter()
        .any(|label| draft.child(noun, label).is_some());
    token.pos == "NOUN"
        && token.morph.contains("Number=Sing")
        && draft.labels[noun].is_empty()
        && human
        && !named
}
