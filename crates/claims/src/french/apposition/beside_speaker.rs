//! "a déclaré Me Roux, *l'avocat de X*": what stands beside a speaker behind the verb, which the model
//! takes for the object of what is said.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Sets such words beside the name before the comma.
pub fn mend(draft: &mut Draft) {
    for noun in draft.words() {
        if let Some(name) = speaker_before(draft, noun) {
            draft.hang(noun, name, "appos");
        }
    }
}

/// The name that ends right before the comma before `noun`, where both stand behind a verb of which the
/// noun is made the object.
fn speaker_before(draft: &Draft, noun: usize) -> Option<usize> {
    let token = &draft.tokens[noun];
    let verb = token.head;
    let object = token.dep == "obj" && token.pos == "NOUN" && verb < noun;
    let first = draft.below(noun).into_iter().min().unwrap_or(noun);
    let article = matches!(
        lowered(&draft.tokens[first]).as_str(),
        "l'" | "l’" | "le" | "la" | "son" | "sa" | "un" | "une"
    );
    let comma = draft
        .previous(first)
        .filter(|&c| draft.tokens[c].text == ",")?;
    let last = draft.previous(comma).filter(|_| object && article)?;
    let name = draft
        .entities
        .iter()
        .find(|e| e.label == "PERSON" && e.tokens.contains(&last))?
        .tokens
        .clone();
    let outer = |&i: &usize| !name.contains(&draft.tokens[i].head) && draft.is_there(i);
    let top = name.clone().find(outer)?;
    (draft.tokens[top].head == verb && draft.tokens[top].dep.starts_with("nsubj") && top > verb)
        .then_some(top)
}
