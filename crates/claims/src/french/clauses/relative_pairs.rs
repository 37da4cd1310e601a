//! "son mari, qui a fui Minsk *et réside* à Dubaï": a second verb of a relative clause, which the model
//! hangs on the verb of the sentence.

use super::incomplete::{has_subject, is_finite};
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Hangs it on the verb of the clause, which no comma has ended.
pub fn mend(draft: &mut Draft) {
    for second in draft.words() {
        if draft.tokens[second].dep != "conj" || !is_finite(draft, second) {
            continue;
        }
        let main = draft.tokens[second].head;
        let and = draft.child(second, "cc");
        let Some(and) = and.filter(|_| !has_subject(draft, second)) else {
            continue;
        };
        if let Some(verb) = clause_before(draft, and).filter(|&verb| verb != main) {
            draft.tokens[second].head = verb;
        }
    }
}

/// The verb of the clause of "qui" that a comma opens before "and", and none ends.
fn clause_before(draft: &Draft, and: usize) -> Option<usize> {
    let before = (0..and)
        .rev()
        .take_while(|&i| draft.in_one_sentence(i, and) && draft.tokens[i].text != ",");
    let who = before
        .filter(|&i| draft.is_there(i))
        .find(|&i| lowered(&draft.tokens[i]) == "qui")?;
    let comma = draft.previous(who)?;
    let verb = draft.tokens[who].head;
    let clause = draft.tokens[verb].dep == "acl:relcl" && (who..and).contains(&verb);
    (clause && draft.tokens[comma].text == ",").then_some(verb)
}
