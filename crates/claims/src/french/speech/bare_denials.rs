//! "Son entourage *dément*.": French denies what was told before without saying "this".

use crate::french::clauses::incomplete::{is_finite, is_nominal};
use crate::french::draft::Draft;

/// Puts "this" behind such verbs, where nothing else tells what is denied.
pub fn mend(draft: &mut Draft) {
    for verb in draft.words() {
        under_its_subject(draft, verb);
        let token = &draft.tokens[verb];
        let denies = is_denying(draft, verb) && token.dep == "ROOT";
        let told = { draft.children(verb).into_iter() }.any(|c| {
            let label = draft.tokens[c].dep.as_str();
            let content = matches!(
                label,
                "obj" | "ccomp" | "xcomp" | "parataxis" | "advcl" | "conj" | "dep" | "iobj"
            );
            content && draft.tokens[c].pos != "PUNCT" || draft.tokens[c].text == ":"
        });
        let person = draft
            .child(verb, "nsubj")
            .is_some_and(|s| s < verb && draft.tokens[s].pos != "PRON");
        if denies && !told && person && is_finite(draft, verb) && !is_quoted_before(draft, verb) {
            draft.add_after(verb, "this", "DT", "dobj");
        }
    }
}

fn is_denying(draft: &Draft, verb: usize) -> bool {
    let token = &draft.tokens[verb];
    token.pos == "VERB" && matches!(token.lemma.as_str(), "démentir" | "nier")
}

/// "Son avocat *dément*.": a verb alone behind its subject, which the model makes a word beside the noun.
fn under_its_subject(draft: &mut Draft, verb: usize) {
    let noun = draft.tokens[verb].head;
    let beside = matches!(
        draft.tokens[verb].dep.as_str(),
        "amod" | "acl" | "nmod" | "appos"
    );
    let ends = draft
        .next(verb)
        .is_none_or(|n| draft.tokens[n].pos == "PUNCT");
    let root = draft.tokens[noun].head == noun && noun < verb && is_nominal(draft, noun);
    if beside && ends && root && is_denying(draft, verb) && draft.child(verb, "aux:tense").is_none()
    {
        draft.tokens[verb].morph = "Mood=Ind|Tense=Pres|VerbForm=Fin".into();
        draft.swap(verb, noun, "nsubj");
    }
}

/// "« X a fui. » Son avocat *dément*", "dément Y : « … »": where a quotation stands in the same sentence, it
/// tells what is denied.
fn is_quoted_before(draft: &Draft, verb: usize) -> bool {
    let marks = |i: &usize| matches!(draft.tokens[*i].text.as_str(), "«" | "»" | "\"" | "“");
    let sentence = draft.below(verb);
    sentence.iter().any(marks)
}
