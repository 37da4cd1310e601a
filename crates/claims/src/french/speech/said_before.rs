//! "X est à Rome, a dit Y": the clause before a verb of saying and its speaker, which the model hangs in
//! many ways, as what is said.

use crate::french::clauses::incomplete::{has_subject, is_finite, is_nominal, make_subject};
use crate::french::draft::Draft;

/// "X a été tué, a annoncé Y": the clause before it is what is said.
pub fn said_before(draft: &mut Draft, verb: usize) {
    let above = draft.tokens[verb].head;
    let stray = matches!(draft.tokens[verb].dep.as_str(), "obl:mod" | "dep" | "acl");
    if above < verb && stray && is_finite(draft, above) {
        draft.tokens[verb].dep = "parataxis".into();
        return;
    }
    let clause = draft.children(verb).into_iter().find(|&c| {
        let loose = matches!(
            draft.tokens[c].dep.as_str(),
            "advcl" | "parataxis" | "conj" | "dep"
        );
        c < verb && loose && is_finite(draft, c) && draft.child(c, "mark").is_none()
    });
    if let Some(clause) = clause {
        draft.tokens[clause].dep = "ccomp".into();
    }
}

/// "*Il serait mort*, a déclaré la police", "*X est à Rome*, a dit la police": the clause before the verb of
/// saying, which the model takes for its subject.
pub fn clause_for_subject(draft: &mut Draft, verb: usize) {
    let Some(subject) = draft.child(verb, "nsubj").filter(|&s| s < verb) else {
        return;
    };
    if is_finite(draft, subject) && has_subject(draft, subject) {
        draft.tokens[subject].dep = "ccomp".into();
        return;
    }
    let clause = draft.children(subject).into_iter().find(|&c| {
        let loose = matches!(
            draft.tokens[c].dep.as_str(),
            "conj" | "acl" | "appos" | "amod" | "flat:name" | "nmod" | "dep"
        );
        let own = has_subject(draft, c) || draft.child(c, "cc").is_some();
        c > subject && c < verb && loose && is_finite(draft, c) && !own
    });
    let behind = draft.children(verb).into_iter().any(|c| {
        let object = matches!(
            draft.tokens[c].dep.as_str(),
            "obj" | "obl:mod" | "dep" | "xcomp"
        );
        c > verb && object && is_nominal(draft, c) && draft.child(c, "case").is_none()
    });
    if let Some(clause) = clause.filter(|_| behind) {
        draft.hang(clause, verb, "ccomp");
        make_subject(draft, subject, clause);
    }
}
