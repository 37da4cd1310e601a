//! "La police dément : X n'est pas à Oran": the clause behind a colon is told by whoever leads up to it, and what
//! somebody who denies says there is what he holds to be so.

use crate::french::clauses::incomplete::is_finite;
use crate::french::draft::Draft;
use crate::french::english::gloss;

/// Hangs the clause on the verb of saying, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for colon in draft.words() {
        if draft.tokens[colon].text != ":" || is_quoted(draft, colon) {
            continue;
        }
        let Some(verb) = verb_before(draft, colon) else {
            continue;
        };
        let Some(clause) = clause_behind(draft, colon, verb) else {
            continue;
        };
        if draft.tokens[verb].head == clause {
            draft.swap(verb, clause, "ccomp");
        } else {
            draft.hang(clause, verb, "ccomp");
        }
        if matches!(draft.tokens[verb].lemma.as_str(), "démentir" | "nier") {
            let token = &mut draft.tokens[verb];
            token.lemma = "affirmer".into();
            token.text = "affirme".into();
        }
    }
}

/// What stands in quotation marks is told of by `quotes`.
fn is_quoted(draft: &Draft, colon: usize) -> bool {
    draft
        .next(colon)
        .is_none_or(|n| matches!(draft.tokens[n].text.as_str(), "«" | "“" | "\""))
}

/// The verb of saying that nothing but a day or a hearer parts from the colon, with its subject before it.
fn verb_before(draft: &Draft, colon: usize) -> Option<usize> {
    let speech = &crate::lexicon::english().speech;
    let verb = (colon.saturating_sub(5)..colon).rev().find(|&v| {
        draft.is_there(v) && draft.in_one_sentence(v, colon) && draft.tokens[v].pos == "VERB"
    })?;
    let says = gloss::verb(draft, verb)
        .is_some_and(|english| speech.verbs.has(english) || speech.denials.has(english));
    let subject = draft.child(verb, "nsubj").is_some_and(|s| s < verb);
    let content = { draft.children(verb).into_iter() }
        .any(|c| c < colon && matches!(draft.tokens[c].dep.as_str(), "obj" | "ccomp" | "xcomp"));
    (says && subject && !content && is_finite(draft, verb)).then_some(verb)
}

/// The verb of the clause behind the colon that hangs on what stands before it.
fn clause_behind(draft: &Draft, colon: usize, verb: usize) -> Option<usize> {
    (colon + 1..draft.tokens.len())
        .take_while(|&i| draft.in_one_sentence(i, colon))
        .filter(|&i| draft.is_there(i))
        .find(|&i| {
            let head = draft.tokens[i].head;
            is_finite(draft, i)
                && draft.child(i, "mark").is_none()
                && draft.tokens[i].dep != "acl:relcl"
                && (head <= colon || head == i || head == verb)
        })
}
