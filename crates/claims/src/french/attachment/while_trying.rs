//! "arrêté *en tentant de* fuir": what somebody tried, which the model takes for a preposition in two words.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Gives the trying its verb back, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for trying in draft.words() {
        let tries = matches!(
            lowered(&draft.tokens[trying]).as_str(),
            "tentant" | "essayant" | "cherchant"
        );
        let while_ = draft.tokens[trying].head;
        let done = draft.tokens[while_].head;
        let fixed = tries
            && draft.tokens[trying].dep == "fixed"
            && lowered(&draft.tokens[while_]) == "en"
            && draft.tokens[done].morph.contains("VerbForm=Inf");
        let before = (0..while_)
            .rev()
            .take_while(|&v| draft.in_one_sentence(v, while_) && draft.tokens[v].text != ",")
            .find(|&v| draft.is_there(v) && draft.tokens[v].pos == "VERB");
        if let Some(verb) = before.filter(|&verb| fixed && !draft.is_below(verb, done)) {
            draft.hang(trying, verb, "advcl");
            draft.hang(while_, trying, "mark");
            draft.hang(done, trying, "xcomp");
        }
    }
}
