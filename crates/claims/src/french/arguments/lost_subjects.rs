//! "que M. X, *né* le 3 mai à Oran, a été arrêté": what a participle between commas adds, which the model gives the
//! subject of the clause, and a subject under an auxiliary: "*il* a d'abord gagné Oran".

use crate::french::clauses::incomplete::{has_subject, is_finite, is_nominal, make_subject};
use crate::french::draft::Draft;

/// Gives the subject to the verb.
pub fn mend(draft: &mut Draft) {
    for word in draft.words() {
        between_commas(draft, word);
        under_auxiliary(draft, word);
        under_comma(draft, word);
        main_clause(draft, word);
    }
}

fn between_commas(draft: &mut Draft, participle: usize) {
    let token = &draft.tokens[participle];
    let bare = token.pos == "VERB" && token.morph.contains("VerbForm=Part") && {
        draft.children(participle).into_iter()
    }
    .all(|c| !draft.tokens[c].dep.starts_with("aux") && draft.tokens[c].dep != "cop");
    let Some(verb) = verb_behind(draft, participle).filter(|_| bare) else {
        return;
    };
    let subject = { draft.children(participle).into_iter() }
        .find(|&c| c < participle && draft.tokens[c].dep.starts_with("nsubj"));
    let comma = draft
        .previous(participle)
        .filter(|&c| draft.tokens[c].text == ",");
    let Some((subject, comma)) = subject.zip(comma) else {
        return;
    };
    let last = { draft.below(subject).into_iter() }
        .filter(|&i| draft.tokens[i].pos != "PUNCT")
        .max();
    if last != draft.previous(comma) {
        return;
    }
    if draft.tokens[participle].head != verb {
        draft.hang(verb, participle, "dep");
        draft.swap(verb, participle, "dep");
    }
    make_subject(draft, subject, verb);
    for child in draft.children(participle) {
        if child < subject && draft.tokens[child].dep == "mark" {
            draft.tokens[child].head = verb;
        }
    }
    draft.hang(participle, subject, "acl");
}

/// The verb without a subject behind the comma that ends what the participle adds.
fn verb_behind(draft: &Draft, participle: usize) -> Option<usize> {
    let above = draft.tokens[participle].head;
    let lost = |&v: &usize| v > participle && is_finite(draft, v) && !has_subject(draft, v);
    match draft.tokens[participle].dep.as_str() {
        "advcl" if above > participle => Some(above).filter(lost),
        "ccomp" | "advcl" | "parataxis" | "dep" => { draft.children(above).into_iter() }
            .filter(lost)
            .find(|&v| {
                let first = draft
                    .below(v)
                    .into_iter()
                    .find(|&i| draft.tokens[i].pos != "PUNCT");
                let comma = first.and_then(|first| draft.previous(first));
                comma.is_some_and(|c| draft.tokens[c].text == ",")
            }),
        _ => None,
    }
}

/// "Il *a* d'abord gagné": the subject is the verb's.
fn under_auxiliary(draft: &mut Draft, subject: usize) {
    let auxiliary = draft.tokens[subject].head;
    let verb = draft.tokens[auxiliary].head;
    let stray = draft.tokens[auxiliary].dep.starts_with("aux")
        && auxiliary != subject
        && (draft.tokens[subject].dep.starts_with("nsubj")
            || draft.tokens[subject].dep == "expl:subj");
    if stray && !has_subject(draft, verb) {
        make_subject(draft, subject, verb);
    }
}

/// "Deux ans après les faits, *l'ancien préfet X* a été condamné": nothing hangs on a comma.
fn under_comma(draft: &mut Draft, noun: usize) {
    let comma = draft.tokens[noun].head;
    let verb = draft.tokens[comma].head;
    if comma == noun || draft.tokens[comma].pos != "PUNCT" || verb == comma {
        return;
    }
    let free = is_nominal(draft, noun)
        && draft.child(noun, "case").is_none()
        && comma < noun
        && noun < verb
        && is_finite(draft, verb)
        && !has_subject(draft, verb);
    if free {
        make_subject(draft, noun, verb);
    } else {
        draft.tokens[noun].head = verb;
    }
}

/// "Sa fille, Ana, *étudie* à Vienne": no relative clause without a relative, and the sentence has no other verb.
fn main_clause(draft: &mut Draft, verb: usize) {
    let noun = draft.tokens[verb].head;
    let relative = matches!(draft.tokens[verb].dep.as_str(), "acl:relcl" | "acl")
        && draft.tokens[verb].morph.contains("VerbForm=Fin");
    let alone = draft.tokens[noun].head == noun
        && noun < verb
        && is_nominal(draft, noun)
        && draft.child(noun, "case").is_none()
        && draft.child(noun, "cop").is_none();
    // "Ana", which the model may take for the subject
    let named = { draft.children(verb).into_iter() }.find(|&c| {
        c > noun && c < verb && draft.tokens[c].dep == "nsubj" && is_named_aside(draft, c)
    });
    let bare = { draft.children(verb).into_iter() }.all(|c| {
        let led = draft.tokens[c].morph.contains("PronType=Rel")
            || draft.tokens[c].dep == "mark"
            || draft.tokens[c].dep.contains("subj");
        c > verb || Some(c) == named || !led
    });
    let comma = draft
        .previous(verb)
        .is_some_and(|c| draft.tokens[c].text == ",");
    if relative && alone && bare && comma {
        draft.swap(verb, noun, "nsubj");
        if let Some(name) = named {
            draft.hang(name, noun, "appos");
            draft.tokens[name].pos = "PROPN".into();
        }
    }
}

/// ", Ana,": one word with a capital between commas.
fn is_named_aside(draft: &Draft, word: usize) -> bool {
    let comma = |i: Option<usize>| i.is_some_and(|i| draft.tokens[i].text == ",");
    draft.tokens[word].text.starts_with(char::is_uppercase)
        && comma(draft.previous(word))
        && comma(draft.next(word))
}
