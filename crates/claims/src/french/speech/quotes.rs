//! Quotations in « guillemets »: what is quoted hangs together, under whoever says it.

use crate::french::draft::Draft;
use crate::french::english::gloss;

/// "« Il est à Genève », a-t-il dit": what is quoted hangs together, under the verb of saying.
pub fn quotations(draft: &mut Draft) {
    let words = draft.words();
    let mut open = None;
    for &i in &words {
        match draft.tokens[i].text.as_str() {
            "«" | "“" => open = Some(i),
            "»" | "”" => {
                if let Some(start) = open.take() {
                    hold_together(draft, start + 1, i);
                }
            }
            // straight marks look the same at both ends
            "\"" => match open.take() {
                Some(start) => hold_together(draft, start + 1, i),
                None => open = Some(i),
            },
            _ => {}
        }
    }
}

/// Hangs the words from `start` to `end` on the first verb among them that stands by itself.
fn hold_together(draft: &mut Draft, start: usize, end: usize) {
    let within = |i: usize| (start..end).contains(&i);
    let roots: Vec<usize> = (start..end)
        .filter(|&i| draft.is_there(i) && draft.tokens[i].pos != "PUNCT")
        .filter(|&i| draft.tokens[i].head == i || !within(draft.tokens[i].head))
        .collect();
    let Some(top) = (start..end).find(|&i| is_finite(draft, i) && !is_subordinate(draft, i)) else {
        return;
    };
    let above = draft.tokens[top].head;
    if within(above) && above != top {
        // "Il ← est": the model made the subject carry the clause
        draft.swap(top, above, "nsubj");
    }
    for root in roots {
        if root != top && draft.tokens[root].head != top && !within(draft.tokens[root].head) {
            draft.tokens[root].head = top;
        }
    }
    let outside = draft.tokens[top].head;
    if within(outside) && outside != top {
        return;
    }
    if let Some(says) = verb_of_saying(draft, start, end)
        && draft.tokens[says].head != top
        && !draft.is_below(says, top)
    {
        draft.hang(top, says, "ccomp");
    }
}

/// A finite verb, or a participle or adjective with a finite auxiliary or copula.
fn is_finite(draft: &Draft, i: usize) -> bool {
    let token = &draft.tokens[i];
    let finite = |i: usize| draft.tokens[i].morph.contains("VerbForm=Fin");
    let carried = || {
        draft.children(i).into_iter().any(|c| {
            let dep = draft.tokens[c].dep.as_str();
            (dep.starts_with("aux") || dep == "cop") && finite(c)
        })
    };
    // the copula hangs on what it says
    let verb = token.pos == "VERB" && finite(i) && token.dep != "cop";
    let stray =
        token.pos == "AUX" && finite(i) && matches!(token.dep.as_str(), "dep" | "ROOT" | "ccomp");
    draft.is_there(i) && (verb || stray || token.pos != "AUX" && carried())
}

fn is_subordinate(draft: &Draft, i: usize) -> bool {
    let dep = draft.tokens[i].dep.as_str();
    matches!(dep, "acl" | "acl:relcl" | "advcl" | "xcomp") || draft.child(i, "mark").is_some()
}

/// The verb of saying that follows a quotation at once, or leads up to it.
fn verb_of_saying(draft: &Draft, start: usize, end: usize) -> Option<usize> {
    const FAR: usize = 8;
    let says = |&i: &usize| {
        let speech = &crate::lexicon::english().speech;
        draft.is_there(i)
            && draft.tokens[i].pos == "VERB"
            && (crate::french::lexicon::french()
                .saying
                .contains_key(draft.tokens[i].lemma.as_str())
                || gloss::verb(draft, i)
                    .is_some_and(|v| speech.verbs.has(v) || speech.denials.has(v)))
    };
    let last = draft.tokens.len();
    let sentence = |i: &usize| draft.in_one_sentence(*i, start);
    let after = (end..last.min(end + FAR)).filter(sentence).find(says);
    after.or_else(|| {
        (start.saturating_sub(FAR)..start)
            .rev()
            .filter(sentence)
            .find(says)
    })
}
