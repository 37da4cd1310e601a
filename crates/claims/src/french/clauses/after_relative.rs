//! "Un voisin, qui l'a vu partir, *raconte* …", "X, que les rebelles accusent de meurtre, a été aperçu": clauses
//! between commas that the model makes the sentence of.

use super::incomplete::{has_subject, is_finite, is_nominal, make_subject};
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Gives the noun before such a clause the verb behind it, and the clause the noun.
pub fn mend(draft: &mut Draft) {
    for verb in draft.words() {
        behind_who(draft, verb);
        between_commas(draft, verb);
    }
    for that in draft.words() {
        behind_that(draft, that);
    }
}

/// "Un voisin, qui l'a vu, *raconte*": a verb right behind the comma, without a subject, under the clause of a
/// noun that has no other verb.
fn behind_who(draft: &mut Draft, verb: usize) {
    let comma = draft.previous(verb).filter(|&c| is_comma(draft, c));
    let told = draft.tokens[verb].pos == "VERB"
        && is_finite(draft, verb)
        && !has_subject(draft, verb)
        && draft.child(verb, "mark").is_none()
        && draft.child(verb, "cc").is_none();
    let clause = draft.tokens[verb].head;
    if comma.is_none() || !told || clause >= verb {
        return;
    }
    let noun = draft.tokens[clause].head;
    let who = draft
        .child(clause, "nsubj")
        .or_else(|| draft.child(clause, "nsubj:pass"))
        .filter(|&who| lowered(&draft.tokens[who]) == "qui");
    let root = draft.tokens[noun].head == noun && is_nominal(draft, noun) && noun < clause;
    let opened = who.and_then(|who| draft.previous(who));
    if !root || clause == noun || !opened.is_some_and(|c| is_comma(draft, c)) {
        return;
    }
    draft.hang(clause, noun, "acl:relcl");
    draft.tokens[verb].head = verb;
    draft.tokens[verb].dep = "ROOT".into();
    make_subject(draft, noun, verb);
    for child in draft.children(noun) {
        if child > verb {
            draft.tokens[child].head = verb;
        }
    }
}

/// "Son fils, *grièvement blessé*, a été évacué": the noun is the subject of the verb behind the second comma.
fn between_commas(draft: &mut Draft, state: usize) {
    let main = draft.tokens[state].head;
    let bare = draft.tokens[state].morph.contains("VerbForm=Part")
        && !{ draft.children(state).into_iter() }.any(|c| draft.tokens[c].dep.starts_with("aux"));
    let subject = draft
        .child(state, "nsubj")
        .or_else(|| draft.child(state, "nsubj:pass"))
        .filter(|&s| s < state && is_nominal(draft, s));
    let Some(noun) = subject.filter(|_| bare && main > state) else {
        return;
    };
    let opened = (noun + 1..state).any(|i| draft.is_there(i) && is_comma(draft, i));
    let carried = { draft.children(main).into_iter() }
        .any(|c| draft.tokens[c].dep.starts_with("aux") && c > state);
    let closed = (state + 1..main).any(|i| draft.is_there(i) && is_comma(draft, i));
    if opened && closed && carried && !has_subject(draft, main) {
        if !draft.tokens[main].morph.contains("VerbForm=Part") {
            draft.tokens[main].morph = "Tense=Past|VerbForm=Part".into();
        }
        make_subject(draft, noun, main);
        draft.hang(state, noun, "acl");
    }
}

/// "L'officier, *que les rebelles accusent* de meurtre, a été aperçu": the clause has a subject of its own, and the
/// noun before the comma is that of the verb behind it.
fn behind_that(draft: &mut Draft, that: usize) {
    let conjunction = matches!(lowered(&draft.tokens[that]).as_str(), "que" | "qu'")
        && draft.tokens[that].dep == "mark";
    let verb = draft.tokens[that].head;
    let comma = draft.previous(that).filter(|&c| is_comma(draft, c));
    let Some(last) = comma.and_then(|c| draft.previous(c)) else {
        return;
    };
    let active = draft.tokens[verb].pos == "VERB" && draft.child(verb, "obj").is_none();
    if !conjunction || verb < that || !active {
        return;
    }
    let within = |s: usize| s > that && s < verb;
    let told = draft.tokens[verb].dep == "acl:relcl";
    if told
        && draft.child(verb, "nsubj").is_some_and(within)
        && draft.child(verb, "ccomp").is_none()
    {
        // "le général, *que Washington a placé* sur une liste"
        relative(draft, that, verb);
        return;
    }
    let subjects: Vec<usize> = { draft.children(verb).into_iter() }
        .filter(|&s| draft.tokens[s].dep.starts_with("nsubj"))
        .collect();
    let own = subjects.iter().any(|&s| s > that && s < verb);
    let strayed = subjects.iter().find(|&&s| s < that).copied();
    let main = { draft.children(verb).into_iter() }.find(|&m| ends_clause(draft, m, verb));
    if let (Some(noun), Some(main), true) = (strayed, main, own)
        && (last == noun || draft.is_below(last, noun))
    {
        relative(draft, that, verb);
        finite(draft, verb);
        lift(draft, main, verb, noun);
    }
}

/// A finite verb without a subject of its own behind the comma that ends the clause of `verb`.
fn ends_clause(draft: &Draft, main: usize, verb: usize) -> bool {
    let first = draft.below(main).into_iter().min().unwrap_or(main);
    let comma = draft.previous(first).is_some_and(|c| is_comma(draft, c));
    main > verb
        && comma
        && is_finite(draft, main)
        && !has_subject(draft, main)
        && draft.child(main, "mark").is_none()
}

fn relative(draft: &mut Draft, that: usize, verb: usize) {
    draft.hang(that, verb, "obj");
    let token = &mut draft.tokens[that];
    token.pos = "PRON".into();
    token.morph = "PronType=Rel".into();
}

/// "accusent", which the model takes for a participle.
fn finite(draft: &mut Draft, verb: usize) {
    if !is_finite(draft, verb) {
        draft.tokens[verb].morph = "Mood=Ind|Tense=Pres|VerbForm=Fin".into();
    }
}

/// Puts `main` where the clause of `verb` stood.
fn lift(draft: &mut Draft, main: usize, verb: usize, noun: usize) {
    draft.swap(main, verb, "acl:relcl");
    draft.tokens[verb].head = noun;
    draft.tokens[verb].dep = "acl:relcl".into();
    make_subject(draft, noun, main);
    for child in draft.children(verb) {
        let ends = child > verb && draft.tokens[child].pos == "PUNCT" && child + 1 >= main;
        if ends || child > main {
            draft.tokens[child].head = main;
        }
    }
}

fn is_comma(draft: &Draft, i: usize) -> bool {
    draft.tokens[i].text == ","
}
