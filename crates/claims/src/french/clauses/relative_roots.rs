//! "« … », a répliqué Me Y, *qui a annoncé* un appel": what "qui" adds of a speaker, which the model makes the
//! sentence of.

use super::incomplete::{is_finite, is_nominal};
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Hangs such clauses on the noun or name before them, and puts the verb before in their place.
pub fn mend(draft: &mut Draft) {
    for who in draft.words() {
        if let Some((noun, verb, main)) = clause_of(draft, who) {
            lift(draft, who, noun, verb, main);
        }
    }
}

/// The noun that the clause of "qui" at `who` describes, its verb, and the verb of the sentence before it.
fn clause_of(draft: &Draft, who: usize) -> Option<(usize, usize, usize)> {
    let verb = draft.tokens[who].head;
    let subject =
        draft.tokens[who].dep.starts_with("nsubj") && lowered(&draft.tokens[who]) == "qui";
    let told = draft.tokens[verb].dep == "acl:relcl";
    if !subject || told || verb < who || draft.child(who, "case").is_some() {
        return None;
    }
    let comma = draft
        .previous(who)
        .filter(|&c| draft.tokens[c].text == "," && draft.in_one_sentence(c, who))?;
    let last = draft.previous(comma)?;
    let name = draft.entities.iter().find(|e| e.tokens.contains(&last));
    let noun = match name.map(|name| name.tokens.clone()) {
        Some(name) => { name.clone() }.find(|&i| !name.contains(&draft.tokens[i].head))?,
        None => last,
    };
    let main = draft.children(verb).into_iter().find(|&main| {
        let loose = matches!(
            draft.tokens[main].dep.as_str(),
            "advcl" | "ccomp" | "parataxis" | "conj"
        );
        let led = draft.child(main, "mark").is_some() || draft.child(main, "cc").is_some();
        main < who && loose && !led && is_finite(draft, main)
    })?;
    (is_nominal(draft, noun) && noun > main).then_some((noun, verb, main))
}

fn lift(draft: &mut Draft, who: usize, noun: usize, verb: usize, main: usize) {
    draft.swap(main, verb, "acl:relcl");
    draft.tokens[verb].head = noun;
    for child in draft.children(verb) {
        if child < who && child != main {
            draft.tokens[child].head = main;
        }
    }
}
