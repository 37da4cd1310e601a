//! "a déclaré *à l'AFP*": who is told, and no place where it is said.

use crate::french::draft::Draft;
use crate::french::english::gloss::{self, lowered};
use crate::french::lexicon::french;

/// Gives those who are told the preposition that English has for them.
pub fn mend(draft: &mut Draft) {
    for case in draft.words() {
        let hearer = draft.tokens[case].head;
        let verb = draft.tokens[hearer].head;
        let to = draft.tokens[case].dep == "case"
            && matches!(lowered(&draft.tokens[case]).as_str(), "à" | "au" | "aux");
        // "a annoncé son avocat *à l'AFP*": the model sets the agency beside the speaker
        let above = draft.tokens[verb].head;
        let beside = draft.tokens[verb].dep == "nsubj" && above < verb && verb < case;
        if to && beside && tells(draft, above) && is_agency(draft, hearer) {
            draft.hang(hearer, above, "obl:arg");
        }
        let verb = draft.tokens[hearer].head;
        if !to || hearer < case {
            continue;
        }
        // "accordé l'asile à X": nobody is a place
        let person = draft.labels[hearer] == "PERSON";
        if matches!(draft.tokens[verb].lemma.as_str(), "imposer" | "infliger") {
            draft.tokens[case].text = "sur".into();
        } else if person || tells(draft, verb) && listens(draft, hearer) {
            draft.tokens[case].text = "vers".into();
        }
    }
}

/// A body by name that reports what it hears.
fn is_agency(draft: &Draft, i: usize) -> bool {
    let speech = &crate::lexicon::english().speech;
    draft.labels[i] == "ORG" && speech.outlets.has(&draft.tokens[i].text)
}

/// Whether the verb is one of saying.
pub fn tells(draft: &Draft, verb: usize) -> bool {
    let speech = &crate::lexicon::english().speech;
    let told = gloss::verb(draft, verb).is_some_and(|v| speech.verbs.has(v));
    draft.tokens[verb].pos == "VERB"
        && (told
            || french()
                .saying
                .contains_key(draft.tokens[verb].lemma.as_str()))
}

/// A body or somebody by name, or a word for those who print what they hear.
fn listens(draft: &Draft, hearer: usize) -> bool {
    const WHO: [&str; 3] = ["journaliste", "reporter", "correspondant"];
    let token = &draft.tokens[hearer];
    matches!(draft.labels[hearer].as_str(), "ORG" | "PERSON")
        || WHO.contains(&token.lemma.as_str())
        || french().outlets.contains_key(token.lemma.as_str())
        || crate::french::names::described::is_office(draft, hearer)
}
