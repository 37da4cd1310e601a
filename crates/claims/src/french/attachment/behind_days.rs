//! "a quitté Gao mercredi soir *en hélicoptère*": by what somebody went, which the model hangs on the day.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Hangs it on the verb, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for means in draft.words() {
        let led = draft.child(means, "case").is_some_and(|case| {
            matches!(
                lowered(&draft.tokens[case]).as_str(),
                "en" | "à" | "par" | "aboard"
            )
        });
        let english = crate::french::lexicon::french()
            .nouns
            .get(draft.tokens[means].lemma.as_str());
        let vehicle =
            english.is_some_and(|noun| crate::lexicon::english().places.vehicles.has(noun));
        let day = draft.tokens[means].head;
        if !led || !vehicle || day >= means || !is_time(&lowered(&draft.tokens[day])) {
            continue;
        }
        let mut at = day;
        let above = (0..4).find_map(|_| {
            at = draft.tokens[at].head;
            (draft.tokens[at].pos == "VERB").then_some(at)
        });
        if let Some(verb) = above.filter(|&verb| verb < day) {
            draft.hang(means, verb, "obl:mod");
        }
    }
}

fn is_time(word: &str) -> bool {
    let day = crate::french::lexicon::french().words.get(word);
    day.is_some_and(|english| english.ends_with("day"))
        || matches!(
            word,
            "matin" | "soir" | "midi" | "nuit" | "aube" | "après-midi"
        )
}
