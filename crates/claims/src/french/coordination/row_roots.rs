//! "X aurait quitté A, *aurait transité* par B et vivrait à C": of several verbs in a row with one subject, the model may
//! make the second the root, and the first an adverb of it.

use crate::french::clauses::incomplete::{has_subject, is_finite};
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Hangs the later verb on the first, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for verb in draft.words() {
        place_reached(draft, verb);
        let first = draft.tokens[verb].head;
        let adverbial = draft.tokens[verb].dep == "advcl" && first > verb;
        if !adverbial || !is_row(draft, verb, first) {
            continue;
        }
        draft.swap(verb, first, "conj");
    }
}

/// Whether `second` goes on behind a comma with the subject of `verb`.
fn is_row(draft: &Draft, verb: usize, second: usize) -> bool {
    let led = draft.child(verb, "mark").is_some()
        || draft.children(verb).into_iter().any(|c| {
            draft.tokens[c].morph.contains("PronType=Rel") || lowered(&draft.tokens[c]) == "comme"
        });
    let own = draft
        .children(verb)
        .into_iter()
        .any(|c| c < verb && draft.tokens[c].dep.starts_with("nsubj"));
    let opener = draft
        .children(second)
        .into_iter()
        .filter(|&c| c > verb && c < second)
        .find(|&c| draft.tokens[c].dep.starts_with("aux") || draft.tokens[c].pos == "PRON")
        .unwrap_or(second);
    let comma = draft
        .previous(opener)
        .is_some_and(|c| draft.tokens[c].text == ",");
    let finite = is_finite(draft, verb) && is_finite(draft, second);
    !led && own && comma && finite && !has_subject(draft, second)
}

/// "aurait *gagné Varsovie*": the place behind such a verb is no subject.
fn place_reached(draft: &mut Draft, place: usize) {
    const REACHING: [&str; 6] = [
        "gagner",
        "rejoindre",
        "atteindre",
        "quitter",
        "fuir",
        "regagner",
    ];
    let verb = draft.tokens[place].head;
    let behind = draft.tokens[place].dep == "nsubj" && draft.next(verb) == Some(place);
    let reached = REACHING.contains(&draft.tokens[verb].lemma.as_str());
    if behind && reached && draft.labels[place] == "GPE" && draft.child(verb, "obj").is_none() {
        draft.tokens[place].dep = "obj".into();
    }
}
