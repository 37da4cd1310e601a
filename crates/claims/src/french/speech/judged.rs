//! "Il est faux que X ait fui, a dit Y": what is called true or false, which the model hangs elsewhere.

use crate::french::clauses::incomplete::{has_subject, is_finite};
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Hangs the clause on the word that judges it.
pub fn mend(draft: &mut Draft) {
    for judgement in draft.words() {
        if !is_judgement(draft, judgement) {
            continue;
        }
        if let Some(that) = that_behind(draft, judgement) {
            content(draft, judgement, that);
        }
        of_itself(draft, judgement);
    }
    for contrary in draft.words() {
        if lowered(&draft.tokens[contrary]) == "contrairement" {
            contrary_to(draft, contrary);
        }
    }
}

/// "il est faux", "c'est inexact".
fn is_judgement(draft: &Draft, i: usize) -> bool {
    let subject = ["expl:subj", "nsubj"]
        .iter()
        .find_map(|label| draft.child(i, label));
    let nobody = subject.is_some_and(|s| {
        s < i
            && matches!(
                lowered(&draft.tokens[s]).as_str(),
                "il" | "c'" | "ce" | "cela"
            )
    });
    draft.tokens[i].pos == "ADJ" && draft.child(i, "cop").is_some() && nobody
}

/// "faux *que*", "faux de dire *que*".
fn that_behind(draft: &Draft, judgement: usize) -> Option<usize> {
    let next = draft.next(judgement)?;
    let is_that = |i: usize| {
        draft.tokens[i].dep == "mark" && matches!(lowered(&draft.tokens[i]).as_str(), "que" | "qu'")
    };
    if is_that(next) {
        return Some(next);
    }
    let says = draft.next(next)?;
    let infinitive = matches!(
        draft.tokens[says].lemma.as_str(),
        "dire" | "affirmer" | "prétendre" | "soutenir" | "croire" | "penser"
    );
    let that = draft.next(says)?;
    (matches!(lowered(&draft.tokens[next]).as_str(), "de" | "d'") && infinitive && is_that(that))
        .then_some(that)
}

/// The clause that "que" opens is judged; a verb of saying that it hangs on is an aside.
fn content(draft: &mut Draft, judgement: usize, that: usize) {
    let clause = draft.tokens[that].head;
    if clause <= that || !is_finite(draft, clause) || !has_subject(draft, clause) {
        return;
    }
    crate::french::clauses::contents::told_by(draft, judgement, clause);
}

/// "C'est faux : X n'a pas fui": what stands behind the colon is told, and not judged.
fn of_itself(draft: &mut Draft, judgement: usize) {
    let colon = draft
        .next(judgement)
        .filter(|&c| matches!(draft.tokens[c].text.as_str(), ":" | ";" | ","));
    let Some(colon) = colon else {
        return;
    };
    let told = draft.children(judgement).into_iter().find(|&clause| {
        clause > colon
            && matches!(
                draft.tokens[clause].dep.as_str(),
                "advcl" | "ccomp" | "parataxis" | "conj" | "dep"
            )
            && is_finite(draft, clause)
            && has_subject(draft, clause)
            && draft.child(clause, "mark").is_none()
            && draft.child(clause, "cc").is_none()
    });
    if let Some(told) = told {
        draft.swap(told, judgement, "parataxis");
    }
}

/// "Contrairement à ce qu'a dit la radio, *X n'a pas fui*, a déclaré Y": what Y says, which the model hangs on "ce".
fn contrary_to(draft: &mut Draft, contrary: usize) {
    let says = draft.tokens[contrary].head;
    let Some(what) = draft
        .children(contrary)
        .into_iter()
        .find(|&c| lowered(&draft.tokens[c]) == "ce")
    else {
        return;
    };
    let told = draft.children(what).into_iter().find(|&clause| {
        let relative = draft
            .children(clause)
            .into_iter()
            .any(|c| draft.tokens[c].morph.contains("PronType=Rel"));
        clause > what
            && clause < says
            && !relative
            && is_finite(draft, clause)
            && has_subject(draft, clause)
    });
    let behind = draft
        .child(says, "nsubj")
        .is_some_and(|speaker| speaker > says);
    let Some(told) = told.filter(|_| behind && draft.tokens[says].pos == "VERB") else {
        return;
    };
    draft.hang(told, says, "ccomp");
    for other in draft.children(told) {
        let before = other < told && other > what && draft.tokens[other].dep == "advcl";
        if before {
            draft.hang(other, what, "acl:relcl");
        }
    }
}
