//! "a annoncé que X *serait jugé*": what was to come, seen from when it was said; "que X *serait détenu*" is hearsay
//! of what is so.

use crate::french::draft::Draft;

/// What is done to somebody once: nobody hears that it goes on.
const ONCE: [&str; 20] = [
    "extradite",
    "expel",
    "deport",
    "transfer",
    "hand",
    "try",
    "release",
    "execute",
    "send",
    "file",
    "issue",
    "bring",
    "question",
    "hear",
    "summon",
    "repatriate",
    "evacuate",
    "exchange",
    "bury",
    "pardon",
];

/// Verbs of which whatever is said lies ahead.
const PROMISED: [&str; 6] = ["promise", "announce", "swear", "threaten", "warn", "decide"];

/// Whether the clause of `verb`, with an auxiliary of its own, tells what was to come.
pub fn is_to_come(draft: &Draft, verb: usize) -> bool {
    let above = draft.tokens[verb].head;
    let said = draft.tokens[verb].dep == "ccomp"
        && draft.tokens[above].pos == "VERB"
        && above < verb
        && draft.child(verb, "mark").is_some();
    let passive = ["auxpass", "aux:pass"]
        .iter()
        .filter_map(|label| draft.child(verb, label))
        .any(|auxiliary| draft.tokens[auxiliary].morph.contains("Mood=Cnd"));
    let past = draft.tokens[above].morph.contains("VerbForm=Part")
        || !draft.tokens[above].morph.contains("Tense=Pres");
    let promised = PROMISED.contains(&draft.tokens[above].lemma.as_str());
    said && passive && past && (promised || ONCE.contains(&draft.tokens[verb].lemma.as_str()))
}
