//! "demander à X d'arrêter Y": who is asked to do something, which English says with an object.

use super::gloss::lowered;
use crate::french::draft::Draft;

/// Makes objects of those who are asked, while the words are still French.
pub fn recast(draft: &mut Draft) {
    for verb in draft.words() {
        if matches!(draft.tokens[verb].lemma.as_str(), "reprocher" | "imputer") {
            blame(draft, verb);
        }
        let asks = matches!(draft.tokens[verb].lemma.as_str(), "demander" | "enjoindre");
        if !asks || draft.tokens[verb].pos != "VERB" || draft.child(verb, "obj").is_some() {
            continue;
        }
        of_asked(draft, verb);
        let asked_to = draft.children(verb).into_iter().any(|c| {
            let infinitive = draft.tokens[c].morph.contains("VerbForm=Inf");
            infinitive && draft.child(c, "mark").is_some()
        });
        if asked_to {
            ask(draft, verb);
        }
    }
}

/// "demande aux autorités *de révéler* où est X *et de poursuivre* Y": what they are to do, and no part of them.
fn of_asked(draft: &mut Draft, verb: usize) {
    let marked = |draft: &Draft, i: usize| {
        let mark = draft.child(i, "mark");
        let of = mark.is_some_and(|m| matches!(lowered(&draft.tokens[m]).as_str(), "de" | "d'"));
        of && draft.tokens[i].morph.contains("VerbForm=Inf")
    };
    let below = draft.below(verb);
    let first = below.iter().copied().find(|&i| {
        let asked = draft.tokens[i].head;
        let to = draft
            .child(asked, "case")
            .map(|c| lowered(&draft.tokens[c]));
        marked(draft, i)
            && draft.tokens[asked].head == verb
            && asked < i
            && matches!(to.as_deref(), Some("à" | "au" | "aux"))
    });
    let Some(first) = first else { return };
    draft.hang(first, verb, "xcomp");
    let mut before = first;
    for next in below.into_iter().filter(|&i| i > first) {
        if !marked(draft, next) {
            continue;
        }
        let joined = draft.child(next, "cc").is_some() && draft.tokens[next].dep == "conj";
        if joined && (before + 1..next).contains(&draft.tokens[next].head) {
            draft.hang(next, before, "conj");
        }
        before = next;
    }
}

/// "reproche *à X* un détournement": whom it is held against.
fn blame(draft: &mut Draft, verb: usize) {
    let against = draft.children(verb).into_iter().find_map(|c| {
        if draft.tokens[c].dep == "iobj" {
            return Some((c, c));
        }
        let case = draft.child(c, "case")?;
        let to = matches!(lowered(&draft.tokens[case]).as_str(), "à" | "au" | "aux");
        (to && draft.labels[c] == "PERSON").then_some((c, case))
    });
    let Some((whom, case)) = against else { return };
    if let Some(what) = draft.child(verb, "obj") {
        draft.tokens[what].dep = "obl:mod".into();
        if case != whom {
            // "accuses X of it": the one preposition leads the other noun
            draft.hang(case, what, "case");
            draft.tokens[case].text = "de".into();
        }
    }
    draft.tokens[whom].dep = "obj".into();
}

fn ask(draft: &mut Draft, verb: usize) {
    let token = &mut draft.tokens[verb];
    token.text = "ask".into();
    token.lemma = "ask".into();
    token.morph = format!("{}|Glossed=Yes", token.morph).into();
    let asked = draft.children(verb).into_iter().find_map(|c| {
        let case = draft.child(c, "case")?;
        let to = matches!(lowered(&draft.tokens[case]).as_str(), "à" | "au" | "aux");
        (to && c > verb).then_some((c, case))
    });
    if let Some((asked, case)) = asked {
        draft.tokens[asked].dep = "obj".into();
        draft.tokens[case].dep = "dep".into();
    } else if let Some(pronoun) = draft.child(verb, "iobj") {
        draft.tokens[pronoun].dep = "obj".into();
    }
}
