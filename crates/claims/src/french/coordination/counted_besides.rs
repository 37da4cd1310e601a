//! "27 rebelles ont été tués et *onze autres capturés*", "deux soldats ont été tués et *six blessés*": whoever
//! something else befell, with the participle alone.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Makes a clause of the participle, which the model takes for a noun that the number counts.
pub fn mend(draft: &mut Draft) {
    for word in draft.words() {
        let verb = draft.tokens[word].head;
        let second = draft.tokens[word].dep == "conj"
            && verb < word
            && draft.child(verb, "aux:pass").is_some()
            && draft.child(word, "det").is_none();
        let Some(infinitive) = infinitive(draft, word).filter(|_| second) else {
            continue;
        };
        let Some(number) = draft.child(word, "nummod").filter(|&n| n < word) else {
            continue;
        };
        let others = draft
            .child(word, "amod")
            .filter(|&o| o < word && lowered(&draft.tokens[o]) == "autres");
        let token = &mut draft.tokens[word];
        token.pos = "VERB".into();
        token.lemma = infinitive.into();
        token.morph = "Gender=Masc|Number=Plur|Tense=Past|VerbForm=Part|Voice=Pass".into();
        match others {
            Some(others) => {
                draft.hang(number, others, "nummod");
                draft.hang(others, word, "nsubj:pass");
                let token = &mut draft.tokens[others];
                token.text = "others".into();
                token.lemma = "other".into();
                token.pos = "NOUN".into();
                token.morph = "Number=Plur|Glossed=Yes".into();
            }
            None => draft.tokens[number].dep = "nsubj:pass".into(),
        }
    }
}

/// "capturer" for "capturés", where it tells what befell somebody.
fn infinitive(draft: &Draft, participle: usize) -> Option<String> {
    let word = lowered(&draft.tokens[participle]);
    let stem = word
        .strip_suffix("és")
        .or_else(|| word.strip_suffix("ées"))?;
    let infinitive = format!("{stem}er");
    let known = crate::french::lexicon::french()
        .verbs
        .contains_key(infinitive.as_str());
    known.then_some(infinitive)
}
