//! "*Le troisième accusé*, Slim Varnek, vit": an ordinal and the noun that it counts, which the model hangs on the ordinal.

use crate::french::clauses::incomplete::is_nominal;
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Makes the noun carry what the ordinal carries, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for ordinal in draft.words() {
        let Some(noun) = counted(draft, ordinal) else {
            continue;
        };
        draft.swap(noun, ordinal, "amod");
        draft.tokens[noun].pos = "NOUN".into();
        for child in draft.children(ordinal) {
            draft.tokens[child].head = noun;
        }
        name_behind(draft, noun);
    }
}

/// The noun right behind the ordinal and its article.
fn counted(draft: &Draft, ordinal: usize) -> Option<usize> {
    let token = &draft.tokens[ordinal];
    let counts = token.morph.contains("NumType=Ord")
        && matches!(token.pos.as_str(), "ADJ" | "NOUN")
        && (token.dep.starts_with("nsubj") || token.dep == "obj");
    let led = draft
        .previous(ordinal)
        .is_some_and(|det| draft.tokens[det].pos == "DET" && draft.in_one_sentence(det, ordinal));
    let noun = draft.next(ordinal)?;
    let below = draft.tokens[noun].head == ordinal
        && matches!(draft.tokens[noun].dep.as_str(), "acl" | "amod" | "nmod")
        && (draft.tokens[noun].pos == "NOUN"
            || crate::french::lexicon::french()
                .nouns
                .contains_key(&lowered(&draft.tokens[noun])))
        && draft.child(noun, "case").is_none();
    (counts && led && below).then_some(noun)
}

/// "Le troisième accusé, *Slim Varnek*, vit": the name tells who it is.
fn name_behind(draft: &mut Draft, noun: usize) {
    let name = draft.next(noun).and_then(|comma| {
        let name = draft.next(comma)?;
        let beside = draft.tokens[comma].text == "," && draft.labels[name] == "PERSON";
        (beside && draft.tokens[name].head == noun).then_some(name)
    });
    if let Some(name) = name.filter(|&name| is_nominal(draft, name)) {
        draft.tokens[name].dep = "appos".into();
    }
}
