//! The tense decides the direction, on hand-made analyses.

use super::{PUBLISHED, analyse};
use crate::time::find_times;

/// "PRONOUN [auxiliary] verb on Friday".
fn on_friday(words: &[(&str, &str, &str, &str, usize)]) -> Option<String> {
    let text: Vec<&str> = words.iter().map(|word| word.0).collect();
    let mut analysis = analyse(&text.join(" "));
    for (token, (_, tag, pos, dep, head)) in analysis.tokens.iter_mut().zip(words) {
        (token.tag, token.pos, token.dep) = ((*tag).into(), (*pos).into(), (*dep).into());
        token.head = *head;
    }
    find_times(&analysis, Some(PUBLISHED)).pop()?.value.edtf
}

#[test]
fn the_verb_decides_between_past_and_future() {
    let past = [
        ("He", "PRP", "PRON", "nsubj", 1),
        ("left", "VBD", "VERB", "ROOT", 1),
        ("on", "IN", "ADP", "prep", 1),
        ("Friday", "NNP", "PROPN", "pobj", 2),
    ];
    let mut future = [
        ("He", "PRP", "PRON", "nsubj", 2),
        ("will", "MD", "AUX", "aux", 2),
        ("leave", "VB", "VERB", "ROOT", 2),
        ("on", "IN", "ADP", "prep", 2),
        ("Friday", "NNP", "PROPN", "pobj", 3),
    ];
    assert_eq!(on_friday(&past).as_deref(), Some("2024-12-13"));
    assert_eq!(on_friday(&future).as_deref(), Some("2024-12-20"));
    future[1] = ("may", "MD", "AUX", "aux", 2);
    assert_eq!(on_friday(&future).as_deref(), Some("2024-12-13"));
}

#[test]
fn hearsay_in_the_conditional_looks_back() {
    let words = [
        ("He", "PRP", "PRON", "nsubj", 3),
        ("would", "MD", "AUX", "aux", 3),
        ("have", "VB", "AUX", "aux", 3),
        ("left", "VBN", "VERB", "ROOT", 3),
        ("on", "IN", "ADP", "prep", 3),
        ("Friday", "NNP", "PROPN", "pobj", 4),
    ];
    let mut words = words;
    words[2].0 = "have";
    assert_eq!(on_friday(&words).as_deref(), Some("2024-12-13"));
}

#[test]
fn what_is_due_lies_ahead_and_what_was_due_behind() {
    let due = |verb: &'static str, tag: &'static str| {
        on_friday(&[
            ("He", "PRP", "PRON", "nsubj", 1),
            (verb, tag, "AUX", "ROOT", 1),
            ("due", "JJ", "ADJ", "acomp", 1),
            ("to", "TO", "PART", "aux", 4),
            ("appear", "VB", "VERB", "xcomp", 2),
            ("on", "IN", "ADP", "prep", 4),
            ("Friday", "NNP", "PROPN", "pobj", 5),
        ])
    };
    assert_eq!(due("is", "VBZ").as_deref(), Some("2024-12-20"));
    assert_eq!(due("was", "VBD").as_deref(), Some("2024-12-13"));
}
