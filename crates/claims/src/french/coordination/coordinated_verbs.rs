//! "a intercepté 130 personnes qui tentaient de fuir *et les avait reconduites* à la frontière": a second verb with
//! its auxiliary, which the model sets in a row with a noun of the clause before.

use crate::french::clauses::incomplete::has_subject;
use crate::french::draft::Draft;

/// Hangs such verbs on the verb before them whose subject they share.
pub fn mend(draft: &mut Draft) {
    for verb in draft.words() {
        let token = &draft.tokens[verb];
        let noun = token.head;
        let nominal = matches!(draft.tokens[noun].pos.as_str(), "NOUN" | "PROPN");
        let joined = token.dep == "conj" && token.pos == "VERB" && nominal && noun < verb;
        let opened =
            draft.child(verb, "cc").is_some_and(|cc| cc > noun) && !has_subject(draft, verb);
        if !joined || !opened || draft.child(noun, "cop").is_some() {
            continue;
        }
        if let Some(first) = participle_above(draft, verb, noun) {
            draft.tokens[verb].head = first;
            // "interpellé à Nice et remis *à l'Espagne*"
            for child in draft.children(first) {
                if child > verb && draft.child(child, "case").is_some() {
                    draft.tokens[child].head = verb;
                }
            }
            continue;
        }
        if let Some(first) = number(draft, verb).and_then(|own| verb_above(draft, noun, &own)) {
            draft.tokens[verb].head = first;
        }
    }
}

/// "X, *interpellé* à Nice et *remis* à l'Espagne": the participle above a place or day that a bare one is joined to.
fn participle_above(draft: &Draft, verb: usize, noun: usize) -> Option<usize> {
    let bare = |v: usize| {
        let auxiliary = |c: &usize| draft.tokens[*c].dep.starts_with("aux");
        draft.tokens[v].morph.contains("VerbForm=Part") && !draft.children(v).iter().any(auxiliary)
    };
    let first = draft.tokens[noun].head;
    let described = matches!(draft.tokens[first].dep.as_str(), "acl" | "advcl" | "amod");
    let same = !crate::french::attachment::agreeing::disagrees(draft, verb, first);
    (bare(verb) && draft.tokens[first].pos == "VERB" && bare(first) && described && same)
        .then_some(first)
}

/// The verb above a noun whose auxiliary, or form, has that number.
fn verb_above(draft: &Draft, noun: usize, own: &str) -> Option<usize> {
    let mut at = noun;
    for _ in 0..12 {
        let above = draft.tokens[at].head;
        if above == at {
            return None;
        }
        at = above;
        if draft.tokens[at].pos == "VERB" && number(draft, at).as_deref() == Some(own) {
            return Some(at);
        }
    }
    None
}

/// "Sing" or "Plur", as the auxiliary tells it, or the verb without one.
fn number(draft: &Draft, verb: usize) -> Option<String> {
    let finite = draft
        .children(verb)
        .into_iter()
        .filter(|&c| draft.tokens[c].dep.starts_with("aux"))
        .chain([verb])
        .find(|&t| draft.tokens[t].morph.contains("VerbForm=Fin"))?;
    let mut morph = draft.tokens[finite].morph.split('|');
    morph
        .find_map(|f| f.strip_prefix("Number="))
        .map(str::to_owned)
}
