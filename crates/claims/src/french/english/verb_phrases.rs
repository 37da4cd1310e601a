//! "mis en examen", "prendre la direction de": a verb with the words after it that make another one.

use super::gloss::lowered;
use crate::french::draft::Draft;
use crate::french::lexicon::french;

/// "mis en examen", "remis en liberté": a verb with the noun that makes it another one.
pub fn gloss(draft: &mut Draft) {
    for verb in draft.words() {
        if draft.tokens[verb].pos != "VERB" {
            continue;
        }
        let lemma = draft.tokens[verb].lemma.clone();
        let next = |i: usize| draft.next(i).filter(|&n| draft.in_one_sentence(n, verb));
        let second = next(verb);
        let third = second.and_then(next);
        let fourth = third.and_then(next);
        let word = |i: Option<usize>| i.map(|i| lowered(&draft.tokens[i]));
        let Some(two) = word(second).map(|w| format!("{lemma} {w}")) else {
            continue;
        };
        let three = word(third).map(|w| format!("{two} {w}"));
        let four = three
            .as_ref()
            .zip(word(fourth))
            .map(|(three, w)| format!("{three} {w}"));
        let tries = [(four, fourth), (three, third), (Some(two), second)];
        let found = tries.into_iter().find_map(|(phrase, last)| {
            let english = french().verb_phrases.get(phrase?.as_str())?;
            Some((english, last?))
        });
        if let Some((english, last)) = found {
            take_over(draft, verb, last, english);
            match english.as_str() {
                "head" => towards(draft, verb),
                "surrender" => of_oneself(draft, verb),
                _ => {}
            }
        }
    }
}

/// "s'est constitué prisonnier": whoever does it does it to himself.
fn of_oneself(draft: &mut Draft, verb: usize) {
    if let Some(subject) = draft.child(verb, "nsubj:pass") {
        draft.tokens[subject].dep = "nsubj".into();
    }
}

/// "prendre la direction *du* Liberia": the goal.
fn towards(draft: &mut Draft, verb: usize) {
    let places = draft.children(verb).into_iter();
    let cases: Vec<usize> = places
        .filter_map(|place| draft.child(place, "case"))
        .collect();
    for case in cases {
        if matches!(
            lowered(&draft.tokens[case]).as_str(),
            "de" | "du" | "d'" | "des"
        ) {
            draft.tokens[case].text = "vers".into();
        }
    }
}

/// Makes the words up to `last` a part of the verb.
fn take_over(draft: &mut Draft, verb: usize, last: usize, english: &str) {
    let (text, span_end) = (draft.tokens[verb].text.clone(), draft.tokens[last].span.end);
    let (head, dep) = (draft.tokens[verb].head, draft.tokens[verb].dep.clone());
    let root = head == verb;
    draft.merge(verb, last);
    let token = &mut draft.tokens[verb];
    if !(verb..=last).contains(&head) {
        token.head = head;
        token.dep = dep;
    } else if root {
        token.head = verb;
        token.dep = dep;
    }
    token.text = text;
    token.span.end = span_end;
    let (word, particle) = english.split_once(' ').unwrap_or((english, ""));
    token.lemma = word.into();
    token.text = word.into();
    token.morph = format!("{}|Glossed=Yes", token.morph).into();
    if !particle.is_empty() {
        draft.add_particle(verb, particle);
    }
}
