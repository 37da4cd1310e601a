//! "*Parmi les morts figure* X", "X *figure parmi* les blessés", "a *fait* douze morts": who is counted among the
//! hurt and the dead, and how many there are.

use crate::french::clauses::incomplete::has_subject;
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Those whom something befell, as French counts them.
const BEFALLEN: [&str; 10] = [
    "mort", "morts", "blessé", "blessés", "tué", "tués", "victime", "victimes", "disparu",
    "disparus",
];

/// Makes "is among" of the one, and "counted … dead" of the other.
pub fn mend(draft: &mut Draft) {
    for verb in draft.words() {
        if draft.tokens[verb].pos == "VERB" {
            counted_among(draft, verb);
            leaves(draft, verb);
        }
    }
    for noun in draft.words() {
        people(draft, noun);
    }
}

/// "figurer parmi", "compter parmi", "se trouver parmi": to be one of them.
fn counted_among(draft: &mut Draft, verb: usize) {
    let counts = matches!(
        draft.tokens[verb].lemma.as_str(),
        "figurer" | "compter" | "trouver"
    );
    if counts {
        among_them(draft, verb);
    }
    let among = draft.children(verb).into_iter().any(|c| {
        let case = draft.child(c, "case");
        case.is_some_and(|case| lowered(&draft.tokens[case]) == "parmi")
    });
    if !counts || !among {
        return;
    }
    let behind = { draft.children(verb).into_iter() }.find(|&c| {
        let nominal = matches!(draft.tokens[c].pos.as_str(), "NOUN" | "PROPN");
        let bare = draft.child(c, "case").is_none();
        c > verb
            && nominal
            && bare
            && matches!(draft.tokens[c].dep.as_str(), "obj" | "xcomp" | "nsubj")
    });
    if let Some(subject) = behind.filter(|_| !has_subject(draft, verb)) {
        draft.hang(subject, verb, "nsubj");
    }
    if has_subject(draft, verb) {
        let token = &mut draft.tokens[verb];
        token.lemma = "être".into();
    }
}

/// "Parmi *elles* figurent X et Y": the model takes "elles" for the subject.
fn among_them(draft: &mut Draft, verb: usize) {
    let them = draft.child(verb, "nsubj").filter(|&s| {
        s < verb
            && matches!(lowered(&draft.tokens[s]).as_str(), "elles" | "eux" | "ils")
            && draft
                .previous(s)
                .is_some_and(|p| lowered(&draft.tokens[p]) == "parmi")
    });
    if let Some((them, case)) = them.and_then(|them| Some((them, draft.previous(them)?))) {
        draft.tokens[them].dep = "obl:mod".into();
        draft.hang(case, them, "case");
    }
}

/// "a fait douze morts": counted so many dead.
fn leaves(draft: &mut Draft, verb: usize) {
    let Some(o) = draft.child(verb, "obj") else {
        return;
    };
    // "neuf", which the model may take for "new"
    for number in draft.children(o) {
        if draft.tokens[number].pos == "NUM" && number < o {
            draft.tokens[number].dep = "nummod".into();
        }
    }
    let counted = draft.child(o, "nummod").is_some() || draft.child(o, "det").is_some();
    let befallen = BEFALLEN.contains(&lowered(&draft.tokens[o]).as_str()) && counted && o > verb;
    if draft.tokens[verb].lemma == "faire" && befallen && has_subject(draft, verb) {
        let token = &mut draft.tokens[verb];
        token.lemma = "count".into();
        token.text = "count".into();
        token.morph = format!("{}|Glossed=Yes", token.morph).into();
    }
}

/// "Deux *étudiantes* seraient mortes", "trois *blessés*": people, whom the model takes for adjectives.
fn people(draft: &mut Draft, word: usize) {
    let token = &draft.tokens[word];
    let subject = matches!(token.dep.as_str(), "nsubj" | "nsubj:pass" | "obj" | "conj");
    let counted = draft.child(word, "nummod").is_some();
    let known = crate::french::lexicon::french()
        .nouns
        .contains_key(token.lemma.as_str());
    if token.pos == "ADJ" && subject && counted && known {
        draft.tokens[word].pos = "NOUN".into();
    }
}
