//! "Contrairement à ce qu'affirme la radio, X …": the model reads "Contrairement à la radio, X …" as it
//! should, and what somebody says elsewhere is no part of what is told here.

use std::ops::Range;

use super::text_of;
use crate::edits::Edit;

/// What others do with what is contrary to the fact.
const TELLING: [&str; 44] = [
    "affirme",
    "affirment",
    "affirmait",
    "affirmaient",
    "affirmé",
    "annonce",
    "annoncent",
    "annoncé",
    "annonçait",
    "assure",
    "assurent",
    "assuré",
    "avance",
    "avancent",
    "avancé",
    "croit",
    "croient",
    "déclare",
    "déclarent",
    "déclaré",
    "dit",
    "disent",
    "disait",
    "disaient",
    "écrit",
    "écrivent",
    "indique",
    "indiquent",
    "indiqué",
    "prétend",
    "prétendent",
    "prétendu",
    "prétendait",
    "prétendaient",
    "rapporte",
    "rapportent",
    "rapporté",
    "soutient",
    "soutiennent",
    "soutenu",
    "publié",
    "raconte",
    "racontent",
    "laissé",
];

const DAYS: [&str; 8] = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier",
];

/// The words between "à" and whoever tells the contrary, left out.
pub fn clauses(chars: &[char], words: &[Range<usize>]) -> Vec<Edit> {
    let found = (0..words.len()).filter_map(|at| clause(chars, words, at));
    found.collect()
}

fn clause(chars: &[char], words: &[Range<usize>], at: usize) -> Option<Edit> {
    let text = |at: usize| words.get(at).map(|word| text_of(chars, word));
    let opens = matches!(text(at)?.as_str(), "Contrairement" | "contrairement")
        && text(at + 1)? == "à"
        && text(at + 2)? == "ce"
        && matches!(text(at + 3)?.as_str(), "que" | "qu");
    let auxiliary = matches!(text(at + 4)?.as_str(), "a" | "ont" | "avait" | "avaient");
    let verb = at + 4 + usize::from(auxiliary);
    let told = TELLING.contains(&text(verb)?.as_str());
    // "ce qu'a écrit *lundi* un quotidien"
    let day = usize::from(DAYS.contains(&text(verb + 1)?.as_str()));
    let teller = words.get(verb + 1 + day)?;
    // "ce que dit, par exemple, la radio"
    let close = teller.start == words[verb + day].end + 1;
    (opens && told && close).then(|| Edit {
        at: words[at + 2].start..teller.start,
        words: String::new(),
    })
}
