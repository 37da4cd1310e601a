//! "a requis jeudi, devant la cour d'assises, *trente ans de réclusion* contre X": the term asked for, which the
//! model hangs on the court that stands between commas before it.

use crate::french::draft::Draft;

/// Makes the term the object of the verb, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for verb in draft.words() {
        let asks = matches!(
            draft.tokens[verb].lemma.as_str(),
            "requérir" | "demander" | "réclamer"
        );
        if !asks || draft.tokens[verb].pos != "VERB" || draft.child(verb, "obj").is_some() {
            continue;
        }
        let term = { draft.below(verb).into_iter() }.find(|&t| is_behind_comma(draft, verb, t));
        if let Some(term) = term {
            draft.hang(term, verb, "obj");
        }
    }
}

/// "trente ans", "six mois", right behind a comma and below another noun.
fn is_behind_comma(draft: &Draft, verb: usize, term: usize) -> bool {
    let time = matches!(draft.tokens[term].lemma.as_str(), "an" | "année" | "mois");
    let number = draft.child(term, "nummod").filter(|&n| n < term);
    let comma = number.and_then(|n| draft.previous(n));
    let apart = comma.is_some_and(|c| draft.tokens[c].text == ",");
    let elsewhere = draft.tokens[term].head != verb && draft.tokens[term].head > verb;
    time && apart && elsewhere && draft.child(term, "case").is_none()
}
