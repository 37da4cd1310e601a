//! Pronouns that hang on a verb by a hyphen, "a-t-il dit", and those that are told something: "nous a répondu".

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// "a-t-il dit": the "-t" is nobody.
pub fn mend(draft: &mut Draft) {
    for i in draft.words() {
        if matches!(draft.tokens[i].text.as_str(), "-t" | "-t-" | "t")
            && draft.tokens[i].pos == "PRON"
        {
            draft.tokens[i].pos = "PART".into();
            draft.tokens[i].dep = "dep".into();
            draft.tokens[i].morph = Default::default();
        } else if draft.tokens[i].pos == "PRON" && draft.tokens[i].text.starts_with('-') {
            let text = draft.tokens[i].text.trim_start_matches('-').to_owned();
            draft.tokens[i].span.start += 1;
            draft.tokens[i].text = text.into();
            subject_behind(draft, i);
        } else if is_hearer(draft, i) || is_recipient(draft, i) {
            draft.tokens[i].dep = "iobj".into();
        }
    }
}

/// "X *lui* a rendu visite": to whom, where somebody else is the subject; "X, *lui*, a fui" sets X apart.
fn is_recipient(draft: &Draft, pronoun: usize) -> bool {
    let verb = draft.tokens[pronoun].head;
    let close = draft
        .next(pronoun)
        .is_some_and(|n| n == verb || draft.tokens[n].head == verb && draft.tokens[n].pos == "AUX");
    let other = draft.children(verb).into_iter().any(|c| {
        c < pronoun && draft.tokens[c].dep.starts_with("nsubj") && draft.tokens[c].pos != "PRON"
    });
    lowered(&draft.tokens[pronoun]) == "lui"
        && draft.tokens[pronoun].dep.starts_with("nsubj")
        && close
        && other
}

/// "*nous* a répondu le ministre": a first or second person that the verb doesn't agree with is told.
fn is_hearer(draft: &Draft, pronoun: usize) -> bool {
    let verb = draft.tokens[pronoun].head;
    let other = matches!(lowered(&draft.tokens[pronoun]).as_str(), "nous" | "vous");
    let finite = draft
        .children(verb)
        .into_iter()
        .filter(|&c| draft.tokens[c].dep.starts_with("aux"))
        .chain([verb])
        .find(|&t| draft.tokens[t].morph.contains("VerbForm=Fin"));
    let third = finite.is_some_and(|t| draft.tokens[t].morph.contains("Person=3"));
    draft.tokens[pronoun].dep == "nsubj" && other && third
}

/// "a-t-elle ajouté": whoever stands behind the verb, or its auxiliary, is its subject.
fn subject_behind(draft: &mut Draft, pronoun: usize) {
    let subject = matches!(
        lowered(&draft.tokens[pronoun]).as_str(),
        "il" | "elle" | "ils" | "elles" | "on"
    );
    let before = (pronoun.saturating_sub(2)..pronoun).rev();
    let verb = { before }.find(|&v| matches!(draft.tokens[v].pos.as_str(), "VERB" | "AUX"));
    let Some(verb) = verb.filter(|_| subject) else {
        return;
    };
    let carries = draft.tokens[verb].dep.starts_with("aux");
    let verb = if draft.tokens[verb].head == pronoun {
        // "affirme-t-il", which the model hangs on "il"
        let above = draft.tokens[pronoun].head;
        let root = above == pronoun;
        draft.hang(
            verb,
            if root { verb } else { above },
            if root { "ROOT" } else { "parataxis" },
        );
        verb
    } else if carries {
        draft.tokens[verb].head
    } else {
        verb
    };
    draft.hang(pronoun, verb, "nsubj");
    let token = &mut draft.tokens[pronoun];
    token.morph = format!("{}|Inverted=Yes", token.morph).into();
}
