//! "pour blanchiment *aggravé* et corruption": how it was done, which the model makes the verb of another clause.

use crate::french::draft::Draft;

/// Hangs the word on its noun, and the noun where the clause hung.
pub fn mend(draft: &mut Draft) {
    for verb in draft.words() {
        if !is_bare(draft, verb) {
            continue;
        }
        let noun = draft.previous(verb).filter(|&noun| {
            draft.tokens[noun].head == verb
                && draft.tokens[noun].pos == "NOUN"
                && draft.tokens[noun].dep.starts_with("obl")
                && draft.child(noun, "case").is_some()
                && draft.child(noun, "det").is_none()
        });
        let Some(noun) = noun else { continue };
        let head = draft.tokens[verb].head;
        for child in draft.children(verb) {
            draft.tokens[child].head = if child < noun { head } else { noun };
        }
        draft.hang(noun, head, "obl:mod");
        draft.hang(verb, noun, "amod");
        let token = &mut draft.tokens[verb];
        token.pos = "ADJ".into();
        token.morph = Default::default();
    }
}

/// A form in "-é" below another verb, with neither subject nor auxiliary.
fn is_bare(draft: &Draft, verb: usize) -> bool {
    let token = &draft.tokens[verb];
    let stem = token.text.trim_end_matches('s').trim_end_matches('e');
    let carried = { draft.children(verb).into_iter() }.any(|c| {
        let dep = draft.tokens[c].dep.as_str();
        dep.starts_with("aux") || dep.starts_with("nsubj") || dep == "mark" || dep == "cop"
    });
    token.pos == "VERB"
        && token.head < verb
        && matches!(token.dep.as_str(), "ccomp" | "xcomp" | "advcl" | "acl")
        && stem.ends_with('é')
        && !carried
}
