//! "il épouse *Irena Ortiz*", "aurait quitté *Beyrouth*": objects that the model makes a second subject, or nothing.

use crate::french::draft::Draft;
use crate::french::english::gloss::{self, lowered};

/// Makes objects of them, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for word in draft.words() {
        let verb = draft.tokens[word].head;
        let behind =
            verb < word && draft.tokens[verb].pos == "VERB" && !is_parted(draft, verb, word);
        let bare = draft.child(word, "case").is_none() && draft.child(verb, "obj").is_none();
        if behind && bare && (is_second(draft, verb, word) || is_left_place(draft, verb, word)) {
            draft.tokens[word].dep = "obj".into();
        }
    }
}

/// A name behind a verb that has "il" or "elle" for its subject already.
fn is_second(draft: &Draft, verb: usize, name: usize) -> bool {
    let speech = &crate::lexicon::english().speech;
    let says = gloss::verb(draft, verb)
        .is_some_and(|english| speech.verbs.has(english) || speech.denials.has(english));
    let first = { draft.children(verb).into_iter() }.any(|s| {
        s < verb
            && draft.tokens[s].dep == "nsubj"
            && matches!(
                lowered(&draft.tokens[s]).as_str(),
                "il" | "elle" | "ils" | "elles"
            )
    });
    draft.tokens[name].dep == "nsubj" && draft.labels[name] == "PERSON" && first && !says
}

/// "quitté *Beyrouth*", which hangs there without a label.
fn is_left_place(draft: &Draft, verb: usize, place: usize) -> bool {
    let takes = matches!(
        draft.tokens[verb].lemma.as_str(),
        "quitter"
            | "fuir"
            | "gagner"
            | "rejoindre"
            | "atteindre"
            | "traverser"
            | "rallier"
            | "regagner"
    );
    takes && draft.labels[place] == "GPE" && draft.tokens[place].dep == "dep"
}

fn is_parted(draft: &Draft, from: usize, to: usize) -> bool {
    (from + 1..to).any(|i| draft.is_there(i) && draft.tokens[i].pos == "PUNCT")
}
