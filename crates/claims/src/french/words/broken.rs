//! Sentences that the model breaks in the middle.

use crate::french::clauses::incomplete::{has_subject, is_finite, is_nominal, make_subject};
use crate::french::draft::Draft;

/// "Le général X, chef d'état-|major, a été tué": one sentence that the model breaks in two.
pub fn join(draft: &mut Draft) {
    for (first, second) in draft.join_broken() {
        let nominal = is_nominal(draft, first) && draft.child(first, "cop").is_none();
        let verb = draft.below(second).into_iter().find(|&v| {
            v > first
                && is_finite(draft, v)
                && !has_subject(draft, v)
                && draft.child(v, "mark").is_none()
        });
        let before = draft.previous(second);
        let follows_name = before.is_some_and(|b| {
            draft.tokens[second].pos == "PROPN"
                && draft.tokens[b].text.starts_with(char::is_uppercase)
        });
        let split_name = draft.below(second).into_iter().min().filter(|&s| {
            let named = draft.tokens[s].pos == "PROPN" || draft.labels[s] == "PERSON";
            draft.tokens[s].dep.starts_with("nsubj") && named
        });
        let opens_second = draft.below(second).into_iter().min();
        let last = opens_second.and_then(|opens| draft.previous(opens));
        let opened = last.and_then(|last| behind_participle(draft, first, last));
        match (verb, before) {
            // "Nous craignons | qu'il n'ait été tué"
            _ if crate::french::clauses::contents::is_content(draft, first, second) => {
                crate::french::clauses::contents::told_by(draft, first, second);
            }
            // "Recherché par Interpol, le ministre X | serait passé par Le Caire"
            (Some(verb), _) if opened.is_some() => {
                let subject = opened.unwrap_or(first);
                draft.tokens[verb].head = verb;
                draft.tokens[verb].dep = "ROOT".into();
                make_subject(draft, subject, verb);
                let mut beside = draft.children(first);
                beside.retain(|&c| c > subject && draft.tokens[c].pos == "PROPN");
                for name in beside {
                    draft.hang(name, subject, "appos");
                }
                draft.hang(first, verb, "advcl");
            }
            // "M. X, incarcéré depuis 2022 | , avait été acquitté"
            (Some(verb), _) if named_before(draft, first).is_some() => {
                let subject = named_before(draft, first).unwrap_or(first);
                draft.tokens[verb].head = verb;
                draft.tokens[verb].dep = "ROOT".into();
                make_subject(draft, subject, verb);
                draft.hang(first, subject, "acl");
            }
            // "S'il est en vie, | X est à Rosso"
            _ if is_condition(draft, first) && is_finite(draft, second) => {
                draft.hang(first, second, "advcl");
            }
            _ if nominal && split_name.is_some() => {
                let name = split_name.unwrap_or(second);
                let (verb, label) = (draft.tokens[name].head, draft.tokens[name].dep.to_string());
                draft.hang(first, verb, &label);
                draft.hang(name, first, "appos");
            }
            (Some(verb), _) if nominal => make_subject(draft, first, verb),
            (_, Some(before)) if follows_name => rest_of_name(draft, before, second),
            _ if draft.tokens[second].pos == "PUNCT" => draft.hang(second, first, "punct"),
            _ if is_nominal(draft, second) && draft.child(first, "obj").is_none() => {
                draft.hang(second, first, "obj");
            }
            _ => draft.hang(second, first, "parataxis"),
        }
    }
}

/// The person before a bare participle and its comma.
fn named_before(draft: &Draft, participle: usize) -> Option<usize> {
    let bare = draft.tokens[participle].morph.contains("VerbForm=Part")
        && !draft
            .children(participle)
            .into_iter()
            .any(|c| draft.tokens[c].dep.starts_with("aux"));
    let comma = draft
        .previous(participle)
        .filter(|&c| bare && draft.tokens[c].text == ",")?;
    let last = draft.previous(comma)?;
    let name = draft.entities.iter().find(|e| e.tokens.contains(&last))?;
    let outer = |&i: &usize| !name.tokens.contains(&draft.tokens[i].head);
    name.tokens
        .clone()
        .find(outer)
        .filter(|_| name.label == "PERSON")
}

/// Whoever stands between the comma behind a participle that opens the sentence and its last word.
fn behind_participle(draft: &Draft, participle: usize, last: usize) -> Option<usize> {
    let token = &draft.tokens[participle];
    let opens = token.pos == "VERB"
        && token.morph.contains("VerbForm=Part")
        && draft.child(participle, "nsubj").is_none()
        && draft.child(participle, "aux:tense").is_none();
    let loose = |&c: &usize| {
        let label = draft.tokens[c].dep.as_str();
        let stray = matches!(label, "appos" | "obj" | "dep" | "conj");
        c > participle && stray && is_nominal(draft, c) && draft.child(c, "case").is_none()
    };
    let strays: Vec<usize> = draft
        .children(participle)
        .into_iter()
        .filter(loose)
        .collect();
    let ends = |c: usize| draft.below(c).contains(&last);
    if !opens || !strays.last().is_some_and(|&c| ends(c)) {
        return None;
    }
    // "l'ancien ministre Marc Novak" may hang there as two
    strays.into_iter().find(|&c| {
        let first = draft.below(c).into_iter().min();
        let before = first.and_then(|first| draft.previous(first));
        before.is_some_and(|comma| draft.tokens[comma].text == ",")
    })
}

fn is_condition(draft: &Draft, clause: usize) -> bool {
    // the model may make another of the mark that opens a quotation
    let marked = { draft.children(clause).into_iter() }.any(|mark| {
        draft.tokens[mark].dep == "mark" && matches!(draft.tokens[mark].lemma.as_str(), "si" | "se")
    });
    marked && (is_finite(draft, clause) || draft.child(clause, "cop").is_some())
}

/// "Jocelerme | Vilsaint": the second half of a name.
fn rest_of_name(draft: &mut Draft, first: usize, second: usize) {
    let above = draft.tokens[first].head;
    for child in draft.children(second) {
        draft.tokens[child].head = above;
    }
    draft.hang(second, first, "flat:name");
    draft.tokens[first].pos = "PROPN".into();
}
