//! "a annoncé que X avait été arrêté *alors qu'il tentait de fuir*": what went on belongs to what is told, and not to
//! the telling.

use crate::french::draft::Draft;
use crate::french::english::gloss::{self, lowered};

/// Hangs such clauses on what is told, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for while_ in draft.words() {
        let clause = draft.tokens[while_].head;
        let verb = draft.tokens[clause].head;
        let opens = draft.tokens[while_].dep == "mark"
            && matches!(draft.tokens[clause].dep.as_str(), "advcl" | "ccomp")
            && is_while(draft, while_);
        if !opens || verb >= while_ || !says(draft, verb) {
            continue;
        }
        let told = draft
            .children(verb)
            .into_iter()
            .find(|&c| draft.tokens[c].dep == "ccomp" && c > verb && c < while_ && c != clause);
        if let Some(told) = told.filter(|&told| is_of_the_same(draft, told, while_, clause)) {
            draft.hang(clause, told, "advcl");
        }
    }
}

/// "alors que", which is one word by now, or two.
fn is_while(draft: &Draft, mark: usize) -> bool {
    let word = lowered(&draft.tokens[mark]);
    let two = |first: &str| {
        draft.next(mark).is_some_and(|that| {
            word == first && matches!(lowered(&draft.tokens[that]).as_str(), "que" | "qu'")
        })
    };
    matches!(
        word.as_str(),
        "while" | "lorsque" | "lorsqu'" | "quand" | "when"
    ) || two("alors")
        || two("pendant")
}

fn says(draft: &Draft, verb: usize) -> bool {
    let speech = &crate::lexicon::english().speech;
    gloss::verb(draft, verb).is_some_and(|english| speech.verbs.has(english))
}

/// A pronoun for its subject, and no comma before: "a dit que X était libre, *alors que Y* le cherche" sets two
/// accounts against each other.
fn is_of_the_same(draft: &Draft, told: usize, while_: usize, clause: usize) -> bool {
    let parted = draft
        .previous(while_)
        .is_some_and(|c| draft.tokens[c].text == ",");
    let pronoun = { draft.children(clause).into_iter() }.any(|s| {
        draft.tokens[s].dep.starts_with("nsubj")
            && matches!(
                lowered(&draft.tokens[s]).as_str(),
                "il" | "elle" | "ils" | "elles"
            )
    });
    pronoun && !parted && told < while_
}
